"""`export`: every form, with what belongs in it and nothing else."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from icalendar import Calendar

from tests.cli.asking import PLANDAAL, at_work, done, everything_in, refused
from workshop.cli.house import library
from workshop.commands.edits import Write
from workshop.document.document import Document


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.samenspel"
    done("import", PLANDAAL, path)
    return path


def edit(document: Document, path: tuple[str, ...], value: object) -> None:
    document.do(Write(path, value))


def test_a_plan_leaves_without_the_facilitators_notes_unless_asked(file: Path) -> None:
    out = file.with_name("plan.json")
    assert done("export", file, out) == f"{out} is made.\n"
    assert "facilitator_notes" not in json.loads(out.read_bytes())
    done("export", file, out, "--force", "--private")
    assert (
        json.loads(out.read_bytes())["facilitator_notes"]
        == json.loads(PLANDAAL.read_bytes())["facilitator_notes"]
    )


def test_a_table_is_chosen_by_name_and_spoken_in_the_plans_language(file: Path) -> None:
    out = file.with_name("goals.csv")
    done("export", file, out, "--table", "goals", "--language", "en")
    rows = list(csv.reader(io.StringIO(out.read_bytes().decode("utf-8-sig"))))
    assert rows[0][:2] == ["Goal", "Measured by"]
    assert len(rows) == 5
    done("export", file, file.with_name("acties.csv"))
    assert file.with_name("acties.csv").read_bytes().startswith(b"\xef\xbb\xbfActie;Doel;")


def test_a_workbook_and_a_calendar_open_elsewhere(file: Path) -> None:
    book, calendar = file.with_name("a.xlsx"), file.with_name("A.ICS")
    done("export", file, book)
    done("export", file, calendar)
    assert "Acties" in openpyxl.load_workbook(book).sheetnames
    assert len(Calendar.from_ical(calendar.read_bytes()).walk("VEVENT")) == 11


@pytest.mark.parametrize("ending", ["json", "csv", "xlsx", "ics"])
def test_the_same_file_is_made_from_the_same_plan(file: Path, ending: str) -> None:
    one, other = file.with_name(f"one.{ending}"), file.with_name(f"other.{ending}")
    done("export", file, one, "--date", "2026-09-24")
    done("export", file, other, "--date", "2026-09-24")
    assert one.read_bytes() == other.read_bytes()


def test_without_a_date_the_surroundings_give_one(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    out = file.with_name("a.ics")
    done("export", file, out)
    assert b"DTSTAMP:19700102T000000Z" in out.read_bytes()


def test_what_is_open_in_a_window_is_read_as_it_was_last_saved(file: Path) -> None:
    out = file.with_name("plan.json")
    with at_work(file) as document:
        edit(document, ("vision", "statement"), "Eén team")
        done("export", file, out)
    assert json.loads(out.read_bytes())["vision"]["statement"] == "Eén team"


def test_what_is_not_revealed_yet_leaves_in_data_alone(file: Path) -> None:
    with at_work(file) as document:
        hidden = document.workshop.goals[0].id
        document.be(replace(document.session, concealed=frozenset({hidden})))
    plan, table = file.with_name("plan.json"), file.with_name("goals.csv")
    assert done("export", file, plan) == f"{plan} is made.\n"
    assert len(json.loads(plan.read_bytes())["goals"]) == 4
    said = done("export", file, table, "--table", "goals", "--language", "en")
    assert said == f"{table} is made.\nWhat is not revealed yet was left out.\n"
    assert table.read_bytes().count(b"\r\n") == 4


def test_a_copy_has_neither_history_nor_notes_unless_asked(file: Path) -> None:
    with at_work(file) as document:
        edit(document, ("facilitator_notes", "vision"), "Ruben stays quiet")
        edit(document, ("facilitator_notes", "vision"), "Ruben speaks last")
        edit(document, ("vision", "horizon"), "2030")
        document.undo()
    bare, past, all_of_it = (file.with_name(f"{name}.samenspel") for name in ("bare", "past", "all"))
    done("export", file, bare)
    done("export", file, past, "--with-history")
    done("export", file, all_of_it, "--with-history", "--private")
    whole = library().look(file)
    assert library().look(bare).edits == 0
    assert library().look(past).edits == library().look(all_of_it).edits == whole.edits == 4
    assert library().look(all_of_it).workshop == whole.workshop
    for path in (bare, past):
        assert not library().look(path).workshop.facilitator_notes
    assert b"speaks last" not in past.read_bytes()
    assert b"stays quiet" not in past.read_bytes()
    assert b"speaks last" in all_of_it.read_bytes()
    assert [change.at for change in library().look(past).log] == [change.at for change in whole.log]


def test_a_copy_of_a_copy_goes_on_working(file: Path) -> None:
    past = file.with_name("past.samenspel")
    with at_work(file) as document:
        edit(document, ("facilitator_notes", "vision"), "x")
        edit(document, ("vision", "horizon"), "2030")
    done("export", file, past, "--with-history")
    with at_work(past) as document:
        document.undo()
        assert document.workshop.vision.horizon == "2029"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["a.doc"], "must end in one of these"),
        (["a"], "must end in one of these"),
        (["a.json", "--table", "goals"], "--table belongs to .csv."),
        (["a.csv", "--private"], "--private belongs to .json .samenspel."),
        (["a.json", "--with-history"], "--with-history belongs to .samenspel."),
        (["a.csv", "--table", "pulse"], "--table is one of actions, cards, goals, promises, handoffs."),
        (["a.json", "--date", "2026-02-30"], "--date needs a date that exists, written as 2026-09-24."),
        (["a.json", "--date", "20260924"], "--date needs a date that exists, written as 2026-09-24."),
        (["a.json", "--date"], "--date needs a value behind it."),
        (["a.json", "--language", "fr"], "--language is one of nl, en."),
        (["a.json", "--colour", "red"], "export has no option --colour."),
        (["a.json", "--force=yes"], "--force takes no value."),
        (["a.json", "b.json"], "“b.json” is too much for export."),
        ([], "export needs OUT too."),
        (["nowhere/a.json"], "There is no folder nowhere."),
        (["a.samenspel"], "a.samenspel cannot be exported onto itself."),
    ],
)
def test_what_cannot_be_made_is_refused(
    file: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], said: str
) -> None:
    monkeypatch.chdir(file.parent)
    before = everything_in(file.parent)
    assert said in refused("export", "a.samenspel", *words)
    assert everything_in(file.parent) == before


def test_an_existing_file_is_replaced_only_when_asked(file: Path) -> None:
    out = file.with_name("plan.json")
    out.write_text("mine")
    assert refused("export", file, out) == f"{out} exists already: --force replaces it."
    assert out.read_text() == "mine"
    done("export", file, out, "--force")
    assert out.read_text() != "mine"


@pytest.mark.parametrize(("content", "said"), [(None, "not there"), (b"{}", "does not hold a workshop")])
def test_what_is_no_workshop_cannot_be_exported(tmp_path: Path, content: bytes | None, said: str) -> None:
    source = tmp_path / "b.samenspel"
    if content is not None:
        source.write_bytes(content)
    assert said in refused("export", source, tmp_path / "plan.json", "--language", "en")
    assert not (tmp_path / "plan.json").exists()
