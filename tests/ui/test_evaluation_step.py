"""Three months later: the example's own evaluation played by mouse and keys, and what paper makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pdfplumber
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.insight.worked_examples import example
from tests.standins import HandClock, bridge_on
from ui.bridge import Bridge
from ui.steps.evaluation import EvaluationEditor
from ui.steps.reviewing import ActionRow, HandOffRow, ReadingRow
from ui.steps.tables import PlanTable
from ui.widgets.fields import TextField
from ui.widgets.picker import Picker
from ui.widgets.rating import Rating
from ui.widgets.value_fields import NumberField
from workshop.commands.edits import Write
from workshop.domain.codes import ActionStatus, AdjustmentKind, Light, StepCode
from workshop.domain.evaluation import Evaluation
from workshop.domain.workshop import Workshop
from workshop.handout import make_pdf

LEFT = Qt.MouseButton.LeftButton
DONE = example("plandaal")
RECORD = DONE.evaluations[0]


def _before() -> Workshop:
    """The example on the evening of its close: as agreed, nothing evaluated, two things parked."""
    assert DONE.agreed is not None
    then = {one.id: one.status for one in DONE.agreed.actions}
    actions = tuple(replace(one, status=then.get(one.id)) for one in DONE.actions)
    return replace(DONE, evaluations=(), actions=actions)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[tuple[Bridge, EvaluationEditor]]:
    clock = HandClock()
    clock.turn(84 * 24 * 3600)  # from 24 September to 17 December
    bridge = bridge_on(_before(), clock=clock)
    editor = EvaluationEditor(bridge, StepCode.EVALUATION)
    qtbot.addWidget(editor)
    editor.resize(1000, 720)
    editor.show()
    yield bridge, editor
    bridge.close()


def _press(parent: QWidget, name: str) -> None:
    QApplication.processEvents()
    buttons = parent.findChildren(QAbstractButton)
    QTest.mouseClick(next(one for one in buttons if name in (one.text(), one.accessibleName())), LEFT)


def _rows(editor: QWidget, kind: type[Any]) -> list[Any]:
    QApplication.processEvents()
    found = [one for one in editor.findChildren(kind) if one.isVisible()]
    return sorted(found, key=lambda one: one.mapTo(editor, one.rect().topLeft()).y())


def _said(widget: QWidget) -> str:
    return "\n".join(one.text().replace("\u200b", "") for one in widget.findChildren(QLabel))


def _play(bridge: Bridge, editor: EvaluationEditor) -> None:
    """Readings first, then the actions and hand-offs, the pulse, and what is decided."""
    _press(editor, "New evaluation")
    for row in _rows(editor, ReadingRow):
        reading = next(one for one in RECORD.readings if one.goal == _ref(bridge, row).goal)
        _type(row.findChildren(NumberField)[0], str(reading.value))
        _type(row.findChildren(TextField)[0], reading.note)
    for row in _rows(editor, ActionRow):
        review = next(one for one in RECORD.actions if one.action == _ref(bridge, row).action)
        row.findChildren(Picker)[0].edited.emit(review.status)
        _type(row.findChildren(TextField)[0], review.note)
    handoffs = {one.handoff: one.status for one in RECORD.handoffs}
    for row in _rows(editor, HandOffRow):
        status = handoffs.get(_ref(bridge, row).handoff)
        if status is not None:
            _press(row, {Light.GREEN: "Green", Light.AMBER: "Amber"}[status])
    for rating, number in zip(_rows(editor, Rating), RECORD.pulse.values(), strict=True):
        rating.setFocus()
        QTest.keyClicks(rating, str(number))
    _decide(bridge, editor)
    bridge.flush_fields()


def _decide(bridge: Bridge, editor: EvaluationEditor) -> None:
    names = {AdjustmentKind.KEEP: "Keep", AdjustmentKind.ADJUST: "Adjust", AdjustmentKind.STOP: "Stop"}
    titles = {one.public_id: one.title for one in DONE.actions}
    for one in RECORD.adjustments:
        if one.kind is None or one.kind not in names:
            continue
        row = next(row for row in _rows(editor, ActionRow) if titles[one.item] in _said(row))
        _press(row, names[one.kind])
        QApplication.processEvents()
        for field, text in zip(row.findChildren(TextField)[1:], (one.text, one.reason), strict=True):
            _type(field, text)


def _ref(bridge: Bridge, row: Any) -> Any:
    return row.present(bridge.workshop)


def _type(field: QWidget, text: str) -> None:
    field.setFocus()
    if text.isascii():
        QTest.keyClicks(field, text)
    else:
        QApplication.clipboard().setText(text)
        QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    getattr(field, "flush")()  # noqa: B009 - text and number fields alike


def test_the_evaluation_of_the_example_is_played_by_hand(desk: tuple[Bridge, EvaluationEditor]) -> None:
    bridge, editor = desk
    _play(bridge, editor)

    (played,) = bridge.workshop.evaluations
    assert played.date == RECORD.date
    assert _values(played) == _values(RECORD)
    assert {one.handoff: one.status for one in played.handoffs}.items() >= {
        one.handoff: one.status for one in RECORD.handoffs
    }.items()
    assert list(played.pulse.values()) == list(RECORD.pulse.values())
    kept = [(one.kind, one.item, one.text, one.reason) for one in RECORD.adjustments]
    made = [(one.kind, one.item, one.text, one.reason) for one in played.adjustments]
    assert sorted(map(str, made)) == sorted(str(one) for one in kept if one[0] is not AdjustmentKind.NEW)


def _values(one: Evaluation) -> tuple[list[Any], list[Any]]:
    readings = sorted((row.goal or "", row.value, row.note) for row in one.readings)
    return readings, sorted((row.action or "", row.status, row.note) for row in one.actions)


def test_what_is_said_of_an_action_is_so_in_the_plan_of_today(desk: tuple[Bridge, EvaluationEditor]) -> None:
    bridge, editor = desk
    _play(bridge, editor)

    assert [one.status for one in bridge.workshop.actions] == [one.status for one in DONE.actions]
    lights = {one.id: one.status for one in bridge.workshop.journey.handoffs}
    assert all(lights[one.handoff or ""] is one.status for one in RECORD.handoffs)


def test_the_plan_as_agreed_stands_beside_each_number(desk: tuple[Bridge, EvaluationEditor]) -> None:
    bridge, editor = desk
    bridge.do(Write(("goals", bridge.workshop.goals[0].id, "target"), 99))
    _press(editor, "New evaluation")

    assert "Agreed: 38% → 85% · by 30 Jun 2027" in _said(_rows(editor, ReadingRow)[0])
    _type(_rows(editor, ReadingRow)[0].findChildren(NumberField)[0], "61")
    _press(editor, "New evaluation")
    assert "last time 61%" in _said(_rows(editor, ReadingRow)[0])


def test_open_actions_come_first_and_what_was_parked_travels_along(
    desk: tuple[Bridge, EvaluationEditor],
) -> None:
    bridge, editor = desk
    bridge.do(Write(("actions", bridge.workshop.actions[0].id, "status"), ActionStatus.DONE))
    _press(editor, "New evaluation")

    assert bridge.workshop.actions[0].title in _said(_rows(editor, ActionRow)[-1])
    assert "What was parked" in _said(editor)
    tables = [one for one in editor.findChildren(PlanTable) if one.path == ("parking",)]
    assert tables[0].records.value(0, 0) == bridge.workshop.parking[0].text


def test_something_new_beside_an_action_is_no_decision_about_it(
    desk: tuple[Bridge, EvaluationEditor],
) -> None:
    bridge, editor = desk
    bridge.do(Write(("actions", bridge.workshop.actions[0].id, "status"), ActionStatus.OPEN))
    _press(editor, "New evaluation")
    row = _rows(editor, ActionRow)[0]
    _press(row, "Keep")
    _press(row, "Stop")
    (decided,) = bridge.workshop.evaluations[0].adjustments
    assert decided.kind is AdjustmentKind.STOP
    path = ("evaluations", bridge.workshop.evaluations[0].id, "adjustments", decided.id, "kind")
    bridge.do(Write(path, AdjustmentKind.NEW))
    _press(row, "Keep")
    assert len(bridge.workshop.evaluations[0].adjustments) == 2


def test_paper_shows_decisions_and_what_changed_since_it_was_agreed(
    desk: tuple[Bridge, EvaluationEditor],
) -> None:
    bridge, editor = desk
    _play(bridge, editor)
    out = BytesIO()
    make_pdf(bridge.workshop, out, language="en")
    with pdfplumber.open(out) as pdf:
        text = " ".join(" ".join((page.extract_text() or "").split()) for page in pdf.pages)
    assert "Since we agreed" in text
    for adjustment in RECORD.adjustments:
        if adjustment.kind is not AdjustmentKind.NEW:
            assert adjustment.reason in text
