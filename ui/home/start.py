"""The first page: go on, begin anew, look at an example, and see whether the room is ready."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.home.examples import Example, Examples
from ui.home.head import HomeHead
from ui.home.parts import bar, stays_here
from ui.home.presence import missing
from ui.home.recents import LastWorkshop, RecentList
from ui.home.remembering import is_due
from ui.home.room import RoomSeen
from ui.home.room_check import RoomCheck
from ui.home.sketch import EMPTY, SketchView
from ui.home.standing import greeting, today_line
from ui.settings import Recent, Settings, in_use
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.tasks import Task
from ui.widgets.buttons import Button, IconButton, PrimaryButton
from ui.widgets.labels import Label
from ui.widgets.layouts import ScrollColumn, column, row
from ui.widgets.panels import Panel, SectionHeading
from workshop.domain.overriding import override
from workshop.texts import Words

_ASIDE = 336
_WIDEST = 1280
_MOST_DUE = 2


class StartPage(QWidget):
    """Everything there is to begin with; who owns it does what is asked for."""

    new_asked = Signal()
    browse_asked = Signal()
    opened = Signal(str)
    duplicated = Signal(str, bool)
    removed = Signal(str)
    kept = Signal(str, str)
    example_chosen = Signal(str)
    width_edited = Signal(float)
    language_edited = Signal(object)
    theme_edited = Signal(object)
    manual_asked = Signal()
    settings_asked = Signal()
    all_asked = Signal()
    about_asked = Signal()

    def __init__(
        self,
        words: Words,
        settings: Settings,
        now: dt.datetime,
        see: Callable[[], RoomSeen],
        *,
        shows_all: bool = False,
    ) -> None:
        super().__init__()
        self._words, self._settings, self._now, self._recent = words, settings, now, in_use(settings)
        self._list: RecentList | None = None
        self._last: LastWorkshop | None = None
        self._examples = column()
        self._main = column(space=SPACE.large)
        self._aside = column(space=SPACE.large)
        self._room = RoomCheck(words, see, settings.picture_width)
        self._room.width_edited.connect(self.width_edited)
        self._fill_main(shows_all=shows_all)
        self._fill_aside()
        self._scroll = ScrollColumn(space=SPACE.large, margin=SPACE.wide)
        self._scroll.column.addWidget(self._heading())
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(SPACE.large)
        self._sides.addLayout(self._main, 1)
        self._sides.addLayout(self._aside)
        self._scroll.column.addLayout(self._sides)
        self._scroll.column.addStretch(1)
        head = self._head()
        about = Button(words("About Samenspel"), kind="quiet")
        about.clicked.connect(self.about_asked)
        foot = bar(stays_here(words), about, is_below=True, height=44)
        self.setLayout(column(head, self._scroll, foot, space=0))
        self.look_again()

    def look_again(self) -> None:
        """See which of the listed files are still there."""
        paths = [one.path for one in self._recent]
        look = Task(lambda _, __: missing(paths), self)
        look.done.connect(self._show_missing)
        look.start()

    def show_examples(self, examples: Sequence[Example]) -> None:
        """Show those worked examples that suit the language, once they were read."""
        cards = Examples(self._words, examples)
        cards.chosen.connect(self.example_chosen)
        self._examples.addWidget(cards)

    def begin_here(self) -> None:
        """Put the keyboard on what one does most: going on, else beginning anew."""
        if self._last is not None:
            self._last.begin_here()
        else:
            self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _head(self) -> HomeHead:
        head = HomeHead(self._words, self._settings.theme)
        head.language_edited.connect(self.language_edited)
        head.theme_edited.connect(self.theme_edited)
        head.manual_asked.connect(self.manual_asked)
        head.settings_asked.connect(self.settings_asked)
        return head

    def _heading(self) -> QWidget:
        words = self._words
        browse = Button(words("Open…"), icon_before="folder-open")
        browse.setToolTip("Ctrl+O")
        browse.clicked.connect(self.browse_asked)
        every = IconButton("search", words("All workshops"))
        every.clicked.connect(self.all_asked)
        self._new = new = PrimaryButton(words("New workshop"), icon_before="plus")
        new.setToolTip("Ctrl+N")
        new.clicked.connect(self.new_asked)
        buttons = QWidget()
        buttons.setLayout(row(every, browse, new, space=SPACE.medium))
        return SectionHeading(
            greeting(words, self._now, self._settings.facilitator),
            below=today_line(words, self._now, self._recent),
            size="title",
            aside=buttons,
        )

    def _fill_main(self, *, shows_all: bool) -> None:
        recent = self._recent
        if recent:
            self._last = last = LastWorkshop(self._words, recent[0])
            last.opened.connect(self.opened)
            last.duplicated.connect(self.duplicated)
            last.removed.connect(self.removed)
            last.kept.connect(self.kept)
            self._main.addWidget(last)
        else:
            self._main.addWidget(_Welcome(self._words))
        if recent[1:]:
            self._list = RecentList(self._words, recent[1:], is_whole=shows_all)
            self._list.opened.connect(self.opened)
            self._list.duplicated.connect(self.duplicated)
            self._list.removed.connect(self.removed)
            self._list.kept.connect(self.kept)
            self._main.addWidget(self._list)
        self._main.addLayout(self._examples)
        self._main.addStretch(1)

    def _fill_aside(self) -> None:
        today = self._now.date()
        due = [one for one in self._recent if is_due(one, today)][:_MOST_DUE]
        for one in due:
            self._aside.addWidget(self._next_session(one))
        self._aside.addWidget(self._room)
        self._aside.addStretch(1)

    def _next_session(self, recent: Recent) -> Panel:
        words = self._words
        panel = Panel(
            words("Time to meet again"),
            icon="calendar-clock",
            icon_colour="accent",
            role="accent",
            margin=SPACE.normal,
        )
        day = words.date(recent.next_date, "weekday") if recent.next_date else ""
        go = Button(words("Look back together"), icon_before="play")
        go.setAccessibleName(words("Look back together: {title}", title=recent.name))
        go.clicked.connect(lambda: self.opened.emit(recent.path))
        panel.column.addLayout(
            column(
                Label(recent.name, wraps=True),
                Label(words("Agreed for {day}", day=day), type="small", tone="soft", wraps=True),
                space=2,
            )
        )
        panel.column.addLayout(row(go, 1))
        return panel

    def _show_missing(self, paths: frozenset[str]) -> None:
        if self._last is not None and self._last.recent.path in paths:
            self._last.show_missing()
        if self._list is not None:
            self._list.show_missing(paths)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines short on a wide screen, and one column where two do not fit."""
        super().resizeEvent(event)
        side = max(SPACE.wide, (self.width() - theme().px(_WIDEST)) // 2)
        self._scroll.column.setContentsMargins(side, SPACE.wide, side, SPACE.wide)
        is_narrow = self.width() < theme().px(940)
        self._sides.setDirection(
            QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        )
        for at in range(self._aside.count()):
            item = self._aside.itemAt(at)
            part = item.widget() if item else None
            if part is not None:
                part.setMinimumWidth(0 if is_narrow else theme().px(_ASIDE))
                part.setMaximumWidth(16_777_215 if is_narrow else theme().px(_ASIDE))

    @override
    def minimumSizeHint(self) -> QSize:
        """The page scrolls."""
        return QSize(320, 240)


class _Welcome(Panel):
    """What stands there on the first day."""

    def __init__(self, words: Words) -> None:
        super().__init__(margin=SPACE.large)
        heading = Label(words("One plan, made by everyone who has to keep it"), type="heading", wraps=True)
        sentence = Label(
            words(
                "In half a day everyone goes from what bothers them to what they do together: vision, "
                "ideal customer, journey, goals and actions."
            ),
            tone="soft",
            wraps=True,
        )
        hint = Label(
            words("Begin a new workshop, look at a worked example, or drop a file on this window."),
            type="small",
            tone="soft",
            wraps=True,
        )
        texts = column(1, heading, sentence, hint, 1, space=SPACE.medium)
        sketch = SketchView(EMPTY, width=280, height=176)
        box = row(sketch, texts, space=SPACE.wide)
        box.setStretch(1, 1)
        box.setAlignment(sketch, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(box)
