"""The home window: going on, finding back, opening, dropping, and a room that is ready."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QRadioButton,
)
from pytestqt.qtbot import QtBot

from tests.ui.homes import ROOM, focus, found, has, home, key, preferences, press, settings, texts
from ui.home.parts import Pressed
from ui.home.room import RoomSeen, ScreenSeen
from ui.home.window import HomeWindow
from ui.settings import Preferences, Recent, SettingsProblem, Theme, archives, in_use
from ui.style.look import theme
from workshop.domain.codes import Language, StepCode

Key = Qt.Key


@pytest.fixture
def recent(tmp_path: Path) -> tuple[Recent, ...]:
    """Three workshops, of which the last one's file is gone."""
    made = (
        Recent(
            path=str(tmp_path / "zon.samenspel"),
            title="One face",
            company="Bakery Sun",
            step=StepCode.JOURNEY,
            place=6,
            steps=9,
            date=dt.date(2026, 11, 24),
            start=dt.time(9, 0),
        ),
        Recent(
            path=str(tmp_path / "maan.samenspel"),
            title="Promises kept",
            company="Moon Ltd",
            is_agreed=True,
            date=dt.date(2026, 9, 3),
            next_date=dt.date(2026, 11, 20),
        ),
        Recent(path=str(tmp_path / "gone.samenspel"), title="Gone", company="Dust"),
    )
    for one in made[:2]:
        Path(one.path).touch()
    return made


@pytest.fixture
def kept(tmp_path: Path, recent: tuple[Recent, ...]) -> Preferences:
    return preferences(tmp_path, settings(*recent))


@pytest.fixture
def window(qtbot: QtBot, kept: Preferences) -> HomeWindow:
    return home(qtbot, kept)


