"""The preview: what a table would bring, line by line, with a tick for each."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.console.incoming_model import OUTCOME, TICK, IncomingModel
from ui.style.icon_engine import icon
from ui.style.look import theme
from ui.style.tokens import SIZE, SPACE
from ui.widgets.choice import Choice, Option
from ui.widgets.labels import Label
from ui.widgets.layouts import column
from ui.widgets.panels import Panel
from workshop.document.incoming import Found, Outcome
from workshop.domain.overriding import override
from workshop.domain.workshop import Plan
from workshop.texts import Words

_ALL = "all"
_WIDEST, _NARROWEST = 260, 64


class IncomingView(QWidget):
    """Pills that choose which lines are shown, and the lines; `ticked_changed` when others would come in."""

    ticked_changed = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._model = IncomingModel(words)
        self._filter = Choice(words("Which lines to show"), self._options(None), shape="pills")
        self._filter.show_value(_ALL)
        self._filter.edited.connect(self._choose)
        self.table = _Lines(self._model, words)
        self._model.ticked_changed.connect(self.ticked_changed)
        self._current = Label("", tone="soft", wraps=True)
        self.table.selectionModel().currentRowChanged.connect(self._tell_current)
        self._model.modelReset.connect(self._tell_current)
        self._model.ticked_changed.connect(self._tell_current)
        panel = Panel(margin=SPACE.small)
        panel.column.addWidget(self.table)
        box = column(self._filter, panel, self._current, space=SPACE.small)
        box.setStretch(1, 1)
        self.setLayout(box)

    @property
    def ticked(self) -> frozenset[int]:
        """The numbers of the lines that are to come in."""
        return self._model.ticked

    def show_found(self, found: Found, plan: Plan, fields: tuple[str, ...], *, is_same_table: bool) -> None:
        """Show what becomes of a table; the fields that a column holds, in this sequence."""
        self._filter.set_texts(self._words("Which lines to show"), self._options(found))
        self._model.show_found(found, plan, fields, is_same_table=is_same_table)
        self.table.fit_columns()

    def _options(self, found: Found | None) -> list[Option]:
        words = self._words
        names = {
            Outcome.COMES: words("Come in"),
            Outcome.THERE: words("There already"),
            Outcome.CANNOT: words("Cannot"),
        }
        counted = [
            Option(one, f"{name} {words.number(found.count(one) if found else 0)}")
            for one, name in names.items()
        ]
        return [Option(_ALL, words("All lines")), *counted]

    def _tell_current(self, *_: object) -> None:
        """Say in full what the cell has no room for."""
        self._current.setText(self._model.told(self.table.currentIndex().row()))

    def _choose(self, code: str) -> None:
        self._model.show_only(None if code == _ALL else Outcome(code))


class _Tick(QStyledItemDelegate):
    """The tick as all our tables paint it; a click anywhere in its cell turns it."""

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """An icon in place of the style's own box, none where there is nothing to tick."""
        super().initStyleOption(option, index)
        features, state = QStyleOptionViewItem.ViewItemFeature, index.data(Qt.ItemDataRole.CheckStateRole)
        side = theme().px(SIZE.icon)
        option.decorationSize = QSize(side, side)
        option.features = option.features & ~features.HasCheckIndicator | features.HasDecoration
        is_on = state == Qt.CheckState.Checked
        if state is not None:
            option.icon = icon("square-check" if is_on else "square", "accent" if is_on else "edge")

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Turn the tick when the button is let go; the keyboard is the table's."""
        if not isinstance(event, QMouseEvent) or event.button() is not Qt.MouseButton.LeftButton:
            return False
        is_tickable = bool(model.flags(index) & Qt.ItemFlag.ItemIsUserCheckable)
        if event.type() != QEvent.Type.MouseButtonRelease or not is_tickable:
            return False
        return model.setData(index, None, Qt.ItemDataRole.CheckStateRole)


class _Lines(QTableView):
    """The lines; Space turns the ticks of all that are selected."""

    def __init__(self, model: IncomingModel, words: Words) -> None:
        super().__init__()
        self._lines = model
        self.setModel(model)
        self._tick = _Tick(self)
        self.setItemDelegateForColumn(TICK, self._tick)
        self.setAccessibleName(words("Lines of the table; Space ticks"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme().tall(SIZE.compact))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setResizeContentsPrecision(60)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def fit_columns(self) -> None:
        """As wide as what stands in them, within reason."""
        self.resizeColumnsToContents()
        widest, narrowest = theme().px(_WIDEST), theme().px(_NARROWEST)
        for at in range(OUTCOME, self._lines.columnCount()):
            width = self.columnWidth(at) + SPACE.medium
            self.setColumnWidth(at, min(max(width, narrowest), widest))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space turns ticks."""
        rows = [index.row() for index in self.selectionModel().selectedRows()]
        if event.key() == Qt.Key.Key_Space and rows:
            self._lines.turn(rows)
        else:
            super().keyPressEvent(event)
