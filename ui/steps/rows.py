"""A list of rows, each an editor of its own: added, changed, re-ordered and removed by mouse and by keyboard.

A row's editor is made of bound fields by whoever uses the stack; the stack knows only ids. Frames are kept
by id, so that a change elsewhere moves no caret.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QMenu, QSizePolicy, QWidget
from shiboken6 import isValid

from ui.bridge import Bridge
from ui.steps.removal import remove_rows
from ui.steps.row_frame import RowFrame
from ui.style.icon_engine import icon
from ui.style.look import colour
from ui.style.tokens import SPACE
from ui.widgets.fields import TextField
from ui.widgets.sentences import refusal_sentence
from workshop.commands.command import Command
from workshop.commands.edits import Add, Move
from workshop.document.document import Adopted
from workshop.domain.errors import DomainError
from workshop.domain.ids import RowId
from workshop.domain.overriding import override
from workshop.domain.paths import Path, read
from workshop.domain.rows import Row
from workshop.values import dataclass

MakeEditor = Callable[[RowId], QWidget]
MakeRow = Callable[[str], Row]


@dataclass(frozen=True, slots=True)
class Entry:
    """How a stack looks: its name for assistive technology, the hint in its empty line, the rows' frame."""

    name: str
    hint: str = ""
    role: str = ""


class Elsewhere(Protocol):
    """Where else a row can be dropped than in its own stack."""

    def aim(self, row: RowId, at: QPoint | None) -> bool:
        """Show where it would land, and say whether it would at all; None: it is let go."""

    def drop(self, row: RowId, at: QPoint) -> None:
        """Put it there."""


