"""The workshops that were open before: the last one large, the others in a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from ui.home.parts import Pressed
from ui.home.sketch import SketchView
from ui.home.standing import day, share, where, where_exactly
from ui.settings import Recent
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.widgets.buttons import Button, IconButton, PrimaryButton
from ui.widgets.labels import Figures, Label
from ui.widgets.layouts import column, row
from ui.widgets.panels import Icon, Panel, ProgressTrack, Rule
from workshop.domain.overriding import override
from workshop.texts import Words

SHOWN = 6
_REMOVE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class RecentActions(QWidget):
    """What can be done with a workshop that is listed; the last one and the rows say it in the same words."""

    opened = Signal(str)
    duplicated = Signal(str, bool)
    removed = Signal(str)
    kept = Signal(str, str)
    """What is asked of the file, "client", "template", "backups", "archive" or "delete", and where it is."""

    def __init__(self, words: Words, recent: Recent) -> None:
        super().__init__()
        self.words, self.recent = words, recent
        self.more = IconButton("ellipsis", words("More about {title}", title=recent.name))
        self.more.clicked.connect(
            lambda: self.show_menu(self.more.mapToGlobal(QPoint(0, self.more.height())))
        )

    def deeds(self) -> tuple[tuple[str, str, Callable[[], None]], ...]:
        """Icon, words and deed of every line in the menu."""
        words, path = self.words, self.recent.path
        return (
            ("play", words("Open"), lambda: self.opened.emit(path)),
            ("copy-plus", words("Duplicate as new"), lambda: self.duplicated.emit(path, True)),
            ("users", words("Duplicate without the people"), lambda: self.duplicated.emit(path, False)),
            ("building", words("For a new client …"), lambda: self.kept.emit("client", path)),
            ("layout-template", words("Save as template …"), lambda: self.kept.emit("template", path)),
            ("archive-restore", words("Earlier versions …"), lambda: self.kept.emit("backups", path)),
            ("archive", words("Archive workshop"), lambda: self.kept.emit("archive", path)),
            ("list-x", words("Remove from list"), lambda: self.removed.emit(path)),
            ("trash", words("Delete …"), lambda: self.kept.emit("delete", path)),
        )

    def show_menu(self, place: QPoint) -> QMenu:
        """Open the menu at a place on the screen."""
        from ui.style.icon_engine import icon

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for sign, text, deed in self.deeds():
            menu.addAction(icon(sign, "ink_soft"), text).triggered.connect(deed)
        menu.popup(place)
        return menu

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same by the right button, or the menu key."""
        self.show_menu(event.globalPos())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes it off the list; the file stays."""
        if event.key() in _REMOVE:
            self.removed.emit(self.recent.path)
        else:
            super().keyPressEvent(event)


class LastWorkshop(RecentActions):
    """The workshop that was open last, to go on with."""

    def __init__(self, words: Words, recent: Recent) -> None:
        super().__init__(words, recent)
        panel = Panel(margin=SPACE.normal)
        self._go = go = PrimaryButton(words("Go on"), icon_before="play")
        go.setAccessibleName(words("Go on with {title}", title=recent.name))
        go.clicked.connect(lambda: self.opened.emit(recent.path))
        again = Button(words("Duplicate as new"), icon_before="copy-plus")
        again.clicked.connect(lambda: self.duplicated.emit(recent.path, True))
        self._again = again
        self._where = Label(where_exactly(words, recent), type="small", tone="soft", wraps=True)
        about = " · ".join(filter(None, (recent.company, day(words, recent))))
        track = ProgressTrack(words("How far the day is"))
        track.show_share(share(recent), "good" if recent.is_agreed else "accent")
        texts = column(
            row(Label(words("Last workshop"), type="label"), 1, self.more),
            Label(recent.name, type="heading", wraps=True),
            Label(about, tone="soft", wraps=True),
            1,
            self._where,
            track,
            row(go, again, 1, space=SPACE.medium),
            space=SPACE.small,
        )
        sketch = SketchView(recent.sketch, width=280, height=176)
        box = row(sketch, texts, space=SPACE.wide)
        box.setStretch(1, 1)
        panel.column.addLayout(box)
        self.setLayout(column(panel))
        self.setAccessibleName(words("Last workshop"))

    def begin_here(self) -> None:
        """Put the keyboard on going on."""
        self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_missing(self) -> None:
        """Say that the file is not where it was."""
        self._where.setText(f"{self.words('File not found')}: {self.recent.path}")
        self._where.set_tone("warn")
        self._go.setEnabled(False)
        self._again.setEnabled(False)


class RecentRow(RecentActions):
    """One earlier workshop: pressed, it opens."""

    def __init__(self, words: Words, recent: Recent) -> None:
        super().__init__(words, recent)
        self._sign = Icon("circle-check" if recent.is_agreed else "clock", colour="good")
        self._sign.show_icon(*_sign_of(recent))
        self._where = Label(where(words, recent), type="small", tone="soft")
        self._where.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._gone = Button(words("Remove from list"), kind="quiet")
        self._gone.clicked.connect(lambda: self.removed.emit(recent.path))
        self._gone.hide()
        said = ", ".join(
            filter(None, (recent.name, recent.company, where(words, recent), day(words, recent)))
        )
        self._open = Pressed(said)
        self._open.setToolTip(recent.path)
        self._open.clicked.connect(lambda: self.opened.emit(recent.path))
        title = Label(recent.name, type="strong", wraps=True)
        below = Label(
            recent.company if recent.company != recent.name else "", type="small", tone="soft", wraps=True
        )
        when = Figures(day(words, recent), type="small", tone="soft")
        when.setAlignment(self._where.alignment())
        when.setMinimumWidth(theme().px(92))
        texts = column(title, below if below.text() else None, space=0)
        line = row(self._sign, texts, self._where, when, space=SPACE.medium)
        line.setStretch(1, 1)
        line.setContentsMargins(SPACE.small, SPACE.small, SPACE.small, SPACE.small)
        self._open.setLayout(line)
        whole = row(self._open, self._gone, self.more, space=SPACE.tiny)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def show_missing(self) -> None:
        """Say that the file is not where it was; it can still be taken off the list."""
        words = self.words
        self._sign.show_icon("file-x", "warn")
        self._where.setText(words("File not found"))
        self._where.set_tone("warn")
        self._open.setEnabled(False)
        self._open.setAccessibleName(", ".join((self.recent.name, words("File not found"), self.recent.path)))
        self._gone.setAccessibleName(words("Remove {title} from the list", title=self.recent.name))
        self._gone.show()
        self.more.hide()


def _sign_of(recent: Recent) -> tuple[str, str]:
    if recent.is_agreed:
        return "circle-check", "good"
    return ("clock", "warn") if recent.place else ("circle-dashed", "ink_faint")


class RecentList(QWidget):
    """Earlier workshops, a few of them until all are asked for."""

    opened = Signal(str)
    duplicated = Signal(str, bool)
    removed = Signal(str)
    kept = Signal(str, str)

    def __init__(self, words: Words, recent: Sequence[Recent], *, is_whole: bool = False) -> None:
        super().__init__()
        self._words = words
        self._rows: list[RecentRow] = []
        self._rest = tuple(recent[SHOWN:])
        self._more = Button(
            words.count("Show {n} more", "Show {n} more", len(self._rest)),
            kind="quiet",
            icon_before="chevron-down",
        )
        self._panel = Panel(words("Earlier workshops"), margin=SPACE.normal)
        self._panel.column.setSpacing(2)
        self._add(recent[:SHOWN])
        self._panel.column.addLayout(row(self._more, 1))
        self._more.clicked.connect(self.show_all)
        self._more.setVisible(bool(self._rest))
        self.setLayout(column(self._panel))
        if is_whole:
            self.show_all()

    def show_all(self) -> None:
        """List every one of them."""
        rest, self._rest = self._rest, ()
        first = len(self._rows)
        self._more.hide()
        self._add(rest)
        if rest and self._more.hasFocus():
            self._rows[first].setFocus()

    def show_missing(self, paths: frozenset[str]) -> None:
        """Say of these that their file is not there."""
        for one in self._rows:
            if one.recent.path in paths:
                one.show_missing()

    def _add(self, recent: Sequence[Recent]) -> None:
        for one in recent:
            line = RecentRow(self._words, one)
            line.opened.connect(self.opened)
            line.duplicated.connect(self.duplicated)
            line.removed.connect(self.removed)
            line.kept.connect(self.kept)
            at = 1 + 2 * len(self._rows)
            if self._rows:
                self._panel.column.insertWidget(at - 1, Rule())
            self._panel.column.insertWidget(at, line)
            self._rows.append(line)
