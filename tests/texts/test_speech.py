"""Words: how the application speaks in each language."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

import pytest

from workshop.texts import DateStyle, mark, speak

NBSP = "\N{NO-BREAK SPACE}"


def test_a_text_without_a_translation_is_said_in_english() -> None:
    assert speak("nl").marked(mark("Not in any catalogue")) == "Not in any catalogue"


def test_a_value_is_never_read_as_a_format() -> None:
    assert speak("en").marked(mark("Saved as {name}"), name="{name} {0} {") == "Saved as {name} {0} {"


def test_a_marked_text_keeps_its_context_to_itself() -> None:
    assert speak("nl").marked(mark("Lead of {phase}", within="nowhere"), phase="Start") == "Lead of Start"


def test_a_language_that_is_not_spoken_is_refused() -> None:
    with pytest.raises(ValueError, match="'fr'"):
        speak("fr")


@pytest.mark.parametrize(
    ("surroundings", "language"),
    [
        ({"LANG": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "nl_BE@euro"}, "nl"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "de:nl:en"}, "nl"),
        ({"LANG": "nl_NL.UTF-8", "LC_ALL": "C.UTF-8", "LANGUAGE": "nl"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "ends_here"}, "en"),
        ({}, "en"),
    ],
)
def test_unless_told_it_speaks_the_users_own_language(
    surroundings: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    assert speak(None).language == language


@pytest.mark.parametrize(
    ("parts", "dutch", "english"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a en b", "a and b"),
        (["a", "b", "c"], "a, b en c", "a, b and c"),
        (["{a}", "%s"], "{a} en %s", "{a} and %s"),
    ],
)
def test_an_enumeration_ends_in_and(parts: list[str], dutch: str, english: str) -> None:
    assert speak("nl").join(parts) == dutch
    assert speak("en").join(parts) == english


@pytest.mark.parametrize(
    ("value", "decimals", "dutch", "english"),
    [
        (0, None, "0", "0"),
        (5.0, None, "5", "5"),
        (-0.0, None, "0", "0"),
        (1234567, None, "1.234.567", "1,234,567"),
        (1234.5678, None, "1.234,5678", "1,234.5678"),
        (Decimal("0.10"), None, "0,1", "0.1"),
        (1e21, None, "1.000.000.000.000.000.000.000", "1,000,000,000,000,000,000,000"),
        (0.25, 1, "0,3", "0.3"),
        (-0.25, 1, "-0,3", "-0.3"),
        (2.675, 2, "2,68", "2.68"),
        (-0.04, 1, "0,0", "0.0"),
        (7, 1, "7,0", "7.0"),
    ],
)
def test_a_number_is_written_as_the_language_does_and_rounded_away_from_zero(
    value: float | Decimal, decimals: int | None, dutch: str, english: str
) -> None:
    assert speak("nl").number(value, decimals) == dutch
    assert speak("en").number(value, decimals) == english


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        (0, "0%", "0%"),
        (125, "125%", "125%"),
        (37.5, "37,5%", "37.5%"),
        (12.25, "12,3%", "12.3%"),
        (-12.25, "-12,3%", "-12.3%"),
        (99.96, "100%", "100%"),
        (1234.5, "1.234,5%", "1,234.5%"),
    ],
)
def test_a_percentage_has_at_most_one_decimal(value: float, dutch: str, english: str) -> None:
    assert speak("nl").percent(value) == dutch
    assert speak("en").percent(value) == english


@pytest.mark.parametrize(
    ("cents", "dutch", "english"),
    [
        (450_000, f"€{NBSP}4.500", "€4,500"),
        (450_050, f"€{NBSP}4.500,50", "€4,500.50"),
        (5, f"€{NBSP}0,05", "€0.05"),
        (-120_000, f"€{NBSP}-1.200", "-€1,200"),
        (10**14, f"€{NBSP}1.000.000.000.000", "€1,000,000,000,000"),
    ],
)
def test_an_amount_shows_cents_only_when_there_are_any(cents: int, dutch: str, english: str) -> None:
    assert speak("nl").money(cents, "EUR") == dutch
    assert speak("en").money(cents) == english


@pytest.mark.parametrize(
    ("style", "dutch", "english"),
    [
        ("short", "24-09-2026", "24/09/2026"),
        ("medium", "24 sep 2026", "24 Sept 2026"),
        ("long", "24 september 2026", "24 September 2026"),
        ("weekday", "donderdag 24 september 2026", "Thursday 24 September 2026"),
    ],
)
def test_a_day_is_written_in_four_lengths(style: DateStyle, dutch: str, english: str) -> None:
    assert speak("nl").date(date(2026, 9, 24), style) == dutch
    assert speak("en").date(date(2026, 9, 24), style) == english


def test_the_time_is_that_of_a_clock_of_24_hours() -> None:
    assert speak("nl").time(time(9, 5)) == "09:05"
    assert speak("en").time(datetime(2026, 9, 24, 17, 30, 59)) == "17:30"  # noqa: DTZ001 (a room's own time)


@pytest.mark.parametrize(
    ("minutes", "dutch", "english"),
    [
        (0, "0 min", "0 min"),
        (50, "50 min", "50 min"),
        (60, "1 uur", "1 hour"),
        (75, "1 u 15 min", "1 h 15 min"),
        (240, "4 uur", "4 hours"),
    ],
)
def test_a_duration_is_told_in_hours_and_minutes(minutes: int, dutch: str, english: str) -> None:
    assert speak("nl").duration(minutes) == dutch
    assert speak("en").duration(minutes) == english


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (2100, "35:00"),
        (760, "12:40"),
        (9.2, "0:10"),
        (0, "0:00"),
        (-0.4, "0:00"),
        (-40, "+0:40"),
        (-3605, "+60:05"),
        (5999, "99:59"),
        (6000, "1:40:00"),
        (86_399, "23:59:59"),
    ],
)
def test_the_clock_counts_down_and_then_counts_overtime(seconds: float, shown: str) -> None:
    assert speak("nl").clock(seconds) == shown


@pytest.mark.parametrize("value", [1e30, -1e300, 10**30, 10**300, 5e-324, 123456789012345678901234567890])
def test_no_number_is_too_large_or_too_small_to_be_said(value: float) -> None:
    words = speak("nl")
    assert words.number(value, 1).startswith(words.number(value, 0).split(",")[0])
    assert words.percent(value)
    assert words.number(10**30) == "1" + ".000" * 10
