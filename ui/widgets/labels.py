"""Labels: text that is only read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.style.fonts import with_tabular_figures
from ui.style.variants import style
from ui.widgets.text_rules import breakable
from workshop.domain.overriding import override

_LINE_LETTERS = 80


class Label(QLabel):
    """Plain text, never taken for HTML. `type` and `tone` as the style sheet has them; `wraps` for sentences.

    A label that wraps may become as narrow as it must, and breaks a word that is longer than its line.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        type: str = "body",  # noqa: A002  the style sheet's own word
        tone: str = "",
        wraps: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        if wraps:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        style(self, type=type, tone=tone)
        self.setText(text)

    @override
    def setText(self, text: str) -> None:
        """Show a text; one that wraps gets places to break in its longest words."""
        super().setText(breakable(text) if self.wordWrap() else text)

    @override
    def sizeHint(self) -> QSize:
        """One that wraps is as wide as its text, up to a comfortable line, and no higher than that takes.

        Qt's own hint takes the height of a far narrower label, which leaves holes in a page.
        """
        if not self.wordWrap():
            return super().sizeHint()
        self.ensurePolished()
        natural = max(map(self.fontMetrics().horizontalAdvance, self.text().split("\n")), default=0) + 1
        width = min(natural, _LINE_LETTERS * self.fontMetrics().averageCharWidth())
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        """One that wraps may become as narrow as it must."""
        if not self.wordWrap():
            return super().minimumSizeHint()
        self.ensurePolished()
        return QSize(1, self.fontMetrics().lineSpacing())

    def set_tone(self, tone: str) -> None:
        """Another colour from now on: soft, faint, accent, good, warn, bad or none."""
        style(self, tone=tone)


class Figures(Label):
    """A label whose figures all have one width: for clocks, amounts and counts that change in place."""

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Ask for tabular figures again whenever a style sheet made a new font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and not self.font().isFeatureSet(QFont.Tag("tnum")):
            self.setFont(with_tabular_figures(self.font()))
