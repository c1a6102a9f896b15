"""Numbers, amounts, dates and times as people type them; what cannot be read says why."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, time, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import cache

from workshop.texts.datestyles import DateStyle
from workshop.texts.speech import speak

_SPACES = re.compile(r"[\s\u00a0\u202f\u2009'’]+")
_SIGNS = re.compile(r"^(€|EUR)|(€|EUR|%)$", re.IGNORECASE)
_PAST = timedelta(days=90)
MOST_CENTS = 10**14


class Unread(StrEnum):
    """Why a typed value is not one."""

    NOT_NUMBER = "not_number"
    NOT_WHOLE = "not_whole"
    TOO_PRECISE = "too_precise"
    NOT_DATE = "not_date"
    NOT_TIME = "not_time"
    NOT_KNOWN = "not_known"
    OUT_OF_RANGE = "out_of_range"


class UnreadError(ValueError):
    """A typed value cannot be read; `reason` says why, in a code."""

    def __init__(self, reason: Unread) -> None:
        super().__init__(reason)
        self.reason = reason


def read_number(text: str, language: str) -> Decimal:
    """A number as one types it: with or without groups, comma or point as the language has it.

    A single mark that cannot be a group is taken for the decimal mark, whichever it is.
    """
    bare = _SPACES.sub("", _SIGNS.sub("", text.strip())).replace("−", "-")
    sign, digits = (-1, bare[1:]) if bare[:1] == "-" else (1, bare.removeprefix("+"))
    mark, group = _marks(digits, language)
    whole, _, rest = digits.partition(mark)
    if group in whole and not _is_grouped(whole, group):
        raise UnreadError(Unread.NOT_NUMBER)
    plain = whole.replace(group, "") + ("." + rest if rest else "")
    if not re.fullmatch(r"[0-9]+(\.[0-9]+)?|\.[0-9]+", plain) or len(plain) > 40:
        raise UnreadError(Unread.NOT_NUMBER)
    return sign * Decimal(plain)


def _marks(digits: str, language: str) -> tuple[str, str]:
    """Which of comma and point is the decimal mark here, and which parts the thousands."""
    mark, group = (",", ".") if language == "nl" else (".", ",")
    if mark in digits and group in digits:
        is_swapped = digits.rindex(mark) < digits.rindex(group)
    elif group in digits:
        is_swapped = not _is_grouped(digits, group)
    else:
        is_swapped = digits.count(mark) > 1 and _is_grouped(digits, mark)
    return (group, mark) if is_swapped else (mark, group)


def _is_grouped(digits: str, group: str) -> bool:
    return re.fullmatch(rf"[0-9]{{1,3}}({re.escape(group)}[0-9]{{3}})+", digits) is not None


def read_within(
    text: str, language: str, *, is_whole: bool = False, low: float | None = None, high: float | None = None
) -> float:
    """A number between two ends (both included, None: no end); one without a fraction is an `int`."""
    exact = read_number(text, language)
    has_no_fraction = exact == exact.to_integral_value()
    if is_whole and not has_no_fraction:
        raise UnreadError(Unread.NOT_WHOLE)
    if (low is not None and exact < Decimal(str(low))) or (high is not None and exact > Decimal(str(high))):
        raise UnreadError(Unread.OUT_OF_RANGE)
    return int(exact) if has_no_fraction else float(exact)


def read_cents(text: str, language: str) -> int:
    """An amount of money, in cents: from nothing to `MOST_CENTS`."""
    cents = read_number(text, language) * 100
    if cents != cents.to_integral_value():
        raise UnreadError(Unread.TOO_PRECISE)
    if not 0 <= cents <= MOST_CENTS:
        raise UnreadError(Unread.OUT_OF_RANGE)
    return int(cents)


def read_day(text: str, today: date) -> date:
    """A date: 24-9-2026, 24/9/26, 24 sep, 2026-09-24, Sept 24 2026. Without a year: the one coming up."""
    parts = re.findall(r"[0-9]+|[^\W\d_]+", text.casefold())
    numbers = [int(part) for part in parts if part.isdecimal()]
    month = next(filter(None, (_month(part) for part in parts if not part.isdecimal())), None)
    if month is not None:
        numbers.insert(1, month)
    starts_with_year = bool(parts) and len(parts[0]) == 4 and parts[0].isdecimal()
    if starts_with_year and month is None:
        numbers.reverse()
    try:
        if len(numbers) == 2:
            return _coming(numbers[0], numbers[1], today)
        day, of_month, year = numbers
        return date(year if year > 99 else 2000 + year, of_month, day)
    except (ValueError, OverflowError):
        raise UnreadError(Unread.NOT_DATE) from None


def _coming(day: int, month: int, today: date) -> date:
    """The day of this year, or of the next when it lies long behind."""
    this = date(today.year, month, day)
    return this if this >= today - _PAST else date(today.year + 1, month, day)


def _month(name: str) -> int | None:
    names = month_names()
    found = {names[one] for one in names if len(name) >= 3 and one.startswith(name)}
    return found.pop() if len(found) == 1 else None


@cache
def month_names() -> Mapping[str, int]:
    """The months by their names in both languages, in full and in short."""
    days = [date(2000, month, 1) for month in range(1, 13)]
    styles: tuple[DateStyle, ...] = ("long", "medium")
    said = [
        (speak(one).date(day, style), day.month) for one in ("nl", "en") for style in styles for day in days
    ]
    return {text.split()[1].casefold().strip("."): month for text, month in said}


def read_time(text: str) -> time:
    """A time of the day: 9:30, 9.30, 0930, 9 or 9u30."""
    bare = text.strip().casefold().removesuffix("uur").removesuffix("u").strip()
    found = re.fullmatch(r"([0-9]{1,2})(?:[:.,hu ]?([0-9]{2}))?", bare)
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise UnreadError(Unread.NOT_TIME)
    return time(int(found[1]), int(found[2] or 0))
