"""Short ways to declare a field with its kind: `title: str = text()`.

The functions are typed as what the field holds, so that a type checker sees a plain dataclass.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from enum import StrEnum
from typing import Any, TypeVar

from workshop.domain import kinds
from workshop.domain.frozen import FrozenMap
from workshop.domain.kinds import FieldKind, Takes, Target

T = TypeVar("T")
C = TypeVar("C", bound=StrEnum)


def _field(kind: FieldKind, default: Any, json: str | None = None) -> Any:
    metadata: dict[str, Any] = {"kind": kind}
    if json is not None:
        metadata["json"] = json
    return dataclasses.field(default=default, metadata=metadata)


def text() -> str:
    """Declare a text, empty by default."""
    value: str = _field(kinds.Text(), "")
    return value


def color() -> str | None:
    """Declare a colour, the palette's by default."""
    value: str | None = _field(kinds.Color(), None)
    return value


def whole(low: int, high: int | None = None) -> int | None:
    """Declare a whole number."""
    value: int | None = _field(kinds.Whole(low, high), None)
    return value


def number(low: float | None = None, high: float | None = None) -> float | None:
    """Declare a number."""
    value: float | None = _field(kinds.Number(low, high), None)
    return value


def amount() -> int | None:
    """Declare an amount of money, in cents."""
    value: int | None = _field(kinds.Amount(), None)
    return value


def flag(*, default: bool = False) -> bool:
    """Declare a yes or no; `default` is what absence means."""
    value: bool = _field(kinds.Flag(), default)
    return value


def day() -> dt.date | None:
    """Declare a date."""
    value: dt.date | None = _field(kinds.Day(), None)
    return value


def time() -> dt.time | None:
    """Declare a time of day."""
    value: dt.time | None = _field(kinds.Time(), None)
    return value


def code(vocabulary: type[C], *, among: tuple[C, ...] | None = None) -> C | None:
    """Declare a word from `vocabulary`, or from `among`, a part of it."""
    value: C | None = _field(kinds.Code(among or tuple(vocabulary)), None)
    return value


def ref(target: Target, *, takes: Takes = Takes.NOTHING, json: str | None = None) -> str | None:
    """Declare a reference."""
    value: str | None = _field(kinds.Ref(target, takes), None, json)
    return value


def refs(target: Target) -> tuple[str, ...]:
    """Declare an ordered set of references."""
    value: tuple[str, ...] = _field(kinds.Refs(target), ())
    return value


def named(value: T) -> T:
    """Declare a composite value; `value` is the empty one."""
    declared: T = _field(kinds.Named(type(value)), value)
    return declared


def record(value: T) -> T:
    """Declare a group of fields; `value` is the empty one."""
    declared: T = _field(kinds.Record(type(value)), value)
    return declared


def rows(row: type[T], target: Target | None = None, *, plain: bool = False) -> tuple[T, ...]:
    """Declare a list of rows; `target` names it where others refer to it."""
    declared: tuple[T, ...] = _field(kinds.Rows(row, target, plain), ())
    return declared


def texts(target: Target) -> FrozenMap[str]:
    """Declare a text per row of `target`."""
    value: FrozenMap[str] = _marks(kinds.Text(), target)
    return value


def marks(target: Target, low: int, high: int, *, takes: Takes = Takes.NOTHING) -> FrozenMap[int]:
    """Declare a whole number per row of `target`."""
    value: FrozenMap[int] = _marks(kinds.Whole(low, high), target, takes)
    return value


def shares(target: Target, low: float, high: float) -> FrozenMap[float]:
    """Declare a number per row of `target`."""
    value: FrozenMap[float] = _marks(kinds.Number(low, high), target)
    return value


def amounts(target: Target) -> FrozenMap[int]:
    """Declare an amount of money, in cents, per row of `target`."""
    value: FrozenMap[int] = _marks(kinds.Amount(), target)
    return value


def notes(vocabulary: type[StrEnum]) -> FrozenMap[str]:
    """Declare a text per word of a vocabulary."""
    declared: FrozenMap[str] = _field(kinds.Marks(kinds.Text(), None, tuple(vocabulary)), FrozenMap())
    return declared


def _marks(value: FieldKind, target: Target, takes: Takes = Takes.NOTHING) -> Any:
    return _field(kinds.Marks(value, target, takes=takes), FrozenMap())
