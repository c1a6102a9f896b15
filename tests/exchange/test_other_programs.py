"""What leaves, read again by other programs' libraries: both worked examples and an awkward plan, whole.

What must be found is taken from the plan by the domain's own description of it, never from the tables that
the exports are made of.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterator
from functools import cache
from typing import Any

import openpyxl
import pytest
from icalendar import Calendar
from openpyxl.worksheet.worksheet import Worksheet
from pptx import Presentation
from pptx.shapes.autoshape import Shape

from tests.domain.plans import full_workshop
from tests.exchange.documents import BY_HAND, as_bytes
from workshop.document.decisions import next_session
from workshop.domain.frozen import FrozenMap
from workshop.domain.kinds import Amount, Day, Number, Text, Whole
from workshop.domain.paths import read
from workshop.domain.shape import Pattern, field_kinds, lists
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan
from workshop.exchange.csv_file import csv_bytes
from workshop.exchange.ics_file import ics_bytes
from workshop.exchange.pptx_file import pptx_bytes
from workshop.exchange.tables import TABLES, table, whole_plan
from workshop.exchange.xlsx_file import xlsx_bytes
from workshop.texts import speak
from workshop.texts.names import field_name

MADE = dt.date(2026, 9, 24)
NAMES = ("plandaal", "tolbrug", "enterprise", "awkward English", "every script")
PLANS = {name: read_plan(as_bytes(BY_HAND[name])) for name in NAMES} | {"full": full_workshop()}
TAKEN_HOME: tuple[Pattern, ...] = tuple(TABLES.values())

each_plan = pytest.mark.parametrize("name", PLANS)
each_language = pytest.mark.parametrize("language", ["nl", "en"])


def values(plan: Workshop, pattern: Pattern, *kinds: type) -> Iterator[Any]:
    """Yield what stands in a list's fields of these kinds, as far as it is filled."""
    for row in read(plan, pattern):
        for name, kind in field_kinds(lists()[pattern].row).items():
            value = getattr(row, name)
            if isinstance(kind, kinds) and value not in (None, ""):
                yield value / 100 if isinstance(kind, Amount) else value
            elif kinds == (Text,) and isinstance(value, FrozenMap):
                yield from value.values()
            elif kinds == (Text,) and isinstance(value, tuple):
                yield from (line.text for line in value if not isinstance(line, str))


@cache
def book_of(name: str, language: str) -> openpyxl.Workbook:
    made = xlsx_bytes(whole_plan(PLANS[name], speak(language)), MADE)
    assert made.shortened == ()
    return openpyxl.load_workbook(io.BytesIO(made.data))


def sheet_of(book: openpyxl.Workbook, pattern: Pattern, language: str) -> Worksheet:
    sheet = book[field_name(speak(language), ".".join(pattern))]
    assert isinstance(sheet, Worksheet)
    return sheet


def cells(sheet: Worksheet) -> list[Any]:
    return [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]


@each_plan
@each_language
def test_a_workbook_has_every_text_number_and_day_as_what_it_is(name: str, language: str) -> None:
    book, plan = book_of(name, language), PLANS[name]
    for pattern in TAKEN_HOME:
        if read(plan, pattern):
            found = cells(sheet_of(book, pattern, language))
            texts = "\n".join(one for one in found if isinstance(one, str))
            for text in values(plan, pattern, Text):
                assert text.replace("\r", "\n") in texts
            days = {one.date() for one in found if isinstance(one, dt.datetime)}
            assert {day for day in values(plan, pattern, Day) if day.year > 1900} <= days
            numbers = [float(one) for one in found if isinstance(one, int | float)]
            for number in values(plan, pattern, Amount, Number, Whole):
                assert any(one == pytest.approx(number) for one in numbers)


@each_plan
@each_language
def test_a_workbook_holds_the_pot_as_numbers(name: str, language: str) -> None:
    budget = PLANS[name].budget
    numbers = [one for one in cells(book_of(name, language).worksheets[0]) if isinstance(one, int | float)]
    cents = [*budget.contributions.values(), *(one for one in [budget.available] if one is not None)]
    for amount in cents:
        assert any(one == pytest.approx(amount / 100) for one in numbers)


@each_plan
@each_language
def test_every_sheet_has_a_head_that_stays_and_filters_and_no_formula(name: str, language: str) -> None:
    for sheet in book_of(name, language).worksheets:
        assert sheet.freeze_panes == "A2"
        if sheet.max_row > 1:
            assert sheet.auto_filter.ref == sheet.dimensions
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


