"""How handing out goes: progress with a way to stop it, then what was written, with a way to it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.style.tokens import SPACE
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.layouts import column, row
from ui.widgets.messages import announce
from ui.widgets.panels import ProgressTrack
from workshop.document.export_ports import Exported
from workshop.document.ports import SaidError
from workshop.texts import Words

_MOST = 4  # lines of the report


class Outcome(QWidget):
    """One line below the pages."""

    stop_requested = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._file: Path | None = None
        self._note = Label("", wraps=True)
        self._bar = ProgressTrack(words("Progress"))
        self._stop = Button(words("Stop"), icon_before="x")
        self._stop.clicked.connect(self.stop_requested)
        self._open = Button(words("Open"), icon_before="external-link")
        self._open.clicked.connect(self.open_file)
        self._reveal = Button(words("Show in folder"), icon_before="folder-open")
        self._reveal.clicked.connect(self.open_folder)
        said = column(self._note, self._bar, space=SPACE.tiny)
        line = row(said, self._stop, self._open, self._reveal)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.clear()

    def clear(self) -> None:
        """Say nothing."""
        self._show("", "soft")

    def tell(self, sentence: str) -> None:
        """Say how it stands."""
        self._show(sentence, "soft")

    def begin(self, sentence: str) -> None:
        """Something is being made."""
        self._show(sentence, "soft", is_busy=True)
        self._bar.show_share(0)
        self._stop.setFocus()

    def show_share(self, share: float) -> None:
        """How far it is."""
        self._bar.show_share(share)

    def succeed(self, made: Exported) -> None:
        """What was written, and where it is."""
        self._file = made.files[0] if made.files else None
        written = [self._words("Written: {name}", name=self._file.name)] if self._file else []
        lines = [*written, *made.report[:_MOST]]
        more = len(made.report) - _MOST
        if more > 0:
            lines.append(self._words.count("One remark more.", "{n} remarks more.", more))
        self._show("\n".join(lines), "good", has_file=self._file is not None)
        if self._file is not None:
            self._open.setFocus()

    def open_file(self) -> None:
        """Open what was written with what the computer has for it."""
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file)))

    def open_folder(self) -> None:
        """Open the folder that it is in."""
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))

    def fail(self, error: Exception) -> None:
        """Why nothing was written."""
        self._show(sentence_of(error, self._words), "bad")

    def _show(self, sentence: str, tone: str, *, is_busy: bool = False, has_file: bool = False) -> None:
        self._note.setText(sentence)
        self._note.set_tone(tone)
        self._note.setVisible(bool(sentence))
        for widget in (self._bar, self._stop):
            widget.setVisible(is_busy)
        for widget in (self._open, self._reveal):
            widget.setVisible(has_file)
        if sentence:
            announce(self, sentence)


def sentence_of(error: Exception, words: Words) -> str:
    """What is wrong, in a sentence that is never empty."""
    if isinstance(error, SaidError):
        return error.sentence(words)
    if isinstance(error, MemoryError):
        return words("There is not enough memory for this.")
    return words("This did not work: {reason}.", reason=str(error) or type(error).__name__)
