"""Where workshops are kept: the folder that was chosen, else one of ours in the user's documents."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from ui.settings.recent import Recent
from ui.settings.values import Settings
from workshop.document.archives import archives_of, lies_in_archive_of, without_doubles

OURS = "Samenspel"


def workshops_folder(settings: Settings) -> Path:
    """Return where new workshops go, and their archive and templates with them; it need not be there yet."""
    if settings.workshops_folder:
        return Path(settings.workshops_folder)
    own = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(own or Path.home()) / OURS


def nearest_folder(settings: Settings) -> Path:
    """Return that folder, or the one above it as long as there are no workshops."""
    folder = workshops_folder(settings)
    return folder if folder.is_dir() else folder.parent


def in_use(settings: Settings) -> tuple[Recent, ...]:
    """Return the workshops opened last that nobody put away, with Samenspel or into the archive."""
    folder = workshops_folder(settings)
    return tuple(one for one in settings.recent if not _is_put_away(one, folder))


def archives(settings: Settings) -> tuple[Path, ...]:
    """Return where archived workshops lie: in the folder's archive, and where others were put away.

    Whatever `in_use` leaves out is in one of them.
    """
    folder = workshops_folder(settings)
    others = (Path(one.path).parent for one in settings.recent if _is_put_away(one, folder))
    return without_doubles((*archives_of(folder), *(one for one in others if one.is_dir())))


def _is_put_away(one: Recent, folder: Path) -> bool:
    return one.is_archived or lies_in_archive_of(folder, Path(one.path))
