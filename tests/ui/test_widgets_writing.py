"""Text fields: they hand over in time, keep every character, and write only what the user wrote.

Long, because each promise is tried on both kinds of field.
"""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeySequence,
    QShortcut,
    QTextCursor,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.style.look import look
from ui.widgets.fields import TextArea, TextField, TitleField
from ui.widgets.pace import LATEST_MS, QUIET_MS
from ui.widgets.sentences import refusal_sentence
from ui.widgets.writing import Writing, flush_all
from workshop.domain.characters import TEXT_LIMIT
from workshop.texts import Words, speak

F = TypeVar("F", bound=Writing)


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    room = QWidget()
    QVBoxLayout(room)
    room.resize(400, 300)
    qtbot.addWidget(room)
    return room


@pytest.fixture
def field(room: QWidget, words: Words) -> TextField:
    return shown(TextField(words), room)


def shown(field: F, room: QWidget) -> F:
    layout = room.layout()
    assert layout is not None
    layout.addWidget(field)
    room.show()
    field.setFocus()
    QApplication.processEvents()
    return field


def heard(field: Writing) -> list[str]:
    said: list[str] = []
    field.edited.connect(said.append)
    return said


def paste(text: str, into: Writing) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keySequence(into, QKeySequence(QKeySequence.StandardKey.Paste))


