"""Which files of a list are gone: for a worker to find out, because a lost drive answers late."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def missing(paths: Sequence[str]) -> frozenset[str]:
    """Return those of the paths at which there is no file; may take its time."""
    return frozenset(path for path in paths if not _is_there(path))


def _is_there(path: str) -> bool:
    try:
        return Path(path).is_file()
    except (OSError, ValueError):
        return False
