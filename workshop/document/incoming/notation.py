"""Numbers, money and days as tables write them: in Dutch, in English, and as a spreadsheet keeps them."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from workshop.document.incoming.reasons import UnreadCellError, Why
from workshop.document.incoming.sheets import Cell
from workshop.domain.kinds import AMOUNT_LIMIT
from workshop.texts.reading import UnreadError, read_day, read_number

_UNIT = re.compile(r"\s*(uren|uur|u|hours?|hrs?|h|euro|eur)\.?$", re.IGNORECASE)
_ROUND = re.compile(r"[.,]\s*[-–—=]+$")
_CLOCK = re.compile(r"([0-9]{1,4}):([0-5][0-9])(:[0-9]{2})?")
_GROUP = re.compile(r"(\D*[0-9]{1,3})[.,]([0-9]{3})")
_TIME = re.compile(r"[T ]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?Z?$")
_DAY = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})[-/.]([0-9]{2,4})")
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Habit:
    """How a table writes numbers and days, as far as it shows."""

    language: str
    is_month_first: bool = False


def habit_of(numbers: Iterable[str], days: Iterable[str], language: str) -> Habit:
    """Return what the columns of numbers and of days show together; `language` decides where they do not."""
    marks = [mark for mark in map(_decimal_mark, numbers) if mark]
    comma, point = marks.count(","), marks.count(".")
    if comma != point:
        language = "nl" if comma > point else "en"
    written = [found for found in map(_DAY.fullmatch, days) if found]
    is_month_first = any(int(found[3]) > 12 for found in written)
    return Habit(language, is_month_first and all(int(found[1]) <= 12 for found in written))


def _decimal_mark(text: str) -> str:
    """Which of comma and point is the decimal mark here; "" where that cannot be told."""
    found = re.findall(r"[.,]", text)
    if not found:
        return ""
    if len(set(found)) == 2:
        return str(found[-1])
    if len(found) > 1:
        return "," if found[0] == "." else "."
    behind = re.search(r"[.,]([0-9]*)", text)
    return "" if behind is None or len(behind[1]) == 3 else str(found[0])


def number_in(cell: Cell, habit: Habit) -> float:
    """Return a number that is not below zero, whole where it is; hours may stand as on a clock.

    Raise `UnreadCellError`.
    """
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        found: float = cell
    else:
        found = _read(str(cell).strip(), habit)
    if not 0 <= found < math.inf:
        raise UnreadCellError(Why.NOT_NUMBER, str(cell))
    return int(found) if float(found).is_integer() else found


def _read(text: str, habit: Habit) -> float:
    bare = _UNIT.sub("", _ROUND.sub("", text))
    clock = _CLOCK.fullmatch(bare)
    if clock is not None:
        return int(clock[1]) + int(clock[2]) / 60
    try:
        return float(read_number(bare[:_LONGEST], habit.language))
    except UnreadError:
        raise UnreadCellError(Why.NOT_NUMBER, text) from None


def amount_in(cell: Cell, habit: Habit) -> int:
    """Return an amount in cents; raise `UnreadCellError`. Three digits behind a mark are thousands."""
    grouped = _GROUP.fullmatch(_ROUND.sub("", cell.strip())) if isinstance(cell, str) else None
    try:
        euros = number_in(grouped[1] + grouped[2] if grouped else cell, habit)
    except UnreadCellError:
        raise UnreadCellError(Why.NOT_AMOUNT, str(cell)) from None
    cents = round(euros * 100)
    if abs(cents - euros * 100) > 0.01 or euros > AMOUNT_LIMIT or (isinstance(cell, str) and ":" in cell):
        raise UnreadCellError(Why.NOT_AMOUNT, str(cell))
    return cents


def day_in(cell: Cell, habit: Habit, today: dt.date) -> dt.date:
    """Return a day, without the time behind it; without a year the one coming up.

    Raise `UnreadCellError`.
    """
    if isinstance(cell, dt.date):
        return cell
    text = str(cell)
    bare = _TIME.sub("", text.strip())
    found = _DAY.fullmatch(bare)
    if found is not None and habit.is_month_first:
        bare = f"{found[3]}{found[2]}{found[1]}{found[2]}{found[4]}"
    try:
        if len(bare) > _LONGEST:
            raise UnreadCellError(Why.NOT_DATE, text)
        return read_day(bare, today)
    except UnreadError:
        raise UnreadCellError(Why.NOT_DATE, text) from None
