"""Tables from OpenDocument spreadsheets: what LibreOffice writes, and what is none of it."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.document.incoming.sheets import COLUMN_LIMIT, LINE_LIMIT, Broken, Cell, Sheet
from workshop.domain.characters import refused
from workshop.exchange.opendocument_reading import KIND
from workshop.exchange.sheet_reading import read_sheets
from workshop.exchange.table_errors import TableError, TableProblem

NAMES = "".join(
    f' xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"'
    for one in ("office", "table", "text", "style")
)
LAST = '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>'


def packed(body: str, styles: str = "", manifest: str = "<manifest/>") -> bytes:
    """A spreadsheet with these sheets."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        file.writestr("mimetype", KIND)
        file.writestr(
            "content.xml",
            f"<office:document-content{NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body>{body}</office:body></office:document-content>",
        )
        file.writestr("META-INF/manifest.xml", manifest)
    return target.getvalue()


def sheet(rows: str, name: str = "Acties", more: str = "") -> str:
    return f'<table:table table:name="{name}"{more}>{rows}{LAST}</table:table>'


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


def text(said: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string"{more}><text:p>{said}</text:p></table:table-cell>'


def value(kind: str, kept: str, more: str = "", shown: str = "") -> str:
    name = "value" if kind in ("float", "currency", "percentage") else f"{kind}-value"
    said = f"<text:p>{shown}</text:p>" if shown else ""
    return (
        f'<table:table-cell office:value-type="{kind}" office:{name}="{kept}"{more}>{said}</table:table-cell>'
    )


def read(rows: str) -> Sheet:
    (found,) = read_sheets(packed(sheet(rows)), "list")
    return found


def cells(found: Sheet) -> list[list[Cell]]:
    return [list(line.cells) for line in found.lines]


def refusal(data: bytes) -> TableProblem:
    with pytest.raises(TableError) as caught:
        read_sheets(data, "list")
    return caught.value.problem


def test_values_are_what_they_are_and_lines_keep_their_numbers() -> None:
    found = read(
        row(text("Actie"), text("Klaar"), text("Geld"))
        + row("<table:table-cell/>", more=' table:number-rows-repeated="3"')
        + row(text("Bellen"), value("date", "2026-10-16"), value("currency", "1250.50"))
        + row(value("boolean", "true"), value("time", "PT16H05M00S"), value("float", "8"))
    )
    assert cells(found)[1:] == [["Bellen", dt.date(2026, 10, 16), 1250.5], [True, "16:05", 8]]
    assert [line.number for line in found.lines] == [1, 5, 6]
    assert found.name == "Acties"


def test_cells_and_rows_that_stand_there_once_are_there_as_often_as_is_said() -> None:
    found = read(
        row(
            text("x", ' table:number-columns-repeated="2"'),
            '<table:table-cell table:number-columns-repeated="3"/>',
            text("y"),
            '<table:table-cell table:number-columns-repeated="16000"/>',
            more=' table:number-rows-repeated="2"',
        )
    )
    assert cells(found) == [["x", "x", "", "", "", "y"]] * 2
    assert not found.is_cut


def test_letters_that_are_no_letters_in_the_file_are_read_and_remarks_are_not() -> None:
    remark = "<office:annotation><text:p>not in the cell</text:p></office:annotation>"
    found = read(
        row(
            f'<table:table-cell office:value-type="string">{remark}<text:p>Eén<text:s text:c="2"/>'
            "<text:span>vet</text:span><text:line-break/>regel</text:p><text:p>twee</text:p></table:table-cell>"
        )
    )
    assert cells(found) == [["Eén  vet\nregel\ntwee"]]


def test_a_formula_is_what_was_made_of_it_or_is_said_not_to_be_known() -> None:
    made = value("float", "12", ' table:formula="of:=SUM(1)"')
    failed = text("#DIV/0!", ' table:formula="of:=1/0"')
    found = read(row(made, failed, '<table:table-cell table:formula="of:=A1"/>', value("float", "INF")))
    assert cells(found) == [[12, Broken.ERROR, Broken.UNCOUNTED, Broken.ERROR]]


@pytest.mark.parametrize("said", ["#NAAM?", "#VERW!", "#DEEL/0!", "#N/B", "#NV", "#N/A", "Err:502"])
def test_what_a_formula_failed_with_is_known_in_other_languages(said: str) -> None:
    assert cells(read(row(text(said, ' table:formula="of:=A1"')))) == [[Broken.ERROR]]


@pytest.mark.parametrize("said", ["#2", "#12/3", "#A1", "#2!", "Err:of", "#"])
def test_what_only_begins_like_an_error_is_what_a_formula_made(said: str) -> None:
    assert cells(read(row(text(said, ' table:formula="of:=A1"')))) == [[said]]


@pytest.mark.parametrize(
    ("kind", "kept"),
    [
        ("date", "20026-03-01"),
        ("date", "0000-00-00"),
        ("date", "-0044-03-15"),
        ("date", ""),
        ("float", "1,5"),
        ("float", ""),
        ("float", "NaN"),
        ("percentage", ""),
        ("currency", "-"),
        ("boolean", ""),
        ("time", ""),
        ("time", "P"),
        ("time", "P1Y"),
        ("time", "-PT01H30M"),
        ("time", "PT01H30M00,5S"),
        ("time", "PT1.2.3S"),
        ("time", f"PT{'9' * 40}H"),
        ("time", f"PT{'9' * 400}H"),
    ],
)
def test_a_value_that_nobody_can_read_is_what_was_shown_and_the_others_come_in(kind: str, kept: str) -> None:
    found = read(row(text("Bellen"), value(kind, kept, shown="so 1,5"), value(kind, kept), text("na")))
    assert cells(found) == [["Bellen", "so 1,5", Broken.ERROR, "na"]]


def test_durations_of_days_are_hours_and_seconds_may_have_parts() -> None:
    spans = (value("time", one) for one in ("P1DT2H", "PT30H15M00S", "P2D", "PT08H30M59.500000S"))
    assert cells(read(row(*spans))) == [["26:00", "30:15", "48:00", "08:30"]]


def test_rows_under_heads_and_in_groups_count_and_hidden_sheets_do_not() -> None:
    head = f"<table:table-header-rows>{row(text('Kop'))}</table:table-header-rows>"
    group = f"<table:table-row-group>{row(text('Groep'))}</table:table-row-group>"
    style = (
        '<style:style style:name="ta2" style:family="table">'
        '<style:table-properties table:display="false"/></style:style>'
    )
    hidden = sheet(row(text("weg")), "Weg", ' table:style-name="ta2"')
    (found,) = read_sheets(packed(sheet(head + group) + hidden, style), "list")
    assert cells(found) == [["Kop"], ["Groep"]]


def test_without_any_sheet_there_is_an_empty_one() -> None:
    assert read_sheets(packed(""), "list") == (Sheet("list", ()),)


def test_more_than_is_looked_at_is_cut_and_that_is_told() -> None:
    tall = read(row(text("x"), more=f' table:number-rows-repeated="{LINE_LIMIT + 900}"'))
    assert (len(tall.lines), tall.is_cut) == (LINE_LIMIT, True)
    wide = read(row(text("x", ' table:number-columns-repeated="16384"')))
    assert (len(wide.lines[0].cells), wide.is_cut) == (COLUMN_LIMIT, True)


def test_what_is_protected_damaged_or_multiplies_is_refused() -> None:
    assert refusal(packed(sheet(""), manifest="<x><encryption-data/></x>")) is TableProblem.PROTECTED
    assert refusal(packed("<table:table>")) is TableProblem.DAMAGED
    entities = "".join(f'<!ENTITY e{at} "{f"&e{at - 1};" * 100}">' for at in range(1, 7))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        file.writestr("mimetype", KIND)
        file.writestr("META-INF/manifest.xml", "<manifest/>")
        file.writestr("content.xml", f'<!DOCTYPE x [<!ENTITY e0 "{"ha" * 100}">{entities}]><x>&e6;</x>')
    assert refusal(target.getvalue()) is TableProblem.DAMAGED


WHOLE = packed(sheet(row(text("a"), text("b")) + row(value("float", "1"), value("date", "2026-01-01"))))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_one_with_any_bytes_changed_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        sheets = read_sheets(bytes(whole), "any")
    except TableError:
        return
    assert all(refused(str(cell)) is None for one in sheets for line in one.lines for cell in line.cells)
