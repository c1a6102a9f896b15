"""Icons: Lucide's drawings, painted crisp at any pixel ratio and in any colour, each looked up once.

The package keeps 1,900 drawings in a database. To import it and ask for the forty that a first window shows
takes a tenth of a second; as lines of text in the order of their names, kept in the cupboard, they take one
millisecond.
"""

from __future__ import annotations

import importlib.util
from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.style.look import theme
from workshop.cupboard import kept

_STROKE = 'stroke-width="2"'  # as every drawing has it


class UnknownIconError(LookupError):
    """Lucide has no icon of that name."""


def drawing(name: str) -> str:
    """The icon as SVG (24 x 24, stroke `currentColor`); raises `UnknownIconError`."""
    svg = _looked_up(name)
    if svg is None:
        raise UnknownIconError(name)
    return svg


@cache
def _looked_up(name: str) -> str | None:
    """Halve the lines until one is left: a window shows forty of them, and reads no more."""
    lines, sought = _drawings(), name.encode()
    low, high = 0, len(lines)
    while low < high:
        start = lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
        found, _, svg = lines[start : lines.index(b"\n", start)].partition(b"\t")
        if found == sought:
            return svg.decode()
        if found < sought:
            low = lines.index(b"\n", start) + 1
        else:
            high = start
    return None


@cache
def _drawings() -> bytes:
    package = importlib.util.find_spec("lucide")
    sources = [Path(__file__), *([Path(package.origin)] if package and package.origin else [])]
    return kept("icons.txt", sources, _read)


def _read() -> bytes:
    """Every drawing on a line of its own, behind its name and in the order of those."""
    from lucide import get_db_connection

    with get_db_connection() as database:
        if database is None:
            raise UnknownIconError("no drawings are here")
        rows = database.execute("SELECT name, svg FROM icons").fetchall()
    found = sorted((name.encode(), " ".join(svg.split()).encode()) for name, svg in rows)
    return b"".join(b"%b\t%b\n" % one for one in found)


def _draw(name: str, colour: str, side: int, line: float) -> QPixmap:
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    shape = drawing(name).replace("currentColor", colour).replace(_STROKE, f'stroke-width="{line:g}"')
    renderer = QSvgRenderer(QByteArray(shape.encode()))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap


@lru_cache(maxsize=1024)
def icon_pixmap(name: str, colour: str, size: float, ratio: float = 1.0, line: float = 2.0) -> QPixmap:
    """An icon of `size` logical pixels for a screen of `ratio` device pixels each; colour `#RRGGBB`.

    `line` is its stroke in units of its own grid of 24.
    """
    pixmap = _draw(name, colour, max(1, round(size * ratio)), line)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def paint_icon(painter: QPainter, name: str, colour: str, rect: QRectF, line: float = 2.0) -> None:
    """Paint an icon centred in a rectangle; colour `#RRGGBB` or the name of one of the theme's."""
    size = min(rect.width(), rect.height())
    pixmap = icon_pixmap(name, theme().colour(colour), size, painter.device().devicePixelRatio(), line)
    painter.drawPixmap(
        QRectF(rect.center().x() - size / 2, rect.center().y() - size / 2, size, size), pixmap, QRectF()
    )
