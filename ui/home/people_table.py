"""Who takes part: a line a person, typed or pasted, with hats and mandate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QWidget

from ui.home.line import Line
from ui.home.people import people_of
from ui.style.look import theme
from ui.style.marks import LaneMark
from ui.style.tokens import SIZE, SPACE
from ui.style.variants import style
from ui.widgets.buttons import IconButton
from ui.widgets.chip_set import ChipSet
from ui.widgets.chips import Avatar
from ui.widgets.choice import Choice, Option
from ui.widgets.keycap import KeyHint
from ui.widgets.labels import Label
from ui.widgets.layouts import ScrollColumn, column, row
from ui.widgets.messages import announce
from ui.widgets.panels import Icon, Rule
from workshop.commands.beginning import Person
from workshop.domain.codes import Authority
from workshop.texts import Words
from workshop.texts.names import code_name, field_name

_NAME, _ROLE, _HATS, _MANDATE, _END = range(5)
_MOST_HATS = 5
"""So many hats stand side by side; more stand under them."""


class _PersonRow:
    """The fields of one person, put into the table's grid."""

    def __init__(self, table: PeopleTable, at: int, person: Person, marks: Sequence[LaneMark]) -> None:
        words = table.words
        self._table, self.at, self.person = table, at, person
        self._marks = marks
        self.avatar = Avatar(person.name)
        self.name = Line(words, field_name(words, "participants.name"), role="inline")
        self.role = Line(words, field_name(words, "participants.role"), role="inline", hint=words("Role"))
        self.hats = ChipSet(field_name(words, "participants.disciplines"), marks)
        self.hats.setFixedWidth(hats_width(len(marks)))
        options = [Option(code, code_name(words, code)) for code in Authority]
        self.authority = Choice(
            field_name(words, "participants.authority"), options, shape="pills", can_be_none=True
        )
        self.remove = IconButton("x", words("Remove {name}", name=person.name))
        self.show(person)
        self.name.edited.connect(lambda text: self._change(name=text))
        self.role.edited.connect(lambda text: self._change(role=text))
        self.hats.edited.connect(lambda ids: self._change(hats=tuple(int(one) for one in ids)))
        self.authority.edited.connect(
            lambda code: self._change(authority=None if code is None else Authority(code))
        )
        self.remove.clicked.connect(lambda: table.remove(self.at))
        for line in (self.name, self.role):
            line.refused.connect(table.told)
            line.entered.connect(table.go_to_entry)

    def show(self, person: Person) -> None:
        """Show somebody, without saying so."""
        self.person = person
        self.name.show_value(person.name)
        self.role.show_value(person.role)
        self.hats.show_value([str(hat) for hat in person.hats])
        self.authority.show_value(person.authority)
        self._show_face()

    def _show_face(self) -> None:
        first = next((mark for at, mark in enumerate(self._marks) if at in self.person.hats), None)
        self.avatar.show_person(self.person.name, first)
        self.remove.set_name(self._table.words("Remove {name}", name=self.person.name))

    def _change(self, **values: Any) -> None:
        self.person = replace(self.person, **values)
        self._show_face()
        self._table.tell()


