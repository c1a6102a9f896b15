"""The moving picture of the README: a card goes to another phase, the room follows, and back by Ctrl+Z.

It is taken of the real application by `python3 tests shots`, in English, as the manual's pictures are. Frames
hold what a window shows while a mouse is moved by hand; between two of them nothing is made up but the arrow.
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageDraw, ImageOps
from PySide6.QtCore import QBuffer, QPoint, QPointF, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.shots import app_in, begun, settle
from ui.board.journey_board import JourneyBoard
from ui.console.window import ConsoleWindow
from ui.slides.view import SlideView
from workshop.document.session import View
from workshop.domain.codes import Language, StepCode

TARGET = Path(__file__).resolve().parents[1] / "docs" / "pictures" / "moving.png"
SEEN = QSize(1280, 800)
ROOM = QSize(384, 216)
CARD = "What a home of forty beds really pays"
TO = (2, 1)  # phase, lane
COLOURS = 128
STEPS = 16
STILL, GLIDE = 1300, 60  # milliseconds
_ARROW = ((0, 0), (0, 17), (4, 13), (7, 19), (10, 18), (7, 12), (12, 12))

Frame = tuple[Image.Image, int]


def moving(target: Path = TARGET) -> Path:
    """Take the frames and write them as an animated PNG."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as kept:
        frames = list(_frames(Path(kept)))
    palette = frames[len(frames) // 2][0].quantize(COLOURS, dither=Image.Dither.NONE)
    pictures = [frame.quantize(palette=palette, dither=Image.Dither.NONE) for frame, _ in frames]
    pictures[0].save(
        target,
        save_all=True,
        append_images=pictures[1:],
        duration=[milliseconds for _, milliseconds in frames],
        loop=0,
        optimize=True,
    )
    return target


def _frames(kept: Path) -> Iterator[Frame]:
    app, _ = app_in(kept, Language.EN)
    console = begun(app, Language.EN)
    console.resize(SEEN)
    console.steering.open_step(StepCode.JOURNEY)
    console.steering.open_round("lanes")
    console.steering.show(View.CONTENT)
    console.fold_side()
    console.show()
    settle(400)
    board = console.findChild(JourneyBoard)
    assert isinstance(board, JourneyBoard)
    board.fit()
    settle(200)
    yield from _dragged(console, board)
    yield from _undone(console, board)
    console.close()


def _dragged(console: ConsoleWindow, board: JourneyBoard) -> Iterator[Frame]:
    """Take a card in hand, carry it over, let go."""
    view, layout = board.viewport(), board.scene.layout
    name = next(card.id for card in console.bridge.workshop.journey.cards if card.title == CARD)
    start = board.window_rect(layout.card_box(*board.scene.places[name])).center()
    cell = board.window_rect(layout.cell_box(*TO))
    end = QPointF(cell.center().x(), cell.bottom() - 12)
    away = start + QPointF(90, 150)

    def shot(at: QPointF, milliseconds: int) -> Frame:
        return _grabbed(console, view.mapTo(console, at.toPoint())), milliseconds

    yield shot(away, STILL)
    for at in _way(away, start, 6):
        QTest.mouseMove(view, at.toPoint())
        yield shot(at, GLIDE)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start.toPoint())
    for at in _way(start, end, STEPS):
        QTest.mouseMove(view, at.toPoint())
        yield shot(at, GLIDE)
    yield shot(end, 350)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end.toPoint())
    for _ in range(3):
        settle(70)
        yield shot(end, 70)
    settle(600)
    yield shot(end, STILL)


def _undone(console: ConsoleWindow, board: JourneyBoard) -> Iterator[Frame]:
    """Ctrl+Z."""
    place = QPoint(console.width() // 2, console.height() - 120)
    QTest.keyClick(board, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    for milliseconds in (70, 70, 70):
        settle(milliseconds)
        yield _grabbed(console, place), milliseconds
    settle(600)
    yield _grabbed(console, place), STILL


def _way(start: QPointF, end: QPointF, steps: int) -> Iterator[QPointF]:
    """From one point to another, slow at both ends."""
    for step in range(1, steps + 1):
        share = step / steps
        yield start + (end - start) * (share * share * (3 - 2 * share))


def _grabbed(console: ConsoleWindow, arrow: QPoint) -> Image.Image:
    """The laptop, the room's screen in its corner, and where the mouse is."""
    for _ in range(2):
        QApplication.processEvents()
    room = SlideView(console.bridge.now)
    room.resize(ROOM)
    room.show_slide(console.slide)
    drawn, seen = _picture(console), _picture(room)
    corner = (drawn.width - seen.width - 24, drawn.height - seen.height - 44)
    drawn.paste(ImageOps.expand(seen, 3, "#141A26"), corner)
    shape = [(arrow.x() + x, arrow.y() + y) for x, y in _ARROW]
    ImageDraw.Draw(drawn).polygon(shape, fill="#141A26", outline="#FFFFFF")
    return drawn


def _picture(window: QWidget) -> Image.Image:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    return Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")
