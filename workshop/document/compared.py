"""Two plans side by side as people read them: grouped by step, each row with its fate and its fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from workshop.document.places import step_of
from workshop.document.speaking import Names, fields_of, speak_value
from workshop.domain.codes import StepCode
from workshop.domain.paths import Path
from workshop.domain.shape import shapes
from workshop.domain.workshop import Plan
from workshop.insight.comparison import Comparison, Fate, FieldChange, RowFate, compare
from workshop.texts import Words
from workshop.texts.names import field_name, thing_name
from workshop.values import dataclass

_ORDER = list(StepCode)


@dataclass(frozen=True, slots=True)
class ComparedField:
    """One field in both plans, in words; "" where it says nothing."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One row, or one single field (`title` is then ""): what sort of thing, and what became of it."""

    path: Path
    thing: str
    title: str
    fate: Fate
    fields: tuple[ComparedField, ...] = ()


@dataclass(frozen=True, slots=True)
class ComparedStep:
    """What became of one step's part of the plan. What stayed is counted, not listed."""

    step: StepCode
    rows: tuple[ComparedRow, ...]
    unchanged: int

    def count(self, fate: Fate) -> int:
        """How many rows have this fate."""
        return self.unchanged if fate is Fate.UNCHANGED else sum(row.fate is fate for row in self.rows)


def compared(before: Plan, after: Plan, words: Words) -> tuple[ComparedStep, ...]:
    """Compare two plans; steps in the order of the day, those without rows left out."""
    found = compare(before, after)
    sides = Names(before, words), Names(after, words)
    rows: dict[StepCode, list[ComparedRow]] = {}
    unchanged: dict[StepCode, int] = {}
    for fate in found.rows:
        step = step_of(fate.pattern)
        if fate.fate is Fate.UNCHANGED:
            unchanged[step] = unchanged.get(step, 0) + 1
        else:
            rows.setdefault(step, []).append(_row(sides, fate))
    for field in _told_fields(found):
        rows.setdefault(step_of(field.pattern), []).insert(0, _single(sides, field))
    steps = sorted({*rows, *unchanged}, key=_ORDER.index)
    return tuple(ComparedStep(step, tuple(rows.get(step, ())), unchanged.get(step, 0)) for step in steps)


def totals(steps: Sequence[ComparedStep]) -> dict[Fate, int]:
    """How many rows have which fate, in all."""
    return {fate: sum(step.count(fate) for step in steps) for fate in Fate}


def _told_fields(found: Comparison) -> Iterator[FieldChange]:
    """In reverse, for each is put in front."""
    yield from reversed(found.fields)


def _single(sides: tuple[Names, Names], change: FieldChange) -> ComparedRow:
    name = field_name(sides[1].words, ".".join(change.pattern))
    fields = (_field(sides, change, ""),)
    return ComparedRow(change.pattern, name, "", Fate.CHANGED, fields)


def _row(sides: tuple[Names, Names], fate: RowFate) -> ComparedRow:
    before, after = sides
    thing = thing_name(after.words, ".".join(fate.pattern))
    path = (*fate.pattern, fate.row)
    if fate.fate is Fate.CHANGED:
        fields = tuple(
            _field(sides, one, field_name(after.words, ".".join(one.pattern))) for one in fate.changes
        )
        return ComparedRow(path, thing, after.title(fate.after), fate.fate, fields)
    if fate.fate is Fate.ADDED:
        said = tuple(ComparedField(name, "", text) for name, text in _said(after, fate.after, fate.pattern))
        return ComparedRow(path, thing, after.title(fate.after), fate.fate, said)
    said = tuple(ComparedField(name, text, "") for name, text in _said(before, fate.before, fate.pattern))
    return ComparedRow(path, thing, before.title(fate.before), fate.fate, said)


def _said(names: Names, row: Any, pattern: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Every field that says something but the title, which stands above."""
    title = names.title(row)
    for name, spoken in fields_of(names, row, pattern):
        if spoken.text != title:
            yield name, spoken.text


def _field(sides: tuple[Names, Names], change: FieldChange, name: str) -> ComparedField:
    kind = shapes()[change.pattern].kind
    before, after = (
        speak_value(side, kind, value).text
        for side, value in zip(sides, (change.before, change.after), strict=True)
    )
    return ComparedField(name, before, after)
