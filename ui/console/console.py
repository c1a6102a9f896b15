"""The facilitator's window: one frame for all steps.

The file is long because keys, palette and parts meet in one place; each part is a widget of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.console.agenda import AgendaPane
from ui.console.aside import Aside
from ui.console.handing_out import HandOut
from ui.console.palette import Deed, KeyList, Palette
from ui.console.parking import ParkDialog
from ui.console.stage import Stage
from ui.console.stateline import StateLine
from ui.console.topbar import TopBar
from ui.widgets.messages import Banner, Toast, announce
from ui.widgets.panels import Rule
from workshop.document import stacks
from workshop.document.document import Adopted
from workshop.document.labels import label_text
from workshop.document.ports import Exporter, Saved
from workshop.document.session import Screen
from workshop.document.slides import Slide
from workshop.document.steering import at_item, at_step, back, begun, following, forward
from workshop.document.store_sentences import store_sentence
from workshop.domain.codes import StepCode
from workshop.domain.overriding import override
from workshop.domain.paths import Path as Place

NARROW = 1700
"""Under this width, in pixels, a wide step folds the agenda to a rail."""

STEP_OF = {
    "organisation": StepCode.PREPARATION,
    "workshop": StepCode.PREPARATION,
    "agenda": StepCode.PREPARATION,
    "disciplines": StepCode.PREPARATION,
    "participants": StepCode.PREPARATION,
    "team_kpis": StepCode.PREPARATION,
    "welcome": StepCode.WELCOME,
    "pulse": StepCode.WELCOME,
    "mirror": StepCode.WELCOME,
    "clusters": StepCode.CHALLENGES,
    "challenges": StepCode.CHALLENGES,
    "vision": StepCode.VISION,
    "ideal_customer": StepCode.IDEAL_CUSTOMER,
    "value_proposition": StepCode.VALUE_PROPOSITION,
    "promises": StepCode.VALUE_PROPOSITION,
    "journey": StepCode.JOURNEY,
    "goals": StepCode.GOALS,
    "actions": StepCode.PLAN,
    "budget": StepCode.PLAN,
    "agreements": StepCode.PLAN,
    "risks": StepCode.PLAN,
    "parking": StepCode.CLOSE,
    "decisions": StepCode.CLOSE,
    "close": StepCode.CLOSE,
    "evaluations": StepCode.EVALUATION,
}
"""Where a part of the plan is edited."""


class Console(QMainWindow):
    """Top bar, agenda, the open step, the facilitator's column, the state line.

    Long because it is the one place where keys, palette and parts meet; each part is a widget of its own.
    """

    slide_changed = Signal(object)  # the Slide that the room is to show
    room_requested = Signal()
    swap_requested = Signal()
    home_requested = Signal()
    theme_requested = Signal()
    language_requested = Signal()
    closed = Signal()

    def __init__(self, bridge: Bridge, exporter: Exporter, folder: Path) -> None:
        super().__init__()
        self.bridge = bridge
        self._exporter, self._folder = exporter, folder
        self._slide = bridge.slide
        self._is_folded_by_hand: bool | None = None
        self._build()
        self._connect()
        self._bind_keys()
        self._say_title()

    def _build(self) -> None:
        bridge = self.bridge
        self.top = TopBar(bridge)
        self.agenda = AgendaPane(bridge)
        self.stage = Stage(bridge)
        self.aside = Aside(bridge, lambda: self._slide)
        self.state = StateLine(bridge)
        self._banner = Banner(bridge.words)
        self._banner.hide()
        frame = self._frame()
        old = self.takeCentralWidget()
        if old is not None:
            old.deleteLater()
        self.setCentralWidget(frame)
        self._toast = Toast(bridge.words, frame)
        self._undone: stacks.Deed | None = None
        self._toast.acted.connect(self._jump_to_undone)
        self.stage.stepped.connect(self._fold)
        self.state.show_summary(self.stage.editor.summary(bridge.workshop))
        self._listen()

    def _frame(self) -> QWidget:
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        for widget, stretch in (
            (self.agenda, 0),
            (Rule(is_upright=True), 0),
            (self.stage, 1),
            (Rule(is_upright=True), 0),
            (self.aside, 0),
        ):
            middle.addWidget(widget, stretch)
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(Rule())
        column.addWidget(self._banner)
        column.addLayout(middle, 1)
        column.addWidget(Rule())
        column.addWidget(self.state)
        return frame

    def _listen(self) -> None:
        """Connect the parts to each other."""
        self.top.palette_requested.connect(self.open_palette)
        self.top.room_requested.connect(self.room_requested)
        self.top.export_requested.connect(self.hand_out)
        self.top.help_requested.connect(self.show_keys)
        self.top.home_requested.connect(self.home_requested)
        self.top.theme_requested.connect(self.theme_requested)
        self.top.language_requested.connect(self.language_requested)
        self.agenda.chosen.connect(self.open_stop)
        self.agenda.fold_requested.connect(self._fold_by_hand)
        self.stage.jump_requested.connect(self.go_to_place)
        self.stage.inspected.connect(self.aside.inspect)
        self.stage.summary_changed.connect(self.state.show_summary)
        self.aside.next_requested.connect(self.go_on)
        self.aside.place_chosen.connect(self.go_to_place)
        self.aside.paged.connect(self.turn_page)
        self.state.undo_requested.connect(self.bridge.undo)
        self.state.redo_requested.connect(self.bridge.redo)

    def _connect(self) -> None:
        bridge = self.bridge
        bridge.changed.connect(self._follow)
        bridge.session_changed.connect(self._compose)
        bridge.saved_changed.connect(self._say_saved)
        bridge.refused.connect(self._tell)
        bridge.turned.connect(self._say_turned)
        bridge.language_changed.connect(self._speak)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # there is one

    def _bind_keys(self) -> None:
        for keys, act in (
            (QKeySequence(QKeySequence.StandardKey.Undo), self.bridge.undo),
            (QKeySequence(QKeySequence.StandardKey.Redo), self.bridge.redo),
            (QKeySequence("Ctrl+K"), self.open_palette),
            (QKeySequence("F1"), self.show_keys),
            (QKeySequence("F5"), self.room_requested.emit),
            (QKeySequence("F8"), self.swap_requested.emit),
            (QKeySequence("Ctrl+P"), self.hand_out),
            (QKeySequence("PgDown"), lambda: self.click_on(1)),
            (QKeySequence("PgUp"), lambda: self.click_on(-1)),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.activated.connect(act)

    # what the room sees

    @property
    def slide(self) -> Slide:
        """What the room sees."""
        return self._slide

    def _compose(self, *_: object) -> None:
        """Make the room's slide anew; a frozen room keeps its last one."""
        if self.bridge.session.screen is not Screen.FROZEN:
            self._slide = self.bridge.slide
        self.aside.refresh()
        self.slide_changed.emit(self._slide)

    def turn_page(self, by: int) -> None:
        """Turn the room's pages."""
        session = self.bridge.session
        page = max(0, min(session.page + by, self.aside.pages - 1))
        self.bridge.be(replace(session, page=page))

    def click_on(self, by: int) -> None:
        """What a clicker does: a page, else a round, else a step."""
        bridge = self.bridge
        bridge.flush_fields()
        session, now = bridge.session, bridge.clock.now()
        if by > 0:
            bridge.be(forward(session, bridge.workshop, bridge.method, now, self.aside.pages))
        else:
            bridge.be(back(session, bridge.workshop, bridge.method, now))

    def show_on_screen(self, screen: Screen) -> None:
        """Switch the room's screen; the same again goes back to live."""
        session = self.bridge.session
        self.bridge.be(replace(session, screen=Screen.LIVE if session.screen is screen else screen))

    # going through the day

    def open_stop(self, stop: object) -> None:
        """Open a stop of the agenda by its id, or a step by its code; the clock stays where it is."""
        bridge = self.bridge
        bridge.flush_fields()
        if isinstance(stop, StepCode):
            session = at_step(bridge.session, bridge.workshop, stop)
            if stop is StepCode.EVALUATION and session.evaluation is None and bridge.workshop.evaluations:
                session = replace(session, evaluation=bridge.workshop.evaluations[-1].id)
            bridge.be(session)
        elif isinstance(stop, str):
            bridge.be(at_item(bridge.session, bridge.workshop, stop))

    def go_on(self) -> None:
        """Go to the next stop of the day, its clock running; at the end hand out."""
        bridge = self.bridge
        bridge.flush_fields()
        if following(bridge.session, bridge.workshop) is None:
            self.hand_out()
        else:
            bridge.be(begun(bridge.session, bridge.workshop, bridge.clock.now()))

    def open_step(self, step: StepCode) -> None:
        """Open a step, wherever it is in the day; one that the agenda lacks opens all the same."""
        if self.bridge.session.step is not step:
            self.open_stop(step)

    def go_to_place(self, place: Place) -> None:
        """Open the step in which a place of the plan is edited, and put the focus there."""
        parts = place[1:] if place[:1] == ("agreed",) else place
        step = STEP_OF.get(parts[0] if parts else "")
        if parts[:2] == ("pulse", "end"):
            step = StepCode.CLOSE
        if step is not None:
            self.open_step(step)
            QTimer.singleShot(0, self, lambda: self.stage.focus_place(place))

    # what is said

    def _follow(self, adopted: Adopted) -> None:
        self._compose()
        if adopted.before.workshop is not adopted.now.workshop:
            self._say_title()

    def _say_title(self) -> None:
        workshop = self.bridge.workshop
        name = workshop.organisation.name or workshop.workshop.title
        self.setWindowTitle(f"{name} – Samenspel" if name else "Samenspel")

    def _tell(self, sentence: str, action: str = "") -> None:
        self._toast.tell(sentence, action)
        announce(self, sentence)

    def _undo(self) -> None:
        self.bridge.undo()

    def _redo(self) -> None:
        self.bridge.redo()

    def _say_turned(self, deed: stacks.Deed, is_undo: bool) -> None:
        words = self.bridge.words
        what = label_text(words, deed.label)
        said = words("Undone: {what}", what=what) if is_undo else words("Done again: {what}", what=what)
        self._undone = deed
        is_elsewhere = deed.step is not self.bridge.session.step
        self._tell(said, words("Go there") if is_elsewhere else "")

    def _jump_to_undone(self) -> None:
        if self._undone is not None and self._undone.rows:
            self.go_to_place(self._undone.rows[0].path)

    def _say_saved(self, saved: Saved) -> None:
        words = self.bridge.words
        if saved.failure is None:
            self._banner.hide()
            return
        since = words.time(saved.since.astimezone()) if saved.since else "?"
        why = store_sentence(saved.failure, words)
        sentence = words("Nothing was saved since {time}. {why}", time=since, why=why)
        self._banner.tell(sentence, tone="bad", can_close=False)

    def _speak(self) -> None:
        """Say everything in the other language: the parts are made anew, the plan and the room stay."""
        self._build()
        self._compose()
        self._fold()

    # dialogs

    def deeds(self) -> list[Deed]:
        """Return all that can be done, for the palette and the list of keys."""
        words = self.bridge.words
        steps = [
            Deed(words("Go to: {step}", step=self.bridge.method.steps[code].title), "", _opener(self, code))
            for code in StepCode
            if code not in (StepCode.BREAK, StepCode.OWN)
        ]
        return [
            Deed(words("Next step"), "", self.go_on),
            Deed(words("Start or pause the clock"), "Space", self.aside.clock.toggle),
            Deed(words("A minute more"), "+", lambda: self.aside.clock.give(1)),
            Deed(words("A minute less"), "-", lambda: self.aside.clock.give(-1)),
            Deed(words("Freeze the room"), "F", lambda: self.show_on_screen(Screen.FROZEN)),
            Deed(words("Room black"), "B", lambda: self.show_on_screen(Screen.BLACK)),
            Deed(words("Room white"), "W", lambda: self.show_on_screen(Screen.WHITE)),
            Deed(words("Park something"), "P", self.park),
            Deed(words("Open the room’s screen"), "F5", self.room_requested.emit),
            Deed(words("Swap the screens"), "F8", self.swap_requested.emit),
            Deed(words("Undo"), "Ctrl Z", self._undo),
            Deed(words("Redo"), "Ctrl Shift Z", self._redo),
            Deed(words("Hand out …"), "Ctrl P", self.hand_out),
            Deed(words("Search or give a command"), "Ctrl K", self.open_palette),
            Deed(words("Keys"), "F1", self.show_keys),
            Deed(words("Light or dark"), "", self.theme_requested.emit),
            Deed(words("Nederlands / English"), "", self.language_requested.emit),
            Deed(words("All workshops"), "", self.home_requested.emit),
            *steps,
        ]

    def open_palette(self) -> None:
        """Open the palette."""
        Palette(self.bridge.words, self.deeds(), self).open()

    def show_keys(self) -> None:
        """Show every key."""
        KeyList(self.bridge.words, self.deeds(), self).open()

    def hand_out(self) -> None:
        """Open the hand-out dialog."""
        HandOut(self.bridge, self._exporter, self._folder, self).open()

    def park(self) -> None:
        """Park something, or note a decision, from any step."""
        ParkDialog(self.bridge, self).open()

    # the frame

    def _fold_by_hand(self) -> None:
        self._is_folded_by_hand = not self._is_rail()
        self._fold()

    def _is_rail(self) -> bool:
        if self._is_folded_by_hand is not None:
            return self._is_folded_by_hand
        return self.width() < 1360 or (self.stage.editor.is_wide and self.width() < NARROW)

    def _fold(self) -> None:
        if self.agenda.is_rail != self._is_rail():
            self.agenda.fold(is_rail=self._is_rail())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the agenda where the room is narrow."""
        super().resizeEvent(event)
        self._fold()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Single keys, when nothing that takes them has the focus."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and self.isActiveWindow()
            and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            and QApplication.focusWidget() in (None, self, self.centralWidget())
        ):
            act = self._single_key(event)
            if act is not None:
                act()
                return True
        return super().eventFilter(watched, event)

    def _single_key(self, event: QKeyEvent) -> Callable[[], None] | None:
        return {
            "b": lambda: self.show_on_screen(Screen.BLACK),
            ".": lambda: self.show_on_screen(Screen.BLACK),
            "w": lambda: self.show_on_screen(Screen.WHITE),
            ",": lambda: self.show_on_screen(Screen.WHITE),
            "f": lambda: self.show_on_screen(Screen.FROZEN),
            "p": self.park,
            " ": self.aside.clock.toggle,
            "+": lambda: self.aside.clock.give(1),
            "-": lambda: self.aside.clock.give(-1),
        }.get(event.text().lower())

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is left; the file is let go by whoever opened it."""
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]  # there is one
        self.bridge.close()
        self.closed.emit()
        super().closeEvent(event)


def _opener(console: Console, code: StepCode) -> Callable[[], None]:
    return lambda: console.open_step(code)
