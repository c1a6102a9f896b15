"""People as they are pasted, the hats they keep, and whether every discipline can decide and do."""

from __future__ import annotations

import pytest

from ui.home.coverage import Cover, cover
from ui.home.people import people_of, rehatted
from workshop.commands.beginning import Person
from workshop.domain.codes import Authority, Kind, Setting
from workshop.method import read_method

LANES = ("Marketing", "Sales", "Implementatie", "Support", "Management")
DECIDES, EXECUTES = Authority.DECIDES, Authority.EXECUTES


def test_a_name_and_a_role_are_told_apart_and_the_role_puts_on_a_hat() -> None:
    assert people_of("Els Kok, teamleider support", LANES) == (
        Person(name="Els Kok", role="teamleider support", hats=(3,)),
    )


def test_a_name_alone_is_a_person() -> None:
    assert people_of("Els Kok", LANES) == (Person(name="Els Kok"),)


def test_a_range_of_a_spreadsheet_brings_hats_and_mandate_and_its_heading_is_left_out() -> None:
    pasted = (
        "Naam\tFunctie\tDiscipline\tMandaat\n"
        "Els Kok\tEigenaar\tSales + Marketing\tBeslist\n"
        "Bo\t\tSupport\texecutes\n"
    )
    assert people_of(pasted, LANES) == (
        Person(name="Els Kok", role="Eigenaar", hats=(0, 1), authority=DECIDES),
        Person(name="Bo", hats=(3,), authority=EXECUTES),
    )


def test_the_addressees_of_an_invitation_are_people_without_their_addresses() -> None:
    pasted = "Els Kok <els@zon.example>; Bo de Vries <bo@zon.example>"
    assert [person.name for person in people_of(pasted, LANES)] == ["Els Kok", "Bo de Vries"]


@pytest.mark.parametrize("text", ["", "  \n\n", "\t\t", ";", ", ,"])
def test_nothing_is_nobody(text: str) -> None:
    assert people_of(text, LANES) == ()


def test_bullets_and_empty_lines_of_a_list_are_left_out() -> None:
    assert [person.name for person in people_of("- Els\n\n• Bo\n", LANES)] == ["Els", "Bo"]


def test_hats_go_along_to_the_lanes_of_a_large_company_and_back() -> None:
    method = read_method("en")
    small, large = method.preset_of(Setting.SME), method.preset_of(Setting.ENTERPRISE)
    people = (Person(name="Els", hats=(0, 3)), Person(name="Bo", hats=(4,)))
    moved = rehatted(people, small, large)
    names = [[large.disciplines[hat].name for hat in person.hats] for person in moved]
    assert names == [["PR", "Support"], ["Management"]]
    assert rehatted(moved, large, small) == people


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ((), Cover.NOBODY),
        ((Person(name="Els", hats=(0,), authority=EXECUTES),), Cover.NO_DECIDER),
        ((Person(name="Els", hats=(0,)),), Cover.NO_DECIDER),
        ((Person(name="Els", hats=(0,), authority=DECIDES),), Cover.ONLY_DECIDERS),
        (
            (Person(name="Els", hats=(0,), authority=DECIDES), Person(name="Bo", hats=(0,))),
            Cover.COMPLETE,
        ),
        ((Person(name="Els", hats=(1,), authority=DECIDES),), Cover.NOBODY),
    ],
)
def test_a_discipline_needs_somebody_who_decides_and_somebody_who_does(
    people: tuple[Person, ...], expected: Cover
) -> None:
    assert cover(0, Kind.SUPPORT, people) is expected


def test_of_the_management_deciders_are_enough() -> None:
    assert cover(0, Kind.MANAGEMENT, (Person(name="Els", hats=(0,), authority=DECIDES),)) is Cover.DECIDES
