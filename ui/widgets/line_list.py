"""A list of short texts, written as one writes a list: Enter for the next, Backspace to take one away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.grip import DropMark
from ui.widgets.layouts import column
from ui.widgets.line_row import Draft, Line, LineField
from workshop.texts import Words


class TextRow(Protocol):
    """A line as it is shown."""

    @property
    def id(self) -> str:
        """What it is known by, always the same."""

    @property
    def text(self) -> str:
        """What it says."""


class LineList(QWidget):
    """The lines, each with its id, and one empty line to add with, which Enter brings where it is needed.

    Signals follow the user alone and change nothing here: show the new rows with `show_rows`.
    `added(index, texts)`: where the first goes; one was typed, several were pasted. `edited(id, "text",
    text)`. `moved(id, index)`: the place once the line has been lifted out. `removed(ids)`.
    `sign`: number, a colour's name (a dot) or nothing; `aside` makes what ends a line.
    Long, because typing, pasting, moving and where the caret then stands are one behaviour.
    """

    added = Signal(int, list)
    edited = Signal(str, str, object)
    moved = Signal(str, int)
    removed = Signal(list)
    refused = Signal(str, int)
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(
        self,
        words: Words,
        name: str,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        sign: str = "",
        aside: Callable[[str], QWidget] | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._name, self._sign, self._make_aside = words, name, sign, aside
        self._lines: dict[str, Line] = {}
        self._order: list[str] = []
        self._draft_at: int | None = None
        self._drop_at: int | None = None
        self._draft = Draft(words, has_sign=bool(sign))
        self._column: QVBoxLayout = column(self._draft, space=2)
        self.setLayout(self._column)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._mark = DropMark(self)
        self._connect_draft()
        self.set_texts(words, name, hint)

    def set_texts(self, words: Words, name: str, hint: str) -> None:
        """Say it in other words, or another language; `hint` stands in the empty line."""
        self._words, self._name = words, name
        self.setAccessibleName(name)
        self._draft.field.set_words(words)
        self._draft.field.setAccessibleName(words("{name}: add", name=name))
        self._draft.field.setPlaceholderText(hint)
        for line in self._lines.values():
            line.set_words(words)
        self._number()

    # --- rows in

    def show_rows(self, rows: Sequence[TextRow]) -> None:
        """Show these lines in this order; what is the same stays as it is, focus and caret too."""
        wanted = [row.id for row in rows]
        for key in [key for key in self._order if key not in set(wanted)]:
            self._drop_line(key)
        for at, row in enumerate(rows):
            line = self._lines.get(row.id) or self._new_line(row.id)
            line.field.show_value(row.text)
            if self._column.indexOf(line) != at:
                self._column.insertWidget(at, line)
                line.show()  # now, not at the next turn of the loop: it may be given the focus
        self._order = wanted
        self._number()
        self._place_draft()

    def aside(self, key: str) -> QWidget | None:
        """What stands at the end of a line."""
        line = self._lines.get(key)
        return line.aside if line else None

    def flush(self) -> None:
        """Hand over what is typed, in the empty line too."""
        for line in list(self._lines.values()):
            line.field.flush()
        self._add()

    def focus_row(self, key: str) -> None:
        """Bring the caret to the end of a line."""
        if key in self._lines:
            _enter(self._lines[key].field)

    @property
    def entry(self) -> LineField:
        """The empty line's field."""
        return self._draft.field

    def focus_draft(self) -> None:
        """Bring the caret to the empty line."""
        self._draft.field.setFocus()

    def _new_line(self, key: str) -> Line:
        aside = self._make_aside(key) if self._make_aside else None
        line = Line(self._words, key, sign=self._sign, aside=aside)
        self._lines[key] = line
        line.field.edited.connect(lambda text: self.edited.emit(key, "text", text))
        line.field.entered.connect(lambda: self._open_draft(self._order.index(key) + 1))
        line.field.left.connect(lambda step: self._go(key, step))
        line.field.shifted.connect(lambda step: self._shift(key, step))
        line.field.emptied.connect(lambda: self._remove(key))
        line.field.lines_pasted.connect(lambda texts: self.added.emit(self._order.index(key) + 1, texts))
        line.removal_asked.connect(lambda: self._remove(key))
        line.grip.dragged.connect(self._drag)
        line.grip.dropped.connect(lambda _: self._drop(key))
        self._pass_on(line.field)
        return line

    def _pass_on(self, field: LineField) -> None:
        field.refused.connect(self.refused)
        field.undo_requested.connect(self.undo_requested)
        field.redo_requested.connect(self.redo_requested)

    def _drop_line(self, key: str) -> None:
        line = self._lines.pop(key)
        if line.field.hasFocus():
            self._leave(key)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _leave(self, key: str) -> None:
        """Give the focus to the line before, else to the one after, else to the empty one."""
        at = self._order.index(key)
        near = [*reversed(self._order[:at]), *self._order[at + 1 :]]
        target = next((self._lines[one].field for one in near if one in self._lines), self._draft.field)
        _enter(target)

    def _number(self) -> None:
        for at, key in enumerate(self._order, start=1):
            line = self._lines[key]
            line.bullet.show_number(at)
            line.field.setAccessibleName(self._words("{name}, line {n}", name=self._name, n=at))

    # --- the empty line

    def _connect_draft(self) -> None:
        field = self._draft.field
        field.entered.connect(self._add)
        field.left.connect(lambda step: self._go(None, step))
        field.emptied.connect(lambda: self._go(None, -1))
        field.lines_pasted.connect(lambda texts: self.added.emit(self._draft_index(), texts))
        field.focused.connect(lambda is_in: None if is_in else self._close_draft())
        self._pass_on(field)

    def _draft_index(self) -> int:
        return len(self._order) if self._draft_at is None else min(self._draft_at, len(self._order))

    def _place_draft(self) -> None:
        if self._column.indexOf(self._draft) != self._draft_index():
            self._column.insertWidget(self._draft_index(), self._draft)

    def _open_draft(self, at: int) -> None:
        self._draft_at = at
        self._place_draft()
        self._draft.field.setFocus()

    def _close_draft(self) -> None:
        """Left: what was typed is added, an empty one goes back to the end."""
        self._add()
        self._draft_at = None
        self._place_draft()

    def _add(self) -> None:
        self._draft.field.flush()
        text, at = self._draft.field.value().strip(), self._draft_index()
        if not text:
            return
        self._draft.field.show_value("")
        if self._draft_at is not None:
            self._draft_at = at + 1
        self.added.emit(at, [text])

    # --- keys and drags

    def _go(self, key: str | None, step: int) -> None:
        """Up or down from a line (None: the empty one) to the field that stands there."""
        places: list[str | None] = [*self._order]
        places.insert(self._draft_index(), None)
        at = places.index(key) + step
        if 0 <= at < len(places):
            target = places[at]
            _enter(self._draft.field if target is None else self._lines[target].field)

    def _shift(self, key: str, step: int) -> None:
        at = self._order.index(key) + step
        if 0 <= at < len(self._order):
            self.moved.emit(key, at)

    def _remove(self, key: str) -> None:
        if self._lines[key].field.hasFocus():
            self._leave(key)
        self.removed.emit([key])

    def _gap(self, where: QPoint) -> int:
        """Before which line a drop would go."""
        y = self.mapFromGlobal(where).y()
        return sum(self._lines[key].geometry().center().y() < y for key in self._order)

    def _drag(self, where: QPoint) -> None:
        gap = self._gap(where)
        top = self._lines[self._order[gap]].y() - 2 if gap < len(self._order) else 0
        last = self._lines[self._order[-1]].geometry().bottom() + 1
        self._mark.show_at(top if gap < len(self._order) else last)
        self._drop_at = gap

    def _drop(self, key: str) -> None:
        self._mark.hide()
        at, self._drop_at = self._drop_at, None
        if at is None:
            return
        before = self._order.index(key)
        target = at - 1 if at > before else at
        if target != before:
            self.moved.emit(key, target)


def _enter(field: LineField) -> None:
    field.moveCursor(QTextCursor.MoveOperation.End)
    field.setFocus()
