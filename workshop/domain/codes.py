"""The fixed vocabularies of a plan: what a field may say when it may not say anything.

The values are what stands in the plan's JSON.
"""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """The language of the plan and its hand-out."""

    NL = "nl"
    EN = "en"


class Setting(StrEnum):
    """Small company or enterprise: which preset the workshop began from."""

    SME = "sme"
    ENTERPRISE = "enterprise"


class Length(StrEnum):
    """How long the day is."""

    SHORT = "short"
    HALF_DAY = "half_day"
    FULL_DAY = "full_day"
    CUSTOM = "custom"


class StepCode(StrEnum):
    """A step of the day, as it stands in the agenda; the last two never do."""

    WELCOME = "welcome"
    CHALLENGES = "challenges"
    VISION = "vision"
    IDEAL_CUSTOMER = "ideal_customer"
    VALUE_PROPOSITION = "value_proposition"
    JOURNEY = "journey"
    GOALS = "goals"
    PLAN = "plan"
    CLOSE = "close"
    BREAK = "break"
    OWN = "own"
    PREPARATION = "preparation"
    EVALUATION = "evaluation"


AGENDA_STEPS = tuple(code for code in StepCode if code not in (StepCode.PREPARATION, StepCode.EVALUATION))
CONTENT_STEPS = AGENDA_STEPS[:9]
"""The nine steps of the method, in its order."""


class Kind(StrEnum):
    """What sort of discipline; it decides the speaking order."""

    MARKETING = "marketing"
    SALES = "sales"
    DELIVERY = "delivery"
    SUPPORT = "support"
    MANAGEMENT = "management"
    OTHER = "other"


class Authority(StrEnum):
    """A person's mandate."""

    DECIDES = "decides"
    ADVISES = "advises"
    EXECUTES = "executes"


class Role(StrEnum):
    """What a discipline does on a card, heaviest first."""

    LEADS = "leads"
    DELIVERS = "delivers"
    ADVISES = "advises"
    KNOWS = "knows"


class JobKind(StrEnum):
    """What sort of thing the customer tries to get done."""

    FUNCTIONAL = "functional"
    SOCIAL = "social"
    EMOTIONAL = "emotional"


class Realistic(StrEnum):
    """Whether a promise is true."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Light(StrEnum):
    """How a hand-off goes."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"


class Direction(StrEnum):
    """Which way a goal's number should go."""

    UP = "up"
    DOWN = "down"


class ActionStatus(StrEnum):
    """How an action stands."""

    OPEN = "open"
    BUSY = "busy"
    DONE = "done"
    LATE = "late"
    STOPPED = "stopped"


class OriginKind(StrEnum):
    """Where an action came from."""

    CHALLENGE = "challenge"
    CLUSTER = "cluster"
    HANDOFF = "handoff"
    PROMISE = "promise"
    PHASE = "phase"
    RISK = "risk"
    GOAL = "goal"


class Likelihood(StrEnum):
    """How likely a risk is."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class AdjustmentKind(StrEnum):
    """What is decided about an item when the plan is evaluated."""

    KEEP = "keep"
    ADJUST = "adjust"
    STOP = "stop"
    NEW = "new"


class Currency(StrEnum):
    """The money that the pot is counted in."""

    EUR = "EUR"
