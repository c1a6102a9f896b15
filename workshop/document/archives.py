"""Where workshops lie that are out of the way: a folder beside them, which people see in their own files."""

from __future__ import annotations

from itertools import count
from pathlib import Path, PurePath

ARCHIVES = ("Archive", "Archief")
"""What the folder is called, in either language; whichever is there is used."""


def is_archived(path: PurePath) -> bool:
    """Tell whether a workshop is out of the way."""
    return path.parent.name in ARCHIVES


def archives_of(folder: Path) -> tuple[Path, ...]:
    """Return the archives that there are beside the workshops of a folder."""
    return tuple(one for name in ARCHIVES if (one := folder / name).is_dir())


def free_in(folder: Path, name: str) -> Path:
    """Return a place in a folder under this name, or numbered where that is taken."""
    wanted = folder / name
    for number in count(2):
        if not wanted.exists():
            return wanted
        wanted = folder / f"{PurePath(name).stem} ({number}){PurePath(name).suffix}"
    raise AssertionError  # count never ends
