"""How a value of each kind stands in a column: the one place where Python's values become SQLite's and back.

A *cell* is None, a whole number, a float or a text. What comes back must be exactly what would be written,
so that one plan has one file and a damaged cell is noticed.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

from workshop.domain import kinds
from workshop.domain.characters import TEXT_LIMIT
from workshop.domain.codes import OriginKind
from workshop.domain.plan import Origin
from workshop.values import dataclass

Cell = str | int | float | None
V = TypeVar("V")

_LOWEST, _HIGHEST = -(2**63), 2**63 - 1
_DIGIT = "[0-9]"
_DAY = _DIGIT * 4 + "-[01][0-9]-[0-3][0-9]"
_TIME = "[0-2][0-9]:[0-5][0-9]"
_COLOR = "#" + "[0-9A-Fa-f]" * 6


class CellError(ValueError):
    """A cell holds what this application never writes."""


def _same(value: Any) -> Any:
    return value


@dataclass(frozen=True, slots=True)
class Storing:
    """How one field is stored: the column's declaration, a condition on `{x}`, and the way in and out.

    `empty` is the cell of the field's default, which the edit log leaves out. `is_text`: a change of it is
    logged as a splice.
    """

    declared: str
    condition: str = ""
    empty: Cell = None
    is_text: bool = False
    to_cell: Callable[[Any], Cell] = _same
    to_value: Callable[[Any], Any] = _same

    @property
    def is_turned(self) -> bool:
        """Whether a cell can be anything else than the value itself."""
        return self.to_cell is not _same or self.to_value is not _same


NAME = Storing("TEXT NOT NULL", "typeof({x}) = 'text'", "")
"""A row's place, or the name of a row that must be there."""

KEY = Storing("TEXT", "{x} IS NULL OR typeof({x}) = 'text'")
"""A reference, or the public id that came with a file."""


def storing(kind: kinds.FieldKind, default: Any = None) -> Storing:
    """Return how a field of this kind is stored."""
    return _STORING[type(kind)](kind, default)


def _text(_: kinds.Text, __: Any) -> Storing:
    sound = f"typeof({{x}}) = 'text' AND length({{x}}) <= {TEXT_LIMIT}"
    return Storing("TEXT NOT NULL", sound, "", is_text=True)


def _color(_: kinds.Color, __: Any) -> Storing:
    return Storing("TEXT", f"{{x}} IS NULL OR {{x}} GLOB '{_COLOR}'")


def _code(kind: kinds.Code, _: Any) -> Storing:
    words: dict[Any, Any] = {str(code): code for code in kind.codes}
    among = ", ".join(f"'{word}'" for word in words)
    return Storing(
        "TEXT", f"{{x}} IS NULL OR {{x}} IN ({among})", None, False, _word, {None: None, **words}.__getitem__
    )


def _flag(_: kinds.Flag, default: Any) -> Storing:
    return Storing(
        "INTEGER NOT NULL",
        "{x} IN (0, 1)",
        int(default),
        to_cell=int,
        to_value={0: False, 1: True}.__getitem__,
    )


def _day(_: kinds.Day, __: Any) -> Storing:
    return _optional("TEXT", f"{{x}} GLOB '{_DAY}'", dt.date.isoformat, _read_day)


def _time(_: kinds.Time, __: Any) -> Storing:
    return _optional("TEXT", f"{{x}} GLOB '{_TIME}'", _clock, _read_time)


def _whole(kind: kinds.Whole, _: Any) -> Storing:
    return _number() if kind.high is None else _integer(kind.low, kind.high)


def _amount(_: kinds.Amount, __: Any) -> Storing:
    return _integer(0, kinds.AMOUNT_LIMIT * 100)


def _integer(low: int, high: int) -> Storing:
    sound = f"typeof({{x}}) = 'integer' AND {{x}} BETWEEN {low} AND {high}"
    return Storing("INTEGER", f"{{x}} IS NULL OR {sound}")


