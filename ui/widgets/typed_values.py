"""Reading what people type as a number, an amount or a day, in their own notation. Without Qt."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal, InvalidOperation

_SPACES = re.compile(r"[\s\u00a0\u202f'’_]")
_MONTHS = {
    "nl": ("jan", "feb", "maa mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
    "en": ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
}


def read_number(text: str, language: str) -> Decimal | None:
    """Return the number, None for an empty text; raise `ValueError` for what is none.

    Dutch writes 4.500,75 and English 4,500.75; the other's point is taken where it can mean one thing only
    (`7.5` typed in Dutch). A currency sign and a percent sign may stand around it.
    """
    plain = _SPACES.sub("", text).replace("€", "").removesuffix(",-").removesuffix("%")
    if not plain:
        return None
    point, comma = (",", ".") if language == "nl" else (".", ",")
    if comma in plain:
        plain = _without_groups(plain, point, comma)
    try:
        number = Decimal(plain.replace(point, "."))
    except InvalidOperation:
        raise ValueError(text) from None
    if not number.is_finite() or "e" in plain.lower():
        raise ValueError(text)
    return number


def _without_groups(plain: str, point: str, comma: str) -> str:
    whole, _, _ = plain.partition(point)
    if re.fullmatch(rf"[+-]?\d{{1,3}}({re.escape(comma)}\d{{3}})+", whole):
        return plain.replace(comma, "")
    if point not in plain and plain.count(comma) == 1:
        return plain.replace(comma, point)
    raise ValueError(plain)


def read_day(text: str, language: str, today: dt.date) -> dt.date | None:
    """Return the day, None for an empty text; raise `ValueError` for what is none.

    `24-9-2026`, `24/9/26`, `24 sep`, `24 september 2026`, `2026-09-24`; without a year the next such day.
    """
    plain = text.strip().lower()
    if not plain:
        return None
    parts = [part for part in re.split(r"[\s./\-]+", plain) if part]
    if parts and re.fullmatch(r"\d{4}", parts[0]):
        parts.reverse()
    if len(parts) not in (2, 3) or not parts[0].isdigit():
        raise ValueError(text)
    day, month = int(parts[0]), _month(parts[1], language)
    if len(parts) == 3:
        return dt.date(_year(parts[2]), month, day)
    this_year = dt.date(today.year, month, day)
    return this_year if this_year >= today else dt.date(today.year + 1, month, day)


def read_time(text: str) -> dt.time | None:
    """Return the time of day, None for empty: `9`, `9:30`, `09.30`, `0930`; else raise `ValueError`."""
    plain = text.strip().lower().removesuffix("uur").removesuffix("u").removesuffix("h").strip()
    if not plain:
        return None
    match = re.fullmatch(r"(\d{1,2})(?:[:.](\d{2}))?|(\d{2})(\d{2})", plain)
    if match is None:
        raise ValueError(text)
    hours, minutes = (match[1], match[2] or "0") if match[1] else (match[3], match[4])
    return dt.time(int(hours), int(minutes))


def _month(text: str, language: str) -> int:
    if text.isdigit():
        return int(text)
    for names in (_MONTHS[language], *_MONTHS.values()):
        for number, name in enumerate(names, start=1):
            if len(text) >= 3 and text[:3] in name.split():
                return number
    raise ValueError(text)


def _year(text: str) -> int:
    if not text.isdigit() or len(text) not in (2, 4):
        raise ValueError(text)
    return int(text) + (2000 if len(text) == 2 else 0)