class RowStack(QWidget):
    """The rows of the list at `path`, one below the other, with a line to type new ones into.

    `make_editor` gives a widget for a row's id; `make_row` a new row, with a fresh id, of what was typed;
    without `make_row` nothing can be added here. Long, because adding, moving by mouse or key and keeping the
    focus while the plan changes are one behaviour.
    """

    counted = Signal(int)

    def __init__(
        self,
        bridge: Bridge,
        path: Path,
        make_editor: MakeEditor,
        make_row: MakeRow | None = None,
        *,
        entry: Entry,
        accepts: Callable[[Any], bool] | None = None,
        move: Callable[[RowId, int], Command] | None = None,
    ) -> None:
        """`move` replaces the plain edit; `accepts` narrows the list (to one discipline)."""
        super().__init__()
        self.elsewhere: Elsewhere | None = None
        self._away: QPoint | None = None
        self._accepts = accepts
        self._move = move or (lambda row, index: Move((*self.path, row), index))
        self.bridge = bridge
        self.path = path
        self._make_editor = make_editor
        self._make_row = make_row
        self._look = entry
        self._frames: dict[RowId, RowFrame] = {}
        self._mark: int | None = None
        self.setAccessibleName(entry.name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.small if entry.role else SPACE.tiny)
        self.entry = self._new_entry() if make_row is not None else None
        bridge.changed.connect(self._follow)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)
        self.show_rows(self._rows())

    def _follow_focus(self, _: QWidget | None, new: QWidget | None) -> None:
        for frame in filter(isValid, self._frames.values()):  # a window that closes moves the focus too
            frame.show_tools(is_in_focus=new is not None and frame.isAncestorOf(new))

    def _new_entry(self) -> TextField:
        entry = TextField(self.bridge.words, role="inline")
        entry.setAccessibleName(self._look.hint or self._look.name)
        entry.setPlaceholderText(self._look.hint)
        entry.takes_lines = True
        entry.entered.connect(self._add_typed)
        entry.lines_pasted.connect(self.add_texts)
        entry.refused.connect(
            lambda code, amount: self.bridge.refused.emit(refusal_sentence(self.bridge.words, code, amount))
        )
        entry.undo_requested.connect(self.bridge.undo)
        entry.redo_requested.connect(self.bridge.redo)
        self.bridge.drafts.attend(entry, ".".join(self.path))
        self._column.addWidget(entry)
        return entry

    def aim(self, path: Path) -> None:
        """Show another list, as when another owner of such a list is selected."""
        if path != self.path:
            self.path = path
            self.show_rows(())
        self.show_rows(self._rows())

    def add_texts(self, texts: list[str]) -> None:
        """Add a row for each text, as one edit, at the end."""
        if self._make_row is not None and texts:
            rows = tuple(self._make_row(text) for text in texts)
            self.bridge.do(Add(self.path, rows, len(read(self.bridge.workshop, self.path))))

    def focus_row(self, row_id: RowId) -> None:
        """Put the focus into a row."""
        frame = self._frames.get(row_id)
        if frame is not None:
            first = (
                frame.editor.nextInFocusChain()
                if frame.editor.focusPolicy() == Qt.FocusPolicy.NoFocus
                else None
            )
            (first or frame.editor).setFocus(Qt.FocusReason.OtherFocusReason)

    def editors(self) -> list[QWidget]:
        """Return the rows' editors in order."""
        return [frame.editor for frame in self._in_order()]

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows: frames of rows that stay are kept and moved, others come and go."""
        wanted = [row.id for row in rows]
        for row_id in [row_id for row_id in self._frames if row_id not in set(wanted)]:
            frame = self._frames.pop(row_id)
            self._column.removeWidget(frame)
            frame.hide()
            frame.deleteLater()
        for index, row_id in enumerate(wanted):
            frame = self._frames.get(row_id) or self._new_frame(row_id)
            if self._column.indexOf(frame) != index:
                self._column.insertWidget(index, frame)
        self.counted.emit(len(wanted))

    def _new_frame(self, row_id: RowId) -> RowFrame:
        words = self.bridge.words
        names = (words("Move (drag, or arrow keys)"), words("Remove"))
        frame = RowFrame(row_id, self._make_editor(row_id), names, self._look.role)
        frame.grip.dragged.connect(lambda at: self._carry(row_id, at))
        frame.grip.dropped.connect(lambda: self._drop(row_id))
        frame.grip.clicked.connect(lambda: self._open_menu(frame))
        frame.grip.stepped.connect(lambda step: self._step(row_id, step))
        frame.bin.clicked.connect(lambda: remove_rows(self, self.bridge, self.path, (row_id,)))
        frame.installEventFilter(self)
        self._frames[row_id] = frame
        return frame

    def _open_menu(self, frame: RowFrame) -> None:
        """Every drag has a way without dragging."""
        words, row_id = self.bridge.words, frame.row_id
        menu = QMenu(frame)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("arrow-up"), words("Move up"), lambda: self._step(row_id, -1))
        menu.addAction(icon("arrow-down"), words("Move down"), lambda: self._step(row_id, 1))
        menu.addSeparator()
        menu.addAction(
            icon("x"), words("Remove"), lambda: remove_rows(self, self.bridge, self.path, (row_id,))
        )
        menu.popup(frame.grip.mapToGlobal(QPoint(0, frame.grip.height())))

    def _follow(self, adopted: Adopted) -> None:
        if getattr(adopted.before, self.path[0]) is not getattr(adopted.now, self.path[0]):
            self.show_rows(self._rows())

    def _rows(self) -> tuple[Row, ...]:
        try:
            rows: Any = read(self.bridge.workshop, self.path)
        except DomainError:
            return ()
        return tuple(row for row in rows if self._accepts is None or self._accepts(row))

    def _place(self, row_id: RowId, index: int) -> int:
        """Return where in the whole list the place `index` among the rows shown is."""
        shown = [frame.row_id for frame in self._in_order() if frame.row_id != row_id]
        whole = [row.id for row in read(self.bridge.workshop, self.path) if row.id != row_id]
        if index < len(shown):
            return whole.index(shown[index])
        return whole.index(shown[-1]) + 1 if shown else len(whole)

    def _add_typed(self) -> None:
        if self.entry is None:
            return
        text = self.entry.value().strip()
        if text:
            self.add_texts([text])
            self.entry.show_value("")

    def _in_order(self) -> list[RowFrame]:
        items = (self._column.itemAt(index) for index in range(self._column.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, RowFrame)]

    def _step(self, row_id: RowId, step: int) -> None:
        order = [frame.row_id for frame in self._in_order()]
        index = order.index(row_id) + step
        if 0 <= index < len(order):
            self.bridge.do(self._move(row_id, self._place(row_id, index)))
            self._frames[row_id].grip.setFocus()

    def _carry(self, row_id: RowId, at: QPoint) -> None:
        is_away = self.elsewhere is not None and self.elsewhere.aim(row_id, at)
        self._away = at if is_away else None
        if is_away:
            self._mark = None
            self.update()
            return
        here = self.along(self.mapFromGlobal(at))
        middles = [self.along(frame.geometry().center()) for frame in self._in_order()]
        self._mark = sum(middle < here for middle in middles)
        self.update()

    def along(self, place: QPoint) -> int:
        """How far a place is on the way that the rows run."""
        return place.y()

    def mark_at(self, along: int) -> QRect:
        """Where the line lies that shows where a dragged row will land."""
        return QRect(0, along, self.width(), 3)

    def _drop(self, row_id: RowId) -> None:
        mark, self._mark = self._mark, None
        away, self._away = self._away, None
        self.update()
        if self.elsewhere is not None:
            self.elsewhere.aim(row_id, None)
            if away is not None:
                self.elsewhere.drop(row_id, away)
                return
        order = [frame.row_id for frame in self._in_order()]
        if mark is not None and row_id in order:
            was = order.index(row_id)
            index = mark - (mark > was)
            if index != was:
                self.bridge.do(self._move(row_id, self._place(row_id, index)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Show where a dragged row will land."""
        if self._mark is None:
            return
        frames = self._in_order()
        is_last = self._mark == len(frames)
        beside = frames[-1].geometry().bottomRight() if is_last else frames[self._mark].geometry().topLeft()
        at = self.along(beside) + (2 if is_last else -2) - 1
        painter = QPainter(self)
        painter.fillRect(self.mark_at(at), colour("accent"))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+Up and Alt+Down move the row that has the focus, from any of its fields."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(watched, RowFrame)
        ):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._step(watched.row_id, step)
                return True
        return super().eventFilter(watched, event)
