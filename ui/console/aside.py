"""What is read or chosen beside a workshop, which goes on meanwhile: manual, settings, about."""

from __future__ import annotations

from ui.console.desk import Desk


def open_manual(desk: Desk) -> None:
    """Show how to lead a day."""
    from ui.manual import Manual

    Manual(desk.bridge.words, desk).show()


def open_settings(desk: Desk) -> None:
    """Show what can be chosen."""
    from ui.choosing import SettingsWindow

    SettingsWindow(desk.preferences, desk).show()


def open_about(desk: Desk) -> None:
    """Show which version this is, and what it is made of."""
    from ui.about import About

    About(desk.bridge.words, desk).show()
