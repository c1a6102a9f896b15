"""The workshop: the one value that everything else is a function of."""

from __future__ import annotations

from workshop.domain import fields
from workshop.domain.agenda import AgendaItem, Occasion, Organisation
from workshop.domain.challenges import Challenge, Cluster
from workshop.domain.close import Close
from workshop.domain.codes import Language, Setting, StepCode
from workshop.domain.customer import IdealCustomer
from workshop.domain.evaluation import Evaluation
from workshop.domain.frozen import FrozenMap
from workshop.domain.goals import Goal
from workshop.domain.journey import Journey
from workshop.domain.kinds import Target
from workshop.domain.people import Discipline, Participant, Pulse, TeamKpi, Welcome
from workshop.domain.plan import Action, Budget, Decision, ParkedItem, Risk
from workshop.domain.proposition import Promise, ValueProposition
from workshop.domain.rows import Line
from workshop.domain.vision import Vision
from workshop.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything that is decided together, from the company's name to the next date."""

    language: Language | None = fields.code(Language)
    setting: Setting | None = fields.code(Setting)
    organisation: Organisation = fields.record(Organisation())
    workshop: Occasion = fields.record(Occasion())
    agenda: tuple[AgendaItem, ...] = fields.rows(AgendaItem)
    disciplines: tuple[Discipline, ...] = fields.rows(Discipline, Target.DISCIPLINES)
    team_kpis: tuple[TeamKpi, ...] = fields.rows(TeamKpi)
    participants: tuple[Participant, ...] = fields.rows(Participant, Target.PARTICIPANTS)
    welcome: Welcome = fields.record(Welcome())
    pulse: Pulse = fields.record(Pulse())
    mirror: FrozenMap[float] = fields.shares(Target.DISCIPLINES, 0, 100)
    clusters: tuple[Cluster, ...] = fields.rows(Cluster, Target.CLUSTERS)
    challenges: tuple[Challenge, ...] = fields.rows(Challenge, Target.CHALLENGES)
    vision: Vision = fields.record(Vision())
    ideal_customer: IdealCustomer = fields.record(IdealCustomer())
    value_proposition: ValueProposition = fields.record(ValueProposition())
    promises: tuple[Promise, ...] = fields.rows(Promise, Target.PROMISES)
    journey: Journey = fields.record(Journey())
    goals: tuple[Goal, ...] = fields.rows(Goal, Target.GOALS)
    actions: tuple[Action, ...] = fields.rows(Action, Target.ACTIONS)
    budget: Budget = fields.record(Budget())
    agreements: tuple[Line, ...] = fields.rows(Line, plain=True)
    risks: tuple[Risk, ...] = fields.rows(Risk, Target.RISKS)
    parking: tuple[ParkedItem, ...] = fields.rows(ParkedItem)
    decisions: tuple[Decision, ...] = fields.rows(Decision)
    close: Close = fields.record(Close())


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop(Plan):
    """The plan as it is now, the sessions in which it was evaluated, and the plan as it was once agreed.

    `agreed` None means that nothing was agreed yet; its references are resolved inside it. The
    facilitator's notes are for the facilitator alone: no slide and no page may hold them.
    """

    evaluations: tuple[Evaluation, ...] = fields.rows(Evaluation)
    agreed: Plan | None = None
    facilitator_notes: FrozenMap[str] = fields.notes(StepCode)