class PeopleTable(QWidget):
    """`edited(tuple of Person)` follows the user alone; `told(sentence)` says what could not come in.

    Enter adds whoever stands in the last line; a list may be pasted there, or with `paste_clipboard`.
    """

    edited = Signal(object)
    told = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._lanes: tuple[str, ...] = ()
        self._marks: tuple[LaneMark, ...] = ()
        self._rows: list[_PersonRow] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE.medium)
        self._grid.setVerticalSpacing(SPACE.tiny)
        self._grid.setColumnStretch(_NAME, 3)
        self._grid.setColumnStretch(_ROLE, 2)
        self._entry = Line(
            words, words("Add a participant"), hint=words("Name, role"), role="bare", takes_lists=True
        )
        self._entry.entered.connect(self._enter)
        self._entry.pasted.connect(self.paste)
        self._entry.refused.connect(self.told)
        inside = ScrollColumn(space=SPACE.small, margin=0)
        inside.column.addLayout(self._grid)
        inside.column.addStretch(1)
        self._scroll = inside
        whole = column(inside, self._entry_line())
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self._head()

    @property
    def marks(self) -> tuple[LaneMark, ...]:
        """The disciplines whose hats there are."""
        return self._marks

    def people(self) -> tuple[Person, ...]:
        """Whoever is in it; a line whose name was emptied counts for nobody."""
        return tuple(line.person for line in self._rows if line.person.name.strip())

    def show_people(self, people: Sequence[Person], marks: Sequence[LaneMark]) -> None:
        """Show these people under these disciplines (their ids are their positions), without saying so."""
        is_same = tuple(marks) == self._marks and len(people) == len(self._rows)
        self._lanes, self._marks = tuple(mark.name for mark in marks), tuple(marks)
        if is_same:
            for line, person in zip(self._rows, people, strict=True):
                line.show(person)
        else:
            self._fill(people)

    def paste(self, text: str) -> None:
        """Add the people of a list."""
        found = people_of(text, self._lanes)
        if not found:
            self.told.emit(self.words("There is no list of names on the clipboard: copy one first."))
            return
        self._add(found)

    def paste_clipboard(self) -> None:
        """Add the people of the list that was copied."""
        self.paste(QGuiApplication.clipboard().text())

    def remove(self, at: int) -> None:
        """Let one person go."""
        name = self._rows[at].person.name
        rest = [line.person for line in self._rows if line.at != at]
        self._fill(rest)
        target = self._rows[min(at, len(rest) - 1)].remove if rest else self._entry
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.words("{name} was removed", name=name))
        self.tell()

    def tell(self) -> None:
        """Say who is in it now."""
        self.edited.emit(self.people())

    def go_to_entry(self) -> None:
        """Go on with the next person."""
        self._entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        found = people_of(self._entry.text(), self._lanes)
        if found:
            self._entry.clear()
            self._add(found)

    def _add(self, people: Sequence[Person]) -> None:
        self._fill([*(line.person for line in self._rows), *people])
        self.go_to_entry()
        QTimer.singleShot(0, self, self._show_last)
        announce(self, self.words.count("{n} participant", "{n} participants", len(self._rows)))
        self.tell()

    def _show_last(self) -> None:
        """Scroll to whoever came last, once they have their place."""
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _head(self) -> None:
        names = ("name", "role", "disciplines", "authority")
        for at, name in enumerate(names):
            self._grid.addWidget(Label(field_name(self.words, f"participants.{name}"), type="label"), 0, at)
        self._grid.addWidget(Rule(), 1, 0, 1, _END + 1)

    def _entry_line(self) -> QWidget:
        frame = QFrame()
        style(frame, role="dashed")
        box = row(Icon("plus", side=16), self._entry, KeyHint("Enter"), space=SPACE.small)
        box.setContentsMargins(SPACE.small, 2, SPACE.small, 2)
        box.setStretch(1, 1)
        frame.setLayout(box)
        frame.setMinimumHeight(theme().px(SIZE.control))
        frame.setMaximumWidth(theme().px(420))
        frame.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return frame

    def _fill(self, people: Sequence[Person]) -> None:
        for at in reversed(range(self._grid.count())):
            item = self._grid.itemAt(at)
            if item is not None and _row_of(self._grid, at) > 1:
                self._grid.takeAt(at)
                _let_go(item.widget())
        self._rows = [_PersonRow(self, at, one, self._marks) for at, one in enumerate(people)]
        for line in self._rows:
            self._place(line)

    def _place(self, line: _PersonRow) -> None:
        at = 2 + 2 * line.at
        who = QWidget()
        who.setLayout(row(line.avatar, line.name, space=SPACE.small))
        middle = Qt.AlignmentFlag.AlignVCenter
        for part, spot in (
            (who, _NAME),
            (line.role, _ROLE),
            (line.hats, _HATS),
            (line.authority, _MANDATE),
            (line.remove, _END),
        ):
            self._grid.addWidget(
                part, at, spot, middle if spot in (_HATS, _MANDATE, _END) else Qt.AlignmentFlag(0)
            )
        self._grid.addWidget(Rule(), at + 1, 0, 1, _END + 1)
        self._grid.setRowMinimumHeight(at, theme().px(SIZE.control + 6))


def _row_of(grid: QGridLayout, index: int) -> int:
    place: Any = grid.getItemPosition(index)
    return int(place[0])


def _let_go(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()


def hats_width(hats: int) -> int:
    """How wide so many hats are, in as many lines as they need."""
    return (theme().px(SIZE.mark) + 8) * min(hats, _MOST_HATS)
