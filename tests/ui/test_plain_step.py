"""A break and a step of one's own: what was set aside, and what the steps before still lack."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.standins import HandClock, MemoryStore
from ui.bridge import Bridge
from ui.steps import make_editor
from ui.steps.step import StepEditor
from ui.steps.tables import PlanTable
from workshop.commands.edits import Move, Remove
from workshop.document.ports import Opened
from workshop.document.session import Session
from workshop.domain.agenda import AgendaItem
from workshop.domain.codes import StepCode
from workshop.domain.rows import appended
from workshop.exchange import read_plan
from workshop.texts import speak

EXAMPLE = Path(__file__).resolve().parents[2] / "resources" / "examples" / "plandaal.json"
LATE = AgendaItem(id="late_break", step=StepCode.BREAK, minutes=10)


def opened(qtbot: QtBot, code: StepCode, item: str) -> tuple[StepEditor, Bridge]:
    plan = read_plan(EXAMPLE.read_bytes())
    plan = replace(plan, agenda=appended(plan.agenda, LATE), vision=type(plan.vision)())
    clock = HandClock()
    bridge = Bridge(Opened(plan, Session(step=code, item=item), [], MemoryStore(clock)), clock, speak("en"))
    editor = make_editor(code, bridge)
    qtbot.addWidget(editor)
    editor.show()
    return editor, bridge


def first_break(bridge: Bridge) -> str:
    return next(one.id for one in bridge.workshop.agenda if one.step is StepCode.BREAK)


def links(editor: StepEditor) -> list[QPushButton]:
    return [one for one in editor.findChildren(QPushButton) if one.text().startswith("Nothing stands here")]


def test_a_break_leads_to_what_the_steps_before_it_lack(qtbot: QtBot) -> None:
    editor, bridge = opened(qtbot, StepCode.BREAK, "")
    bridge.be(replace(bridge.session, item=first_break(bridge)))
    heads = [one.text() for one in editor.findChildren(QLabel)]
    assert "Vision" in heads
    assert "Plan" not in heads  # that is after this break
    with qtbot.waitSignal(editor.jump_requested) as gone:
        QTest.mouseClick(links(editor)[0], Qt.MouseButton.LeftButton)
    assert gone.args is not None
    assert gone.args[0][0] == "vision"


def test_the_second_break_speaks_of_what_came_before_that_one(qtbot: QtBot) -> None:
    editor, bridge = opened(qtbot, StepCode.BREAK, "")
    bridge.be(replace(bridge.session, item=first_break(bridge)))
    early = {one.text() for one in editor.findChildren(QLabel)}
    bridge.do(Remove(("journey", "handoffs"), (bridge.workshop.journey.handoffs[0].id,)))
    bridge.be(replace(bridge.session, item=LATE.id))
    editor.show_workshop(None, bridge.workshop)
    late = {one.text() for one in editor.findChildren(QLabel)}
    assert "Journey" in late - early


def test_where_nothing_is_missing_it_says_so_and_of_a_break_that_is_gone_it_says_nothing(
    qtbot: QtBot,
) -> None:
    editor, bridge = opened(qtbot, StepCode.BREAK, LATE.id)
    said = "Nothing is missing in the steps before this."

    def sayings() -> list[str]:
        return [one.text() for one in editor.findChildren(QLabel) if one.isVisible()]

    assert said not in sayings()
    bridge.do(Move(("agenda", LATE.id), 0))
    editor.show_workshop(None, bridge.workshop)
    qtbot.waitUntil(lambda: said in sayings())
    bridge.do(Remove(("agenda",), (LATE.id,)))
    editor.show_workshop(None, bridge.workshop)
    assert said not in sayings()
    bridge.undo()
    editor.show_workshop(None, bridge.workshop)
    qtbot.waitUntil(lambda: said in sayings())


def test_a_step_of_ones_own_has_what_is_parked_and_decided_and_no_more(qtbot: QtBot) -> None:
    editor, _ = opened(qtbot, StepCode.OWN, "")
    assert [one.path for one in editor.findChildren(PlanTable)] == [("parking",), ("decisions",)]
    assert not links(editor)
