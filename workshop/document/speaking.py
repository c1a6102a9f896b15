"""Any value of the plan in words, by the kind that its field was declared with, for windows and for paper.

Names of people never stand beside a mark: of marks only the mean is said.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from workshop.domain.frozen import FrozenMap
from workshop.domain.journey import CustomerMoment, HandOff
from workshop.domain.kinds import (
    Amount,
    Day,
    FieldKind,
    Flag,
    Marks,
    Named,
    Ref,
    Refs,
    Rows,
    Target,
    Text,
    Time,
    Whole,
)
from workshop.domain.plan import Origin
from workshop.domain.rows import Line, Row
from workshop.domain.rules import ORIGINS
from workshop.domain.shape import Pattern, field_kinds, targets
from workshop.domain.workshop import Plan
from workshop.insight.pulse import may_be_shown
from workshop.insight.shares import mean
from workshop.texts import Words
from workshop.texts.names import code_name, field_name
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Spoken:
    """A value in words, and whether they are people's own."""

    text: str
    is_own: bool = False


class Names:
    """What the rows of one plan are called, in one language; what has no name is "", never an id."""

    def __init__(self, plan: Plan, words: Words) -> None:
        self.plan = plan
        self.words = words

    def of(self, target: Target, row_id: str | None) -> str:
        """What a row that is referred to is called."""
        found: Any = self.plan
        for name in targets()[target]:
            found = getattr(found, name)
        return self.title(next((one for one in found if one.id == row_id), None))

    def title(self, row: Row | None) -> str:
        """A row by its title, name or text; a hand-off by its ends, what the customer does by its phase."""
        if isinstance(row, HandOff):
            ends = [self.of(Target.DISCIPLINES, one) for one in (row.from_discipline, row.to_discipline)]
            return " → ".join(ends) if any(ends) else ""
        if isinstance(row, CustomerMoment):
            return self.of(Target.PHASES, row.phase)
        return next((text for name in _TITLES if (text := getattr(row, name, ""))), "")


_TITLES = ("title", "name", "text", "kpi")


def speak_value(names: Names, kind: FieldKind, value: Any) -> Spoken:
    """The value as one reads it; "" for what is empty."""
    if value is None or value in ("", ()):
        return Spoken("")
    if isinstance(kind, Ref | Refs):
        row_ids = (value,) if isinstance(kind, Ref) else value
        return Spoken(", ".join(names.of(kind.target, one) for one in row_ids), is_own=True)
    if isinstance(kind, Rows):
        return Spoken("\n".join(_row_text(names, one) for one in value), is_own=True)
    if isinstance(kind, Marks):
        return _marks(names, kind, value)
    text = _origin(names, value) if isinstance(kind, Named) else _plain(names, kind, value)
    return Spoken(text, is_own=isinstance(kind, Text))


def fields_of(names: Names, row: Row, pattern: Pattern) -> Iterator[tuple[str, Spoken]]:
    """Every field of a row that says something, with its name."""
    for name, kind in field_kinds(type(row)).items():
        spoken = speak_value(names, kind, getattr(row, name))
        if spoken.text.strip():
            yield field_name(names.words, ".".join((*pattern, name))), spoken


def _plain(names: Names, kind: FieldKind, value: Any) -> str:
    words = names.words
    if isinstance(kind, Flag):
        return words("yes") if value else words("no")
    if isinstance(kind, Amount):
        return words.money(value, names.plan.budget.currency or "EUR")
    if isinstance(kind, Day) and isinstance(value, dt.date):
        return words.date(value)
    if isinstance(kind, Time) and isinstance(value, dt.time):
        return words.time(value)
    if isinstance(value, StrEnum):
        return code_name(words, value)
    return words.number(value) if isinstance(value, int | float) else str(value)


def _marks(names: Names, kind: Marks, value: FrozenMap[Any]) -> Spoken:
    if not value:
        return Spoken("")
    if kind.target is Target.PARTICIPANTS:
        if isinstance(kind.value, Whole):
            return Spoken(_mean(names, value))
        return Spoken("\n".join(sorted(value.values())), is_own=True)
    lines = (
        f"{names.of(Target.DISCIPLINES, key)}: {speak_value(names, kind.value, one).text}"
        for key, one in value.items()
    )
    return Spoken("\n".join(sorted(lines)), is_own=True)


def _mean(names: Names, value: FrozenMap[Any]) -> str:
    """The mean, from so many people up that nobody can tell whose it is; of fewer, how many they are."""
    words, average = names.words, mean(value.values())
    if average is None or not may_be_shown(value):
        return words.count("{n} person", "{n} people", len(value))
    return words("mean {mean}", mean=words.number(float(average), 1))


def _origin(names: Names, origin: Origin) -> str:
    if origin.kind is None:
        return ""
    title = names.of(ORIGINS[origin.kind], origin.id)
    kind = code_name(names.words, origin.kind)
    return f"{kind}: {title}" if title else kind


def _row_text(names: Names, row: Row) -> str:
    if isinstance(row, Line):
        return row.text
    parts = (
        speak_value(names, kind, getattr(row, name)).text
        for name, kind in field_kinds(type(row)).items()
        if not isinstance(kind, Rows | Marks)
    )
    return " · ".join(part for part in parts if part.strip())
