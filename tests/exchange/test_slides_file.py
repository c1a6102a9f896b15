"""The plan as slides to show and change: titles, descriptions, every word, and nothing private."""

from __future__ import annotations

import datetime as dt
import io
import itertools
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from pptx import Presentation

from tests.domain.plans import full_workshop, workshops
from tests.exchange.documents import as_bytes, example, many_cards
from workshop.domain.goals import Goal
from workshop.domain.vision import Vision
from workshop.domain.workshop import Workshop
from workshop.drawing.palette import LIGHT
from workshop.exchange import read_plan
from workshop.exchange.fitting import Grid, grid_for, lines_of, pages, pieces
from workshop.exchange.pptx_file import pptx_bytes
from workshop.texts import speak

PLANDAAL = read_plan(as_bytes(example("plandaal")))
MADE = dt.date(2026, 9, 24)


@cache
def slides(workshop: Workshop, language: str = "nl") -> list[Any]:
    return list(Presentation(io.BytesIO(pptx_bytes(workshop, speak(language), MADE).data)).slides)


def texts(slide: Any) -> Iterator[str]:
    for shape in slide.shapes:
        if shape.has_text_frame:
            yield shape.text_frame.text
        elif shape.has_table:
            yield from (cell.text_frame.text for row in shape.table.rows for cell in row.cells)


def all_words(workshop: Workshop) -> set[str]:
    return {word for slide in slides(workshop) for text in texts(slide) for word in text.split()}


def test_every_slide_has_a_title_and_every_picture_a_description() -> None:
    shown = slides(PLANDAAL)
    assert all(slide.shapes.title.text_frame.text for slide in shown)
    drawn = [shape for slide in shown for shape in slide.shapes if shape.has_chart or shape.has_table]
    assert len(drawn) > 10
    assert all(shape.element.xpath(".//p:cNvPr/@descr")[0] for shape in drawn)


def test_what_was_decided_is_on_the_slides() -> None:
    words = all_words(PLANDAAL)
    said = [PLANDAAL.vision.statement, PLANDAAL.value_proposition.statement]
    said += [card.title for card in PLANDAAL.journey.cards]
    said += [action.title for action in PLANDAAL.actions]
    said += [promise.instead for promise in PLANDAAL.promises]
    assert {word for text in said for word in text.split()} <= words
    titles = [slide.shapes.title.text_frame.text for slide in slides(PLANDAAL)]
    assert "Samen claimen wij 125% van de klantreis" in titles
    assert "€ 25.500 van € 30.000 is verdeeld" in titles


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        ("nl", ["Metingen", "Zo stonden de acties ervoor", "Wat wij leerden"]),
        ("en", ["Readings", "How the actions stood", "What we learned"]),
    ],
)
def test_what_was_found_when_the_group_met_again_is_on_the_slides(language: str, titles: list[str]) -> None:
    shown = slides(PLANDAAL, language)
    assert set(titles) <= {slide.shapes.title.text_frame.text for slide in shown}
    said = {text for slide in shown for text in texts(slide)}
    met = PLANDAAL.evaluations[0]
    assert {line.text for line in met.learned} <= said
    assert {one.text for one in met.adjustments} <= said
    assert {review.note for review in met.actions if review.note} <= said
    assert met.next_date is not None
    assert speak(language).date(met.next_date, "long") in said
    before = slides(replace(PLANDAAL, evaluations=()), language)
    assert not set(titles) & {slide.shapes.title.text_frame.text for slide in before}


def test_goals_are_shown_as_from_and_to() -> None:
    assert any("38 → 85 %" in list(texts(slide)) for slide in slides(PLANDAAL))
    half = Workshop(goals=(Goal(id="g", title="Someday", target=5),))
    assert any("? → 5" in list(texts(slide)) for slide in slides(half))


def test_a_slide_says_in_its_title_what_it_shows() -> None:
    titles = [slide.shapes.title.text_frame.text for slide in slides(PLANDAAL)]
    assert "4 beloften, 1 ervan klopt" in titles
    assert "5 overdrachten, geen enkele groen, één vergeten" in titles
    assert "Elke pijn en elke winst heeft een antwoord" in titles
    assert "Onze visie voor 2029" in titles
    assert set(titles) >= {goal.title for goal in PLANDAAL.goals}


def test_a_discipline_has_its_colour_wherever_it_is_named() -> None:
    fills = {
        str(cell.fill.fore_color.rgb)
        for slide in slides(PLANDAAL)
        for shape in slide.shapes
        if shape.has_table
        for row in shape.table.rows
        for cell in row.cells
        if cell.text_frame.text == "Sales"
    }
    assert fills == {LIGHT.lanes[1].removeprefix("#")}


