"""The settings in one window. Nobody needs to open it: each has a sensible value, and holds at once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from ui.settings import Preferences, Settings, Theme, workshops_folder
from ui.style.look import theme
from ui.style.theme import FACTORS
from ui.style.tokens import SPACE
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice, Option
from ui.widgets.fields import TextField
from ui.widgets.forms import Labelled
from ui.widgets.labels import Label
from ui.widgets.layouts import ScrollColumn, clear, column, row
from ui.widgets.switch import Switch
from workshop.domain.codes import Language, Length, Setting
from workshop.texts import speak
from workshop.texts.names import code_name

_COMPUTER = "system"


class SettingsWindow(QDialog):
    """What the user chose, shown and changed in place; it says itself anew in a language just chosen."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._preferences = preferences
        self._words = speak(preferences.now.language)
        self._shown = _said_of(preferences.now)
        self._place = column()
        self.setLayout(self._place)
        self.resize(theme().px(560), theme().px(700))
        self._build()
        preferences.changed.connect(self._follow)

    def _build(self) -> None:
        clear(self._place)
        words = self._words
        self.setWindowTitle(words("Settings"))
        page = ScrollColumn(space=SPACE.normal, margin=SPACE.wide)
        for part in (
            *self._looks(),
            *self._habits(),
            *self._beginning(),
            self._home_folder(),
            self._folder(),
            self._projector(),
        ):
            page.column.addWidget(part)
        page.column.addStretch(1)
        close = Button(words("Close"))
        close.clicked.connect(self.accept)
        foot = row(1, close)
        foot.setContentsMargins(SPACE.wide, SPACE.small, SPACE.wide, SPACE.normal)
        self._place.addWidget(page)
        self._place.addLayout(foot)

    def _looks(self) -> tuple[QWidget, ...]:
        words, now = self._words, self._preferences.now
        language = Choice(
            words("Language of Samenspel"),
            [
                Option(_COMPUTER, words("As the computer")),
                Option(Language.NL, "Nederlands"),
                Option(Language.EN, "English"),
            ],
        )
        language.show_value(now.language or _COMPUTER)
        language.edited.connect(
            lambda code: self._change(language=None if code == _COMPUTER else Language(code))
        )
        colours = Choice(
            words("Appearance"),
            [
                Option(Theme.SYSTEM, words("As the computer")),
                Option(Theme.LIGHT, words("Light")),
                Option(Theme.DARK, words("Dark")),
            ],
        )
        colours.show_value(now.theme)
        colours.edited.connect(lambda code: self._change(theme=Theme(code)))
        sizes = [Option(str(factor), words.percent(factor * 100)) for factor in FACTORS]
        size = Choice(words("Size of text"), sizes, shape="pills", columns=4)
        size.show_value(str(now.text_size))
        size.edited.connect(lambda code: self._change(text_size=float(code)))
        return tuple(Labelled(one.accessibleName(), one) for one in (language, colours, size))

    def _habits(self) -> tuple[QWidget, ...]:
        words, now = self._words, self._preferences.now
        name = TextField(words)
        name.setAccessibleName(words("Facilitator"))
        name.show_value(now.facilitator)
        name.edited.connect(lambda text: self._change(facilitator=text.strip()))
        sound = Switch(words("Soft sound when the time is up"))
        sound.show_value(now.has_sound)
        sound.edited.connect(lambda is_on: self._change(has_sound=is_on))
        single = Switch(words("Single keys"))
        single.show_value(now.has_single_keys)
        single.edited.connect(lambda is_on: self._change(has_single_keys=is_on))
        return (
            Labelled(words("Facilitator"), name, note=words("Filled in for each new workshop.")),
            sound,
            single,
            Label(
                words("Space, N, B, F and others without Ctrl. Off, they only type."),
                type="small",
                tone="faint",
                wraps=True,
            ),
        )

    def _beginning(self) -> tuple[QWidget, ...]:
        """What a new workshop begins with."""
        words, now = self._words, self._preferences.now.beginning
        language = Choice(
            words("Language of a new plan"),
            [
                Option(_COMPUTER, words("As Samenspel")),
                Option(Language.NL, "Nederlands"),
                Option(Language.EN, "English"),
            ],
        )
        language.show_value(now.language or _COMPUTER)
        language.edited.connect(
            lambda code: self._begin_with(language=None if code == _COMPUTER else Language(code))
        )
        setting = Choice(
            words("Set-up of a new workshop"), [Option(one, code_name(words, one)) for one in Setting]
        )
        setting.show_value(now.setting)
        setting.edited.connect(lambda code: self._begin_with(setting=Setting(code)))
        length = Choice(
            words("Length of a new workshop"),
            [Option(one, code_name(words, one)) for one in Length if one is not Length.CUSTOM],
        )
        length.show_value(now.length)
        length.edited.connect(lambda code: self._begin_with(length=Length(code)))
        return tuple(Labelled(one.accessibleName(), one) for one in (language, setting, length))

    def _begin_with(self, **changes: Any) -> None:
        self._change(beginning=replace(self._preferences.now.beginning, **changes))

    def _home_folder(self) -> QWidget:
        words, now = self._words, self._preferences.now
        choose = Button(words("Choose a folder…"), icon_before="folder-open")
        choose.setAccessibleName(words("Choose a folder for workshops…"))
        choose.clicked.connect(lambda: self._choose_folder("workshops_folder", words("Where workshops are")))
        ours = Button(words("In your documents"), kind="quiet")
        ours.setEnabled(bool(now.workshops_folder))
        ours.clicked.connect(lambda: self._change(workshops_folder=""))
        return _labelled(words("Where workshops are"), str(workshops_folder(now)), choose, ours)

    def _folder(self) -> QWidget:
        words, now = self._words, self._preferences.now.export_folder
        choose = Button(words("Choose a folder…"), icon_before="folder-open")
        choose.setAccessibleName(words("Choose a folder for hand-outs…"))
        choose.clicked.connect(lambda: self._choose_folder("export_folder", words("Where hand-outs go")))
        beside = Button(words("Beside the workshop"), kind="quiet")
        beside.setEnabled(bool(now))
        beside.clicked.connect(lambda: self._change(export_folder=""))
        return _labelled(words("Where hand-outs go"), now or words("Beside the workshop"), choose, beside)

    def _projector(self) -> QWidget:
        words, known = self._words, self._preferences.now.projector
        name = " ".join(filter(None, (known.manufacturer, known.model, known.name))) if known else ""
        forget = Button(words("Forget this screen"), kind="quiet")
        forget.setEnabled(known is not None)
        forget.clicked.connect(lambda: self._change(projector=None))
        said = name or words("Any screen that is not the laptop’s")
        return _labelled(words("The room’s screen"), said, forget)

    def _choose_folder(self, name: str, title: str) -> None:
        dialog = QFileDialog(self, title, getattr(self._preferences.now, name))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda path: self._change(**{name: path}))
        dialog.open()

    def _change(self, **changes: Any) -> None:
        self._preferences.adopt(replace(self._preferences.now, **changes))

    def _follow(self, settings: Settings) -> None:
        """Say everything anew where it would read otherwise, once the hand that changed it is done."""
        words = speak(settings.language)
        shown = _said_of(settings)
        if words is not self._words or shown != self._shown:
            self._words, self._shown = words, shown
            QTimer.singleShot(0, self, self._build)


def _said_of(settings: Settings) -> tuple[object, ...]:
    """What the window says in words, and says anew when it changes."""
    return settings.workshops_folder, settings.export_folder, settings.projector


def _labelled(name: str, said: str, *buttons: Button) -> QWidget:
    whole = QWidget()
    whole.setLayout(
        column(
            Label(name, type="label"),
            Label(said, wraps=True),
            row(*buttons, 1, space=SPACE.small),
            space=SPACE.tiny,
        )
    )
    return whole
