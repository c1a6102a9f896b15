"""What our own exports write comes in again by itself: no column asked about, no word lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from tests.domain.plans import full_workshop, workshops
from tests.exchange.documents import as_bytes, example
from workshop.document.incoming import Found, Outcome, Sheet, Thing, Wanted, best_sheet, layout_of, proposed
from workshop.domain.ids import new_id
from workshop.domain.kinds import Text
from workshop.domain.paths import read, write
from workshop.domain.rules import check_workshop
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan
from workshop.exchange.csv_file import csv_bytes
from workshop.exchange.sheet_reading import read_sheets
from workshop.exchange.tables import table, whole_plan
from workshop.exchange.xlsx_file import xlsx_bytes
from workshop.texts import Words, speak

MADE = dt.date(2026, 9, 24)
PLANDAAL = read_plan(as_bytes(example("plandaal")))


def emptied(plan: Workshop, thing: Thing) -> Workshop:
    """The plan without the rows of that list, and without what only they are for."""
    bare: Workshop = write(replace(plan, evaluations=(), agreed=None), thing.path, ())
    return bare


def come_back(plan: Workshop, sheets: Sequence[Sheet], thing: Thing, words: Words) -> Found:
    sheet = sheets[best_sheet(tuple(sheets), thing)]
    layout = layout_of(sheet, plan, thing, words)
    assert "" not in layout.fields
    return proposed(Wanted(plan, words, MADE, new_id), sheet, layout, {})


def texts(rows: Sequence[Any], thing: Thing) -> list[tuple[str, ...]]:
    names = [name for name, kind in thing.kinds.items() if isinstance(kind, Text)]
    return [tuple(getattr(row, name).strip() for name in names) for row in rows]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("other", ["nl", "en"])
@pytest.mark.parametrize("thing", [Thing.CARDS, Thing.ACTIONS])
def test_a_workbook_comes_back_whole_in_either_language(language: str, other: str, thing: Thing) -> None:
    """Read in a window of another language, too."""
    data = xlsx_bytes(whole_plan(PLANDAAL, speak(language)), MADE).data
    plan = emptied(PLANDAAL, thing)
    found = come_back(plan, read_sheets(data, "plan"), thing, speak(other))
    after = found.bring([one.number for one in found.lines]).apply(plan)
    assert [replace(row, id="", order="", key=None) for row in read(after, thing.path)] == [
        replace(row, id="", order="", key=None) for row in read(PLANDAAL, thing.path)
    ]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("thing", [Thing.CARDS, Thing.ACTIONS])
def test_csv_comes_back_whole(language: str, thing: Thing) -> None:
    words = speak(language)
    data = csv_bytes(table(PLANDAAL, thing.path, words), words)
    plan = emptied(PLANDAAL, thing)
    found = come_back(plan, read_sheets(data, "plan"), thing, words)
    after = found.bring([one.number for one in found.lines]).apply(plan)
    assert [replace(row, id="", order="", key=None) for row in read(after, thing.path)] == [
        replace(row, id="", order="", key=None) for row in read(PLANDAAL, thing.path)
    ]


def test_participants_come_back_in_a_plan_of_the_same_disciplines() -> None:
    words = speak("nl")
    data = xlsx_bytes(whole_plan(PLANDAAL, words), MADE).data
    plan = Workshop(disciplines=PLANDAAL.disciplines)
    found = come_back(plan, read_sheets(data, "plan"), Thing.PARTICIPANTS, words)
    after = found.bring([one.number for one in found.lines]).apply(plan)
    assert [replace(row, id="", order="", key=None) for row in after.participants] == [
        replace(row, id="", order="", key=None) for row in PLANDAAL.participants
    ]


def test_a_second_time_everything_is_there_already() -> None:
    words = speak("nl")
    data = xlsx_bytes(whole_plan(PLANDAAL, words), MADE).data
    for thing in Thing:
        found = come_back(PLANDAAL, read_sheets(data, "plan"), thing, words)
        assert {one.outcome for one in found.lines} == {Outcome.THERE}


@settings(max_examples=30, deadline=None)
@given(workshops())
def test_the_words_of_any_plan_come_back(plan: Workshop) -> None:
    """Names that several rows share wait for a choice; rows without a title are told. All others come."""
    words = speak("en")
    for thing in (Thing.CARDS, Thing.ACTIONS):
        rows = read(plan, thing.path)
        made = xlsx_bytes([table(plan, thing.path, words)], MADE)
        bare = emptied(plan, thing)
        found = come_back(bare, read_sheets(made.data, "plan"), thing, words)
        choices = {(one.target, " ".join(one.text.casefold().split())): None for one in found.unknown}
        sheet = read_sheets(made.data, "plan")[0]
        layout = layout_of(sheet, bare, thing, words)
        found = proposed(Wanted(bare, words, MADE, new_id), sheet, layout, choices)
        odd = [one for one in found.lines if one.row is None and one.cells[thing.named_by]]
        assert not odd
        after = found.bring([one.number for one in found.lines]).apply(bare)
        check_workshop(after)
        named = [row for row in texts(rows, thing) if row[0]]
        assert sorted(texts(read(after, thing.path), thing)) == sorted(named) or made.shortened


def test_a_plan_in_which_every_field_has_a_value_comes_back() -> None:
    plan = full_workshop()
    words = speak("nl")
    data = xlsx_bytes(whole_plan(plan, words), MADE).data
    for thing in (Thing.CARDS, Thing.ACTIONS):
        found = come_back(plan, read_sheets(data, "plan"), thing, words)
        assert len(found.lines) == len(read(plan, thing.path))
        assert all(one.outcome is not Outcome.CANNOT for one in found.lines)
