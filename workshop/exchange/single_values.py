"""Single values in JSON: how each kind is read and written.

Numbers come as they were written, so that 12.34 is 1,234 cents and not nearly so.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from enum import StrEnum
from functools import cache
from typing import Any

from workshop.domain.errors import DomainError, Problem
from workshop.domain.kinds import Amount, Code, Color, Day, FieldKind, Flag, Number, Text, Time, Whole

_EXACTLY = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile("[0-9]{2}:[0-9]{2}")


def _text(_: Text, node: Any) -> str:
    return _a_text(node, Problem.NOT_TEXT)


def _color(_: Color, node: Any) -> str:
    return _a_text(node, Problem.NOT_COLOR)


def _whole(_: Whole, node: Any) -> int:
    number = _a_number(node, Problem.NOT_WHOLE)
    if number != int(number):
        raise DomainError(Problem.NOT_WHOLE)
    return int(number)


def _number(_: Number, node: Any) -> float:
    number = _a_number(node, Problem.NOT_NUMBER)
    return number if isinstance(number, int) else float(number)


def _amount(_: Amount, node: Any) -> int:
    number = _a_number(node, Problem.NOT_NUMBER)
    cents = number * 100 if isinstance(number, int) else number.scaleb(2, _EXACTLY)
    if cents != int(cents):
        raise DomainError(Problem.TOO_PRECISE)
    return int(cents)


def _flag(_: Flag, node: Any) -> bool:
    if not isinstance(node, bool):
        raise DomainError(Problem.NOT_FLAG)
    return node


def _day(_: Day, node: Any) -> dt.date:
    if isinstance(node, str) and _DAY.fullmatch(node):
        try:
            return dt.date.fromisoformat(node)
        except ValueError:
            pass
    raise DomainError(Problem.NOT_DATE)


def _time(_: Time, node: Any) -> dt.time:
    if isinstance(node, str) and _TIME.fullmatch(node):
        try:
            return dt.time.fromisoformat(node)
        except ValueError:
            pass
    raise DomainError(Problem.NOT_TIME)


def _code(kind: Code, node: Any) -> StrEnum:
    found = _by_word(kind.codes).get(node) if isinstance(node, str) else None
    if found is None:
        raise DomainError(Problem.NOT_CODE, codes=tuple(map(str, kind.codes)))
    return found


@cache
def _by_word(codes: tuple[StrEnum, ...]) -> dict[str, StrEnum]:
    return {str(code): code for code in codes}


def _a_text(node: Any, problem: Problem) -> str:
    if not isinstance(node, str):
        raise DomainError(problem)
    return node


def _a_number(node: Any, problem: Problem) -> int | Decimal:
    """A number within the reach of floating point: 1e999999 would otherwise be written out in full."""
    if isinstance(node, bool) or not isinstance(node, int | Decimal):
        raise DomainError(problem)
    if isinstance(node, Decimal) and not math.isfinite(float(node)):
        raise DomainError(Problem.NOT_FINITE)
    return node


SINGLE: dict[type[FieldKind], Callable[[Any, Any], Any]] = {
    Text: _text,
    Color: _color,
    Whole: _whole,
    Number: _number,
    Amount: _amount,
    Flag: _flag,
    Day: _day,
    Time: _time,
    Code: _code,
}
"""How a node becomes a value; raises `DomainError` for what cannot be one."""


def _as_it_is(value: Any) -> Any:
    return value


def _units(cents: int) -> float:
    """Up to 10^14 cents this is exact to the cent: floating point holds fifteen digits."""
    return cents // 100 if cents % 100 == 0 else cents / 100


WRITTEN: dict[type[FieldKind], Callable[[Any], Any]] = {
    Text: _as_it_is,
    Color: _as_it_is,
    Whole: _as_it_is,
    Number: _as_it_is,
    Amount: _units,
    Flag: _as_it_is,
    Day: dt.date.isoformat,
    Time: lambda time: f"{time:%H:%M}",
    Code: str,
}
"""How a value becomes a node again."""
