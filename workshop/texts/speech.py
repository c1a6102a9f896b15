"""What the application says, in the language of the people it says it to."""

from __future__ import annotations

import gettext
import math
import os
import re
import sys
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NewType

from workshop.domain.codes import Language
from workshop.texts.catalogue import translations
from workshop.texts.datestyles import DateStyle

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Marked = NewType("Marked", str)
"""A text that `mark` has put in the catalogue; `Words.marked` says it."""

_CONTEXT_END = "\x04"  # what gettext itself puts between a context and its text


def mark(text: str, within: str = "") -> Marked:
    """Put a literal text in the catalogue where it cannot be said yet, as in a table of texts."""
    return Marked(f"{within}{_CONTEXT_END}{text}" if within else text)


class Words:
    """Everything that is said in one language; immutable, and shared by all who speak it.

    Values are put in as they are and never read as format strings; a number that people read goes through
    `number`, `percent` or `money` first.
    """

    __slots__ = ("_said", "language")

    def __init__(self, language: Language, said: gettext.NullTranslations) -> None:
        self.language = language
        self._said = said

    def __call__(self, text: str, /, **values: str | int) -> str:
        """Say a text; `{name}` in it stands for the value of that name."""
        return _filled(self._said.gettext(text), values)

    def within(self, context: str, text: str, /, **values: str | int) -> str:
        """Say a text whose English word means several things: the context tells which."""
        return _filled(self._said.pgettext(context, text), values)

    def count(self, one: str, many: str, n: int, /, **values: str | int) -> str:
        """Say a text in its singular or plural; `{n}` is the number, in the language's notation."""
        return _filled(self._said.ngettext(one, many, n), {"n": self.number(n), **values})

    def marked(self, text: Marked, /, **values: str | int) -> str:
        """Say a text that was marked elsewhere."""
        context, end, plain = text.rpartition(_CONTEXT_END)
        said = self._said.pgettext(context, plain) if end else self._said.gettext(plain)
        return _filled(said, values)

    def join(self, parts: Sequence[str]) -> str:
        """An enumeration as one says it: "a, b and c"."""
        *first, last = parts or ("",)
        if not first:
            return last
        return self("{parts} and {last}", parts=", ".join(first), last=last)

    def number(self, value: float | Decimal, decimals: int | None = None) -> str:
        """A number in the language's notation: with every digit, or so many decimals, half away from zero."""
        if decimals is None and isinstance(value, int) and -1000 < value < 1000:
            return str(value)  # which every language writes alike, and a start counts a lot

        from workshop.texts import notation

        return notation.number(value, decimals, self.language)

    def percent(self, value: float | Decimal) -> str:
        """A percentage (37.5 is "37.5%") with at most one decimal, half away from zero."""
        from workshop.texts import notation

        return notation.percent(value, self.language)

    def money(self, cents: int, currency: str = "EUR") -> str:
        """An amount, given in cents; a whole one without decimals. The spaces in it do not break."""
        from workshop.texts import notation

        return notation.money(cents, currency, self.language)

    def date(self, day: date, style: DateStyle = "medium") -> str:
        """A day: 24/09/2026, 24 Sept 2026, 24 September 2026 or Thursday 24 September 2026."""
        from workshop.texts import notation

        return notation.day(day, style, self.language)

    def time(self, moment: time | datetime) -> str:
        """The time of the day by the clock of 24 hours: 09:05."""
        return f"{moment:%H:%M}"

    def duration(self, minutes: int) -> str:
        """How long something takes: "50 min", "4 hours", "1 h 15 min"."""
        hours, rest = divmod(minutes, 60)
        if not hours:
            return self("{minutes} min", minutes=rest)
        if not rest:
            return self.count("{n} hour", "{n} hours", hours)
        return self("{hours} h {minutes} min", hours=hours, minutes=rest)

    def clock(self, seconds: float) -> str:
        """Time left, as on a large clock: 12:40; from 100 minutes on 1:40:00; below zero overtime: +0:40.

        A second that has begun counts in full, so that a clock of 35 minutes opens on 35:00.
        """
        whole = math.ceil(seconds)
        sign, (minutes, rest) = "+" if whole < 0 else "", divmod(abs(whole), 60)
        if minutes < 100:
            return f"{sign}{minutes}:{rest:02}"
        return f"{sign}{minutes // 60}:{minutes % 60:02}:{rest:02}"


def speak(language: str | None = None) -> Words:
    """The words of a language, "nl" or "en"; of None: of the computer's own, if we speak it, else English."""
    return _spoken(Language(language or _own_language()))


@cache
def _spoken(language: Language) -> Words:
    said = gettext.NullTranslations() if language == Language.EN else translations(language)
    return Words(language, said)


def _filled(text: str, values: Mapping[str, str | int]) -> str:
    return text.format(**values)


def _own_language() -> str:
    wanted = (re.split(r"[-_.@]", tag)[0].lower() for tag in _wanted_languages())
    return next((code for code in wanted if code in tuple(Language)), Language.EN)


def _wanted_languages() -> list[str]:
    """The languages that this computer's user asks for, the dearest first."""
    if sys.platform == "win32":
        import ctypes
        import locale

        return [locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")]
    chosen = next(
        (os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), ""
    )
    if chosen in ("", "C", "POSIX") or chosen.startswith("C."):
        return []
    return [*os.environ.get("LANGUAGE", "").split(":"), chosen]
