"""What a window shows while a file is held over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.style.fonts import font
from ui.style.look import colour, theme
from ui.style.tokens import RADIUS, SPACE, TYPE, WEIGHT
from ui.widgets.painting import Align, paint_ground, paint_line, painter_on
from workshop.domain.overriding import override


class DropHint(QWidget):
    """Lies over the whole window, lets everything through, and says that the file may be let go."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        over.installEventFilter(self)
        self.hide()

    def show_text(self, text: str) -> None:
        """Appear with these words."""
        self._text = text
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Veil the window, and paint a dashed frame with the words in it."""
        painter = painter_on(self)
        veil = colour("ground")
        veil.setAlphaF(0.9)
        painter.fillRect(self.rect(), veil)
        frame = QRectF(self.rect()).adjusted(SPACE.wide, SPACE.wide, -SPACE.wide, -SPACE.wide)
        paint_ground(painter, frame, "accent_soft", "accent", radius=RADIUS.large, width=2, is_dashed=True)
        given = font(theme().px(TYPE.heading), WEIGHT.strong)
        paint_line(painter, frame, self._text, "accent", Align.AlignHCenter, given)
        painter.end()
