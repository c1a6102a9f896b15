"""What the plan shows stands beside the script, as a sentence to say aloud, and follows every edit."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.insight.worked_examples import example
from tests.standins import bridge_on
from tests.ui.consoles import shown_console
from ui.console.script_drawer import ScriptDrawer
from ui.console.window import ConsoleWindow
from workshop.commands.edits import Write
from workshop.document.findings import Insight, say
from workshop.domain.codes import StepCode
from workshop.domain.workshop import Workshop


@pytest.fixture
def console(qtbot: QtBot, tmp_path: Path) -> ConsoleWindow:
    return shown_console(qtbot, bridge_on(example("plandaal")), tmp_path)


def lines(parent: QWidget) -> list[str]:
    QApplication.processEvents()
    return [
        one.text().replace("\u200b", "") for one in parent.findChildren(QLabel) if one.isVisibleTo(parent)
    ]


def test_at_the_reveal_the_mirror_is_said_beside_the_script(console: ConsoleWindow) -> None:
    words = console.bridge.words
    console.steering.open_step(StepCode.JOURNEY)
    console.steering.open_round("mirror")
    shown = lines(console.side.findings)
    for insight in (Insight.CLAIMS, Insight.MIRROR, Insight.PHASES, Insight.CARDS, Insight.AFTER_THE_DEAL):
        said = [one.text for one in say(insight, console.bridge.workshop, words)]
        assert said
        assert set(said) <= set(shown)


def test_a_sentence_follows_the_edit_and_goes_with_its_reason(console: ConsoleWindow) -> None:
    words, workshop = console.bridge.words, console.bridge.workshop
    console.steering.open_step(StepCode.JOURNEY)
    console.steering.open_round("leaders")
    assert words("Every phase has one leader.") in lines(console.side.findings)
    phase = workshop.journey.phases[2]
    console.bridge.do(Write(("journey", "phases", phase.id, "lead"), None))
    said = [one.text for one in say(Insight.LEADERS, console.bridge.workshop, words)]
    assert any(phase.name in one for one in said)
    assert set(said) <= set(lines(console.side.findings))


def test_where_there_is_nothing_to_say_there_is_no_heading(qtbot: QtBot, tmp_path: Path) -> None:
    window = shown_console(qtbot, bridge_on(Workshop()), tmp_path)
    for step in (StepCode.CHALLENGES, StepCode.VALUE_PROPOSITION, StepCode.PLAN, StepCode.CLOSE):
        window.steering.open_step(step)
        assert window.side.findings.isHidden()


def test_in_the_drawer_that_all_can_see_nothing_private_is_said(console: ConsoleWindow, qtbot: QtBot) -> None:
    words = console.bridge.words
    drawer = ScriptDrawer(console.steering, words)
    qtbot.addWidget(drawer)
    console.steering.open_step(StepCode.CLOSE)
    console.steering.open_round("pulse")
    (behind,) = (one.text for one in say(Insight.STAYS_BEHIND, console.bridge.workshop, words))
    (pulse,) = (one.text for one in say(Insight.PULSE, console.bridge.workshop, words))
    assert behind in lines(console.side.findings)
    assert behind not in lines(drawer)
    assert pulse in lines(drawer)


def test_in_the_drawer_nothing_is_said_that_is_not_revealed(console: ConsoleWindow, qtbot: QtBot) -> None:
    drawer = ScriptDrawer(console.steering, console.bridge.words)
    qtbot.addWidget(drawer)
    console.steering.open_step(StepCode.JOURNEY)
    console.steering.open_round("mirror")
    (claims,) = (one.text for one in say(Insight.CLAIMS, console.bridge.workshop, console.bridge.words))
    assert claims in lines(drawer)
    console.bridge.be(replace(console.bridge.session, concealed=frozenset({"mirror"})))
    assert claims not in lines(drawer)
    assert claims in lines(console.side.findings)


def gap(console: ConsoleWindow) -> int:
    """How far what is shown begins below the room's picture."""
    side = console.side
    end = side.room.mapTo(side, QPoint(0, side.room.height())).y()
    return side.findings.mapTo(side, QPoint()).y() - end


def test_another_step_s_pot_leaves_no_gap(console: ConsoleWindow, qtbot: QtBot) -> None:
    console.steering.open_step(StepCode.PLAN)
    qtbot.waitUntil(lambda: gap(console) > 200)
    console.steering.open_step(StepCode.JOURNEY)
    console.steering.open_round("mirror")
    qtbot.waitUntil(lambda: 0 < gap(console) < 80)
