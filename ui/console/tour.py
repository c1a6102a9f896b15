"""A tour of one minute: six places of the console, a sentence each. Esc ends it; nobody is forced twice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget
from shiboken6 import isValid

from ui.console.agenda_panel import AgendaPanel
from ui.console.clock_panel import ClockPanel
from ui.console.desk import Desk
from ui.console.room_panel import RoomPanel
from ui.console.script_panel import ScriptPanel
from ui.console.stage import Stage
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.style.variants import style
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.labels import Figures, Label
from ui.widgets.layouts import column, row
from workshop.domain.overriding import override
from workshop.values import dataclass

_WIDTH, _MARGIN, _SHADE = 400, 6, 130


@dataclass(frozen=True, slots=True)
class Place:
    """A widget, and what is to be known of it."""

    widget: QWidget
    title: str
    text: str


def places_of(desk: Desk) -> tuple[Place, ...]:
    """Return where the tour goes: what of it can be seen now."""
    words = desk.bridge.words
    told = (
        (
            AgendaPanel,
            words("The day"),
            words("A click looks at a step; nothing is lost by going back or skipping."),
        ),
        (
            Stage,
            words("The step"),
            words("You type for the room. The rounds above it lead from writing to deciding."),
        ),
        (
            ClockPanel,
            words("The clock"),
            words("It starts with the step. Running late? The agenda offers to catch up."),
        ),
        (
            RoomPanel,
            words("The room"),
            words("This is what everybody sees. F freezes it, B blacks it, R reveals."),
        ),
        (
            ScriptPanel,
            words("The script"),
            words("What to say, and what to do when it gets stuck. Only you see it."),
        ),
    )
    found = [
        Place(widget, title, text)
        for kind, title, text in told
        for widget in desk.findChildren(kind)[:1]
        if widget.isVisible()
    ]
    search = words("Everything by name: a command, a step, a text. P parks, F1 shows all keys.")
    return (*found, Place(desk.top.search, words("Find"), search))


def open_tour(desk: Desk) -> Tour:
    """Begin the tour over a window."""
    tour = Tour(desk, places_of(desk))
    tour.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    tour.begin()
    return tour


class Tour(QWidget):
    """Shades the window but for one place at a time; the window itself cannot be changed by a slip."""

    def __init__(self, desk: Desk, places: Sequence[Place]) -> None:
        super().__init__(desk)
        self._desk, self._places, self._at = desk, tuple(places), 0
        words = desk.bridge.words
        self._bubble = QFrame(self)
        style(self._bubble, role="panel")
        self._title, self._text = Label("", type="lead", wraps=True), Label("", wraps=True)
        self._count = Figures("", type="small", tone="soft")
        self._end = Button(words("Skip the tour"), kind="quiet", key="Esc")
        self._on = PrimaryButton(words("Next"), icon_after="arrow-right")
        for button in (self._end, self._on):  # the tour keeps the keys: arrows, Enter and Esc are its own
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._end.clicked.connect(self.close)
        self._on.clicked.connect(self._go_on)
        foot = row(self._count, 1, self._end, self._on, space=SPACE.small)
        self._bubble.setLayout(column(self._title, self._text, foot, space=SPACE.medium, margin=SPACE.normal))
        self.setAccessibleName(words("A tour of one minute"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        desk.installEventFilter(self)

    def begin(self) -> None:
        """Show the first place."""
        self.setGeometry(self._desk.rect())
        self.show()
        self.raise_()
        self._show()

    def _go_on(self) -> None:
        if self._at + 1 == len(self._places):
            self.close()
        else:
            self._at += 1
            self._show()

    def _show(self) -> None:
        words, place = self._desk.bridge.words, self._places[self._at]
        if not isValid(place.widget):  # the console was put together anew meanwhile
            self.close()
            return
        self._title.setText(place.title)
        self._text.setText(place.text)
        self._count.setText(words("{at} of {of}", at=self._at + 1, of=len(self._places)))
        self._on.setText(words("Next") if self._at + 1 < len(self._places) else words("Begin"))
        self._bubble.setAccessibleName(f"{place.title}. {place.text}")
        self._settle()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()

    def _lit(self) -> QRect:
        widget = self._places[self._at].widget
        place = QRect(widget.mapTo(self._desk, QPoint(0, 0)), widget.size())
        return place.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN).intersected(self.rect())

    def _settle(self) -> None:
        """The bubble stands beside what is lit, where there is room for it."""
        self._bubble.setFixedWidth(theme().px(_WIDTH))
        wide = self._bubble.width()
        layout = self._bubble.layout()
        tall = layout.totalHeightForWidth(wide) if layout is not None else 0
        self._bubble.resize(wide, max(tall, self._bubble.sizeHint().height()))
        lit, size, gap = self._lit(), self._bubble.size(), SPACE.normal
        left = lit.right() + gap
        if left + size.width() > self.width():
            left = lit.left() - gap - size.width()
        if left < 0:  # wide as the window: on it
            left = lit.center().x() - size.width() // 2
        top = (
            lit.bottom() + gap
            if lit.height() < self.height() // 4 and lit.top() < gap * 6
            else lit.top() + gap
        )
        left = min(max(left, gap), self.width() - size.width() - gap)
        top = min(max(top, gap), self.height() - size.height() - gap)
        self._bubble.move(left, top)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Shade all but the place."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = QPainterPath()
        shade.addRect(QRectF(self.rect()))
        hole = QPainterPath()
        hole.addRoundedRect(QRectF(self._lit()), 10, 10)
        painter.fillPath(shade.subtracted(hole), QColor(10, 14, 30, _SHADE))
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right and Enter go on, Left goes back, Esc ends it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_PageDown):
            self._go_on()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_PageUp):
            self._at = max(self._at - 1, 0)
            self._show()

    @override
    def focusNextPrevChild(self, _: bool) -> bool:
        """Tab stays in the tour."""
        return True

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere goes on."""
        self._go_on()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if watched is self._desk and event.type() == QEvent.Type.Resize and isValid(self):
            self.setGeometry(self._desk.rect())
            self._settle()
        return False
