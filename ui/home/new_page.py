"""A new workshop on one page: the company's name is enough, the rest stands ready and can be changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.home.brand import Brand
from ui.home.cover_bar import CoverBar
from ui.home.new_form import NewForm
from ui.home.parts import bar, stays_here
from ui.home.people import in_other_hats
from ui.home.people_table import PeopleTable
from ui.style.lanes import KIND_ICONS
from ui.style.look import theme
from ui.style.marks import LaneMark
from ui.style.tokens import SPACE
from ui.style.variants import style
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.layouts import column, row
from ui.widgets.panels import SectionHeading
from workshop.commands.beginning import Wish, preset_for, wished_like
from workshop.document.own_templates import OwnTemplates, SetUp
from workshop.document.ports import StoreError
from workshop.document.store_sentences import store_sentence
from workshop.domain.codes import Setting
from workshop.domain.overriding import override
from workshop.method.templates import method_of, template_names
from workshop.texts import Words

_FORM, _BOTH, _TABLE = 424, 1120, 240
"""Widths of the form and of form and people together, and the least height of the table under the form."""


class NewPage(QWidget):
    """Fills in a `Wish`; there is no document yet.

    `changed(Wish)` follows every input, `wished(Wish, begins)` asks for the workshop, `told(sentence)` says
    what could not come in. Ctrl+Enter begins, Escape goes back; what was filled in is kept by who listens.
    """

    changed = Signal(object)
    wished = Signal(object, bool)
    cancelled = Signal()
    told = Signal(str)
    method_asked = Signal(str, object)
    template_asked = Signal(str, Path)
    """What is asked of a template's file: "rename" or "delete"."""

    def __init__(
        self,
        words: Words,
        wish: Wish,
        now: Callable[[], dt.datetime],
        templates: OwnTemplates | None = None,
    ) -> None:
        super().__init__()
        self._words, self._wish, self._templates = words, wish, templates
        self._people = PeopleTable(words)
        self._cover = CoverBar(words)
        self._form = NewForm(words, wish, now, templates)
        self._form.edited.connect(self._take)
        self._form.told.connect(self.told)
        self._form.method_asked.connect(self.method_asked)
        self._form.template_asked.connect(self.template_asked)
        self._room = self._make_people()
        self._is_narrow: bool | None = None
        self._sides = row(self._form, space=SPACE.wide)
        self._sides.setContentsMargins(SPACE.wide, SPACE.wide, SPACE.wide, SPACE.large)
        cancel = Button(words("Cancel"), kind="quiet", key="Esc")
        cancel.clicked.connect(self.cancelled)
        whole = column(bar(Brand(), 1, cancel), self._sides, self._foot(), space=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._bind_keys()
        self._arrange(is_narrow=False)
        self._show()

    @property
    def wish(self) -> Wish:
        """What is filled in now."""
        return self._wish

    def begin_here(self) -> None:
        """Put the caret in the company's name."""
        self._form.begin_typing()

    def look_again(self) -> None:
        """See which templates there are now; one that is gone is not chosen any more."""
        name = self._wish.like_name
        if self._templates is not None and name and self._templates.path(name) is None:
            self._like("")
        self._form.show_templates()

    def finish(self, *, begins: bool) -> None:
        """Ask for the workshop, or say what it still needs."""
        if self._form.is_ready(self._wish):
            self.wished.emit(replace(self._wish, company=self._wish.company.strip()), begins)

    def _bind_keys(self) -> None:
        for key, deed in (
            ("Ctrl+Return", lambda: self.finish(begins=True)),
            ("Ctrl+Enter", lambda: self.finish(begins=True)),
            ("Esc", self.cancelled.emit),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(deed)

    def _make_people(self) -> QWidget:
        words = self._words
        panel = QFrame()
        style(panel, role="panel")
        paste = Button(words("Paste list"), icon_before="clipboard-paste")
        paste.clicked.connect(self._people.paste_clipboard)
        heading = SectionHeading(
            words("Who takes part"),
            below=words("Type a name and press Enter, or paste a list from your calendar or a spreadsheet."),
            size="lead",
            aside=paste,
        )
        self._people.edited.connect(lambda people: self._change(people=people))
        self._people.told.connect(self.told)
        inside = column(heading, self._people, space=SPACE.normal)
        inside.setContentsMargins(SPACE.large, SPACE.normal, SPACE.medium, SPACE.medium)
        inside.setStretch(1, 1)
        under = column(self._cover)
        under.setContentsMargins(1, 0, 1, 1)
        whole = column(inside, under, space=0)
        whole.setStretch(0, 1)
        panel.setLayout(whole)
        panel.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        return panel

    def _foot(self) -> QWidget:
        words = self._words
        prepare = Button(words("Prepare first"))
        prepare.clicked.connect(lambda: self.finish(begins=False))
        begin = PrimaryButton(words("Begin the workshop"), icon_after="arrow-right", key="Ctrl Enter")
        begin.clicked.connect(lambda: self.finish(begins=True))
        return bar(stays_here(words), prepare, begin, is_below=True, height=68)

    def _take(self, name: str, value: object) -> None:
        """Take what was filled in."""
        if name == "like_name":
            self._like(str(value))
        elif name == "setting":
            self._set_up(replace(wished_like(self._wish, "", None), setting=Setting(str(value))))
        else:
            self._change(**{name: value})

    def _like(self, name: str) -> None:
        """Set up as a template, or say why that cannot be done."""
        try:
            like = self._templates.read(name) if self._templates is not None and name else None
        except StoreError as error:
            self.told.emit(f"{name}: {store_sentence(error.problem, self._words)}")
            self._form.show_wish(self._wish)
        else:
            self._set_up(_wished_like(self._wish, name, like))

    def _set_up(self, wish: Wish) -> None:
        self._adopt(in_other_hats(self._wish, wish))

    def _change(self, **changes: Any) -> None:
        self._adopt(replace(self._wish, **changes))

    def _adopt(self, wish: Wish) -> None:
        self._wish = wish
        self._show()
        self.changed.emit(self._wish)

    def _show(self) -> None:
        """Show what follows from what is filled in."""
        wish = self._wish
        preset = preset_for(wish, method_of(wish.language, wish.template))
        marks = tuple(
            LaneMark(str(at), one.name, at, None, KIND_ICONS.get(one.kind, ""))
            for at, one in enumerate(preset.disciplines)
        )
        if self._people.people() != wish.people or self._people.marks != marks:
            self._people.show_people(wish.people, marks)
        self._cover.show_people(wish.people, marks, [one.kind for one in preset.disciplines])
        self._form.show_wish(wish)

    def _arrange(self, *, is_narrow: bool) -> None:
        """Put the people beside the form, or under it where there is no room for both."""
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        if is_narrow:
            self._form.column.insertWidget(self._form.column.count() - 1, self._room)
        else:
            self._sides.addWidget(self._room, 1)
        self._people.setMinimumHeight(theme().px(_TABLE) if is_narrow else 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The form keeps its measure; what is left is for the people."""
        super().resizeEvent(event)
        is_narrow = self.width() < theme().px(_BOTH)
        self._arrange(is_narrow=is_narrow)
        widest = (
            self.width() - 2 * SPACE.wide
            if is_narrow
            else min(theme().px(_FORM), max(self.width() * 3 // 10, 372))
        )
        self._form.setFixedWidth(widest)

    @override
    def minimumSizeHint(self) -> QSize:
        """Both sides scroll."""
        return QSize(640, 400)


def _wished_like(wish: Wish, name: str, like: SetUp | None) -> Wish:
    """What is wished for once a template was chosen, or none any more."""
    if like is None:
        return wished_like(wish, "", None)
    method = like.method if like.method in template_names() else ""
    return replace(wished_like(wish, name, like.workshop), template=method)
