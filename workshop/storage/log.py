"""The edit log: one record an edit, written once, and read by doing it all again.

Every record says what it found and what it left. So reading the log from its start finds each record that
was damaged, lost or put in another place, and the state it ends in must be what the tables hold.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NoReturn

from workshop.commands.command import Label, Verb
from workshop.document.change import Change, ChangeKind
from workshop.document.difference import RowChange
from workshop.domain.codes import StepCode
from workshop.storage.cells import Cell, CellError
from workshop.storage.deltas import DeltaError, State, delta, put
from workshop.storage.rows import Address, Cells, Stored, path_of, stored, value_of


class LogError(ValueError):
    """The log does not hold together."""


EditRow = tuple[Any, ...]
"""A row of the table `edit`, see `schema.EDIT`."""


def edit_row(change: Change, rows: Iterable[Stored]) -> EditRow:
    """Return the record of a change, whose rows are given in cells."""
    label = change.label
    changes = json.dumps([delta(row) for row in rows], ensure_ascii=False, separators=(",", ":"))
    return (
        change.seq,
        change.at.isoformat(),
        label.verb.value,
        label.thing,
        change.step.value,
        change.burst,
        change.kind.value,
        change.target,
        changes,
    )


def edit_rows(changes: Iterable[Change]) -> list[EditRow]:
    """Return the records of several changes."""
    return [edit_row(change, map(stored, change.rows)) for change in changes]


@dataclass(slots=True)
class Replay:
    """Does the log again, record by record, and keeps the state it leads to."""

    state: State = field(default_factory=dict)
    _done: list[int] = field(default_factory=list)
    _undone: list[int] = field(default_factory=list)
    _count: int = 0
    _values: dict[Address, tuple[Cells, Any]] = field(default_factory=dict)

    def take(self, row: EditRow) -> Change:
        """Do one more record and return it; raise `LogError` when it cannot follow what went before."""
        try:
            change = self._read(row)
        except (DeltaError, CellError, ValueError, TypeError, RecursionError) as error:
            raise LogError(f"record {self._count}: {type(error).__name__}") from None
        self._follow(change)
        self._count += 1
        return change

    def values(self) -> Iterable[RowChange]:
        """Return every record of the state, as coming from nothing."""
        return (
            RowChange(path_of(address), None, self._value(address, cells))
            for address, cells in self.state.items()
        )

    def _read(self, row: EditRow) -> Change:
        seq, at, verb, thing, step, burst, kind, target, changes = row
        items = json.loads(str(changes), parse_constant=_refuse)
        return Change(
            seq=_whole(seq),
            at=_instant(at),
            label=Label(Verb(verb), str(thing)),
            step=StepCode(step),
            burst=_whole(burst),
            kind=ChangeKind(kind),
            target=None if target is None else _whole(target),
            rows=tuple([self._done_again(item) for item in items]),
        )

    def _done_again(self, item: Any) -> RowChange:
        change = put(item, self.state)
        address = change.address
        before = self._value(address, change.before)
        return RowChange(path_of(address), before, self._value(address, change.after))

    def _value(self, address: Address, cells: Cells | None) -> Any:
        """Return the value of a record, the same object as long as its cells are."""
        known = self._values.get(address)
        if known is not None and known[0] is cells:
            return known[1]
        value = value_of(address, cells)
        if cells is not None:
            self._values[address] = cells, value
        return value

    def _follow(self, change: Change) -> None:
        """Check the record's place, and that undo and redo turned round what was on top."""
        if change.seq != self._count or (change.kind is ChangeKind.START) != (change.seq == 0):
            raise LogError(f"record {self._count}: out of place")
        if change.kind is ChangeKind.DO:
            if change.burst == change.seq:
                self._done.append(change.burst)
            elif self._done[-1:] != [change.burst]:
                raise LogError(f"record {self._count}: goes on with what is not on top")
            self._undone.clear()
        elif change.kind is ChangeKind.UNDO:
            _turn(self._done, self._undone, change)
        elif change.kind is ChangeKind.REDO:
            _turn(self._undone, self._done, change)


def _turn(source: list[int], sink: list[int], change: Change) -> None:
    if source[-1:] != [change.target]:
        raise LogError(f"record {change.seq}: turns round what is not on top")
    sink.append(source.pop())


def _whole(cell: Cell) -> int:
    if isinstance(cell, int):
        return cell
    raise LogError("not a whole number")


def _instant(cell: Cell) -> dt.datetime:
    at = dt.datetime.fromisoformat(str(cell))
    if at.tzinfo is None or at.isoformat() != cell:
        raise LogError("not an instant")
    return at


def _refuse(_: str) -> NoReturn:
    raise LogError("not a number")
