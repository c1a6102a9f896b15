"""What the application wears: the one place where theme and size of text are chosen, changed at run time."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui.style.fonts import font, load_everyday_fonts, load_fonts
from ui.style.sheet import style_sheet
from ui.style.theme import DARK_THEME, LARGEST_FACTOR, LIGHT_THEME, SMALLEST_FACTOR, Theme
from ui.style.tokens import TYPE


class ThemeChoice(Enum):
    """What the facilitator asked for."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


BARE_STYLE = ("-style", "Fusion")
"""What the style sheet stands on, as arguments for an application.

Asked for later, Qt hands the style over, and PySide makes its class, with nine hundred names, for nothing.
"""


class Look(QObject):
    """Puts fonts, palette and style sheet on the application, again whenever theme or size changes.

    Painted widgets read `theme()` when they paint: Qt repaints them all when the style sheet changes.
    `changed` is for what holds pictures or measures of its own.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme = LIGHT_THEME
        self.choice = ThemeChoice.LIGHT

    def put_on(
        self, choice: ThemeChoice = ThemeChoice.SYSTEM, factor: float = 1.0, *, at_start: bool = False
    ) -> None:
        """Dress the running application, once, when it starts.

        `at_start`: it began with `BARE_STYLE`, and will `load_fonts` after its first frame.
        """
        if at_start:
            load_everyday_fonts()
        else:
            load_fonts()
            QApplication.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.choice = choice
        self._wear(replace(self._chosen(), factor=_within(factor)))

    def choose(self, choice: ThemeChoice) -> None:
        """Light, dark, or as the system is and becomes."""
        self.choice = choice
        self._wear(replace(self._chosen(), factor=self.theme.factor))

    def enlarge(self, factor: float) -> None:
        """All text at `factor` times its size, 0.8 .. 2.0."""
        self._wear(replace(self.theme, factor=_within(factor)))

    def _chosen(self) -> Theme:
        if self.choice is ThemeChoice.SYSTEM:
            is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        else:
            is_dark = self.choice is ThemeChoice.DARK
        return DARK_THEME if is_dark else LIGHT_THEME

    def _follow_system(self) -> None:
        if self.choice is ThemeChoice.SYSTEM:
            self.choose(ThemeChoice.SYSTEM)

    def _wear(self, wanted: Theme) -> None:
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            return
        sheet = style_sheet(wanted)
        if sheet == application.styleSheet():
            return
        self.theme = wanted
        application.setFont(font(wanted.px(TYPE.body)))
        application.setPalette(palette(wanted))
        application.setStyleSheet(sheet)
        self.changed.emit()


@cache
def look() -> Look:
    """The application's look; there is one, as there is one application."""
    return Look()


def theme() -> Theme:
    """The theme worn now; read it when painting, never keep it."""
    return look().theme


def colour(name: str) -> QColor:
    """A colour of the theme worn now by its name, or `#RRGGBB` itself."""
    return QColor(theme().colour(name))


def _within(factor: float) -> float:
    return min(LARGEST_FACTOR, max(SMALLEST_FACTOR, factor))


def palette(worn: Theme) -> QPalette:
    """The colours for what Qt draws by itself: selections, placeholders, calendars, file dialogs."""
    roles = QPalette.ColorRole
    colours = worn.colours
    made = QPalette()
    for role, value in {
        roles.Window: colours.ground,
        roles.WindowText: colours.ink,
        roles.Base: colours.surface,
        roles.AlternateBase: colours.sunken,
        roles.Text: colours.ink,
        roles.Button: colours.surface,
        roles.ButtonText: colours.ink,
        roles.BrightText: colours.on_accent,
        roles.PlaceholderText: colours.ink_faint,
        roles.Highlight: colours.accent,
        roles.HighlightedText: colours.on_accent,
        roles.Accent: colours.accent,
        roles.Link: colours.accent,
        roles.LinkVisited: colours.accent,
        roles.ToolTipBase: colours.ink,
        roles.ToolTipText: colours.surface,
        roles.Light: colours.surface,
        roles.Midlight: colours.hover,
        roles.Mid: colours.outline,
        roles.Dark: colours.edge,
        roles.Shadow: colours.shadow,
    }.items():
        made.setColor(role, QColor(value))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.edge))
    return made
