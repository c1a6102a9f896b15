"""Two workshops beside each other, in sentences: what is different, and how much each holds."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from workshop.commands.command import Label, Verb
from workshop.document.difference import RowChange, difference
from workshop.document.labels import label_text
from workshop.domain.errors import DomainError
from workshop.domain.kinds import Text
from workshop.domain.paths import AGREED, Path, place_of
from workshop.domain.rows import Row
from workshop.domain.shape import field_kinds, lists, shapes
from workshop.domain.workshop import Workshop
from workshop.texts import Words
from workshop.texts.names import field_name
from workshop.values import dataclass

LONGEST = 80
"""So many characters of a text are shown."""
_COUNTED = ("participants", "challenges", "promises", "journey.cards", "goals", "actions")
_PLACES = frozenset({"order", "phase", "discipline"})


@dataclass(frozen=True, slots=True)
class Difference:
    """What one edit would have been called that leads from one workshop to the other."""

    label: Label
    text: str = ""


def differences(before: Workshop, after: Workshop) -> tuple[Difference, ...]:
    """Return what it took to come from one to the other, one of each thing, in the order of the plan."""
    found: dict[Path, Difference] = {}
    for change in difference(before, after):
        place = _outermost(change.path)
        if place in found and len(change.path) > len(place):
            continue  # inside a thing that is listed already
        text = "" if place == AGREED else text_of(change) or _text_at(place, after)
        found[place] = Difference(_label(place, change, after), text)
    return tuple(found.values())


def difference_text(words: Words, one: Difference) -> str:
    """Say one difference: "Card added: Call the customer"."""
    said = label_text(words, one.label)
    said = said[:1].upper() + said[1:]
    return f"{said}: {one.text}" if one.text else said


def counts_text(words: Words, workshop: Workshop) -> str:
    """Say how much a workshop holds, on one line; empty when it holds nothing."""
    known = lists()
    held = [
        (pattern, len(_read(workshop, pattern))) for pattern in (tuple(name.split(".")) for name in _COUNTED)
    ]
    return " · ".join(
        f"{field_name(words, '.'.join(pattern))}: {words.number(count)}"
        for pattern, count in held
        if count and pattern in known
    )


def text_of(change: RowChange) -> str:
    """Return the text that a record is known by, after the change or else before it."""
    return _text(change.after) or _text(change.before)


def _text(value: Any) -> str:
    if isinstance(value, str):
        return _short(value)
    if isinstance(value, Row):
        return _short(next(_texts(value), ""))
    return ""


def _texts(row: Row) -> Iterator[str]:
    for name, kind in field_kinds(type(row)).items():
        value = getattr(row, name)
        if isinstance(kind, Text) and isinstance(value, str) and value.strip():
            yield value


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"


def _outermost(path: Path) -> Path:
    """Return the row, map or field that a change is told of."""
    if path[:1] == AGREED:
        return AGREED
    pattern: Path = ()
    for depth, name in enumerate(path):
        pattern = (*pattern, name)
        if pattern in lists():
            return path[: depth + 2]
        shape = shapes().get(pattern)
        if shape is not None and not dataclasses.is_dataclass(getattr(shape.kind, "record", None)):
            return pattern
    return path


def _label(place: Path, change: RowChange, after: Workshop) -> Label:
    if place == AGREED:
        return Label(Verb.AGREE) if after.agreed is not None else Label(Verb.REMOVE, "agreed")
    name = ".".join(_pattern(place))
    if _pattern(place) not in lists():
        return Label(Verb.CHANGE, name)
    if len(change.path) > len(place):
        return Label(Verb.CHANGE, f"{name}.text")
    if change.before is None:
        return Label(Verb.ADD, name)
    if change.after is None:
        return Label(Verb.REMOVE, name)
    return Label(Verb.MOVE, name) if _is_moved(change) else Label(Verb.CHANGE, f"{name}.text")


def _pattern(place: Path) -> Path:
    try:
        return place_of(place).pattern
    except DomainError:
        return place


def _is_moved(change: RowChange) -> bool:
    names = (field.name for field in dataclasses.fields(change.before))
    changed = {name for name in names if getattr(change.before, name) != getattr(change.after, name)}
    return changed <= _PLACES


def _text_at(place: Path, workshop: Workshop) -> str:
    """Return the text of the row that a change stands in."""
    value: Any = workshop
    for name in place:
        if isinstance(value, tuple):
            value = next((row for row in value if row.id == name), None)
        else:
            value = getattr(value, name, None)
    return _text(value) if isinstance(value, Row) else ""


def _read(workshop: Workshop, pattern: Path) -> tuple[Any, ...]:
    value: Any = workshop
    for name in pattern:
        value = getattr(value, name)
    return tuple(value)
