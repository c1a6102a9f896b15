"""Any workshop survives the way out and in again."""

from __future__ import annotations

from hypothesis import given, settings

from tests.domain.canonical import canonical
from tests.domain.plans import full_workshop, workshops
from workshop.domain.rules import check_workshop
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan, write_plan


@settings(max_examples=150, deadline=None)
@given(workshops())
def test_a_workshop_that_is_written_and_read_is_the_same_workshop(workshop: Workshop) -> None:
    check_workshop(workshop)
    assert canonical(read_plan(write_plan(workshop, private=True))) == canonical(workshop)


def test_a_workshop_in_which_every_field_has_a_value_survives() -> None:
    workshop = full_workshop()
    check_workshop(workshop)
    assert canonical(read_plan(write_plan(workshop, private=True))) == canonical(workshop)
