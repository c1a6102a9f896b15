"""How a language writes numbers and days, as Babel has it: read once and kept in the cupboard.

Babel's own tables take a start thirty milliseconds, for a comma and the name of a month.
"""

from __future__ import annotations

import importlib.util
import json
import re
from datetime import date
from functools import cache
from pathlib import Path

from workshop.cupboard import kept
from workshop.domain.codes import Language
from workshop.texts.datestyles import DateStyle
from workshop.values import dataclass

TAGS: dict[Language, str] = {Language.NL: "nl_NL", Language.EN: "en_GB"}
_FIELD = re.compile(r"EEEE|MMMM|MMM|MM|dd|d|y")


@dataclass(frozen=True, slots=True)
class Habits:
    """What stands between digits, what days and months are called, and the order of a date."""

    decimal: str
    group: str
    days: tuple[str, ...]
    """From Monday on."""
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    patterns: dict[str, str]
    """By `DateStyle`, in the letters of Unicode's date fields."""

    def digits(self, text: str) -> str:
        """A number that Python wrote ("1,234.5"), as the language writes it."""
        return text.translate({ord(","): self.group, ord("."): self.decimal})

    def day(self, value: date, style: DateStyle) -> str:
        """A day in one of the styles."""
        parts = {
            "EEEE": self.days[value.weekday()],
            "MMMM": self.months[value.month - 1],
            "MMM": self.short_months[value.month - 1],
            "MM": f"{value.month:02}",
            "dd": f"{value.day:02}",
            "d": str(value.day),
            "y": str(value.year),
        }
        return _FIELD.sub(lambda found: parts[found[0]], self.patterns[style])


@cache
def habits(language: Language, folder: Path | None = None) -> Habits:
    """The habits of a language, by way of `folder`, or else of the user's cache."""
    package = importlib.util.find_spec("babel")
    sources = [Path(__file__), *([Path(package.origin)] if package and package.origin else [])]
    known = json.loads(kept(f"habits-{language}.json", sources, lambda: _read(language), folder))
    names = {name: tuple(known[name]) for name in ("days", "months", "short_months")}
    return Habits(decimal=known["decimal"], group=known["group"], patterns=known["patterns"], **names)


def _read(language: Language) -> bytes:
    from babel import Locale

    locale = Locale.parse(TAGS[language])
    symbols, months = locale.number_symbols["latn"], locale.months["format"]
    patterns = {style: locale.date_formats[style].pattern for style in ("short", "medium", "long")}
    known = {
        "decimal": symbols["decimal"],
        "group": symbols["group"],
        "days": [locale.days["format"]["wide"][day] for day in range(7)],
        "months": [months["wide"][month] for month in range(1, 13)],
        "short_months": [months["abbreviated"][month] for month in range(1, 13)],
        "patterns": {**patterns, "weekday": "EEEE d MMMM y", "month": "MMMM y"},
    }
    return json.dumps(known).encode()
