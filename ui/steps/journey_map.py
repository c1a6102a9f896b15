"""The board on its desk: what it asks for becomes edits, what is edited comes back as a board."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.board.journey_board import JourneyBoard
from ui.board.scene import WHOLE, Spotlight
from ui.bridge import Bridge
from ui.steps.binding import join
from ui.steps.map_foot import MapFoot
from ui.steps.map_sentences import missing_sentence, warnings_of
from ui.steps.map_tools import ViewTools
from ui.steps.removal import remove_rows
from ui.style.tokens import SPACE
from workshop.commands.command import Command
from workshop.commands.edits import Move, Write, WriteAll, added
from workshop.commands.journey import (
    CARDS,
    HANDOFFS,
    PHASES,
    AddCards,
    AddPhases,
    DescribeMoment,
    DuplicateCards,
    MoveCards,
    MovePhase,
    Sign,
)
from workshop.document.document import Adopted
from workshop.document.pasting import Cells, cards_of_range
from workshop.document.session import Session, View
from workshop.domain.codes import Kind, Role
from workshop.domain.ids import CardId, DisciplineId, PhaseId, new_id
from workshop.domain.journey import Card, HandOff, Phase
from workshop.domain.paths import read
from workshop.domain.people import Discipline
from workshop.domain.workshop import Workshop
from workshop.drawing.board import board_of, lane_rows
from workshop.drawing.sifting import Sieve, let_through, sifted
from workshop.insight.journey import MissingHandOff, missing_handoffs

if TYPE_CHECKING:
    from ui.steps.sieve_row import SieveRow


class JourneyMap(QWidget):
    """The board with its tools, and a line that says what is missing.

    Long, because every signal of the board ends here as an edit.
    """

    selected = Signal(tuple)  # cards
    handoff_selected = Signal(object)  # hand-off or None

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        language = bridge.workshop.language or bridge.words.language
        self._folded: frozenset[str] = frozenset()
        self._round = ""
        self._concealed = bridge.session.concealed
        self.board = JourneyBoard(bridge.words, language, self._field)
        self.tools = ViewTools(bridge.words)
        self._foot = MapFoot(bridge.words)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.tiny)
        column.addWidget(self.board, 1)
        column.addWidget(self._foot)
        self._listen()
        self._listen_to_tools()
        bridge.changed.connect(self._follow)
        bridge.session_changed.connect(self._follow_room)
        self._show(bridge.workshop)

    @cached_property
    def sieve(self) -> SieveRow:
        """What one looks for on the map, made when somebody first does."""
        from ui.steps.sieve_row import SieveRow

        made = SieveRow(self._bridge.words)
        made.sifted.connect(lambda _: self._show(self._bridge.workshop))
        made.selected.connect(self._select_found)
        made.closed.connect(self._end_search)
        made.hide()
        self._column.insertWidget(0, made)
        return made

    def _field(self, parent: QWidget) -> QWidget:
        from ui.widgets.fields import TextField
        from ui.widgets.sentences import refusal_sentence

        words = self._bridge.words
        field = TextField(words, parent, role="cell")
        field.refused.connect(
            lambda code, amount: self._bridge.refused.emit(refusal_sentence(words, code, amount))
        )
        return field

    def _listen_to_tools(self) -> None:
        board, tools, foot = self.board, self.tools, self._foot
        tools.zoom_requested.connect(lambda by: board.zoom_to(board.scene.zoom * by if by else 1.0))
        tools.fit_requested.connect(board.fit)
        tools.search_requested.connect(self.search)
        board.search_requested.connect(self.search)
        board.zoom_changed.connect(tools.show_zoom)
        foot.make_requested.connect(self._make_missing)
        foot.whole_requested.connect(lambda: board.focus_on(WHOLE))
        foot.room_requested.connect(lambda: self._show_in_room(()))
        board.spotlight_changed.connect(lambda light: foot.show_alone(self._name_of(light)))
        board.room_requested.connect(self._show_in_room)
        board.paste_requested.connect(self._paste)
        board.refused.connect(self._bridge.refused)

    def show_round(self, code: str) -> None:
        """Point out what a round is about."""
        if code != self._round:
            self._round = code
            self._show(self._bridge.workshop)
            self.board.verticalScrollBar().setValue(0)

    def search(self) -> None:
        """Open the line that looks for cards."""
        self.sieve.show()
        self._show(self._bridge.workshop)
        self.sieve.field.setFocus()
        self.sieve.field.selectAll()

    def _end_search(self) -> None:
        self.sieve.hide()
        self.sieve.clear()
        self.board.setFocus()

    def _select_found(self) -> None:
        sieve = self.sieve.sieve
        if not sieve.is_open:
            self.board.select(let_through(self.board.scene.board, sieve))
            self.board.setFocus()

    def _name_of(self, light: Spotlight) -> str:
        board = self.board.scene.board
        if light.row:
            return next((row.name for row in lane_rows(board) if row.key == light.row), "")
        return next((phase.name for phase in board.phases if phase.id == light.phase), "")

    def _show_in_room(self, path: tuple[str, ...]) -> None:
        session = self._bridge.session
        self._bridge.be(replace(session, spotlight=path, view=View.CONTENT, page=0))

    def _follow_room(self, session: Session) -> None:
        if session.concealed != self._concealed:
            self._concealed = session.concealed
            self._show(self._bridge.workshop)
        path = session.spotlight
        rows: tuple[Any, ...] = read(self._bridge.workshop, path[:-1]) if len(path) > 1 else ()
        found = next((one for one in rows if one.id == path[-1]), None)
        name = str(getattr(found, "name", "") or getattr(found, "title", ""))
        self._foot.show_in_room(" ".join(name.split()[:5]))

    def _paste(self, phase: PhaseId | None, discipline: DisciplineId | None, at: int, rows: Cells) -> None:
        cards = cards_of_range(rows, self._bridge.workshop, phase, discipline)
        if cards:
            self._put(cards, at)
        else:
            self._bridge.refused.emit(self._bridge.words("There is no card in what was pasted."))

    def _listen(self) -> None:
        board, do = self.board, self._do
        board.move_requested.connect(lambda cards, p, d, at: do(MoveCards(tuple(cards), p, d, at)))
        board.add_requested.connect(self._add)
        board.rename_requested.connect(lambda card, title: do(Write((*CARDS, card, "title"), title)))
        board.remove_requested.connect(lambda cards: self._remove(CARDS, tuple(cards)))
        board.duplicate_requested.connect(self._duplicate)
        board.role_requested.connect(self._give_role)
        board.move_to_requested.connect(lambda cards: self.selected.emit(tuple(cards)))
        for signal, name in (
            (board.does_requested, "does"),
            (board.feeling_requested, "feeling"),
            (board.faces_requested, "faces"),
        ):
            signal.connect(lambda p, value, part=name: do(DescribeMoment(p, part, value, new_id())))
        board.lead_requested.connect(lambda phase, lead: do(Write((*PHASES, phase, "lead"), lead)))
        board.handoff_requested.connect(self._add_handoff)
        board.handoff_removed.connect(lambda row: self._remove(HANDOFFS, (row,)))
        board.undo_requested.connect(self._bridge.undo)
        board.redo_requested.connect(self._bridge.redo)
        board.selection_changed.connect(self.selected)
        board.handoff_selected.connect(self.handoff_selected)
        board.folded_changed.connect(self._fold)
        join(board, self._bridge)
        self._listen_to_headers()

    def _listen_to_headers(self) -> None:
        board, do, words = self.board, self._do, self._bridge.words
        board.phase_add_requested.connect(
            lambda at: do(AddPhases((Phase(id=new_id(), name=words("New phase")),), at))
        )
        board.phase_rename_requested.connect(lambda p, name: do(Write((*PHASES, p, "name"), name)))
        board.phase_move_requested.connect(lambda p, at: do(MovePhase(p, at)))
        board.phase_remove_requested.connect(lambda p: self._remove(PHASES, (p,)))
        board.anonymous_requested.connect(lambda p, is_so: do(Write((*PHASES, p, "anonymous"), is_so)))
        board.signature_requested.connect(lambda at: do(Sign(at)))
        board.lane_add_requested.connect(
            lambda at: do(
                added(
                    ("disciplines",),
                    Discipline(id=new_id(), name=words("New discipline"), kind=Kind.OTHER),
                    at=at,
                )
            )
        )
        board.lane_rename_requested.connect(lambda d, name: do(Write(("disciplines", d, "name"), name)))
        board.lane_move_requested.connect(lambda d, at: do(Move(("disciplines", d), at)))
        board.lane_remove_requested.connect(lambda d: self._remove(("disciplines",), (d,)))

    def _do(self, command: Command) -> None:
        self._bridge.do(command)

    def _add(
        self, phase: PhaseId | None, discipline: DisciplineId | None, at: int, titles: tuple[str, ...]
    ) -> None:
        cards = tuple(
            Card(id=new_id(), phase=phase, discipline=discipline, title=title, role=Role.DELIVERS)
            for title in titles
        )
        self._put(cards, at)

    def _put(self, cards: tuple[Card, ...], at: int) -> None:
        """Put new cards in; several at once are selected: one sees which, and moves them together."""
        if self._bridge.do(AddCards(cards, at)) and len(cards) > 1:
            self.board.select(tuple(card.id for card in cards))

    def _duplicate(self, cards: tuple[CardId, ...]) -> None:
        copies = tuple(new_id() for _ in cards)
        if self._bridge.do(DuplicateCards(tuple(cards), copies)):
            self.board.select(copies)

    def _give_role(self, cards: tuple[CardId, ...], role: Role | None) -> None:
        if cards:
            self._do(WriteAll(tuple(Write((*CARDS, card, "role"), role) for card in cards)))

    def _add_handoff(self, from_phase: str, giver: str, to_phase: str, taker: str) -> None:
        row = HandOff(
            id=new_id(),
            from_discipline=giver,
            to_discipline=taker,
            from_phase=from_phase,
            to_phase=to_phase,
        )
        if self._bridge.do(added(HANDOFFS, row)):
            self.board.select_handoff(row.id)

    def _remove(self, path: tuple[str, ...], rows: tuple[str, ...]) -> None:
        remove_rows(self, self._bridge, path, rows)

    def _make_missing(self) -> None:
        workshop = self._bridge.workshop
        for gap in missing_handoffs(workshop)[:1]:
            self.make(gap)

    def make(self, gap: MissingHandOff) -> None:
        """Make a hand-off that is missing, and show it."""
        self._add_handoff(gap.from_phase, gap.from_discipline, gap.to_phase, gap.to_discipline)

    def _fold(self, folded: frozenset[str]) -> None:
        self._folded = folded
        self._show(self._bridge.workshop)

    def _follow(self, adopted: Adopted) -> None:
        before, now = adopted.before, adopted.now
        if before.journey is not now.journey or before.disciplines is not now.disciplines:
            self._show(now)

    def _show(self, workshop: Workshop) -> None:
        asks_all = self._round == "leaders"
        warnings = tuple(warnings_of(workshop, self._bridge.words, asks_all=asks_all))
        looked_for = self.sieve if "sieve" in self.__dict__ else None
        concealed, sieve = self._bridge.session.concealed, looked_for.sieve if looked_for else Sieve()
        unrevealed = concealed and frozenset(one.id for one in workshop.journey.cards if one.id in concealed)
        board = replace(board_of(workshop, self._folded), warnings=warnings, unrevealed=unrevealed)
        self.board.show_board(sifted(board, sieve))
        self._foot.show_missing(missing_sentence(workshop, self._bridge.words))
        if looked_for is not None and not looked_for.isHidden():
            looked_for.show_workshop(workshop)
            looked_for.show_count(len(let_through(board, sieve)), len(board.cards))
