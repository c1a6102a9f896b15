"""A disk that can be watched, filled up, broken and pulled out: between SQLite and the operating system.

Every file operation of the SQLite that Python uses goes through a table of functions; `Disk` puts its own in
that table while it is in use. Nothing is installed or compiled for it. Where SQLite's functions cannot be
reached from Python (a Python with SQLite built in), `is_reachable` says so and the harnesses skip.
"""

from __future__ import annotations

import _sqlite3
import ctypes
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_int64, c_void_p, cast, string_at
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Any, Self

_OPEN = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
_DELETE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)
_READ_OR_WRITE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
_TRUNCATE = CFUNCTYPE(c_int, c_void_p, c_int64)
_SYNC = CFUNCTYPE(c_int, c_void_p, c_int)


class _Vfs(Structure):
    _fields_ = [
        ("version", c_int),
        ("size", c_int),
        ("longest", c_int),
        ("next", c_void_p),
        ("name", c_char_p),
        ("data", c_void_p),
        ("open", c_void_p),
        ("delete", c_void_p),
    ]


class _Methods(Structure):
    _fields_ = [
        ("version", c_int),
        ("close", c_void_p),
        ("read", c_void_p),
        ("write", c_void_p),
        ("truncate", c_void_p),
        ("sync", c_void_p),
        ("others", c_void_p * 13),
    ]


class Kind(StrEnum):
    """What SQLite does with a file."""

    OPEN = "open"
    READ = "read"
    WRITE = "write"
    TRUNCATE = "truncate"
    SYNC = "sync"
    DELETE = "delete"


_BROKEN = {
    Kind.OPEN: sqlite3.SQLITE_CANTOPEN,
    Kind.READ: sqlite3.SQLITE_IOERR_READ,
    Kind.WRITE: sqlite3.SQLITE_IOERR_WRITE,
    Kind.TRUNCATE: sqlite3.SQLITE_IOERR_TRUNCATE,
    Kind.SYNC: sqlite3.SQLITE_IOERR_FSYNC,
    Kind.DELETE: sqlite3.SQLITE_IOERR_DELETE,
}


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that was done to a file, or would have been."""

    kind: Kind
    name: str
    at: int = 0
    data: bytes = b""
    size: int = 0


Rule = Callable[[Operation], int]
"""Says what becomes of an operation: 0, or SQLite's code for its failure."""


def healthy(_: Operation) -> int:
    """A disk without faults."""
    return 0


def broken(operation: Operation) -> int:
    """A disk that answers nothing any more."""
    return _BROKEN[operation.kind]


def full(operation: Operation) -> int:
    """A disk without room."""
    return sqlite3.SQLITE_FULL if operation.kind is Kind.WRITE else 0


@dataclass
class Nth:
    """Another rule at the `n`-th operation that it could fail, once or from there on."""

    n: int
    rule: Rule
    is_for_ever: bool
    count: int = 0

    def __call__(self, operation: Operation) -> int:
        code = self.rule(operation)
        if not code:
            return 0
        self.count += 1
        return code if self.count == self.n or (self.is_for_ever and self.count > self.n) else 0


def _library() -> Any:
    library = ctypes.CDLL(_sqlite3.__file__)
    library.sqlite3_vfs_find.restype = POINTER(_Vfs)
    library.sqlite3_vfs_find.argtypes = [c_char_p]
    return library


def is_reachable() -> bool:
    """Whether the functions of Python's own SQLite can be reached."""
    with suppress(OSError, AttributeError):
        return bool(_library().sqlite3_vfs_find(None))
    return False


def _text(name: int | None) -> str:
    """Read a name where it lies: behind it SQLite keeps the parameters of the path."""
    return string_at(name).decode(errors="replace") if name else ""


class Disk:
    """Stands between SQLite and the files under a folder, from `with` on, for files opened meanwhile."""

    def __init__(self, folder: Path) -> None:
        self.rule: Rule = healthy
        self.done: list[Operation] = []
        self._folder = str(folder)
        self._vfs = _library().sqlite3_vfs_find(None).contents
        self._names: dict[int, str] = {}
        self._own: list[Any] = []  # what C points to must stay
        self._methods: dict[int, _Methods] = {}

    def __enter__(self) -> Self:
        self._was = self._vfs.open, self._vfs.delete
        self._open = _OPEN(self._vfs.open)
        self._delete = _DELETE(self._vfs.delete)
        self._own += [_OPEN(self._opened), _DELETE(self._deleted)]
        self._vfs.open, self._vfs.delete = (cast(own, c_void_p).value for own in self._own)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._vfs.open, self._vfs.delete = self._was

    def syncs(self) -> int:
        """How often something was forced to the medium so far."""
        return sum(operation.kind is Kind.SYNC for operation in self.done)

    def _allowed(self, operation: Operation) -> int:
        code = self.rule(operation)
        if not code and operation.kind is not Kind.READ:
            self.done.append(operation)
        return code

    def _opened(self, vfs: int, name: int | None, file: int, flags: int, out: int | None) -> int:
        path = _text(name)
        is_ours = path.startswith(self._folder)
        if is_ours and (code := self._allowed(Operation(Kind.OPEN, path))):
            cast(file, POINTER(c_void_p))[0] = None  # no methods: SQLite closes nothing then
            return code
        code = int(self._open(vfs, name, file, flags, out))
        if code == 0 and is_ours:
            self._names[file] = path
            methods = cast(file, POINTER(c_void_p))
            methods[0] = ctypes.addressof(self._watched(methods[0] or 0))
        return code

    def _deleted(self, vfs: int, name: int, sync: int) -> int:
        path = _text(name)
        if path.startswith(self._folder) and (code := self._allowed(Operation(Kind.DELETE, path))):
            return code
        return int(self._delete(vfs, name, sync))

    def _watched(self, original: int) -> _Methods:
        """Return the same methods with ours before those that read, write, truncate and sync."""
        if original in self._methods:
            return self._methods[original]
        were = _Methods.from_address(original)
        ours = _Methods.from_buffer_copy(were)
        read, write = _READ_OR_WRITE(were.read), _READ_OR_WRITE(were.write)
        truncate, sync = _TRUNCATE(were.truncate), _SYNC(were.sync)
        names = self._names

        def on_read(file: int, data: int, size: int, at: int) -> int:
            return self._allowed(Operation(Kind.READ, names[file], at, size=size)) or read(
                file, data, size, at
            )

        def on_write(file: int, data: int, size: int, at: int) -> int:
            operation = Operation(Kind.WRITE, names[file], at, string_at(data, size), size)
            return self._allowed(operation) or write(file, data, size, at)

        def on_truncate(file: int, size: int) -> int:
            return self._allowed(Operation(Kind.TRUNCATE, names[file], size=size)) or truncate(file, size)

        def on_sync(file: int, flags: int) -> int:
            return self._allowed(Operation(Kind.SYNC, names[file])) or sync(file, flags)

        kept = [_READ_OR_WRITE(on_read), _READ_OR_WRITE(on_write), _TRUNCATE(on_truncate), _SYNC(on_sync)]
        ours.read, ours.write, ours.truncate, ours.sync = (cast(one, c_void_p).value for one in kept)
        self._own += kept
        self._methods[original] = ours
        return ours
