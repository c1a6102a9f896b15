"""What is laid beside a plan, or comes into it: the windows that are opened over a console."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from ui.app.ports import Ports
from ui.settings import Preferences
from workshop.domain.codes import Length
from workshop.texts import Words

if TYPE_CHECKING:
    from ui.console.bringing_in import BringingIn
    from ui.console.window import ConsoleWindow
    from ui.methods.window import MethodWindow


class Beside:
    """Opens what consoles ask for: the hand-out, another moment or another file of the workshop, a table."""

    def __init__(self, ports: Ports, preferences: Preferences) -> None:
        self._ports = ports
        self._preferences = preferences

    def serve(self, console: ConsoleWindow) -> None:
        """Open what it asks for, from now on."""
        console.hand_out_requested.connect(lambda: self._hand_out(console))
        console.method_requested.connect(lambda name, length: self._change_method(console, name, length))
        console.compare_requested.connect(lambda: self._compare(console))
        console.take_over_requested.connect(lambda: self._choose_other(console))
        console.bring_in_requested.connect(lambda path: self._bring_in(console, path))
        console.paste_table_requested.connect(lambda: self._bring_in(console).paste())

    def _hand_out(self, console: ConsoleWindow) -> None:
        from ui.console.handing_out import HandOut

        dialog = HandOut(console.bridge, self._ports.exporter, self._preferences, console)
        _begone_once_closed(dialog)
        dialog.open()

    def _change_method(self, console: ConsoleWindow, template: str, length: Length) -> None:
        """The open workshop has it: its agenda stays as it was agreed, all that is said is said anew."""

        def adopt(name: str) -> None:
            bridge = console.bridge
            bridge.be(replace(bridge.session, template=name))
            bridge.language_changed.emit()

        open_method(console.bridge.words, template, length, console).kept.connect(adopt)

    def _compare(self, console: ConsoleWindow) -> None:
        """Lay two moments of a workshop side by side; the plan can be worked in meanwhile."""
        from ui.console.comparing import Comparing

        dialog = Comparing(console.bridge, console)
        _begone_once_closed(dialog)
        dialog.show()

    def _choose_other(self, console: ConsoleWindow) -> None:
        """Ask for another file of a workshop; show what it brings, and let that be adopted."""
        from PySide6.QtWidgets import QFileDialog

        words, folder = console.bridge.words, console.bridge.store.path.parent
        title, kinds = words("Take over from another workshop file"), words("Workshops (*.samenspel)")
        chosen, _ = QFileDialog.getOpenFileName(console, title, str(folder), kinds)
        if not chosen:
            return
        from ui.console.taking_over import TakingOver

        dialog = TakingOver(console.bridge, self._ports.library, Path(chosen), console)
        _begone_once_closed(dialog)
        dialog.taken.connect(console.toast.tell)
        dialog.open()

    def _bring_in(self, console: ConsoleWindow, path: Path | None = None) -> BringingIn:
        """Open the window in which a table becomes a part of the plan, that file's if one is given."""
        from ui.console.bringing_in import BringingIn

        dialog = BringingIn(console.bridge, self._ports.tables, console)
        _begone_once_closed(dialog)
        dialog.brought.connect(console.toast.tell)
        dialog.open()
        if path is not None:
            dialog.read_file(path)
        return dialog


def open_method(words: Words, template: str, length: Length, parent: QWidget) -> MethodWindow:
    """Open the window in which the method is made one's own; `kept` says under which name it lies."""
    from ui.methods.window import MethodWindow

    dialog = MethodWindow(words, template, length, parent)
    _begone_once_closed(dialog)
    dialog.open()
    return dialog


def _begone_once_closed(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
