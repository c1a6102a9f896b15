"""Lists as tables, as CSV and as a workbook: every word is there, and nothing acts by itself."""

from __future__ import annotations

import csv
import datetime as dt
import io
from dataclasses import replace

import openpyxl
import pytest
from hypothesis import given, settings

from tests.domain.plans import full_workshop, workshops
from tests.exchange.documents import as_bytes, example
from workshop.domain.frozen import FrozenMap
from workshop.domain.people import Discipline, Participant
from workshop.domain.plan import Action, Risk
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan
from workshop.exchange.csv_file import csv_bytes
from workshop.exchange.tables import TABLES, Table, table, whole_plan
from workshop.exchange.xlsx_file import CELL_LIMIT, xlsx_bytes
from workshop.texts import speak
from workshop.texts.names import field_name

PLANDAAL = read_plan(as_bytes(example("plandaal")))
MADE = dt.date(2026, 9, 24)
DUTCH, ENGLISH = speak("nl"), speak("en")


def rows_of(data: bytes, delimiter: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def test_rows_are_called_by_their_names_and_amounts_are_euros() -> None:
    found = table(PLANDAAL, TABLES["actions"], ENGLISH)
    first = dict(zip(found.headings, found.rows[0], strict=True))
    assert first["Owner"] == "Tarik Öztürk"
    assert first["Together with"] == "Implementatie, Sales"
    assert first["Money"] == 1200
    assert first["Due"] == dt.date(2026, 10, 16)
    assert first["Born from"] == "Cluster: Beloofd en waargemaakt lopen uiteen"
    assert first["Said yes"] == "yes"
    assert first["Status"] == "Done"


def test_what_each_puts_in_stands_in_the_sequence_of_the_disciplines() -> None:
    plan, given = PLANDAAL, PLANDAAL.budget.contributions
    for turned in (given, FrozenMap(reversed(list(given.items())))):
        budget = replace(plan.budget, contributions=turned)
        rows = next(iter(whole_plan(replace(plan, budget=budget), ENGLISH))).rows
        puts = [str(row[0]).rpartition(" · ")[2] for row in rows if "Contributions ·" in str(row[0])]
        assert puts == [one.name for one in plan.disciplines if one.id in given]


def test_a_row_without_a_name_is_called_by_its_id() -> None:
    plan = Workshop(participants=(Participant(id="x", key="p1"),), risks=(Risk(id="r", owner="x"),))
    assert table(plan, ("risks",), ENGLISH).rows[0][-1] == "p1"


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_table_has_a_heading_for_every_column(name: str, language: str) -> None:
    found = table(PLANDAAL, TABLES[name], speak(language))
    assert all(found.headings)
    assert len(set(found.headings)) == len(found.headings)
    assert all(len(row) == len(found.headings) for row in found.rows)


def test_csv_is_in_the_notation_of_its_language() -> None:
    plan = Workshop(actions=(Action(id="a", title="Bellen, mailen", budget=1200_50, due=MADE),))
    dutch = csv_bytes(table(plan, ("actions",), DUTCH), DUTCH)
    assert dutch.startswith(b"\xef\xbb\xbf")
    assert rows_of(dutch, ";")[1][:1] == ["Bellen, mailen"]
    assert {"1200,5", "2026-09-24"} <= set(rows_of(dutch, ";")[1])
    english = rows_of(csv_bytes(table(plan, ("actions",), ENGLISH), ENGLISH), ",")
    assert {"Bellen, mailen", "1200.5"} <= set(english[1])


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_no_text_becomes_a_formula_in_a_spreadsheet(start: str) -> None:
    plan = Workshop(actions=(Action(id="a", title=f"{start}HYPERLINK(1)", hours=2.5),))
    row = rows_of(csv_bytes(table(plan, ("actions",), ENGLISH), ENGLISH), ",")[1]
    assert row[0] == f"'{start}HYPERLINK(1)"
    assert "2.5" in row


@settings(max_examples=40, deadline=None)
@given(workshops())
def test_any_plan_becomes_tables_that_read_back(workshop: Workshop) -> None:
    for found in whole_plan(workshop, DUTCH):
        read_back = rows_of(csv_bytes(found, DUTCH), ";")
        assert len(read_back) == len(found.rows) + 1
        assert read_back[0] == list(found.headings)


def sheets(workshop: Workshop) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(xlsx_bytes(whole_plan(workshop, DUTCH), MADE).data))


