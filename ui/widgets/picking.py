"""The list that opens under a picker or a cell: searched by typing, chosen with Enter or a click."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QCloseEvent, QFontMetricsF, QGuiApplication, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.style.fonts import font
from ui.style.icons import paint_icon
from ui.style.look import theme
from ui.style.marks import LaneMark, paint_mark
from ui.style.tokens import RADIUS, SIZE, SPACE, TYPE, WEIGHT
from ui.style.variants import style
from ui.widgets.chips import paint_avatar
from ui.widgets.layouts import column
from ui.widgets.painting import Align, one_line, paint_ground, paint_line, square
from workshop.domain.overriding import override
from workshop.texts import Words
from workshop.values import dataclass

_PICK = Qt.ItemDataRole.UserRole
_MOST_ROWS = 9
_TO_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Pick:
    """Something that can be picked: a discipline with its mark, a person (initials), or a text.

    `tone` makes it a judgement: good, warn or bad, with a sign of its own.
    """

    id: str
    text: str
    mark: LaneMark | None = None
    hint: str = ""
    is_person: bool = False
    tone: str = ""


_SIGNS = {"good": "check", "warn": "minus", "bad": "x"}


def paint_pick(
    painter: QPainter, room: QRectF, pick: Pick, side: float, *, weight: int = WEIGHT.regular
) -> None:
    """Paint mark or initials, and the text beside it, in a room; a judgement as a pill."""
    if pick.tone:
        _paint_judgement(painter, room, pick, side)
        return
    place = square(room, side, Align.AlignLeft)
    if pick.is_person:
        paint_avatar(painter, place, pick.text, pick.mark)
    elif pick.mark:
        paint_mark(painter, place, pick.mark, theme())
    if pick.is_person or pick.mark:
        room = room.adjusted(side + SPACE.small, 0, 0, 0)
    paint_line(painter, room, pick.text, "ink", Align.AlignLeft, font(theme().px(TYPE.body), weight))


def _paint_judgement(painter: QPainter, room: QRectF, pick: Pick, side: float) -> None:
    given = font(theme().px(TYPE.small), WEIGHT.strong)
    sign = theme().px(SIZE.icon_small)
    around = sign + SPACE.tiny + 2 * SPACE.small
    width = min(QFontMetricsF(given).horizontalAdvance(pick.text) + 1 + around, room.width())
    pill = QRectF(room.left(), room.center().y() - side / 2, width, side)
    paint_ground(painter, pill, f"{pick.tone}_soft", radius=side / 2)
    inner = pill.adjusted(SPACE.small, 0, -SPACE.small, 0)
    paint_icon(painter, _SIGNS[pick.tone], pick.tone, square(inner, sign, Align.AlignLeft))
    inner.setLeft(inner.left() + sign + SPACE.tiny)
    paint_line(painter, inner, pick.text, pick.tone, Align.AlignLeft, given)


class PickList(QFrame):
    """Opens over the window and goes with Escape or a click elsewhere.

    `picked(id or None)` closes it; with `is_many` a pick turns on or off and `changed(ids)` follows each.
    """

    picked = Signal(object)
    changed = Signal(object)
    closed = Signal()

    def __init__(
        self,
        words: Words,
        picks: Sequence[Pick],
        chosen: Sequence[str],
        parent: QWidget,
        *,
        none_text: str = "",
        is_many: bool = False,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        style(self, role="popup")
        self._picks, self._chosen, self._is_many = picks, list(chosen), is_many
        self._search = QLineEdit(placeholderText=words("Search"))
        self._search.setAccessibleName(words("Search"))
        self._list = QListWidget()
        self._list.setItemDelegate(_PickDelegate(self._list))
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(column(self._search, self._list, space=SPACE.tiny, margin=SPACE.small))
        if none_text and not is_many:
            self._add(None, none_text)
        for pick in picks:
            self._add(pick, pick.text)
        self._search.textChanged.connect(self._filter)
        self._search.installEventFilter(self)
        self._list.itemClicked.connect(self._take)

    def _add(self, pick: Pick | None, text: str) -> None:
        item = QListWidgetItem(one_line(text))
        item.setData(_PICK, pick)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, pick.hint if pick else "")
        self._list.addItem(item)
        is_chosen = (pick.id in self._chosen) if pick else not self._chosen
        if self._is_many:
            item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
        elif is_chosen:
            self._list.setCurrentItem(item)

    def open_under(self, place: QPoint, width: int, above: int = 0) -> None:
        """Open at a place on the screen, at least so wide; above it (by `above`) where there is no room."""
        rows = min(_MOST_ROWS, max(1, self._list.count()))
        row_height = self._list.sizeHintForRow(0) if self._list.count() else 24
        self._list.setFixedHeight(rows * row_height + 2)
        self.resize(max(width, theme().px(240), self._wanted()), self.sizeHint().height())
        screen = QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()
        free = screen.availableGeometry()
        if place.y() + self.height() > free.bottom():
            place = QPoint(place.x(), place.y() - above - self.height())
        left = min(max(free.left(), place.x()), free.right() - self.width())
        self.move(left, max(free.top(), place.y()))
        if self._list.currentRow() < 0:
            self._list.setCurrentRow(0)
        self.show()
        self._search.setFocus()

    def _wanted(self) -> int:
        """The width of the longest pick, up to what is still read at a glance."""
        given = QFontMetricsF(font(theme().px(TYPE.body)))
        texts = (given.horizontalAdvance(one_line(pick.text, 80)) for pick in self._picks)
        sides = theme().px(SIZE.mark) + SPACE.small + 6 * SPACE.medium
        return min(round(max(texts, default=0)) + sides, theme().px(480))

    def search(self, text: str) -> None:
        """Begin with something typed already."""
        self._search.setText(text)

    def _filter(self, text: str) -> None:
        wanted = text.casefold().split()
        found = []
        for item in self._items():
            is_found = all(part in item.text().casefold() for part in wanted)
            item.setHidden(not is_found)
            if is_found and (not wanted or item.data(_PICK)):
                found.append(item)
        self._list.setCurrentRow(self._list.row(found[0]) if found else -1)

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(at) for at in range(self._list.count())]

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None or item.isHidden():
            return
        pick: Pick | None = item.data(_PICK)
        if not self._is_many:
            self.close()
            self.picked.emit(pick.id if pick else None)
        elif pick is not None:
            is_on = pick.id not in self._chosen
            (self._chosen.append if is_on else self._chosen.remove)(pick.id)
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
            self.changed.emit(tuple(one.id for one in self._picks if one.id in self._chosen))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The search field keeps the keys; arrows move in the list, Enter takes from it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        digit = event.text() if not self._search.text() and self._is_many else ""
        if event.key() in _TO_LIST:
            self._list.keyPressEvent(event)
        elif digit.isdecimal() and 0 < int(digit) <= self._list.count():
            self._take(self._list.item(int(digit) - 1))
        elif event.key() in _ENTER and not self._is_many:
            self._take(self._list.currentItem())
        elif event.key() in _ENTER:
            self.close()
        elif event.key() == Qt.Key.Key_Space and self._is_many and not self._search.text():
            self._take(self._list.currentItem())
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Tab):
            self.close()
        else:
            return False
        return True

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that it went, whatever the reason."""
        super().closeEvent(event)
        self.closed.emit()


