"""What the console offers, tied to the window that does it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from ui.console import offers
from ui.console.aside import open_about, open_manual, open_settings
from ui.console.desk import Desk
from ui.console.keeping import ICONS, NAMES, Keeping
from ui.console.offers import Offer, Standard
from ui.console.opening import open_keys, open_palette, open_tour, park
from ui.settings import Theme
from ui.style.look import look
from workshop.document.session import Screen
from workshop.domain.codes import Language, Length
from workshop.method.steps import LENGTHS


def offers_of(desk: Desk) -> tuple[Offer, ...]:
    """Return everything that can be done in a window, in the order in which it is listed."""
    return (*_of_the_room(desk), *_of_the_day(desk), *_of_the_plan(desk), *_of_the_window(desk))


def _of_the_room(desk: Desk) -> tuple[Offer, ...]:
    wheel = desk.steering
    return (
        Offer(offers.ON, wheel.forward, ("PgDown",), icon="chevron-right"),
        Offer(offers.BACK, wheel.back, ("PgUp",), icon="chevron-left"),
        Offer(offers.REVEAL, wheel.reveal, single="R", icon="eye", is_seen=True),
        Offer(
            offers.FREEZE,
            lambda: wheel.turn_screen(Screen.FROZEN),
            single="F",
            icon="snowflake",
            is_seen=True,
        ),
        Offer(
            offers.BLACK,
            lambda: wheel.turn_screen(Screen.BLACK),
            single="B .",
            icon="monitor-off",
            is_seen=True,
        ),
        Offer(
            offers.WHITE, lambda: wheel.turn_screen(Screen.WHITE), single="W ,", icon="monitor", is_seen=True
        ),
        Offer(offers.SHOW_ROOM, desk.room_requested.emit, ("F5",), icon="presentation"),
        Offer(offers.SWAP, desk.swap_requested.emit, ("F8",), icon="arrow-left-right"),
        Offer(offers.NUMBERS, desk.numbers_requested.emit, ("Shift+F8",), icon="monitor-check"),
        Offer(offers.OVER, desk.over_requested.emit, ("Shift+F5",), icon="fullscreen"),
    )


def _of_the_day(desk: Desk) -> tuple[Offer, ...]:
    wheel = desk.steering
    return (
        Offer(offers.NEXT, wheel.begin_next, icon="arrow-right"),
        Offer(offers.CLOCK, wheel.start_or_pause, single="Space", icon="timer", is_seen=True),
        Offer(offers.MORE, lambda: wheel.give(1), single="+ =", icon="plus", is_seen=True),
        Offer(offers.LESS, lambda: wheel.give(-1), single="-", icon="minus", is_seen=True),
        Offer(offers.METHOD, partial(_change_method, desk), icon="list-ordered"),
        Offer(offers.CATCH_UP, wheel.catch_up, icon="fast-forward"),
        Offer(offers.PARK, partial(park, desk), single="P", icon="square-parking"),
    )


def _of_the_plan(desk: Desk) -> tuple[Offer, ...]:
    return (
        Offer(offers.UNDO, desk.bridge.undo, (Standard.Undo,), icon="undo-2"),
        Offer(offers.REDO, desk.bridge.redo, (Standard.Redo,), icon="redo-2"),
        Offer(
            offers.HISTORY,
            partial(desk.keeping_requested.emit, Keeping.HISTORY),
            ("F9",),
            icon="rotate-ccw-clock",
        ),
        *_of_the_file(desk),
        Offer(offers.HAND_OUT, desk.hand_out_requested.emit, ("Ctrl+E",), icon="file-output"),
        Offer(offers.COMPARE, desk.compare_requested.emit, icon="git-compare"),
        Offer(offers.TAKE_OVER, desk.take_over_requested.emit, icon="git-merge"),
        Offer(offers.BRING_IN, partial(desk.bring_in_requested.emit, None), icon="import"),
        Offer(offers.PASTE_TABLE, desk.paste_table_requested.emit, icon="clipboard-paste"),
    )


def _of_the_file(desk: Desk) -> tuple[Offer, ...]:
    return tuple(
        Offer(NAMES[asked], partial(desk.keeping_requested.emit, asked), icon=ICONS[asked])
        for asked in Keeping
        if asked is not Keeping.HISTORY  # which has a key
    )


def _of_the_window(desk: Desk) -> tuple[Offer, ...]:
    def change(**changes: Any) -> None:
        desk.preferences.adopt(replace(desk.preferences.now, **changes))

    def enlarge(by: float) -> None:
        change(text_size=round(look().theme.factor + by, 2))

    return (
        Offer(offers.PALETTE, partial(open_palette, desk), ("Ctrl+K",), icon="search", is_listed=False),
        Offer(offers.TOUR, partial(open_tour, desk), icon="compass"),
        Offer(offers.KEYS, partial(open_keys, desk), (Standard.HelpContents,), icon="keyboard"),
        Offer(offers.AGENDA, desk.fold_agenda, ("F6",), icon="panel-left"),
        Offer(offers.SIDE, desk.fold_side, ("F7",), icon="panel-right"),
        Offer(offers.LARGER, lambda: enlarge(0.1), (Standard.ZoomIn, "Ctrl+="), icon="zoom-in"),
        Offer(offers.SMALLER, lambda: enlarge(-0.1), (Standard.ZoomOut,), icon="zoom-out"),
        Offer(offers.NORMAL, lambda: change(text_size=1.0), ("Ctrl+0",), icon="type"),
        Offer(offers.LIGHT, lambda: change(theme=Theme.LIGHT), icon="sun"),
        Offer(offers.DARK, lambda: change(theme=Theme.DARK), icon="moon"),
        Offer(offers.DUTCH, lambda: change(language=Language.NL), icon="languages"),
        Offer(offers.ENGLISH, lambda: change(language=Language.EN), icon="languages"),
        Offer(offers.MANUAL, partial(open_manual, desk), icon="book-open"),
        Offer(offers.SETTINGS, partial(open_settings, desk), icon="settings"),
        Offer(offers.ABOUT, partial(open_about, desk), icon="info"),
        Offer(offers.HOME, desk.home_requested.emit, icon="house"),
        Offer(offers.CLOSE, desk.close, (Standard.Close,), icon="x"),
    )


def _change_method(desk: Desk) -> None:
    """The template that this day is led by, at this day's length."""
    length = desk.bridge.workshop.workshop.length
    known = length if length in LENGTHS else Length.HALF_DAY
    desk.method_requested.emit(desk.bridge.session.template, known)
