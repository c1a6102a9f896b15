"""The edit log: one record an edit, written once, and read by doing it all again.

Every record says what it found and what it left. So reading the log from its start finds each record that
was damaged, lost or put in another place, and the state it ends in must be what the tables hold.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NoReturn, overload

from workshop.commands.command import Label, Verb
from workshop.document.change import Change, ChangeKind
from workshop.document.difference import RowChange, RowChanges
from workshop.domain.codes import StepCode
from workshop.domain.overriding import override
from workshop.storage.deltas import bulk, delta, put, state_of
from workshop.storage.rows import Address, State, Stored, StoredRow, empty_state, path_of, value_of
from workshop.storage.seals import seal


class LogError(ValueError):
    """The log does not hold together."""


EditRow = tuple[Any, ...]
"""A row of the table `edit`, see `schema.EDIT`."""


def edit_row(change: Change, rows: Sequence[Stored]) -> EditRow:
    """Return the record of a change, whose rows are given as they are stored."""
    told: Any = bulk(rows) if change.kind is ChangeKind.START else [delta(row) for row in rows]
    row = (
        change.seq,
        change.at.isoformat(),
        change.label.verb.value,
        change.label.thing,
        change.step.value,
        change.burst,
        change.kind.value,
        change.target,
        json.dumps(told, ensure_ascii=False, separators=(",", ":")),
    )
    return (*row, seal(row))


class StartRows(Sequence[RowChange]):
    """The rows of the start, made when somebody asks: to open a workshop nobody needs them."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], RowChanges]) -> None:
        """`make` gives them."""
        self._make = make
        self._made: tuple[RowChange, ...] | None = None

    def _rows(self) -> tuple[RowChange, ...]:
        if self._made is None:
            self._made = tuple(self._make())
        return self._made

    @overload
    def __getitem__(self, index: int) -> RowChange: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[RowChange, ...]: ...
    @override
    def __getitem__(self, index: int | slice) -> RowChange | tuple[RowChange, ...]:
        return self._rows()[index]

    @override
    def __len__(self) -> int:
        return len(self._rows())

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._rows() == tuple(other)

    @override
    def __hash__(self) -> int:
        return hash(self._rows())


@dataclass(slots=True)
class Replay:
    """Does the log again, record by record, and keeps the state it leads to."""

    state: State = field(default_factory=empty_state)
    _done: list[int] = field(default_factory=list)
    _undone: list[int] = field(default_factory=list)
    _count: int = 0
    _values: dict[Address, tuple[StoredRow, Any]] = field(default_factory=dict)

    def take(self, row: EditRow) -> Change:
        """Do one more record and return it; raise `LogError` when it cannot follow what went before."""
        try:
            change = self._read(row)
        except (ValueError, TypeError, LookupError, RecursionError) as error:
            raise LogError(f"record {self._count}: {type(error).__name__}") from None
        self._follow(change)
        self._count += 1
        return change

    def _read(self, row: EditRow) -> Change:
        seq, at, verb, thing, step, burst, kind, target, changes, sum_ = row
        if sum_ != seal(row[:-1]):
            raise LogError("not what was written")
        told = json.loads(changes, parse_constant=_refuse)
        return Change(
            seq=seq,
            at=_instant(at),
            label=Label(Verb(verb), thing),
            step=StepCode(step),
            burst=burst,
            kind=ChangeKind(kind),
            target=target,
            rows=self._started(told) if seq == 0 else tuple([self._done_again(item) for item in told]),
        )

    def _started(self, told: Any) -> StartRows:
        self.state = state_of(told)
        rows = [(name, dict(rows)) for name, rows in self.state.items() if rows]
        return StartRows(
            lambda: tuple(_came(name, key, row) for name, rows_ in rows for key, row in rows_.items())
        )

    def _done_again(self, item: Any) -> RowChange:
        change = put(item, self.state)
        before = self._value(change.address, change.before)
        return RowChange(path_of(change.address), before, self._value(change.address, change.after))

    def _value(self, address: Address, row: StoredRow | None) -> Any:
        """Return the value of a record, the same object for the same row."""
        known = self._values.get(address)
        if known is not None and known[0] is row:
            return known[1]
        value = value_of(address, row)
        if row is not None:
            self._values[address] = row, value
        return value

    def _follow(self, change: Change) -> None:
        """Check the record's place, and that undo and redo turned round what was on top."""
        if change.seq != self._count or (change.kind is ChangeKind.START) != (change.seq == 0):
            raise LogError(f"record {self._count}: out of place")
        if change.kind is ChangeKind.DO:
            self._do(change)
        elif change.kind is ChangeKind.UNDO:
            _turn(self._done, self._undone, change)
        elif change.kind is ChangeKind.REDO:
            _turn(self._undone, self._done, change)

    def _do(self, change: Change) -> None:
        """Take note of what can be undone; a moment that was given a name cannot."""
        if not change.rows:
            return
        if change.burst == change.seq:
            self._done.append(change.burst)
        elif self._done[-1:] != [change.burst]:
            raise LogError(f"record {self._count}: goes on with what is not on top")
        self._undone.clear()


def _came(name: str, key: tuple[str, ...], row: StoredRow) -> RowChange:
    address = Address(name, key)
    return RowChange(path_of(address), value_of(address, None), value_of(address, row))


def _turn(source: list[int], sink: list[int], change: Change) -> None:
    if source[-1:] != [change.target]:
        raise LogError(f"record {change.seq}: turns round what is not on top")
    sink.append(source.pop())


def _instant(cell: str) -> dt.datetime:
    at = dt.datetime.fromisoformat(cell)
    if at.tzinfo is None or at.isoformat() != cell:
        raise LogError("not an instant")
    return at


def _refuse(_: str) -> NoReturn:
    raise LogError("not a number")
