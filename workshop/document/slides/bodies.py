"""What a slide can be about: a question, a sentence, lists, votes, numbers, or a picture of the plan.

Long because every kind of body is a value of its own; none has a field for what the room may not see.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from workshop.domain.codes import AdjustmentKind, Direction, Kind, Light, Role
from workshop.domain.ids import HandOffId
from workshop.domain.workshop import Plan
from workshop.values import dataclass

Tone = Literal["", "accent", "good", "warn", "bad"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A discipline as the room knows it; `index` is its place among all, which decides its colour."""

    index: int
    name: str
    color: str | None = None
    kind: Kind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question, and what to do with it."""

    text: str
    task: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """Everybody writes, or has a break: a line and a large clock."""

    text: str
    task: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence to read together, as large as it fits; `asides` stand under it, each with its heading."""

    text: str
    source: str = ""  # who says it
    asides: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Lines under a heading; `weight`: how wide it is beside the others."""

    heading: str
    lines: tuple[str, ...]
    tone: Tone = ""
    weight: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Up to three lists beside each other."""

    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a list: what it is about, more about it, who, and a figure or a day at its end."""

    title: str
    detail: str = ""
    lanes: tuple[Lane, ...] = ()
    figure: str = ""
    tone: Tone = ""
    is_crossed: bool = False
    letter: str = ""  # by which it is called while people choose


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """A list; with `heading`s where it falls into parts."""

    entries: tuple[Entry, ...]
    has_numbers: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """What was voted on, and what it asks for; `votes` None: not revealed."""

    title: str
    votes: int | None
    need: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Votes:
    """The outcome of a vote, most first."""

    votes: tuple[Vote, ...]
    total: int
    summary: str = ""  # how the first stands out
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """One person's fingers, in the one vote that is open."""

    name: str
    lanes: tuple[Lane, ...]
    fingers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingers:
    """Five fingers on a sentence; `asked`: the question for those who hold up few."""

    sentence: str
    hands: tuple[Hand, ...]
    asked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalLine:
    """A goal with its one number; empty texts where that is not known yet."""

    title: str
    kpi: str
    baseline: str
    target: str
    unit: str
    due: str
    direction: Direction | None = None
    parts: tuple[tuple[Lane, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Goals:
    """The shared goals."""

    goals: tuple[GoalLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """A goal on its way from then to the target; `share` of the way (may be below 0 or above 1)."""

    title: str
    then: str
    now: str
    target: str
    share: float | None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracks:
    """How the goals stand."""

    tracks: tuple[Track, ...]
    then: str  # when the first numbers were from
    until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A decision of a follow-up session: what was, and what is from now on. `is_about`: a thing we had."""

    kind: AdjustmentKind | None
    kind_name: str
    before: str
    reason: str
    after: str
    is_about: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What a follow-up session decided, under the names of then and now."""

    changes: tuple[Change, ...]
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A small table; the first column is the strongest. Without headings it is a list of facts."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """What belongs together: left answers to right. `right` empty: there is no answer yet."""

    left: str
    right: str
    tone: Tone = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Things with their answers."""

    left: str
    right: str
    pairs: tuple[Pair, ...]
    none: str  # said where there is no answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What the customer does and feels (-2 to 2) in a phase, and how many of us they meet."""

    phase: str
    does: str
    feeling: int | None
    faces: str
    is_after_deal: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Moments:
    """The customer's row."""

    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleCard:
    """A card of the journey: its phase or its discipline, the role and what it is."""

    caption: str
    title: str
    touchpoint: str
    role: Role | None
    role_name: str
    lane: Lane | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spotlight:
    """The cards of one discipline, one phase, or one card; those after the signature below it."""

    before: tuple[RoleCard, ...]
    after: tuple[RoleCard, ...]
    lane: Lane | None = None
    before_text: str = ""
    after_text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """How many cards of each role stand in a cell, leading ones first."""

    roles: tuple[Role | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The whole board from afar: blocks and counts. `leads` are the lanes that lead each phase."""

    phases: tuple[str, ...]
    deal: int  # how many phases come before the signature
    lanes: tuple[Lane, ...]
    cells: tuple[tuple[Cell, ...], ...]  # by lane, then by phase
    leads: tuple[int | None, ...]  # by phase, an index of `lanes`
    deal_text: str
    role_names: tuple[tuple[Role, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure with what it means: a mean, a count, a day."""

    figure: str
    meaning: str
    lines: tuple[str, ...] = ()


class Scene(StrEnum):
    """The pictures that are drawn from the plan itself."""

    MIRROR_CLAIMS = "mirror_claims"
    MIRROR = "mirror"
    HANDOFFS = "handoffs"
    FACES = "faces"
    ONE_FACE = "one_face"
    PROMISES = "promises"
    POT = "pot"
    LEVERAGE = "leverage"
    TRENDS = "trends"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A picture of a part of the plan: `plan` holds that part alone, and of it only what all may see.

    `earlier`: how each hand-off went when the plan was agreed.
    """

    scene: Scene
    plan: Plan
    earlier: tuple[tuple[HandOffId, Light | None], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """The pulse at one occasion: its name, the mean, and how far the numbers lie apart."""

    name: str
    mean: float
    spread: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneBeat:
    """The means of one discipline, an occasion each; None where too few people stand for it."""

    lane: Lane
    means: tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slopes:
    """The pulse through time; it has no place for anybody's own number."""

    beats: tuple[Beat, ...]
    lanes: tuple[LaneBeat, ...] = ()


Body = (
    Question
    | Silence
    | Statement
    | Columns
    | Entries
    | Votes
    | Fingers
    | Goals
    | Tracks
    | Changes
    | Grid
    | Pairs
    | Moments
    | Spotlight
    | Overview
    | Figure
    | Drawn
    | Slopes
)
