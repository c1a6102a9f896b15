"""Three months later and again: what the room sees of two sessions in which the plan was evaluated."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from workshop.document.decisions import decided, handoffs_since
from workshop.document.session import Session, View
from workshop.document.slides import Slide, slide_for
from workshop.document.slides.bodies import Changes, Drawn, Scene, Slopes, Tracks
from workshop.domain.codes import AdjustmentKind, Light, StepCode
from workshop.domain.evaluation import Adjustment
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan
from workshop.method import read_method
from workshop.texts import speak

NOW = dt.datetime(2027, 3, 25, 10, 0, tzinfo=dt.UTC)


def twice() -> Workshop:
    """The example met again: half of what was still to go is gone, and all hand-offs go well."""
    plan = read_plan((Path(__file__).parents[2] / "resources" / "examples" / "plandaal.json").read_bytes())
    first = plan.evaluations[0]
    targets = {goal.id: goal.target or 0 for goal in plan.goals}
    again = replace(
        first,
        id="again",
        order=f"{first.order}z",
        date=dt.date(2027, 3, 25),
        readings=tuple(
            replace(one, id=f"{one.id}z", value=((one.value or 0) + targets[one.goal or ""]) / 2)
            for one in first.readings
        ),
        handoffs=tuple(replace(one, id=f"{one.id}z", status=Light.GREEN) for one in first.handoffs),
        adjustments=tuple(replace(one, id=f"{one.id}z") for one in reversed(first.adjustments)),
    )
    return replace(plan, evaluations=(first, again))


PLAN = twice()


def shown(code: str, language: str = "en") -> Slide:
    item = next((one.id for one in PLAN.agenda if one.step is StepCode.EVALUATION), None)
    session = Session().at(StepCode.EVALUATION, item).in_round(code, 0)
    session = replace(session, evaluation="again", view=View.CONTENT)
    return slide_for(PLAN, session, read_method(language), speak(language), NOW)


def test_the_numbers_come_as_tracks_as_lines_through_time_and_as_the_pulse() -> None:
    tracks, lines, pulse = (part.body for part in shown("numbers").parts)
    assert isinstance(tracks, Tracks)
    assert all(0 < (track.share or 0) < 1 for track in tracks.tracks)
    assert isinstance(lines, Drawn)
    assert lines.scene is Scene.TRENDS
    assert isinstance(pulse, Slopes)
    assert len(pulse.beats) == 4


def test_decisions_stand_from_what_stays_to_what_is_new_each_with_its_reason() -> None:
    part = shown("adjust").parts[0]
    assert isinstance(part.body, Changes)
    assert [one.kind for one in part.body.changes] == list(AdjustmentKind)
    assert all(one.reason for one in part.body.changes)
    assert part.headline == "One stays, one changes, one stops and one is new"
    assert part.body.before == "Agreed on 24 Sept 2026"


def test_hand_offs_say_how_many_went_green_since_the_plan_was_agreed() -> None:
    assert shown("adjust").parts[1].headline == "From 0 to 2 green hand-offs"
    assert shown("adjust", "nl").parts[1].headline == "Van 0 naar 2 groene overdrachten"


def test_hand_offs_are_compared_with_the_agreed_plan_and_left_alone_where_nobody_looked() -> None:
    found = handoffs_since(PLAN, PLAN.evaluations[1])
    assert found is not None
    plan, before = found
    assert sum(one.status is Light.GREEN for one in plan.journey.handoffs) == 2
    assert Light.GREEN not in before.values()
    assert handoffs_since(PLAN, replace(PLAN.evaluations[1], handoffs=())) is None


@pytest.mark.parametrize(
    ("language", "kinds", "said"),
    [
        ("en", "kks", "2 stay and one stops"),
        ("nl", "kan", "Eén blijft, één verandert en één is nieuw"),
        ("nl", "", ""),
    ],
)
def test_decisions_are_counted_in_a_sentence(language: str, kinds: str, said: str) -> None:
    known = {kind[0]: kind for kind in AdjustmentKind}
    rows = [Adjustment(id=str(at), kind=known[kind]) for at, kind in enumerate(kinds)]
    assert decided(rows, speak(language)) == said