def dropped(window: HomeWindow, *names: str) -> bool:
    """Hold files over the window and let go; tells whether they were welcome."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(name) for name in names])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(40, 40), copy, data, left, none)
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(window, QDropEvent(QPointF(40, 40), copy, data, left, none))
    return True


def test_going_on_with_the_last_workshop_is_one_key(
    window: HomeWindow, qtbot: QtBot, recent: tuple[Recent, ...]
) -> None:
    assert focus().accessibleName() == "Go on with One face"
    with qtbot.waitSignal(window.open_requested) as asked:
        QTest.keyClick(focus(), Key.Key_Space)
    assert asked.args == [Path(recent[0].path)]
    assert "Step 6 of 9: Buyer journey and roles" in texts(window)


def test_an_earlier_workshop_is_opened_by_mouse_and_by_key(
    window: HomeWindow, qtbot: QtBot, recent: tuple[Recent, ...]
) -> None:
    name = "Promises kept, Moon Ltd, Plan agreed, 3 Sept 2026"
    with qtbot.waitSignal(window.open_requested) as asked:
        press(window, name)
    assert asked.args == [Path(recent[1].path)]
    with qtbot.waitSignal(window.open_requested):
        QTest.keyClick(found(QAbstractButton, name, window), Key.Key_Return)


def test_the_window_greets_and_tells_what_begins_today(window: HomeWindow) -> None:
    assert "Good morning" in texts(window)
    assert "Tuesday 24 November 2026 · at 09:00: One face" in texts(window)


def test_a_file_that_is_gone_is_said_to_be_and_can_be_taken_off_the_list(
    window: HomeWindow, qtbot: QtBot, kept: Preferences, recent: tuple[Recent, ...]
) -> None:
    qtbot.waitUntil(lambda: "File not found" in texts(window))
    press(window, "Remove Gone from the list")
    assert [one.path for one in kept.now.recent] == [one.path for one in recent[:2]]
    assert "Gone" not in texts(window)


def test_delete_takes_a_workshop_off_the_list_and_leaves_the_file(
    window: HomeWindow, kept: Preferences, recent: tuple[Recent, ...]
) -> None:
    line = found(QAbstractButton, "Promises kept, Moon Ltd, Plan agreed, 3 Sept 2026", window)
    line.setFocus()
    QTest.keyClick(line, Key.Key_Delete)
    assert [one.title for one in kept.now.recent] == ["One face", "Gone"]
    assert Path(recent[1].path).exists()


@pytest.mark.parametrize(
    ("line", "with_people"), [("Duplicate as new", True), ("Duplicate without the people", False)]
)
def test_a_workshop_is_duplicated_from_its_menu(
    window: HomeWindow, qtbot: QtBot, recent: tuple[Recent, ...], line: str, with_people: bool
) -> None:
    press(window, "More about Promises kept")
    menu = next(one for one in window.findChildren(QMenu) if one.isVisible())
    action = next(one for one in menu.actions() if one.text() == line)
    with qtbot.waitSignal(window.duplicate_requested) as asked:
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    assert asked.args == [Path(recent[1].path), with_people]


def test_an_archived_workshop_is_off_the_list_until_it_is_brought_back(
    qtbot: QtBot, kept: Preferences, recent: tuple[Recent, ...]
) -> None:
    path = Path(recent[1].path)
    away = str(path.parent / "Archief" / path.name)
    window = home(qtbot, kept)
    kept.adopt(kept.now.with_shelved(str(path), away, is_archived=True))
    qtbot.waitUntil(lambda: "One face" in texts(window))
    assert "Promises kept" not in texts(window)
    kept.adopt(kept.now.with_recent(replace(recent[1], path=away)))
    qtbot.waitUntil(lambda: kept.now.recent[0].path == away)
    assert "Promises kept" not in texts(window)
    kept.adopt(kept.now.with_shelved(away, str(path), is_archived=False))
    assert {one.path for one in kept.now.recent} == {one.path for one in recent}
    qtbot.waitUntil(lambda: "Promises kept" in texts(window))


@pytest.mark.parametrize("name", ["Archive", "Archief"])
@pytest.mark.parametrize("language", list(Language))
def test_only_our_own_archive_hides_a_workshop_not_a_folder_that_is_called_so(
    qtbot: QtBot, tmp_path: Path, language: Language, name: str
) -> None:
    theirs = Recent(path=str(tmp_path / "clients" / name / "Zon.samenspel"), title="Zon aan het werk")
    ours = Recent(path=str(tmp_path / "days" / name / "Maan.samenspel"), title="Maan van vroeger")
    chosen = replace(settings(theirs, ours, language=language), workshops_folder=str(tmp_path / "days"))
    window = home(qtbot, preferences(tmp_path, chosen))
    assert "Zon aan het werk" in texts(window)
    assert "Maan van vroeger" not in texts(window)
    moved = replace(chosen, workshops_folder=str(tmp_path / "clients" / name))
    assert [one.title for one in in_use(moved)] == ["Zon aan het werk", "Maan van vroeger"]


@pytest.mark.parametrize("place", ["archief", "Archief/2025", "ARCHIVE"])
def test_what_is_off_the_list_is_among_the_archived_whatever_the_folder_is_called(
    tmp_path: Path, place: str
) -> None:
    days = tmp_path / "days"
    (days / place).mkdir(parents=True)
    (tmp_path / "link").symlink_to(days, target_is_directory=True)
    away = Recent(path=str(days / place / "Maan.samenspel"))
    for folder in (days, tmp_path / "link"):
        chosen = replace(settings(away), workshops_folder=str(folder))
        assert in_use(chosen) == ()
        assert (days / place).resolve() in [one.resolve() for one in archives(chosen)]
        assert len(archives(chosen)) == len(Path(place).parts)


def test_when_the_day_to_meet_again_has_come_it_is_said(
    window: HomeWindow, qtbot: QtBot, recent: tuple[Recent, ...]
) -> None:
    assert "Agreed for Friday 20 November 2026" in texts(window)
    with qtbot.waitSignal(window.open_requested) as asked:
        press(window, "Look back together: Promises kept")
    assert asked.args == [Path(recent[1].path)]


def test_a_long_list_shows_a_few_until_all_are_asked_for(qtbot: QtBot, tmp_path: Path) -> None:
    many = [Recent(path=str(tmp_path / f"{n}.samenspel"), title=f"Workshop {n:02}") for n in range(20)]
    window = home(qtbot, preferences(tmp_path, settings(*many)))
    assert "Workshop 06" in texts(window)
    assert "Workshop 07" not in texts(window)
    press(window, "Show 13 more")
    assert "Workshop 19" in texts(window)


def test_the_worked_examples_are_there_and_open_by_name(window: HomeWindow, qtbot: QtBot) -> None:
    name = "Example: Eén gezicht naar de installateur"
    qtbot.waitUntil(lambda: has(QAbstractButton, name, window))
    with qtbot.waitSignal(window.example_requested) as asked:
        QTest.keyClick(found(QAbstractButton, name, window), Key.Key_Return)
    assert asked.args == ["plandaal"]


def test_a_workshop_that_is_dropped_is_opened_and_a_plan_imported(window: HomeWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.open_requested) as opened:
        assert dropped(window, "/x/Zon.SAMENSPEL")
    assert opened.args == [Path("/x/Zon.SAMENSPEL")]
    with qtbot.waitSignal(window.import_requested) as imported:
        assert dropped(window, "/x/plan.json", "/x/other.json")
    assert imported.args == [Path("/x/plan.json")]


def test_what_cannot_be_opened_is_said_in_a_sentence(window: HomeWindow, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(window.open_requested):
        assert dropped(window, "/x/photo.png")
    assert "not “photo.png”." in texts(window)


def test_a_table_that_is_dropped_at_home_is_told_where_it_belongs(window: HomeWindow) -> None:
    assert dropped(window, "/x/acties.xlsx")
    assert "Open a workshop first, and drop “acties.xlsx” on that." in texts(window)


def test_text_that_is_dropped_is_not_welcome(window: HomeWindow) -> None:
    assert not dropped(window)


def test_a_file_is_chosen_in_a_dialog(window: HomeWindow, qtbot: QtBot, recent: tuple[Recent, ...]) -> None:
    QTest.keyClick(window, Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    dialog = next(one for one in window.findChildren(QFileDialog) if one.isVisible())
    with qtbot.waitSignal(window.open_requested) as asked:
        dialog.fileSelected.emit(recent[0].path)
    assert asked.args == [Path(recent[0].path)]
    dialog.close()


def test_the_room_check_says_what_it_sees(window: HomeWindow) -> None:
    said = texts(window)
    assert "Epson EB-L210, 1920 × 1080" in said
    assert "Readable up to 6 metres" in said
    assert "The laptop runs on its battery (64%)" in said
    assert "120 GB free on the disk" in said


def test_the_room_check_says_what_is_wrong(qtbot: QtBot, tmp_path: Path) -> None:
    window = home(qtbot, preferences(tmp_path, settings()), RoomSeen(free=2 * 10**8))
    assert "No projector found" in texts(window)
    assert "Only 0.2 GB free on the disk" in texts(window)
    assert "battery" not in texts(window)
    mirrored = replace(ROOM, screens=(ScreenSeen(name="B", width=800, height=600, is_mirrored=True),))
    window = home(qtbot, preferences(tmp_path, settings()), mirrored)
    assert "The projector shows what the laptop shows" in texts(window)


def test_the_width_of_the_picture_says_how_far_and_is_remembered(
    window: HomeWindow, kept: Preferences
) -> None:
    field = found(QLineEdit, "Width of the picture in metres", window)
    field.selectAll()
    QTest.keyClicks(field, "3,3")
    QTest.keyClick(field, Key.Key_Return)
    assert "Readable up to 9 metres" in texts(window)
    assert kept.now.picture_width == 3.3


def test_the_language_changes_at_once_and_the_keyboard_stays_there(
    window: HomeWindow, kept: Preferences
) -> None:
    press(window, "Nederlands")
    assert kept.now.language is Language.NL
    assert "Goedemorgen" in texts(window)
    assert has(QAbstractButton, "Ga verder met One face", window)
    assert focus().accessibleName() == "Nederlands"
    key(Key.Key_Right)
    assert "Good morning" in texts(window)
    assert focus().accessibleName() == "English"


def test_light_and_dark_change_at_once_without_a_new_page(window: HomeWindow, kept: Preferences) -> None:
    dark = found(QRadioButton, "Dark", window)
    press(window, "Dark")
    assert theme().is_dark
    assert kept.now.theme is Theme.DARK
    assert found(QRadioButton, "Dark", window) is dark


def test_the_first_day_has_a_welcome_and_the_keyboard_on_beginning(qtbot: QtBot, tmp_path: Path) -> None:
    window = home(qtbot, preferences(tmp_path, settings()))
    assert "One plan, made by everyone who has to keep it" in texts(window)
    assert isinstance(focus(), QAbstractButton)
    key(Key.Key_Space)
    assert has(QLineEdit, "Company name", window)


def test_settings_that_cannot_be_read_are_told(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{")
    kept = Preferences(tmp_path / "settings.json")
    assert kept.problem is SettingsProblem.UNREADABLE
    assert "Your settings could not be read" in texts(home(qtbot, kept))


def examples_shown(window: HomeWindow) -> list[tuple[str, str]]:
    """Of each example's card, from left to right, its title and whose plan it is."""
    QApplication.processEvents()
    cards = [
        one
        for one in window.findChildren(Pressed)
        if one.isVisible() and one.accessibleName().startswith(("Example:", "Voorbeeld:"))
    ]
    cards.sort(key=lambda one: one.mapTo(window, QPoint()).x())
    return [(lines[0].text(), lines[1].text()) for lines in (one.findChildren(QLabel) for one in cards)]


