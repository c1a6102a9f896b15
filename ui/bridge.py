"""Between the document and the windows: edits go in, signals come out.

The one door through which anything in `ui` changes a workshop. It adds to `Document` what only windows need:
Qt signals, the words of the language chosen, sentences instead of errors, and the fields that still hold
keystrokes which have not been handed over.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from ui.drafts import Drafts
from workshop.commands.command import Command
from workshop.document.concealment import concealing
from workshop.document.document import Adopted, Document
from workshop.document.ports import Clock, Looked, Opened, Saved
from workshop.document.reading import Reading, ReadingStore, saved_in
from workshop.document.sentences import describe
from workshop.document.session import Session
from workshop.document.stacks import Deed
from workshop.domain.errors import DomainError
from workshop.domain.workshop import Workshop
from workshop.method import Method
from workshop.method.templates import method_of
from workshop.texts import Words, speak

if TYPE_CHECKING:
    from workshop.document.slides import Slide


class Pending(Protocol):
    """A widget that hands over with a delay."""

    def flush(self) -> None:
        """Hand over now what was typed and not handed over yet."""


class Bridge(QObject):
    """A document as the windows see it; one per open workshop."""

    changed = Signal(object)
    """`Adopted`: the workshop before, the workshop now, the change between them."""
    session_changed = Signal(object)
    """`Session`"""
    saved_changed = Signal(object)
    """`Saved`; always in the window's thread."""
    refused = Signal(str)
    """An edit broke a rule: the sentence to show."""
    language_changed = Signal()
    """`words` speak another language now."""
    turned = Signal(object, bool)
    """A `Deed` was taken back (True) or done again (False)."""

    _reported = Signal(object)

    def __init__(self, opened: Opened, clock: Clock, words: Words, parent: QObject | None = None) -> None:
        """Take over what was opened; `close` gives it back."""
        super().__init__(parent)
        reads = isinstance(opened.store, ReadingStore)
        self.document = Reading(opened, clock) if reads else Document(opened, clock)
        self.store = opened.store
        self.clock = clock
        self.words = words
        self._pending: weakref.WeakSet[QObject] = weakref.WeakSet()
        self.drafts = Drafts(self.document, self)
        self._endings = [
            self.document.subscribe(self._follow),
            self.document.subscribe_session(self.session_changed.emit),
        ]
        self._reported.connect(self.saved_changed, Qt.ConnectionType.QueuedConnection)
        self.store.watch(_reporter(weakref.ref(self), self._reported.emit))

    @property
    def workshop(self) -> Workshop:
        """The plan as it is now."""
        return self.document.workshop

    @property
    def session(self) -> Session:
        """What is going on in the room."""
        return self.document.session

    @property
    def saved(self) -> Saved:
        """How the file stands."""
        return self.store.saved

    @property
    def is_reading(self) -> bool:
        """Whether somebody else has the workshop open, and it is only read along here."""
        return isinstance(self.document, Reading)

    def follow(self, looked: Looked) -> None:
        """Show what was saved elsewhere."""
        if isinstance(self.document, Reading) and isinstance(self.store, ReadingStore):
            self.store.saved = saved_in(looked)
            self.document.follow(looked)
            self.saved_changed.emit(self.store.saved)

    @property
    def method(self) -> Method:
        """The method in the facilitator's language."""
        return method_of(self.words.language, self.session.template)

    @property
    def room_words(self) -> Words:
        """The room's language: the plan's, else the facilitator's."""
        language = self.workshop.language
        return speak(language) if language else self.words

    @property
    def slide(self) -> Slide:
        """What the room is to see now, whatever its screen is doing."""
        from workshop.document.slides import slide_for

        words = self.room_words
        method = method_of(words.language, self.session.template)
        return slide_for(self.workshop, self.session, method, words, self.clock.now())

    def now(self) -> float:
        """The present instant as the session counts it: seconds since 1970, UTC."""
        return self.clock.now().timestamp()

    def do(self, command: Command, field: str | None = None) -> bool:
        """Do an edit; False when a rule forbids it, which `refused` has said then.

        `field` names the text field that hands over while someone types (see `Document.do`).
        """
        sentence = self.attempt(command, field)
        if sentence:
            self.refused.emit(sentence)
        return not sentence

    def attempt(self, command: Command, field: str | None = None) -> str:
        """Do an edit; return the sentence that says why not, for beside the widget, or nothing."""
        try:
            self.document.do(command, field=field)
        except DomainError as error:
            return describe(error, self.words)
        return ""

    def undo(self) -> Deed | None:
        """Take back the last deed, what is still being typed included; None when there is none."""
        self.flush_fields()
        return self._told(self.document.undo(), is_undo=True)

    def redo(self) -> Deed | None:
        """Do again what was taken back; None when there is none."""
        self.flush_fields()
        return self._told(self.document.redo(), is_undo=False)

    def _told(self, deed: Deed | None, *, is_undo: bool) -> Deed | None:
        if deed is not None:
            self.turned.emit(deed, is_undo)
        return deed

    def be(self, session: Session) -> None:
        """Adopt what is going on in the room now."""
        self.document.be(session)

    def speak(self, words: Words) -> None:
        """Go on in another language."""
        if words is not self.words:
            self.words = words
            self.language_changed.emit()

    def await_flush(self, widget: QObject) -> None:
        """Have a widget with `flush()` hand over before an undo, a step change, an export or the end."""
        self._pending.add(widget)

    def flush_fields(self) -> None:
        """Have every field hand over what it still holds."""
        for widget in tuple(self._pending):
            if isValid(widget):
                getattr(widget, "flush")()  # noqa: B009 - a QObject that follows `Pending`

    def _follow(self, adopted: Adopted) -> None:
        """Hide what a hidden round takes in before anybody is told of it."""
        self.be(concealing(self.session, self.method, adopted.change.rows))
        if self.drafts.is_waiting:
            self.drafts.settle()
        self.changed.emit(adopted)

    def close(self) -> None:
        """Hand over what is typed, save what is left and let the file go; nothing is told any more."""
        self.flush_fields()
        self.drafts.settle()
        for end in self._endings:
            end()
        self._endings.clear()
        self.document.close()


def _reporter(bridge: weakref.ref[Bridge], emit: Callable[[Saved], None]) -> Callable[[Saved], None]:
    """Return what the writer's thread may call even when the window has gone meanwhile."""

    def report(saved: Saved) -> None:
        alive = bridge()
        if alive is not None and isValid(alive):
            emit(saved)

    return report


__all__ = ["Adopted", "Bridge", "Pending"]
