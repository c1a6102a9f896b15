"""Several of the disciplines: their squares side by side, filled when chosen, as the hats of a person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ui.style.look import theme
from ui.style.marks import LaneMark, paint_mark
from ui.style.tokens import SIZE
from ui.widgets.layouts import FlowLayout
from ui.widgets.painting import paint_focus, painter_on
from workshop.domain.overriding import override

_EDGE = 3


class _Hat(QCheckBox):
    """One discipline; a check box to everyone but the eye."""

    def __init__(self, mark: LaneMark) -> None:
        super().__init__()
        self.mark = mark
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_mark(mark)

    def show_mark(self, mark: LaneMark) -> None:
        self.mark = mark
        self.setAccessibleName(mark.name)
        self.setToolTip(mark.name)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """The square and room for the focus ring around it."""
        side = theme().px(SIZE.mark) + 2 * _EDGE
        return QSize(side, side)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space presses it; all other keys are the group's."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    @override
    def hitButton(self, position: QPoint) -> bool:
        """All of it can be pressed."""
        return self.rect().contains(position)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the square, filled or not."""
        painter = painter_on(self)
        rect = QRectF(self.rect())
        inner = rect.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        paint_mark(painter, inner, self.mark, theme(), is_on=self.isChecked())
        if self.hasFocus():
            paint_focus(painter, rect, radius=8)
        painter.end()


class ChipSet(QWidget):
    """Any of the disciplines. `edited(ids)` is a tuple in the order of the disciplines, by the user alone.

    Tab comes here once; arrows go along, Space and the digits 1..9 turn one on or off.
    """

    edited = Signal(object)

    def __init__(self, name: str, marks: Sequence[LaneMark], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hats: list[_Hat] = []
        self.setAccessibleName(name)
        self._flow = FlowLayout(space=2)
        self.setLayout(self._flow)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.show_marks(marks)

    def show_marks(self, marks: Sequence[LaneMark]) -> None:
        """The disciplines there are; what is chosen among them stays."""
        chosen = self.value()
        for mark in marks[len(self._hats) :]:
            hat = _Hat(mark)
            hat.clicked.connect(self._tell)
            self._flow.addWidget(hat)
            self._hats.append(hat)
        for hat in self._hats[len(marks) :]:
            self._flow.removeWidget(hat)
            hat.deleteLater()
        del self._hats[len(marks) :]
        for hat, mark in zip(self._hats, marks, strict=True):
            hat.show_mark(mark)
        self.show_value(chosen)

    def value(self) -> tuple[str, ...]:
        """The ids that are chosen, in the order of the disciplines."""
        return tuple(hat.mark.id for hat in self._hats if hat.isChecked())

    def show_value(self, ids: Sequence[str]) -> None:
        """Show what is chosen, without saying so."""
        for hat in self._hats:
            hat.setChecked(hat.mark.id in ids)
        self._stop_at(next((hat for hat in self._hats if hat.hasFocus()), None))

    def _stop_at(self, stop: _Hat | None) -> None:
        for hat in self._hats:
            is_stop = hat is (stop or self._hats[0])
            hat.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)

    def _tell(self) -> None:
        self._stop_at(next((hat for hat in self._hats if hat.hasFocus()), None))
        self.edited.emit(self.value())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits turn a discipline on or off, arrows go along."""
        digit = event.key() - Qt.Key.Key_1
        if (
            0 <= digit < min(9, len(self._hats))
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._hats[digit].click()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self._go(1 if (event.key() == Qt.Key.Key_Right) != is_mirrored else -1)
        else:
            super().keyPressEvent(event)

    def _go(self, by: int) -> None:
        at = next((i for i, hat in enumerate(self._hats) if hat.hasFocus()), 0)
        target = self._hats[(at + by) % len(self._hats)]
        self._stop_at(target)
        target.setFocus()
