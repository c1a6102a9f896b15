"""The menus of the board: every gesture has a way here that needs no dragging."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from ui.board.hands import Hands
from ui.board.overlay import focused_spot
from ui.board.places import card_of
from ui.board.scene import WHOLE, Spotlight
from workshop.domain.codes import Role
from workshop.domain.journey import Phase
from workshop.drawing.pointing import Part, Spot
from workshop.texts.names import code_name


def menu_for(board: Hands) -> QMenu | None:
    """The menu of what the board's keyboard points at."""
    spot = focused_spot(board)
    builders: dict[Part, Callable[[QMenu, Hands, Spot], None]] = {
        Part.CARD: _card_menu,
        Part.CELL: _cell_menu,
        Part.TRAY: _cell_menu,
        Part.PHASE: _phase_menu,
        Part.LANE: _lane_menu,
        Part.FEELING: _feeling_menu,
        Part.DOES: _text_menu,
        Part.FACES: _text_menu,
        Part.HANDOFF: _handoff_menu,
    }
    if spot.part not in builders:
        return None
    menu = QMenu(board)
    builders[spot.part](menu, board, spot)
    return menu


def _card_menu(menu: QMenu, board: Hands, spot: Spot) -> None:
    words, cards = board.scene.words, board.choice.cards or (spot.id,)
    card = card_of(board.scene, spot.id)
    _add(menu, words("Edit"), lambda: board.edit(spot), "Return")
    roles = menu.addMenu(words("Role"))
    group = QActionGroup(roles)
    for role in Role:
        action = roles.addAction(code_name(words, role))
        action.setCheckable(True)
        action.setChecked(card is not None and card.role is role)
        action.triggered.connect(lambda _=False, role=role: board.role_requested.emit(cards, role))
        group.addAction(action)
    _add(menu, words("Move to…"), lambda: board.move_to_requested.emit(cards), "Ctrl+M")
    if card is not None and card.phase is not None and card.discipline is not None:
        _add(menu, words("Hand over to…"), board.begin_handoff, "Ctrl+H")
    _add(menu, words("Duplicate"), lambda: board.duplicate_requested.emit(cards), "Ctrl+D")
    menu.addSeparator()
    _add(menu, words("New card"), board.add_card, "N")
    _add(menu, words("Remove"), lambda: board.remove_requested.emit(cards), "Del")
    if card is not None and card.phase is not None and card.discipline is not None:
        menu.addSeparator()
        _in_room(menu, board, ("journey", "cards", card.id))


def _cell_menu(menu: QMenu, board: Hands, spot: Spot) -> None:
    words = board.scene.words
    _add(menu, words("New card"), board.add_card, "N")
    _add(menu, words("Paste as cards"), board.paste, "Ctrl+V")
    if spot.part is Part.CELL:
        _add(menu, words("Hand over to…"), board.begin_handoff, "Ctrl+H")


def _phase_menu(menu: QMenu, board: Hands, spot: Spot) -> None:
    words, phases = board.scene.words, board.scene.board.phases
    phase = board.scene.layout.board.phases[spot.column]
    number = phases.index(phase)
    _add(menu, words("Rename"), lambda: board.edit(spot), "Return")
    _leader_menu(menu.addMenu(words("Leader")), board, phase)
    anonymous = menu.addAction(words("The customer is anonymous here"))
    anonymous.setCheckable(True)
    anonymous.setChecked(phase.anonymous)
    anonymous.triggered.connect(lambda on: board.anonymous_requested.emit(phase.id, on))
    _add(menu, words("Signature before this phase"), lambda: board.signature_requested.emit(number))
    _add(menu, words("Signature after this phase"), lambda: board.signature_requested.emit(number + 1))
    menu.addSeparator()
    if number:
        _add(
            menu,
            words("Move left"),
            lambda: board.phase_move_requested.emit(phase.id, number - 1),
            "Ctrl+Left",
        )
    if number + 1 < len(phases):
        _add(
            menu,
            words("Move right"),
            lambda: board.phase_move_requested.emit(phase.id, number + 1),
            "Ctrl+Right",
        )
    _add(menu, words("New phase before"), lambda: board.phase_add_requested.emit(number))
    _add(menu, words("New phase after"), lambda: board.phase_add_requested.emit(number + 1))
    _add(menu, words("Remove phase"), lambda: board.phase_remove_requested.emit(phase.id))
    _spotlight(menu, board, Spotlight(phase=phase.id))
    _in_room(menu, board, ("journey", "phases", phase.id))


