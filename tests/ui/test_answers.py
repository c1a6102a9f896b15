"""What the plans show is said in the console, and shown in the room, as the table of answers has it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from functools import cache

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.insight.answers import ANSWERS, PLANS, Answer, each_answer, each_plan
from tests.standins import bridge_on
from ui.console.findings_panel import FindingsPanel
from ui.slides.layout import pages_of
from workshop.document.findings import PRIVATE
from workshop.document.session import Session, View
from workshop.document.slides import slide_for
from workshop.domain.codes import StepCode
from workshop.domain.frozen import FrozenMap
from workshop.domain.workshop import Workshop
from workshop.drawing.breaking import SOFT_HYPHEN
from workshop.drawing.primitives import Text, leaves
from workshop.method import read_method
from workshop.texts import speak

NOW = dt.datetime(2026, 9, 24, 10, 0, tzinfo=dt.UTC)
METHOD = read_method("nl")
ROUNDS = [(step, one.code) for step in StepCode for one in METHOD.steps[step].rounds]


def at(plan: Workshop, step: StepCode, code: str) -> Session:
    item = next((one.id for one in plan.agenda if one.step is step), None)
    session = Session().at(step, item).in_round(code, 0)
    last = plan.evaluations[-1].id if plan.evaluations else None
    return replace(session, evaluation=last, view=View.CONTENT)


@cache
def shown(name: str, step: StepCode, code: str) -> str:
    return text_of(PLANS[name](), step, code)


def text_of(plan: Workshop, step: StepCode, code: str) -> str:
    """Everything that stands on the slides of a round, its lines joined."""
    slide = slide_for(plan, at(plan, step, code), METHOD, speak("nl"), NOW)
    lines = [
        item
        for page in pages_of(slide, 1920, 1080)
        for item in leaves(page.picture.items)
        if isinstance(item, Text)
    ]
    text = "".join(
        line.text.removesuffix("-") if line.after == SOFT_HYPHEN else f"{line.text} " for line in lines
    )
    return plain(text)


def plain(text: str) -> str:
    """One space where there are several, also those that do not break; no marks for dividing a word."""
    return re.sub(r"\s+", " ", text.replace("\u00ad", "").replace("\u200b", "")).strip()


def said(qtbot: QtBot, answer: Answer) -> list[str]:
    plan = PLANS[answer.plan]()
    bridge = bridge_on(plan, language="nl")
    panel = FindingsPanel(bridge, bridge.words)
    qtbot.addWidget(panel)
    bridge.be(at(plan, answer.step, answer.round))
    panel.refresh()
    QApplication.processEvents()
    lines = [plain(one.text()) for one in panel.findChildren(QLabel) if one.isVisibleTo(panel)]
    bridge.close()
    return lines


@each_answer
def test_the_console_says_it(answer: Answer, qtbot: QtBot) -> None:
    lines = said(qtbot, answer)
    assert [text for text in answer.said if text not in lines] == [], lines


@each_answer
def test_the_room_shows_it(answer: Answer, qapp: QApplication) -> None:
    seen = shown(answer.plan, answer.step, answer.round)
    assert [text for text in answer.room if text not in seen] == [], seen


@each_plan
def test_what_is_private_is_in_no_round_of_the_room(plan: str, qapp: QApplication) -> None:
    private = [text for one in ANSWERS if one.plan == plan and one.insight in PRIVATE for text in one.said]
    seen = [shown(plan, step, code) for step, code in ROUNDS]
    assert not any(text in slide for text in private for slide in seen)


def test_a_mark_of_one_and_of_two_is_nowhere_in_the_room(qapp: QApplication) -> None:
    plan = PLANS["plandaal"]()
    people = [one.id for one in plan.participants]
    for few, is_shown in ((people[:1], False), (people[:2], False), (people[:3], True)):
        pulse = replace(plan.pulse, start=FrozenMap(dict.fromkeys(few, 9)), end=FrozenMap())
        seen = text_of(replace(plan, pulse=pulse, evaluations=()), StepCode.WELCOME, "pulse")
        assert ("9,0" in seen) is is_shown
