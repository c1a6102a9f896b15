"""Which step a place of the plan belongs to, and where in the plan a text stands."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.document.difference import RowChange, flatten
from workshop.domain.codes import StepCode
from workshop.domain.kinds import Text
from workshop.domain.paths import AGREED, Path
from workshop.domain.shape import field_kinds
from workshop.domain.workshop import Workshop
from workshop.values import dataclass

_STEPS = {
    "welcome": StepCode.WELCOME,
    "pulse": StepCode.WELCOME,
    "mirror": StepCode.WELCOME,
    "clusters": StepCode.CHALLENGES,
    "challenges": StepCode.CHALLENGES,
    "vision": StepCode.VISION,
    "ideal_customer": StepCode.IDEAL_CUSTOMER,
    "value_proposition": StepCode.VALUE_PROPOSITION,
    "promises": StepCode.VALUE_PROPOSITION,
    "journey": StepCode.JOURNEY,
    "goals": StepCode.GOALS,
    "actions": StepCode.PLAN,
    "budget": StepCode.PLAN,
    "agreements": StepCode.PLAN,
    "risks": StepCode.PLAN,
    "parking": StepCode.CLOSE,
    "decisions": StepCode.CLOSE,
    "close": StepCode.CLOSE,
    "evaluations": StepCode.EVALUATION,
}
_PRIVATE = ("facilitator_notes", *AGREED)
LONGEST = 90
"""So many characters of a text found are shown."""


@dataclass(frozen=True, slots=True)
class Found:
    """A text of the plan and where it stands."""

    path: Path
    text: str


def step_of(path: Path) -> StepCode:
    """Return the step in which a place of the plan is edited; what belongs to none is prepared beforehand."""
    if path[:2] == ("pulse", "end"):
        return StepCode.CLOSE
    return _STEPS.get(path[0], StepCode.PREPARATION)


def found_places(workshop: Workshop, typed: str) -> Iterator[Found]:
    """Yield the texts of the plan that hold all words typed, in the order of the plan."""
    parts = typed.casefold().split()
    for record in flatten(workshop):
        if record.path[0] not in _PRIVATE:
            for path, text in _texts(record):
                folded = text.casefold()
                if all(part in folded for part in parts):
                    yield Found(path, _around(text, parts[0]))


def _texts(record: RowChange) -> Iterator[tuple[Path, str]]:
    """Yield the texts of a record: the record itself, or the text fields of a row."""
    if isinstance(record.after, str):
        yield record.path, record.after
        return
    if not hasattr(type(record.after), "__dataclass_fields__"):
        return
    for name, kind in field_kinds(type(record.after)).items():
        if isinstance(kind, Text) and getattr(record.after, name):
            yield (*record.path, name), getattr(record.after, name)


def _around(text: str, part: str) -> str:
    """Return a text on one line, from a little before what was looked for."""
    line = " ".join(text.split())
    start = max(line.casefold().find(part) - LONGEST // 3, 0) if len(line) > LONGEST else 0
    cut = line[start : start + LONGEST]
    return f"{'…' if start else ''}{cut}{'…' if start + LONGEST < len(line) else ''}"
