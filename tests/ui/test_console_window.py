"""The console is steered by mouse and keys, and says what is so."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
)
from pytestqt.qtbot import QtBot

from tests.standins import HandClock, bridge_on, memory
from tests.ui.consoles import ROOMY, shown_console
from tests.ui.finding import has_named, named, only
from ui.about import About
from ui.choosing import SettingsWindow
from ui.console.agenda_row import AgendaRow
from ui.console.opening import open_palette, park
from ui.console.palette import Palette
from ui.console.parking_dialog import ParkingDialog
from ui.console.tour import open_tour
from ui.console.window import ConsoleWindow
from ui.manual import Manual
from ui.settings import Preferences
from ui.slides.view import SlideView
from ui.style.look import look
from ui.widgets.fields import TextArea, TextField
from workshop.commands.edits import Write, added
from workshop.document.ports import StoreProblem
from workshop.document.session import Screen, View
from workshop.document.slides.bodies import Question
from workshop.domain.challenges import Challenge
from workshop.domain.codes import StepCode
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan
from workshop.method import read_method
from workshop.texts import speak

PLAN = read_plan((Path(__file__).parents[2] / "resources" / "examples" / "plandaal.json").read_bytes())
ZONE = dt.timezone(dt.timedelta(hours=2))
STATEMENT = ("vision", "statement")


@pytest.fixture
def clock() -> HandClock:
    return HandClock(dt.datetime(2026, 9, 24, 8, 50, tzinfo=ZONE))


@pytest.fixture
def console(qtbot: QtBot, clock: HandClock, tmp_path: Path) -> ConsoleWindow:
    return opened(qtbot, clock, tmp_path)


def opened(qtbot: QtBot, clock: HandClock, folder: Path, plan: Workshop = PLAN) -> ConsoleWindow:
    return shown_console(qtbot, bridge_on(plan, clock=clock), folder, ROOMY)


def press(window: ConsoleWindow, name: str) -> None:
    QTest.mouseClick(named(window, name, QPushButton), Qt.MouseButton.LeftButton)


def background(window: ConsoleWindow) -> None:
    window.stage.setFocus()


def texts(window: ConsoleWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def screen(window: ConsoleWindow) -> Screen:
    return window.bridge.session.screen


def agenda(window: ConsoleWindow) -> list[str]:
    return [one.line.title for one in window.findChildren(AgendaRow)]


def test_the_agenda_is_the_day_between_preparation_and_evaluation(console: ConsoleWindow) -> None:
    assert agenda(console)[0] == "Preparation"
    assert agenda(console)[-1] == "Evaluation"
    assert len(agenda(console)) == len(PLAN.agenda) + 2


def test_the_next_button_opens_the_next_step_and_starts_its_clock(console: ConsoleWindow) -> None:
    press(console, "Next: welcome")
    session = console.bridge.session
    assert session.step is StepCode.WELCOME
    assert session.timer.is_running
    assert has_named(console, "Next: challenges", QPushButton)


def test_a_click_in_the_agenda_looks_at_a_step_and_leaves_the_clock(console: ConsoleWindow) -> None:
    press(console, "Next: welcome")
    row = next(one for one in console.findChildren(AgendaRow) if one.line.title == "Vision")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert console.bridge.session.step is StepCode.VISION
    assert "The clock runs for “Welcome”: 15:00" in texts(console)


def test_the_clock_shows_what_is_left_and_then_overtime(console: ConsoleWindow, clock: HandClock) -> None:
    press(console, "Next: welcome")
    clock.turn(5 * 60 + 20)
    console.side.clock.refresh()
    assert "9:40" in texts(console)
    clock.turn(10 * 60)
    console.side.clock.refresh()
    assert "+0:20" in texts(console)


def test_pausing_stops_the_clock_and_minutes_can_be_given(console: ConsoleWindow, clock: HandClock) -> None:
    press(console, "Next: welcome")
    clock.turn(60)
    press(console, "Pause")
    clock.turn(600)
    press(console, "Five minutes more")
    press(console, "One minute more")
    console.side.clock.refresh()
    assert "20:00" in texts(console)


def test_being_late_is_said_and_caught_up_with(console: ConsoleWindow, clock: HandClock) -> None:
    clock.turn(12 * 60)
    press(console, "Next: welcome")
    assert "12 minutes behind" in texts(console)
    press(console, "Catch up")
    assert "12 minutes behind" not in texts(console)
    close = next(one for one in console.steering.day.slots if one.item.step is StepCode.CLOSE)
    assert close.minutes == 10


def test_rounds_are_chosen_with_one_control(console: ConsoleWindow) -> None:
    console.steering.open_step(StepCode.VISION)
    QTest.mouseClick(named(console, "Drafts", QRadioButton), Qt.MouseButton.LeftButton)
    assert console.bridge.session.round == "drafts"


def test_space_on_a_button_presses_it_and_does_not_start_the_clock(console: ConsoleWindow) -> None:
    console.steering.begin_next()
    pause = named(console, "Pause", QPushButton)
    pause.setFocus()
    QTest.keyClick(pause, Qt.Key.Key_Space)
    assert not console.bridge.session.timer.is_running


def test_a_clicker_pages_on_through_the_day(console: ConsoleWindow) -> None:
    background(console)
    console.steering.begin_next()
    QTest.keyClick(console.stage, Qt.Key.Key_PageDown)
    assert console.bridge.session.round == "check_in"
    QTest.keyClick(console.stage, Qt.Key.Key_PageUp)
    assert console.bridge.session.round == "opening"


def test_frozen_the_room_keeps_its_slide_while_the_facilitator_goes_on(console: ConsoleWindow) -> None:
    console.steering.open_step(StepCode.VISION)
    console.steering.turn_screen(Screen.FROZEN)
    shown: list[Any] = []
    console.slide_changed.connect(lambda slide, screen: shown.append((slide, screen)))
    console.steering.open_step(StepCode.GOALS)
    slide, screen = shown[-1]
    assert screen is Screen.FROZEN
    assert slide.progress.at == 3
    console.steering.turn_screen(Screen.FROZEN)
    assert shown[-1][0].progress.at == 7


def test_what_the_thumbnail_shows_is_what_the_room_is_sent(console: ConsoleWindow) -> None:
    shown: list[Any] = []
    console.slide_changed.connect(lambda slide, _: shown.append(slide))
    console.steering.open_step(StepCode.VISION)
    assert only(console, SlideView).accessibleName() == shown[-1].parts[0].headline


def test_a_card_written_in_silence_is_revealed_with_one_press(console: ConsoleWindow) -> None:
    console.steering.open_step(StepCode.CHALLENGES)
    assert not has_named(console, "Reveal to the room", QPushButton)
    console.bridge.do(added(("challenges",), Challenge(id="new", text="I wait for an answer")))
    assert "I wait for an answer" not in repr(console.bridge.slide)
    press(console, "Reveal to the room")
    console.steering.show(View.CONTENT)
    assert "I wait for an answer" in repr(console.bridge.slide)


def test_the_room_can_be_asked_another_question(console: ConsoleWindow) -> None:
    console.steering.open_step(StepCode.VISION)
    console.steering.ask(2)
    body = console.bridge.slide.parts[0].body
    assert isinstance(body, Question)
    assert body.text == read_method("nl").steps[StepCode.VISION].prompts[1]


def test_undo_takes_back_and_says_what_with_a_way_to_the_place(console: ConsoleWindow) -> None:
    console.bridge.do(Write(STATEMENT, "One face"))
    console.steering.open_step(StepCode.GOALS)
    QTest.keyClick(console.stage, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert console.bridge.workshop.vision.statement == PLAN.vision.statement
    assert any(text.startswith("Undone:") for text in texts(console))
    press(console, "Go there")
    assert console.bridge.session.step is StepCode.VISION
    QTest.keyClick(
        console.stage,
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert console.bridge.workshop.vision.statement == "One face"


def test_the_foot_says_what_undo_would_take_back(console: ConsoleWindow) -> None:
    assert not has_named(console, "Undo: vision: vision changed", QPushButton)
    console.bridge.do(Write(("vision", "horizon"), "2030"))
    undo = next(one for one in console.bottom.findChildren(QPushButton) if one.isVisible())
    assert "horizon" in undo.text().lower()


def test_the_foot_tells_the_truth_about_saving(qtbot: QtBot, console: ConsoleWindow) -> None:
    assert "Saved at 08:50" in texts(console)
    memory(console.bridge).fail(StoreProblem.DISK_FULL)
    qtbot.waitUntil(lambda: "Not saved since 08:50" in texts(console))
    assert any("disk is full" in text for text in texts(console))
    memory(console.bridge).heal()
    qtbot.waitUntil(lambda: "Saved at 08:50" in texts(console))
    assert not any("disk is full" in text for text in texts(console))


def test_an_edit_that_breaks_a_rule_is_told_in_the_window(console: ConsoleWindow) -> None:
    console.bridge.do(Write(("workshop", "minutes"), 99999))
    assert any("1,440" in text for text in texts(console))


def test_the_palette_finds_commands_and_texts_of_the_plan(console: ConsoleWindow) -> None:
    QTest.keyClick(console.stage, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = only(console, Palette)
    field = only(palette, QLineEdit)
    QTest.keyClicks(field, "freeze")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert screen(console) is Screen.FROZEN
    open_palette(console)
    palette = only(console, Palette)
    field = only(palette, QLineEdit)
    QTest.keyClicks(field, "werkbon heb ik")
    assert only(palette, QListWidget).count() == 1
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert console.bridge.session.step is StepCode.VISION


def chosen_by_name(console: ConsoleWindow, typed: str) -> tuple[StepCode, str]:
    """Choose the first thing that the palette finds; return the step and the round it led to."""
    open_palette(console)
    field = only(only(console, Palette), QLineEdit)
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    return console.bridge.session.step, console.steering.round


@pytest.mark.parametrize(
    ("typed", "window"), [("about", About), ("manual", Manual), ("settings", SettingsWindow)]
)
def test_the_palette_opens_what_is_read_beside_the_workshop(
    console: ConsoleWindow, typed: str, window: type[QDialog]
) -> None:
    open_palette(console)
    field = only(only(console, Palette), QLineEdit)
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    opened = [one for one in console.findChildren(window) if one.isVisible()]
    assert len(opened) == 1
    opened[0].close()


def test_the_palette_goes_to_a_step_and_to_a_round_by_name(console: ConsoleWindow) -> None:
    assert chosen_by_name(console, "shared vis") == (StepCode.VISION, "write")
    assert chosen_by_name(console, "dots") == (StepCode.CHALLENGES, "dots")
    assert chosen_by_name(console, "prepar")[0] is StepCode.PREPARATION


def test_the_palette_prefers_a_step_to_a_command_of_the_same_name(console: ConsoleWindow) -> None:
    assert chosen_by_name(console, "Close")[0] is StepCode.CLOSE
    assert console.isVisible()


def test_the_palette_knows_a_step_by_the_short_name_that_the_agenda_shows(console: ConsoleWindow) -> None:
    for step in (StepCode.EVALUATION, StepCode.CHALLENGES, StepCode.JOURNEY):
        assert chosen_by_name(console, console.bridge.method.steps[step].short)[0] is step


def test_a_command_comes_before_a_round_that_has_the_same_word(console: ConsoleWindow) -> None:
    open_palette(console)
    palette = only(console, Palette)
    QTest.keyClicks(only(palette, QLineEdit), "back")
    assert only(palette, QListWidget).item(0).text().startswith("Back: previous page")


def test_something_is_parked_from_any_step_with_one_key(console: ConsoleWindow) -> None:
    console.steering.open_step(StepCode.GOALS)
    background(console)
    QTest.keyClick(console.stage, Qt.Key.Key_P)
    dialog = only(console, ParkingDialog)
    field = named(dialog, "What it is about", TextField)
    QTest.keyClicks(field, "The new price list")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert console.bridge.workshop.parking[-1].text == "The new price list"


def test_a_decision_remembers_in_which_step_it_was_made(console: ConsoleWindow) -> None:
    console.steering.open_step(StepCode.GOALS)
    park(console)
    dialog = only(console, ParkingDialog)
    QTest.mouseClick(named(dialog, "Decided", QRadioButton), Qt.MouseButton.LeftButton)
    field = named(dialog, "What it is about", TextField)
    QTest.keyClicks(field, "Four goals")
    QTest.mouseClick(named(dialog, "Write it down", QPushButton), Qt.MouseButton.LeftButton)
    decision = console.bridge.workshop.decisions[-1]
    assert (decision.text, decision.step) == ("Four goals", StepCode.GOALS)


def test_one_click_on_a_name_tells_who_is_here(console: ConsoleWindow) -> None:
    press(console, "Here: 8 of 8")
    press(console, "Noor Smit")
    person = next(one for one in console.bridge.workshop.participants if one.name == "Noor Smit")
    assert not person.present
    assert has_named(console, "Here: 7 of 8", QPushButton)


def test_the_first_edit_leaves_all_else_where_it_is(qtbot: QtBot, clock: HandClock, tmp_path: Path) -> None:
    window = opened(qtbot, clock, tmp_path, Workshop())
    QApplication.processEvents()
    before = window.stage.geometry()
    window.bridge.do(Write(("vision", "statement"), "One face"))
    QApplication.processEvents()
    assert window.stage.geometry() == before


def test_notes_belong_to_the_step_and_to_the_facilitator(console: ConsoleWindow) -> None:
    console.steering.open_step(StepCode.VISION)
    press(console, "My notes")
    field = named(console, "My notes", TextArea)
    field.selectAll()
    QTest.keyClicks(field, "Ask Noor first")
    console.steering.open_step(StepCode.GOALS)
    assert console.bridge.workshop.facilitator_notes["vision"] == "Ask Noor first"
    assert "Ask Noor first" not in field.toPlainText()


def test_advice_leads_to_the_place(qtbot: QtBot, console: ConsoleWindow) -> None:
    console.steering.open_step(StepCode.CLOSE)
    console.bridge.do(Write(("close", "next_date"), None))
    qtbot.waitUntil(lambda: has_named(console, "One thing still missing"))
    press(console, "One thing still missing")
    press(console, "No next date yet")
    assert console.bridge.session.step is StepCode.CLOSE


def test_the_language_changes_while_the_window_is_open(qtbot: QtBot, console: ConsoleWindow) -> None:
    console.steering.open_step(StepCode.VISION)
    console.bridge.speak(speak("nl"))
    qtbot.waitUntil(lambda: "Gezamenlijke visie" in texts(console))
    assert "Shared vision" not in texts(console)
    assert console.bridge.session.step is StepCode.VISION


def test_every_step_opens_in_an_empty_workshop(qtbot: QtBot, clock: HandClock, tmp_path: Path) -> None:
    window = opened(qtbot, clock, tmp_path, Workshop())
    for step in StepCode:
        window.steering.open_step(step)
        assert window.stage.editor.code is step


def test_everything_can_be_reached_on_a_small_laptop_with_large_text(console: ConsoleWindow) -> None:
    console.resize(1280, 720)
    assert console.agenda.is_rail
    assert console.width() == 1280
    for name in ("Start", "Next: welcome"):
        console.steering.open_step(StepCode.WELCOME)
        if has_named(console, name, QAbstractButton):
            button = named(console, name, QAbstractButton)
            right = button.mapTo(console, button.rect().bottomRight())
            assert console.rect().contains(right)


def test_typing_is_handed_over_before_the_window_goes(console: ConsoleWindow) -> None:
    console.steering.open_step(StepCode.VISION)
    press(console, "My notes")
    field = named(console, "My notes", TextArea)
    QTest.keyClicks(field, "x")
    console.close()
    assert "x" in console.bridge.workshop.facilitator_notes["vision"]


def test_the_word_is_given_with_a_click_and_only_the_console_counts(
    console: ConsoleWindow, clock: HandClock
) -> None:
    console.steering.open_step(StepCode.CHALLENGES)
    console.steering.open_round("say_back")
    before = console.slide
    press(console, "Support")
    clock.turn(65)
    console.side.talk.refresh()
    assert "1:05" in texts(console)
    press(console, "Earlier: Sales")
    assert console.bridge.session.order
    assert console.slide.parts == before.parts


def test_the_end_of_a_steps_time_is_told_once(qtbot: QtBot, console: ConsoleWindow, clock: HandClock) -> None:
    console.steering.begin_next()
    ended: list[bool] = []
    console.time_up.connect(lambda: ended.append(True))
    qtbot.waitUntil(console.side.clock.isVisible)
    clock.turn(15 * 60 - 1)
    qtbot.waitUntil(lambda: "0:01" in texts(console))
    clock.turn(2)
    qtbot.waitUntil(lambda: ended == [True])
    clock.turn(60)
    qtbot.waitUntil(lambda: "+1:01" in texts(console))
    assert ended == [True]


def test_a_day_that_is_too_short_for_its_disciplines_says_so_beforehand(console: ConsoleWindow) -> None:
    agenda = next(one for one in PLAN.agenda if one.step is StepCode.CHALLENGES)
    console.bridge.do(Write(("agenda", agenda.id, "minutes"), 10))
    assert any(text.startswith("Too short for 5 disciplines") for text in texts(console))


def test_a_tour_shows_every_place_by_keyboard_changes_nothing_and_ends(console: ConsoleWindow) -> None:
    before = console.bridge.session
    tour = open_tour(console)
    seen = []
    while tour.isVisible():
        seen.append(tour.findChildren(QLabel)[0].text())
        QTest.keyClick(tour, Qt.Key.Key_Right)
    assert seen == ["The day", "The step", "The room", "The script", "Find"]
    assert console.bridge.session == before


def test_the_tour_ends_with_escape_and_survives_another_language(console: ConsoleWindow) -> None:
    tour = open_tour(console)
    console.bridge.speak(speak("nl"))
    QTest.keyClick(tour, Qt.Key.Key_Right)
    QTest.keyClick(tour, Qt.Key.Key_Escape)
    assert not tour.isVisible()


def test_no_key_stands_for_two_things(console: ConsoleWindow) -> None:
    keys = [
        one.toString()
        for offer in console.offers
        for key in offer.keys
        for one in (QKeySequence.keyBindings(key) if not isinstance(key, str) else [QKeySequence(key)])
    ]
    single = [key for offer in console.offers for key in offer.single.split()]
    assert sorted(key for key, times in Counter(keys + single).items() if times > 1) == []


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("text_size", "width"), [(1.0, 640), (1.3, 640), (2.0, 1024)])
def test_a_narrow_window_still_says_whether_it_is_saved_and_how_late_it_is(
    qtbot: QtBot, clock: HandClock, tmp_path: Path, language: str, text_size: float, width: int
) -> None:
    look().enlarge(text_size)
    window = ConsoleWindow(bridge_on(PLAN, clock=clock, language=language), Preferences(tmp_path / "s.json"))
    qtbot.addWidget(window)
    window.resize(width, 480)
    window.show()
    window.complete()
    window.steering.open_step(StepCode.VISION)
    window.bridge.do(Write(STATEMENT, "We call back on the day itself, whoever picks up the telephone"))
    memory(window.bridge).fail(StoreProblem.DISK_FULL)
    qtbot.waitUntil(window.stage.banner.isVisible)
    sentence = max(window.stage.banner.findChildren(QLabel), key=lambda one: len(one.text()))
    state = next(one for one in window.bottom.findChildren(QLabel) if one.isVisible())
    time = next(one for one in window.side.clock.findChildren(QLabel) if ":" in one.text())
    qtbot.waitUntil(lambda: state.width() >= state.sizeHint().width())
    qtbot.waitUntil(lambda: time.width() >= time.sizeHint().width())
    qtbot.waitUntil(lambda: sentence.height() >= sentence.heightForWidth(sentence.width()))
    assert sentence.width() > 200
