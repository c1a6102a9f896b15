"""A workshop without one of its people: out of every list, and out of the texts that someone chose."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from workshop.document.difference import RowChange, flatten
from workshop.domain.deletion import delete
from workshop.domain.ids import ParticipantId
from workshop.domain.kinds import Text
from workshop.domain.paths import AGREED, Path, read, write
from workshop.domain.shape import field_kinds
from workshop.domain.workshop import Workshop
from workshop.values import dataclass

SHORTEST = 3
"""Letters of a part of a name that is looked for by itself: "van" and "de" are everybody's."""
_EVERYBODYS = frozenset({"van", "von", "den", "der", "ten", "ter", "the", "del", "dos", "zum", "zur"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A text that may be about somebody; people decide whether it is."""

    path: Path
    text: str


def mentions(workshop: Workshop, name: str) -> tuple[Mention, ...]:
    """Return the free texts that hold a name or a part of it, in the order of the plan."""
    pattern = _pattern(name)
    if pattern is None:
        return ()
    found = (mention for record in flatten(workshop) for mention in _texts(record))
    return tuple(one for one in found if pattern.search(one.text) and not _is_a_persons_name(one.path))


def without_person(
    workshop: Workshop, person: ParticipantId, texts: Collection[Path], instead: str
) -> Workshop:
    """Return the workshop without a participant, also as it was agreed and in its evaluations.

    In each of `texts` what names them becomes `instead`.
    """
    name = next((one.name for one in workshop.participants if one.id == person), "")
    pattern = _pattern(name)
    for path in texts:
        if pattern is not None:
            text = pattern.sub(lambda _: instead, read(workshop, path))
            workshop = write(workshop, path, text)
    for evaluation in workshop.evaluations:
        if person in evaluation.pulse:
            workshop = write(workshop, ("evaluations", evaluation.id, "pulse", person), None)
    if workshop.agreed is not None and any(one.id == person for one in workshop.agreed.participants):
        workshop = delete(workshop, (*AGREED, "participants", person)).workshop
    return delete(workshop, ("participants", person)).workshop


def _pattern(name: str) -> re.Pattern[str] | None:
    whole = " ".join(name.split())
    parts = [one for one in whole.split() if len(one) >= SHORTEST and one.casefold() not in _EVERYBODYS]
    looked_for = [one for one in dict.fromkeys((whole, *parts)) if one]
    if not looked_for:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, looked_for))})(?!\w)", re.IGNORECASE)


def _is_a_persons_name(path: Path) -> bool:
    """Whether the text is a participant's own: it goes with them, or is another's of the same name."""
    return "participants" in path[:2]


def _texts(record: RowChange) -> Iterator[Mention]:
    value: Any = record.after
    if isinstance(value, str):
        yield Mention(record.path, value)
    elif hasattr(type(value), "__dataclass_fields__"):
        for name, kind in field_kinds(type(value)).items():
            text = getattr(value, name)
            if isinstance(kind, Text) and isinstance(text, str) and text:
                yield Mention((*record.path, name), text)
