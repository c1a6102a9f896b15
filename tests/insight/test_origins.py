"""What an action can be born from, for the examples and for plans that nobody has seen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from tests.domain.plans import workshops
from tests.insight.worked_examples import example
from workshop.commands.edits import added
from workshop.commands.origins import born_from
from workshop.domain.codes import OriginKind
from workshop.domain.rules import check_workshop
from workshop.domain.workshop import Workshop
from workshop.insight.origins import sources


@given(workshops())
def test_every_source_can_bear_an_action_and_asks_no_more_then(workshop: Workshop) -> None:
    for source in sources(workshop):
        action = born_from(workshop, source.kind, source.row, "a fresh id")
        after = added(("actions",), action).apply(workshop)
        check_workshop(after)
        again = next(one for one in sources(after) if (one.kind, one.row) == (source.kind, source.row))
        assert not again.asks
        assert again.born == (*source.born, "a fresh id")


def test_an_empty_plan_has_no_source() -> None:
    assert sources(Workshop()) == ()


@pytest.mark.parametrize("name", ["plandaal", "tolbrug"])
def test_what_asks_for_an_action_comes_first(name: str) -> None:
    workshop = replace(example(name), actions=())
    asking = [one.asks for one in sources(workshop)]
    assert asking == sorted(asking, reverse=True)
    assert {OriginKind.CLUSTER, OriginKind.HANDOFF, OriginKind.PROMISE, OriginKind.GOAL} <= {
        one.kind for one in sources(workshop) if one.asks
    }
