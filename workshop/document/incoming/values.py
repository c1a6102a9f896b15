"""What a cell says, read as the field that its column holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar

from workshop.document.incoming.naming import LANGUAGES, Called, plain
from workshop.document.incoming.notation import Habit, amount_in, day_in, number_in
from workshop.document.incoming.reasons import UnreadCellError, Why
from workshop.document.incoming.sheets import Broken, Cell
from workshop.document.incoming.things import CODES, NO, YES, parts
from workshop.domain.characters import TEXT_LIMIT
from workshop.domain.codes import OriginKind
from workshop.domain.kinds import Amount, Code, Day, FieldKind, Flag, Named, Number, Ref, Refs, Target, Text
from workshop.domain.plan import Origin
from workshop.domain.rules import ORIGINS
from workshop.domain.workshop import Plan
from workshop.texts import Words
from workshop.texts.names import code_name

Choices = Mapping[tuple[Target, str], str | None]
"""What people chose for a name that the plan does not know, by list and plain name; None: leave it empty."""


@dataclass(slots=True)
class Reader:
    """Reads cells for one plan; what was read once is remembered."""

    plan: Plan
    words: Words
    habit: Habit
    today: dt.date
    choices: Choices
    _called: dict[Target, Called] = field(default_factory=dict)

    def read(self, name: str, kind: FieldKind, cell: Cell) -> Any:
        """Return the value, raise `UnreadCellError`. An empty cell is not asked about."""
        if isinstance(cell, Broken):
            raise UnreadCellError(Why.ERROR if cell is Broken.ERROR else Why.UNCOUNTED, "")
        if isinstance(kind, Code):
            return read_code(name, kind, text_of(cell, self.words))
        if isinstance(kind, Ref):
            return self.ref(kind.target, text_of(cell, self.words))
        if isinstance(kind, Refs):
            return self.refs(kind.target, text_of(cell, self.words))
        return self._READ[type(kind)](self, cell)

    def _text(self, cell: Cell) -> str:
        text = text_of(cell, self.words)
        if len(text) > TEXT_LIMIT:
            raise UnreadCellError(Why.TOO_LONG, text)
        return text

    def _day(self, cell: Cell) -> dt.date:
        return day_in(cell, self.habit, self.today)

    def _number(self, cell: Cell) -> float:
        return number_in(cell, self.habit)

    def _amount(self, cell: Cell) -> int:
        return amount_in(cell, self.habit)

    def _flag(self, cell: Cell) -> bool:
        if isinstance(cell, bool):
            return cell
        text = text_of(cell, self.words)
        for said, value in ((YES, True), (NO, False)):
            if plain(text) in parts(said):
                return value
        raise UnreadCellError(Why.NOT_FLAG, text)

    def called(self, target: Target) -> Called:
        """Return the rows of a list by their names."""
        if target not in self._called:
            self._called[target] = Called(self.plan, target)
        return self._called[target]

    def ref(self, target: Target, text: str) -> str | None:
        """Return the row of that name, or what was chosen for it."""
        return self._one(target, text, self.called(target).find(text))

    def refs(self, target: Target, text: str) -> tuple[str, ...]:
        """Return the rows that an enumeration names, each once."""
        found: dict[str, None] = {}
        unread: list[UnreadCellError] = []
        for name, rows in self.called(target).find_all(text):
            try:
                row = self._one(target, name, rows)
            except UnreadCellError as error:
                unread.append(error)
                continue
            if row is not None:
                found[row] = None
        if unread:
            names = [name for error in unread for name in error.names]
            raise UnreadCellError(unread[0].why, unread[0].text, *names)
        return tuple(found)

    def _one(self, target: Target, text: str, rows: tuple[str, ...]) -> str | None:
        if len(rows) == 1:
            return rows[0]
        chosen = (target, plain(text))
        if chosen in self.choices:
            return self.choices[chosen]
        raise UnreadCellError(Why.SEVERAL if rows else Why.UNKNOWN, text, (target, text))

    def _origin(self, cell: Cell) -> Origin:
        text = text_of(cell, self.words)
        said, _, name = text.partition(":")
        kind = _origins().get(plain(said))
        if kind is None:
            raise UnreadCellError(Why.NOT_CODE, text)
        row = self.ref(ORIGINS[kind], name.strip()) if name.strip() else None
        return Origin(kind=kind, id=row)

    _READ: ClassVar[dict[type[FieldKind], Callable[..., Any]]] = {
        Text: _text,
        Day: _day,
        Number: _number,
        Amount: _amount,
        Flag: _flag,
        Named: _origin,
    }


def text_of(cell: Cell, words: Words) -> str:
    """Return a cell as people read it, without the space around it."""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool):
        return words("yes") if cell else words("no")
    if isinstance(cell, Broken):
        return "#"
    return words.date(cell, "short") if isinstance(cell, dt.date) else words.number(cell)


def read_code(name: str, kind: Code, text: str) -> StrEnum:
    """Return the code that a word means, in either language; raise `UnreadCellError`."""
    found = _codes(name, kind.codes).get(plain(text))
    if found is None:
        raise UnreadCellError(Why.NOT_CODE, text)
    return found


@cache
def _codes(name: str, codes: tuple[StrEnum, ...]) -> dict[str, StrEnum]:
    also = CODES.get(name, {})
    found = {said: code for code in codes for said in parts(also.get(code.value, code.value))}
    found |= {code.value: code for code in codes}
    return found | {plain(code_name(words, code)): code for words in LANGUAGES for code in codes}


@cache
def _origins() -> dict[str, OriginKind]:
    found = {kind.value: kind for kind in OriginKind}
    return found | {plain(code_name(words, kind)): kind for words in LANGUAGES for kind in OriginKind}
