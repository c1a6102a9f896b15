"""A discipline's mark: its colour with an icon or a letter, wherever it is named."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from ui.style.fonts import font
from ui.style.icons import paint_icon
from ui.style.lanes import LaneLook, lane_look
from ui.style.theme import Theme
from ui.style.tokens import WEIGHT
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class LaneMark:
    """A discipline as it is shown: `index` is its position (from 0), `own` its own colour or None.

    Without an `icon` (a name of Lucide's) the first letter of the name stands in its square.
    """

    id: str
    name: str
    index: int
    own: str | None = None
    icon: str = ""

    def look(self, worn: Theme) -> LaneLook:
        """The colours it has in a theme."""
        return lane_look(self.index, self.own, worn)

    @property
    def letter(self) -> str:
        """What stands for it where there is no icon."""
        return self.name.strip()[:1].upper() or "?"


def paint_mark(painter: QPainter, rect: QRectF, mark: LaneMark, worn: Theme, *, is_on: bool = True) -> None:
    """Paint the square of a discipline; one that is not `is_on` (a hat not worn) is an outline."""
    seen = mark.look(worn)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = rect.height() / 4
    if is_on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(seen.fill))
        painter.drawRoundedRect(rect, radius, radius)
        _paint_edge(painter, rect, seen, worn)
    else:
        painter.setPen(QPen(QColor(worn.colours.edge), 1))
        painter.setBrush(QColor(worn.colours.surface))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    _paint_sign(painter, rect, mark, seen.ink if is_on else worn.colours.ink_soft)
    painter.restore()


def _paint_edge(painter: QPainter, rect: QRectF, seen: LaneLook, worn: Theme) -> None:
    """From the ninth discipline on a hatched edge; around a colour too faint to see, a line."""
    width = max(2.0, rect.height() / 8)
    inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if seen.is_hatched:
        painter.setPen(QPen(QBrush(QColor(seen.ink), Qt.BrushStyle.BDiagPattern), width))
        painter.drawRoundedRect(inner, rect.height() / 5, rect.height() / 5)
    elif not seen.has_contrast and not worn.is_dark:
        painter.setPen(QPen(QColor(seen.line), 1))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), rect.height() / 4, rect.height() / 4)


def _paint_sign(painter: QPainter, rect: QRectF, mark: LaneMark, colour: str) -> None:
    side = rect.height() * 0.62
    if mark.icon:
        middle = rect.center()
        paint_icon(
            painter, mark.icon, colour, QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        )
        return
    painter.setPen(QColor(colour))
    painter.setFont(font(side, WEIGHT.strong))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, mark.letter)