def _leader_menu(leaders: QMenu, board: Hands, phase: Phase) -> None:
    for discipline in board.scene.board.disciplines:
        action = leaders.addAction(discipline.name)
        action.setCheckable(True)
        action.setChecked(phase.lead == discipline.id)
        action.triggered.connect(
            lambda _=False, lead=discipline.id: board.lead_requested.emit(phase.id, lead)
        )
    _add(leaders, board.scene.words("No leader"), lambda: board.lead_requested.emit(phase.id, None))


def _lane_menu(menu: QMenu, board: Hands, spot: Spot) -> None:
    words, lane = board.scene.words, board.scene.layout.rows[spot.row]
    _add(menu, words("Unfold") if lane.is_folded else words("Fold"), lambda: board.fold(lane.key))
    if len(lane.disciplines) == 1:
        discipline, number = lane.discipline.id, lane.number
        _add(menu, words("Rename"), lambda: board.edit(spot), "Return")
        if spot.row:
            _add(menu, words("Move up"), lambda: board.move_by(0, -1), "Ctrl+Up")
        if spot.row + 1 < len(board.scene.layout.rows):
            _add(menu, words("Move down"), lambda: board.move_by(0, 1), "Ctrl+Down")
        _add(menu, words("New discipline below"), lambda: board.lane_add_requested.emit(number + 1))
        _add(menu, words("Remove discipline"), lambda: board.lane_remove_requested.emit(discipline))
    _spotlight(menu, board, Spotlight(row=lane.key))
    if len(lane.disciplines) == 1:
        _in_room(menu, board, ("disciplines", lane.discipline.id))


def _in_room(menu: QMenu, board: Hands, path: tuple[str, ...]) -> None:
    """What the room sees alone, however the map looks here."""
    words = board.scene.words
    _add(menu, words("Show this in the room"), lambda: board.show_in_room(path))
    _add(menu, words("Show the whole journey in the room"), lambda: board.show_in_room(()))


def _spotlight(menu: QMenu, board: Hands, spotlight: Spotlight) -> None:
    words = board.scene.words
    menu.addSeparator()
    if board.scene.spotlight == WHOLE:
        _add(menu, words("Show this alone"), lambda: board.focus_on(spotlight))
    else:
        _add(menu, words("Show the whole board"), lambda: board.focus_on(WHOLE), "Esc")


def _feeling_menu(menu: QMenu, board: Hands, spot: Spot) -> None:
    words, phase = board.scene.words, board.scene.layout.board.phases[spot.column].id
    names = {
        2: words("Delighted"),
        1: words.within("feeling", "Content"),
        0: words("Neutral"),
        -1: words("Disappointed"),
        -2: words("Angry"),
    }
    for feeling, name in names.items():
        _add(menu, name, partial(board.feeling_requested.emit, phase, feeling))
    _add(menu, words("Not known"), lambda: board.feeling_requested.emit(phase, None))


def _text_menu(menu: QMenu, board: Hands, spot: Spot) -> None:
    _add(menu, board.scene.words("Edit"), lambda: board.edit(spot), "Return")


def _handoff_menu(menu: QMenu, board: Hands, spot: Spot) -> None:
    _add(menu, board.scene.words("Remove hand-off"), lambda: board.handoff_removed.emit(spot.id), "Del")


def _add(menu: QMenu, text: str, act: Callable[[], object], keys: str = "") -> None:
    action = menu.addAction(text)
    action.triggered.connect(lambda _=False: act())
    if keys:
        action.setShortcut(QKeySequence(keys))
        action.setShortcutVisibleInContextMenu(True)
