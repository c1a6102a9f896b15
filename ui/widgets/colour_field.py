"""Choosing a discipline's own colour, or the palette's."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QColorDialog, QMenu, QSizePolicy

from ui.style.lanes import lanes
from ui.style.look import theme
from ui.style.marks import LaneMark, paint_mark
from ui.style.theme import LIGHT_THEME
from ui.style.tokens import RADIUS, SIZE
from workshop.domain.overriding import override
from workshop.texts import Words


class ColourField(QAbstractButton):
    """The mark of a discipline; a click opens the palette, Delete goes back to the palette's own."""

    edited = Signal(object)  # "#RRGGBB" or None

    def __init__(self, words: Words, name: str, mark: LaneMark) -> None:
        super().__init__()
        self._words = words
        self._mark = mark
        self._value: str | None = None
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._offer)

    def show_mark(self, mark: LaneMark) -> None:
        """Show the discipline as it is now."""
        self._mark = mark
        self.update()

    def show_value(self, value: object) -> None:
        """Show a colour without saying so; None: the palette's."""
        self._value = value if isinstance(value, str) else None
        self.setAccessibleDescription(self._value or self._words("Colour of the palette"))
        self.update()

    def _choose(self, value: str | None) -> None:
        self.show_value(value)
        self.edited.emit(value)

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._words("Colour of the palette"), lambda: self._choose(None))
        menu.addSeparator()
        for index, colour in enumerate(lanes(LIGHT_THEME)):
            text = self._words("Colour {n}", n=index + 1)
            menu.addAction(_swatch(colour), text, lambda _=False, one=colour: self._choose(one))
        menu.addSeparator()
        menu.addAction(self._words("Another colour…"), self._ask)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _ask(self) -> None:
        dialog = QColorDialog(QColor(self._value or self._mark.look(theme()).fill), self)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        if dialog.exec():
            self._choose(dialog.currentColor().name().upper())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete goes back to the palette."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._choose(None)
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        """A mark, large enough to hit."""
        side = theme().px(SIZE.mark_large)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the discipline's mark."""
        painter = QPainter(self)
        paint_mark(painter, QRectF(self.rect()).adjusted(3, 3, -3, -3), self._mark, theme())
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme().colours.accent), SIZE.focus))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS.small + 2, RADIUS.small + 2
            )


def _swatch(colour: str) -> QIcon:
    pixmap = QPixmap(32, 32)
    pixmap.fill(QColor(colour))
    return QIcon(pixmap)