@each_plan
def test_a_row_is_as_tall_as_its_lines(name: str) -> None:
    for sheet in book_of(name, "nl").worksheets:
        for row in sheet.iter_rows(min_row=2):
            lines = max(str(cell.value or "").count("\n") + 1 for cell in row)
            height = sheet.row_dimensions[row[0].row or 0].height
            assert lines == 1 or (height or 0) >= min(13 * lines, 409)


@each_plan
@each_language
@pytest.mark.parametrize("asked", TABLES)
def test_a_table_of_its_own_has_every_text(name: str, language: str, asked: str) -> None:
    words, plan = speak(language), PLANS[name]
    data = csv_bytes(table(plan, TABLES[asked], words), words).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(data, newline=""), delimiter=";" if language == "nl" else ","))
    assert len(rows) == len(read(plan, TABLES[asked])) + 1
    assert len({len(row) for row in rows}) == 1
    found = "\n".join(cell for row in rows for cell in row)
    assert all(text in found for text in values(plan, TABLES[asked], Text))


@cache
def show_of(name: str, language: str) -> Any:
    return Presentation(io.BytesIO(pptx_bytes(PLANS[name], speak(language), MADE).data))


def shapes_of(name: str, language: str) -> list[Any]:
    return [shape for slide in show_of(name, language).slides for shape in slide.shapes]


@each_plan
@each_language
def test_nothing_lies_outside_a_slide(name: str, language: str) -> None:
    show = show_of(name, language)
    for shape in shapes_of(name, language):
        assert shape.left >= 0
        assert shape.top >= 0
        assert shape.left + shape.width <= (show.slide_width or 0)
        assert shape.top + shape.height <= (show.slide_height or 0)
        if shape.has_table:
            assert sum(column.width for column in shape.table.columns) <= shape.width + 9
            assert shape.top + sum(row.height for row in shape.table.rows) <= (show.slide_height or 0)


@pytest.mark.parametrize("name", ["plandaal", "tolbrug"])
@each_language
def test_the_map_has_every_card_as_a_shape_that_can_be_edited(name: str, language: str) -> None:
    written = [
        line
        for shape in shapes_of(name, language)
        if isinstance(shape, Shape)
        for line in shape.text_frame.text.split("\n")
    ]
    titles = [card.title for card in PLANS[name].journey.cards if card.phase and card.discipline]
    assert titles
    assert all(any(title in line for line in written) for title in titles)


@pytest.mark.parametrize("name", ["plandaal", "tolbrug"])
@each_language
def test_no_slide_is_a_picture_of_itself(name: str, language: str) -> None:
    assert not [
        shape
        for shape in shapes_of(name, language)
        if shape.shape_type is not None and "PICTURE" in shape.shape_type.name
    ]


def calendar_of(name: str, language: str) -> bytes:
    return ics_bytes(PLANS[name], speak(language), MADE)


@each_plan
@each_language
def test_a_calendar_is_in_the_lines_that_calendars_are_made_of(name: str, language: str) -> None:
    data = calendar_of(name, language)
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, data.split(b"\r\n"))) <= 75
    for line in data.split(b"\r\n"):
        line.decode()


@each_plan
@each_language
def test_a_calendar_has_what_falls_due_with_all_that_is_said_of_it(name: str, language: str) -> None:
    plan = PLANS[name]
    found = Calendar.from_ical(calendar_of(name, language)).walk("VEVENT")
    due = [action for action in plan.actions if action.due]
    assert len(found) == len(due) + bool(next_session(plan))
    assert len({str(event["UID"]) for event in found}) == len(found)
    for event, action in zip(found, due, strict=False):
        assert event.decoded("DTSTART") == action.due
        assert str(event["SUMMARY"]) == action.title or not action.title
        told = str(event["DESCRIPTION"])
        assert all(text in told for text in (action.first_step, action.done_when, action.decides))


def test_what_means_something_to_a_calendar_comes_back_as_it_was() -> None:
    odd = 'Bellen; mailen, of \\ nog\niets: "anders" 👩🏽‍🚀' * 4
    document = {
        "format": "samenspel/1",
        "actions": [{"id": "a", "title": odd, "due": "2026-10-01", "first_step": odd}],
    }
    event = Calendar.from_ical(ics_bytes(read_plan(as_bytes(document)), speak("nl"), MADE)).walk("VEVENT")[0]
    assert str(event["SUMMARY"]) == odd
    assert odd in str(event["DESCRIPTION"])
