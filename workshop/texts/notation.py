"""Numbers, amounts and days as a language writes them; apart, because opening a window needs no Babel."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from functools import cache
from typing import TYPE_CHECKING

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent

from workshop.domain.codes import Language
from workshop.texts.datestyles import DateStyle

if TYPE_CHECKING:
    from datetime import date

_TAGS: dict[Language, str] = {Language.NL: "nl_NL", Language.EN: "en_GB"}
_PATTERNS: dict[DateStyle, str] = {
    "short": "short",
    "medium": "medium",
    "long": "long",
    "weekday": "EEEE d MMMM y",
    "month": "LLLL y",
}


_EVERY_DIGIT = Context(prec=700)
"""From the largest float to the smallest: a plan may hold either, and nobody rounds it unasked."""


@cache
def _locale(language: Language) -> Locale:
    return Locale.parse(_TAGS[language])


def number(value: float | Decimal, decimals: int | None, language: Language) -> str:
    """See `Words.number`."""
    with localcontext(_EVERY_DIGIT):
        exact = _exact(value).normalize() if decimals is None else _rounded(_exact(value), decimals)
        shown = max(0, -int(exact.as_tuple().exponent))
        return format_decimal(exact, "#,##0." + "0" * shown if shown else "#,##0", locale=_locale(language))


def percent(value: float | Decimal, language: Language) -> str:
    """See `Words.percent`."""
    with localcontext(_EVERY_DIGIT):
        share = _rounded(_exact(value), 1) / 100
        return format_percent(share, locale=_locale(language), decimal_quantization=False)


def money(cents: int, currency: str, language: Language) -> str:
    """See `Words.money`."""
    locale = _locale(language)
    pattern = locale.currency_formats["standard"].pattern
    if cents % 100 == 0:
        pattern = pattern.replace(".00", "")
    return format_currency(Decimal(cents) / 100, currency, pattern, locale=locale, currency_digits=False)


def day(value: date, style: DateStyle, language: Language) -> str:
    """See `Words.date`."""
    return format_date(value, _PATTERNS[style], locale=_locale(language))


def _exact(value: float | Decimal) -> Decimal:
    """The number that people see, not the binary one behind it: 0.1 is a tenth."""
    return (value if isinstance(value, Decimal) else Decimal(str(value))) + 0  # a minus zero becomes a zero


def _rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) + 0