@pytest.mark.parametrize("name", ["plandaal", "tolbrug"])
def test_no_card_of_the_map_lies_over_another(name: str) -> None:
    workshop = read_plan(as_bytes(example(name)))
    titles = {card.title for card in workshop.journey.cards}
    for slide in slides(workshop):
        cards = [
            one for one in slide.shapes if one.has_text_frame and one.text_frame.text.strip("▸ ") in titles
        ]
        for one, other in itertools.combinations(cards, 2):
            is_beside = one.left + one.width <= other.left or other.left + other.width <= one.left
            is_above = one.top + one.height <= other.top or other.top + other.height <= one.top
            assert is_beside or is_above


def test_a_column_that_says_nothing_is_left_out() -> None:
    plan = replace(PLANDAAL, promises=tuple(replace(one, instead="") for one in PLANDAAL.promises))
    told = [text for slide in slides(plan) for text in texts(slide)]
    assert "Dit zeggen wij in plaats daarvan" not in told
    assert PLANDAAL.promises[0].text in told


def test_nothing_private_is_on_a_slide() -> None:
    words = " ".join(text for slide in slides(PLANDAAL) for text in texts(slide))
    assert "Noor eerst vragen" not in words
    assert "Onderwerp komt uit supportmeldingen" not in words
    assert "Dat ik weet waar ik over mag beslissen" not in words


def test_a_long_text_goes_on_on_the_next_slide() -> None:
    text = " ".join(f"word{number}" for number in range(1500))
    shown = slides(Workshop(vision=Vision(statement=text, for_team=text)), "en")
    assert len(shown) > 5
    assert set(text.split()) <= {word for slide in shown for said in texts(slide) for word in said.split()}


def test_a_map_that_cannot_hold_its_cards_counts_them_and_lists_them() -> None:
    crowded = read_plan(as_bytes(many_cards(400)))
    words = all_words(crowded)
    assert {f"{number}" for number in range(400) if number % 7} <= words
    assert "kaarten" in words


def test_what_a_slide_has_no_room_for_is_told() -> None:
    assert pptx_bytes(PLANDAAL, speak("nl"), MADE).shortened == ()
    long = replace(PLANDAAL, goals=(Goal(id="g", title="x" * 300),))
    assert pptx_bytes(long, speak("nl"), MADE).shortened == ("x" * 60,)


def test_an_empty_plan_is_one_slide() -> None:
    assert len(slides(Workshop())) == 1


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_full_plan_becomes_slides(language: str) -> None:
    assert len(slides(full_workshop(), language)) > 15


@settings(max_examples=15, deadline=None)
@given(workshops())
def test_any_plan_becomes_slides_that_open(workshop: Workshop) -> None:
    assert all(slide.shapes.title is not None for slide in slides(workshop))


# How much fits


def test_a_short_table_is_large_and_a_long_one_is_broken() -> None:
    short = grid_for(["a", "b"], [["x", "y"]], [6, 6], 5.6)
    assert short.size == 24
    rows = [[f"row {number}", "text " * 20] for number in range(60)]
    grid = grid_for(["a", "b"], rows, [6, 6], 5.6)
    broken = list(pages(["a", "b"], rows, grid, 5.6))
    assert grid.size == 12
    assert [row for page in broken for row in page] == rows
    assert all(grid.height(["a", "b"]) + sum(map(grid.height, page)) <= 5.6 for page in broken)


def test_no_word_is_broken_while_a_smaller_size_can_help() -> None:
    grid = grid_for(["Waargemaakt door"], [["Implementatie"]], [1.7], 5.6)
    assert grid.size < 24
    assert lines_of("Implementatie", grid.widths[0] - 0.2, grid.size) == 1


def test_a_column_takes_from_the_others_what_its_longest_word_needs() -> None:
    grid = grid_for(["Role", "Wants"], [["Directeur-eigenaar", "Rust"]], [1, 11], 5.6)
    assert grid.size == 24
    assert sum(grid.widths) == pytest.approx(12)
    assert lines_of("Directeur-eigenaar", grid.widths[0] - 0.2, grid.size) == 1


@pytest.mark.parametrize("text", ["", "one", "word " * 400, "x" * 2000, "line\n" * 90, "a\n\n\nb"])
def test_pieces_hold_every_word_and_fit(text: str) -> None:
    parts = list(pieces(text, 3, 12, 5))
    assert "".join("".join(part.split()) for part in parts) == "".join(text.split())
    assert all(lines_of(part, 3, 12) <= 5 for part in parts)


def test_a_row_that_no_slide_could_hold_is_continued() -> None:
    grid = Grid((3, 3), 12)
    parts = list(grid.parts(["word " * 300, "short"], 10))
    assert len(parts) > 1
    assert [part[1] for part in parts] == ["short", *[""] * (len(parts) - 1)]
