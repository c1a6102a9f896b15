"""The top: whose workshop it is, the palette, and what the room's screen does."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy

from ui.bridge import Bridge
from ui.style.tokens import SPACE
from ui.style.variants import style
from ui.widgets.buttons import Button, IconButton
from ui.widgets.chips import Pill
from ui.widgets.choice import Choice, Option
from ui.widgets.labels import Label
from ui.widgets.layouts import column as column_layout
from workshop.document.session import Screen


class TopBar(QFrame):
    """Always there. `room_state(text, tone)` is what the console says of the projector."""

    palette_requested = Signal()
    room_requested = Signal()
    export_requested = Signal()
    help_requested = Signal()
    home_requested = Signal()
    theme_requested = Signal()
    language_requested = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        style(self, role="bar")
        self._bridge = bridge
        words = bridge.words
        home = IconButton("house", words("All workshops"))
        home.clicked.connect(self.home_requested)
        self._title = Label("", type="strong")
        self._about = Label("", type="small", tone="soft")
        find = Button(words("Search or give a command"), kind="quiet", icon_before="search", key="Ctrl K")
        find.clicked.connect(self.palette_requested)
        self._room = Pill("", icon="monitor")
        self._show_room = Button(words("Room’s screen"), icon_before="monitor")
        self._show_room.clicked.connect(self.room_requested)
        self._screen = Choice(words("What the room’s screen shows"), self._screens())
        self._screen.edited.connect(self._choose)
        self._lay_out(home, find)
        bridge.changed.connect(self.refresh)
        bridge.session_changed.connect(self.refresh)
        self.refresh()

    def _lay_out(self, home: QPushButton, find: QPushButton) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(SPACE.medium, SPACE.small, SPACE.medium, SPACE.small)
        line.setSpacing(SPACE.medium)
        line.addWidget(home)
        titles = column_layout(self._title, self._about, space=0)
        line.addLayout(titles, 2)
        line.addWidget(find)
        line.addStretch(1)
        for widget in (self._room, self._show_room, self._screen, self._hand_out(), self._menu()):
            line.addWidget(widget)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def _hand_out(self) -> QPushButton:
        button = Button(self._bridge.words("Hand out …"), icon_before="printer")
        button.clicked.connect(self.export_requested)
        return button

    def _menu(self) -> QPushButton:
        words = self._bridge.words
        button = IconButton("menu", words("Menu"))
        menu = QMenu(button)
        menu.addAction(words("Light or dark"), self.theme_requested.emit)
        menu.addAction(words("Nederlands / English"), self.language_requested.emit)
        menu.addSeparator()
        menu.addAction(words("Keys"), self.help_requested.emit)
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button

    def _screens(self) -> list[Option]:
        words = self._bridge.words
        return [
            Option(Screen.LIVE, words("Live")),
            Option(Screen.FROZEN, words("Freeze")),
            Option(Screen.BLACK, words("Black")),
        ]

    def show_room(self, text: str, tone: str, *, is_open: bool) -> None:
        """Say how the projector stands; offer to open the room's window while there is none."""
        self._room.show_state(text, tone=tone, icon="monitor")
        self._room.setVisible(is_open)
        self._show_room.setVisible(not is_open)

    def refresh(self) -> None:
        """Show the names and the screen's state as they are now."""
        workshop, words = self._bridge.workshop, self._bridge.words
        name = workshop.workshop.title or workshop.organisation.name or words("Workshop")
        people = words.count("{n} participant", "{n} participants", len(workshop.participants))
        self._title.setText(" ".join(name.split()))
        self._about.setText(" · ".join(part for part in (workshop.organisation.name, people) if part))
        screen = self._bridge.session.screen
        self._screen.show_value(Screen.BLACK if screen is Screen.WHITE else screen)

    def _choose(self, screen: str) -> None:
        self._bridge.be(replace(self._bridge.session, screen=Screen(screen)))
