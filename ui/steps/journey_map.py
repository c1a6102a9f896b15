"""The board on its desk: what it asks for becomes edits, what is edited comes back as a board."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.board.journey_board import JourneyBoard
from ui.bridge import Bridge
from ui.steps.binding import join
from ui.steps.removal import remove_rows
from ui.style.tokens import SPACE
from ui.widgets.buttons import Button, IconButton
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.layouts import row as row_layout
from ui.widgets.sentences import refusal_sentence
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
from workshop.domain.codes import Kind, Role
from workshop.domain.ids import CardId, DisciplineId, PhaseId, new_id
from workshop.domain.journey import Card, HandOff, Phase
from workshop.domain.people import Discipline
from workshop.domain.workshop import Workshop
from workshop.drawing.board import board_of
from workshop.insight.journey import leaders, missing_handoffs
from workshop.texts import Words


class JourneyMap(QWidget):
    """The board, its zoom, and a line that says what is missing."""

    selected = Signal(tuple)  # cards
    handoff_opened = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        language = bridge.workshop.language or bridge.words.language
        self._folded: frozenset[str] = frozenset()
        self.board = JourneyBoard(bridge.words, language, self._field)
        self._missing = Label("", type="small", tone="warn", wraps=True)
        self._make = Button(bridge.words("Make it"), icon_before="plus")
        self._make.clicked.connect(self._make_missing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.tiny)
        column.addWidget(self.board, 1)
        foot = row_layout(self._missing, self._make, *self._zooms())
        foot.setStretchFactor(self._missing, 1)
        column.addLayout(foot)
        self._listen()
        bridge.changed.connect(self._follow)
        self._show(bridge.workshop)

    def _field(self, parent: QWidget) -> QWidget:
        words = self._bridge.words
        field = TextField(words, parent, role="cell")
        field.refused.connect(
            lambda code, amount: self._bridge.refused.emit(refusal_sentence(words, code, amount))
        )
        return field

    def _zooms(self) -> list[QWidget]:
        words, board = self._bridge.words, self.board
        found: list[QWidget] = []
        for icon, name, act in (
            ("zoom-out", words("Smaller"), lambda: board.zoom_to(board.scene.zoom / 1.2)),
            ("zoom-in", words("Larger"), lambda: board.zoom_to(board.scene.zoom * 1.2)),
            ("maximize", words("Whole map"), board.fit),
        ):
            button = IconButton(icon, name)
            button.clicked.connect(act)
            found.append(button)
        return found

    def _listen(self) -> None:
        board, do = self.board, self._do
        board.move_requested.connect(lambda cards, p, d, at: do(MoveCards(tuple(cards), p, d, at)))
        board.add_requested.connect(self._add)
        board.rename_requested.connect(lambda card, title: do(Write((*CARDS, card, "title"), title)))
        board.remove_requested.connect(lambda cards: self._remove(CARDS, tuple(cards)))
        board.duplicate_requested.connect(
            lambda cards: do(DuplicateCards(tuple(cards), tuple(new_id() for _ in cards)))
        )
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
        self._do(AddCards(cards, at))

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
            self.handoff_opened.emit(row.id)

    def _remove(self, path: tuple[str, ...], rows: tuple[str, ...]) -> None:
        remove_rows(self, self._bridge, path, rows)

    def _make_missing(self) -> None:
        workshop = self._bridge.workshop
        for gap in missing_handoffs(workshop)[:1]:
            self._add_handoff(gap.from_phase, gap.from_discipline, gap.to_phase, gap.to_discipline)

    def _fold(self, folded: frozenset[str]) -> None:
        self._folded = folded
        self._show(self._bridge.workshop)

    def _follow(self, adopted: Adopted) -> None:
        before, now = adopted.before, adopted.now
        if before.journey is not now.journey or before.disciplines is not now.disciplines:
            self._show(now)

    def _show(self, workshop: Workshop) -> None:
        warnings = tuple(_warnings(workshop, self._bridge.words))
        self.board.show_board(replace(board_of(workshop, self._folded), warnings=warnings))
        gaps = missing_handoffs(workshop)
        self._make.setVisible(bool(gaps))
        self._missing.setText(_missing_sentence(workshop, self._bridge.words))


def _warnings(workshop: Workshop, words: Words) -> list[tuple[PhaseId, str]]:
    """Return a sentence for each phase that several disciplines lead."""
    names = {one.id: one.name for one in workshop.disciplines}
    found = []
    for one in leaders(workshop):
        if len(one.disciplines) > 1:
            people = words.join([names.get(row, "?") for row in one.disciplines])
            found.append((one.phase, words("Several lead here: {names}", names=people)))
    return found


def _missing_sentence(workshop: Workshop, words: Words) -> str:
    gaps = missing_handoffs(workshop)
    if not gaps:
        return ""
    phases = {one.id: one.name for one in workshop.journey.phases}
    ends = [f"{phases.get(gap.from_phase, '?')} → {phases.get(gap.to_phase, '?')}" for gap in gaps]
    return words("The leader changes without a hand-off: {where}", where=words.join(ends))
