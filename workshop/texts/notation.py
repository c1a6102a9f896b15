"""Numbers, amounts and days as a language writes them; only an amount needs Babel when it is said."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from typing import TYPE_CHECKING

from workshop.domain.codes import Language
from workshop.texts.datestyles import DateStyle
from workshop.texts.habits import TAGS, habits

if TYPE_CHECKING:
    from datetime import date

_EVERY_DIGIT = Context(prec=700)
"""From the largest float to the smallest: a plan may hold either, and nobody rounds it unasked."""


def number(value: float | Decimal, decimals: int | None, language: Language) -> str:
    """See `Words.number`."""
    with localcontext(_EVERY_DIGIT):
        exact = _exact(value).normalize() if decimals is None else _rounded(_exact(value), decimals)
        return habits(language).digits(f"{exact:,f}")


def percent(value: float | Decimal, language: Language) -> str:
    """See `Words.percent`. Dutch and English write the sign alike, close behind the number."""
    with localcontext(_EVERY_DIGIT):
        share = _rounded(_exact(value), 1).normalize()
        return habits(language).digits(f"{share:,f}") + "%"


def money(cents: int, currency: str, language: Language) -> str:
    """See `Words.money`."""
    from babel import Locale
    from babel.numbers import format_currency

    locale = Locale.parse(TAGS[language])
    pattern = locale.currency_formats["standard"].pattern
    if cents % 100 == 0:
        pattern = pattern.replace(".00", "")
    return format_currency(Decimal(cents) / 100, currency, pattern, locale=locale, currency_digits=False)


def day(value: date, style: DateStyle, language: Language) -> str:
    """See `Words.date`."""
    return habits(language).day(value, style)


def _exact(value: float | Decimal) -> Decimal:
    """The number that people see, not the binary one behind it: 0.1 is a tenth."""
    return (value if isinstance(value, Decimal) else Decimal(str(value))) + 0  # a minus zero becomes a zero


def _rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) + 0