def compose(field: Writing, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(field, event)


def test_typing_is_handed_over_once_it_is_quiet(qtbot: QtBot, field: TextField) -> None:
    with qtbot.waitSignal(field.edited) as edited:
        QTest.keyClicks(field, "Call back")
    assert edited.args == ["Call back"]


def test_typing_without_a_pause_is_handed_over_too(qtbot: QtBot, field: TextField) -> None:
    said = heard(field)
    assert QUIET_MS == 300
    assert LATEST_MS == 700

    def type_on() -> bool:
        QTest.keyClicks(field, "a")
        return bool(said)

    qtbot.waitUntil(type_on)
    assert set(said[0]) == {"a"}


def test_showing_a_value_is_no_edit(qtbot: QtBot, field: TextField) -> None:
    said = heard(field)
    field.show_value("from the file")
    field.flush()
    assert field.value() == "from the file"
    assert said == []


def test_typing_and_taking_it_back_is_no_edit(qtbot: QtBot, field: TextField) -> None:
    field.show_value("Call")
    said = heard(field)
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    field.flush()
    assert said == []


def test_leaving_the_field_hands_it_over_at_once(
    qtbot: QtBot, field: TextField, room: QWidget, words: Words
) -> None:
    said = heard(field)
    other = TextField(words, room)
    other.show()
    QTest.keyClicks(field, "Call")
    other.setFocus()
    assert said == ["Call"]


def test_everything_in_a_window_can_be_handed_over(qtbot: QtBot, room: QWidget, words: Words) -> None:
    one, two = shown(TextField(words), room), shown(TextArea(words), room)
    said = [heard(one), heard(two)]
    QTest.keyClicks(one, "one")
    two.setFocus()
    QTest.keyClicks(two, "two")
    flush_all(room)
    assert said == [["one"], ["two"]]


def test_enter_ends_a_line_and_hands_over_first(qtbot: QtBot, field: TextField) -> None:
    order: list[str] = []
    field.edited.connect(order.append)
    field.entered.connect(lambda: order.append("entered"))
    QTest.keyClicks(field, "Call")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert order == ["Call", "entered"]
    assert field.value() == "Call"


def test_enter_in_an_area_is_a_new_line(qtbot: QtBot, room: QWidget, words: Words) -> None:
    area = shown(TextArea(words), room)
    QTest.keyClicks(area, "a\rb")
    assert area.value() == "a\nb"


def test_a_value_with_newlines_stays_whole_in_a_line(qtbot: QtBot, field: TextField) -> None:
    field.show_value("one\ntwo")
    field.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(field, "!")
    field.flush()
    assert field.value() == "one\ntwo!"


@pytest.mark.parametrize(
    "text",
    [
        "a\u00a0b",
        "a\u2028b",
        "a\u2029b",
        "a\ufdd0b",
        "tab\there",
        "😀 é \u0301",
        "שלום עולם",
        "\n\n",
        "a\ufffcb",
    ],
)
def test_every_character_survives_an_edit_beside_it(qtbot: QtBot, field: TextField, text: str) -> None:
    field.show_value(text)
    field.moveCursor(QTextCursor.MoveOperation.End)
    with qtbot.waitSignal(field.edited) as edited:
        QTest.keyClicks(field, "!")
    assert edited.args == [text + "!"]


def test_caret_selection_and_scroll_stay_when_the_value_changes_elsewhere(
    qtbot: QtBot, room: QWidget, words: Words
) -> None:
    area = shown(TextArea(words, most_lines=3), room)
    area.show_value("\n".join(f"line {n}" for n in range(40)))
    assert area.verticalScrollBar().value() == 0
    cursor = area.textCursor()
    cursor.setPosition(area.value().index("line 20"))
    cursor.setPosition(area.value().index("line 22"), QTextCursor.MoveMode.KeepAnchor)
    area.setTextCursor(cursor)
    seen = area.verticalScrollBar().value()
    area.show_value(area.value().replace("line 39", "the end").replace("line 38", "nearly"))
    assert area.textCursor().selectedText() == "line 20\u2029line 21\u2029"
    assert area.verticalScrollBar().value() == seen


def test_a_caret_stays_at_its_word_when_text_comes_before_it(field: TextField) -> None:
    field.show_value("Call the customer")
    cursor = field.textCursor()
    cursor.setPosition(9)
    field.setTextCursor(cursor)
    field.show_value("😀 Call the customer")
    assert field.value()[: field.textCursor().position() - 1] == "😀 Call the "


def test_filling_selects_nothing(field: TextField) -> None:
    for text in ("Call", "Call back", "Back", ""):
        field.show_value(text)
        assert not field.textCursor().hasSelection()


def test_who_comes_to_a_filled_field_goes_on_at_its_end(room: QWidget, words: Words) -> None:
    field = TextField(words)
    field.show_value("Call")
    shown(field, room)
    QTest.keyClicks(field, " back")
    assert field.value() == "Call back"


def test_what_is_typed_and_not_yet_saved_is_not_overwritten(qtbot: QtBot, field: TextField) -> None:
    field.show_value("Call")
    field.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(field, " back")
    field.show_value("Call")
    with qtbot.waitSignal(field.edited) as edited:
        pass
    assert edited.args == ["Call back"]


def test_nothing_is_handed_over_while_a_character_is_composed(
    qtbot: QtBot, field: TextField, room: QWidget, words: Words
) -> None:
    said = heard(field)
    later = TextField(words, room)
    later.show()
    QTest.keyClicks(field, "a")
    compose(field, "´")
    with qtbot.waitSignal(later.edited):
        QTest.keyClicks(later, "typed after it, handed over already")
    assert said == []
    with qtbot.waitSignal(field.edited):
        compose(field, "", commit="é")
    assert said == ["aé"]


@pytest.mark.parametrize(
    ("key", "wanted"), [(QKeySequence.StandardKey.Undo, "undo"), (QKeySequence.StandardKey.Redo, "redo")]
)
def test_undo_is_asked_for_once_and_after_the_hand_over(
    qtbot: QtBot, field: TextField, room: QWidget, key: QKeySequence.StandardKey, wanted: str
) -> None:
    order: list[str] = []
    QShortcut(QKeySequence(key), room).activated.connect(lambda: order.append("window"))
    field.edited.connect(order.append)
    field.undo_requested.connect(lambda: order.append("undo"))
    field.redo_requested.connect(lambda: order.append("redo"))
    QTest.keyClicks(field, "Call")
    QTest.keySequence(field, QKeySequence(key))
    assert order == ["Call", wanted]
    assert field.value() == "Call"


def test_pasted_text_is_cleaned_and_that_is_said(qtbot: QtBot, field: TextField, words: Words) -> None:
    with qtbot.waitSignal(field.refused) as refused:
        paste("a\r\nb\x07\x08c", field)
    assert field.value() == "a\nbc"
    assert refused.args == ["characters", 2]
    assert (
        refusal_sentence(words, "characters", 2)
        == "2 characters that cannot be shown or printed were left out."
    )


def test_a_text_ends_at_its_limit_and_that_is_said(qtbot: QtBot, field: TextField) -> None:
    field.show_value("a" * (TEXT_LIMIT - 3))
    field.moveCursor(QTextCursor.MoveOperation.End)
    with qtbot.waitSignal(field.refused) as refused:
        paste("😀" * 5, field)
    assert refused.args == ["too_long", 2]
    assert field.value().endswith("a😀😀😀")
    with qtbot.waitSignal(field.refused) as refused:
        QTest.keyClicks(field, "x")
    assert refused.args == ["too_long", 1]
    assert len(field.value()) == TEXT_LIMIT
    with qtbot.waitSignal(field.refused):
        compose(field, "", commit="é")
    assert len(field.value()) == TEXT_LIMIT


def test_a_shortcut_with_alt_types_nothing(field: TextField) -> None:
    QTest.keyClick(field, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert field.value() == ""


def test_a_full_field_can_still_be_corrected(qtbot: QtBot, field: TextField) -> None:
    field.show_value("a" * TEXT_LIMIT)
    field.selectAll()
    QTest.keyClicks(field, "b")
    assert field.value() == "b"


def test_a_list_pasted_in_a_field_that_asks_for_it_is_given_away(qtbot: QtBot, field: TextField) -> None:
    field.takes_lines = True
    field.show_value("here")
    with qtbot.waitSignal(field.lines_pasted) as pasted:
        paste("one\n\n two \nthree\n", field)
    assert pasted.args == [["one", "two", "three"]]
    assert field.value() == "here"
    paste("just one\n", field)
    assert "just one" in field.value()


def test_dropped_text_is_plain(qtbot: QtBot, field: TextField) -> None:
    mime = QMimeData()
    mime.setHtml("<b>bold</b>")
    mime.setText("bold")
    field.insertFromMimeData(mime)
    assert field.toHtml().count("font-weight") <= field.toHtml().count("font-weight:400") + 1
    assert field.value() == "bold"


def test_a_field_grows_with_its_lines_and_then_scrolls(qtbot: QtBot, room: QWidget, words: Words) -> None:
    field = shown(TextField(words, most_lines=4), room)
    one = field.height()
    field.show_value("words " * 20)
    qtbot.waitUntil(lambda: field.height() > one)
    field.show_value("words " * 500)
    qtbot.waitUntil(lambda: field.verticalScrollBar().maximum() > 0)
    assert field.height() < 6 * one
    field.show_value("short")
    qtbot.waitUntil(lambda: field.height() == one)


def test_text_at_double_size_makes_the_field_higher(qtbot: QtBot, field: TextField) -> None:
    one = field.height()
    look().enlarge(2.0)
    qtbot.waitUntil(lambda: field.height() > one + 10)


def test_right_to_left_text_stands_at_the_right(field: TextField) -> None:
    field.show_value("שלום")
    assert field.document().firstBlock().textDirection() == Qt.LayoutDirection.RightToLeft


def test_a_title_is_a_field_too(qtbot: QtBot, room: QWidget, words: Words) -> None:
    title = shown(TitleField(words), room)
    said = heard(title)
    title.show_value("Shared vision")
    title.selectAll()
    QTest.keyClicks(title, "Our vision")
    title.flush()
    assert said == ["Our vision"]
    assert title.fontMetrics().height() > 1.5 * TextField(words).fontMetrics().height()


def test_the_menu_speaks_our_language_and_undoes_the_document(room: QWidget) -> None:
    field = shown(TextField(speak("en")), room)
    field.set_words(speak("nl"))
    asked: list[str] = []
    field.undo_requested.connect(lambda: asked.append("undo"))
    middle = field.rect().center()
    QApplication.sendEvent(
        field.viewport(),
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, field.mapToGlobal(middle)),
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts == ["Ongedaan maken", "Opnieuw", "Knippen", "Kopiëren", "Plakken", "Alles selecteren"]
    menu.actions()[0].trigger()
    menu.close()
    assert asked == ["undo"]
