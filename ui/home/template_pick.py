"""Which of one's own templates a new workshop is set up as; it takes no room as long as there are none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from ui.style.icon_engine import icon
from ui.style.tokens import SPACE
from ui.widgets.buttons import IconButton
from ui.widgets.forms import Labelled
from ui.widgets.layouts import column, row
from ui.widgets.picker import Picker
from ui.widgets.picking import Pick
from workshop.document.own_templates import OwnTemplates
from workshop.texts import Words


class TemplatePick(QWidget):
    """`edited(name)` is the one that was chosen, "" for none; `asked(what, Path)`: "rename" or "delete"."""

    edited = Signal(str)
    asked = Signal(str, Path)

    def __init__(self, words: Words, templates: OwnTemplates | None) -> None:
        super().__init__()
        self._words, self._templates = words, templates
        said = words("Your own templates")
        self._picker = Picker(words, said, [], none_text=words("None"))
        self._picker.edited.connect(lambda name: self.edited.emit(name or ""))
        self._more = IconButton("ellipsis", words("More about this template"))
        self._more.clicked.connect(self.show_menu)
        both = QWidget()
        line = row(self._picker, self._more, space=SPACE.small)
        line.setStretch(0, 1)
        both.setLayout(line)
        self.setLayout(column(Labelled(said, both)))
        self.show_templates()
        self.show_value("")

    def show_templates(self) -> None:
        """Offer those that there are now."""
        names = self._templates.names() if self._templates is not None else ()
        self._picker.show_picks([Pick(name, name) for name in names])
        self.setVisible(bool(names))

    def show_value(self, name: str) -> None:
        """Show which is chosen."""
        self._picker.show_value(name or None)
        self._more.setEnabled(bool(name))

    def show_menu(self) -> QMenu | None:
        """Show what can be done with the template that is chosen."""
        name = self._picker.value()
        path = self._templates.path(name) if self._templates is not None and name else None
        if path is None:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for sign, text, asked in (
            ("pencil-line", self._words("Rename …"), "rename"),
            ("trash", self._words("Delete …"), "delete"),
        ):
            line = menu.addAction(icon(sign, "ink_soft"), text)
            line.triggered.connect(lambda _=False, asked=asked: self.asked.emit(asked, path))
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))
        return menu
