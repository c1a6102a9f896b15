"""What pages are made of: labels, buttons, panels, messages, rows that wrap; and every widget on one page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.gallery import page
from ui.style.look import ThemeChoice, look, theme
from ui.style.marks import LaneMark
from ui.widgets.buttons import Button, IconButton, PrimaryButton
from ui.widgets.chips import Avatar, DisciplineChip, Pill, initials
from ui.widgets.fields import TextField
from ui.widgets.labels import Figures, Label
from ui.widgets.layouts import FlowLayout, ScrollColumn, clear, column, row
from ui.widgets.messages import TOAST_MS, Banner, Confirm, Toast
from ui.widgets.panels import CollapsibleSection, EmptyHint, Panel, ProgressTrack, SectionHeading
from ui.widgets.picker import Picker
from ui.widgets.value_fields import DateField, NumberField
from workshop.texts import Words, speak

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.setGeometry(300, 300, 500, 300)
    qtbot.addWidget(window)
    return window


def shown(window: QWidget, *parts: QWidget) -> None:
    window.setLayout(column(*parts))
    window.show()
    window.activateWindow()
    QApplication.processEvents()


def colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name().upper() for x, y in points}


# --- labels


def test_figures_keep_one_width_whatever_the_style_sheet_does(qtbot: QtBot) -> None:
    clock = Figures("12:40", type="clock")
    qtbot.addWidget(clock)
    clock.show()
    for factor in (1.0, 1.5, 1.0):
        look().enlarge(factor)
        metrics = QFontMetricsF(clock.font())
        assert clock.font().pixelSize() == 46 * factor
        assert metrics.horizontalAdvance("11:11") == metrics.horizontalAdvance("00:00")


def test_a_label_is_never_html(qtbot: QtBot) -> None:
    label = Label("<b>bold</b>")
    qtbot.addWidget(label)
    assert label.sizeHint().width() > Label("bold").sizeHint().width()


def test_a_label_that_wraps_takes_no_more_height_than_it_needs(window: QWidget) -> None:
    short, long = Label("One line.", wraps=True), Label("many words " * 40, wraps=True)
    window.setLayout(column(short, long, 1))
    window.show()
    line = short.fontMetrics().lineSpacing()
    assert short.height() == pytest.approx(line, abs=3)
    assert long.height() < 8 * line
    assert window.minimumSizeHint().width() < 100


def test_a_label_breaks_a_word_that_no_line_holds(window: QWidget) -> None:
    label = Label("a" * 300, wraps=True)
    shown(window, label)
    assert label.heightForWidth(200) > 5 * label.fontMetrics().lineSpacing()


# --- buttons


@pytest.mark.parametrize("kind", ["", "primary", "quiet", "danger"])
@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_the_focus_can_be_seen_on_every_button(window: QWidget, kind: str, choice: ThemeChoice) -> None:
    look().choose(choice)
    button, other = Button("Go", kind=kind), Button("Other")
    shown(window, button, other)
    other.setFocus()
    before = button.grab().toImage()
    button.setFocus()
    assert button.grab().toImage() != before
    ring = "on_accent" if kind == "primary" else "accent"
    assert theme().colour(ring).upper() in colours(button)


def test_a_button_says_its_text_and_shows_icon_and_key(window: QWidget) -> None:
    plain, full = Button("Begin"), PrimaryButton("Begin", icon_after="arrow-right", key="Ctrl Enter")
    shown(window, plain, full)
    assert full.text() == "Begin"
    assert full.sizeHint().width() > plain.sizeHint().width() + 60
    clicked: list[str] = []
    full.clicked.connect(lambda: clicked.append("go"))
    QTest.mouseClick(full, LEFT)
    QTest.keyClick(full, Key.Key_Space)
    assert clicked == ["go", "go"]


def test_an_icon_button_has_a_name_and_is_large_enough(window: QWidget) -> None:
    button = IconButton("x", "Close")
    shown(window, button)
    assert (button.accessibleName(), button.toolTip()) == ("Close", "Close")
    assert min(button.width(), button.height()) >= 24
    button.set_name("Sluiten")
    assert button.accessibleName() == "Sluiten"


def test_a_button_with_an_endless_text_can_still_be_placed(window: QWidget) -> None:
    button = Button("endless " * 300)
    shown(window, button)
    assert button.minimumSizeHint().width() < 250


@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
def test_what_stands_in_one_row_has_one_height(window: QWidget, words: Words, factor: float) -> None:
    look().enlarge(factor)
    parts = (
        Button("Go"),
        TextField(words),
        NumberField(words, "n"),
        DateField(words, "d"),
        Picker(words, "p"),
    )
    shown(window, *parts)
    heights = [part.height() for part in parts]
    assert max(heights) - min(heights) <= 2


# --- chips


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Tarik Öztürk", "TÖ"),
        ("Noor", "N"),
        ("Anna van der Berg", "AB"),
        ("", "?"),
        ("  ", "?"),
        ("élodie d", "ÉD"),
    ],
)
def test_initials_are_those_of_first_and_last_name(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_chips_say_what_they_show(window: QWidget) -> None:
    mark = LaneMark("d", "Support", 3, None, "headset")
    parts = (
        DisciplineChip(mark),
        DisciplineChip(mark, has_name=False),
        Avatar("Noor Smit", mark),
        Pill("Live"),
    )
    shown(window, *parts)
    assert [part.accessibleName() for part in parts] == ["Support", "Support", "Noor Smit", "Live"]
    assert parts[1].toolTip() == "Support"


def test_the_ninth_discipline_looks_other_than_the_first(window: QWidget) -> None:
    first, ninth = (DisciplineChip(LaneMark("d", "Web", at), has_name=False) for at in (0, 8))
    shown(window, first, ninth)
    assert first.grab().toImage() != ninth.grab().toImage()


# --- panels and layouts


def test_a_section_folds_and_tells_only_what_the_user_did(window: QWidget) -> None:
    section = CollapsibleSection("Script")
    inside = Label("Say this")
    section.column.addWidget(inside)
    told: list[bool] = []
    section.toggled.connect(told.append)
    shown(window, section)
    section.show_open(False)
    assert not inside.isVisible()
    fold = section.findChild(QPushButton)
    assert fold is not None
    QTest.mouseClick(fold, LEFT)
    assert (inside.isVisible(), told) == (True, [True])
    QTest.keyClick(fold, Key.Key_Space)
    assert (inside.isVisible(), told) == (False, [True, False])


def test_a_heading_gives_no_room_to_empty_lines(window: QWidget) -> None:
    heading = SectionHeading("Vision", above="Step 3 of 9")
    shown(window, heading)
    high = heading.sizeHint().height()
    heading.set_texts("Vision")
    QApplication.processEvents()
    assert heading.sizeHint().height() < high


def test_rows_wrap_where_there_is_no_room(window: QWidget) -> None:
    flow = FlowLayout()
    for at in range(12):
        flow.addWidget(Pill(f"information {at}"))
    window.setLayout(flow)
    window.show()
    assert flow.heightForWidth(1600) < flow.heightForWidth(400) < flow.heightForWidth(200)
    places = [flow.itemAt(at) for at in range(flow.count())]
    assert all(place is not None and window.rect().contains(place.geometry()) for place in places)


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_wrapped_rows_run_as_the_language_does(window: QWidget, direction: Qt.LayoutDirection) -> None:
    flow = FlowLayout()
    first, second = Pill("first"), Pill("second")
    flow.addWidget(first)
    flow.addWidget(second)
    window.setLayoutDirection(direction)
    window.setLayout(flow)
    window.show()
    assert (first.x() < second.x()) == (direction == Qt.LayoutDirection.LeftToRight)


def test_a_column_scrolls_and_is_as_wide_as_there_is_room(window: QWidget) -> None:
    scroll = ScrollColumn()
    for _ in range(40):
        scroll.column.addWidget(EmptyHint("nothing here yet " * 20))
    shown(window, scroll)
    assert scroll.verticalScrollBar().maximum() > 0
    assert scroll.horizontalScrollBar().maximum() == 0
    last = scroll.column.itemAt(39)
    assert last is not None
    part = last.widget()
    assert part is not None
    scroll.show_part(part)
    assert scroll.verticalScrollBar().value() > 0


def test_a_layout_can_be_emptied(window: QWidget) -> None:
    inner = row(Label("a"), Label("b"))
    outer = column(inner, Label("c"), 1)
    window.setLayout(outer)
    clear(outer)
    assert outer.count() == 0
    assert [one for one in window.findChildren(Label) if one.isVisible()] == []


def test_a_track_shows_its_share_and_says_it(window: QWidget) -> None:
    track = ProgressTrack("Time")
    shown(window, track)
    track.show_share(0.5)
    assert track.accessibleDescription() == "50 %"
    image = track.grab().toImage()
    filled = [x for x in range(image.width()) if image.pixelColor(x, image.height() // 2).name() == "#3342c4"]
    assert len(filled) == pytest.approx(image.width() / 2, abs=6)
    track.show_share(7)
    assert track.accessibleDescription() == "100 %"


# --- messages


def test_a_banner_stays_until_it_is_used_or_closed(window: QWidget, words: Words) -> None:
    banner = Banner(words)
    said: list[str] = []
    banner.acted.connect(lambda: said.append("acted"))
    banner.dismissed.connect(lambda: said.append("dismissed"))
    shown(window, banner)
    assert not banner.isVisible()
    banner.tell("Not saved since 10:42: the disk is full.", tone="bad", action="Save elsewhere")
    act, close = (one for one in banner.findChildren(QPushButton) if one.isVisible())
    QTest.mouseClick(act, LEFT)
    assert banner.isVisible()
    QTest.mouseClick(close, LEFT)
    assert (said, banner.isVisible()) == (["acted", "dismissed"], False)


def test_a_toast_stands_over_the_lower_edge_and_its_button_acts(window: QWidget, words: Words) -> None:
    shown(window, Panel("page"))
    toast = Toast(words, window)
    said: list[str] = []
    toast.acted.connect(lambda: said.append("undo"))
    toast.tell("Card moved", "Undo")
    assert TOAST_MS >= 5000
    assert window.rect().contains(toast.geometry())
    assert toast.geometry().bottom() > window.height() - 60
    window.resize(700, 400)
    QApplication.processEvents()
    assert abs(toast.geometry().center().x() - 350) <= 1
    button = next(one for one in toast.findChildren(QPushButton) if one.text() == "Undo")
    QTest.mouseClick(button, LEFT)
    assert (said, toast.isVisible()) == (["undo"], False)


def asked(window: QWidget) -> tuple[Confirm, list[str]]:
    shown(window, Panel("page"))
    confirm = Confirm(
        window,
        title="Remove Support?",
        sentence="This goes along.",
        verb="Remove",
        keep="Keep",
        goes=("7 cards",),
    )
    done: list[str] = []
    confirm.ask(lambda: done.append("removed"))
    QApplication.processEvents()
    return confirm, done


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Return])
def test_the_safe_answer_is_what_escape_and_enter_give(qtbot: QtBot, window: QWidget, key: Qt.Key) -> None:
    confirm, done = asked(window)
    with qtbot.waitSignal(confirm.rejected):
        QTest.keyClick(confirm, key)
    assert done == []


def test_a_question_lists_what_goes_along_and_its_buttons_are_verbs(qtbot: QtBot, window: QWidget) -> None:
    confirm, done = asked(window)
    assert "7 cards" in [one.text() for one in confirm.findChildren(Label)]
    buttons = {one.text(): one for one in confirm.findChildren(QPushButton)}
    assert set(buttons) == {"Remove", "Keep"}
    assert buttons["Keep"].isDefault()
    with qtbot.waitSignal(confirm.accepted):
        QTest.mouseClick(buttons["Remove"], LEFT)
    assert done == ["removed"]


# --- all of them


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_every_widget_can_be_shown_in_every_theme_language_and_size(
    qtbot: QtBot, choice: ThemeChoice, language: str, factor: float
) -> None:
    look().choose(choice)
    look().enlarge(factor)
    gallery = page(speak(language))
    qtbot.addWidget(gallery)
    gallery.resize(1600, 1000)
    gallery.show()
    QApplication.processEvents()
    image = gallery.grab().toImage()
    assert image.pixelColor(2, 2).name().upper() == theme().colours.ground


def test_every_field_and_button_of_the_gallery_has_a_name(qtbot: QtBot) -> None:
    gallery = page(speak("nl"))
    qtbot.addWidget(gallery)
    gallery.show()
    parts = [one for kind in (QAbstractButton, QTextEdit) for one in gallery.findChildren(kind)]
    unnamed = [
        type(one).__name__
        for one in parts
        if one.isVisible()
        and one.isEnabled()
        and not (one.accessibleName() or getattr(one, "text", str)())
        and not (isinstance(one, QTextEdit) and (one.placeholderText() or one.toPlainText()))
    ]
    assert unnamed == []


def test_tab_reaches_every_part_of_the_gallery_and_comes_back(qtbot: QtBot) -> None:
    gallery = page(speak("nl"))
    qtbot.addWidget(gallery)
    gallery.resize(1600, 1000)
    gallery.show()
    gallery.activateWindow()
    QApplication.processEvents()
    seen: list[QWidget] = []
    for _ in range(400):
        widget = QApplication.focusWidget()
        assert widget is not None
        if seen and widget is seen[0]:
            break
        if not seen or widget is not seen[-1]:
            seen.append(widget)
        QTest.keyClick(widget, Key.Key_Tab)
    kinds = {type(one).__name__ for one in seen}
    assert {"TextField", "Button", "Picker", "Rating", "Switch", "RecordTable", "DateField"} <= kinds
    assert QApplication.focusWidget() is seen[0]


def test_the_pointer_shows_what_can_be_pressed(window: QWidget) -> None:
    button = IconButton("x", "Close")
    shown(window, button)
    before = button.grab().toImage()
    QTest.mouseMove(button, QPoint(5, 5))
    QTest.mousePress(button, LEFT, pos=QPoint(5, 5))
    assert button.grab().toImage() != before
    QTest.mouseRelease(button, LEFT, pos=QPoint(5, 5))
