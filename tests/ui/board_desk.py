"""A board on a desk: its signals do real edits, and what comes of them is shown."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.drawing.boards import card, disciplines, handoff, phases
from ui.board.journey_board import JourneyBoard
from ui.widgets.fields import TextField
from workshop.commands.command import Command
from workshop.commands.edits import Move, Remove, Write
from workshop.commands.journey import AddCards, DescribeMoment, MoveCards, MovePhase, Sign
from workshop.domain.codes import Light, Role
from workshop.domain.ids import new_id
from workshop.domain.journey import Card, CustomerMoment, Journey
from workshop.domain.rows import ordered
from workshop.domain.workshop import Workshop
from workshop.drawing.board import board_of
from workshop.drawing.layout import Layout
from workshop.texts import speak

NONE = Qt.KeyboardModifier.NoModifier


def plan() -> Workshop:
    """Four phases, three lanes, seven cards (one nowhere), one hand-off; the deal in the middle."""
    places = [(0, 0), (1, 0), (1, 0), (2, 1), (2, 1), (3, 2), (None, None)]
    roles = [Role.LEADS, Role.DELIVERS, None, Role.LEADS, Role.KNOWS, Role.ADVISES, None]
    cards = tuple(
        card(n, phase, lane, f"Card {n}", role)
        for n, ((phase, lane), role) in enumerate(zip(places, roles, strict=True))
    )
    journey = Journey(
        phases=tuple(replace(phase, order=f"a{n}") for n, phase in enumerate(phases(4, 2))),
        customer=(CustomerMoment(id="m0", order="a0", phase="p0", does="Looks around", feeling=1, faces=2),),
        cards=tuple(replace(held, order=f"a{n}") for n, held in enumerate(cards)),
        handoffs=(handoff(0, (1, 0), (2, 1), Light.RED),),
    )
    lanes = tuple(replace(lane, order=f"a{n}") for n, lane in enumerate(disciplines(3)))
    return Workshop(journey=journey, disciplines=lanes)


class Desk:
    """The board in a window, wired to a plan."""

    def __init__(self, workshop: Workshop | None = None, size: tuple[int, int] = (1000, 760)) -> None:
        self.workshop = workshop or plan()
        self.folded: frozenset[str] = frozenset()
        self.asked: list[tuple[object, ...]] = []
        self.window = QWidget()
        self.window.resize(*size)
        self.board = JourneyBoard(
            speak("en"), "en", lambda parent: TextField(speak("en"), parent), self.window
        )
        self.board.resize(*size)
        self._wire()
        self.board.show_board(board_of(self.workshop))
        self.window.show()
        self.window.activateWindow()
        self.board.setFocus()
        QApplication.processEvents()

    def _wire(self) -> None:
        board = self.board
        board.move_requested.connect(lambda *to: self.do(MoveCards(*to)))
        board.add_requested.connect(self._add)
        board.rename_requested.connect(
            lambda name, title: self.do(Write(("journey", "cards", name, "title"), title))
        )
        board.remove_requested.connect(self._remove)
        board.does_requested.connect(
            lambda phase, text: self.do(DescribeMoment(phase, "does", text, new_id()))
        )
        board.feeling_requested.connect(
            lambda phase, n: self.do(DescribeMoment(phase, "feeling", n, new_id()))
        )
        board.faces_requested.connect(lambda phase, n: self.do(DescribeMoment(phase, "faces", n, new_id())))
        board.phase_rename_requested.connect(
            lambda p, name: self.do(Write(("journey", "phases", p, "name"), name))
        )
        board.phase_move_requested.connect(lambda *to: self.do(MovePhase(*to)))
        board.lane_move_requested.connect(lambda d, index: self.do(Move(("disciplines", d), index)))
        board.signature_requested.connect(lambda index: self.do(Sign(index)))
        board.folded_changed.connect(self._fold)
        for signal in (
            board.role_requested,
            board.move_to_requested,
            board.duplicate_requested,
            board.handoff_requested,
            board.handoff_removed,
            board.lead_requested,
            board.phase_remove_requested,
            board.lane_remove_requested,
            board.anonymous_requested,
        ):
            signal.connect(lambda *asked: self.asked.append(asked))

    def do(self, command: Command) -> None:
        self.workshop = command.apply(self.workshop)
        self.board.show_board(board_of(self.workshop, self.folded))

    def _add(self, phase: str | None, lane: str | None, index: int, titles: tuple[str, ...]) -> None:
        new = tuple(Card(id=new_id(), phase=phase, discipline=lane, title=title) for title in titles)
        self.do(AddCards(new, index))

    def _remove(self, cards: tuple[str, ...]) -> None:
        self.do(Remove(("journey", "cards"), cards))

    def _fold(self, folded: frozenset[str]) -> None:
        self.folded = folded
        self.board.show_board(board_of(self.workshop, folded))

    @property
    def layout(self) -> Layout:
        return self.board.scene.layout

    def titles(self, phase: int | None, lane: int | None) -> list[str]:
        """The titles of a cell by the plan."""
        where = (None if phase is None else f"p{phase}", None if lane is None else f"d{lane}")
        return [
            held.title
            for held in ordered(self.workshop.journey.cards)
            if (held.phase, held.discipline) == where
        ]

    def card_point(self, name: str) -> QPoint:
        """The middle of a card in the window."""
        box = self.layout.card_box(*self.board.scene.places[name])
        return self.board.window_rect(box).center().toPoint()

    def cell_point(self, column: int, row: int) -> QPoint:
        """A point near the foot of a cell."""
        rect = self.board.window_rect(self.layout.cell_box(column, row))
        return QPoint(round(rect.center().x()), round(rect.bottom() - 3))

    def point(self, x: float, y: float) -> QPoint:
        """A point of the board in the window."""
        return QPointF(*self.board.view().corner(x, y)).toPoint()

    def is_busy(self) -> bool:
        """Whether the mouse is in the middle of something."""
        return self.board.gesture is not None

    def chosen(self) -> tuple[str, ...]:
        """The cards selected."""
        return self.board.choice.cards

    def click(self, at: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.board.viewport(), Qt.MouseButton.LeftButton, keys, at)

    def press(self, at: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.mousePress(self.board.viewport(), Qt.MouseButton.LeftButton, keys, at)

    def move(self, to: QPoint) -> None:
        QTest.mouseMove(self.board.viewport(), to)
        QApplication.processEvents()

    def release(self, at: QPoint) -> None:
        QTest.mouseRelease(self.board.viewport(), Qt.MouseButton.LeftButton, NONE, at)

    def drag(self, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        """Press, move in steps as a hand does, release."""
        self.press(start, keys)
        for step in range(1, 6):
            self.move(start + (end - start) * step / 5)
        self.release(end)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.board, key, keys)

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.board, text)