class _PickDelegate(QStyledItemDelegate):
    """Paints mark, text, hint and tick of a row."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A row that is easy to hit."""
        return QSize(120, theme().tall(SIZE.row))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the row; the current one lies on the soft accent."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            paint_ground(painter, rect, "accent_soft", radius=RADIUS.small)
        elif state & QStyle.StateFlag.State_MouseOver:
            paint_ground(painter, rect, "hover", radius=RADIUS.small)
        room = rect.adjusted(SPACE.small, 0, -SPACE.small, 0)
        if index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked:
            paint_icon(painter, "check", "accent", square(room, theme().px(SIZE.icon), Align.AlignRight))
        room.setRight(room.right() - theme().px(SIZE.icon) - SPACE.small)
        self._paint_texts(painter, room, index)
        painter.restore()

    def _paint_texts(
        self, painter: QPainter, room: QRectF, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        pick: Pick | None = index.data(_PICK)
        if pick is None:
            given = font(theme().px(TYPE.body))
            paint_line(painter, room, index.data(Qt.ItemDataRole.DisplayRole), "ink_faint", given=given)
            return
        if pick.hint:
            small = font(theme().px(TYPE.small))
            paint_line(painter, room, pick.hint, "ink_faint", Align.AlignRight, small)
        paint_pick(painter, room, pick, theme().px(SIZE.mark))
