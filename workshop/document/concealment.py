"""What was entered in a hidden round and is not revealed yet.

People write alone before they talk: what a hidden round takes in stays off the room's screen, and off paper,
until it is revealed. A round hides only what is entered after it was started: what stood in the plan before
stays in sight.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from workshop.document.difference import RowChange, RowChanges
from workshop.document.session import Session
from workshop.domain.codes import StepCode
from workshop.domain.deletion import without
from workshop.domain.frozen import FrozenMap
from workshop.domain.kinds import Text
from workshop.domain.paths import AGREED, place_of, read, write
from workshop.domain.shape import Pattern, lists, shapes
from workshop.domain.workshop import Workshop
from workshop.method import Method, Round

TAKES_IN: Mapping[tuple[StepCode, str], tuple[str, ...]] = {
    (StepCode.WELCOME, "check_in"): ("welcome.hopes",),
    (StepCode.WELCOME, "pulse"): ("pulse.start",),
    (StepCode.WELCOME, "mirror"): ("mirror",),
    (StepCode.CHALLENGES, "write"): ("challenges",),
    (StepCode.CHALLENGES, "dots"): ("challenges.votes",),
    (StepCode.VISION, "write"): ("vision.drafts",),
    (StepCode.VISION, "drafts"): ("vision.drafts",),
    (StepCode.VISION, "fist"): ("vision.support",),
    (StepCode.IDEAL_CUSTOMER, "best_and_hardest"): ("ideal_customer.best_customers",),
    (StepCode.IDEAL_CUSTOMER, "disqualifiers"): ("ideal_customer.disqualifiers",),
    (StepCode.JOURNEY, "lanes"): ("journey.cards",),
    (StepCode.JOURNEY, "mirror"): ("mirror",),
    (StepCode.GOALS, "write"): ("goals",),
    (StepCode.PLAN, "premortem"): ("risks",),
    (StepCode.CLOSE, "confidence"): ("close.confidence",),
    (StepCode.CLOSE, "pulse"): ("pulse.end",),
    (StepCode.EVALUATION, "numbers"): ("evaluations.pulse",),
    (StepCode.EVALUATION, "learn"): ("evaluations.learned",),
}
"""What a round takes in, and so hides when the method says that it is hidden: lists, or single things."""


def round_of(method: Method, session: Session) -> Round | None:
    """Return the round that is on: the one chosen, else the step's first; None for a step without rounds."""
    rounds = method.steps[session.step].rounds
    return next((one for one in rounds if one.code == session.round), rounds[0] if rounds else None)


def concealing(session: Session, method: Method, changes: RowChanges) -> Session:
    """Return the session after an edit: what a hidden round took in is concealed.

    Nobody sees a mirror before its reveal, so the Mirror is concealed wherever it is entered in a hidden
    round.
    """
    current = round_of(method, session)
    if current is None or not current.is_hidden:
        return session
    names = set(_entered(TAKES_IN.get((session.step, current.code), ()), changes))
    return replace(session, concealed=session.concealed | names) if names else session


def revealing(session: Session, workshop: Workshop, method: Method) -> Session:
    """Return the session in which what the present round takes in is revealed."""
    names = concealed_here(session, workshop, method)
    return replace(session, concealed=session.concealed - names) if names else session


def concealed_here(session: Session, workshop: Workshop, method: Method) -> frozenset[str]:
    """Return what is still concealed of the present step, the Mirror only where it is to be revealed."""
    rounds = (one.code for one in method.steps[session.step].rounds)
    things = [name for one in rounds for name in TAKES_IN.get((session.step, one), ())]
    names = {name for thing in things for name in _names(thing, workshop)}
    if session.step is StepCode.WELCOME:
        names.discard("mirror")
    return session.concealed & names


def seen_by_all(workshop: Workshop, concealed: Iterable[str]) -> Workshop:
    """Return the workshop without what is concealed, and without the facilitator's notes."""
    hidden = frozenset(concealed)
    rows = {pattern: ids for pattern in _hideable() if (ids := _ids(workshop, pattern) & hidden)}
    seen = without(workshop, rows) if rows else workshop
    for name in hidden:
        if tuple(name.split(".")) in shapes():
            seen = _emptied(seen, tuple(name.split(".")))
    return replace(seen, facilitator_notes=FrozenMap()) if seen.facilitator_notes else seen


def _entered(things: Iterable[str], changes: RowChanges) -> Iterator[str]:
    """Yield the names of what is new among `things`: ids of new rows, or the thing itself."""
    own = [change for change in changes if change.path[:1] != AGREED]
    for thing in things:
        pattern = tuple(thing.split("."))
        for change in own:
            place = place_of(change.path).pattern
            if pattern not in lists() and _touches(change, place, pattern):
                yield thing
            elif place == pattern and pattern in lists() and change.before is None:
                yield change.path[-1]


def _touches(change: RowChange, place: Pattern, pattern: Pattern) -> bool:
    """Tell whether a change of the record at `place` changes the field or map `pattern`."""
    if place == pattern:
        return True
    if place != pattern[:-1]:
        return False
    name = pattern[-1]
    return getattr(change.before, name, None) != getattr(change.after, name, None)


def _names(thing: str, workshop: Workshop) -> frozenset[str]:
    pattern = tuple(thing.split("."))
    return _ids(workshop, pattern) if pattern in lists() else frozenset({thing})


def _hideable() -> tuple[Pattern, ...]:
    """The lists of which a round can hide rows."""
    things = {tuple(thing.split(".")) for some in TAKES_IN.values() for thing in some}
    return tuple(pattern for pattern in sorted(things) if pattern in lists())


def _ids(workshop: Workshop, pattern: Pattern) -> frozenset[str]:
    """Return the ids of all rows of a list, in every row that holds such a list."""
    owner = shapes()[pattern].owner
    if owner is None:
        return frozenset(row.id for row in read(workshop, pattern))
    inner = pattern[len(owner) :]
    return frozenset(row.id for outer in read(workshop, owner) for row in read(outer, inner))


def _emptied(workshop: Workshop, pattern: Pattern) -> Workshop:
    """Return the workshop in which a field, or a field of every row, says nothing."""
    shape = shapes()[pattern]
    if shape.owner is None:
        after: Workshop = write(workshop, pattern, _empty(read(workshop, pattern), shape.kind))
        return after
    inner = pattern[len(shape.owner) :]
    rows = tuple(
        write(row, inner, _empty(read(row, inner), shape.kind)) for row in read(workshop, shape.owner)
    )
    emptied: Workshop = write(workshop, shape.owner, rows)
    return emptied


def _empty(value: object, kind: object) -> object:
    if isinstance(value, FrozenMap | tuple):
        return type(value)()
    return "" if isinstance(kind, Text) else None
