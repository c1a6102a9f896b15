"""The settings: each holds at once and is kept, and the window says itself in the language just chosen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from tests.ui.homes import found, home, preferences, press, settings, texts
from ui.choosing import SettingsWindow
from ui.home.tiles import Tiles
from ui.settings import Beginning, Preferences, ScreenIdentity, Theme
from ui.widgets.choice import Choice
from workshop.domain.codes import Language, Length, Setting


def opened(qtbot: QtBot, kept: Preferences) -> SettingsWindow:
    window = SettingsWindow(kept)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_each_choice_holds_at_once_and_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(qtbot, preferences(tmp_path, settings()))
    for name in ("Dark", "125%", "Soft sound when the time is up", "Single keys"):
        found(QAbstractButton, name, window).click()
    kept = Preferences(tmp_path / "settings.json").now
    assert (kept.theme, kept.text_size, kept.has_sound, kept.has_single_keys) == (
        Theme.DARK,
        1.25,
        True,
        False,
    )


def test_the_window_says_itself_anew_in_the_language_just_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    kept = preferences(tmp_path, settings())
    window = opened(qtbot, kept)
    found(QAbstractButton, "Nederlands", found(Choice, "Language of Samenspel", window)).click()
    qtbot.waitUntil(lambda: window.windowTitle() == "Instellingen")
    assert kept.now.language is Language.NL


def test_a_folder_and_a_screen_are_shown_and_can_be_let_go(qtbot: QtBot, tmp_path: Path) -> None:
    screen = ScreenIdentity(manufacturer="Epson", model="EB-L210")
    chosen = replace(settings(), export_folder=str(tmp_path), projector=screen)
    kept = preferences(tmp_path, chosen)
    window = opened(qtbot, kept)
    press(window, "Beside the workshop")
    qtbot.waitUntil(
        lambda: any(
            one.isVisible() and one.text() == "Forget this screen"
            for one in window.findChildren(QAbstractButton)
        )
    )
    press(window, "Forget this screen")
    assert (kept.now.export_folder, kept.now.projector) == ("", None)
    qtbot.waitUntil(lambda: "Any screen that is not the laptop’s" in texts(window))


def test_what_a_new_workshop_begins_with_is_chosen_and_stands_ready(qtbot: QtBot, tmp_path: Path) -> None:
    kept = preferences(tmp_path, settings())
    window = opened(qtbot, kept)
    for name in ("Language of a new plan", "Set-up of a new workshop", "Length of a new workshop"):
        choice = found(Choice, name, window)
        last = choice.findChildren(QRadioButton)[-1]
        last.click()
    assert kept.now.beginning == Beginning(
        language=Language.EN, setting=Setting.ENTERPRISE, length=Length.FULL_DAY
    )
    start = home(qtbot, kept)
    start.show_new()
    QApplication.processEvents()
    assert found(Choice, "Length", start).value() == Length.FULL_DAY
    assert found(Tiles, "Set-up", start).value() == Setting.ENTERPRISE


def test_the_folder_for_workshops_is_said_and_goes_back_to_the_documents(
    qtbot: QtBot, tmp_path: Path
) -> None:
    kept = preferences(tmp_path, replace(settings(), workshops_folder=str(tmp_path)))
    window = opened(qtbot, kept)
    assert str(tmp_path) in unbroken(window)
    press(window, "In your documents")
    assert kept.now.workshops_folder == ""
    qtbot.waitUntil(lambda: str(tmp_path) not in unbroken(window))


def unbroken(window: SettingsWindow) -> str:
    """What the labels say, without the places where a long word may break."""
    return texts(window).replace("\u200b", "")


def test_home_opens_them(qtbot: QtBot, tmp_path: Path) -> None:
    window = home(qtbot, preferences(tmp_path, settings()))
    press(window, "Settings")
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, SettingsWindow)]
    assert [one.isVisible() for one in shown] == [True]
