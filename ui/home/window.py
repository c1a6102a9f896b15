"""The home window: the first that opens, and where every workshop comes from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QWidget

from ui.home.examples import FOLDER, examples_in
from ui.home.file_window import FileWindow
from ui.home.room import RoomSeen, see_room
from ui.home.start import StartPage
from ui.settings import Preferences, Settings, SettingsProblem, Theme, nearest_folder, settings_sentence
from ui.style.look import ThemeChoice, look
from ui.widgets.layouts import clear, column
from workshop.domain.codes import Language
from workshop.domain.overriding import override
from workshop.texts import speak

if TYPE_CHECKING:
    from ui.home.new_page import NewPage
    from workshop.commands.beginning import Wish
    from workshop.document.own_templates import OwnTemplates
    from workshop.document.ports import Clock, Importer

_USUAL = QSize(1280, 800)
_FRAME = QSize(16, 48)  # what a window manager puts around a window


class HomeWindow(FileWindow):
    """Shows what there is to begin with and asks for it; opening and making files is done elsewhere.

    `new_requested(Workshop, begins, template)`: a whole new workshop, to begin with now or to prepare first.
    `duplicate_requested(Path, with_people)`: one set up as the one in that file. A page is made anew when
    the language changes, from the values it shows: what was filled in stays. Long, as both pages stand on one
    set of preferences.
    """

    new_requested = Signal(object, bool, str)
    method_requested = Signal(str, object)
    """(template, `Length`): the method is to be changed."""
    example_requested = Signal(str)
    all_requested = Signal()
    duplicate_requested = Signal(Path, bool)
    keeping_requested = Signal(str, Path)

    def __init__(
        self,
        preferences: Preferences,
        clock: Clock,
        importer: Importer,
        *,
        see: Callable[[], RoomSeen] | None = None,
        examples: Path = FOLDER,
        templates: OwnTemplates | None = None,
    ) -> None:
        super().__init__(speak(preferences.now.language), lambda: nearest_folder(preferences.now))
        self._preferences, self._clock, self._importer = preferences, clock, importer
        self._see = see or (lambda: see_room(self.screen(), nearest_folder(preferences.now)))
        self._examples = examples_in(examples, importer)
        self._templates = templates
        self._settings = preferences.now
        self._wish: Wish | None = None
        self._is_new = False
        self._page: StartPage | NewPage | None = None
        self._place = column(space=0)
        inside = QWidget()
        inside.setLayout(column(self._banner, self._place, space=0))
        self.setCentralWidget(inside)
        self._settle()
        self._dress()
        self._build()
        preferences.changed.connect(self._follow)
        preferences.failed.connect(self._tell_settings)
        if preferences.problem is not None:
            self._tell_settings(preferences.problem)

    def show_start(self) -> None:
        """Go to the first page; what was filled in for a new workshop is kept."""
        self._is_new = False
        self._build()

    def show_new(self) -> None:
        """Go to the page for a new workshop."""
        self._is_new = True
        self._build()

    def show_manual(self) -> None:
        """Show how to lead a day."""
        from ui.manual import Manual

        Manual(self._words, self).show()

    def show_settings(self) -> None:
        """Show what can be chosen."""
        from ui.choosing import SettingsWindow

        SettingsWindow(self._preferences, self).show()

    def show_about(self) -> None:
        """Show which version this is, and what it is made of."""
        from ui.about import About

        About(self._words, self).show()

    def _settle(self) -> None:
        self.setMinimumSize(780, 480)
        room = self.screen().availableGeometry().size() - _FRAME
        self.resize(_USUAL.boundedTo(room))
        for key, deed in (
            (QKeySequence.StandardKey.New, self.show_new),
            (QKeySequence.StandardKey.Open, self.browse),
            (QKeySequence.StandardKey.HelpContents, self.show_manual),
            (QKeySequence.StandardKey.Preferences, self.show_settings),
            (QKeySequence.StandardKey.Find, self.all_requested.emit),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(deed)

    def _build(self, focus: str = "") -> None:
        """Make the page anew from what is known now; `focus` names what had the keyboard."""
        clear(self._place)
        self.setWindowTitle("Samenspel")
        self._banner.set_words(self._words)
        page = self._new_page() if self._is_new else self._start_page()
        self._page = page
        self._place.addWidget(page)
        if focus and not self._is_new:
            _focus_on(page, focus)
        else:
            page.begin_here()

    def _start_page(self) -> StartPage:
        page = StartPage(self._words, self._settings, self._clock.now(), self._see)
        page.new_asked.connect(self.show_new)
        page.browse_asked.connect(self.browse)
        page.manual_asked.connect(self.show_manual)
        page.settings_asked.connect(self.show_settings)
        page.about_asked.connect(self.show_about)
        page.all_asked.connect(self.all_requested)
        page.opened.connect(lambda path: self.open_requested.emit(Path(path)))
        page.duplicated.connect(lambda path, people: self.duplicate_requested.emit(Path(path), people))
        page.removed.connect(lambda path: self._preferences.adopt(self._settings.without_recent(path)))
        page.kept.connect(lambda asked, path: self.keeping_requested.emit(asked, Path(path)))
        page.example_chosen.connect(self.example_requested)
        page.width_edited.connect(lambda width: self._adopt(picture_width=width))
        page.language_edited.connect(lambda language: self._adopt(language=language))
        page.theme_edited.connect(lambda theme: self._adopt(theme=theme))
        page.show_examples(self._examples)
        return page

    def _new_page(self) -> NewPage:
        from ui.home.new_page import NewPage

        wish = self._wish or self._fresh_wish()
        page = NewPage(self._words, wish, self._clock.now, self._templates)
        page.changed.connect(self._keep_wish)
        page.cancelled.connect(self.show_start)
        page.told.connect(self.tell)
        page.wished.connect(self._begin)
        page.method_asked.connect(self.method_requested)
        page.template_asked.connect(self.keeping_requested)
        return page

    def _fresh_wish(self) -> Wish:
        """What a new workshop begins with as long as nothing was filled in."""
        from workshop.commands.beginning import Wish

        usual = self._settings.beginning
        return Wish(
            language=usual.language or self._words.language,
            setting=usual.setting,
            length=usual.length,
            facilitator=self._settings.facilitator,
        )

    def take_template(self, name: str) -> None:
        """Offer a template that has just been kept, chosen already."""
        wish = self._wish or self._fresh_wish()
        self._wish = replace(wish, template=name)
        self.show_new()

    def _keep_wish(self, wish: Wish) -> None:
        self._wish = wish

    def _begin(self, wish: Wish, begins: bool) -> None:
        """A wish is fulfilled once: the next new workshop starts from an empty page."""
        from workshop.commands.beginning import begun
        from workshop.domain.ids import new_id
        from workshop.method.templates import method_of

        workshop = begun(wish, method_of(wish.language, wish.template), new_id)
        self._wish = None
        self._adopt(facilitator=wish.facilitator)
        self.show_start()
        self.new_requested.emit(workshop, begins, wish.template)

    def _adopt(
        self,
        *,
        language: Language | None = None,
        theme: Theme | None = None,
        picture_width: float | None = None,
        facilitator: str | None = None,
    ) -> None:
        now = self._preferences.now
        self._preferences.adopt(
            replace(
                now,
                language=language or now.language,
                theme=theme or now.theme,
                picture_width=picture_width or now.picture_width,
                facilitator=now.facilitator if facilitator is None else facilitator,
            )
        )

    def _follow(self, settings: Settings) -> None:
        """Wear what was chosen; make the page anew only when it would read otherwise."""
        before, self._settings = self._settings, settings
        self._dress()
        if (before.language, before.recent) == (settings.language, settings.recent):
            return
        self._words = speak(settings.language)
        held = QApplication.focusWidget()
        group = held.parentWidget() if held else None
        self._build(focus=group.objectName() if group is not None else "")

    def _dress(self) -> None:
        look().choose(ThemeChoice(self._settings.theme))
        look().enlarge(self._settings.text_size)

    def _tell_settings(self, problem: SettingsProblem) -> None:
        self.tell(settings_sentence(problem, self._words))

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Coming back from a workshop, the list is looked through again."""
        super().changeEvent(event)
        is_back = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if is_back and self._page is not None:
            self._page.look_again()


def _focus_on(page: QWidget, name: str) -> None:
    """Give the keyboard back to what had it before the page was made anew."""
    group = page.findChild(QWidget, name)
    if group is None:
        return
    stops = (one for one in group.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus)
    stop = next(stops, None)
    if stop is not None:
        stop.setFocus()
