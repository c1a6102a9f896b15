"""Set up for another company as for the last one: what is structure travels, what anybody said does not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.domain.plans import full_workshop
from tests.storage.opened import Shelf
from workshop.commands.edits import Write
from workshop.document.another_client import for_client
from workshop.domain.ids import new_id
from workshop.domain.rows import Line, appended
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan

EXAMPLES = Path(__file__).resolve().parents[2] / "resources" / "examples"
NEW = "Bakkerij Zonnehof"


def example(name: str) -> Workshop:
    return read_plan((EXAMPLES / f"{name}.json").read_bytes())


@pytest.fixture(params=["plandaal", "tolbrug"])
def former(request: pytest.FixtureRequest) -> Workshop:
    return example(request.param)


def said_in(workshop: Workshop) -> set[str]:
    """Every text of a plan that is long enough to be somebody's own."""
    return {text for text in _texts(workshop) if len(text) > 12}


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for one in value for text in _texts(one)]
    if hasattr(value, "items"):
        return [text for _, one in value.items() for text in _texts(one)]
    fields = getattr(type(value), "__dataclass_fields__", {})
    return [text for name in fields for text in _texts(getattr(value, name))]


def test_structure_travels_with_ids_of_its_own(former: Workshop) -> None:
    made = for_client(former, NEW, new_id, with_cards=False).workshop
    assert made.organisation.name == NEW
    assert NEW in made.workshop.title
    assert [(one.name, one.color, one.kind) for one in made.disciplines] == [
        (one.name, one.color, one.kind) for one in former.disciplines
    ]
    assert [one.name for one in made.journey.phases] == [one.name for one in former.journey.phases]
    assert [(one.step, one.minutes) for one in made.agenda] == [
        (one.step, one.minutes) for one in former.agenda
    ]
    before = {one.id for one in (*former.disciplines, *former.journey.phases, *former.agenda)}
    assert before.isdisjoint(one.id for one in (*made.disciplines, *made.journey.phases, *made.agenda))
    assert (made.participants, made.journey.cards, made.agreed, made.workshop.date) == ((), (), None, None)


def test_cards_travel_when_they_are_asked_for_to_the_same_places_without_their_notes(
    former: Workshop,
) -> None:
    made = for_client(former, NEW, new_id, with_cards=True).workshop
    assert len(made.journey.cards) == len(former.journey.cards)
    assert not any(card.note for card in made.journey.cards)
    assert sketch(made) == sketch(former)


def sketch(workshop: Workshop) -> list[list[int]]:
    journey = workshop.journey
    return [
        [len(journey.cell(phase.id, lane.id)) for phase in journey.phases] for lane in workshop.disciplines
    ]


@pytest.mark.parametrize("with_cards", [False, True])
def test_nothing_that_the_former_client_said_is_in_the_new_file(
    shelf: Shelf, former: Workshop, with_cards: bool
) -> None:
    document = shelf.create(former)
    document.do(Write(("vision", "statement"), "Zwijgzaamheid voorop"))
    document.close()
    made = for_client(former, NEW, new_id, with_cards=with_cards).workshop
    target = shelf.folder / "new.samenspel"
    shelf.create(made, target).close()
    bytes_of = target.read_bytes()
    kept = "\n".join(said_in(made))
    leaked = [text for text in said_in(former) if text not in kept and text.encode() in bytes_of]
    assert leaked == []
    names = [*(one.name for one in former.participants), former.organisation.name, "Zwijgzaamheid"]
    assert [name for name in names if name.encode() in bytes_of] == []
    looked = shelf.files.look(target)
    assert looked.edits == 0
    assert shelf.files.twins(target) == ()


def test_a_text_that_names_somebody_stays_behind_and_is_counted() -> None:
    former = example("plandaal")
    person = former.participants[0].name
    rules = appended((), Line(id="r1", text=f"{person} has the last word"), Line(id="r2", text="Phones away"))
    cards = (replace(former.journey.cards[0], title=f"Call {person}"), *former.journey.cards[1:])
    planted = replace(
        former,
        welcome=replace(former.welcome, rules=rules),
        journey=replace(former.journey, cards=cards),
    )
    travelled = for_client(planted, NEW, new_id, with_cards=True)
    assert [rule.text for rule in travelled.workshop.welcome.rules] == ["Phones away"]
    assert len(travelled.workshop.journey.cards) == len(former.journey.cards) - 1
    assert travelled.left_behind >= 2


def test_the_companys_own_name_becomes_the_new_one() -> None:
    former = example("plandaal")
    planted = replace(
        former,
        organisation=replace(former.organisation, name="De Zaagmolen B.V."),
        journey=replace(
            former.journey,
            phases=(
                replace(former.journey.phases[0], customer_question="What does de Zaagmolen make?"),
                *former.journey.phases[1:],
            ),
        ),
    )
    made = for_client(planted, NEW, new_id, with_cards=False).workshop
    assert made.journey.phases[0].customer_question == f"What does {NEW} make?"


def test_a_full_plan_leaves_nothing_of_its_sessions() -> None:
    made = for_client(full_workshop(), NEW, new_id, with_cards=True).workshop
    assert made.facilitator_notes == Workshop().facilitator_notes
    assert (made.evaluations, made.decisions, made.goals, made.actions) == ((), (), (), ())
