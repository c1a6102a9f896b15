"""Tables from workbooks, CSV files and the clipboard: what programs write, and what is none of it."""

from __future__ import annotations

import datetime as dt
import io
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.chart import BarChart

from workshop.document.incoming.sheets import LINE_LIMIT, Broken, Cell, Sheet, letters
from workshop.domain.characters import refused
from workshop.exchange.json_nodes import SIZE_LIMIT
from workshop.exchange.sheet_reading import Sheets, read_sheets
from workshop.exchange.table_errors import TableError, TableProblem
from workshop.texts import speak

DUTCH, ENGLISH = speak("nl"), speak("en")
ROWS = [["Titel", "Fase"], ["Bellen, snel", "Oriëntatie"], ["Offerte\nmaken", "Keuze"]]


def workbook(*sheets: tuple[str, Sequence[Sequence[Any]]]) -> bytes:
    """A workbook as a spreadsheet saves it."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def cells(sheet: Sheet) -> list[list[Cell]]:
    return [list(line.cells) for line in sheet.lines]


def only(data: bytes) -> Sheet:
    (sheet,) = read_sheets(data, "list")
    return sheet


def refusal(data: bytes) -> TableProblem:
    with pytest.raises(TableError) as caught:
        read_sheets(data, "list")
    for words in (DUTCH, ENGLISH):
        assert caught.value.sentence(words).endswith(".")
    return caught.value.problem


def test_a_workbook_of_charts_alone_has_an_empty_sheet() -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    book.create_chartsheet("Verloop").add_chart(BarChart())
    target = io.BytesIO()
    book.save(target)
    assert read_sheets(target.getvalue(), "list") == (Sheet("list", ()),)


def as_csv(delimiter: str) -> str:
    return "\r\n".join(
        delimiter.join(f'"{cell}"' if delimiter in cell or "\n" in cell else cell for cell in row)
        for row in ROWS
    )


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_csv_is_read_with_any_delimiter_in_any_encoding(delimiter: str, encoding: str) -> None:
    sheet = only(as_csv(delimiter).encode(encoding))
    assert cells(sheet) == ROWS
    assert sheet.name == "list"


def test_the_delimiter_that_a_file_names_is_taken() -> None:
    assert cells(only(b"sep=|\na;b|c\n")) == [["a;b", "c"]]


def test_lines_keep_the_numbers_that_a_spreadsheet_shows() -> None:
    sheet = only(b"a;b\n\n;\nc;d\n")
    assert [(line.number, line.cells) for line in sheet.lines] == [(1, ("a", "b")), (4, ("c", "d"))]


def test_quotes_that_do_not_pair_are_letters_like_others() -> None:
    assert cells(only(b'a;5" pipe\nb;"open\nc;d\n')) == [["a", '5" pipe'], ["b", '"open'], ["c", "d"]]


def test_a_letter_behind_a_closing_quote_does_not_break_the_table() -> None:
    assert cells(only(b'"two\nlines" ;b\n"c";d\n')) == [["two\nlines ", "b"], ["c", "d"]]


def test_a_cell_longer_than_any_text_does_not_take_the_others_along() -> None:
    long = "x" * 200_000
    assert cells(only(f'a;"{long}"\nb;c\n'.encode()))[1] == ["b", "c"]


def test_what_no_plan_holds_is_dropped_and_counted() -> None:
    sheet = only(b"a lot of text, more than what is lost;b\x00c\x08\n" * 30)
    assert cells(sheet)[0] == ["a lot of text, more than what is lost", "bc"]
    assert sheet.dropped == 60


def test_a_lone_surrogate_on_the_clipboard_is_dropped() -> None:
    sheet = Sheets().read_text("a\tb\ud800\n", "copied")
    assert (cells(sheet), sheet.dropped) == ([["a", "b"]], 1)


def test_what_was_copied_is_parted_by_tabs_alone() -> None:
    assert cells(Sheets().read_text('Call, then visit\tSales\n"two\nlines"\t\n', "copied")) == [
        ["Call, then visit", "Sales"],
        ["two\nlines"],
    ]
    assert cells(Sheets().read_text("Call, then visit\nWrite, then send\n", "copied")) == [
        ["Call, then visit"],
        ["Write, then send"],
    ]
    assert cells(Sheets().read_text("a;b;c\nd;e;f\n", "copied")) == [["a", "b", "c"], ["d", "e", "f"]]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf", workbook(("Sheet", []))])
def test_an_empty_table_is_a_sheet_without_lines(data: bytes) -> None:
    assert only(data).lines == ()


def test_a_workbook_keeps_its_values_and_its_sheets() -> None:
    day = dt.date(2026, 10, 16)
    rows: list[list[Any]] = [
        ["Actie", "Klaar", "Geld", "Uren"],
        ["Bellen", day, 1250.5, 8],
        [None, None],
        ["Mailen", None, 0.1 + 0.2],
    ]
    first, second = read_sheets(workbook(("Acties", rows), ("Leeg", [])), "plan")
    assert (first.name, second.name) == ("Acties", "Leeg")
    assert cells(first)[1:] == [["Bellen", day, 1250.5, 8], ["Mailen", "", 0.3]]
    assert [line.number for line in first.lines] == [1, 2, 4]


def test_moments_and_times_are_read_as_a_spreadsheet_shows_them() -> None:
    moment = dt.datetime.combine(dt.date(2026, 10, 16), dt.time(9, 30))
    rows = [[moment, dt.time(16, 5), dt.timedelta(hours=26), True]]
    assert cells(only(workbook(("S", rows)))) == [["2026-10-16 09:30", "16:05", "26:00", True]]


def test_a_formula_is_what_the_spreadsheet_last_made_of_it_and_text_stays_text() -> None:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Bedrag", "Tekst", "Leeg"])
    sheet.write_formula(1, 0, "=1+1", value=2)
    sheet.write_string(1, 1, "=HYPERLINK(1)")
    sheet.write_formula(1, 2, '=IF(1=1,"","x")', value="")
    sheet.write_formula(2, 0, "=1/0", value="#DIV/0!")
    book.close()
    assert cells(only(target.getvalue()))[1:] == [[2, "=HYPERLINK(1)"], [Broken.ERROR]]


def test_formulas_that_no_spreadsheet_has_worked_out_say_so() -> None:
    assert cells(only(workbook(("S", [["Title", "Hours"], ["Call", "=1+1"]]))))[1] == [
        "Call",
        Broken.UNCOUNTED,
    ]


def test_merged_cells_and_hidden_sheets_do_not_matter() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A1"] = "Plan 2026"
    sheet.merge_cells("A1:C1")
    sheet["A2"], sheet["B2"] = "Title", "Phase"
    sheet.merge_cells("B2:C2")
    sheet["A3"], sheet["C3"] = "Call", "Start"
    book.create_sheet("Lists").sheet_state = "hidden"
    target = io.BytesIO()
    book.save(target)
    assert cells(only(target.getvalue())) == [["Plan 2026"], ["Title", "Phase"], ["Call", "", "Start"]]


def repacked(data: bytes, name: str, change: tuple[bytes, bytes]) -> bytes:
    """The workbook with something replaced in one of its parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.namelist():
            content = old.read(one)
            new.writestr(one, content.replace(*change) if one == name else content)
    return target.getvalue()


