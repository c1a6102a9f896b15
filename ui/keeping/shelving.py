"""A workshop goes out of the way and comes back: a move on the disk, told, and undone with one click."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from workshop.document.archives import archive_with, archives_of, free_in, lies_in_archive_of
from workshop.document.keeping import Keeping
from workshop.document.ports import StoreError, StoreProblem
from workshop.document.store_sentences import store_sentence
from workshop.texts import Words


class Teller(Protocol):
    """A window that says something, with one way on."""

    def tell(
        self, sentence: str, tone: str, action: str = "", then: Callable[[], object] | None = None
    ) -> None:
        """Say it until it is closed."""


class Shelving(QObject):
    """Moves workshops between their folder and the archive in it; who owns it keeps the lists."""

    moved = Signal(Path, Path, bool)
    """Where a workshop was, where it is, and whether that is the archive."""

    def __init__(self, keeping: Keeping, parent: QObject) -> None:
        super().__init__(parent)
        self._keeping = keeping

    def archive(self, path: Path, words: Words, window: Teller) -> None:
        """Put a workshop into the archive beside it."""
        there = archives_of(path.parent)
        folder = there[0] if there else path.parent / words("Archive")
        target = self._move(path, folder, words, window)
        if target is not None:
            window.tell(
                words("“{name}” is archived, in {folder}.", name=target.stem, folder=str(target.parent)),
                "good",
                words("Bring back"),
                lambda: self.bring_back(target, words, window),
            )

    def bring_back(self, path: Path, words: Words, window: Teller) -> None:
        """Take a workshop out of the archive."""
        archive = archive_with(path)
        if archive is None:
            return
        target = self._move(path, archive.parent, words, window)
        if target is not None:
            window.tell(
                words("“{name}” is back, in {folder}.", name=target.stem, folder=str(target.parent)), "good"
            )

    def _move(self, path: Path, folder: Path, words: Words, window: Teller) -> Path | None:
        """Move a file, under a name that is free there; say why when that cannot be done."""
        target = free_in(folder, path.name)
        try:
            self._keeping.move(path, target)
        except StoreError as error:
            if error.problem is StoreProblem.OPEN_ELSEWHERE:
                sentence = words("“{name}” is open: close it first.", name=path.stem)
            else:
                sentence = f"{path.stem}: {store_sentence(error.problem, words)}"
            window.tell(sentence, "warn")
            return None
        self.moved.emit(path, target, lies_in_archive_of(path.parent, target))
        return target
