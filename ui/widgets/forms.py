"""Forms: a field under its label, and fields in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.widgets.labels import Label
from ui.widgets.messages import announce
from workshop.domain.overriding import override


class Labelled(QWidget):
    """A field under its label, with a line for what is wrong with it."""

    def __init__(self, text: str, field: QWidget, *, note: str = "") -> None:
        super().__init__()
        self.field = field
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.tiny)
        self.label = Label(text, type="label", wraps=True)
        self.label.setBuddy(field)
        column.addWidget(self.label)
        column.addWidget(field)
        if note:
            column.addWidget(Label(note, type="small", tone="faint", wraps=True))
        self._problem = Label("", type="small", tone="bad", wraps=True)
        self._problem.hide()
        column.addWidget(self._problem)
        column.addStretch(1)
        if hasattr(field, "problem"):
            field.problem.connect(self.show_problem)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong below the field; empty: nothing is."""
        if sentence and sentence != self._problem.text():
            announce(self.field, sentence)
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))


class Grid(QWidget):
    """Fields in columns of equal width, fewer where the room is narrow."""

    def __init__(
        self,
        fields: Sequence[QWidget] = (),
        *,
        column: int = 220,
        most: int = 4,
        space: int = SPACE.normal,
    ) -> None:
        """`column`: least width of a column in pixels at a text size of 100 %; `most`: columns at most."""
        super().__init__()
        self._least, self._most = column, most
        self._fields: list[QWidget] = []
        self._columns = 0
        self._spans: dict[QWidget, int] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(space)
        self._grid.setVerticalSpacing(SPACE.medium)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        for field in fields:
            self.add(field)

    def add(self, field: QWidget, span: int = 1) -> None:
        """Put a field behind the others, over so many columns where there are so many."""
        self._fields.append(field)
        self._spans[field] = span
        self._columns = 0
        self._arrange()

    def take(self, field: QWidget) -> None:
        """Let a field go."""
        self._fields.remove(field)
        self._grid.removeWidget(field)
        field.hide()
        field.deleteLater()
        self._columns = 0
        self._arrange()

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest field: columns fold."""
        widths = (field.minimumSizeHint().width() for field in self._fields)
        return QSize(max(widths, default=0), self._grid.minimumSize().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room = max(self.width(), 1)
        columns = max(1, min(self._most, room // max(1, theme().px(self._least))))
        if columns == self._columns:
            return
        for old in range(self._columns):
            self._grid.setColumnStretch(old, 0)
        self._columns = columns
        for row, line in enumerate(self._lines(columns)):
            column = 0
            for field, span in line:
                self._grid.addWidget(field, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
                column += span
        for at in range(columns):
            self._grid.setColumnStretch(at, 1)

    def _lines(self, columns: int) -> list[list[tuple[QWidget, int]]]:
        """Return the fields of each line with their spans; a line's last wide field takes what is left."""
        lines: list[list[tuple[QWidget, int]]] = [[]]
        left = columns
        for field in self._fields:
            span = min(self._spans[field], columns)
            if span > left:
                lines.append([])
                left = columns
            lines[-1].append((field, span))
            left -= span
        for line in lines:
            rest = columns - sum(span for _, span in line)
            wide = [at for at, (field, _) in enumerate(line) if self._spans[field] > 1]
            if rest and wide:
                field, span = line[wide[-1]]
                line[wide[-1]] = (field, span + rest)
        return lines
