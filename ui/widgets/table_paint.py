"""How the cells of a table look."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.style.fonts import font
from ui.style.icons import paint_icon
from ui.style.look import colour, theme
from ui.style.marks import paint_mark
from ui.style.tokens import RADIUS, SIZE, SPACE, TYPE, WEIGHT
from ui.widgets.keycap import keycap_width, paint_keycap
from ui.widgets.painting import Align, paint_focus, paint_line, paint_lines, square
from ui.widgets.picking import paint_pick
from ui.widgets.table_columns import NUMBERS, Column, Kind
from ui.widgets.table_model import Line, RecordModel
from workshop.domain.overriding import override

Index = QModelIndex | QPersistentModelIndex
_EMPTY = "–"


class RecordPainter(QStyledItemDelegate):
    """Paints records, headings and the empty line; what is in the cursor's cell lies in the focus ring."""

    def __init__(self, model: RecordModel, view: QWidget) -> None:
        super().__init__(view)
        self._model, self._view = model, view
        self.hints: tuple[tuple[str, str], ...] = ()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of a row."""
        return QSize(80, theme().tall(SIZE.row))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        line, column = self._model.line(index.row()), self._model.columns[index.column()]
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.group is not None:
            self._paint_heading(painter, rect, index.data(), column)
        elif line.is_entry:
            self._paint_entry(painter, rect, index)
        else:
            self._paint_ground(painter, rect, option)
            self._paint_cell(painter, rect.adjusted(SPACE.small, 0, -SPACE.small, 0), line, index, column)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, rect.adjusted(0, 1, 0, -2), radius=RADIUS.small)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem) -> None:
        flags, state = QStyle.StateFlag, option.state
        if state & flags.State_Selected and not state & flags.State_HasFocus:
            painter.fillRect(rect, colour("accent_soft"))
        elif state & flags.State_MouseOver:
            painter.fillRect(rect, colour("hover"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), colour("hairline"))

    def _paint_heading(self, painter: QPainter, rect: QRectF, text: str, column: Column) -> None:
        painter.fillRect(rect, colour("ground"))
        given = font(theme().px(TYPE.small), WEIGHT.strong, tabular=True)
        align = Align.AlignRight if column.kind in NUMBERS else Align.AlignLeft
        paint_line(painter, rect.adjusted(SPACE.small, 0, -SPACE.small, 0), text, "ink_soft", align, given)

    def _paint_entry(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        if index.column():
            return
        side = theme().px(SIZE.icon)
        room = rect.adjusted(SPACE.small, 0, -SPACE.small, 0)
        paint_icon(painter, "plus", "ink_faint", square(room, side, Align.AlignLeft))
        room.setLeft(room.left() + side + SPACE.small)
        paint_line(painter, room, index.data(), "ink_faint", Align.AlignLeft, font(theme().px(TYPE.body)))
        self._paint_hints(painter, room)

    def _paint_hints(self, painter: QPainter, room: QRectF) -> None:
        small = font(theme().px(TYPE.small))
        right = room.right()
        for key, text in reversed(self.hints):
            painter.setFont(small)
            width = painter.fontMetrics().horizontalAdvance(text)
            left = right - width - SPACE.small - keycap_width(key)
            if left < room.center().x():
                return
            paint_keycap(painter, QRectF(left, room.top(), keycap_width(key), room.height()), key)
            words = QRectF(right - width, room.top(), width, room.height())
            paint_line(painter, words, text, "ink_faint", Align.AlignLeft, small)
            right = left - SPACE.normal

    def _paint_cell(
        self,
        painter: QPainter,
        room: QRectF,
        line: Line,
        index: Index,
        column: Column,
    ) -> None:
        value = self._model.value(index.row(), index.column())
        if (line.key, column.key) in self._model.mistyped:
            paint_line(painter, room, index.data(), "bad", _align(column), font(theme().px(TYPE.body)))
        elif column.kind is Kind.REFERENCES:
            self._paint_marks(painter, room, column, value)
        elif column.kind in (Kind.REFERENCE, Kind.CHOICE):
            pick = column.pick(value)
            if pick is not None:
                room = self._led(painter, room, column)
                paint_pick(painter, room, pick, theme().px(SIZE.mark))
        elif column.kind is Kind.FLAG:
            icon, tone = ("square-check", "accent") if value else ("square", "edge")
            paint_icon(painter, icon, tone, square(room, theme().px(SIZE.icon)))
        else:
            self._paint_text(painter, room, index.data(), column)

    def _led(self, painter: QPainter, room: QRectF, column: Column) -> QRectF:
        """Paint the column's icon, and return the room beside it."""
        if not column.lead:
            return room
        side = theme().px(SIZE.icon_small)
        paint_icon(painter, column.lead, "ink_soft", square(room, side, Align.AlignLeft))
        return room.adjusted(side + SPACE.small, 0, 0, 0)

    def _paint_text(self, painter: QPainter, room: QRectF, text: str, column: Column) -> None:
        is_empty = not text and column.kind in NUMBERS
        given = letters_of(column)
        ink = "ink_faint" if is_empty else "ink" if column.is_strong or column.kind in NUMBERS else "ink_soft"
        if column.lines > 1:
            paint_lines(painter, room, text, ink, given, column.lines)
        else:
            paint_line(painter, room, _EMPTY if is_empty else text, ink, _align(column), given)

    def _paint_marks(self, painter: QPainter, room: QRectF, column: Column, ids: object) -> None:
        chosen = ids if isinstance(ids, tuple | list) else ()
        side = theme().px(SIZE.mark - 2)
        place = square(room, side, Align.AlignLeft)
        marks = [pick.mark for pick in column.picks if pick.id in chosen and pick.mark]
        for at, mark in enumerate(marks):
            if place.right() > room.right() + 1:
                rest = QRectF(place.left(), room.top(), theme().px(24), room.height())
                small = font(theme().px(TYPE.small))
                paint_line(painter, rest, f"+{len(marks) - at}", "ink_soft", Align.AlignLeft, small)
                return
            paint_mark(painter, place, mark, theme())
            place.translate(side + SPACE.tiny, 0)


def _align(column: Column) -> Qt.AlignmentFlag:
    return Align.AlignRight if column.kind in NUMBERS else Align.AlignLeft


def letters_of(column: Column) -> QFont:
    """The letters that a column's texts are painted in."""
    weight = WEIGHT.medium if column.is_strong else WEIGHT.regular
    return font(theme().px(TYPE.body), weight, tabular=column.kind in NUMBERS)
