"""Numbers and days without Babel at a start: to the letter what Babel would have written."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.codes import Language
from workshop.texts import DateStyle, speak
from workshop.texts.habits import TAGS, habits

LOCALES = {language: Locale.parse(TAGS[language]) for language in Language}
STYLES: list[tuple[DateStyle, str]] = [
    ("short", "short"),
    ("medium", "medium"),
    ("long", "long"),
    ("weekday", "EEEE d MMMM y"),
    ("month", "MMMM y"),
]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("style", "pattern"), STYLES)
def test_every_day_of_two_years_is_said_as_babel_says_it(
    language: Language, style: DateStyle, pattern: str
) -> None:
    days = [dt.date(2027, 12, 20) + dt.timedelta(days=number) for number in range(731)]
    said = [speak(language).date(day, style) for day in days]
    assert said == [format_date(day, pattern, locale=LOCALES[language]) for day in days]


@pytest.mark.parametrize("language", Language)
@given(value=st.integers(-(10**15), 10**15), places=st.integers(0, 6))
def test_a_number_is_written_as_babel_writes_it(language: Language, value: int, places: int) -> None:
    exact = Decimal(value).scaleb(-places)
    pattern = "#,##0." + "0" * places if places else "#,##0"
    expected = format_decimal(exact, pattern, locale=LOCALES[language])
    assert speak(language).number(exact, places) == expected


@pytest.mark.parametrize("language", Language)
@given(tenths=st.integers(-(10**9), 10**9))
def test_a_percentage_is_written_as_babel_writes_it(language: Language, tenths: int) -> None:
    share = Decimal(tenths) / 1000
    expected = format_percent(share, locale=LOCALES[language], decimal_quantization=False)
    assert speak(language).percent(Decimal(tenths) / 10) == expected


@pytest.mark.parametrize("language", Language)
def test_what_is_kept_is_what_was_read(language: Language, tmp_path: Path) -> None:
    first = habits(language, tmp_path)
    habits.cache_clear()
    assert habits(language, tmp_path) == first
    assert [file.name for file in tmp_path.iterdir()] == [f"habits-{language}.json"]
