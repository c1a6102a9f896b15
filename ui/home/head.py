"""The bar over the first page: the name, and how the application looks and speaks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.home.brand import Brand
from ui.home.parts import bar
from ui.settings import Theme
from ui.widgets.buttons import IconButton
from ui.widgets.choice import Choice, Option
from ui.widgets.layouts import column
from workshop.domain.codes import Language
from workshop.texts import Words


class HomeHead(QWidget):
    """`language_edited(Language)` and `theme_edited(Theme)` follow the user alone."""

    language_edited = Signal(object)
    theme_edited = Signal(object)
    manual_asked = Signal()
    settings_asked = Signal()

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__()
        themes = (
            Option(Theme.LIGHT, words("Light"), icon="sun"),
            Option(Theme.DARK, words("Dark"), icon="moon"),
            Option(Theme.SYSTEM, words("Automatic"), icon="monitor"),
        )
        self.theme = Choice(words("Appearance"), themes)
        self.theme.setObjectName("theme")
        self.theme.show_value(theme)
        self.theme.edited.connect(lambda code: self.theme_edited.emit(Theme(code)))
        self.language = language_choice(words("Language of Samenspel"), words.language)
        self.language.setObjectName("language")
        self.language.edited.connect(lambda code: self.language_edited.emit(Language(code)))
        settings = IconButton("settings", words("Settings"))
        settings.clicked.connect(self.settings_asked)
        manual = IconButton("book-open", words("Manual"))
        manual.clicked.connect(self.manual_asked)
        for one in (settings, manual):
            one.setMinimumWidth(one.sizeHint().width())
        self.setLayout(column(bar(Brand(), 1, settings, manual, self.language, self.theme), space=0))


def language_choice(name: str, chosen: Language) -> Choice:
    """Two languages, each called by its own name."""
    options = [Option(Language.NL, "Nederlands"), Option(Language.EN, "English")]
    made = Choice(name, options)
    made.show_value(chosen)
    return made
