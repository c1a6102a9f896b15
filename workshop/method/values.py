"""What the method says, in one language: frozen values that windows, paper and command line read alike."""

from __future__ import annotations

from enum import StrEnum

from workshop.domain.codes import Kind, Language, Length, Setting, StepCode
from workshop.domain.frozen import FrozenMap
from workshop.values import dataclass


class RoundKind(StrEnum):
    """What the room does in a round."""

    WRITE = "write"
    REVEAL = "reveal"
    TELL = "tell"
    CLUSTER = "cluster"
    VOTE = "vote"
    DECIDE = "decide"
    FILL = "fill"


ROUNDS: dict[StepCode, tuple[str, ...]] = {
    StepCode.PREPARATION: ("people", "figures", "setup"),
    StepCode.WELCOME: ("opening", "check_in", "pulse", "mirror"),
    StepCode.CHALLENGES: ("write", "say_back", "cluster", "dots"),
    StepCode.VISION: ("write", "drafts", "sentence", "fist"),
    StepCode.IDEAL_CUSTOMER: ("best_and_hardest", "profile", "buying_team", "disqualifiers"),
    StepCode.VALUE_PROPOSITION: ("customer_side", "our_side", "lines", "promises"),
    StepCode.JOURNEY: ("customer", "lanes", "leaders", "handoffs", "mirror"),
    StepCode.GOALS: ("write", "choose", "measure", "contribute"),
    StepCode.PLAN: ("actions", "pot", "premortem", "agreements"),
    StepCode.CLOSE: ("read_aloud", "confidence", "parking", "recognition", "pulse", "date"),
    StepCode.EVALUATION: ("numbers", "actions", "learn", "adjust", "date"),
}
"""The rounds that the windows know. A facilitator may leave some out or change their order."""


@dataclass(frozen=True, slots=True)
class Script:
    """What only the facilitator sees; each a sentence or two."""

    say_this: str
    watch_out: str
    when_stuck: str


@dataclass(frozen=True, slots=True)
class Round:
    """A part of a step, with its own question and task for the room."""

    code: str
    kind: RoundKind
    share: int
    """Of the step's minutes, in percent."""
    is_hidden: bool
    """Whether what is entered in this round stays off the room's screen until it is revealed."""
    title: str
    question: str
    task: str
    script: Script

    def seconds_of(self, minutes: int) -> int:
        """How long this round is in a step of so many minutes: whole minutes, as a person would set them.

        At least one; a step that has none gives none.
        """
        return 60 * min(minutes, max(1, (minutes * self.share + 50) // 100))


@dataclass(frozen=True, slots=True)
class WorksheetField:
    """A place to write by hand: lines, or with columns a table of so many lines."""

    code: str
    label: str
    hint: str
    lines: int
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Worksheet:
    """The blank sheet of a step."""

    title: str
    subtitle: str
    fields: tuple[WorksheetField, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the method. A break and an own part have no rounds and no worksheet, a break no prompts."""

    code: StepCode
    title: str
    short: str
    """The title where room is scarce: the agenda, the button to the next step."""
    purpose: str
    how: str
    """For the facilitator."""
    task: str
    """For the room."""
    prompts: tuple[str, ...]
    """Questions for the room; the first is the step's own."""
    script: Script
    done: tuple[str, ...]
    minutes: FrozenMap[int]
    """By `Length`; the preparation has none, and no step has any for a custom length."""
    rounds: tuple[Round, ...]
    worksheet: Worksheet | None

    @property
    def question(self) -> str:
        """The step's own question, "" for a break."""
        return self.prompts[0] if self.prompts else ""


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """A step or a break of a day; `title` is "" unless it renames the step."""

    step: StepCode
    title: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Format:
    """How long a day is, and its agenda, which fills it exactly."""

    length: Length
    title: str
    about: str
    minutes: int
    agenda: tuple[AgendaEntry, ...]


@dataclass(frozen=True, slots=True)
class PresetDiscipline:
    """A discipline that a new workshop starts with; `group` is "" for one that stands by itself."""

    name: str
    kind: Kind
    group: str


@dataclass(frozen=True, slots=True)
class Preset:
    """The disciplines of a small company, or of an enterprise."""

    setting: Setting
    title: str
    about: str
    disciplines: tuple[PresetDiscipline, ...]


@dataclass(frozen=True, slots=True)
class PresetPhase:
    """A phase that a new workshop starts with."""

    name: str
    customer_goal: str
    customer_question: str
    anonymous: bool
    after_deal: bool


@dataclass(frozen=True, slots=True)
class PhaseSet:
    """The phases of one way of doing business; those after the deal stand last."""

    code: str
    title: str
    about: str
    phases: tuple[PresetPhase, ...]


@dataclass(frozen=True, slots=True)
class Method:
    """All of the method in one language."""

    language: Language
    steps: FrozenMap[Step]
    """By `StepCode`: every one."""
    rules: tuple[str, ...]
    ground_rules: tuple[str, ...]
    pulse_question: str
    mirror_question: str
    speaking_order: tuple[Kind, ...]
    formats: tuple[Format, ...]
    presets: tuple[Preset, ...]
    phase_sets: tuple[PhaseSet, ...]
    """The first is the one that a new workshop gets unless another is chosen."""

    def format_of(self, length: Length) -> Format | None:
        """Return the format of that length; None for a custom one."""
        return next((form for form in self.formats if form.length is length), None)

    def preset_of(self, setting: Setting) -> Preset:
        """Return the preset for that setting."""
        return next(preset for preset in self.presets if preset.setting is setting)
