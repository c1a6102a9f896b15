"""Where workshops are kept: the folder that was chosen, else one of ours in the user's documents."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from ui.settings.values import Settings

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
