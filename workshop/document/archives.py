"""What lies beside workshops, in folders that people see: those that are out of the way, and templates."""

from __future__ import annotations

from itertools import count
from pathlib import Path, PurePath

ARCHIVES = ("Archive", "Archief")
"""What the folder is called, in either language; whichever is there is used."""


TEMPLATES = ("Templates", "Sjablonen")
"""What the folder with templates of one's own is called."""


def lies_in_archive_of(folder: PurePath, path: PurePath) -> bool:
    """Tell whether a workshop is out of the way of those in a folder.

    What a folder is called says it of no other workshop: "Archive" may be where somebody works.
    """
    return path.parent in tuple(folder / name for name in ARCHIVES)


def archives_of(folder: Path) -> tuple[Path, ...]:
    """Return the archives that there are beside the workshops of a folder."""
    return _there(folder, ARCHIVES)


def templates_of(folder: Path, otherwise: str) -> Path:
    """Return where templates are kept beside the workshops of a folder, called `otherwise` where none is."""
    return next(iter(_there(folder, TEMPLATES)), folder / otherwise)


def _there(folder: Path, names: tuple[str, ...]) -> tuple[Path, ...]:
    return tuple(one for name in names if (one := folder / name).is_dir())


def free_in(folder: Path, name: str) -> Path:
    """Return a place in a folder under this name, or numbered where that is taken."""
    wanted = folder / name
    for number in count(2):
        if not wanted.exists():
            return wanted
        wanted = folder / f"{PurePath(name).stem} ({number}){PurePath(name).suffix}"
    raise AssertionError  # count never ends
