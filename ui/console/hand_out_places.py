"""Where what is handed out goes, asked for in the system's own dialogues, and what it is called there."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.bridge import Bridge
from ui.console.hand_out_form import DRAWN, Wish, forms
from ui.settings import Preferences


def ask_target(parent: QWidget, wish: Wish, bridge: Bridge, preferences: Preferences) -> Path | None:
    """Ask for a file; its name ends as the form does. None when it was called off."""
    words, ending = bridge.words, f".{wish.form}"
    kinds = {one.id: one.text for one in forms(words)}
    offered = _folder(bridge, preferences) / f"{stem(wish, bridge)}{ending}"
    chosen, _ = QFileDialog.getSaveFileName(
        parent, words("Save as"), str(offered), f"{kinds[wish.form]} (*{ending})"
    )
    if not chosen:
        return None
    target = Path(chosen)
    return target if target.suffix.lower() == ending else _free(target.with_name(f"{target.name}{ending}"))


def ask_folder(parent: QWidget, bridge: Bridge, preferences: Preferences) -> Path | None:
    """Ask where the folder for a stick goes; return the folder itself, None when it was called off."""
    asked = bridge.words("Where does the folder go?")
    chosen = QFileDialog.getExistingDirectory(parent, asked, str(_folder(bridge, preferences)))
    return Path(chosen) / bridge.store.path.stem if chosen else None


def stem(wish: Wish, bridge: Bridge) -> str:
    """The workshop's name, and what of it this is."""
    words, name = bridge.words, bridge.store.path.stem
    if wish.form == "samenspel":
        return words("{name} (copy)", name=name)
    if wish.is_blank:
        return words("Worksheets")
    names = {one.id: one.name for one in bridge.workshop.disciplines}
    part = names.get(wish.discipline, "") if wish.form in DRAWN else ""
    return " ".join(f"{name} {part}".replace("/", " ").split())


def _free(path: Path) -> Path:
    """A name that nobody was asked to replace must not be taken."""
    names = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in count(2))
    return path if not path.exists() else next(name for name in names if not name.exists())


def _folder(bridge: Bridge, preferences: Preferences) -> Path:
    """Where the last one went, else beside the workshop."""
    remembered = preferences.now.export_folder
    return Path(remembered) if remembered and Path(remembered).is_dir() else bridge.store.path.parent
