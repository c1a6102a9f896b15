"""Numbers, amounts, dates and times as people type them."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.texts import DateStyle, speak
from workshop.texts.reading import Unread, UnreadError, read_cents, read_day, read_number, read_time

TODAY = date(2026, 9, 24)
STYLES: tuple[DateStyle, ...] = ("short", "medium", "long", "weekday")


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("38", "nl", "38"),
        ("7,5", "nl", "7.5"),
        ("7.5", "nl", "7.5"),
        ("7.5", "en", "7.5"),
        ("7,5", "en", "7.5"),
        ("1.250", "nl", "1250"),
        ("1,250", "nl", "1.25"),
        ("1,250", "en", "1250"),
        ("1.250", "en", "1.25"),
        ("1.250,50", "nl", "1250.50"),
        ("1,250.50", "nl", "1250.50"),
        ("1.250.000", "nl", "1250000"),
        ("1,250,000", "nl", "1250000"),
        ("1 250\u00a0000", "nl", "1250000"),
        ("−3", "nl", "-3"),
        ("+3", "en", "3"),
        ("85 %", "nl", "85"),
        (",5", "nl", "0.5"),
    ],
)
def test_a_number_is_read_as_its_language_writes_it(text: str, language: str, number: str) -> None:
    assert read_number(text, language) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "ten",
        "1.2.3",
        "1,2,3",
        "1.25,0.5",
        "--3",
        "1e5",
        "0x10",
        "٣",
        "9" * 50,
        "12.50.0",
        "NaN",
        "inf",
    ],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(UnreadError) as refused:
        read_number(text, "nl")
    assert refused.value.reason is Unread.NOT_NUMBER


@given(st.decimals(-(10**9), 10**9, places=3), st.sampled_from(["nl", "en"]))
def test_every_number_is_read_back_as_it_was_written(number: Decimal, language: str) -> None:
    written = speak(language).number(number)
    assert read_number(written, language) == number


@given(st.integers(0, 10**14), st.sampled_from(["nl", "en"]))
def test_every_amount_is_read_back_as_it_was_written(cents: int, language: str) -> None:
    assert read_cents(speak(language).money(cents), language) == cents


@pytest.mark.parametrize(
    ("text", "cents"), [("€ 1.250,50", 125050), ("1250", 125000), ("eur 3,5", 350), ("0", 0)]
)
def test_an_amount_is_read_with_or_without_its_sign(text: str, cents: int) -> None:
    assert read_cents(text, "nl") == cents


def test_an_amount_has_no_third_decimal() -> None:
    with pytest.raises(UnreadError) as refused:
        read_cents("1,234567", "nl")
    assert refused.value.reason is Unread.TOO_PRECISE


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24-9-2026", date(2026, 9, 24)),
        ("24/09/26", date(2026, 9, 24)),
        ("24.9.2026", date(2026, 9, 24)),
        ("24 9 2026", date(2026, 9, 24)),
        ("2026-09-24", date(2026, 9, 24)),
        ("24 sep 2026", date(2026, 9, 24)),
        ("24 Sept. 2026", date(2026, 9, 24)),
        ("do 24 september", date(2026, 9, 24)),
        ("Sept 24, 2026", date(2026, 9, 24)),
        ("3 mrt", date(2027, 3, 3)),
        ("3 mei 27", date(2027, 5, 3)),
        ("1-2", date(2027, 2, 1)),
        ("1-8", date(2026, 8, 1)),
        ("31 okt", date(2026, 10, 31)),
        ("29-2-2028", date(2028, 2, 29)),
    ],
)
def test_a_date_is_read_as_people_type_it(text: str, day: date) -> None:
    assert read_day(text, TODAY) == day


@pytest.mark.parametrize(
    "text", ["", "soon", "31-2-2026", "32-1-2026", "1-13-2026", "24", "24-9-2026-1", "ju 3", "0-0-0", "29-2"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(UnreadError) as refused:
        read_day(text, TODAY)
    assert refused.value.reason is Unread.NOT_DATE


@given(
    st.dates(date(1900, 1, 1)),
    st.sampled_from(["nl", "en"]),
    st.sampled_from(["short", "medium", "long", "weekday"]),
)
def test_every_date_is_read_back_as_it_was_written(day: date, language: str, style: str) -> None:
    written = speak(language).date(day, style)  # type: ignore[arg-type]  # all its styles
    assert read_day(written, TODAY) == day


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("9:30", time(9, 30)),
        ("9.30", time(9, 30)),
        ("0930", time(9, 30)),
        ("9", time(9)),
        ("9u30", time(9, 30)),
        ("9 uur", time(9)),
        ("23:59", time(23, 59)),
    ],
)
def test_a_time_is_read_as_people_type_it(text: str, moment: time) -> None:
    assert read_time(text) == moment


@pytest.mark.parametrize("text", ["", "24:00", "9:60", "9:3", "noon", "12345", "-1"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(UnreadError) as refused:
        read_time(text)
    assert refused.value.reason is Unread.NOT_TIME
