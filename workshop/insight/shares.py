"""Shares and means without rounding on the way."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction


def exact(number: float) -> Fraction:
    """Return the number that people see, not the binary one behind it: 0.1 is a tenth."""
    return Fraction(number) if isinstance(number, int) else Fraction(str(number))


def percent(part: float | Fraction, whole: float | Fraction) -> float | None:
    """Return `part` as a percentage of `whole`; None when `whole` is nothing or no float can say it."""
    part, whole = _fraction(part), _fraction(whole)
    return None if whole == 0 else as_float(100 * part / whole)


def mean(numbers: Iterable[float]) -> Fraction | None:
    """Return the mean; None of nothing."""
    given = [exact(number) for number in numbers]
    return sum(given, Fraction()) / len(given) if given else None


def as_float(number: Fraction) -> float | None:
    """Return the nearest float; None where a plan's numbers lead beyond all floats."""
    try:
        return float(number)
    except OverflowError:
        return None


def _fraction(number: float | Fraction) -> Fraction:
    return number if isinstance(number, Fraction) else exact(number)
