"""The index of workshops: one file, keyed by path, size and time, made anew whenever it is amiss."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from workshop.document.ports import Looked, StoreError, StoreProblem
from workshop.document.shelf import Entry, entry_of
from workshop.domain.codes import StepCode
from workshop.storage.mediums import ENDING
from workshop.storage.places import put_over

VERSION = 1
MOST_FILES = 20_000
AT_ONCE = 100
"""So many files are read before what was found is written down: whoever looks meanwhile sees them."""
_OLDEST = dt.datetime.min.replace(tzinfo=dt.UTC)
_PASSING = (StoreProblem.UNSTEADY, StoreProblem.MEDIUM, StoreProblem.NO_PERMISSION, StoreProblem.NOT_FOUND)
"""What may be otherwise at the next look although the file is the same."""

_Key = tuple[str, int, int]


class Index:
    """What is known of the files in folders; implements `shelf.Shelves`."""

    def __init__(self, file: Path, look: Callable[[Path], Looked]) -> None:
        """`file` is where the index is kept, `look` reads a workshop's file."""
        self._file, self._look = file, look

    def known(self, folder: Path) -> tuple[Entry, ...]:
        """See `shelf.Shelves.known`."""
        rows = self._read()
        return _sorted([rows.get(key) or _unread(key) for key in _keys(folder)])

    def looked_through(
        self, folder: Path, progress: Callable[[float], None], is_cancelled: Callable[[], bool]
    ) -> tuple[Entry, ...]:
        """See `shelf.Shelves.looked_through`; the newest are read first."""
        rows = self._read()
        keys = sorted(_keys(folder), key=lambda key: key[2], reverse=True)
        elsewhere = {key: one for key, one in rows.items() if Path(key[0]).parent != folder}
        found: dict[_Key, Entry] = {}
        written, unwritten = rows, 0
        for at, key in enumerate(keys, start=1):
            if is_cancelled():
                break
            unwritten += key not in rows
            found[key] = rows.get(key) or self._entry(Path(key[0]))
            if unwritten >= AT_ONCE:
                written, unwritten = self._keep(elsewhere | _lasting({**rows, **found}, keys), written), 0
            progress(at / len(keys))
        self._keep(elsewhere | _lasting(found, keys), written)
        return _sorted(list(found.values()))

    def _keep(self, rows: dict[_Key, Entry], written: dict[_Key, Entry]) -> dict[_Key, Entry]:
        if rows != written:
            self._write(rows)
        return rows

    def forget(self, path: Path) -> None:
        """Drop what is known of a file."""
        rows = self._read()
        kept = {key: one for key, one in rows.items() if key[0] != str(path)}
        if kept != rows:
            self._write(kept)

    def _entry(self, path: Path) -> Entry:
        try:
            return entry_of(path, self._look(path))
        except StoreError as error:
            return Entry(path=path, problem=error.problem)

    def _read(self) -> dict[_Key, Entry]:
        """Return the rows; none when the file is missing, of another version, or damaged."""
        try:
            told = json.loads(self._file.read_text("utf-8"))
            if told["version"] != VERSION:
                return {}
            return {(row["path"], row["size"], row["modified"]): _entry_of(row) for row in told["rows"]}
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return {}

    def _write(self, rows: dict[_Key, Entry]) -> None:
        told = {"version": VERSION, "rows": [_row_of(key, entry) for key, entry in rows.items()]}
        image = json.dumps(told, ensure_ascii=False, default=_plain).encode("utf-8", "surrogateescape")
        with suppress(OSError, StoreError):  # without an index the files are read again
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._file.touch(mode=0o600)
            put_over(image, self._file)


def _keys(folder: Path) -> list[_Key]:
    """Return the workshop files of a folder with what they are known again by."""
    keys = []
    with suppress(OSError), os.scandir(folder) as found:
        for one in found:
            if one.name.endswith(ENDING):
                with suppress(OSError):
                    seen = one.stat()
                    keys.append((one.path, seen.st_size, seen.st_mtime_ns))
    return sorted(keys)[:MOST_FILES]


def _unread(key: _Key) -> Entry:
    """Return what a file's name and time tell before it was read."""
    edited = dt.datetime.fromtimestamp(key[2] / 1e9, dt.UTC)
    return Entry(path=Path(key[0]), edited=edited)


def _lasting(rows: dict[_Key, Entry], keys: Sequence[_Key]) -> dict[_Key, Entry]:
    """Return what will still be so at the next look."""
    return {key: rows[key] for key in keys if key in rows and rows[key].problem not in _PASSING}


def _sorted(entries: list[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda one: one.edited or _OLDEST, reverse=True))


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _row_of(key: _Key, entry: Entry) -> dict[str, Any]:
    return {**asdict(entry), "path": key[0], "size": key[1], "modified": key[2]}


def _entry_of(row: dict[str, Any]) -> Entry:
    """Return the entry of a row; raise `ValueError`, `LookupError` or `TypeError` for one that is none."""
    return Entry(
        path=Path(row["path"]),
        title=str(row["title"]),
        company=str(row["company"]),
        step=StepCode(row["step"]),
        place=int(row["place"]),
        steps=int(row["steps"]),
        is_agreed=bool(row["is_agreed"]),
        date=None if row["date"] is None else dt.date.fromisoformat(row["date"]),
        next_date=None if row["next_date"] is None else dt.date.fromisoformat(row["next_date"]),
        edited=None if row["edited"] is None else dt.datetime.fromisoformat(row["edited"]),
        colors=tuple(map(str, row["colors"])),
        counts=tuple(tuple(map(int, lane)) for lane in row["counts"]),
        before_deal=int(row["before_deal"]),
        problem=None if row["problem"] is None else StoreProblem(row["problem"]),
    )
