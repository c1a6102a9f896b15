"""How widgets are laid out: rows and columns from the tokens, wrapping rows, a column that scrolls."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.style.tokens import SPACE
from ui.style.viewport import bring_viewport
from workshop.domain.overriding import override

Part = QWidget | QLayout | int | None
Box = TypeVar("Box", QHBoxLayout, QVBoxLayout)


def row(*parts: Part, space: int = SPACE.small, margin: int = 0) -> QHBoxLayout:
    """Parts beside each other; a number is a stretch of that weight, None is left out."""
    return _filled(QHBoxLayout(), parts, space, margin)


def column(*parts: Part, space: int = SPACE.small, margin: int = 0) -> QVBoxLayout:
    """Parts under each other; a number is a stretch of that weight, None is left out."""
    return _filled(QVBoxLayout(), parts, space, margin)


def _filled(box: Box, parts: tuple[Part, ...], space: int, margin: int) -> Box:
    box.setSpacing(space)
    box.setContentsMargins(margin, margin, margin, margin)
    for part in parts:
        if isinstance(part, QWidget):
            box.addWidget(part)
        elif isinstance(part, QLayout):
            box.addLayout(part)
        elif part is not None:
            box.addStretch(part)
    return box


class FlowLayout(QLayout):
    """Items in lines, as words in a text; right to left where the language runs so."""

    def __init__(self, parent: QWidget | None = None, *, space: int = SPACE.small) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(space)
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        """Put an item last."""
        self._items.append(item)

    @override
    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a position, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """The height of all lines at that width."""
        return self._arrange(QRect(0, 0, width, 0), is_real=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        self._arrange(rect, is_real=True)

    @override
    def sizeHint(self) -> QSize:
        """The least that is needed."""
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        """As wide as the widest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins: QMargins = self.contentsMargins()
        return size.grownBy(margins)

    def _arrange(self, rect: QRect, *, is_real: bool) -> int:
        room = rect.marginsRemoved(self.contentsMargins())
        x, y, line = room.left(), room.top(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(room.width(), 100_000)).expandedTo(item.minimumSize())
            if x > room.left() and x + size.width() > room.right() + 1:
                x, y, line = room.left(), y + line + self.spacing(), 0
            if is_real:
                item.setGeometry(self._mirrored(QRect(QPoint(x, y), size), room))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line - rect.top() + self.contentsMargins().bottom()

    def _mirrored(self, place: QRect, room: QRect) -> QRect:
        widget = self.parentWidget()
        if widget is None or widget.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return place
        return place.translated(room.left() + room.right() - place.left() - place.right(), 0)


class _Inside(QWidget):
    """What scrolls: as high as its texts are at the width there is, not at the narrowest they could have."""

    @override
    def minimumSizeHint(self) -> QSize:
        """Leave the height to the scroll area where it follows from the width."""
        inside = self.layout()
        if inside is None:
            return super().minimumSizeHint()
        least = inside.totalMinimumSize()
        return QSize(least.width(), 0) if inside.hasHeightForWidth() else least


class ScrollColumn(QScrollArea):
    """A column that scrolls up and down and is always as wide as there is room; add to `column`."""

    def __init__(
        self, parent: QWidget | None = None, *, space: int = SPACE.normal, margin: int = SPACE.wide
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = _Inside()
        inside.setAutoFillBackground(False)
        bring_viewport(self)
        self.column = column(space=space, margin=margin)
        self.column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        inside.setLayout(self.column)
        inside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        inside.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A column that needs more width than there is says so to who lays us out."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    @override
    def minimumSizeHint(self) -> QSize:
        """Wide enough for what cannot get narrower; any height."""
        inside = self.widget()
        width = self.column.minimumSize().width() if inside else 0
        return QSize(width + self.verticalScrollBar().sizeHint().width(), 80)

    def show_part(self, part: QWidget) -> None:
        """Scroll until a part can be seen."""
        self.ensureWidgetVisible(part, SPACE.normal, SPACE.normal)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let its widgets go."""
    while item := layout.takeAt(0):
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def grow(window: QWidget) -> None:
    """Make a window as tall as what it holds now; it never becomes smaller."""
    box = window.layout()
    if box is not None:
        box.activate()
        tall = max(box.totalHeightForWidth(window.width()), box.totalSizeHint().height())
        window.resize(window.width(), max(window.height(), tall))


def set_shown(part: QWidget, is_shown: bool) -> None:
    """Show a part of a window or hide it, as `setVisible` does.

    One that lies in no window yet would become a window itself, for the blink of an eye: it appears with the
    window that takes it in.
    """
    if is_shown and part.parentWidget() is None:
        part.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
    else:
        part.setVisible(is_shown)
