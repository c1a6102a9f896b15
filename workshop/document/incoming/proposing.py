"""What becomes of each line of a table: it comes in, it is there already, or it cannot, and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from workshop.commands.bringing import BringIn
from workshop.document.incoming.layout import Layout
from workshop.document.incoming.naming import plain
from workshop.document.incoming.notation import habit_of
from workshop.document.incoming.reasons import Reason, UnreadCellError, Why
from workshop.document.incoming.sheets import Broken, Cell, Line, Sheet
from workshop.document.incoming.things import Thing
from workshop.document.incoming.values import Choices, Reader, text_of
from workshop.domain.ids import RowId
from workshop.domain.kinds import Amount, Day, FieldKind, Number, Target, Text
from workshop.domain.paths import read
from workshop.domain.rows import Row
from workshop.domain.workshop import Workshop
from workshop.texts import Words

_SAME_BY: dict[Thing, tuple[str, ...]] = {
    Thing.CARDS: ("phase", "discipline"),
    Thing.ACTIONS: ("goal", "owner"),
    Thing.PARTICIPANTS: (),
}
"""Rows of the same title are the same unless one of these contradicts; what is missing does not."""
Content = tuple[tuple[str, Any], ...]
"""What a line says: values by field, those of empty cells left out."""
_LINES = ("note", "done_when", "first_step", "decides")


class Outcome(StrEnum):
    """What becomes of a line."""

    COMES = "comes"
    THERE = "there"
    CANNOT = "cannot"


@dataclass(frozen=True, slots=True)
class Proposed:
    """One line: the row that it would be, or why it is none, and then `cells` as they stand, by field."""

    number: int
    outcome: Outcome
    row: Row | None
    reasons: tuple[Reason, ...]
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that stands in the table and not in the plan, or more than once there, in `count` lines."""

    target: Target
    text: str
    field: str
    count: int
    is_several: bool

    @property
    def key(self) -> tuple[Target, str]:
        """By which a choice for it is kept (see `values.Choices`)."""
        return self.target, plain(self.text)


