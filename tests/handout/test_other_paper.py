"""A discipline's own page, blank worksheets, and the map as an SVG."""

from __future__ import annotations

import io
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from tests.handout.making import failures
from tests.handout.tag_reader import read
from tests.handout.test_plan_on_paper import example, made, plain
from workshop.domain.journey import Journey
from workshop.handout import make_svg, make_worksheets
from workshop.method import read_method


@pytest.mark.parametrize("name", ["plandaal", "tolbrug"])
def test_each_discipline_has_one_page_with_what_is_its_own(name: str) -> None:
    workshop = example(name)
    for discipline in workshop.disciplines:
        data, report = made(workshop, discipline=discipline.id)
        heard = plain(read(data).text)
        assert failures(data) == []
        assert report.pages == 1
        for card in workshop.journey.cards:
            assert (plain(card.title) in heard) == (card.discipline == discipline.id)


def test_a_discipline_that_the_plan_does_not_have_is_refused() -> None:
    with pytest.raises(KeyError):
        made(example("plandaal"), discipline="nobody")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_step_has_a_blank_worksheet_with_all_its_questions(language: str) -> None:
    out = io.BytesIO()
    make_worksheets(out, language=language)
    heard = plain(read(out.getvalue()).text)
    assert failures(out.getvalue()) == []
    for step in read_method(language).steps.values():
        for field in step.worksheet.fields if step.worksheet else ():
            assert plain(field.label) in heard
            assert all(plain(column) in heard for column in field.columns)


def letters(text: str) -> str:
    """A text without what a line break may add or take."""
    return "".join(letter for letter in plain(text) if letter.isalnum())


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", ["plandaal", "tolbrug"])
def test_the_map_is_a_well_formed_svg_with_every_card_in_full(name: str, language: str) -> None:
    workshop = example(name)
    root = ET.fromstring(make_svg(workshop, language=language))
    texts = "".join(text.text or "" for text in root.iter("{http://www.w3.org/2000/svg}text"))
    shown = letters(texts)
    wide, tall = (float(length) for length in root.attrib["viewBox"].split()[2:])
    assert wide > tall > 0
    for card in workshop.journey.cards:
        assert letters(card.title) in shown


def test_a_journey_without_phases_has_no_map() -> None:
    with pytest.raises(LookupError):
        make_svg(replace(example("plandaal"), journey=Journey()), language="nl")
