"""The lines of a table as they would come in, to tick: for a view that shows thousands of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from ui.style.look import colour
from workshop.document.incoming import Found, Outcome, Proposed
from workshop.document.incoming.sentences import outcome_sentence
from workshop.document.speaking import Names, speak_value
from workshop.domain.overriding import override
from workshop.domain.workshop import Plan
from workshop.texts import Words
from workshop.texts.names import field_name

Index = QModelIndex | QPersistentModelIndex
TICK, OUTCOME, FIELDS = 0, 1, 2
"""Columns: the tick with the line's number, what becomes of it, and from there on its fields."""
_NOWHERE = QModelIndex()
_LONGEST = 120
_TIP = 1000
_Role = Qt.ItemDataRole


class IncomingModel(QAbstractTableModel):
    """Shows lines of one outcome or all; `ticked_changed` follows the user and what is shown anew."""

    ticked_changed = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._found: Found | None = None
        self._names: Names | None = None
        self._fields: tuple[str, ...] = ()
        self._lines: Sequence[Proposed] = ()
        self._only: Outcome | None = None
        self.ticked: frozenset[int] = frozenset()
        """The numbers of the lines that are to come in."""
        self._untold: dict[int, bool] = {}

    def show_found(self, found: Found, plan: Plan, fields: Iterable[str], *, is_same_table: bool) -> None:
        """Show these lines; what the user ticked stays so while it is the same table."""
        self.beginResetModel()
        self._found, self._names = found, Names(plan, self._words)
        self._fields = tuple(fields)
        if not is_same_table:
            self._untold.clear()
        self.ticked = frozenset(
            one.number
            for one in found.lines
            if one.outcome is not Outcome.CANNOT
            and self._untold.get(one.number, one.outcome is Outcome.COMES)
        )
        self._sift()
        self.endResetModel()
        self.ticked_changed.emit()

    def show_only(self, outcome: Outcome | None) -> None:
        """Show the lines of one outcome, None: all."""
        self.beginResetModel()
        self._only = outcome
        self._sift()
        self.endResetModel()

    def _sift(self) -> None:
        lines = self._found.lines if self._found else ()
        self._lines = [one for one in lines if self._only in (None, one.outcome)]

    def told(self, row: int) -> str:
        """Say what becomes of the line in a row, and why; "" where there is none."""
        if self._found is None or not 0 <= row < len(self._lines):
            return ""
        one = self._lines[row]
        return self._words("Line {number}: {outcome}", number=one.number, outcome=self._outcome(one))

    def _outcome(self, one: Proposed) -> str:
        """What becomes of a line as it is ticked now."""
        if self._found is None or one.number in self.ticked:
            return self._words("Comes in")
        if one.outcome is Outcome.COMES:
            return self._words("Left out")
        return outcome_sentence(one, self._found.thing, self._words)

    def turn(self, rows: Iterable[int]) -> None:
        """Tick lines, or untick them when all of them are; those that cannot come stay out."""
        numbers = {self._lines[row].number for row in rows if self._lines[row].outcome is not Outcome.CANNOT}
        is_on = not numbers <= self.ticked
        self._untold |= dict.fromkeys(numbers, is_on)
        self.ticked = self.ticked | numbers if is_on else self.ticked - numbers
        self.dataChanged.emit(self.index(0, TICK), self.index(self.rowCount() - 1, OUTCOME))
        self.ticked_changed.emit()

    # --- what a view asks

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """The lines that are shown."""
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Tick, outcome and fields."""
        return 0 if parent.isValid() else FIELDS + len(self._fields)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first cell has the tick, unless the line cannot come in."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_fixed = self._lines[index.row()].outcome is Outcome.CANNOT
        return flags if is_fixed or index.column() != TICK else flags | Qt.ItemFlag.ItemIsUserCheckable

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """The names of the fields."""
        if orientation is not Qt.Orientation.Horizontal or role != _Role.DisplayRole or self._found is None:
            return None
        if section == TICK:
            return self._words("Line")
        if section == OUTCOME:
            return self._words("What becomes of it")
        pattern = ".".join((*self._found.thing.path, self._fields[section - FIELDS]))
        return field_name(self._words, pattern)

    @override
    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """Text, tick, colour, and what is read out."""
        one = self._lines[index.row()]
        if role == _Role.CheckStateRole:
            return self._tick(one) if index.column() == TICK else None
        if role == _Role.ForegroundRole:
            return colour(self._tone(one)) if index.column() == OUTCOME else None
        if role in (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole):
            text = self._text(one, index.column())
            if role == _Role.DisplayRole:
                return " ".join(text[:_LONGEST].split())
            return text[:_TIP]
        return None

    def _tone(self, one: Proposed) -> str:
        return "bad" if one.outcome is Outcome.CANNOT else "good" if one.number in self.ticked else "ink_soft"

    def _tick(self, one: Proposed) -> Qt.CheckState | None:
        if one.outcome is Outcome.CANNOT:
            return None
        return Qt.CheckState.Checked if one.number in self.ticked else Qt.CheckState.Unchecked

    @override
    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        """A click on the tick."""
        if role != _Role.CheckStateRole or index.column() != TICK:
            return False
        self.turn([index.row()])
        return True

    def _text(self, one: Proposed, column: int) -> str:
        if column == TICK:
            return str(one.number)
        if self._found is None or self._names is None:
            return ""
        if column == OUTCOME:
            return self._outcome(one)
        name = self._fields[column - FIELDS]
        if one.row is None:
            return one.cells.get(name, "")
        return speak_value(self._names, self._found.thing.kinds[name], getattr(one.row, name)).text