@dataclass(frozen=True, slots=True)
class Found:
    """All lines of a table, in its sequence, and the names that somebody may choose rows for."""

    thing: Thing
    lines: tuple[Proposed, ...]
    unknown: tuple[Unknown, ...]

    def count(self, outcome: Outcome) -> int:
        """How many lines have this outcome."""
        return sum(one.outcome is outcome for one in self.lines)

    def bring(self, numbers: Collection[int]) -> BringIn:
        """Return the edit that takes in the lines of these numbers, as far as they can."""
        rows = (one.row for one in self.lines if one.number in numbers and one.outcome is not Outcome.CANNOT)
        return BringIn(self.thing.path, tuple(row for row in rows if row is not None))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What it takes to read a table: for which plan, in whose words, on which day, with which choices."""

    workshop: Workshop
    words: Words
    today: dt.date
    fresh: Callable[[], RowId]


def proposed(wanted: Wanted, sheet: Sheet, layout: Layout, choices: Choices) -> Found:
    """Return what becomes of every line below the heads."""
    reading = _Reading(wanted, sheet, layout, choices)
    present = _Present(layout.thing, read(wanted.workshop, layout.thing.path))
    lines = tuple(present.judged(one, content) for one, content in reading.lines())
    return Found(layout.thing, lines, reading.unknown())


class _Reading:
    """Turns lines into rows."""

    def __init__(self, wanted: Wanted, sheet: Sheet, layout: Layout, choices: Choices) -> None:
        self._wanted, self._layout = wanted, layout
        self._body = layout.body(sheet)
        self._columns = layout.columns()
        self._kinds = layout.thing.kinds
        numbers, days = (self._texts(kinds) for kinds in ((Amount, Number), (Day,)))
        habit = habit_of(numbers, days, wanted.words.language)
        self._reader = Reader(wanted.workshop, wanted.words, habit, wanted.today, choices)
        self._read: dict[tuple[str, type, Cell], Any] = {}
        self._unknown: dict[tuple[Target, str], Unknown] = {}

    def _texts(self, kinds: tuple[type[FieldKind], ...]) -> Iterator[str]:
        columns = [
            at for name, ats in self._columns.items() if isinstance(self._kinds[name], kinds) for at in ats
        ]
        for line in self._body:
            yield from (cell.strip() for at in columns if isinstance(cell := line.cell(at), str) and cell)

    def lines(self) -> Iterator[tuple[Proposed, Content]]:
        """Yield each line, and what the table says in it."""
        return (self._line(line) for line in self._body)

    def unknown(self) -> tuple[Unknown, ...]:
        """Return the names that waited for a choice in the lines so far."""
        return tuple(self._unknown.values())

    def _line(self, line: Line) -> tuple[Proposed, Content]:
        values: dict[str, Any] = {}
        reasons: list[Reason] = []
        for name, columns in self._columns.items():
            cell = line.cell(columns[0]) if len(columns) == 1 else self._joined(name, line, columns)
            if isinstance(cell, str) and not cell.strip():
                if name == "role" and self._layout.thing is Thing.CARDS:
                    values[name] = None  # its column is there, and says nothing
                continue
            try:
                values[name] = self._value(name, cell)
            except UnreadCellError as error:
                reasons.append(Reason(error.why, name, error.text))
                self._note(name, error)
        title = self._layout.thing.named_by
        if not values.get(title) and not any(one.field == title for one in reasons):
            reasons.insert(0, Reason(Why.NO_TITLE, title))
        if reasons:
            return Proposed(line.number, Outcome.CANNOT, None, tuple(reasons), self._as_it_stands(line)), ()
        row = self._layout.thing.made(self._wanted.fresh(), values)
        return Proposed(line.number, Outcome.COMES, row, (), {}), tuple(values.items())

    def _as_it_stands(self, line: Line) -> dict[str, str]:
        cells = {name: self._joined(name, line, columns) for name, columns in self._columns.items()}
        return {name: text_of(cell, self._wanted.words) for name, cell in cells.items()}

    def _joined(self, name: str, line: Line, columns: Sequence[int]) -> Cell:
        """Several columns make one text."""
        cells = [line.cell(at) for at in columns]
        broken = next((cell for cell in cells if isinstance(cell, Broken)), None)
        if len(cells) == 1 or broken is not None:
            return broken or cells[0]
        texts = (text_of(cell, self._wanted.words) for cell in cells)
        return ("\n" if name in _LINES else " ").join(filter(None, texts))

    def _value(self, name: str, cell: Cell) -> Any:
        kind = self._kinds[name]
        if isinstance(kind, Text):
            return self._reader.read(name, kind, cell)
        key = (name, type(cell), cell)
        if key not in self._read:
            try:
                self._read[key] = self._reader.read(name, kind, cell)
            except UnreadCellError as error:
                self._read[key] = error
        found = self._read[key]
        if isinstance(found, UnreadCellError):
            raise found
        return found

    def _note(self, name: str, error: UnreadCellError) -> None:
        for target, text in error.names:
            fresh = Unknown(target, text, name, 0, error.why is Why.SEVERAL)
            known = self._unknown.get(fresh.key, fresh)
            self._unknown[fresh.key] = replace(known, count=known.count + 1)


class _Present:
    """Knows what is there: in the plan, and in the table so far."""

    def __init__(self, thing: Thing, rows: Sequence[Row]) -> None:
        self._thing = thing
        self._there: dict[str, list[Row]] = {}
        self._seen: dict[Any, int] = {}
        for row in rows:
            self._there.setdefault(self._title(row), []).append(row)

    def _title(self, row: Row) -> str:
        return plain(getattr(row, self._thing.named_by))

    def judged(self, one: Proposed, content: Content) -> Proposed:
        """Return the line, marked when it says what is there already."""
        if one.row is None:
            return one
        if any(self._is_same(row, one.row) for row in self._there.get(self._title(one.row), ())):
            return replace(one, outcome=Outcome.THERE, reasons=(Reason(Why.THERE),))
        first = self._seen.setdefault(content, one.number)
        if first != one.number:
            return replace(one, outcome=Outcome.THERE, reasons=(Reason(Why.TWICE, number=first),))
        return one

    def _is_same(self, ours: Row, theirs: Row) -> bool:
        pairs = ((getattr(ours, name), getattr(theirs, name)) for name in _SAME_BY[self._thing])
        return all(not mine or not yours or mine == yours for mine, yours in pairs)
