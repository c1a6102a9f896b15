"""A line of the agenda: its number or mark on a string of beads, its title, its hour and minutes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.style.fonts import font
from ui.style.icons import paint_icon
from ui.style.look import theme
from ui.style.tokens import RADIUS, SPACE, TYPE, WEIGHT
from ui.widgets.painting import Align, paint_focus, paint_ground, paint_line, painter_on
from workshop.document.timetable import Stage
from workshop.domain.overriding import override
from workshop.values import dataclass

BEAD = 28
RAIL = 56
_RAIL_ROW = 42
_LARGEST_BEAD = 36


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What a row says. `mark` is a number or, with `is_icon`, the name of an icon."""

    id: str
    title: str
    detail: str
    mark: str
    stage: Stage
    is_icon: bool = False
    is_open: bool = False  # what the console shows
    has_string: tuple[bool, bool] = (True, True)  # above and below the bead


class AgendaRow(QAbstractButton):
    """One row; a rail shows only its bead."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self._is_rail = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_line(line)

    def show_line(self, line: Line) -> None:
        """Show another state, repainting only when it is different."""
        is_same = line == self.line and bool(self.accessibleName())
        self.line = line
        if not is_same:
            self.setAccessibleName(", ".join(filter(None, (line.title, line.detail))))
            self.setToolTip(f"{line.title}\n{line.detail}" if self._is_rail else "")
            self.update()

    def show_rail(self, is_rail: bool) -> None:
        """Show the bead alone, or all."""
        self._is_rail = is_rail
        self.setToolTip(f"{self.line.title}\n{self.line.detail}" if is_rail else "")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Two lines high."""
        height = min(theme().px(_RAIL_ROW), 48) if self._is_rail else theme().px(52)
        return QSize(RAIL if self._is_rail else theme().px(210), height)

    @override
    def minimumSizeHint(self) -> QSize:
        """The title may be cut."""
        return QSize(RAIL if self._is_rail else theme().px(120), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of what is open, the string, the bead and the words."""
        painter = painter_on(self)
        rect = QRectF(self.rect()).adjusted(SPACE.tiny, 0, -SPACE.tiny, 0)
        if self.line.is_open:
            paint_ground(painter, rect.adjusted(0, 1, 0, -1), "accent_soft", radius=RADIUS.medium)
        elif self.underMouse():
            paint_ground(painter, rect.adjusted(0, 1, 0, -1), "hover", radius=RADIUS.medium)
        side = float(min(theme().px(BEAD), _LARGEST_BEAD))
        left = rect.center().x() - side / 2 if self._is_rail else rect.left() + SPACE.small
        bead = QRectF(left, rect.center().y() - side / 2, side, side)
        self._paint_string(painter, bead)
        self._paint_bead(painter, bead)
        if not self._is_rail:
            self._paint_words(painter, rect, bead.right() + SPACE.medium)
        if self.hasFocus():
            paint_focus(painter, rect.adjusted(0, 1, 0, -1), radius=RADIUS.medium)
        painter.end()

    def _paint_string(self, painter: QPainter, bead: QRectF) -> None:
        above, below = self.line.has_string
        colour = "good" if self.line.stage is Stage.DONE else "outline"
        x, width = bead.center().x() - 1, 2.0
        if above:
            paint_ground(painter, QRectF(x, 0, width, bead.top() - 3), "outline", radius=1)
        if below:
            paint_ground(
                painter,
                QRectF(x, bead.bottom() + 3, width, self.height() - bead.bottom() - 3),
                colour,
                radius=1,
            )

    def _paint_bead(self, painter: QPainter, bead: QRectF) -> None:
        line, radius = self.line, bead.height() / 2
        if line.stage is Stage.DONE:
            paint_ground(painter, bead, "good", radius=radius)
            self._paint_sign(painter, bead, "check", "on_accent", is_icon=True)
        elif line.stage is Stage.NOW:
            paint_ground(painter, bead, "accent", radius=radius)
            self._paint_sign(painter, bead, line.mark, "on_accent", is_icon=line.is_icon)
        else:
            ground = "surface" if not line.is_open else "accent_soft"
            paint_ground(painter, bead, ground, "edge", radius=radius, width=1.5)
            ink = "accent" if line.is_open else "ink_soft"
            self._paint_sign(painter, bead, line.mark, ink, is_icon=line.is_icon)

    def _paint_sign(self, painter: QPainter, bead: QRectF, sign: str, ink: str, *, is_icon: bool) -> None:
        if is_icon:
            inset = bead.height() * 0.24
            paint_icon(painter, sign, ink, bead.adjusted(inset, inset, -inset, -inset))
            return
        given = font(theme().px(TYPE.small), WEIGHT.strong, tabular=True)
        paint_line(painter, bead, sign, ink, Align.AlignHCenter, given)

    def _paint_words(self, painter: QPainter, rect: QRectF, left: float) -> None:
        room = QRectF(left, rect.top(), rect.right() - left - SPACE.small, rect.height())
        half = rect.height() / 2
        is_now = self.line.is_open or self.line.stage is Stage.NOW
        weight = WEIGHT.strong if is_now else WEIGHT.medium
        done = self.line.stage in (Stage.DONE, Stage.SKIPPED) and not self.line.is_open
        title = QRectF(room.left(), room.top() + 4, room.width(), half - 4)
        if not self.line.detail:
            title = room
        ink = "ink_soft" if done else "ink"
        paint_line(painter, title, self.line.title, ink, Align.AlignLeft, font(theme().px(TYPE.body), weight))
        below = QRectF(room.left(), room.top() + half, room.width(), half - 6)
        given = font(theme().px(TYPE.small), tabular=True)
        paint_line(painter, below, self.line.detail, "ink_soft", Align.AlignLeft, given)
