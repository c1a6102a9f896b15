"""One way to name a place in the plan, and to read and write what is there.

A path is a tuple of texts, walked from the workshop inwards: a field's name, a row's id in a list, a key in
a map. `("journey", "cards", "k12", "title")`, `("goals", "g1", "contributions", "sales")`, `("agreed",
"vision", "statement")`. Values are replaced from the inside out; what does not change stays the same
object.
"""

from __future__ import annotations

import dataclasses
from typing import Any

from workshop.domain import rows as lists
from workshop.domain.errors import DomainError, Problem, UnknownRowError
from workshop.domain.frozen import FrozenMap
from workshop.domain.kinds import FieldKind, Marks, Rows
from workshop.domain.shape import Pattern, shapes
from workshop.domain.workshop import Plan, Workshop
from workshop.values import dataclass

Path = tuple[str, ...]
AGREED: Path = ("agreed",)


def read(value: Any, path: Path) -> Any:
    """Return what stands at `path`, a map's missing entry as None; raise `DomainError` where nothing can."""
    for depth, name in enumerate(path):
        try:
            value = _inside(value, name)
        except UnknownRowError:
            raise UnknownRowError(place=path[: depth + 1]) from None
        except AttributeError:
            raise DomainError(Problem.UNKNOWN_PLACE, path[: depth + 1]) from None
    return value


def write(value: Any, path: Path, new: Any) -> Any:
    """Return `value` with `new` at `path`; None takes a map's entry out. Rules are not checked here.

    The same object comes back when nothing changes. Raise as `read` does.
    """
    if not path:
        return value if _same(value, new) else new
    name, rest = path[0], path[1:]
    if isinstance(value, tuple):
        index = lists.position(value, name)
        row = write(value[index], rest, new)
        return value if row is value[index] else lists.with_row(value, index, row)
    if isinstance(value, FrozenMap):
        return value if _same(value.get(name), new) else value.with_entry(name, new)
    try:
        before = getattr(value, name)
    except AttributeError:
        raise DomainError(Problem.UNKNOWN_PLACE, path) from None
    after = write(before, rest, new)
    return value if after is before else dataclasses.replace(value, **{name: after})


@dataclass(frozen=True, slots=True)
class Place:
    """What a path names. `inside`: the path ends in a row's id or a map's key, not in a field's name."""

    pattern: Pattern
    kind: FieldKind
    inside: bool


def place_of(path: Path) -> Place:
    """Return what `path` names by the plan's shape; raise `DomainError` where there is no such place."""
    known = shapes()
    pattern: Pattern = ()
    inside = False
    names = iter(path[1:] if path[:1] == AGREED else path)
    for name in names:
        pattern = (*pattern, name)
        if pattern not in known:
            raise DomainError(Problem.UNKNOWN_PLACE, path)
        inside = isinstance(known[pattern].kind, Rows | Marks) and next(names, None) is not None
    if not pattern:
        raise DomainError(Problem.UNKNOWN_PLACE, path)
    kind = known[pattern].kind
    return Place(pattern, kind.value if inside and isinstance(kind, Marks) else kind, inside)


def scope_of(workshop: Workshop, path: Path) -> Plan:
    """Return the plan in which references at `path` are resolved: the agreed one for what stands in it."""
    if path[:1] == AGREED and workshop.agreed is not None:
        return workshop.agreed
    return workshop


def _inside(value: Any, name: str) -> Any:
    if isinstance(value, tuple):
        return lists.find(value, name)
    if isinstance(value, FrozenMap):
        return value.get(name)
    return getattr(value, name)


def _same(one: Any, other: Any) -> bool:
    """5 and 5.0 are the same number, but True is not 1."""
    if one is other:
        return True
    return bool(one == other) and (type(one) is type(other) or (_is_number(one) and _is_number(other)))


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
