"""A workshop that obeys every rule, made of one that may not: what breaks a rule is left out.

For what is read from damaged tables alone. References to rows that are lost become empty first, for there
may be thousands of them; then whatever the rules still name goes, one place after another.
"""

from __future__ import annotations

import dataclasses
from typing import Any

from workshop.domain.errors import DomainError
from workshop.domain.frozen import FrozenMap
from workshop.domain.kinds import FieldKind, Marks, Record, Ref, Refs, Rows
from workshop.domain.paths import AGREED, Path
from workshop.domain.plan import Origin
from workshop.domain.rules import Known, check_workshop, references
from workshop.domain.shape import field_kinds
from workshop.domain.workshop import Workshop

MOST_REPAIRS = 1000


def lawful(workshop: Workshop) -> Workshop:
    """Return the workshop without what breaks a rule; an empty one when there is no end to that."""
    agreed = workshop.agreed
    if agreed is not None:
        agreed = _cleared(agreed, Known(agreed))
    evaluations = tuple(_cleared(one, Known(workshop, agreed)) for one in workshop.evaluations)
    workshop = _cleared(dataclasses.replace(workshop, evaluations=()), Known(workshop))
    workshop = dataclasses.replace(workshop, agreed=agreed, evaluations=evaluations)
    for _ in range(MOST_REPAIRS):
        try:
            check_workshop(workshop)
        except DomainError as error:
            workshop = _without(workshop, error.place)
        else:
            return workshop
    return Workshop()


def _cleared(record: Any, known: Known) -> Any:
    """Return a record in which nothing refers to what is not there."""
    values = {
        name: _value(kind, getattr(record, name), known) for name, kind in field_kinds(type(record)).items()
    }
    return dataclasses.replace(record, **values)


def _value(kind: FieldKind, value: Any, known: Known) -> Any:
    if isinstance(kind, Record):
        return _cleared(value, known)
    if isinstance(kind, Rows):
        return tuple(_cleared(row, known) for row in value)
    lost = {row_id for target, row_id in references(kind, value) if row_id not in known.ids(target)}
    return _found(kind, value, lost) if lost else value


def _found(kind: FieldKind, value: Any, lost: set[str]) -> Any:
    """Return a value without the references to lost rows."""
    match kind:
        case Ref():
            return None
        case Refs():
            return tuple(row_id for row_id in value if row_id not in lost)
        case Marks():
            return FrozenMap({key: item for key, item in value.items() if key not in lost})
    return Origin()


def _without(value: Any, place: Path) -> Any:
    """Return a value without the row, the map's entry or the field at a place."""
    if not place:
        return value
    name, rest = place[0], place[1:]
    if isinstance(value, tuple):
        if len(rest) == 0 or rest == ("id",):
            return tuple(row for row in value if row.id != name)
        return tuple(_without(row, rest) if row.id == name else row for row in value)
    if isinstance(value, FrozenMap):
        return value.with_entry(name, None)
    if rest and place != AGREED:
        return dataclasses.replace(value, **{name: _without(getattr(value, name), rest)})
    empty = {field.name: field.default for field in dataclasses.fields(value)}
    return dataclasses.replace(value, **{name: empty[name]})
