"""Everything that is remembered between two starts, and how it is read back from JSON."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Any

from ui.settings.recent import LARGEST_LIST, Recent, recent_of
from workshop.domain.codes import Language, Length, Setting
from workshop.values import dataclass

SMALLEST_TEXT, LARGEST_TEXT = 0.8, 2.0
NARROWEST_PICTURE, WIDEST_PICTURE = 0.3, 30.0


class Theme(StrEnum):
    """Light, dark, or as the system is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenIdentity:
    """How a screen is known again when it comes back: by its maker, model and number, else by its name."""

    manufacturer: str = ""
    model: str = ""
    serial: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportChoice:
    """In which form and on which paper a plan was handed out last."""

    form: str = "pdf"
    paper: str = "a4"


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """What a new workshop begins with, unless something else is said there."""

    language: Language | None = None  # None: as the application's own
    setting: Setting = Setting.SME
    length: Length = Length.HALF_DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that is remembered between two starts."""

    language: Language | None = None  # None: the computer's own
    theme: Theme = Theme.SYSTEM
    text_size: float = 1.0
    has_single_keys: bool = True
    has_toured: bool = False  # the tour of one minute was offered
    has_sound: bool = False  # a soft one when the time of a step is up
    facilitator: str = ""
    beginning: Beginning = Beginning()
    picture_width: float = 2.2  # of the projector's picture, in metres
    projector: ScreenIdentity | None = None
    workshops_folder: str = ""  # "": our own in the user's documents
    export_folder: str = ""
    export: ExportChoice = ExportChoice()
    recent: tuple[Recent, ...] = ()  # the last one first

    def with_recent(self, opened: Recent) -> Settings:
        """Return the settings with a workshop at the head of the list, each file once.

        One that was put away stays so: to look into it is not to bring it back.
        """
        rest = tuple(one for one in self.recent if not one.is_same_file(opened))
        known = (one for one in self.recent if one.is_same_file(opened))
        opened = replace(opened, is_archived=any(one.is_archived for one in known))
        return replace(self, recent=(opened, *rest)[:LARGEST_LIST])

    def with_shelved(self, before: str, after: str, *, is_archived: bool) -> Settings:
        """Return the settings in which a workshop of the list was put away, or brought back."""
        rows = (
            replace(one, path=after, is_archived=is_archived) if one.path == before else one
            for one in self.recent
        )
        return replace(self, recent=tuple(rows))

    def without_recent(self, path: str) -> Settings:
        """Return the settings without the workshop of that path."""
        return replace(self, recent=tuple(one for one in self.recent if one.path != path))


def settings_of(raw: Any) -> Settings | None:
    """Return the settings that a JSON value holds, None when it holds none.

    What is not as it should be has its default.
    """
    if not isinstance(raw, dict):
        return None
    own = Settings()
    language, theme = raw.get("language"), raw.get("theme")
    rows = raw.get("recent")
    found = (recent_of(row) for row in (rows if isinstance(rows, list) else ())[:LARGEST_LIST])
    return Settings(
        language=Language(language) if language in tuple(Language) else None,
        theme=Theme(theme) if theme in tuple(Theme) else own.theme,
        text_size=_number(raw.get("text_size"), SMALLEST_TEXT, LARGEST_TEXT, own.text_size),
        has_single_keys=raw.get("has_single_keys") is not False,
        has_toured=raw.get("has_toured") is True,
        has_sound=raw.get("has_sound") is True,
        facilitator=_text(raw.get("facilitator")),
        beginning=_beginning_of(raw.get("beginning")),
        picture_width=_number(raw.get("picture_width"), NARROWEST_PICTURE, WIDEST_PICTURE, own.picture_width),
        projector=_screen_of(raw.get("projector")),
        workshops_folder=_text(raw.get("workshops_folder")),
        export_folder=_text(raw.get("export_folder")),
        export=_export_of(raw.get("export")),
        recent=tuple(one for one in found if one is not None),
    )


def _beginning_of(raw: Any) -> Beginning:
    if not isinstance(raw, dict):
        return Beginning()
    own = Beginning()
    language, setting, length = (raw.get(name) for name in ("language", "setting", "length"))
    return Beginning(
        language=Language(language) if language in tuple(Language) else None,
        setting=Setting(setting) if setting in tuple(Setting) else own.setting,
        length=Length(length) if length in tuple(Length) else own.length,
    )


def _screen_of(raw: Any) -> ScreenIdentity | None:
    if not isinstance(raw, dict):
        return None
    names = ("manufacturer", "model", "serial", "name")
    return ScreenIdentity(**{name: _text(raw.get(name)) for name in names})


def _export_of(raw: Any) -> ExportChoice:
    if not isinstance(raw, dict):
        return ExportChoice()
    own = ExportChoice()
    return ExportChoice(form=_text(raw.get("form")) or own.form, paper=_text(raw.get("paper")) or own.paper)


def _number(raw: Any, low: float, high: float, own: float) -> float:
    is_number = isinstance(raw, int | float) and not isinstance(raw, bool)
    return float(raw) if is_number and low <= raw <= high else own


def _text(raw: Any) -> str:
    return raw[:1000] if isinstance(raw, str) else ""
