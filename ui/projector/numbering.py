"""The test picture: a large number on every screen, what it is called and up to where it can be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from ui.projector.screens import identity_of, title_of
from ui.style.fonts import font
from ui.style.look import colour
from workshop.domain.overriding import override
from workshop.texts import Words

SHOWN_MS = 12_000
_WITH_OTHERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)
_BADGE = 3  # on the console's own screen the picture takes a third of it, so that the console stays in sight
SMALLEST = 33 / 1080
"""The smallest text of the room, as a share of the picture's height."""


class TestPicture(QWidget):
    """One screen's number; a click or a key ends all of them."""

    __test__ = False  # no test of pytest's, whatever its name begins with

    def __init__(self, number: int, lines: Sequence[str], close: Callable[[], None]) -> None:
        kind = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint
        super().__init__(None, kind | Qt.WindowType.WindowStaysOnTopHint)  # over the room's, for seconds
        self._number, self._lines, self._close = number, tuple(lines), close
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle("Samenspel")
        self.setAccessibleName(f"{number}. " + ". ".join(lines))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a frame to the very edge, the number, and lines in the room's smallest text."""
        painter = QPainter(self)
        whole = QRectF(self.rect())
        painter.fillRect(whole, colour("surface"))
        edge = max(2.0, whole.height() / 200)
        pen = painter.pen()
        pen.setColor(colour("accent"))
        pen.setWidthF(edge)
        painter.setPen(pen)
        painter.drawRect(whole.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2))
        painter.setFont(font(round(whole.height() * 0.45)))
        above = QRectF(0, whole.height() * 0.04, whole.width(), whole.height() * 0.6)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.setPen(colour("ink"))
        size = max(12, round(whole.height() * SMALLEST))
        painter.setFont(font(size))
        below = QRectF(edge * 4, whole.height() * 0.66, whole.width() - edge * 8, whole.height() * 0.32)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(below, int(flags), "\n".join(self._lines))
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """That is enough."""
        self._close()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """That is enough; a key that only goes with others waits for them."""
        if event.key() not in _WITH_OTHERS:
            self._close()


class Numbering(QObject):
    """Shows the test pictures, and takes them away after a while; asked for again, at once."""

    closed = Signal()
    """They are gone: whoever had the keys before has them again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pictures: list[TestPicture] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.close)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self.close)

    def show(
        self, screens: Sequence[QScreen], own: QScreen | None, words: Words, metres: Callable[[QScreen], str]
    ) -> None:
        """Number the screens; `metres` says up to where one can be read, "" for the laptop's `own`."""
        if self.pictures:
            self.close()
            return
        for number, screen in enumerate(screens, start=1):
            self.pictures.append(
                self._on(screen, number, words, "" if screen is own else metres(screen), own)
            )
        self._timer.start()

    def _on(
        self, screen: QScreen, number: int, words: Words, metres: str, own: QScreen | None
    ) -> TestPicture:
        place, ratio = screen.geometry(), screen.devicePixelRatio()
        size = f"{round(place.width() * ratio)} × {round(place.height() * ratio)}"
        lines = [f"{title_of(identity_of(screen))}, {size}"]
        lines.append(
            words("Readable up to {metres} metres", metres=metres) if metres else words("Your own screen")
        )
        lines.append(words("A click or a key ends this."))
        picture = TestPicture(number, lines, self.close)
        if screen is own:
            small = place.size() / _BADGE
            place.setSize(small)
        picture.setScreen(screen)
        picture.setGeometry(place)
        if screen is own:
            picture.show()
        else:
            picture.showFullScreen()
        picture.raise_()
        return picture

    def close(self) -> None:
        """Take them away."""
        self._timer.stop()
        for picture in self.pictures:
            picture.hide()
            picture.deleteLater()
        self.pictures.clear()
        self.closed.emit()
