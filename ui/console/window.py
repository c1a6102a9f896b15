"""The facilitator's window: one frame for all steps. Longer than other files, as its one class is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.bridge import Bridge
from ui.console.agenda_panel import AgendaPanel
from ui.console.bottom_bar import BottomBar
from ui.console.desk import Desk
from ui.console.keeping import Keeping
from ui.console.loose_keys import LooseKeys
from ui.console.offering import offers_of
from ui.console.offers import bind_keys, single_key
from ui.console.opening import ask_unsaved, open_keys, open_menu, open_palette
from ui.console.stage import Stage
from ui.console.top_bar import TopBar
from ui.console.wing import Wing, side_of
from ui.firstframe import after_first_frame
from ui.settings import Preferences
from ui.slides.room import RoomStatus
from ui.style.look import look, theme
from ui.widgets.layouts import column, row
from ui.widgets.messages import Toast
from ui.widgets.panels import Rule
from workshop.document.document import Adopted
from workshop.document.labels import label_text
from workshop.document.places import step_of
from workshop.document.ports import Saved
from workshop.document.session import Screen, Session
from workshop.document.stacks import Deed
from workshop.document.store_sentences import store_sentence
from workshop.domain.overriding import override
from workshop.domain.paths import Path

if TYPE_CHECKING:
    from ui.console.side_column import SideColumn
    from workshop.document.slides import Slide

_ROOMY = 1400
"""From this width on, in pixels at a text size of 100 %, the whole agenda is shown."""
LAST_TRY = 2.0
"""Seconds that closing waits to know whether everything is saved."""
_TICK = 40
"""Milliseconds that the room follows an edit later: first the facilitator sees what was done."""


class ConsoleWindow(Desk):
    """Shows a workshop; asks the application for everything that is not this workshop's.

    Longer than other classes because all parts meet here; each of them is a widget of its own.
    """

    slide_changed = Signal(object, object)
    """(`Slide`, `Screen`): what the room's screen is to show now."""
    closing = Signal()

    def __init__(self, bridge: Bridge, preferences: Preferences) -> None:
        super().__init__(bridge, preferences)
        self._room = RoomStatus()
        self._side: SideColumn | None = None
        self._kept: Slide | None = None
        self._slide_soon = QTimer(self, singleShot=True, interval=_TICK)
        self._slide_soon.timeout.connect(self._show_slide)
        self._side_soon = QTimer(self, singleShot=True, interval=2 * _TICK)  # after the room
        self._side_soon.timeout.connect(self._tell_side)
        self._wants_rail: bool | None = None
        self._undone: Path = ()
        self._is_let_go = self._is_complete = False
        self._loose = LooseKeys(self, self._has_loose_keys)
        self._loose.typed_beside.connect(self._tell_typed_beside)
        self.setMinimumSize(640, 480)
        self._build()
        bridge.changed.connect(self._follow)
        bridge.session_changed.connect(self._follow_session)
        bridge.saved_changed.connect(self._show_saved)
        bridge.refused.connect(self._refuse)
        bridge.turned.connect(self._tell_turned)
        bridge.language_changed.connect(self._build)
        look().changed.connect(self._later)
        after_first_frame(self, self.complete)

    @property
    def side(self) -> SideColumn:
        """Clock, room and script; made when it is first asked for, or right after the first frame."""
        if self._side_soon.isActive():
            self._tell_side()
        return self._side or self._fill_wing()

    def complete(self) -> None:
        """Put in what the first frame does without, and tell the room what it is to see."""
        self._is_complete = True
        self._show_slide()
        if self._side is None:
            self._fill_wing()

    def _fill_wing(self) -> SideColumn:
        side = self._side = side_of(self)
        side.hand_out_requested.connect(self.hand_out_requested)
        side.clock.ticked.connect(self._show_day)
        side.room.show_room(self._room)
        side.room.show_slide(self.slide)
        side.set_aside(self._aside())
        side.fit(self.size())
        self.wing.fill(side)
        return side

    def _build(self) -> None:
        """Put the window together in the language that is spoken now."""
        words, has_side = self.bridge.words, self._side is not None
        self._side = None
        self.top = TopBar(words)
        self.agenda = AgendaPanel(self.steering, words)
        self.stage = Stage(self.steering, words)
        self.wing = Wing()
        self.bottom = BottomBar(self.bridge, words)
        middle = column(self.stage, Rule(), self.bottom, space=0)
        middle.setStretch(0, 1)
        body = row(self.agenda, Rule(is_upright=True), middle, Rule(is_upright=True), self.wing, space=0)
        body.setStretch(2, 1)
        whole = QWidget()
        whole.setLayout(column(self.top, Rule(), body, space=0))
        self.setCentralWidget(whole)
        self.toast = Toast(words, whole)
        self.offers = offers_of(self)
        self._shortcuts = bind_keys(self.offers, whole)
        self._connect()
        self._show_all()
        if has_side:
            self._fill_wing()
        if self.stage.editor.focusProxy() is None:
            self.stage.setFocus()

    def _connect(self) -> None:
        self.agenda.folded.connect(self._fold_agenda)
        self.stage.summary_changed.connect(self.bottom.show_summary)
        self.stage.inspected.connect(self._inspect)
        self.stage.jump_requested.connect(self.jump)
        self.bottom.undo_requested.connect(self.bridge.undo)
        self.top.palette_requested.connect(partial(open_palette, self))
        self.top.help_requested.connect(partial(open_keys, self))
        self.top.menu_requested.connect(partial(open_menu, self))
        self.top.home_requested.connect(self.home_requested)
        self.top.hand_out_requested.connect(self.hand_out_requested)
        self.top.screen_requested.connect(self._turn_screen)
        self.top.switch.room_requested.connect(self.room_requested)
        self.toast.acted.connect(lambda: self.jump(self._undone))
        self.stage.banner.acted.connect(partial(self.keeping_requested.emit, Keeping.SAFE_COPY))

    # --- what is shown

    def _show_all(self) -> None:
        words = self.bridge.words
        workshop = self.bridge.workshop
        name = workshop.workshop.title or workshop.organisation.name or words("Workshop")
        self.setWindowTitle(f"{name} – Samenspel")
        self.top.show_workshop(workshop)
        self.show_room(self._room)
        self._show_session(self.bridge.session)
        self._show_saved(self.bridge.saved)
        if self._is_complete:
            self._slide_soon.start()

    def _follow(self, adopted: Adopted) -> None:
        self.top.show_workshop(adopted.now)
        self.stage.show_workshop(adopted)
        if not self.stage.failure:
            self.stage.banner.hide()
        self.bottom.refresh()
        if self._side is not None:
            self._side.presence.refresh()
        self._side_soon.start()
        if adopted.before.agenda is not adopted.now.agenda or adopted.before.workshop != adopted.now.workshop:
            self._show_day()
        self._slide_soon.start()

    def _tell_side(self) -> None:
        """Say what follows from the plan, a moment after the edit was seen: it looks at all of the plan."""
        self._side_soon.stop()
        if self._side is not None:
            self._side.findings.refresh()
            self._side.advice.refresh()

    def _follow_session(self, session: Session) -> None:
        self._show_session(session)
        self._show_slide()

    def _show_session(self, session: Session) -> None:
        self.stage.show_session()
        if self._side is not None:
            self._side.set_aside(self._aside())
            self._side.refresh()
        self.agenda.refresh()
        self.top.switch.show_screen(session.screen)
        self._fit()

    def _inspect(self, widget: QWidget | None) -> None:
        if self._side is not None or widget is not None:
            self.side.inspect(widget)

    def _aside(self) -> QWidget | None:
        editor = self.stage.editor
        if not hasattr(editor, "console_aside"):
            editor.console_aside = editor.aside()  # type: ignore[attr-defined]
        aside: QWidget | None = editor.console_aside  # type: ignore[attr-defined]
        return aside

    def _show_day(self) -> None:
        self.agenda.refresh()
        if self._side is not None:
            self._side.refresh()
        self._show_slide()

    def _show_slide(self) -> None:
        """Show the room what it is to see; frozen, it keeps what it had."""
        self._slide_soon.stop()
        screen = self.bridge.session.screen
        if screen is not Screen.FROZEN or self._kept is None:
            self._kept = self.bridge.slide
        if self._side is not None:
            self._side.room.show_slide(self._kept)
        self.slide_changed.emit(self._kept, screen)

    @property
    def slide(self) -> Slide:
        """What the room sees."""
        if self._slide_soon.isActive():
            self._show_slide()
        return self._kept or self.bridge.slide

    def show_room(self, status: RoomStatus) -> None:
        """Show what the room's screen is."""
        self._room = status
        self.top.switch.show_room(status)
        if self._side is not None:
            self._side.room.show_room(status)

    def _show_saved(self, saved: Saved) -> None:
        self.bottom.show_saved(saved)
        words, said = self.bridge.words, ""
        if saved.failure is not None:
            said = f"{self.bottom.saved_text} {store_sentence(saved.failure, words)}"
        self.stage.show_failure(said, words("Continue in a safe copy"))

    def _refuse(self, sentence: str) -> None:
        self.stage.refuse(sentence, self.toast)

    def tell(self, said: str, tone: str, action: str = "", then: Callable[[], object] | None = None) -> None:
        """Say something that stays until it is closed, with one way on."""
        self.stage.tell(said, tone, action, then)

    def let_go(self) -> None:
        """Save everything and close, without a question."""
        self._is_let_go = True
        self.close()

    def _tell_turned(self, deed: Deed, is_undo: bool) -> None:
        words = self.bridge.words
        name = label_text(words, deed.label)
        sentence = words("Undone: {deed}", deed=name) if is_undo else words("Done again: {deed}", deed=name)
        self._undone = deed.rows[0].path if deed.rows else ()
        is_elsewhere = step_of(self._undone) is not self.bridge.session.step
        self.toast.tell(sentence, words("Go there") if is_elsewhere else "")

    # --- what is asked

    @override
    def jump(self, path: Path) -> None:
        """Go to a place of the plan, in whatever step it is."""
        if not path:
            return
        step = step_of(path)
        if step is not self.bridge.session.step:
            self.steering.open_step(step)
        self.stage.editor.focus_place(path)

    @override
    def fold_side(self) -> None:
        """Fold clock, room and script away, or open them."""
        self.wing.setVisible(self.wing.isHidden())

    @override
    def fold_agenda(self) -> None:
        """Fold the agenda away, or open it."""
        self._fold_agenda(not self.agenda.is_rail)

    def _fold_agenda(self, is_rail: bool) -> None:
        self._wants_rail = is_rail
        self._fit()

    def _turn_screen(self, screen: Screen) -> None:
        if screen is Screen.LIVE:
            self.steering.turn_screen(self.bridge.session.screen)
        elif screen is not self.bridge.session.screen:
            self.steering.turn_screen(screen)

    # --- the window itself

    def _fit(self) -> None:
        """Fold the agenda where its room is needed, unless the facilitator wants it otherwise."""
        is_narrow = self.width() < theme().px(_ROOMY)
        wanted = self.stage.editor.is_wide or is_narrow
        self.agenda.show_rail(wanted if self._wants_rail is None else self._wants_rail)
        self.top.fit(self.width())
        self.wing.fit(self.size())
        if self._side is not None:
            self._side.fit(self.size())

    def _later(self) -> None:
        QTimer.singleShot(0, self, self._fit)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or open the agenda for the new width."""
        super().resizeEvent(event)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Single keys, when the board or the background has the focus; Esc goes to the background."""
        if event.key() == Qt.Key.Key_Escape:
            self._loose.forget()
            self.stage.setFocus()
            return
        if not self._loose.take(event, single_key(self.offers, event)):
            super().keyPressEvent(event)

    def _tell_typed_beside(self) -> None:
        words = self.bridge.words
        self.toast.tell(
            words("You are typing beside the fields, and nothing was done: click in a field first.")
        )

    def _has_loose_keys(self) -> bool:
        """Whether single keys are wanted, and board or background has the keys of this very window."""
        focus, has_keys = self.focusWidget(), QApplication.focusWidget()
        is_here = has_keys is None or has_keys is self or self.isAncestorOf(has_keys)
        is_background = focus in (None, self, self.stage) or bool(focus.property("takes_single_keys"))
        return self.preferences.now.has_single_keys and is_here and is_background

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything typed is handed over and saved before the window goes."""
        self._loose.forget()
        self.bridge.flush_fields()
        self._show_saved(self.bridge.store.flush(LAST_TRY))
        if self.stage.failure and not self._is_let_go:
            event.ignore()
            ask_unsaved(self, self.let_go)
            return
        self.closing.emit()
        event.accept()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Hand over what is typed when the window is left."""
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.bridge.flush_fields()
        super().changeEvent(event)
