"""Where a file lies: finding it, knowing it again, and putting a new one there whole or not at all.

Nothing here may open a file that a store of this process has open: on POSIX the closing of any descriptor
drops SQLite's lock. Asking for its state is safe.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple

from workshop.document.ports import StoreError, StoreProblem
from workshop.storage.troubles import as_store_error

LARGEST_FILE = 2**30
"""Bytes. A workshop with ten thousand cards takes about four million."""

_NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV)


class Mark(NamedTuple):
    """What a file is known again by."""

    device: int
    inode: int
    size: int
    modified: int  # in nanoseconds

    def is_same_file(self, other: Mark) -> bool:
        """Tell whether it is the same file, changed or not."""
        return (self.device, self.inode) == (other.device, other.inode)


def mark_of(path: Path) -> Mark:
    """Return the mark of a file; raise `OSError`."""
    seen = path.stat()
    return Mark(seen.st_dev, seen.st_ino, seen.st_size, seen.st_mtime_ns)


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps what a commit needs to be taken back."""
    return path.with_name(f"{path.name}-journal")


def found(path: Path) -> Path:
    """Return the path of an existing regular file, links followed; raise `StoreError`."""
    with as_store_error():
        try:
            path = path.resolve(strict=True)
        except (RuntimeError, ValueError):  # links in a circle; a NUL in the name
            raise StoreError(StoreProblem.NOT_FOUND) from None
        seen = path.stat()
    if not stat.S_ISREG(seen.st_mode):
        raise StoreError(StoreProblem.NOT_A_FILE)
    if seen.st_size > LARGEST_FILE:
        raise StoreError(StoreProblem.TOO_LARGE)
    return path


def first_bytes(path: Path, count: int) -> bytes:
    """Return the beginning of a file that no store of this process has open."""
    with as_store_error(), path.open("rb") as file:
        return file.read(count)


def put(image: bytes, path: Path) -> Path:
    """Make a new file, for its owner alone, and return where it is; raise `StoreError`, leaving nothing.

    The file is there whole or not at all, and never takes another one's place.
    """
    with as_store_error():
        try:
            path = _folder(path) / path.name
            _put(image, path)
        except ValueError:  # no name at all, or one with characters that no file can have
            raise StoreError(StoreProblem.BAD_NAME) from None
    return path


def move(path: Path, target: Path) -> Path:
    """Give a file that nobody has open another place, and return it; raise `StoreError`, leaving it here.

    The folder is made when only it is missing. Nothing that is there is ever replaced.
    """
    with as_store_error():
        with suppress(FileExistsError, FileNotFoundError):
            target.parent.mkdir()
        target = _folder(target) / target.name
        if journal_of(target).exists() or os.path.lexists(target):
            raise StoreError(StoreProblem.ALREADY_EXISTS)
        if path.stat().st_dev != target.parent.stat().st_dev:
            _put(path.read_bytes(), target)
        else:
            _rename(path, target)
        try:
            path.unlink(missing_ok=True)
        except OSError:  # it may come there, but may not leave here
            target.unlink()
            raise
        for folder in {path.parent, target.parent}:
            sync_folder(folder)
    return target


def put_over(image: bytes, path: Path) -> None:
    """Put other bytes in a file's place, all or none of them, and overwrite what was there.

    No store may have the file open. Raise `StoreError`.
    """
    with as_store_error():
        part = path.with_name(f".samenspel-{os.urandom(6).hex()}.part")
        try:
            _write(image, part)
            if sys.platform == "win32":
                part.replace(path)
                return
            with path.open("r+b") as old:
                part.replace(path)
                sync_folder(path.parent)
                _overwrite(old)
        finally:
            part.unlink(missing_ok=True)


def wipe(path: Path) -> None:
    """Delete a file with its journal, and overwrite what was in them where the system lets us.

    Raise `StoreError`. A disk may keep older pieces all the same: nobody but its maker knows.
    """
    with as_store_error():
        for one in (path, journal_of(path)):
            if not one.exists():
                continue
            if sys.platform == "win32":
                one.unlink()
                continue
            with one.open("r+b") as old:
                one.unlink()
                _overwrite(old)
        sync_folder(path.parent)


def _overwrite(file: BinaryIO) -> None:
    """Write zeros over all of a file that has no name any more."""
    left = file.seek(0, os.SEEK_END)
    file.seek(0)
    with suppress(OSError):  # it is gone already; this is only to leave less of it
        while left > 0:
            left -= file.write(bytes(min(left, 2**20)))
        file.flush()
        os.fsync(file.fileno())


def _put(image: bytes, path: Path) -> None:
    if journal_of(path).exists() or os.path.lexists(path):
        raise StoreError(StoreProblem.ALREADY_EXISTS)
    part = path.with_name(f".samenspel-{os.urandom(6).hex()}.part")
    try:
        _write(image, part)
        _rename(part, path)
    finally:
        part.unlink(missing_ok=True)
    sync_folder(path.parent)


def _folder(path: Path) -> Path:
    try:
        folder = path.parent.resolve(strict=True)
    except (OSError, RuntimeError):
        raise StoreError(StoreProblem.NO_FOLDER) from None
    if not folder.is_dir():
        raise StoreError(StoreProblem.NO_FOLDER)
    return folder


@contextmanager
def made_in(folder: Path) -> Iterator[None]:
    """Say of a folder that takes no new file, as /proc does not, that it takes none.

    The system says that the file is not there, which is why it was to be made.
    """
    try:
        yield
    except FileNotFoundError:
        raise StoreError(StoreProblem.NO_PERMISSION if folder.is_dir() else StoreProblem.NO_FOLDER) from None


def _write(image: bytes, part: Path) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with made_in(part.parent):
        descriptor = os.open(part, flags, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(image)
        file.flush()
        os.fsync(file.fileno())


def _rename(part: Path, path: Path) -> None:
    """Give the part its name, unless somebody took that meanwhile."""
    if sys.platform == "win32":
        part.rename(path)  # refuses a name that is taken
        return
    try:
        os.link(part, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if os.path.lexists(path):  # a stick's file system knows no links
            raise StoreError(StoreProblem.ALREADY_EXISTS) from None
        part.rename(path)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the medium, where the system can be asked to."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno != errno.EINVAL:  # some network shares cannot, and need not
            raise
    finally:
        os.close(descriptor)
