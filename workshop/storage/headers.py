"""The first hundred bytes of a file: whether it is a workshop, and of which version."""

from __future__ import annotations

from workshop.document.ports import StoreError, StoreProblem
from workshop.storage.migrations import MIGRATIONS
from workshop.storage.schema import APPLICATION_ID, VERSION

LENGTH = 100

_MAGIC = b"SQLite format 3\x00"
_ROLLBACK_JOURNAL = b"\x01\x01"
_UTF_8 = 1


def check_header(header: bytes) -> int:
    """Return the version of a file's form; raise `StoreError` unless it is a workshop that we understand."""
    if len(header) < LENGTH or not header.startswith(_MAGIC):
        raise StoreError(StoreProblem.NOT_A_WORKSHOP)
    if _number(header, 68) != APPLICATION_ID:
        raise StoreError(StoreProblem.NOT_A_WORKSHOP)
    version = _number(header, 60)
    if version > VERSION:
        raise StoreError(StoreProblem.NEWER_VERSION)
    if (
        version not in (VERSION, *MIGRATIONS)
        or header[18:20] != _ROLLBACK_JOURNAL
        or _number(header, 56) != _UTF_8
    ):
        raise StoreError(StoreProblem.DAMAGED)
    return version


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4])
