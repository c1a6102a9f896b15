"""Looking for cards on the board."""

from __future__ import annotations

from tests.drawing.boards import board, card
from workshop.domain.codes import Role
from workshop.drawing.sifting import Sieve, let_through, sifted

SHOWN = board(
    (3, 2),
    (
        card(0, 0, 0, "Call the customer", Role.LEADS),
        card(1, 1, 0, "Quote", Role.KNOWS),
        card(2, 1, 1, "Customer calls", Role.KNOWS),
    ),
    groups=("", "Service"),
)


def test_an_open_sieve_leaves_the_board_as_it_is() -> None:
    assert sifted(SHOWN, Sieve(text="  ")) is SHOWN


def test_every_word_must_be_there_whatever_its_case() -> None:
    assert let_through(SHOWN, Sieve(text="CUSTOMER call")) == ("k0", "k2")
    assert sifted(SHOWN, Sieve(text="customer call")).dimmed == {"k1"}


def test_a_role_and_a_discipline_narrow_each_other() -> None:
    assert let_through(SHOWN, Sieve(role=Role.KNOWS)) == ("k1", "k2")
    assert let_through(SHOWN, Sieve("d0", Role.KNOWS)) == ("k1",)


def test_a_discipline_is_shown_alone_and_its_group_when_that_is_folded() -> None:
    assert sifted(SHOWN, Sieve("d0")).only == {"d0"}
    assert sifted(SHOWN, Sieve("d1")).only == {"d1", "group:Service"}


def test_a_discipline_that_is_gone_hides_no_lane() -> None:
    assert sifted(SHOWN, Sieve("gone")).only == frozenset()
