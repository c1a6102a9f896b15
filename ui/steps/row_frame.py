"""One row of a list of rows: its editor, the handle it is dragged by, and the way out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from ui.style.tokens import SIZE, SPACE
from ui.style.variants import style
from ui.widgets.buttons import IconButton
from workshop.domain.ids import RowId
from workshop.domain.overriding import override


class Grip(IconButton):
    """The handle that a row is dragged by; arrow keys on it move the row too."""

    dragged = Signal(QPoint)  # where the pointer is, on the screen
    dropped = Signal()
    stepped = Signal(int)  # -1 up, 1 down

    def __init__(self, name: str) -> None:
        super().__init__("grip-vertical", name, colour="ink_faint", side=SIZE.target)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._is_dragging = False

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the row along once the pointer has really moved."""
        self._is_dragging = True
        self.dragged.emit(event.globalPosition().toPoint())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the row down where the mark is."""
        was_dragging, self._is_dragging = self._is_dragging, False
        if was_dragging:
            self.setDown(False)  # a drop is no click
        super().mouseReleaseEvent(event)
        if was_dragging:
            self.dropped.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down move the row, with or without Alt."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)


class RowEditor(QWidget):
    """An editor that says where in it the row's handle belongs; the way out is in the handle's menu then."""

    def __init__(self) -> None:
        super().__init__()
        self.tools = QHBoxLayout()
        self.tools.setContentsMargins(0, 0, 0, 0)
        self.tools.setSpacing(0)


class RowFrame(QFrame):
    """One row: its handle, its editor, its way out."""

    def __init__(self, row_id: RowId, editor: QWidget, names: tuple[str, str], role: str) -> None:
        super().__init__()
        self.row_id = row_id
        self.editor = editor
        style(self, role=role)
        self.grip = Grip(names[0])
        self.bin = IconButton("x", names[1], colour="ink_faint", side=SIZE.target)
        line = QHBoxLayout(self)
        edge = SPACE.small if role else 0
        line.setContentsMargins(edge, edge, edge, edge)
        line.setSpacing(SPACE.tiny)
        line.addWidget(editor, 1)
        if isinstance(editor, RowEditor):
            editor.tools.addWidget(self.grip)
            self.bin.setParent(self)
        else:
            line.addWidget(self.grip, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(self.bin, 0, Qt.AlignmentFlag.AlignTop)
        self._is_in_focus = self._is_carried = False
        self._from: QPoint | None = None
        for tool in (self.grip, self.bin):
            policy = tool.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            tool.setSizePolicy(policy)
        self.show_tools()

    def show_tools(self, *, is_in_focus: bool | None = None) -> None:
        """Handle and way out show on the row that is pointed at or worked in; others are left in peace."""
        if is_in_focus is not None:
            self._is_in_focus = is_in_focus
        is_used = self._is_in_focus or self.underMouse()
        self.grip.setVisible(is_used)
        self.bin.setVisible(is_used and not isinstance(self.editor, RowEditor))

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        """Pointed at."""
        self.show_tools()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """No longer."""
        self.show_tools()

    # --- a row that says where its handle belongs is dragged by its bare ground too

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag would begin."""
        if event.button() == Qt.MouseButton.LeftButton and isinstance(self.editor, RowEditor):
            self._from = event.position().toPoint()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Past a few pixels it is a drag."""
        if self._from is None:
            return
        way = (event.position().toPoint() - self._from).manhattanLength()
        self._is_carried = self._is_carried or way >= QApplication.startDragDistance()
        if self._is_carried:
            self.grip.dragged.emit(event.globalPosition().toPoint())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it down."""
        was_carried, self._is_carried, self._from = self._is_carried, False, None
        if was_carried:
            self.grip.dropped.emit()
