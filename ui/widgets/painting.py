"""What the painted widgets share: rounded grounds, the focus ring, a line of text that fits."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from ui.style.look import theme
from ui.style.tokens import RADIUS, SIZE

Align = Qt.AlignmentFlag


def painter_on(widget: QWidget) -> QPainter:
    """A smooth painter in the widget's font; end it when done."""
    painter = QPainter(widget)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.setFont(widget.font())
    return painter


def paint_ground(
    painter: QPainter,
    rect: QRectF,
    fill: str = "",
    line: str = "",
    *,
    radius: float = RADIUS.medium,
    width: float = 1,
    is_dashed: bool = False,
) -> None:
    """A rounded ground; `fill` and `line` are names of colours, or empty for none."""
    half = width / 2 if line else 0
    painter.setPen(QPen(QColor(theme().colour(line)), width) if line else Qt.PenStyle.NoPen)
    if line and is_dashed:
        pen = painter.pen()
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
    painter.setBrush(QColor(theme().colour(fill)) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)


def paint_focus(
    painter: QPainter, rect: QRectF, *, radius: float = RADIUS.medium, on: str = "surface"
) -> None:
    """The focus ring inside a rectangle; `on` is the ground: on the accent the ring is drawn in its ink."""
    colour = "on_accent" if on == "accent" else "accent"
    inset = 2.0 if on == "accent" else 0.0
    inner = rect.adjusted(inset, inset, -inset, -inset)
    paint_ground(painter, inner, line=colour, radius=radius - inset, width=SIZE.focus)


def square(room: QRectF, side: float, align: Qt.AlignmentFlag = Align.AlignHCenter) -> QRectF:
    """A square of that side in a room: at its left, its right, or in its middle, halfway its height."""
    place = QRectF(0, 0, side, side)
    place.moveCenter(room.center())
    if align == Align.AlignLeft:
        place.moveLeft(room.left())
    elif align == Align.AlignRight:
        place.moveRight(room.right())
    return place


def paint_line(
    painter: QPainter,
    rect: QRectF,
    text: str,
    colour: str,
    align: Qt.AlignmentFlag = Align.AlignLeft,
    given: QFont | None = None,
) -> None:
    """One line of text, cut with an ellipsis where it does not fit; newlines become spaces."""
    if given is not None:
        painter.setFont(given)
    painter.setPen(QColor(theme().colour(colour)))
    metrics = QFontMetricsF(painter.font(), painter.device())
    shown = metrics.elidedText(one_line(text), Qt.TextElideMode.ElideRight, rect.width() + 0.5)
    painter.drawText(rect, align | Align.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


def lines_in(text: str, given: QFont, width: float, most: int) -> list[str]:
    """A text as at most so many lines of a width; what does not fit ends in an ellipsis."""
    text = one_line(text)
    layout = QTextLayout(text, given)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        starts.append(line.textStart())
        if len(starts) > most:
            break
    layout.endLayout()
    kept = starts[:most]
    lines = [text[a:b].rstrip() for a, b in pairwise(kept)]
    if kept:
        rest = QFontMetricsF(given).elidedText(text[kept[-1] :], Qt.TextElideMode.ElideRight, width + 0.5)
        lines.append(rest)
    return lines or [""]


def paint_lines(painter: QPainter, rect: QRectF, text: str, colour: str, given: QFont, most: int) -> None:
    """A text in at most so many lines, halfway the height of its room."""
    lines = lines_in(text, given, rect.width(), most)
    step = QFontMetricsF(given).lineSpacing()
    top = rect.center().y() - step * len(lines) / 2
    for at, line in enumerate(lines):
        place = QRectF(rect.left(), top + at * step, rect.width(), step)
        paint_line(painter, place, line, colour, Align.AlignLeft, given)


def one_line(text: str, most: int = 1000) -> str:
    """The beginning of a text as one line: what is painted in a row is never longer."""
    return " ".join(text[:most].split())
