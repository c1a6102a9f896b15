"""What a journey board shows, as one value, and the rows and cells it falls into."""

from __future__ import annotations

from dataclasses import replace

from workshop.domain.ids import CardId, DisciplineId, HandOffId, PhaseId
from workshop.domain.journey import Card, CustomerMoment, HandOff, Phase
from workshop.domain.people import Discipline
from workshop.domain.workshop import Plan
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Warned:
    """What is amiss with a phase: in two words for its heading, and in a sentence."""

    phase: PhaseId
    mark: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """The journey as one wants to see it.

    `folded` names what is folded: a discipline by its id, a group by `group_key`. `warnings` are
    about the leaders of phases. `has_tray`: what is not placed yet is shown, too. `only` holds
    the keys of the rows to show (empty: all), `skipped` the hand-offs not to draw. `has_signature` is False
    on a part of the board that the deal lies outside of. `dimmed` cards recede: somebody looks for others.
    `unrevealed` ones wear a mark: the room does not see them yet.
    """

    phases: tuple[Phase, ...] = ()
    disciplines: tuple[Discipline, ...] = ()
    customer: tuple[CustomerMoment, ...] = ()
    cards: tuple[Card, ...] = ()
    handoffs: tuple[HandOff, ...] = ()
    folded: frozenset[str] = frozenset()
    warnings: tuple[Warned, ...] = ()
    has_tray: bool = True
    has_customer: bool = True
    only: frozenset[str] = frozenset()
    skipped: frozenset[HandOffId] = frozenset()
    has_signature: bool = True
    dimmed: frozenset[CardId] = frozenset()
    unrevealed: frozenset[CardId] = frozenset()

    def warning_of(self, phase: PhaseId) -> Warned | None:
        """What is amiss with a phase, if anything."""
        return next((one for one in self.warnings if one.phase == phase), None)

    @property
    def deal(self) -> int | None:
        """The gutter in which the signature stands: how many phases come before the deal."""
        if not self.has_signature or not self.phases:
            return None
        return sum(not phase.after_deal for phase in self.phases)

    def lane_of(self, discipline: DisciplineId | None) -> tuple[int, Discipline] | None:
        """A discipline with its position among all of them, which decides its colour."""
        for number, known in enumerate(self.disciplines):
            if known.id == discipline:
                return number, known
        return None


def board_of(plan: Plan, folded: frozenset[str] = frozenset()) -> Board:
    """The board of a plan."""
    journey = plan.journey
    return Board(
        phases=journey.phases,
        disciplines=plan.disciplines,
        customer=journey.customer,
        cards=journey.cards,
        handoffs=journey.handoffs,
        folded=folded,
    )


def only_phases(board: Board, first: int, count: int) -> Board:
    """The board with a stretch of its phases; hand-offs that leave it keep the end they have here."""
    kept = board.phases[first : first + count]
    deal, end = board.deal, first + len(kept)
    is_signed = deal is not None and (first <= deal < end or deal == end == len(board.phases))
    return replace(board, phases=kept, has_tray=False, has_signature=is_signed)


def group_key(group: str) -> str:
    """What a group is called among the folded; no discipline's id holds a colon."""
    return f"group:{group}"


@dataclass(frozen=True, slots=True)
class LaneRow:
    """A row of the board: one discipline, or a whole group that is folded to one line."""

    key: str  # the discipline's id, or `group_key`
    name: str
    disciplines: tuple[tuple[int, Discipline], ...]  # with their positions
    is_folded: bool
    group: str  # "" for none
    opens_group: bool  # its group's heading stands above it

    @property
    def discipline(self) -> Discipline:
        """The first, and where the row is no folded group the only, discipline."""
        return self.disciplines[0][1]

    @property
    def number(self) -> int:
        """The position of its first discipline among all."""
        return self.disciplines[0][0]


def lane_rows(board: Board) -> tuple[LaneRow, ...]:
    """The rows in order; the lanes of a group stand together where the first of them stands."""
    gathered: dict[str, list[tuple[int, Discipline]]] = {}
    for number, discipline in enumerate(board.disciplines):
        key = group_key(discipline.group) if discipline.group else discipline.id
        gathered.setdefault(key, []).append((number, discipline))
    rows: list[LaneRow] = []
    for key, members in gathered.items():
        rows += _rows_of(key, tuple(members), board.folded)
    return tuple(row for row in rows if not board.only or row.key in board.only)


def _rows_of(key: str, members: tuple[tuple[int, Discipline], ...], folded: frozenset[str]) -> list[LaneRow]:
    group = members[0][1].group
    if group and key in folded:
        return [LaneRow(key, group, members, is_folded=True, group=group, opens_group=False)]
    return [
        LaneRow(
            key=member[1].id,
            name=member[1].name,
            disciplines=(member,),
            is_folded=member[1].id in folded,
            group=group,
            opens_group=bool(group) and place == 0,
        )
        for place, member in enumerate(members)
    ]
