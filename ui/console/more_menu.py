"""The menu behind the three dots: hand-out, view, language, keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from ui.console.aside import open_about, open_manual, open_settings
from ui.console.desk import Desk
from ui.console.keeping import keeping_menu
from ui.console.tour import open_tour
from ui.settings import Theme
from ui.style.look import look
from ui.style.theme import FACTORS
from workshop.domain.codes import Language


def more_menu(desk: Desk, show_keys: Callable[[], None]) -> QMenu:
    """Return the menu, with what holds now ticked."""
    words, settings = desk.bridge.words, desk.preferences.now

    def change(**changes: Any) -> None:
        desk.preferences.adopt(replace(settings, **changes))

    menu = QMenu(desk)
    menu.addAction(words("Hand out or export the plan")).triggered.connect(desk.hand_out_requested)
    menu.addMenu(keeping_menu(desk, menu))

    _of_the_plan(menu, desk)
    _of_the_room(menu, desk)
    menu.addSeparator()
    _choices(
        menu.addMenu(words("Colours")),
        settings.theme,
        (("system", words("As the computer")), ("light", words("Light")), ("dark", words("Dark"))),
        lambda code: change(theme=Theme(code)),
    )
    _choices(
        menu.addMenu(words("Language of this window")),
        words.language,
        (("nl", "Nederlands"), ("en", "English")),
        lambda code: change(language=Language(code)),
    )
    sizes = tuple((str(factor), words.percent(factor * 100)) for factor in FACTORS)
    _choices(
        menu.addMenu(words("Size of text")),
        str(look().theme.factor),
        sizes,
        lambda code: change(text_size=float(code)),
    )
    _switch(menu, words("Single keys"), settings.has_single_keys, lambda is_on: change(has_single_keys=is_on))
    sound = words("Soft sound when the time is up")
    _switch(menu, sound, settings.has_sound, lambda is_on: change(has_sound=is_on))
    menu.addSeparator()
    menu.addAction(words("A tour of one minute")).triggered.connect(partial(open_tour, desk))
    menu.addAction(words("All keys")).triggered.connect(show_keys)
    menu.addAction(words("Settings")).triggered.connect(partial(open_settings, desk))
    menu.addAction(words("Manual")).triggered.connect(partial(open_manual, desk))
    menu.addAction(words("About Samenspel")).triggered.connect(partial(open_about, desk))
    return menu


def _of_the_plan(menu: QMenu, desk: Desk) -> None:
    words = desk.bridge.words
    menu.addAction(words("What has changed")).triggered.connect(desk.compare_requested)
    menu.addAction(words("Take over from another workshop file")).triggered.connect(desk.take_over_requested)
    bring_in = menu.addAction(words("Bring in a table …"))
    bring_in.triggered.connect(lambda: desk.bring_in_requested.emit(None))


def _of_the_room(menu: QMenu, desk: Desk) -> None:
    words = desk.bridge.words
    menu.addAction(words("Show the room’s picture")).triggered.connect(desk.room_requested)
    menu.addAction(words("Swap the screens")).triggered.connect(desk.swap_requested)
    over = words("One screen: show the slide over this window, until Esc; S opens the script")
    menu.addAction(over).triggered.connect(desk.over_requested)
    numbers = menu.addAction(words("Test picture: number the screens"))
    numbers.triggered.connect(desk.numbers_requested)


def _switch(menu: QMenu, text: str, is_on: bool, turn: Callable[[bool], object]) -> None:
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setChecked(is_on)
    action.triggered.connect(lambda now: turn(bool(now)))


def _choices(
    menu: QMenu, now: str, choices: Sequence[tuple[str, str]], choose: Callable[[str], object]
) -> None:
    group = QActionGroup(menu)
    for code, text in choices:
        action = QAction(text, menu)
        action.setCheckable(True)
        action.setChecked(code == now)
        action.triggered.connect(lambda _=False, chosen=code: choose(chosen))
        group.addAction(action)
        menu.addAction(action)