def test_two_examples_are_shown_the_one_in_the_windows_language_first(
    window: HomeWindow, kept: Preferences
) -> None:
    english = [
        ("Ready before the first night", "Larkenby Nurse Call Ltd"),
        ("Eén gezicht naar de installateur", "Plandaal Software B.V. · In Dutch"),
    ]
    assert examples_shown(window) == english
    kept.adopt(replace(kept.now, language=Language.NL))
    assert [title for title, _ in examples_shown(window)] == [
        "Eén gezicht naar de installateur",
        "Van offerte tot onderhoud: één Tolbrug",
    ]
    kept.adopt(replace(kept.now, language=Language.EN))
    assert examples_shown(window) == english


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_nothing_is_wider_than_the_window(
    window: HomeWindow, kept: Preferences, language: Language, factor: float, size: tuple[int, int]
) -> None:
    kept.adopt(replace(kept.now, language=language, text_size=factor))
    for show in (window.show_start, window.show_new):
        show()
        window.resize(*size)
        QApplication.processEvents()
        assert (window.width(), window.height()) == size
        inside = window.centralWidget()
        assert inside is not None
        for one in inside.findChildren(QAbstractButton):
            if one.isVisible():
                right = one.mapTo(window, QPoint(one.width(), 0)).x()
                assert right <= size[0] + 1, one.accessibleName() or one.text()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("width", [800, 1000, 1264])
def test_no_line_of_an_example_is_cut(qtbot: QtBot, tmp_path: Path, language: Language, width: int) -> None:
    window = home(qtbot, preferences(tmp_path, settings(language=language)))
    window.resize(width, 700)
    QApplication.processEvents()
    labels = [label for card in window.findChildren(Pressed) for label in card.findChildren(QLabel)]
    assert labels
    assert all(label.height() >= label.heightForWidth(label.width()) for label in labels)
