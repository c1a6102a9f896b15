"""Widgets bound to places of the plan: the place shows in the widget, the widget writes to the place.

An editor's line reads `bind_text(self.statement, bridge, ("vision", "statement"))`. A binding writes only
what the widget says a person has entered (`edited`), shows only what has become another value, and puts the
sentence of a broken rule at the widget. It lives as long as its widget.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.bridge import Bridge
from workshop.commands.command import Command
from workshop.commands.edits import Add, Move, Remove, Write
from workshop.document.document import Adopted
from workshop.domain.errors import DomainError
from workshop.domain.ids import new_id
from workshop.domain.kinds import Code, FieldKind, Rows, Text
from workshop.domain.paths import Path, place_of, read
from workshop.domain.rows import Row


class Binding(QObject):
    """What ties one widget to one place; `aim` ties it to another (a row selected in a list)."""

    def __init__(self, widget: Any, bridge: Bridge, path: Path | None) -> None:
        """Show the place at once; `path` None: nothing yet, the widget is switched off."""
        super().__init__(widget)
        self.widget = widget
        self.bridge = bridge
        self.path: Path | None = None
        self._shown: Any = _NOTHING
        self._is_typed = False
        widget.edited.connect(self._write)
        bridge.changed.connect(self._follow)
        join(widget, bridge)
        self.aim(path)

    def aim(self, path: Path | None) -> None:
        """Hand over what is typed, then show and write another place; None: none."""
        if hasattr(self.widget, "flush"):
            self.widget.flush()
        self.path = path
        self.widget.setEnabled(path is not None)
        if path is not None:
            self._is_typed = isinstance(place_of(path).kind, Text)
            self._shown = _NOTHING
            self._show(self.bridge.workshop)
        self._say("")

    def _follow(self, adopted: Adopted) -> None:
        if self.path and _slice(adopted.before, self.path) is not _slice(adopted.now, self.path):
            self._show(adopted.now)

    def _show(self, workshop: Any) -> None:
        value = _value(workshop, self.path or ())
        if value is _GONE:
            self.widget.setEnabled(False)
        elif self._shown is _NOTHING or value != self._shown or type(value) is not type(self._shown):
            self.widget.setEnabled(True)
            self._shown = value
            self.widget.show_value("" if value is None and self._is_typed else value)

    def _write(self, value: Any) -> None:
        if self.path is None:
            return
        place = place_of(self.path)
        stored = None if value == "" and place.inside else as_kept(place.kind, value)
        field = ".".join(self.path) if self._is_typed else None
        self._shown = stored
        self._say(self.bridge.attempt(Write(self.path, stored), field))
        if self.bridge.is_reading:
            self._shown = _NOTHING
            self._show(self.bridge.workshop)
        self._shown = _value(self.bridge.workshop, self.path)

    def _say(self, sentence: str) -> None:
        show_problem(self.widget, self.bridge, sentence)


class RowsBinding(QObject):
    """What ties a widget that edits a list of rows to that list."""

    def __init__(self, widget: Any, bridge: Bridge, path: Path | None, make: Callable[[str], Row]) -> None:
        """`make` returns a new row, with a fresh id, of what was typed into the widget's entry line."""
        super().__init__(widget)
        self.widget = widget
        self.bridge = bridge
        self.path: Path = path or ()
        self._make = make
        widget.added.connect(self._add)
        widget.edited.connect(self._edit)
        widget.moved.connect(self._move)
        widget.removed.connect(self._remove)
        bridge.changed.connect(self._follow)
        join(widget, bridge)
        self.aim(path)

    def aim(self, path: Path | None) -> None:
        """Hand over what is typed, then show and write another list; None: none."""
        if hasattr(self.widget, "flush"):
            self.widget.flush()
        self.path = path or ()
        self.widget.setEnabled(bool(path))
        self._show(self.bridge.workshop)

    def _follow(self, adopted: Adopted) -> None:
        if self.path and _slice(adopted.before, self.path) is not _slice(adopted.now, self.path):
            self._show(adopted.now)

    def _show(self, workshop: Any) -> None:
        rows = _value(workshop, self.path) if self.path else ()
        self.widget.setEnabled(bool(self.path) and rows is not _GONE)
        self.widget.show_rows(() if rows is _GONE else rows)

    def _add(self, index: int, texts: Sequence[str]) -> None:
        self._do(Add(self.path, tuple(self._make(text) for text in texts), index))

    def _edit(self, row_id: str, field: str, value: Any) -> None:
        path = (*self.path, row_id, field)
        is_typed = isinstance(place_of(path).kind, Text)
        self._do(Write(path, value), ".".join(path) if is_typed else None)

    def _move(self, row_id: str, index: int) -> None:
        self._do(Move((*self.path, row_id), index))

    def _remove(self, row_ids: Sequence[str]) -> None:
        self._do(Remove(self.path, tuple(row_ids)))

    def _do(self, command: Command, field: str | None = None) -> None:
        if self.path:
            show_problem(self.widget, self.bridge, self.bridge.attempt(command, field))
            if self.bridge.is_reading:
                self._show(self.bridge.workshop)


