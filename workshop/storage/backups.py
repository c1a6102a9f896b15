"""Earlier versions of a workshop, kept in the user's own folder whatever becomes of the file.

A backup is a whole workshop file with its history. It was read back with every check before it got its name,
so what lies here can be opened; it is found by the workshop's own uuid, wherever its file goes.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from workshop.document.ports import Backup, StoreError
from workshop.storage.opening import content_of
from workshop.storage.places import put
from workshop.storage.reading import Content
from workshop.storage.troubles import as_store_error
from workshop.values import dataclass

LATEST = 12
"""So many of the newest are kept, ..."""
HOURS = dt.timedelta(days=1)
"""... one of each hour for so long, ..."""
DAYS = dt.timedelta(days=31)
"""... one of each day for so long, ..."""
MOST_BYTES = 200 * 2**20
"""... and altogether no more than this, but always the newest."""

_NAME = re.compile(r"(\d{8}T\d{6})Z-(\d+)-[0-9a-f]+\.samenspel")
_TIME = "%Y%m%dT%H%M%S"
_ORIGIN = "origin.txt"


@dataclass(frozen=True, slots=True)
class Backups:
    """The backups of all workshops, each in a folder of its own below `folder`."""

    folder: Path

    def of(self, uuid: str) -> tuple[Backup, ...]:
        """Return the backups of a workshop, the newest first."""
        found = [_backup(path) for path in self._of(uuid).glob("*.samenspel")]
        return tuple(sorted(filter(None, found), key=lambda backup: (backup.at, backup.edits), reverse=True))

    def of_file(self, path: Path) -> tuple[str, ...]:
        """Return the workshops, by their uuid, that were last seen in this file, for when it says nothing."""
        return tuple(
            origin.parent.name
            for origin in sorted(self.folder.glob(f"*/{_ORIGIN}"))
            if origin.read_text("utf-8", errors="surrogateescape") == str(path)
        )

    def keep(self, image: bytes, origin: Path, now: dt.datetime) -> None:
        """Make a backup of a file's bytes, unless the newest one has as much; raise `StoreError`.

        `origin` is the file's path. What is outdated then goes.
        """
        content = content_of(image)
        folder = self._of(content.uuid)
        with as_store_error():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            (folder / _ORIGIN).write_text(str(origin), "utf-8", errors="surrogateescape")
            if self._has(content):
                return
            put(image, folder / _name(content.log[-1].seq, now))
            for backup in outdated(self.of(content.uuid), now):
                backup.path.unlink(missing_ok=True)

    def follow(self, before: Path, after: Path) -> None:
        """Take note of where a file went, as far as that can be written: opening it does so again."""
        for uuid in self.of_file(before):
            with suppress(OSError):
                (self._of(uuid) / _ORIGIN).write_text(str(after), "utf-8", errors="surrogateescape")

    def forget(self, uuid: str) -> None:
        """Delete every backup of a workshop; raise `StoreError`."""
        with as_store_error(), suppress(FileNotFoundError):
            shutil.rmtree(self._of(uuid))

    def _has(self, content: Content) -> bool:
        """Tell whether the newest backup ends in the same edit."""
        newest = next(iter(self.of(content.uuid)), None)
        if newest is None or newest.edits != content.log[-1].seq:
            return False
        try:
            return content_of(newest.path.read_bytes()).log[-1] == content.log[-1]
        except StoreError:
            return False

    def _of(self, uuid: str) -> Path:
        return self.folder / uuid


def outdated(backups: Iterable[Backup], now: dt.datetime) -> tuple[Backup, ...]:
    """Return the backups that need not be kept."""
    newest_first = sorted(backups, key=lambda backup: (backup.at, backup.edits), reverse=True)
    kept: list[Backup] = []
    hours: set[dt.datetime] = set()
    days: set[dt.date] = set()
    size = 0
    for number, backup in enumerate(newest_first):
        hour = backup.at.replace(minute=0, second=0, microsecond=0)
        is_of_hour = now - backup.at <= HOURS and hour not in hours
        is_of_day = now - backup.at <= DAYS and backup.at.date() not in days
        hours.add(hour)
        days.add(backup.at.date())
        if number < LATEST or is_of_hour or is_of_day:
            size += backup.size
            if not kept or size <= MOST_BYTES:
                kept.append(backup)
    return tuple(backup for backup in newest_first if backup not in kept)


def _name(edits: int, now: dt.datetime) -> str:
    """Return a name that tells when and how much; what ends it keeps two of one second apart."""
    return f"{now.astimezone(dt.UTC):{_TIME}}Z-{edits}-{os.urandom(3).hex()}.samenspel"


def _backup(path: Path) -> Backup | None:
    named = _NAME.fullmatch(path.name)
    if named is None:
        return None
    at = dt.datetime.strptime(named[1], _TIME).replace(tzinfo=dt.UTC)
    return Backup(path, at, int(named[2]), path.stat().st_size)
