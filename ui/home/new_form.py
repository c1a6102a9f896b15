"""The left side of a new workshop: company, set-up, length, language, day, and what stands ready."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.home.day_panel import DayStrip
from ui.home.head import language_choice
from ui.home.line import Line
from ui.home.template_pick import TemplatePick
from ui.home.tiles import Tiles
from ui.style.tokens import SPACE
from ui.style.variants import style
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice, Option
from ui.widgets.forms import Labelled
from ui.widgets.layouts import ScrollColumn, column, row
from ui.widgets.panels import CollapsibleSection, SectionHeading
from ui.widgets.picker import Picker
from ui.widgets.picking import Pick
from ui.widgets.value_field import ValueField
from ui.widgets.value_fields import DateField, TimeField
from workshop.commands.beginning import Wish
from workshop.document.own_templates import OwnTemplates
from workshop.domain.codes import Language, Length, Setting
from workshop.method.templates import method_of, template_names
from workshop.texts import Words
from workshop.texts.names import field_name

_ICONS = {Setting.SME: "users", Setting.ENTERPRISE: "building-complex"}


class NewForm(ScrollColumn):
    """`edited(name, value)` is a field of `Wish` and its new value; `told(sentence)` what was refused."""

    edited = Signal(str, object)
    told = Signal(str)
    method_asked = Signal(str, object)
    """(template, `Length`): the method is to be changed."""

    template_asked = Signal(str, Path)

    def __init__(
        self,
        words: Words,
        wish: Wish,
        now: Callable[[], dt.datetime],
        templates: OwnTemplates | None = None,
    ) -> None:
        super().__init__(space=SPACE.large, margin=0)
        self._words, self._wish, self._now = words, wish, now
        self._own = TemplatePick(words, templates)
        self._own.edited.connect(lambda name: self.edited.emit("like_name", name))
        self._own.asked.connect(self.template_asked)
        self._method = method_of(words.language, wish.template)
        self._company = self._line("company", field_name(words, "organisation.name"))
        self._company.setPlaceholderText(words("Name of the company"))
        self._company.edited.connect(lambda _: self._miss_name(is_missing=False))
        self._company_field = Labelled(field_name(words, "organisation"), self._company)
        self._title = self._line("title", field_name(words, "workshop.title"))
        self._day = DayStrip(words)
        heading = SectionHeading(
            words("New workshop"),
            below=words("Only the company’s name is needed. The rest stands ready and can be changed later."),
            size="title",
        )
        for part in (
            heading,
            self._company_field,
            self._settings(),
            self._own,
            self._lengths(),
            self._language_and_day(),
            self._day,
            self._further(),
        ):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.show_wish(wish)

    def begin_typing(self) -> None:
        """Put the caret in the company's name."""
        self._company.setFocus(Qt.FocusReason.OtherFocusReason)
        self._company.end(False)

    def show_wish(self, wish: Wish) -> None:
        """Show what follows from what is filled in."""
        self._wish, self._method = wish, method_of(self._words.language, wish.template)
        self._day.show_day(wish, self._method)
        self._tiles.show_value("" if wish.like_name else wish.setting)
        self._own.show_value(wish.like_name)
        self._length.show_value(wish.length)
        self._language.show_value(wish.language)
        self._title.setPlaceholderText(replace(wish, title="").called)
        self._method_pick.show_value(wish.template or None)

    def show_templates(self) -> None:
        """Offer the templates that there are now."""
        self._own.show_templates()

    def is_ready(self, wish: Wish) -> bool:
        """Tell whether all that is needed is there and can be read; if not, go there and say so."""
        fields = self.findChildren(ValueField)
        for field in fields:
            field.flush()
        wrong = next((field for field in fields if field.is_wrong()), None)
        if wrong is not None:
            self.show_part(wrong)
            wrong.setFocus()
            return False
        if not wish.company.strip():
            self._miss_name(is_missing=True)
            return False
        return True

    def _miss_name(self, *, is_missing: bool) -> None:
        sentence = self._words("A workshop needs the company’s name.") if is_missing else ""
        self._company_field.show_problem(sentence)
        style(self._company, wrong=is_missing)
        if is_missing:
            self.show_part(self._company)
            self.begin_typing()

    def _line(self, name: str, said: str) -> Line:
        line = Line(self._words, said)
        line.show_value(getattr(self._wish, name))
        line.refused.connect(self.told)
        line.edited.connect(lambda text: self.edited.emit(name, text))
        return line

    def _settings(self) -> QWidget:
        method = self._method
        options = [Option(one.setting, one.title, one.about, _ICONS[one.setting]) for one in method.presets]
        tiles = self._tiles = Tiles(self._words("Set-up"), options)
        tiles.show_value(self._wish.setting)
        tiles.edited.connect(lambda code: self.edited.emit("setting", Setting(code)))
        return Labelled(self._words("Set-up"), tiles)

    def _lengths(self) -> QWidget:
        words, method = self._words, self._method
        options = [Option(one.length, one.title, words.duration(one.minutes)) for one in method.formats]
        choice = self._length = Choice(field_name(words, "workshop.length"), options, shape="tiles")
        choice.show_value(self._wish.length)
        choice.edited.connect(lambda code: self.edited.emit("length", Length(code)))
        return Labelled(field_name(words, "workshop.length"), choice)

    def _language_and_day(self) -> QWidget:
        words = self._words
        language = self._language = language_choice(words("Language of the plan"), self._wish.language)
        language.edited.connect(lambda code: self.edited.emit("language", Language(code)))
        day = DateField(words, field_name(words, "workshop.date"), lambda: self._now().date())
        day.show_value(self._wish.date)
        day.setPlaceholderText(words.date(self._now().date()))
        day.edited.connect(lambda value: self.edited.emit("date", value))
        start = TimeField(words, words("Start time"))
        start.show_value(self._wish.start)
        start.setPlaceholderText("9:00")
        start.edited.connect(lambda value: self.edited.emit("start", value))
        when = row(
            Labelled(field_name(words, "workshop.date"), day),
            Labelled(words("Start time"), start),
            space=SPACE.medium,
        )
        when.setStretch(0, 3)
        when.setStretch(1, 2)
        both = QWidget()
        both.setLayout(column(Labelled(words("Language of the plan"), language), when, space=SPACE.normal))
        return both

    def _further(self) -> QWidget:
        words = self._words
        section = CollapsibleSection(
            words("Phases, title, place and facilitator"), is_open=self._is_further_used()
        )
        picks = [Pick(one.code, one.title, hint=one.about) for one in self._method.phase_sets]
        phases = Picker(words, field_name(words, "journey.phases"), picks)
        phases.show_value(self._wish.phases or picks[0].id)
        phases.edited.connect(lambda code: self.edited.emit("phases", code or ""))
        section.column.addWidget(self._template())
        section.column.addWidget(Labelled(words("Phases of the journey"), phases))
        section.column.addWidget(Labelled(field_name(words, "workshop.title"), self._title))
        for name in ("location", "facilitator"):
            said = field_name(words, f"workshop.{name}")
            section.column.addWidget(Labelled(said, self._line(name, said)))
        return section

    def _template(self) -> QWidget:
        """Which version of the method, and the way to one's own."""
        words = self._words
        picker = self._method_pick = Picker(
            words,
            words("Method"),
            [Pick(name, name) for name in template_names()],
            none_text=words("As it comes"),
        )
        picker.edited.connect(lambda name: self.edited.emit("template", name or ""))
        change = Button(words("Change it …"), kind="quiet", icon_before="pencil-line")
        change.clicked.connect(lambda: self.method_asked.emit(self._wish.template, self._wish.length))
        both = QWidget()
        line = row(picker, change, space=SPACE.small)
        line.setStretch(0, 1)
        both.setLayout(line)
        return Labelled(words("Method"), both)

    def _is_further_used(self) -> bool:
        return bool(self._wish.template or self._wish.phases or self._wish.title or self._wish.location)
