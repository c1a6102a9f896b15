"""The rows of a table, by id: what changes in place, comes, goes or moves, and what is under a heading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.widgets.table_columns import NUMBERS, Column, Group, Kind, Record, said
from ui.widgets.table_order import Order, Ordering, head_of
from workshop.domain.overriding import override
from workshop.texts import Words
from workshop.values import dataclass

Index = QModelIndex | QPersistentModelIndex
ENTRY = "\n+"  # no id holds a newline
_NOWHERE = QModelIndex()
_LONGEST_TIP = 1000
_LEADING = Qt.AlignmentFlag.AlignLeading


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table: a record, the heading of a group, or the empty line at the end."""

    key: str
    record: Record | None = None
    group: Group | None = None

    @property
    def is_entry(self) -> bool:
        """Whether this is the empty line."""
        return self.key == ENTRY

    def differs(self, other: Line) -> bool:
        """Whether something else stands in it: records are values, the same one has not changed."""
        return self.record is not other.record or self.group != other.group


class RecordModel(QAbstractTableModel):
    """Lines by columns. Only records and the first cell of the empty line can be entered.

    Long, because a model answers each of Qt's questions in a method of its own.
    """

    def __init__(self, words: Words, columns: Sequence[Column], hint: str) -> None:
        super().__init__()
        self.words = words
        self.columns = tuple(columns)
        self.hint = hint
        self.mistyped: dict[tuple[str, str], str] = {}
        self._ordering = Ordering()
        self._listed: list[str] = []
        self._lines: list[Line] = [Line(ENTRY)] if hint else []

    # --- what there is

    @property
    def order(self) -> Order | None:
        """The order that they are looked at in, None: the plan's own."""
        return self._ordering.order

    def set_order(self, order: Order | None) -> None:
        """Another order, from the next time that records are shown."""
        self._ordering.order = order

    def line(self, row: int) -> Line:
        """The line at a row of the table."""
        return self._lines[row]

    def row_of(self, key: str) -> int:
        """The row of a record by its id, -1 when it is gone."""
        return next((at for at, line in enumerate(self._lines) if line.key == key), -1)

    def records_from(self, row: int) -> list[str]:
        """The ids of the records from a row down, as they are shown."""
        return [line.key for line in self._lines[row:] if line.record is not None]

    def place(self, row: int, gap: int) -> int | None:
        """Where a record dropped before line `gap` goes in the list, once lifted out; None: it stays.

        A record stays under its heading, and where it is while all stand in another order.
        """
        if self.order is not None:
            return None
        first = last = row
        while first and self._lines[first - 1].record is not None:
            first -= 1
        while last + 1 < len(self._lines) and self._lines[last + 1].record is not None:
            last += 1
        gap = min(max(gap, first), last + 1)
        if gap in (row, row + 1):
            return None
        lifted = [key for key in self._listed if key != self._lines[row].key]
        if gap <= last:
            return lifted.index(self._lines[gap].key)
        return lifted.index(self._lines[last].key) + 1

    def value(self, row: int, column: int) -> Any:
        """What stands in a record's cell."""
        return getattr(self._lines[row].record, self.columns[column].key, None)

    # --- changes

    def show(self, records: Sequence[Record], groups: Sequence[Group], *, is_calm: bool = False) -> None:
        """Change to these records, in place: whatever stays keeps cursor, selection and editor.

        `is_calm`: in another order than the plan's, rows stay where they are while one is typed in.
        """
        wanted = [
            *_arranged(
                self._ordering.of(records, self.columns, is_calm=is_calm),
                groups,
                is_ordered=self.order is not None,
            ),
            *([Line(ENTRY)] if self.hint else []),
        ]
        keys = {line.key for line in wanted}
        self._take_out([at for at, line in enumerate(self._lines) if line.key not in keys])
        self._reorder([line.key for line in wanted])
        self._put_in(wanted)
        changed = [at for at, line in enumerate(wanted) if line.differs(self._lines[at])]
        self._lines = wanted
        self._listed = [record.id for record in records]
        known = {(line.key, column.key) for line in wanted for column in self.columns}
        self.mistyped = {cell: text for cell, text in self.mistyped.items() if cell in known}
        if changed:
            last = len(self.columns) - 1
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], last))

    def _take_out(self, rows: list[int]) -> None:
        for first, last in reversed(_runs(rows)):
            self.beginRemoveRows(_NOWHERE, first, last)
            del self._lines[first : last + 1]
            self.endRemoveRows()

    def _reorder(self, wanted: list[str]) -> None:
        place = {key: at for at, key in enumerate(wanted)}
        after = sorted(self._lines, key=lambda line: place[line.key])
        if after == self._lines:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self._lines[index.row()].key for index in before]
        self._lines = after
        rows = {line.key: at for at, line in enumerate(after)}
        moved = [self.index(rows[key], index.column()) for key, index in zip(keys, before, strict=True)]
        self.changePersistentIndexList(before, moved)
        self.layoutChanged.emit()

    def _put_in(self, wanted: list[Line]) -> None:
        present = {line.key for line in self._lines}
        for first, last in _runs([at for at, line in enumerate(wanted) if line.key not in present]):
            self.beginInsertRows(_NOWHERE, first, last)
            self._lines[first:first] = wanted[first : last + 1]
            self.endInsertRows()

    def set_columns(self, words: Words, columns: Sequence[Column], hint: str) -> None:
        """The same columns in other words, or with other things to pick."""
        self.words, self.columns, self.hint = words, tuple(columns), hint
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, len(columns) - 1))

    def mistype(self, key: str, column: str, text: str) -> None:
        """Keep what was typed in a cell and could not be read; empty: nothing was."""
        if text:
            self.mistyped[key, column] = text
        else:
            self.mistyped.pop((key, column), None)

    # --- what Qt asks

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Records, headings and the empty line."""
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The columns."""
        return 0 if parent.isValid() else len(self.columns)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are passed over; the empty line has one cell."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        line = self._lines[index.row()]
        if line.group is not None or (line.is_entry and index.column()):
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if line.record is not None and self.columns[index.column()].kind is Kind.FLAG:
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell; the whole of it as a tool tip."""
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        if not index.isValid() or role not in texts:
            return None
        text = self._text(self._lines[index.row()], index.column())
        return text[:_LONGEST_TIP] if role == Qt.ItemDataRole.ToolTipRole else text

    def _text(self, line: Line, at: int) -> str:
        column = self.columns[at]
        if line.group is not None:
            return line.group.title if at == 0 else line.group.totals.get(column.key, "")
        if line.record is None:
            return self.hint if at == 0 else ""
        wrong = self.mistyped.get((line.key, column.key))
        return wrong or said(column, getattr(line.record, column.key), self.words)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the columns, with an arrow for the order; rows have a number for a screen reader."""
        is_across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.TextAlignmentRole and is_across and 0 <= section < len(self.columns):
            side = Qt.AlignmentFlag.AlignTrailing if self.columns[section].kind in NUMBERS else _LEADING
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or section < 0:
            return None
        if is_across:
            return head_of(self.columns[section], self.order) if section < len(self.columns) else None
        return str(section + 1)


def _arranged(records: Sequence[Record], groups: Sequence[Group], *, is_ordered: bool) -> list[Line]:
    """Records as they come, or each under its group; those in no group stand first.

    `is_ordered`: within a group, too, they stand as they come.
    """
    by_id = {record.id: record for record in records}
    grouped = {key for group in groups for key in group.rows}
    places = {record.id: at for at, record in enumerate(records)}
    lines = [Line(record.id, record) for record in records if record.id not in grouped]
    for group in groups:
        lines.append(Line(f"\n{group.id}", group=group))
        rows = [by_id[key] for key in group.rows if key in by_id]
        if is_ordered:
            rows.sort(key=lambda one: places[one.id])
        lines += [Line(one.id, one) for one in rows]
    return lines


def _runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Rows that follow each other, as first and last."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