def test_a_workbook_that_lies_about_its_size_is_read_to_its_end() -> None:
    data = workbook(("S", [["a", "b"], ["c", "d"]]))
    lying = repacked(data, "xl/worksheets/sheet1.xml", (b'ref="A1:B2"', b'ref="A1:A1"'))
    assert lying != data
    assert cells(only(lying)) == [["a", "b"], ["c", "d"]]


def test_a_line_far_below_everything_is_not_waited_for() -> None:
    data = workbook(("S", [["a"], ["b"]]))
    far = repacked(data, "xl/worksheets/sheet1.xml", (b'<row r="2"', b'<row r="2000000000"'))
    assert cells(only(far))[:1] == [["a"]]


def test_a_huge_workbook_is_refused_before_it_is_unpacked() -> None:
    target = io.BytesIO()
    with (
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed,
        packed.open("xl/workbook.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(200):
            part.write(b" " * 1024 * 1024)
    assert len(target.getvalue()) < 1024 * 1024
    assert refusal(target.getvalue()) is TableProblem.TOO_LARGE


def test_entities_that_multiply_are_refused() -> None:
    bomb = (
        b'<!DOCTYPE x [<!ENTITY a "'
        + b"ha" * 1000
        + b'">'
        + b"".join(b'<!ENTITY %c "%s">' % (c, (b"&%c;" % (c - 1)) * 100) for c in range(ord("b"), ord("h")))
        + b"]><worksheet>"
    )
    data = workbook(("S", [["a", "b"]]))
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        start = packed.read("xl/worksheets/sheet1.xml").partition(b"<sheetPr")[0]
    hostile = repacked(data, "xl/worksheets/sheet1.xml", (start, bomb))
    hostile = repacked(hostile, "xl/worksheets/sheet1.xml", (b">a<", b">&g;<"))
    assert refusal(hostile) is TableProblem.DAMAGED


def test_what_is_no_table_is_refused_with_the_way_out() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert refusal(ole) is TableProblem.OLD_FORM
    assert refusal(ole + "EncryptedPackage".encode("utf-16-le")) is TableProblem.PROTECTED
    assert refusal(b"PK\x03\x04" + bytes(100)) is TableProblem.DAMAGED
    assert refusal(workbook(("S", [["a"]]))[:-40]) is TableProblem.DAMAGED
    assert refusal(bytes(range(256)) * 20) is TableProblem.NO_TEXT
    assert refusal(b"x" * (SIZE_LIMIT + 1)) is TableProblem.TOO_LARGE


@pytest.mark.parametrize("part", ["mimetype", "xl/workbook.bin"])
def test_a_file_of_another_program_is_refused_with_the_way_out(part: str) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        packed.writestr(part, "something")
    assert refusal(target.getvalue()) is TableProblem.OTHER_FORM


def test_a_workbook_whose_inside_is_damaged_is_refused() -> None:
    data = workbook(("S", [["a", "b"]]))
    broken = repacked(data, "xl/worksheets/sheet1.xml", (b"</sheetData>", b"<oops"))
    assert refusal(broken) is TableProblem.DAMAGED


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(TableError) as caught:
        Sheets().read(tmp_path / "gone.xlsx")
    assert "No such file" in caught.value.sentence(ENGLISH)


def test_more_than_a_list_holds_is_cut_and_that_is_told() -> None:
    sheet = only(b"a\n" * (LINE_LIMIT + 5))
    assert (len(sheet.lines), sheet.is_cut) == (LINE_LIMIT, True)
    assert only(b"a;" * 300 + b"b\n").is_cut


@settings(max_examples=200, deadline=None)
@given(
    st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
def test_any_bytes_are_a_table_or_refused(data: bytes) -> None:
    try:
        sheets = read_sheets(data, "any")
    except TableError:
        return
    assert all(refused(str(cell)) is None for sheet in sheets for line in sheet.lines for cell in line.cells)


WHOLE = workbook(("S", [["a", "b"], [1, dt.date(2026, 1, 1)]]))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_workbook_with_any_bytes_changed_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        sheets = read_sheets(bytes(whole), "any")
    except TableError:
        return
    assert all(refused(str(cell)) is None for sheet in sheets for line in sheet.lines for cell in line.cells)


def test_openpyxl_is_imported_only_when_a_workbook_is_read() -> None:
    told = "import sys; from workshop.exchange.sheet_reading import read_sheets; read_sheets(b'a;b', 'x'); "
    done = subprocess.run(
        [sys.executable, "-c", told + "sys.exit('openpyxl' in sys.modules)"], cwd=Path.cwd(), check=False
    )
    assert done.returncode == 0


def test_columns_are_called_as_spreadsheets_call_them() -> None:
    assert [letters(at) for at in (0, 25, 26, 51, 701, 702)] == ["A", "Z", "AA", "AZ", "ZZ", "AAA"]
