"""A journey at a glance: a lane a discipline, a block where cards lie, the signature as a dashed line."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.settings import Sketch
from ui.style.lanes import lane_look
from ui.style.look import theme
from ui.style.tokens import RADIUS, SPACE
from ui.widgets.painting import paint_ground, painter_on
from workshop.domain.overriding import override

MOST_LANES = 7
EMPTY = Sketch(
    colors=("",) * 5,
    counts=((1, 1, 0, 0, 0), (0, 1, 1, 0, 0), (0, 0, 0, 1, 1), (0, 0, 1, 0, 1), (1, 0, 0, 1, 0)),
    before_deal=3,
)
"""What stands for a journey that nobody has drawn yet."""


class SketchView(QWidget):
    """Shows a sketch; it is silent to a screen reader, for it shows nothing that is not said beside it."""

    def __init__(self, sketch: Sketch, *, width: int, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sketch, self._size = sketch, QSize(width, height)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def sizeHint(self) -> QSize:
        """As large as was asked; it holds no text that would grow."""
        return self._size

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = painter_on(self)
        paint_sketch(painter, QRectF(self.rect()), self._sketch)
        painter.end()


def paint_sketch(painter: QPainter, rect: QRectF, sketch: Sketch) -> None:
    """Paint a sketch in a rectangle; a journey without any card is drawn pale, as a promise."""
    paint_ground(painter, rect, "sunken", radius=RADIUS.medium)
    is_empty = not any(any(lane) for lane in sketch.counts)
    shown = EMPTY if is_empty else sketch
    room = rect.adjusted(SPACE.medium, SPACE.medium, -SPACE.medium, -SPACE.medium)
    lanes = shown.counts[:MOST_LANES]
    pitch = room.height() / len(lanes)
    painter.save()
    painter.setOpacity(0.35 if is_empty else 1.0)
    for at, counts in enumerate(lanes):
        own = shown.colors[at] if at < len(shown.colors) else ""
        lane = QRectF(room.left(), room.top() + at * pitch, room.width(), pitch - SPACE.tiny)
        _paint_lane(painter, lane, at, own, counts)
    _paint_deal(painter, room, shown)
    painter.restore()


def _paint_lane(painter: QPainter, lane: QRectF, at: int, own: str, counts: tuple[int, ...]) -> None:
    seen = lane_look(at, own or None, theme())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(seen.soft))
    painter.drawRoundedRect(lane, RADIUS.small - 2, RADIUS.small - 2)
    column = lane.width() / max(1, len(counts))
    height = min(lane.height() - SPACE.tiny, 12.0)
    for phase, count in enumerate(counts):
        if not count:
            continue
        room = column - SPACE.small
        block = QRectF(0, 0, max(room * (0.4 + 0.2 * min(count, 3)), 6.0), height)
        block.moveCenter(lane.center())
        block.moveLeft(lane.left() + phase * column + SPACE.tiny)
        painter.setBrush(QColor(seen.fill))
        painter.drawRoundedRect(block, 3, 3)


def _paint_deal(painter: QPainter, room: QRectF, sketch: Sketch) -> None:
    if not 0 < sketch.before_deal < sketch.phases:
        return
    x = room.left() + room.width() * sketch.before_deal / sketch.phases
    pen = QPen(QColor(theme().colour("ink_faint")), 1.2)
    pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.drawLine(QLineF(x, room.top() - SPACE.tiny, x, room.bottom()))
