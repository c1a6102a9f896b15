"""The plan as tables that people open in a spreadsheet: one list, one table.

Columns are the fields of the rows in their sequence, under the names that windows and paper use. Nothing
here says who answered what: maps by participant stay out, and so do the facilitator's notes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar, TypeGuard

from workshop.domain.evaluation import Adjustment
from workshop.domain.frozen import FrozenMap
from workshop.domain.ids import RowId
from workshop.domain.kinds import (
    Amount,
    Code,
    FieldKind,
    Flag,
    Marks,
    Named,
    Record,
    Ref,
    Refs,
    Rows,
    Target,
    Time,
)
from workshop.domain.paths import read
from workshop.domain.plan import Origin
from workshop.domain.rows import KeyedRow, Line
from workshop.domain.rules import ORIGINS
from workshop.domain.shape import Pattern, field_kinds, lists, shapes, targets
from workshop.domain.workshop import Plan, Workshop
from workshop.exchange.members import first_text
from workshop.texts import Words
from workshop.texts.names import code_name, field_name
from workshop.values import dataclass

Cell = str | int | float | Decimal | dt.date | None

TABLES: dict[str, Pattern] = {
    "actions": ("actions",),
    "cards": ("journey", "cards"),
    "goals": ("goals",),
    "promises": ("promises",),
    "handoffs": ("journey", "handoffs"),
}
"""The tables that one can ask for by name."""


_MET: Pattern = ("evaluations",)


@dataclass(frozen=True, slots=True)
class Table:
    """A heading per column, and a row of as many cells per row of the list."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def table(plan: Plan, pattern: Pattern, words: Words, only: Sequence[str] = ()) -> Table:
    """Return one of the plan's lists as a table, with all columns or `only` these, in this sequence."""
    cells = _Cells(plan, words)
    kinds = field_kinds(lists()[pattern].row)
    shown = {name: kinds[name] for name in only or kinds if _is_for_all(kinds[name])}
    return Table(
        title=field_name(words, ".".join(pattern)),
        headings=tuple(field_name(words, ".".join((*pattern, name))) for name in shown),
        rows=tuple(cells.row(shown, row) for row in read(plan, pattern)),
    )


def whole_plan(plan: Plan, words: Words) -> Iterator[Table]:
    """Yield what stands by itself in one table, every list that has rows, and what became of it since."""
    yield _alone(plan, words)
    for pattern, kind in lists().items():
        if _is_outer(pattern) and not kind.plain and read(plan, pattern):
            yield table(plan, pattern, words)
    if isinstance(plan, Workshop):
        yield from evaluated(plan, words)


def evaluated(workshop: Workshop, words: Words) -> Iterator[Table]:
    """Yield what was found whenever the group met again: the meetings, then each of their lists and the day.

    A row that is gone from the plan is called as in the agreed one.
    """
    cells, met = _Cells(workshop, words), field_name(words, "evaluations.date")
    for pattern, kind in lists().items():
        if pattern[:1] != _MET:
            continue
        shown = {name: one for name, one in field_kinds(kind.row).items() if _is_cell(one)}
        rows = tuple(
            (*(() if pattern == _MET else (one.date,)), *cells.row(shown, row))
            for one in workshop.evaluations
            for row in ((one,) if pattern == _MET else getattr(one, pattern[-1]))
        )
        title = field_name(words, ".".join(pattern))
        names = (field_name(words, ".".join((*pattern, name))) for name in shown)
        headings = (title,) if kind.plain else tuple(names)
        if rows:
            yield Table(title, headings if pattern == _MET else (met, *headings), rows)


def _alone(plan: Plan, words: Words) -> Table:
    """What is no list of rows, as far as it is filled; a part is called by all its names.

    What each discipline puts in or claims is a row each: a number among words could not be added up.
    """
    cells = _Cells(plan, words)
    rows: list[tuple[Cell, ...]] = []
    for pattern, shape in shapes().items():
        is_table = isinstance(shape.kind, Record) or (isinstance(shape.kind, Rows) and not shape.kind.plain)
        if not _is_outer(pattern) or is_table or not _is_for_all(shape.kind):
            continue
        name, value = _names(pattern, words), read(plan, pattern)
        if isinstance(shape.kind, Marks):
            rows.extend((f"{name} · {key}", cell) for key, cell in cells.each(shape.kind, value))
        elif (cell := cells.cell(shape.kind, value)) not in (None, ""):
            rows.append((name, cell))
    return Table(words("The plan"), (words("Part"), words("Content")), tuple(rows))