def bind(widget: Any, bridge: Bridge, path: Path | None) -> Binding:
    """Bind a widget whose value is the place's own: a code, an id, ids, a number, a day, yes or no."""
    return Binding(widget, bridge, path)


def bind_text(field: Any, bridge: Bridge, path: Path | None) -> Binding:
    """Bind a text field; hand-overs while someone types are one burst of undo."""
    return Binding(field, bridge, path)


def bind_lines(lines: Any, bridge: Bridge, path: Path | None) -> RowsBinding:
    """Bind a list of plain texts (`vision.drafts`), or of any rows by their `text`."""
    return RowsBinding(lines, bridge, path, _maker(path or ("agreements",), {}))


def bind_rows(table: Any, bridge: Bridge, path: Path, **defaults: Any) -> RowsBinding:
    """Bind a table or a list of rows; what is typed into its entry line becomes a row with `defaults`."""
    return RowsBinding(table, bridge, path, _maker(path, defaults))


def join(widget: Any, bridge: Bridge) -> None:
    """Make a field that is typed in part of the house: it is flushed in time, and its undo is the plan's."""
    if hasattr(widget, "flush"):
        bridge.await_flush(widget)
    if hasattr(widget, "undo_requested"):
        widget.undo_requested.connect(bridge.undo)
        widget.redo_requested.connect(bridge.redo)


def focus_bound(within: QWidget, path: Path) -> bool:
    """Put the focus on the widget bound to `path`, or else to the nearest place around it or in it."""
    best, length = None, 0
    for binding in within.findChildren(QObject):
        if isinstance(binding, Binding | RowsBinding) and binding.path:
            shared = _shared(binding.path, path)
            if shared > length and shared == min(len(binding.path), len(path)):
                best, length = binding, shared
    table = _list_at(within, path)
    if table is not None and len(table.path) > length - 1:
        table.focus_row(path[len(table.path)])
        return True
    if best is None:
        return False
    if isinstance(best, RowsBinding) and hasattr(best.widget, "focus_row") and len(path) > len(best.path):
        best.widget.focus_row(path[len(best.path)])
    else:
        best.widget.setFocus()
    return True


def _list_at(within: QWidget, path: Path) -> Any:
    """Return the table whose row `path` is, or lies in."""
    for one in within.findChildren(QWidget):
        place = getattr(one, "path", None)
        if hasattr(one, "records") and place and len(path) > len(place) and path[: len(place)] == place:
            return one
    return None


def show_problem(widget: Any, bridge: Bridge, sentence: str) -> None:
    """Put a sentence at the widget, or where the console shows it when the widget has no place for one."""
    if hasattr(widget, "show_problem"):
        widget.show_problem(sentence)
    elif sentence:
        bridge.refused.emit(sentence)


def as_kept(kind: FieldKind, value: Any) -> Any:
    """Return the code itself for a word of a vocabulary, which widgets know by its text."""
    if isinstance(kind, Code) and value is not None:
        return next((code for code in kind.codes if code == value), value)
    return value


_NOTHING = object()
_GONE = object()


def _value(workshop: Any, path: Path) -> Any:
    """Return what stands at `path`, or `_GONE` when a row on the way there is."""
    try:
        return read(workshop, path)
    except DomainError:
        return _GONE


def _slice(workshop: Any, path: Path) -> Any:
    return getattr(workshop, path[0])


def _shared(one: Path, other: Path) -> int:
    count = 0
    for here, there in zip(one, other, strict=False):
        if here != there:
            break
        count += 1
    return count


def _maker(path: Path, defaults: dict[str, Any]) -> Callable[[str], Row]:
    """Return what makes a row of the list at `path`; the text typed goes into its first text field."""
    kind = place_of(path).kind
    if not isinstance(kind, Rows):
        raise TypeError(f"{path} is no list of rows")
    row: Any = kind.row
    name = "title" if "title" in row.__dataclass_fields__ else "text"
    name = name if name in row.__dataclass_fields__ else "name"

    def make(text: str) -> Row:
        made: Row = replace(row(id=new_id(), **{name: text}), **defaults)
        return made

    return make
