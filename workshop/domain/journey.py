"""The customer's journey: phases, the customer's own row, cards per discipline, and hand-offs."""

from __future__ import annotations

from workshop.domain import fields
from workshop.domain.codes import Light, Role
from workshop.domain.ids import DisciplineId, PhaseId
from workshop.domain.kinds import Takes, Target
from workshop.domain.rows import KeyedRow, Line, OptionalKeyRow, Row
from workshop.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase(KeyedRow):
    """A column of the journey. Phases after the deal are the end of the list."""

    name: str = fields.text()
    customer_goal: str = fields.text()
    customer_question: str = fields.text()
    anonymous: bool = fields.flag()
    after_deal: bool = fields.flag()
    lead: DisciplineId | None = fields.ref(Target.DISCIPLINES)


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerMoment(Row):
    """What the customer does and feels (-2 to 2) in a phase, and how many of our faces they meet."""

    phase: PhaseId | None = fields.ref(Target.PHASES, takes=Takes.ROW)
    does: str = fields.text()
    feeling: int | None = fields.whole(-2, 2)
    faces: int | None = fields.whole(0, 99)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card(KeyedRow):
    """What a discipline does in a phase. Without a phase or a discipline it is not placed yet."""

    phase: PhaseId | None = fields.ref(Target.PHASES, takes=Takes.ROW)
    discipline: DisciplineId | None = fields.ref(Target.DISCIPLINES, takes=Takes.ROW)
    role: Role | None = fields.code(Role)
    title: str = fields.text()
    touchpoint: str = fields.text()
    note: str = fields.text()
    visible: bool = fields.flag()


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOff(OptionalKeyRow):
    """Where the customer passes from one discipline to another, and what must travel along."""

    from_discipline: DisciplineId | None = fields.ref(Target.DISCIPLINES, takes=Takes.ROW, json="from")
    to_discipline: DisciplineId | None = fields.ref(Target.DISCIPLINES, takes=Takes.ROW, json="to")
    from_phase: PhaseId | None = fields.ref(Target.PHASES, takes=Takes.ROW)
    to_phase: PhaseId | None = fields.ref(Target.PHASES, takes=Takes.ROW)
    trigger: str = fields.text()
    information: tuple[Line, ...] = fields.rows(Line, plain=True)
    within: str = fields.text()
    customer_notices: str = fields.text()
    status: Light | None = fields.code(Light)
    gap: str = fields.text()


@dataclass(frozen=True, slots=True, kw_only=True)
class OneFace:
    """The mark for acting with one face, 1 to 5, now and wanted, and the house rules for it."""

    now: int | None = fields.whole(1, 5)
    target: int | None = fields.whole(1, 5)
    rules: tuple[Line, ...] = fields.rows(Line, plain=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """The whole map."""

    phases: tuple[Phase, ...] = fields.rows(Phase, Target.PHASES)
    customer: tuple[CustomerMoment, ...] = fields.rows(CustomerMoment)
    cards: tuple[Card, ...] = fields.rows(Card)
    handoffs: tuple[HandOff, ...] = fields.rows(HandOff, Target.HANDOFFS)
    one_face: OneFace = fields.record(OneFace())

    def cell(self, phase: PhaseId | None, discipline: DisciplineId | None) -> tuple[Card, ...]:
        """Return the cards of one cell in their order."""
        return tuple(card for card in self.cards if card.phase == phase and card.discipline == discipline)

    def moment(self, phase: PhaseId) -> CustomerMoment | None:
        """Return the customer's row of a phase, where there is one."""
        return next((moment for moment in self.customer if moment.phase == phase), None)
