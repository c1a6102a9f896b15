"""A label of one line that ends in an ellipsis where it does not fit; its tool tip has all of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.labels import Label
from ui.widgets.painting import Align, paint_line, painter_on
from workshop.domain.overriding import override


class OneLine(Label):
    """Gives way to what stands beside it."""

    def __init__(self, parent: QWidget | None = None, *, type: str = "body", tone: str = "") -> None:  # noqa: A002
        self._ink = {"soft": "ink_soft", "faint": "ink_faint"}.get(tone, "ink")
        super().__init__("", parent, type=type, tone=tone)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def setText(self, text: str) -> None:
        """Show a text on one line."""
        super().setText(" ".join(text.split()))
        self.setToolTip(text)

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as it must be."""
        return QSize(24, super().sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much as fits."""
        painter = painter_on(self)
        ink = "ink_soft" if self.property("type") == "label" else self._ink
        paint_line(painter, QRectF(self.rect()), self.text(), ink, Align.AlignLeft, self.font())
        painter.end()
