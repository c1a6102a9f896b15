"""One process at a time, on every system, and over at once when that process dies."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from workshop.bootstrap.said import tell

_NOTE_AT = 1  # Windows locks bytes, not files: the first is the lock, the note stands behind it


@dataclass(frozen=True, slots=True)
class Turn:
    """Held by one process; its note is what stays in the file for the next one."""

    file: BinaryIO

    @property
    def note(self) -> str:
        """What the last holder left, empty when it finished."""
        self.file.seek(_NOTE_AT)
        return self.file.read().decode("utf-8", "replace")

    def write(self, note: str) -> None:
        """Leave a note instead of the one that stands there, on disk at once."""
        self.file.seek(_NOTE_AT)
        self.file.write(note.encode())
        self.file.truncate()
        self.file.flush()


@contextmanager
def turn(path: Path) -> Iterator[Turn]:
    """Wait until no other process holds this file, saying so, then hold it."""
    path.touch()
    with path.open("r+b") as file:
        if not _take(file):
            tell("Another start is setting this up already, so we wait for it.")
            while not _take(file):
                time.sleep(0.2)
        try:
            yield Turn(file)
        finally:
            _leave(file)


if sys.platform == "win32":
    import msvcrt

    def _take(file: BinaryIO) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _leave(file: BinaryIO) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _leave(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
