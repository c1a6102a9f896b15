"""The manual, read without a network: F1 at home, and beside all keys in a workshop."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget

from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.widgets.buttons import Button
from ui.widgets.layouts import column, row
from workshop.domain.overriding import override
from workshop.texts import Words

FOLDER = Path(__file__).parents[1] / "resources" / "manual"
_PICTURE = "\ufffc"
_LEADING = 130  # per cent
_LINE = 760  # pixels: the longest line that reads well


class Manual(QDialog):
    """The whole manual in the reader's language; a workshop goes on beside it."""

    def __init__(self, words: Words, parent: QWidget | None = None, folder: Path = FOLDER) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("Manual"))
        self.pages = pages = _Pages(folder)
        pages.setAccessibleName(words("Manual"))
        pages.setMarkdown((folder / f"{words.language}.md").read_text("utf-8"))
        _set_apart(pages.document())
        close = Button(words("Close"))
        close.clicked.connect(self.accept)
        foot = row(1, close)
        foot.setContentsMargins(SPACE.wide, SPACE.small, SPACE.wide, SPACE.normal)
        self.setLayout(column(pages, foot, space=0))
        QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), self).activated.connect(self.accept)
        self.resize(theme().px(900), theme().px(680))


def _set_apart(text: QTextDocument) -> None:
    """Give headings, paragraphs and pictures air: Markdown knows none."""
    cursor = QTextCursor(text)
    block = text.begin()
    while block.isValid():
        form = block.blockFormat()
        is_heading = form.headingLevel() > 0
        form.setTopMargin(theme().px(28 if form.headingLevel() > 1 else 0))
        form.setBottomMargin(theme().px(10 if is_heading or block.textList() is None else 4))
        if block.text() != _PICTURE:
            form.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setPosition(block.position())
        cursor.setBlockFormat(form)
        block = block.next()


class _Pages(QTextBrowser):
    """Text of a readable width, and pictures that fit it; links lead to headings, and nowhere else."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self.setOpenLinks(False)
        self.anchorClicked.connect(lambda link: self.scrollToAnchor(link.fragment()))
        self.setFrameShape(QTextBrowser.Shape.NoFrame)

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture of the manual's own, never wider than a line."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        picture = QImage(str(self._folder / "pictures" / QUrl(name).fileName()))
        ratio = self.devicePixelRatioF()
        wide = round(self._line() * ratio)
        if picture.width() > wide:
            picture = picture.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
            picture.setDevicePixelRatio(ratio)
        return picture

    def _line(self) -> int:
        return min(theme().px(_LINE), max(240, self.viewport().width() - 2 * SPACE.wide))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines short in a wide window."""
        side = max(SPACE.wide, (self.width() - theme().px(_LINE)) // 2)
        self.setViewportMargins(side, SPACE.wide, side, 0)
        super().resizeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        """Room for a page."""
        return QSize(theme().px(_LINE), 600)
