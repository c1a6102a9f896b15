"""What is private can be nowhere in the room: words are planted, and looked for in every step and state."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from ui.slides.view import SlideView
from workshop.document.concealment import TAKES_IN
from workshop.document.session import Screen, Session, Timer, View
from workshop.document.slides import Slide, slide_for
from workshop.domain.codes import StepCode
from workshop.domain.frozen import FrozenMap
from workshop.domain.paths import read, write
from workshop.domain.rows import Row
from workshop.domain.shape import lists, shapes
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan
from workshop.method import Method, Script, read_method
from workshop.texts import speak

PLANTED = "Zwijgplicht"
HIDDEN_NUMBER = 7919
PLAN = read_plan((Path(__file__).parents[2] / "resources" / "examples" / "plandaal.json").read_bytes())
NOW = dt.datetime(2026, 9, 24, 10, 0, tzinfo=dt.UTC)
METHOD = read_method("nl")
SCRIPT = Script(say_this=f"{PLANTED} zeg", watch_out=f"{PLANTED} let op", when_stuck=f"{PLANTED} vast")


def method_with_planted_script() -> Method:
    steps = {
        code: replace(
            step, script=SCRIPT, how=PLANTED, rounds=tuple(replace(one, script=SCRIPT) for one in step.rounds)
        )
        for code, step in METHOD.steps.items()
    }
    return replace(METHOD, steps=FrozenMap(steps))


def plan_with_planted_words() -> Workshop:
    """Notes of the facilitator, notes of cards, and every text that a hidden round takes in."""
    plan = replace(PLAN, facilitator_notes=FrozenMap({str(code): PLANTED for code in StepCode}))
    cards = tuple(replace(card, note=PLANTED) for card in plan.journey.cards)
    plan = replace(plan, journey=replace(plan.journey, cards=cards))
    plan = replace(plan, welcome=replace(plan.welcome, hopes=FrozenMap({PLAN.participants[0].id: PLANTED})))
    for thing in things():
        pattern = tuple(thing.split("."))
        if pattern in lists() and shapes()[pattern].owner is None:
            plan = write(plan, pattern, tuple(planted(row) for row in read(plan, pattern)))
    return replace(plan, challenges=tuple(replace(card, votes=HIDDEN_NUMBER) for card in plan.challenges))


def planted(row: Row) -> Row:
    names = {field.name for field in dataclasses.fields(row)} & {"text", "title", "measure", "need"}
    return replace(row, **dict.fromkeys(names, PLANTED))


def things() -> list[str]:
    return sorted({thing for some in TAKES_IN.values() for thing in some})


def concealed(plan: Workshop) -> frozenset[str]:
    names: set[str] = set()
    for thing in things():
        pattern = tuple(thing.split("."))
        if pattern not in lists() or shapes()[pattern].owner is not None:
            names.add(thing)
        else:
            names.update(row.id for row in read(plan, pattern))
    return frozenset(names)


def sessions(plan: Workshop) -> Iterator[Session]:
    """Every step, round, view and state of the screen, with a talk tally running."""
    talk = Timer(spent=FrozenMap({plan.disciplines[0].id: 1234.5}), item=plan.disciplines[0].id, since=1.0)
    evaluation = plan.evaluations[-1].id
    items = {item.step: item.id for item in plan.agenda}
    for code, step in METHOD.steps.items():
        rounds: list[str | None] = [one.code for one in step.rounds]
        for current in rounds or [None]:
            for view in (None, *View):
                yield Session(
                    step=StepCode(code),
                    item=items.get(StepCode(code)),
                    round=current,
                    view=view,
                    talk=talk,
                    concealed=concealed(plan),
                    evaluation=evaluation,
                )


def slides(plan: Workshop, method: Method) -> Iterator[tuple[Session, Slide]]:
    for session in sessions(plan):
        yield session, slide_for(plan, session, method, speak("nl"), NOW)


def spoken(interface: QAccessibleInterface | None) -> Iterator[str]:
    """Everything that assistive technology can read of a widget and what lies in it."""
    if interface is None:
        return
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
        yield interface.text(kind)
    for at in range(interface.childCount()):
        yield from spoken(interface.child(at))


def test_no_picture_value_holds_a_private_word_in_any_step_round_or_view() -> None:
    plan, method = plan_with_planted_words(), method_with_planted_script()
    seen = 0
    for session, slide in slides(plan, method):
        told = repr(slide)
        place = f"{session.step} {session.round} {session.view}"
        assert PLANTED not in told, place
        assert str(HIDDEN_NUMBER) not in told, place
        assert "1234" not in told, place
        seen += 1
    assert seen > 150


def test_nothing_that_the_rooms_window_says_holds_a_private_word(qtbot: QtBot) -> None:
    plan, method = plan_with_planted_words(), method_with_planted_script()
    view = SlideView(NOW.timestamp)
    qtbot.addWidget(view)
    view.resize(1280, 720)
    view.show()
    heard = 0
    for session, slide in slides(plan, method):
        for screen in Screen if session.view is None else (Screen.LIVE,):
            view.show_slide(slide, screen)
            texts = " ".join(spoken(QAccessible.queryAccessibleInterface(view)))
            assert PLANTED not in texts, f"{session.step} {session.round} {session.view} {screen}"
            assert str(HIDDEN_NUMBER) not in texts
            heard += bool(texts.strip())
    assert heard > 150


def test_the_words_would_be_found_if_they_were_there() -> None:
    """Revealed, what was planted in cards and dots is in sight: the search above can fail."""
    plan = plan_with_planted_words()
    open_sessions: list[Any] = [replace(one, concealed=frozenset()) for one in sessions(plan)]
    told = [repr(slide_for(plan, one, METHOD, speak("nl"), NOW)) for one in open_sessions]
    assert sum(PLANTED in one for one in told) > 10
