"""What lies beside workshops, in folders that people see: those that are out of the way, and templates."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count
from pathlib import Path, PurePath

ARCHIVES = ("Archive", "Archief")
"""What the folder is called, in either language; whichever is there is used."""


TEMPLATES = ("Templates", "Sjablonen")
"""What the folder with templates of one's own is called."""


def lies_in_archive_of(folder: Path, path: Path) -> bool:
    """Tell whether a workshop is out of the way of those in a folder, in its archive or deeper there.

    What a folder is called says it of no other workshop: "Archive" may be where somebody works. Either may be
    reached through a link or by a spelling of its own. The disk is asked only about a path that names an
    archive at all, since home asks this of every workshop when it starts, and some lie on a network.
    """
    if not any(_is_called(part, ARCHIVES) for part in path.parent.parts):
        return False
    home, there = _real(folder), _real(path.parent)
    inner = there.relative_to(home).parts if there.is_relative_to(home) else ()
    if inner and _is_called(inner[0], ARCHIVES):
        return True
    return any(there.is_relative_to(_real(one)) for one in archives_of(folder))


def archive_with(path: Path) -> Path | None:
    """Return the nearest folder around a workshop that is called as an archive is; None where none is."""
    return next((one for one in path.parents if _is_called(one.name, ARCHIVES)), None)


def archives_of(folder: Path) -> tuple[Path, ...]:
    """Return the archives that there are beside the workshops of a folder."""
    return _there(folder, ARCHIVES)


def without_doubles(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Return folders once each, as they were named first, though a link leads to one of them too."""
    found: dict[Path, Path] = {}
    for one in folders:
        found.setdefault(_real(one), one)
    return tuple(found.values())


def all_templates_of(folder: Path) -> tuple[Path, ...]:
    """Return the folders with templates that there are beside the workshops of a folder."""
    return _there(folder, TEMPLATES)


def templates_of(folder: Path, otherwise: str) -> Path:
    """Return where templates are kept beside the workshops of a folder, called `otherwise` where none is."""
    return next(iter(all_templates_of(folder)), folder / otherwise)


def _there(folder: Path, names: tuple[str, ...]) -> tuple[Path, ...]:
    """Return the folders that are called so, also by somebody who writes no capital; our own names first."""
    try:
        found = [one for one in folder.iterdir() if _is_called(one.name, names) and one.is_dir()]
    except (OSError, ValueError):
        return ()
    return tuple(sorted(found, key=lambda one: (one.name not in names, one.name.casefold(), one.name)))


def _is_called(name: str, names: tuple[str, ...]) -> bool:
    return name.casefold() in tuple(one.casefold() for one in names)


def _real(path: Path) -> Path:
    """Where a path leads; as it is, where links go round or it can be no path at all."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        return path


def free_in(folder: Path, name: str) -> Path:
    """Return a place in a folder under this name, or numbered where that is taken."""
    wanted = folder / name
    for number in count(2):
        if not wanted.exists():
            return wanted
        wanted = folder / f"{PurePath(name).stem} ({number}){PurePath(name).suffix}"
    raise AssertionError  # count never ends