def _number(*_: Any) -> Storing:
    """Return a column without a type: it keeps 5 and 5.0 apart, and a number too long for SQLite as text."""
    sound = "{x} IS NULL OR typeof({x}) IN ('integer', 'real', 'text')"
    return Storing("", sound, to_cell=_written_number, to_value=_read_number)


def _ref(_: kinds.Ref, __: Any) -> Storing:
    return KEY


def _refs(_: kinds.Refs, __: Any) -> Storing:
    return Storing("TEXT NOT NULL", "typeof({x}) = 'text'", "[]", to_cell=_written, to_value=_read_refs)


def _named(kind: kinds.Named, _: Any) -> Storing:
    to_cell, to_value = _COMPOSITE[kind.value]
    return Storing("TEXT", "{x} IS NULL OR typeof({x}) = 'text'", to_cell=to_cell, to_value=to_value)


_STORING: dict[type, Callable[[Any, Any], Storing]] = {
    kinds.Text: _text,
    kinds.Color: _color,
    kinds.Code: _code,
    kinds.Flag: _flag,
    kinds.Day: _day,
    kinds.Time: _time,
    kinds.Whole: _whole,
    kinds.Number: _number,
    kinds.Amount: _amount,
    kinds.Ref: _ref,
    kinds.Refs: _refs,
    kinds.Named: _named,
}


def _optional(
    declared: str, condition: str, to_cell: Callable[[Any], Cell], to_value: Callable[[Any], Any]
) -> Storing:
    return Storing(
        declared,
        f"{{x}} IS NULL OR {condition}",
        to_cell=lambda value: None if value is None else to_cell(value),
        to_value=lambda cell: None if cell is None else to_value(cell),
    )


def _word(value: StrEnum | None) -> Cell:
    return None if value is None else value.value


def _read_day(cell: Any) -> dt.date:
    try:
        return _exactly(dt.date.fromisoformat(cell), dt.date.isoformat, cell)
    except (ValueError, TypeError):
        raise CellError("not a date") from None


def _clock(value: dt.time) -> str:
    return f"{value:%H:%M}"


def _read_time(cell: Any) -> dt.time:
    try:
        return _exactly(dt.time.fromisoformat(cell), _clock, cell)
    except (ValueError, TypeError):
        raise CellError("not a time") from None


def _written_number(value: Any) -> Any:
    """Hexadecimal digits carry what is too long for SQLite, and have no limit in Python either."""
    if isinstance(value, int) and not _LOWEST <= value <= _HIGHEST:
        return hex(value)
    return value


def _read_number(cell: Any) -> Any:
    if not isinstance(cell, str):
        return cell
    try:
        return _exactly(int(cell, 16), _written_number, cell)
    except ValueError:
        raise CellError("not a number") from None


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _parsed(cell: Any) -> Any:
    try:
        return json.loads(cell)
    except (ValueError, TypeError, RecursionError):
        raise CellError("not a composite value") from None


def _read_refs(cell: Any) -> tuple[str, ...]:
    if cell == "[]":
        return ()
    names = _parsed(cell)
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise CellError("not a list of names")
    return _exactly(tuple(names), _written, cell)


def _written_origin(value: Origin) -> str | None:
    return _written([value.kind, value.id]) if value.kind is not None else None


def _read_origin(cell: Any) -> Origin:
    if cell is None:
        return Origin()
    match _parsed(cell):
        case [str(kind), str() | None as row_id] if kind in tuple(OriginKind):
            return _exactly(Origin(kind=OriginKind(kind), id=row_id), _written_origin, cell)
    raise CellError("not an origin")


_COMPOSITE: dict[type, tuple[Callable[[Any], Cell], Callable[[Any], Any]]] = {
    Origin: (_written_origin, _read_origin)
}


def _exactly(value: V, to_cell: Callable[[V], Cell], cell: Cell) -> V:
    """Return the value; refuse a cell that says it in other words than we do."""
    if to_cell(value) != cell:
        raise CellError("written in another way")
    return value
