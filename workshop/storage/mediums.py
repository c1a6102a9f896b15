"""What a file lies on, what lies beside it, and where it could go, as far as the system itself knows."""

from __future__ import annotations

import ctypes
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from itertools import count, islice
from pathlib import Path

from platformdirs import user_documents_path

from workshop.document.keeping import Medium
from workshop.storage.connections import past_locks

ENDING = ".samenspel"
MOST_FILES = 300
"""So many files of a folder are looked at for the same workshop."""

_CLOUDS = ("onedrive", "dropbox", "google drive", "googledrive", "my drive", "mijn drive", "icloud drive")
_MORE_CLOUDS = ("mobile documents", "nextcloud", "owncloud", "pcloud", "proton drive", "sync.com", "box sync")
_NETWORKS = ("nfs", "cifs", "smb", "9p", "afs", "ceph", "fuse.sshfs", "fuse.gvfsd", "davfs", "fuse.davfs")
_STICKS = ("vfat", "exfat", "msdos")
_PLUGGED = ("/media/", "/run/media/")
_REMOVABLE, _REMOTE = 2, 4  # as Windows counts kinds of drives


def medium_of(path: Path) -> Medium | None:
    """Return what a file lies on, None for an ordinary disk or where nobody can tell."""
    names = [part.casefold() for part in path.parts]
    if any(name.startswith((*_CLOUDS, *_MORE_CLOUDS)) for name in names):
        return Medium.CLOUD
    if sys.platform == "win32":
        return _of_drive(path)
    if sys.platform == "darwin":
        return Medium.STICK if path.parts[:2] == ("/", "Volumes") else None
    return _of_mount(path)


def _of_mount(path: Path) -> Medium | None:
    try:
        mounts = Path("/proc/self/mounts").read_text("utf-8", errors="surrogateescape")
    except OSError:
        return None
    return medium_of_mounts(path, mounts)


def medium_of_mounts(path: Path, mounts: str) -> Medium | None:
    """Return what a file lies on by the system's list of what is mounted where."""
    best, kind = Path("/"), ""
    for line in mounts.splitlines():
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        place = Path(parts[1].replace("\\040", " "))
        if path.is_relative_to(place) and len(place.parts) >= len(best.parts):
            best, kind = place, parts[2]
    if kind.startswith("fuse.rclone"):
        return Medium.CLOUD
    if kind.startswith(_NETWORKS):
        return Medium.NETWORK
    is_plugged = f"{best}/".startswith(_PLUGGED)
    return Medium.STICK if is_plugged or (kind in _STICKS and best != Path("/")) else None


def _of_drive(path: Path) -> Medium | None:
    if path.drive.startswith("\\\\"):
        return Medium.NETWORK
    libraries = getattr(ctypes, "windll", None)
    kind = libraries.kernel32.GetDriveTypeW(f"{path.drive}\\") if libraries is not None else 0
    return {_REMOVABLE: Medium.STICK, _REMOTE: Medium.NETWORK}.get(kind)


def twins_of(path: Path) -> tuple[Path, ...]:
    """Return the other workshop files in a file's folder that have its uuid."""
    own = _uuid(path)
    if own is None:
        return ()
    try:
        others = sorted(one for one in islice(path.parent.glob(f"*{ENDING}"), MOST_FILES) if one != path)
    except OSError:
        return ()
    return tuple(one for one in others if _uuid(one) == own)


def _uuid(path: Path) -> str | None:
    """Return which workshop a file says it is; None where that cannot be read at once.

    A second connection is safe where a descriptor of our own would drop the lock of a file that is open here.
    """
    steps = count()
    with suppress(OSError, sqlite3.Error, UnicodeDecodeError), closing(past_locks(path)) as db:
        db.set_progress_handler(lambda: next(steps) > 100, 1000)
        row = db.execute("SELECT value FROM meta WHERE name = 'uuid'").fetchone()
        return row[0] if row is not None and isinstance(row[0], str) else None
    return None


def retreats_of(path: Path, data: Path) -> tuple[Path, ...]:
    """Return free names for a safe copy: in the documents, at home, and in the application's own folder."""
    folders = (user_documents_path() / "Samenspel", user_documents_path(), Path.home(), data / "safe")
    here = path.parent
    return tuple(_free(folder, path.stem) for folder in _made(folders) if folder != here)


def _made(folders: tuple[Path, ...]) -> Iterator[Path]:
    for folder in folders:
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            if os.access(folder, os.W_OK):
                yield folder


def _free(folder: Path, stem: str) -> Path:
    for number in count(1):
        path = folder / (f"{stem}{ENDING}" if number == 1 else f"{stem} ({number}){ENDING}")
        if not os.path.lexists(path):
            return path
    raise AssertionError  # count never ends
