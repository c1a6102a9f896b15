"""A text in which some words are marked: bold on a ground of their own, so never by colour alone."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt

from ui.style.look import colour
from ui.widgets.labels import Label
from workshop.document.wording import Piece, Pieces
from workshop.domain.overriding import override

_LINE_LETTERS = 80


class Worded(Label):
    """The pieces of a text, those of one side alone marked. What people wrote is never taken for HTML."""

    _pieces: Pieces = ()  # asked for while the label is still being made
    plain = ""

    def __init__(self, pieces: Pieces, *, tone: str = "") -> None:
        super().__init__("", tone=tone, wraps=True)
        self._pieces = pieces
        self.plain = "".join(piece.text for piece in pieces)
        self.setTextFormat(Qt.TextFormat.RichText)
        self._mark()
        self.setAccessibleName(self.plain)

    def _mark(self) -> None:
        self.setText("".join(map(_html, self._pieces)))

    @override
    def sizeHint(self) -> QSize:
        """As wide as the text is without its marks, up to a comfortable line."""
        self.ensurePolished()
        letters = self.fontMetrics()
        natural = max(map(letters.horizontalAdvance, self.plain.split("\n")), default=0) * 1.08 + 8
        width = min(round(natural), _LINE_LETTERS * letters.averageCharWidth())
        return QSize(width, self.heightForWidth(width))

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Another theme has another ground for marks."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._mark()


def _html(piece: Piece) -> str:
    words = piece.text.rstrip()
    text, after = (escape(part).replace("\n", "<br>") for part in (words, piece.text[len(words) :]))
    if not piece.is_own:
        return text + after
    return f'<b style="background-color: {colour("accent_soft").name()}">{text}</b>{after}'
