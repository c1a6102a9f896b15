"""Which row of the plan is meant by a name in a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from workshop.domain.ids import RowId
from workshop.domain.kinds import Target, Text
from workshop.domain.paths import read
from workshop.domain.people import Discipline
from workshop.domain.rows import KeyedRow, Row
from workshop.domain.shape import field_kinds, targets
from workshop.domain.workshop import Plan
from workshop.texts import speak
from workshop.texts.names import code_name

LANGUAGES = speak("nl"), speak("en")
_PARTED = re.compile(r"([,;/\n|+&]| en | and )")


def plain(text: str) -> str:
    """Return a text as names are compared: no difference of case or space."""
    return " ".join(text.casefold().split())


class Called:
    """The rows of one list by their names: the whole name, or a shorter one that is nobody else's."""

    def __init__(self, plan: Plan, target: Target) -> None:
        """Know the rows that `target` names."""
        rows: Sequence[Row] = read(plan, targets()[target])
        self._whole = _by_name((name_of(row), row) for row in rows)
        self._short = _by_name(pair for row in rows for pair in _short_names(target, row))
        known = (*self._whole, *self._short)
        self._most = max((len(_PARTED.split(name)) for name in known), default=1)

    def find(self, text: str) -> tuple[RowId, ...]:
        """Return the rows that may be meant: one, none, or several of the same name."""
        wanted = plain(text)
        return self._whole.get(wanted) or self._short.get(wanted) or ()

    def find_all(self, text: str) -> Iterator[tuple[str, tuple[RowId, ...]]]:
        """Yield each name in an enumeration with the rows that it may mean; a name may hold a comma."""
        pieces = _PARTED.split(text)
        at = 0
        while at < len(pieces):
            ends = range(min(len(pieces), at + self._most), at + 1, -2)
            end = next((end for end in ends if self.find("".join(pieces[at:end]))), at + 1)
            name = "".join(pieces[at:end]).strip()
            if name:
                yield name, self.find(name)
            at = end + 1


def name_of(row: Row) -> str:
    """Return what our own tables call a row: its first text, else its id."""
    texts = (name for name, kind in field_kinds(type(row)).items() if isinstance(kind, Text))
    name: str = getattr(row, next(texts, ""), "").strip()
    return name or (row.public_id if isinstance(row, KeyedRow) else "")


def _short_names(target: Target, row: Any) -> Iterator[tuple[str, Row]]:
    """A person is called by the first name, a discipline by what sort it is, anything by its id."""
    if target is Target.PARTICIPANTS and row.name.split():
        yield row.name.split()[0], row
    if isinstance(row, Discipline) and row.kind is not None:
        yield from ((code_name(words, row.kind), row) for words in LANGUAGES)
    if isinstance(row, KeyedRow):
        yield row.public_id, row


def _by_name(pairs: Iterable[tuple[str, Row]]) -> dict[str, tuple[RowId, ...]]:
    found: dict[str, dict[RowId, None]] = {}
    for name, row in pairs:
        if name:
            found.setdefault(plain(name), {})[row.id] = None
    return {name: tuple(rows) for name, rows in found.items()}
