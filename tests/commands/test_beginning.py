"""A new workshop: everything that the method prepares, and nothing that only people can say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pytest

from tests.insight.worked_examples import example
from workshop.commands.beginning import (
    Person,
    UnknownPhaseSetError,
    Wish,
    begun,
    duplicated,
    preset_for,
    wished_like,
)
from workshop.domain.codes import Authority, Kind, Language, Length, Setting, StepCode
from workshop.domain.frozen import FrozenMap
from workshop.domain.rules import check_workshop
from workshop.domain.workshop import Workshop
from workshop.method import read_method

PLANDAAL = example("plandaal")


def counted() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"n{next(numbers)}"


def began(wish: Wish) -> Workshop:
    return begun(wish, read_method(wish.language), counted())


def test_a_company_s_name_is_enough_for_a_whole_workshop() -> None:
    workshop = began(Wish(company="Bakkerij Zon", language=Language.NL))
    check_workshop(workshop)
    assert workshop.organisation.name == "Bakkerij Zon"
    assert workshop.workshop.title == "Workshop Bakkerij Zon"
    assert [one.name for one in workshop.disciplines] == [
        "Marketing",
        "Sales",
        "Implementatie",
        "Support",
        "Management",
    ]
    assert [one.kind for one in workshop.disciplines][:2] == [Kind.MARKETING, Kind.SALES]
    assert [phase.name for phase in workshop.journey.phases][:2] == ["Herkennen", "Oriënteren"]
    assert sum(item.minutes or 0 for item in workshop.agenda) == workshop.workshop.minutes == 240
    assert workshop.pulse.question.startswith("Hoe goed werken wij")
    assert [rule.text for rule in workshop.welcome.rules][:1] == ["Eén spreekt tegelijk"]


def test_what_only_people_can_say_stays_empty() -> None:
    workshop = began(Wish(company="Bakkerij Zon"))
    assert {one.color for one in workshop.disciplines} == {None}
    assert workshop.agreed is None
    assert {workshop.challenges, workshop.goals, workshop.journey.cards, workshop.participants} == {()}
    assert {workshop.pulse.start, workshop.pulse.end, workshop.mirror, workshop.welcome.hopes} == {
        FrozenMap()
    }


def test_every_row_has_an_id_and_a_place_of_its_own() -> None:
    workshop = began(Wish(company="Zon", people=(Person(name="Els"), Person(name="Bo"))))
    rows = (*workshop.agenda, *workshop.disciplines, *workshop.participants, *workshop.journey.phases)
    assert len({row.id for row in rows}) == len(rows)
    assert [row.name for row in workshop.participants] == ["Els", "Bo"]
    assert workshop.participants[0].order < workshop.participants[1].order


def test_a_person_wears_the_hats_that_were_put_on_in_the_lanes_order() -> None:
    els = Person(name="Els", role="Eigenaar", hats=(4, 1), authority=Authority.DECIDES)
    workshop = began(Wish(company="Zon", people=(els,)))
    (person,) = workshop.participants
    assert person.disciplines == (workshop.disciplines[1].id, workshop.disciplines[4].id)
    assert (person.role, person.authority, person.present) == ("Eigenaar", Authority.DECIDES, True)


def test_an_enterprise_has_groups_of_lanes() -> None:
    workshop = began(Wish(company="Zon", setting=Setting.ENTERPRISE))
    assert [one.group for one in workshop.disciplines].count("Marketing") == 3


def test_a_full_day_has_a_lunch_under_its_own_name() -> None:
    workshop = began(Wish(company="Zon", length=Length.FULL_DAY))
    assert [item.title for item in workshop.agenda if item.title] == ["Lunch"]


def test_a_custom_length_keeps_the_order_and_leaves_the_minutes_open() -> None:
    workshop = began(Wish(company="Zon", length=Length.CUSTOM))
    assert [item.step for item in workshop.agenda][:2] == [StepCode.WELCOME, StepCode.CHALLENGES]
    assert {item.minutes for item in workshop.agenda} == {None}
    assert workshop.workshop.minutes is None


def test_the_day_is_written_down() -> None:
    day, nine = dt.date(2026, 9, 24), dt.time(9, 0)
    wish = Wish(title="Eén gezicht", date=day, start=nine, location="Zaal 2", facilitator="Marieke")
    occasion = began(wish).workshop
    assert (occasion.title, occasion.date, occasion.start) == ("Eén gezicht", day, nine)
    assert (occasion.location, occasion.facilitator) == ("Zaal 2", "Marieke")


def test_another_set_of_phases_can_be_chosen_and_an_unknown_one_is_refused() -> None:
    other = read_method("en").phase_sets[1]
    phases = began(Wish(company="Zon", phases=other.code)).journey.phases
    assert [phase.name for phase in phases] == [phase.name for phase in other.phases]
    with pytest.raises(UnknownPhaseSetError):
        began(Wish(company="Zon", phases="nonsense"))


def test_a_duplicate_is_set_up_alike_and_says_nothing() -> None:
    made = duplicated(PLANDAAL, with_people=True)
    check_workshop(made)
    assert made.disciplines == PLANDAAL.disciplines
    assert made.agenda == PLANDAAL.agenda
    assert [phase.name for phase in made.journey.phases] == [p.name for p in PLANDAAL.journey.phases]
    assert {phase.lead for phase in made.journey.phases} == {None}
    assert made.workshop.date is None
    assert [person.name for person in made.participants] == [p.name for p in PLANDAAL.participants]
    assert all(person.present for person in made.participants)
    said = (made.challenges, made.journey.cards, made.goals, made.actions, made.promises, made.evaluations)
    assert set(said) == {()}
    assert made.agreed is None
    assert not made.facilitator_notes


def test_a_duplicate_may_leave_the_people_out() -> None:
    assert duplicated(PLANDAAL, with_people=False).participants == ()


def test_a_template_brings_its_set_up_and_another_length_the_methods_agenda() -> None:
    wish = wished_like(Wish(company="De Veerpont", language=Language.EN), "Plandaal", PLANDAAL)
    assert (wish.language, wish.length) == (PLANDAAL.language, PLANDAAL.workshop.length)
    made = begun(wish, read_method(Language.NL), counted())
    assert [one.name for one in made.disciplines] == [one.name for one in PLANDAAL.disciplines]
    assert [one.minutes for one in made.agenda] == [one.minutes for one in PLANDAAL.agenda]
    assert len(made.journey.cards) == len(PLANDAAL.journey.cards)
    assert (made.organisation.name, made.challenges, made.participants) == ("De Veerpont", (), ())
    shorter = begun(replace(wish, length=Length.SHORT), read_method(Language.NL), counted())
    assert [one.minutes for one in shorter.agenda] != [one.minutes for one in PLANDAAL.agenda]
    assert [one.name for one in preset_for(wish, read_method(Language.NL)).disciplines] == [
        one.name for one in PLANDAAL.disciplines
    ]


def test_other_phases_than_the_templates_leave_its_cards_out() -> None:
    other = read_method(Language.NL).phase_sets[-1]
    wish = wished_like(Wish(company="De Veerpont"), "Plandaal", PLANDAAL)
    made = begun(replace(wish, phases=other.code), read_method(Language.NL), counted())
    assert [one.name for one in made.journey.phases] == [one.name for one in other.phases]
    assert made.journey.cards == ()
    check_workshop(made)
