"""Another file of the workshop is shown, decided about, and taken over by the mouse."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.insight.worked_examples import example
from tests.storage.opened import Shelf
from ui.bridge import Bridge
from ui.console.comparing import Comparing
from ui.console.taking_over import TakingOver
from ui.steps.worded import Worded
from ui.widgets.picker import Picker
from ui.widgets.picking import PickList
from workshop.commands.agreement import Agree
from workshop.commands.command import Command
from workshop.commands.edits import Remove, Write
from workshop.texts import speak

STATEMENT = ("vision", "statement")


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    shelf = Shelf(tmp_path)
    shelf.create(example("plandaal"))
    shelf.close()
    return shelf


def _copy(shelf: Shelf, *commands: Command) -> Path:
    """A second laptop's copy, in which was worked."""
    path = shelf.folder / "Group B.samenspel"
    shutil.copy(shelf.path, path)
    document = shelf.open(path)
    for command in commands:
        document.do(command)
    document.close()
    return path


def _bridge(shelf: Shelf) -> Bridge:
    return Bridge(shelf.files.open(shelf.path), shelf.clock, speak("en"))


def _button(parent: QWidget, text: str) -> QAbstractButton:
    buttons = parent.findChildren(QAbstractButton)
    found = [one for one in buttons if text in (one.text(), one.accessibleName())]
    assert found, text
    return found[0]


def _open(qtbot: QtBot, bridge: Bridge, shelf: Shelf, path: Path) -> TakingOver:
    dialog = TakingOver(bridge, shelf.files, path, None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not any("Reading" in text for text in _said(dialog)))
    return dialog


def _said(widget: QWidget) -> list[str]:
    return [one.text().replace("\u200b", "") for one in widget.findChildren(QLabel) if one.isVisible()]


def test_what_the_other_laptop_changed_is_taken_over_and_undone(qtbot: QtBot, shelf: Shelf) -> None:
    action = example("plandaal").actions[0].id
    path = _copy(shelf, Write(("actions", action, "hours"), 41))
    bridge = _bridge(shelf)
    before = bridge.workshop
    dialog = _open(qtbot, bridge, shelf, path)

    assert "Group B: 0 added, 1 changed, 0 removed" in _said(dialog)
    with qtbot.waitSignal(dialog.taken):
        QTest.mouseClick(_button(dialog, "Take over"), Qt.MouseButton.LeftButton)
    assert bridge.workshop.actions[0].hours == 41
    bridge.undo()
    assert bridge.workshop == before
    bridge.close()


def test_two_sentences_wait_for_a_decision(qtbot: QtBot, shelf: Shelf) -> None:
    path = _copy(shelf, Write(STATEMENT, "Theirs."))
    bridge = _bridge(shelf)
    bridge.do(Write(STATEMENT, "Ours."))
    dialog = _open(qtbot, bridge, shelf, path)

    assert {"Ours.", "Theirs."} <= set(_said(dialog))
    assert not _button(dialog, "1 still to decide").isEnabled()
    QTest.mouseClick(_button(dialog, "Keep both texts"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(dialog.taken):
        QTest.mouseClick(_button(dialog, "Take over"), Qt.MouseButton.LeftButton)
    assert bridge.workshop.vision.statement == "Ours.\nTheirs."
    bridge.close()


def test_a_file_with_nothing_new_says_so(qtbot: QtBot, shelf: Shelf) -> None:
    path = _copy(shelf)
    bridge = _bridge(shelf)
    dialog = _open(qtbot, bridge, shelf, path)

    assert "Group B.samenspel has nothing that is not here already" in _said(dialog)
    assert not _button(dialog, "Take over").isEnabled()
    bridge.close()


def test_a_file_that_is_no_workshop_is_refused_in_a_sentence(qtbot: QtBot, shelf: Shelf) -> None:
    path = shelf.folder / "notes.samenspel"
    path.write_text("not a workshop at all")
    bridge = _bridge(shelf)
    before = bridge.workshop
    dialog = _open(qtbot, bridge, shelf, path)

    assert "notes.samenspel was not taken over" in _said(dialog)
    assert bridge.workshop == before
    bridge.close()


def test_the_agreed_plan_and_the_plan_of_today_read_side_by_side(qtbot: QtBot, shelf: Shelf) -> None:
    bridge = _bridge(shelf)
    card = bridge.workshop.journey.cards[0]
    bridge.do(Remove(("journey", "cards"), (card.id,)))
    bridge.document.name("before lunch", bridge.document.seq)
    dialog = Comparing(bridge, None)
    qtbot.addWidget(dialog)
    dialog.show()

    assert card.title in _said(dialog)
    pickers = dialog.findChildren(Picker)
    assert [picker.value() for picker in pickers] == ["agreed", "now"]
    pickers[0].open_list()
    offered = dialog.findChildren(PickList)[0].findChildren(QListWidget)[0]
    assert any("before lunch" in offered.item(at).text() for at in range(offered.count()))
    dialog.findChildren(PickList)[0].close()
    QTest.mouseClick(_button(dialog, "Dropped 1"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: card.title in _said(dialog))
    QTest.mouseClick(_button(dialog, "Added 0"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: card.title not in _said(dialog))
    bridge.close()


def test_the_list_follows_the_plan_while_people_work_on(qtbot: QtBot, shelf: Shelf) -> None:
    bridge = _bridge(shelf)
    dialog = Comparing(bridge, None)
    qtbot.addWidget(dialog)
    dialog.show()
    card = bridge.workshop.journey.cards[0]
    assert card.title not in _said(dialog)

    bridge.do(Remove(("journey", "cards"), (card.id,)))
    qtbot.waitUntil(lambda: card.title in _said(dialog))
    bridge.do(Agree())
    qtbot.waitUntil(lambda: "Nothing: the two are the same." in _said(dialog))
    bridge.close()


def test_what_two_files_word_differently_is_marked_on_both_sides(qtbot: QtBot, shelf: Shelf) -> None:
    sentence = "Every <b>customer</b> has one {} from the first call to the last bill"
    path = _copy(shelf, Write(STATEMENT, sentence.format("voice")))
    bridge = _bridge(shelf)
    bridge.do(Write(STATEMENT, sentence.format("face")))
    dialog = _open(qtbot, bridge, shelf, path)

    assert "Group B: 1 said differently" in _said(dialog)
    described = {one.accessibleDescription() for one in dialog.findChildren(QWidget)}
    assert {"Only here: face", "Only here: voice"} <= described
    shown = [one for one in dialog.findChildren(Worded) if "customer" in one.plain]
    assert [one.plain for one in shown] == [sentence.format("face"), sentence.format("voice")]
    assert all("&lt;b&gt;customer" in one.text() for one in shown), "what people wrote is no markup"
    bridge.close()
