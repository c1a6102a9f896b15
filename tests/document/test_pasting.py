"""A spreadsheet's range becomes cards."""

from __future__ import annotations

from dataclasses import replace

from workshop.commands.journey import AddCards
from workshop.document.pasting import cards_of_range
from workshop.domain.codes import Role
from workshop.domain.journey import Card, Journey, Phase
from workshop.domain.people import Discipline
from workshop.domain.rows import appended
from workshop.domain.workshop import Workshop

PHASES = appended(
    (), Phase(id="p0", name="Orient"), Phase(id="p1", name="Choose"), Phase(id="p2", name="Use")
)
LANES = appended((), Discipline(id="d0", name="Sales"), Discipline(id="d1", name="Support"))
PLAN = Workshop(disciplines=LANES, journey=Journey(phases=PHASES))


def told(cards: tuple[Card, ...]) -> list[tuple[str, str | None, str | None]]:
    return [(card.title, card.phase, card.discipline) for card in cards]


def test_the_columns_of_a_plain_range_are_the_phases_from_the_cell_on() -> None:
    cards = cards_of_range([["Call", "Quote"], ["Visit", ""], ["", "Sign"]], PLAN, "p0", "d0")
    assert told(cards) == [
        ("Call", "p0", "d0"),
        ("Visit", "p0", "d0"),
        ("Quote", "p1", "d0"),
        ("Sign", "p1", "d0"),
    ]


def test_columns_beyond_the_last_phase_stay_in_it() -> None:
    assert told(cards_of_range([["One", "Two"]], PLAN, "p2", "d1")) == [
        ("One", "p2", "d1"),
        ("Two", "p2", "d1"),
    ]


def test_what_is_pasted_in_the_tray_stays_there() -> None:
    assert told(cards_of_range([["One", "Two"]], PLAN, None, None)) == [
        ("One", None, None),
        ("Two", None, None),
    ]


def test_a_heading_in_either_language_makes_a_row_a_card() -> None:
    for title, role, phase in (("Title", "Role on the card", "Phase"), ("Titel", "Rol op de kaart", "Fase")):
        cells = [[title, role, phase, "?"], ["Call", "Leads", "choose", "x"], ["", "", "Use", ""]]
        cards = cards_of_range(cells, PLAN, "p0", "d1")
        assert [(card.title, card.role, card.phase, card.discipline) for card in cards] == [
            ("Call", Role.LEADS, "p1", "d1")
        ]


def test_columns_of_roles_and_disciplines_are_known_by_what_stands_in_them() -> None:
    cells = [["Support", "Call back", "Telephone", "leidt"], ["Sales", "Quote", "", "weet"]]
    cards = cards_of_range(cells, PLAN, "p1", "d0")
    assert [(one.title, one.touchpoint, one.role, one.discipline) for one in cards] == [
        ("Call back", "Telephone", Role.LEADS, "d1"),
        ("Quote", "", Role.KNOWS, "d0"),
    ]


def test_a_cell_of_several_lines_is_one_title() -> None:
    assert told(cards_of_range([["Call\n back", "x"]], PLAN, "p0", "d0"))[0][0] == "Call back"


def test_nothing_comes_of_an_empty_range() -> None:
    assert cards_of_range([["", " "], []], PLAN, "p0", "d0") == ()


def test_cards_of_several_cells_are_added_at_once() -> None:
    there = Card(id="k", phase="p0", discipline="d0", title="There")
    plan = replace(PLAN, journey=replace(PLAN.journey, cards=appended((), there)))
    cards = cards_of_range([["First", "Other"], ["Second", ""]], plan, "p0", "d0")
    after = AddCards(cards, 0).apply(plan).journey
    assert [card.title for card in after.cell("p0", "d0")] == ["First", "Second", "There"]
    assert [card.title for card in after.cell("p1", "d0")] == ["Other"]
