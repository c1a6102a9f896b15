"""Edits go in, signals come out."""

from __future__ import annotations

from threading import Thread

from pytestqt.qtbot import QtBot

from tests.standins import bridge_on, memory
from workshop.commands.edits import Write
from workshop.document.ports import Saved, StoreProblem
from workshop.domain.workshop import Workshop
from workshop.texts import speak

STATEMENT = ("vision", "statement")


def test_an_edit_is_told_and_saved(qtbot: QtBot) -> None:
    bridge = bridge_on(Workshop())
    with qtbot.waitSignal(bridge.changed) as told:
        assert bridge.do(Write(STATEMENT, "One face"))
    assert told.args is not None
    assert told.args[0].now.vision.statement == "One face"
    assert memory(bridge).load() == bridge.workshop


def test_an_edit_that_breaks_a_rule_is_said_and_changes_nothing(qtbot: QtBot) -> None:
    bridge = bridge_on(Workshop())
    with qtbot.waitSignal(bridge.refused) as said:
        assert not bridge.do(Write(("vision", "statement"), 12))
    assert said.args is not None
    assert said.args[0].endswith(".")
    assert bridge.workshop == Workshop()


def test_an_edit_that_changes_nothing_is_fine_and_silent(qtbot: QtBot) -> None:
    bridge = bridge_on(Workshop())
    with qtbot.assertNotEmitted(bridge.changed):
        assert bridge.do(Write(STATEMENT, ""))


def test_undo_says_what_it_took_back_and_redo_what_it_did_again(qtbot: QtBot) -> None:
    bridge = bridge_on(Workshop())
    bridge.do(Write(STATEMENT, "One face"))
    with qtbot.waitSignal(bridge.turned) as undone:
        bridge.undo()
    assert bridge.workshop.vision.statement == ""
    with qtbot.waitSignal(bridge.turned) as redone:
        bridge.redo()
    assert bridge.workshop.vision.statement == "One face"
    assert undone.args is not None
    assert redone.args is not None
    assert (undone.args[1], redone.args[1]) == (True, False)


def test_saving_is_told_in_the_windows_thread_wherever_it_was_reported(qtbot: QtBot) -> None:
    bridge = bridge_on(Workshop())
    told: list[Saved] = []
    bridge.saved_changed.connect(told.append)
    writer = Thread(target=memory(bridge).fail, args=(StoreProblem.DISK_FULL,))
    writer.start()
    writer.join()
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].failure is StoreProblem.DISK_FULL


def test_a_report_after_the_window_has_gone_hurts_nobody(qtbot: QtBot) -> None:
    bridge = bridge_on(Workshop())
    store = memory(bridge)
    del bridge
    store.heal()
    assert store.saved.failure is None


def test_another_language_is_told_once(qtbot: QtBot) -> None:
    bridge = bridge_on(Workshop())
    with qtbot.waitSignal(bridge.language_changed):
        bridge.speak(speak("nl"))
    with qtbot.assertNotEmitted(bridge.language_changed):
        bridge.speak(speak("nl"))
