"""The settings: each holds at once and is kept, and the window says itself in the language just chosen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from tests.ui.homes import found, home, preferences, press, settings, texts
from ui.choosing import SettingsWindow
from ui.settings import Preferences, ScreenIdentity, Theme
from workshop.domain.codes import Language


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
    found(QAbstractButton, "Nederlands", window).click()
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


def test_home_opens_them(qtbot: QtBot, tmp_path: Path) -> None:
    window = home(qtbot, preferences(tmp_path, settings()))
    press(window, "Settings")
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, SettingsWindow)]
    assert [one.isVisible() for one in shown] == [True]
