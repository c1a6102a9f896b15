"""The top of the console: what is open, the field that finds everything, and the room's switch."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from ui.console.one_line import OneLine
from ui.console.room_switch import RoomSwitch
from ui.style.fonts import font
from ui.style.icons import paint_icon
from ui.style.look import theme
from ui.style.tokens import RADIUS, SIZE, SPACE, TYPE
from ui.style.variants import style
from ui.widgets.buttons import Button, IconButton
from ui.widgets.keycap import keycap_width, paint_keycap
from ui.widgets.layouts import column, row
from ui.widgets.painting import Align, paint_focus, paint_ground, paint_line, painter_on
from workshop.document.session import Screen
from workshop.domain.overriding import override
from workshop.domain.workshop import Workshop
from workshop.texts import Words

_ROOMY = 1240
"""From this width on, in pixels at a text size of 100 %, everything has its place in the bar."""


class SearchButton(QPushButton):
    """Looks like a field and opens the palette, where one types."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = "Ctrl K"
        self.setText(words("Search or give a command"))
        self.setAccessibleName(words("Search or give a command"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        """A generous field."""
        return QSize(theme().px(310), theme().px(SIZE.control))

    @override
    def minimumSizeHint(self) -> QSize:
        """At least the icon and the key."""
        return QSize(theme().px(110), theme().px(SIZE.control))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint field, icon, words and key."""
        from PySide6.QtCore import QRectF

        painter = painter_on(self)
        rect = QRectF(self.rect())
        paint_ground(painter, rect, "pressed" if self.underMouse() else "sunken", radius=RADIUS.medium)
        side = theme().px(SIZE.icon)
        icon = QRectF(rect.left() + SPACE.medium, rect.center().y() - side / 2, side, side)
        paint_icon(painter, "search", "ink_soft", icon)
        cap = keycap_width(self._key)
        paint_keycap(
            painter, QRectF(rect.right() - cap - SPACE.small, rect.top(), cap, rect.height()), self._key
        )
        room = QRectF(
            icon.right() + SPACE.small, rect.top(), rect.width() - side - cap - SPACE.wide * 2, rect.height()
        )
        paint_line(painter, room, self.text(), "ink_soft", Align.AlignLeft, font(theme().px(TYPE.body)))
        if self.hasFocus():
            paint_focus(painter, rect)
        painter.end()


class TopBar(QFrame):
    """Company and title, search, the room's switch, more, help."""

    palette_requested = Signal()
    help_requested = Signal()
    hand_out_requested = Signal()
    menu_requested = Signal()
    home_requested = Signal()
    screen_requested = Signal(Screen)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        style(self, role="bar")
        self._home = IconButton("house", words("Home"))
        self._title = OneLine(type="strong")
        self._below = OneLine(type="small", tone="soft")
        self.search = SearchButton(words)
        self.switch = RoomSwitch(words)
        self._hand_out = Button(words("Hand out"), icon_before="printer")
        self.more = IconButton("ellipsis-vertical", words("More"))
        self._help = IconButton("circle-question-mark", words("All keys"))
        names = column(self._title, self._below, space=0)
        parts = (self._home, names, self.search, self.switch, self._hand_out, self.more, self._help)
        box = row(*parts, space=SPACE.medium)
        box.setContentsMargins(SPACE.medium, SPACE.small, SPACE.medium, SPACE.small)
        box.setStretchFactor(names, 3)
        box.setStretchFactor(self.search, 2)
        self.setLayout(box)
        self._home.clicked.connect(self.home_requested)
        self._hand_out.clicked.connect(self.hand_out_requested)
        self.search.clicked.connect(self.palette_requested)
        self.more.clicked.connect(self.menu_requested)
        self._help.clicked.connect(self.help_requested)
        self.switch.chosen.connect(self.screen_requested)

    def fit(self, width: int) -> None:
        """Leave out what is in the menu, too, where there is no room for it."""
        self._hand_out.setVisible(width >= theme().px(_ROOMY))

    def show_workshop(self, workshop: Workshop) -> None:
        """Show what is open."""
        words = self._words
        present = sum(person.present for person in workshop.participants)
        people = words.count("{n} participant", "{n} participants", present)
        company = workshop.organisation.name
        title = workshop.workshop.title or company or words("Workshop")
        below = " · ".join(filter(None, (company if company != title else "", people)))
        self._title.setText(title)
        self._below.setText(below)
