"""A window on which files are dropped, and that asks for them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from ui.home.drop_hint import DropHint
from ui.widgets.messages import Banner
from workshop.domain.overriding import override
from workshop.texts import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

WORKSHOP, PLAN = ".samenspel", ".json"
TABLES = (".xlsx", ".xlsm", ".ods", ".csv", ".tsv")


class FileWindow(QMainWindow):
    """Asks for workshops to be opened and plans to be imported; opening them is done elsewhere."""

    open_requested = Signal(Path)
    import_requested = Signal(Path)

    def __init__(self, words: Words, folder: Callable[[], Path]) -> None:
        """`folder` is where a file is looked for first."""
        super().__init__()
        self._words, self._folder = words, folder
        self._banner = Banner(words)
        self._banner.acted.connect(self._go_on)
        self._then: Callable[[], object] | None = None
        self._hint = DropHint(self)
        self.setAcceptDrops(True)

    def tell(
        self,
        sentence: str,
        tone: str = "warn",
        action: str = "",
        then: Callable[[], object] | None = None,
    ) -> None:
        """Say something above the page until it is closed, with one way on."""
        self._then = then
        self._banner.tell(sentence, tone=tone, action=action)

    def _go_on(self) -> None:
        if self._then is not None:
            self._then()

    def take(self, path: Path) -> None:
        """Ask for what was chosen or dropped to be opened or imported, or say why not."""
        kind = path.suffix.lower()
        if kind == WORKSHOP:
            self.open_requested.emit(path)
        elif kind == PLAN:
            self.import_requested.emit(path)
        elif kind in TABLES:
            self.tell(self._words("Open a workshop first, and drop “{name}” on that.", name=path.name[:80]))
        else:
            self.tell(
                self._words(
                    "Samenspel opens workshops (.samenspel) and plans (.json), not “{name}”.",
                    name=path.name[:80],
                )
            )

    def browse(self) -> QFileDialog:
        """Ask for a file; nothing waits meanwhile."""
        from PySide6.QtWidgets import QFileDialog

        words = self._words
        dialog = QFileDialog(self, words("Open a workshop or a plan"), str(self._folder()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"{words('Workshops and plans')} (*{WORKSHOP} *{PLAN})")
        dialog.fileSelected.connect(lambda chosen: self.take(Path(chosen)))
        dialog.open()
        return dialog

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be let go anywhere on the window."""
        if _files(event):
            event.acceptProposedAction()
            self._hint.show_text(self._words("Let go to open"))

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        self._hint.hide()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was let go; of several files the first."""
        self._hint.hide()
        files = _files(event)
        if files:
            event.acceptProposedAction()
            self.take(files[0])


def _files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
