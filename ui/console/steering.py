"""The facilitator's wheel: every move that is neither an edit of the plan nor a matter of windows."""

from __future__ import annotations

from dataclasses import replace

from ui.bridge import Bridge
from workshop.document import steering, timing
from workshop.document.concealment import concealed_here, revealing, round_of
from workshop.document.session import Screen, View
from workshop.document.timetable import Timetable, caught_up, timetable
from workshop.domain.codes import StepCode
from workshop.domain.ids import RowId
from workshop.domain.paths import Path


class Steering:
    """Moves the session; what is being typed is handed over before the step changes."""

    def __init__(self, bridge: Bridge) -> None:
        self.bridge = bridge
        self.pages = 1
        """How many pages the room's slide has, as the view of it counts them."""

    @property
    def day(self) -> Timetable:
        """The agenda on the clock, now."""
        return timetable(self.bridge.workshop, self.bridge.session, self.bridge.clock.now())

    def open_item(self, item: RowId) -> None:
        """Look at an agenda item; the clock stays with what it runs for."""
        self.bridge.flush_fields()
        self.bridge.be(steering.at_item(self.bridge.session, self.bridge.workshop, item))

    def open_step(self, step: StepCode) -> None:
        """Look at a step, the preparation or the evaluation."""
        self.bridge.flush_fields()
        session = steering.at_step(self.bridge.session, self.bridge.workshop, step)
        evaluations = self.bridge.workshop.evaluations
        if step is StepCode.EVALUATION and evaluations and session.evaluation is None:
            session = replace(session, evaluation=evaluations[-1].id)
        self.bridge.be(session)

    def begin_next(self) -> None:
        """Go to the next agenda item and start its clock."""
        self.bridge.flush_fields()
        self.bridge.be(steering.begun(self.bridge.session, self.bridge.workshop, self.bridge.clock.now()))

    def open_round(self, code: str) -> None:
        """Go to another round of the step."""
        self.bridge.flush_fields()
        self.bridge.be(steering.in_round(self.bridge.session, code, self.bridge.clock.now()))

    def forward(self) -> None:
        """One press of a clicker on."""
        self.bridge.flush_fields()
        now = self.bridge.clock.now()
        bridge = self.bridge
        bridge.be(steering.forward(bridge.session, bridge.workshop, bridge.method, now, self.pages))

    def back(self) -> None:
        """One press of a clicker back."""
        self.bridge.flush_fields()
        bridge = self.bridge
        bridge.be(steering.back(bridge.session, bridge.workshop, bridge.method, bridge.clock.now()))

    def turn_page(self, by: int) -> None:
        """Show another page of the room's slide."""
        session = self.bridge.session
        page = min(max(min(session.page, self.pages - 1) + by, 0), self.pages - 1)
        self.bridge.be(replace(session, page=page))

    def start_or_pause(self) -> None:
        """Start the clock of the present item, or have it stand still."""
        session, now = self.bridge.session, self.bridge.clock.now()
        runs = timing.is_running(session)
        self.bridge.be(timing.stopped(session, now) if runs else timing.started(session, now))

    def give(self, minutes: int) -> None:
        """Give the present item minutes, or take them."""
        self.bridge.be(timing.given(self.bridge.session, minutes))

    def catch_up(self) -> None:
        """Share out the delay over what is still ahead."""
        self.bridge.be(caught_up(self.bridge.workshop, self.bridge.session, self.bridge.clock.now()))

    def show(self, view: View) -> None:
        """Show the room the question, silence or content."""
        self.bridge.be(replace(self.bridge.session, view=view, page=0))

    def ask(self, question: int) -> None:
        """Ask the room another of the step's questions, from 1; 0 is the round's own."""
        self.bridge.be(replace(self.bridge.session, question=question, view=View.QUESTION, page=0))

    def spotlight(self, path: Path) -> None:
        """Put a discipline, a phase or a card in the spotlight; an empty path ends that."""
        self.bridge.be(replace(self.bridge.session, spotlight=path, view=View.CONTENT, page=0))

    def turn_screen(self, screen: Screen) -> None:
        """Freeze the room's screen, make it black or white; the same again makes it live."""
        session = self.bridge.session
        self.bridge.be(replace(session, screen=Screen.LIVE if session.screen is screen else screen))

    @property
    def has_concealed(self) -> bool:
        """Whether something of this step is still hidden from the room."""
        bridge = self.bridge
        return bool(concealed_here(bridge.session, bridge.workshop, bridge.method))

    def reveal(self) -> None:
        """Show the room what was entered in silence."""
        bridge = self.bridge
        session = revealing(bridge.session, bridge.workshop, bridge.method)
        bridge.be(replace(session, view=View.CONTENT, page=0))

    @property
    def round(self) -> str:
        """The code of the round that is on, empty in a step without rounds."""
        current = round_of(self.bridge.method, self.bridge.session)
        return current.code if current else ""
