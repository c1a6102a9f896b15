"""Goals drawn from what was found, actions born with one click, and the pot that follows every key."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.insight.worked_examples import example
from tests.standins import bridge_on
from tests.ui.consoles import shown_console
from ui.console.window import ConsoleWindow
from ui.steps.arranging import By, grouped
from ui.steps.born import BornButton, FromFindings
from ui.steps.origin import OriginField
from ui.steps.plan import PlanEditor
from ui.steps.pot_aside import PotAside, PotBars
from ui.steps.tables import PlanTable
from ui.widgets.picking import PickList
from workshop.commands.edits import Write, WriteAll
from workshop.domain.codes import ActionStatus, OriginKind, StepCode
from workshop.domain.frozen import FrozenMap
from workshop.domain.plan import Origin
from workshop.texts import speak

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def console(qtbot: QtBot, tmp_path: Path) -> ConsoleWindow:
    return shown_console(qtbot, bridge_on(example("plandaal")), tmp_path)


def _open(console: ConsoleWindow, step: StepCode) -> QWidget:
    console.steering.open_step(step)
    return console.stage.editor


def _button(parent: QWidget, name: str) -> QAbstractButton:
    found = [
        one
        for one in parent.findChildren(QAbstractButton)
        if name in (one.text(), one.accessibleName()) and one.isVisible()
    ]
    assert found, name
    return found[0]


def _step(console: ConsoleWindow) -> StepCode | None:
    return console.bridge.session.step


def _texts(parent: QWidget) -> str:
    return "\n".join(one.text().replace("\u200b", "") for one in parent.findChildren(QLabel))


def test_an_action_is_born_from_a_cluster_with_one_click_and_leads_back(console: ConsoleWindow) -> None:
    workshop = console.bridge.workshop
    challenges = _open(console, StepCode.CHALLENGES)
    cluster = workshop.clusters[0]
    buttons = challenges.findChildren(BornButton)
    QTest.mouseClick(buttons[-len(workshop.clusters)], LEFT)

    action = console.bridge.workshop.actions[-1]
    assert action.origin == Origin(kind=OriginKind.CLUSTER, id=cluster.id)
    assert action.title == cluster.need
    assert _step(console) is StepCode.PLAN
    origin = console.findChildren(OriginField)[-1]
    QTest.mouseClick(_button(origin, "Go to where it came from"), LEFT)
    assert _step(console) is StepCode.CHALLENGES
    console.bridge.undo()
    assert console.bridge.workshop == workshop


def test_all_that_was_found_stands_in_one_list(console: ConsoleWindow) -> None:
    plan = _open(console, StepCode.PLAN)
    count = len(console.bridge.workshop.actions)
    QTest.mouseClick(plan.findChildren(FromFindings)[0], LEFT)
    offered = plan.findChildren(PickList)[0].findChildren(QListWidget)[0]
    assert offered.item(0).text().startswith("! ")
    offered.itemClicked.emit(offered.item(0))

    assert len(console.bridge.workshop.actions) == count + 1
    assert console.bridge.workshop.actions[-1].origin.kind is not None


def test_a_goal_is_drawn_from_what_a_cluster_needs(console: ConsoleWindow) -> None:
    goals = _open(console, StepCode.GOALS)
    need = console.bridge.workshop.clusters[0].need
    QTest.mouseClick(_button(goals, f"Make a goal of this: {need}"), LEFT)

    assert console.bridge.workshop.goals[-1].title == need


def test_the_pot_says_at_once_that_too_much_is_divided(console: ConsoleWindow) -> None:
    plan = _open(console, StepCode.PLAN)
    assert isinstance(plan, PlanEditor)
    assert "€4,500 left" in _texts(plan.aside())
    action = console.bridge.workshop.actions[0].id
    console.bridge.do(Write(("actions", action, "budget"), 3_000_000))

    said = _texts(plan.aside())
    assert "€24,300 too much" in said
    assert "We divide €24,300 more than there is" in _texts(console.side.findings)
    assert "€24,300 too much" in _texts(console.bottom)


def test_a_range_from_a_spreadsheet_is_one_edit(console: ConsoleWindow) -> None:
    plan = _open(console, StepCode.PLAN)
    before = console.bridge.workshop
    table = next(one for one in plan.findChildren(PlanTable) if one.path == ("actions",))
    table.setFocus()
    last = table.records.index(table.records.rowCount() - 1, 0)
    table.setCurrentIndex(last)
    table.paste("Call ten customers\tFemke Aalders\tyes\nWrite it down\t\tno\n")

    assert [one.title for one in console.bridge.workshop.actions[-2:]] == [
        "Call ten customers",
        "Write it down",
    ]
    console.bridge.undo()
    assert console.bridge.workshop == before


def test_actions_come_together_by_whatever_is_asked() -> None:
    workshop, words = example("plandaal"), speak("en")
    every = {one.id for one in workshop.actions}
    for by in By:
        groups = grouped(workshop, by, words, dt.date(2026, 9, 24))
        rows = [row for group in groups for row in group.rows]
        assert sorted(rows) == sorted(every), by


def test_what_should_be_done_already_stands_first() -> None:
    workshop, words = example("plandaal"), speak("en")
    actions = tuple(replace(one, status=ActionStatus.OPEN) for one in workshop.actions)
    groups = grouped(replace(workshop, actions=actions), By.DUE, words, dt.date(2026, 10, 20))
    assert groups[0].title == "Should be done already"
    due = {one.id: one.due for one in workshop.actions}
    assert all(date is not None and date < dt.date(2026, 10, 20) for date in map(due.get, groups[0].rows))
    assert groups[1].title == "October 2026"


def test_who_executes_without_deciding_is_said_beside_the_plan(console: ConsoleWindow) -> None:
    plan = _open(console, StepCode.PLAN)
    assert isinstance(plan, PlanEditor)
    assert "Support: nobody here decides. Who decides for them?" in _texts(console.side.findings)
    writes = [
        Write(("participants", one.id, "authority"), None) for one in console.bridge.workshop.participants
    ]
    console.bridge.do(WriteAll(tuple(writes)))
    assert "Marketing" in _texts(console.side.findings).split("nobody here decides")[0].splitlines()[-1]


def test_the_bar_of_the_pot_has_the_disciplines_in_their_sequence_whatever_was_written_first(
    qtbot: QtBot,
) -> None:
    plan, seen = example("plandaal"), []
    given = list(plan.budget.contributions.items())
    for items in (given, given[::-1]):
        budget = replace(plan.budget, contributions=FrozenMap(items))
        aside = PotAside(bridge_on(replace(plan, budget=budget)))
        qtbot.addWidget(aside)
        aside.resize(300, 400)
        bars = aside.findChild(PotBars)
        assert isinstance(bars, PotBars)
        seen.append(bars.grab().toImage())
    assert seen[0] == seen[1]