def _names(pattern: Pattern, words: Words) -> str:
    names = (".".join(pattern[: depth + 1]) for depth in range(len(pattern)))
    return " · ".join(field_name(words, name) for name in names)


def _is_outer(pattern: Pattern) -> bool:
    return shapes()[pattern].owner is None and pattern[0] in field_kinds(Plan)


def _is_for_all(kind: FieldKind) -> bool:
    """Tell whether nobody's own answers stand in fields of this kind."""
    return not (isinstance(kind, Marks) and kind.target in (Target.PARTICIPANTS, None))


def _is_cell(kind: FieldKind) -> bool:
    return _is_for_all(kind) and not isinstance(kind, Rows)


class _Cells:
    """What each kind of value looks like in a cell; rows are called by their first text."""

    def __init__(self, plan: Plan, words: Words) -> None:
        self._words = words
        plans = (plan, plan.agreed) if isinstance(plan, Workshop) and plan.agreed else (plan,)
        self._names: dict[Target, dict[RowId, str]] = {target: {} for target in targets()}
        for target, pattern in targets().items():
            for row in (row for one in plans for row in read(one, pattern)):
                self._names[target].setdefault(row.id, _name(row))
        was_and_is = plans[::-1]
        titles = {row.public_id: row.title for one in was_and_is for row in one.actions}
        self._items = titles | {row.public_id: row.title for one in was_and_is for row in one.goals}

    def row(self, kinds: Mapping[str, FieldKind], row: Any) -> tuple[Cell, ...]:
        """Return these fields of a row, a cell each."""
        if isinstance(row, Adjustment):
            row = replace(row, item=self._items.get(row.item) or row.item)
        return tuple(self.cell(kind, getattr(row, name)) for name, kind in kinds.items())

    def cell(self, kind: FieldKind, value: Any) -> Cell:
        """Return a value as a cell, None for what is missing."""
        if value is None:
            return None
        shown = self._SHOWN.get(type(kind))
        found: Cell = shown(self, kind, value) if shown else value
        return found

    def _amount(self, _: Amount, cents: int) -> Decimal:
        return Decimal(cents) / 100

    def _flag(self, _: Flag, value: bool) -> str:
        return self._words("yes") if value else self._words("no")

    def _time(self, _: Time, value: dt.time) -> str:
        return self._words.time(value)

    def _code(self, _: Code, value: StrEnum) -> str:
        return code_name(self._words, value)

    def _ref(self, kind: Ref, row_id: RowId) -> str:
        return self._names[kind.target][row_id]

    def _refs(self, kind: Refs, row_ids: tuple[RowId, ...]) -> str:
        return ", ".join(self._names[kind.target][row_id] for row_id in row_ids)

    def _origin(self, _: Named, origin: Origin) -> str:
        if origin.kind is None:
            return ""
        word = code_name(self._words, origin.kind)
        return f"{word}: {self._names[ORIGINS[origin.kind]][origin.id]}" if origin.id else word

    def _lines(self, _: Rows, rows: tuple[Line, ...]) -> str:
        return "\n".join(line.text for line in rows)

    def each(self, kind: Marks, marks: FrozenMap[Any]) -> Iterator[tuple[str, Cell]]:
        """Yield a map's entries, in the sequence of the rows that its keys refer to and by their names."""
        names = self._names[kind.target] if kind.target else {}
        places = {key: at for at, key in enumerate(names)}
        for key in sorted(marks, key=lambda key: (places.get(key, len(places)), key)):
            yield names.get(key, key), self.cell(kind.value, marks[key])

    def _marks(self, kind: Marks, marks: FrozenMap[Any]) -> str:
        return "\n".join(f"{name}: {self._in_words(cell)}" for name, cell in self.each(kind, marks))

    def _in_words(self, cell: Cell) -> str:
        return cell if isinstance(cell, str) else self._words.number(cell) if _is_number(cell) else str(cell)

    _SHOWN: ClassVar[dict[type[FieldKind], Callable[..., Cell]]] = {
        Amount: _amount,
        Flag: _flag,
        Time: _time,
        Code: _code,
        Ref: _ref,
        Refs: _refs,
        Named: _origin,
        Rows: _lines,
        Marks: _marks,
    }


def _name(row: Any) -> str:
    sort: type = type(row)
    member = first_text(sort)
    text: str = getattr(row, member.name) if member else ""
    return text.strip() or (row.public_id if isinstance(row, KeyedRow) else "")


def _is_number(cell: Cell) -> TypeGuard[int | float | Decimal]:
    return isinstance(cell, int | float | Decimal)
