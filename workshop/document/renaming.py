"""Rows under other ids: what two people wrote twice becomes one row, wherever it is referred to."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from workshop.domain.frozen import FrozenMap
from workshop.domain.kinds import FieldKind, Marks, Record, Ref, Refs, Rows, Target
from workshop.domain.plan import Origin
from workshop.domain.rules import ORIGINS
from workshop.domain.shape import Pattern, field_kinds, targets
from workshop.domain.workshop import Workshop

Renames = Mapping[Pattern, Mapping[str, str]]
"""New ids by old ones, per list."""


def renamed(workshop: Workshop, renames: Renames) -> Workshop:
    """Return the workshop with these rows under other ids, and every reference to them along with them.

    What was agreed is left as it is: it is one value, taken over as a whole or not at all.
    """
    if not any(renames.values()):
        return workshop
    after: Workshop = _record(dataclasses.replace(workshop, agreed=None), (), renames)
    return dataclasses.replace(after, agreed=workshop.agreed)


def _record(record: Any, pattern: Pattern, renames: Renames) -> Any:
    changes = {}
    for name, kind in field_kinds(type(record)).items():
        before = getattr(record, name)
        after = _value(kind, before, (*pattern, name), renames)
        if after is not before:
            changes[name] = after
    return dataclasses.replace(record, **changes) if changes else record


def _value(kind: FieldKind, value: Any, pattern: Pattern, renames: Renames) -> Any:
    if isinstance(kind, Record):
        return _record(value, pattern, renames)
    return _rows(value, pattern, renames) if isinstance(kind, Rows) else _named(kind, value, renames)


def _named(kind: FieldKind, value: Any, renames: Renames) -> Any:
    if isinstance(kind, Ref):
        return _name(kind.target, value, renames)
    if isinstance(kind, Refs):
        return _set(tuple(_name(kind.target, one, renames) for one in value))
    if isinstance(kind, Marks) and kind.target is not None:
        target = kind.target
        return FrozenMap({_name(target, key, renames): one for key, one in value.items()})
    if isinstance(value, Origin) and value.kind is not None and value.id is not None:
        return Origin(kind=value.kind, id=_name(ORIGINS[value.kind], value.id, renames))
    return value


def _rows(rows: tuple[Any, ...], pattern: Pattern, renames: Renames) -> tuple[Any, ...]:
    names = renames.get(pattern, {})
    after = tuple(_record(row, pattern, renames) for row in rows)
    return tuple(dataclasses.replace(row, id=names[row.id]) if row.id in names else row for row in after)


def _name(target: Target, row_id: Any, renames: Renames) -> Any:
    return renames.get(targets()[target], {}).get(row_id, row_id)


def _set(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