def test_a_workbook_has_a_sheet_for_every_list_and_every_word_in_it() -> None:
    book = sheets(PLANDAAL)
    assert {"Acties", "Doelen", "Kaarten"} <= set(book.sheetnames)
    shown = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row}
    assert PLANDAAL.vision.statement in shown
    assert all(card.title in shown for card in PLANDAAL.journey.cards)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_workbook_has_what_was_found_when_the_group_met_again(language: str) -> None:
    words = speak(language)
    found = {one.title: one for one in whole_plan(PLANDAAL, words)}
    met = PLANDAAL.evaluations[0]
    readings = found[field_name(words, "evaluations.readings")]
    assert [row[:3] for row in readings.rows] == [
        (met.date, goal.title, reading.value)
        for goal, reading in zip(PLANDAAL.goals, met.readings, strict=True)
    ]
    changed = found[field_name(words, "evaluations.adjustments")]
    assert [row[3:] for row in changed.rows] == [(one.text, one.reason) for one in met.adjustments]
    assert "Signaallijst dalend gebruik" in [row[2] for row in changed.rows]
    learned = found[field_name(words, "evaluations.learned")]
    assert learned.rows == tuple((met.date, line.text) for line in met.learned)
    assert found[field_name(words, "evaluations")].rows[0][:2] == (met.date, met.minutes)


def test_a_goal_that_is_gone_is_called_as_it_was_agreed() -> None:
    agreed = PLANDAAL.agreed
    assert agreed is not None
    found = {one.title: one for one in whole_plan(replace(PLANDAAL, goals=(), actions=()), ENGLISH)}
    assert [row[1] for row in found["Readings"].rows] == [goal.title for goal in agreed.goals]


def test_nobodys_own_answers_and_no_notes_of_the_facilitator_are_in_a_workbook() -> None:
    shown = " ".join(
        str(cell.value) for sheet in sheets(PLANDAAL) for row in sheet.iter_rows() for cell in row
    )
    assert "Noor eerst vragen" not in shown
    assert "Dat ik weet waar ik over mag beslissen" not in shown
    assert all(f"{person.name}: " not in shown for person in PLANDAAL.participants)


@settings(max_examples=25, deadline=None)
@given(workshops())
def test_a_workbook_holds_no_formula_and_no_link_whatever_is_in_the_plan(workshop: Workshop) -> None:
    book = sheets(workshop)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d", "inlineStr"}
    assert all(cell.hyperlink is None for cell in cells)


def test_a_text_that_does_not_fit_a_cell_is_shortened_in_sight_and_told() -> None:
    plan = replace(full_workshop(), agreements=(), actions=(Action(id="a", title="\U0001f600" * 20_000),))
    made = xlsx_bytes([table(plan, ("actions",), ENGLISH)], MADE)
    assert made.shortened == (("Actions", "\U0001f600" * 60),)
    value = openpyxl.load_workbook(io.BytesIO(made.data))["Actions"]["A2"].value
    assert isinstance(value, str)
    assert value.endswith("…")
    assert len(value.encode("utf-16-le")) <= 2 * CELL_LIMIT


def test_sheets_have_names_that_a_spreadsheet_takes() -> None:
    odd = [
        Table("a/b:c*d?e[f]g" * 5, ("x",), ()),
        Table("A b c d e f g " * 9, ("x",), ()),
        Table("same", ("x",), ()),
    ]
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes([*odd, odd[2]], MADE).data))
    assert len({name.lower() for name in book.sheetnames}) == 4
    assert all(len(name) <= 31 for name in book.sheetnames)


def test_a_day_before_the_spreadsheets_calendar_is_a_text() -> None:
    plan = Workshop(actions=(Action(id="a", due=dt.date(1, 1, 1)), Action(id="b", due=MADE)))
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_bytes([table(plan, ("actions",), ENGLISH)], MADE).data))[
        "Actions"
    ]
    values = {cell.value for row in sheet.iter_rows() for cell in row}
    assert {"0001-01-01", dt.datetime(2026, 9, 24)} <= values  # noqa: DTZ001 - a spreadsheet knows no zones


def test_the_same_plan_makes_the_same_workbook() -> None:
    one, other = (xlsx_bytes(whole_plan(PLANDAAL, DUTCH), MADE).data for _ in range(2))
    assert one == other


def test_an_empty_plan_is_an_empty_table() -> None:
    assert table(Workshop(disciplines=(Discipline(id="d"),)), ("actions",), ENGLISH).rows == ()
    assert csv_bytes(table(Workshop(), ("actions",), ENGLISH), ENGLISH).count(b"\r\n") == 1
