"""The room sees what it should, and never what it should not."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from workshop.document.session import Session, View
from workshop.document.slides import Slide, slide_for
from workshop.document.slides.bodies import Entries, Fingers, Overview, Question, Silence, Statement, Votes
from workshop.domain.codes import StepCode
from workshop.domain.frozen import FrozenMap
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan
from workshop.method import read_method
from workshop.texts import speak

SECRET = "fluistergeheim"
PLAN = read_plan((Path(__file__).parents[2] / "resources" / "examples" / "plandaal.json").read_bytes())
METHOD = read_method("en")
NOW = dt.datetime(2026, 9, 24, 10, 0, tzinfo=dt.UTC)
ROUNDS = [(step, one.code) for step in StepCode for one in METHOD.steps[step].rounds]


def at(step: StepCode, code: str = "", **more: object) -> Session:
    item = next((one.id for one in PLAN.agenda if one.step is step), None)
    session = Session().at(step, item)
    if code:
        session = session.in_round(code, 0)
    return replace(session, evaluation=PLAN.evaluations[0].id, **more)  # type: ignore[arg-type]


def shown(session: Session, plan: Workshop = PLAN) -> Slide:
    return slide_for(plan, session, METHOD, speak("en"), NOW)


def whispering(plan: Workshop) -> Workshop:
    """The plan with a secret in every place that is not for the room."""
    return replace(
        plan,
        facilitator_notes=FrozenMap({str(step): SECRET for step in StepCode}),
        value_proposition=replace(plan.value_proposition, fit_note=SECRET),
        journey=replace(plan.journey, cards=tuple(replace(card, note=SECRET) for card in plan.journey.cards)),
    )


@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize(("step", "code"), ROUNDS)
def test_no_slide_holds_a_note(step: StepCode, code: str, view: View) -> None:
    assert SECRET not in repr(shown(at(step, code, view=view), whispering(PLAN)))


@pytest.mark.parametrize("spot", ["disciplines", "phases", "cards"])
def test_no_spotlight_holds_a_note(spot: str) -> None:
    paths = {
        "disciplines": ("disciplines", PLAN.disciplines[0].id),
        "phases": ("journey", "phases", PLAN.journey.phases[0].id),
        "cards": ("journey", "cards", PLAN.journey.cards[0].id),
    }
    session = at(StepCode.JOURNEY, "lanes", view=View.CONTENT, spotlight=paths[spot])
    assert SECRET not in repr(shown(session, whispering(PLAN)))


@pytest.mark.parametrize(("step", "code"), ROUNDS)
def test_no_slide_holds_the_script(step: StepCode, code: str) -> None:
    current = next(one for one in METHOD.steps[step].rounds if one.code == code)
    script = {current.script.say_this, current.script.watch_out, current.script.when_stuck}
    for view in View:
        slide = repr(shown(at(step, code, view=view)))
        assert not any(text in slide for text in script - {current.question})


@pytest.mark.parametrize(("step", "code"), ROUNDS)
def test_what_is_concealed_is_on_no_slide(step: StepCode, code: str) -> None:
    card = PLAN.challenges[0]
    plan = replace(PLAN, challenges=(replace(card, text=SECRET), *PLAN.challenges[1:]))
    for view in View:
        session = at(step, code, view=view, concealed=frozenset({card.id}))
        assert SECRET not in repr(shown(session, plan))


def test_hopes_are_shown_without_names() -> None:
    slide = repr(shown(at(StepCode.WELCOME, "check_in", view=View.CONTENT)))
    assert next(iter(PLAN.welcome.hopes.values())) in slide
    assert not any(person.name.split()[0] in slide for person in PLAN.participants)


def test_marks_and_confidence_stand_on_no_slide_with_a_name() -> None:
    for step, code in ROUNDS:
        if code in ("pulse", "confidence", "numbers"):
            slide = repr(shown(at(step, code, view=View.CONTENT)))
            assert not any(person.name.split()[0] in slide for person in PLAN.participants)


def test_a_round_of_writing_is_silent_and_one_of_telling_asks() -> None:
    assert isinstance(shown(at(StepCode.CHALLENGES, "write")).parts[0].body, Silence)
    assert isinstance(shown(at(StepCode.CHALLENGES, "say_back")).parts[0].body, Question)


def test_the_facilitator_can_show_the_content_instead() -> None:
    assert isinstance(shown(at(StepCode.CHALLENGES, "say_back", view=View.CONTENT)).parts[0].body, Entries)


def test_content_that_is_still_empty_gives_way_to_the_question() -> None:
    assert isinstance(shown(at(StepCode.VISION, "sentence"), Workshop()).parts[0].body, Question)


def test_another_of_the_steps_questions_can_be_asked() -> None:
    prompts = METHOD.steps[StepCode.VISION].prompts
    slide = shown(at(StepCode.VISION, "drafts", view=View.QUESTION, question=2))
    body = slide.parts[0].body
    assert isinstance(body, Question)
    assert body.text == prompts[1]


def test_dots_are_counted_only_once_they_are_revealed() -> None:
    hidden = shown(at(StepCode.CHALLENGES, "dots", concealed=frozenset({"challenges.votes"})))
    assert isinstance(hidden.parts[0].body, Entries)
    body = shown(at(StepCode.CHALLENGES, "dots")).parts[0].body
    assert isinstance(body, Votes)
    assert [vote.votes for vote in body.votes] == [30, 22, 16, 13]


def test_the_vote_on_the_vision_is_open_and_says_who_is_heard_first() -> None:
    first = PLAN.participants[0]
    plan = replace(PLAN, vision=replace(PLAN.vision, support=FrozenMap({first.id: 2})))
    slide = shown(at(StepCode.VISION, "fist"), plan)
    assert isinstance(slide.parts[0].body, Fingers)
    assert first.name.split()[0] in slide.parts[0].headline


def test_who_holds_up_few_fingers_is_asked_and_nobody_else() -> None:
    few = replace(PLAN, vision=replace(PLAN.vision, support=FrozenMap({PLAN.participants[0].id: 1})))
    many = replace(PLAN, vision=replace(PLAN.vision, support=FrozenMap({PLAN.participants[0].id: 4})))
    bodies = [shown(at(StepCode.VISION, "fist"), plan).parts[0].body for plan in (few, many)]
    asked = [body.asked for body in bodies if isinstance(body, Fingers)]
    assert asked == ["What do you need for a three?", ""]


def test_the_sentence_is_on_the_screen_as_it_is_typed() -> None:
    plan = replace(PLAN, vision=replace(PLAN.vision, statement="In 2029 every cust"))
    body = shown(at(StepCode.VISION, "sentence"), plan).parts[0].body
    assert body == Statement(text="In 2029 every cust")


def test_the_board_from_afar_counts_every_placed_card() -> None:
    body = shown(at(StepCode.JOURNEY, "lanes", view=View.CONTENT)).parts[0].body
    assert isinstance(body, Overview)
    assert sum(len(cell.roles) for row in body.cells for cell in row) == 38


def test_where_we_are_counts_steps_and_not_breaks() -> None:
    progress = shown(at(StepCode.JOURNEY)).progress
    assert progress is not None
    assert (progress.at, progress.of) == (6, 9)


def test_an_evaluation_counts_its_own_parts() -> None:
    progress = shown(at(StepCode.EVALUATION, "learn")).progress
    assert progress is not None
    assert (progress.at, progress.of) == (3, 5)


def test_the_clock_counts_down_without_a_new_slide() -> None:
    session = at(StepCode.VISION, "sentence")
    session = replace(session, timer=session.timer.started(session.item or "", NOW.timestamp()))
    clock = shown(session).clock
    assert clock is not None
    assert clock.left(NOW.timestamp()) == 20 * 60
    assert clock.left(NOW.timestamp() + 21 * 60) == -60
    later = slide_for(PLAN, session, METHOD, speak("en"), NOW + dt.timedelta(seconds=7))
    assert later == shown(session)


def test_while_all_write_the_clock_is_that_of_the_round() -> None:
    session = at(StepCode.CHALLENGES, "write")
    clock = shown(session).clock
    assert clock is not None
    assert clock.seconds == 4 * 60  # 12 % of 35 minutes are 4:12, which nobody would set


@pytest.mark.parametrize(
    ("seconds", "tone"),
    [(100, "accent"), (21, "accent"), (20, "warn"), (6, "warn"), (5, "bad"), (-30, "bad")],
)
def test_the_clock_turns_amber_at_a_fifth_and_red_at_a_twentieth(seconds: float, tone: str) -> None:
    clock = shown(at(StepCode.VISION)).clock
    assert clock is not None
    assert replace(clock, seconds=100, elapsed=100 - seconds).tone(0) == tone
