"""The ids by which a file knows rows, and where a row stands in it."""

from __future__ import annotations

from typing import Any

from workshop.domain.frozen import FrozenMap
from workshop.domain.ids import RowId
from workshop.domain.kinds import Marks, Target
from workshop.domain.paths import Path, place_of, read, scope_of
from workshop.domain.rows import Line, position
from workshop.domain.shape import targets
from workshop.domain.workshop import Plan, Workshop
from workshop.exchange.errors import JsonPath
from workshop.exchange.members import ID, key_of

PublicIds = dict[Target, dict[RowId, str]]


def public_ids(plan: Plan, otherwise: Plan | None = None) -> PublicIds:
    """Return the public ids of the rows that can be referred to, in their sequence.

    Rows of `otherwise` fill in, behind them.
    """
    found: PublicIds = {}
    for target, pattern in targets().items():
        ids = {row.id: row.public_id for row in read(plan, pattern)}
        others = read(otherwise, pattern) if otherwise is not None else ()
        found[target] = ids | {row.id: row.public_id for row in others if row.id not in ids}
    return found


def json_path(workshop: Workshop, path: Path) -> JsonPath:
    """Return where in the plan's JSON a path of the domain leads."""
    value: Any = workshop
    found: list[str | int] = []
    for depth, name in enumerate(path):
        if isinstance(value, Line):  # in a file it is its text alone
            break
        if isinstance(value, tuple):
            found.append(position(value, name))
            value = value[position(value, name)]
        elif isinstance(value, FrozenMap):
            found.append(_public_key(workshop, path[: depth + 1]))
            value = value.get(name)
        else:
            sort: type = type(value)
            found.append(ID if name == "key" else key_of(sort, name))
            value = getattr(value, name)
    return tuple(found)


def _public_key(workshop: Workshop, path: Path) -> str:
    kind = place_of(path[:-1]).kind
    if not isinstance(kind, Marks) or kind.target is None:
        return path[-1]
    known = public_ids(scope_of(workshop, path), workshop.agreed)[kind.target]
    return known.get(path[-1], path[-1])
