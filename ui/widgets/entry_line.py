"""The line that the facilitator types for the room in: one line is one card, Enter makes the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame

from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.style.variants import style
from ui.widgets.fields import TextField
from ui.widgets.keycap import KeyHint
from ui.widgets.layouts import row
from ui.widgets.panels import Rule
from ui.widgets.picker import Picker
from ui.widgets.picking import Pick
from workshop.domain.overriding import override
from workshop.texts import Words

_WIDE = 560
"""From this width on, in pixels at a text size of 100 %, there is room to say which keys there are."""


class EntryLine(QFrame):
    """A large line with, if there are disciplines to pick from, the one whose words these are.

    `added(texts)` on Enter, after which the line is empty, and for a paste of several lines, which leaves
    what was typed alone. `picked(discipline id or None)` by the list or by Alt+1..9. The text stays in the
    line until Enter, and `typed(text)` follows it. `nobody` is shown while no discipline is picked; empty:
    there must be one.
    """

    added = Signal(list)
    picked = Signal(object)
    typed = Signal(str)
    refused = Signal(str, int)
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, words: Words, name: str, *, hint: str = "", nobody: str = "") -> None:
        super().__init__()
        self._words, self._nobody = words, nobody
        self._picks: tuple[Pick, ...] = ()
        self._picker = Picker(words, words("Discipline"), none_text=nobody, is_bare=True)
        self._rule = Rule(is_upright=True)
        self._field = TextField(words, role="bare", most_lines=4)
        style(self._field, scale="lead")
        self._field.takes_lines = True
        self._digits, self._enter = KeyHint("Alt 1–9"), KeyHint("Enter")
        box = row(self._picker, self._rule, self._field, self._digits, self._enter, space=SPACE.medium)
        box.setContentsMargins(SPACE.small, SPACE.small, SPACE.normal, SPACE.small)
        box.setStretchFactor(self._field, 1)
        self.setLayout(box)
        style(self, role="entry", focused=False)
        self._field.installEventFilter(self)
        self._field.entered.connect(self._add)
        self._field.lines_pasted.connect(self.added)
        self._field.textChanged.connect(lambda: self.typed.emit(self._field.value()))
        self._field.refused.connect(self.refused)
        self._field.undo_requested.connect(self.undo_requested)
        self._field.redo_requested.connect(self.redo_requested)
        self._picker.edited.connect(self._pick)
        self.setFocusProxy(self._field)
        self.set_texts(words, name, hint, nobody)
        self.show_picks(())

    def set_texts(self, words: Words, name: str, hint: str = "", nobody: str = "") -> None:
        """Say it in other words, or another language; `hint` stands in the empty line."""
        self._words, self._nobody = words, nobody
        self._field.set_words(words)
        self._field.setAccessibleName(name)
        self._field.setPlaceholderText(hint)
        self._picker.set_words(words, words("Discipline"), nobody)
        self._digits.set_text(words("discipline"))
        self._enter.set_text(words("next"))

    def show_picks(self, picks: Sequence[Pick]) -> None:
        """The disciplines there are; none: the line has no chip."""
        self._picks = tuple(picks)
        self._picker.show_picks(picks)
        for part in (self._picker, self._rule):
            part.setVisible(bool(picks))
        self._show_keys()
        last = min(9, len(picks))
        self._digits.set_text(self._words("discipline"), f"Alt 1–{last}" if last > 1 else "Alt 1")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow line the text has the room, not the keys."""
        super().resizeEvent(event)
        self._show_keys()

    def _show_keys(self) -> None:
        is_wide = self.width() >= theme().px(_WIDE)
        self._digits.setVisible(is_wide and bool(self._picks))
        self._enter.setVisible(is_wide)

    def show_picked(self, discipline: str | None) -> None:
        """Show whose words these are, without saying so."""
        self._picker.show_value(discipline)

    def discipline(self) -> str | None:
        """Whose words these are."""
        return self._picker.value()

    def text(self) -> str:
        """What is typed and not yet entered."""
        return self._field.value()

    def show_text(self, text: str) -> None:
        """Put a text in the line, as when a step is opened again."""
        self._field.flush()
        self._field.show_value(text)
        self._field.moveCursor(QTextCursor.MoveOperation.End)

    def _add(self) -> None:
        text = self._field.value().strip()
        if text:
            self._field.show_value("")
            self.added.emit([text])

    def pick_at(self, at: int) -> None:
        """Pick the discipline at a position (from 0) and go on typing."""
        if at < len(self._picks):
            self._picker.choose(self._picks[at].id)
            self._field.setFocus()

    def _pick(self, discipline: str | None) -> None:
        self._field.setFocus()
        self.picked.emit(discipline)

    def _digit(self, event: QKeyEvent) -> int:
        """The position that Alt and a digit ask for; -1 for any other key."""
        at = event.key() - Qt.Key.Key_1
        is_alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        return at if is_alt and 0 <= at < min(9, len(self._picks)) else -1

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt and a digit belong to the line before they belong to the window; the frame shows the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            style(self, focused=event.type() == QEvent.Type.FocusIn)
        if isinstance(event, QKeyEvent) and self._digit(event) >= 0:
            if event.type() == QEvent.Type.KeyPress:
                self.pick_at(self._digit(event))
            event.accept()
            return True
        return super().eventFilter(watched, event)
