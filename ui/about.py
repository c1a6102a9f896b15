"""About Samenspel: which version this is, what it is made of, and under which licences."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.layouts import column, row
from workshop import VERSION
from workshop.parts import parts
from workshop.texts import Words

_LIST, _ITEM = 300, 50
_SIZE = QSize(960, 620)


class About(QDialog):
    """The parts on the left, what the chosen one's licence says on the right."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("About Samenspel"))
        self._parts = parts()
        self.list = self._list(words)
        self.text = self._text(words)
        self.list.currentRowChanged.connect(self._show_part)
        self.list.setCurrentRow(0)
        close = Button(words("Close"))
        close.clicked.connect(self.accept)
        version = words("Version {version}", version=VERSION)
        said = words(
            "Samenspel is free software under the Apache 2.0 licence, and stands on the parts below, each "
            "under its own licence. What you enter stays on this laptop."
        )
        head = column(
            Label(f"Samenspel · {version}", type="heading"),
            Label(said, tone="soft", wraps=True),
            space=SPACE.small,
        )
        both = row(self.list, self.text, space=SPACE.medium)
        both.setStretch(1, 1)
        whole = column(head, both, row(1, close), space=SPACE.normal, margin=SPACE.wide)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.resize(_SIZE * theme().factor)
        self.list.setFocus()

    def _list(self, words: Words) -> QListWidget:
        found = QListWidget()
        found.setAccessibleName(words("Parts and their licences"))
        found.setFixedWidth(theme().px(_LIST))
        found.setTextElideMode(Qt.TextElideMode.ElideRight)
        found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in self._parts:
            item = QListWidgetItem(f"{part.name} {part.version}\n{part.licence}")
            item.setToolTip(part.licence)
            item.setSizeHint(QSize(0, theme().px(_ITEM)))
            found.addItem(item)
        return found

    def _text(self, words: Words) -> QPlainTextEdit:
        page = QPlainTextEdit()
        page.setReadOnly(True)
        page.setAccessibleName(words("What the licence says"))
        page.setTabChangesFocus(True)
        page.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        page.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        return page

    def _show_part(self, at: int) -> None:
        self.text.setPlainText(self._parts[at].text() if at >= 0 else "")
