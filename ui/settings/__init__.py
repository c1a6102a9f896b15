"""What the user chose: language, theme, size of text, the workshops opened last, and the room's picture.

A small value in one JSON file of the user's configuration folder. It is a convenience: what cannot be read is
left out, what cannot be kept is said in one sentence, and the application runs with the defaults.

    preferences = Preferences()
    preferences.adopt(replace(preferences.now, theme=Theme.DARK))
"""

from __future__ import annotations

from ui.settings.folders import archives, in_use, nearest_folder, workshops_folder
from ui.settings.preferences import Preferences, SettingsProblem, settings_path, settings_sentence
from ui.settings.recent import Recent, Sketch, recent_of
from ui.settings.values import Beginning, ScreenIdentity, Settings, Theme, settings_of

__all__ = [
    "Beginning",
    "Preferences",
    "Recent",
    "ScreenIdentity",
    "Settings",
    "SettingsProblem",
    "Sketch",
    "Theme",
    "archives",
    "in_use",
    "nearest_folder",
    "recent_of",
    "settings_of",
    "settings_path",
    "settings_sentence",
    "workshops_folder",
]
