"""Any value of the plan in words, by the kind that its field was declared with.

Names of people never stand beside a mark: of marks only the mean is said.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from workshop.domain.frozen import FrozenMap
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
from workshop.domain.shape import Pattern, field_kinds
from workshop.handout.sections.desk import Desk
from workshop.insight.shares import mean
from workshop.texts.names import field_name


@dataclasses.dataclass(frozen=True, slots=True)
class Spoken:
    """A value in words, and whether they are people's own."""

    text: str
    is_own: bool = False


def speak_value(desk: Desk, kind: FieldKind, value: Any) -> Spoken:
    """The value as one reads it; "" for what is empty."""
    if value is None or value in ("", ()):
        return Spoken("")
    if isinstance(kind, Ref | Refs):
        row_ids = (value,) if isinstance(kind, Ref) else value
        return Spoken(", ".join(_named(desk, kind.target, one) for one in row_ids), is_own=True)
    if isinstance(kind, Rows):
        return Spoken("\n".join(_row_text(one) for one in value), is_own=True)
    if isinstance(kind, Marks):
        return _marks(desk, kind, value)
    text = _origin(desk, value) if isinstance(kind, Named) else _plain(desk, kind, value)
    return Spoken(text, is_own=isinstance(kind, Text))


def fields_of(desk: Desk, row: Row, pattern: Pattern) -> Iterator[tuple[str, Spoken]]:
    """Every field of a row that says something, with its name."""
    for name, kind in field_kinds(type(row)).items():
        spoken = speak_value(desk, kind, getattr(row, name))
        if spoken.text.strip():
            yield field_name(desk.words, ".".join((*pattern, name))), spoken


def _plain(desk: Desk, kind: FieldKind, value: Any) -> str:
    words = desk.words
    if isinstance(kind, Flag):
        return words("yes") if value else words("no")
    if isinstance(kind, Amount):
        return desk.money(value)
    if isinstance(kind, Day) and isinstance(value, dt.date):
        return desk.date(value)
    if isinstance(kind, Time) and isinstance(value, dt.time):
        return words.time(value)
    if isinstance(value, StrEnum):
        return desk.code(value)
    return words.number(value) if isinstance(value, int | float) else str(value)


def _marks(desk: Desk, kind: Marks, value: FrozenMap[Any]) -> Spoken:
    if not value:
        return Spoken("")
    if kind.target is Target.PARTICIPANTS:
        if isinstance(kind.value, Whole):
            average = mean(value.values())
            return Spoken(
                ""
                if average is None
                else desk.words("mean {mean}", mean=desk.words.number(float(average), 1))
            )
        return Spoken("\n".join(sorted(value.values())), is_own=True)
    lines = (f"{desk.name(key)}: {speak_value(desk, kind.value, one).text}" for key, one in value.items())
    return Spoken("\n".join(sorted(lines)), is_own=True)


def _origin(desk: Desk, origin: Origin) -> str:
    return desk.code(origin.kind) if origin.kind else ""


def _named(desk: Desk, target: Target, row_id: str) -> str:
    if target is Target.DISCIPLINES:
        return desk.name(row_id)
    if target is Target.PARTICIPANTS:
        return desk.person(row_id)
    return desk.title_of(target, row_id)


def _row_text(row: Row) -> str:
    if isinstance(row, Line):
        return row.text
    texts = (
        getattr(row, field.name)
        for field in dataclasses.fields(row)
        if field.name not in {"id", "order", "key"}
    )
    return " · ".join(text for text in texts if isinstance(text, str) and text)
