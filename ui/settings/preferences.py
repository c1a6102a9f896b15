"""The settings of now, kept in one JSON file whenever they change."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.settings.values import Settings, settings_of
from workshop.texts import Words


class SettingsProblem(StrEnum):
    """What went wrong with the file of the settings."""

    UNREADABLE = "unreadable"
    NOT_KEPT = "not_kept"


def settings_sentence(problem: SettingsProblem, words: Words) -> str:
    """Say what happened and what it means."""
    if problem is SettingsProblem.UNREADABLE:
        return words(
            "Your settings could not be read, so Samenspel starts with its own; no workshop is lost."
        )
    return words("Your settings cannot be saved here; they hold until you close Samenspel.")


class Preferences(QObject):
    """The settings of now, shared by all windows and kept whenever they change.

    `changed(Settings)` follows every change; `failed(SettingsProblem)` comes when keeping them failed.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, path: Path | None = None) -> None:
        """Read `path`, by default the user's own; `problem` tells whether that went well."""
        super().__init__()
        self._path = path or settings_path()
        self.problem: SettingsProblem | None = None
        self.now = self._read()

    def _read(self) -> Settings:
        with contextlib.suppress(OSError, ValueError, RecursionError):
            if not self._path.exists():
                return Settings()
            found = settings_of(json.loads(self._path.read_text("utf-8")))
            if found is not None:
                return found
        self.problem = SettingsProblem.UNREADABLE
        return Settings()

    def adopt(self, settings: Settings) -> None:
        """Go on with these settings and keep them."""
        if settings == self.now:
            return
        self.now = settings
        self._keep()
        self.changed.emit(settings)

    def _keep(self) -> None:
        try:
            self._write(json.dumps(asdict(self.now), ensure_ascii=False, indent=1, default=str))
        except (OSError, UnicodeEncodeError):
            self.problem = SettingsProblem.NOT_KEPT
            self.failed.emit(self.problem)
        else:
            self.problem = None

    def _write(self, text: str) -> None:
        """Write all of it or nothing; a file that could not be read is put aside, not over."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        if self.problem is SettingsProblem.UNREADABLE and self._path.is_file():
            self._path.replace(self._path.with_suffix(".unreadable"))
        half = self._path.with_name(f"{self._path.name}.{os.urandom(4).hex()}")
        try:
            with half.open("w", encoding="utf-8") as stream:
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
            half.replace(self._path)
        except (OSError, UnicodeEncodeError):
            with contextlib.suppress(OSError):
                half.unlink(missing_ok=True)
            raise


def settings_path() -> Path:
    """Return where the user's settings stand."""
    from platformdirs import user_config_path

    return user_config_path("samenspel", appauthor=False) / "settings.json"
