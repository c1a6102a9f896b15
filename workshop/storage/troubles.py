"""What the operating system and SQLite say when a file will not do, in the words of `StoreProblem`.

Their own messages are neither shown nor kept: SQLite's quotes people's texts.
"""

from __future__ import annotations

import contextlib
import errno
import sqlite3
from collections.abc import Iterator

from workshop.document.ports import StoreError, StoreProblem

_BY_ERRNO = {
    errno.ENOENT: StoreProblem.NOT_FOUND,
    errno.ENOTDIR: StoreProblem.NO_FOLDER,
    errno.EISDIR: StoreProblem.NOT_A_FILE,
    errno.EEXIST: StoreProblem.ALREADY_EXISTS,
    errno.EACCES: StoreProblem.NO_PERMISSION,
    errno.EPERM: StoreProblem.NO_PERMISSION,
    errno.EROFS: StoreProblem.READ_ONLY,
    errno.ENOSPC: StoreProblem.DISK_FULL,
    errno.EDQUOT: StoreProblem.DISK_FULL,
    errno.EFBIG: StoreProblem.DISK_FULL,
    errno.ENAMETOOLONG: StoreProblem.BAD_NAME,
    errno.EINVAL: StoreProblem.BAD_NAME,
    errno.ELOOP: StoreProblem.NOT_FOUND,
    errno.ETXTBSY: StoreProblem.OPEN_ELSEWHERE,
}

_BY_CODE = {
    sqlite3.SQLITE_BUSY: StoreProblem.OPEN_ELSEWHERE,
    sqlite3.SQLITE_LOCKED: StoreProblem.OPEN_ELSEWHERE,
    sqlite3.SQLITE_READONLY: StoreProblem.READ_ONLY,
    sqlite3.SQLITE_PERM: StoreProblem.NO_PERMISSION,
    sqlite3.SQLITE_CANTOPEN: StoreProblem.NO_PERMISSION,
    sqlite3.SQLITE_FULL: StoreProblem.DISK_FULL,
    sqlite3.SQLITE_IOERR: StoreProblem.MEDIUM,
    sqlite3.SQLITE_PROTOCOL: StoreProblem.MEDIUM,
    sqlite3.SQLITE_CORRUPT: StoreProblem.DAMAGED,
    sqlite3.SQLITE_NOTADB: StoreProblem.DAMAGED,
    sqlite3.SQLITE_TOOBIG: StoreProblem.TOO_LARGE,
}


def problem_of(error: BaseException) -> StoreProblem:
    """Return what an error of the operating system or of SQLite comes down to."""
    if isinstance(error, StoreError):
        return error.problem
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", None)
        return StoreProblem.UNEXPECTED if code is None else _BY_CODE.get(code & 0xFF, StoreProblem.UNEXPECTED)
    if isinstance(error, ImportError | MemoryError):
        return StoreProblem.UNABLE
    if isinstance(error, OSError):
        return _BY_ERRNO.get(error.errno or 0, StoreProblem.MEDIUM)
    return StoreProblem.UNEXPECTED


@contextlib.contextmanager
def as_store_error() -> Iterator[None]:
    """Turn an error of the operating system or of SQLite into a `StoreError` that holds no content."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise StoreError(problem_of(error)) from None
    except UnicodeDecodeError:  # SQLite's message quotes a schema that is no text any more
        raise StoreError(StoreProblem.DAMAGED) from None
