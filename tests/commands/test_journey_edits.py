"""Edits of the board: cards land where they are dropped, phases keep to their side of the signature."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workshop.commands.journey import (
    AddCards,
    AddPhases,
    DescribeMoment,
    DuplicateCards,
    MoveCards,
    MovePhase,
    Sign,
)
from workshop.domain.journey import Card, Journey, Phase
from workshop.domain.people import Discipline
from workshop.domain.rows import appended
from workshop.domain.rules import check_workshop
from workshop.domain.workshop import Workshop

START = Workshop(
    disciplines=appended((), Discipline(id="sales"), Discipline(id="support")),
    journey=Journey(
        phases=appended((), Phase(id="a"), Phase(id="b"), Phase(id="c", after_deal=True)),
        cards=appended(
            (),
            Card(id="1", phase="a", discipline="sales"),
            Card(id="2", phase="b", discipline="support"),
            Card(id="3", phase="a", discipline="sales"),
            Card(id="4", phase="a", discipline="sales"),
        ),
    ),
)


def cell(workshop: Workshop, phase: str | None = "a", discipline: str | None = "sales") -> list[str]:
    return [card.id for card in workshop.journey.cell(phase, discipline)]


def test_a_card_moves_within_its_cell() -> None:
    assert cell(MoveCards(("4",), "a", "sales", 0).apply(START)) == ["4", "1", "3"]
    assert cell(MoveCards(("1",), "a", "sales", 1).apply(START)) == ["3", "1", "4"]
    assert cell(MoveCards(("1",), "a", "sales", 99).apply(START)) == ["3", "4", "1"]


def test_a_card_dropped_where_it_was_leaves_no_trace() -> None:
    assert MoveCards(("3",), "a", "sales", 1).apply(START) is START


def test_several_cards_move_together_in_their_sequence() -> None:
    now = MoveCards(("4", "1"), "b", "support", 0).apply(START)
    assert cell(now, "b", "support") == ["4", "1", "2"]
    assert cell(now) == ["3"]


def test_a_card_can_be_laid_aside_and_placed_again() -> None:
    aside = MoveCards(("3",), None, None, 0).apply(START)
    assert cell(aside, None, None) == ["3"]
    assert cell(MoveCards(("3",), "a", "sales", 1).apply(aside)) == ["1", "3", "4"]


def test_cards_are_added_in_the_middle_of_a_cell() -> None:
    new = (Card(id="x", phase="a", discipline="sales"), Card(id="y", phase="a", discipline="sales"))
    assert cell(AddCards(new, 1).apply(START)) == ["1", "x", "y", "3", "4"]


def test_a_copy_lies_behind_its_card() -> None:
    assert cell(DuplicateCards(("1", "4"), ("x", "y")).apply(START)) == ["1", "x", "3", "4", "y"]


def test_a_new_phase_is_after_the_deal_when_the_one_before_it_is() -> None:
    assert [p.after_deal for p in AddPhases((Phase(id="n"),), 3).apply(START).journey.phases] == [
        False,
        False,
        True,
        True,
    ]
    assert not AddPhases((Phase(id="n"),), 2).apply(START).journey.phases[2].after_deal


def test_a_phase_carried_over_the_signature_changes_sides() -> None:
    assert [(p.id, p.after_deal) for p in MovePhase("a", 2).apply(START).journey.phases] == [
        ("b", False),
        ("c", True),
        ("a", True),
    ]
    assert [(p.id, p.after_deal) for p in MovePhase("c", 0).apply(START).journey.phases] == [
        ("c", False),
        ("a", False),
        ("b", False),
    ]


def test_the_signature_moves_as_a_line() -> None:
    assert [p.after_deal for p in Sign(1).apply(START).journey.phases] == [False, True, True]
    assert Sign(2).apply(START) is START


def test_the_first_word_about_the_customer_makes_the_row() -> None:
    once = DescribeMoment("b", "feeling", -1, "fresh").apply(START)
    again = DescribeMoment("b", "does", "Calls", "another").apply(once)
    moment = again.journey.moment("b")
    assert moment is not None
    assert (moment.id, moment.feeling, moment.does) == ("fresh", -1, "Calls")
    assert DescribeMoment("a", "does", "", "fresh").apply(START) is START


@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from("1234"), min_size=1, max_size=4, unique=True),
            st.sampled_from(["a", "b", "c", None]),
            st.sampled_from(["sales", "support", None]),
            st.integers(-2, 9),
        ),
        max_size=12,
    )
)
def test_no_move_loses_or_doubles_a_card(moves: list[tuple[list[str], str | None, str | None, int]]) -> None:
    workshop = START
    for cards, phase, discipline, index in moves:
        workshop = MoveCards(tuple(cards), phase, discipline, index).apply(workshop)
        assert cell(workshop, phase, discipline).index(cards[0]) <= max(index, 0)
        check_workshop(workshop)
    assert sorted(card.id for card in workshop.journey.cards) == ["1", "2", "3", "4"]
