"""The session as JSON: saved in place, never logged, and read with patience.

What is going on in the room must never keep a plan from opening: what is missing, unknown or unreadable
becomes what a new session has. Fields are written and read by their types, so that none is forgotten.
"""

from __future__ import annotations

import dataclasses
import json
import types
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from workshop.document.session import Session
from workshop.domain.frozen import FrozenMap
from workshop.storage.seals import seal


def row(session: Session) -> tuple[int, str, int]:
    """Return the one row of the table `session`."""
    state = json.dumps(_plain(session), separators=(",", ":"))
    return (1, state, seal([state]))


def read(state: str) -> Session:
    """Return the session that JSON tells of; whatever it does not tell is as in a new one."""
    try:
        told = json.loads(state, parse_constant=lambda _: None)
    except (ValueError, RecursionError):
        told = None
    session: Session = _record(Session, told, Session())
    return session


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return dict(value)
    return sorted(value) if isinstance(value, frozenset) else value


@cache
def _hints(record: Any) -> dict[str, Any]:
    return get_type_hints(record)


def _record(record: Any, told: Any, new: Any) -> Any:
    """Return a record with the fields that are told, and the others as in `new`."""
    if not isinstance(told, dict):
        return new
    known = {name: hint for name, hint in _hints(record).items() if name in told}
    return record(**{name: _value(hint, told[name], getattr(new, name)) for name, hint in known.items()})


def _value(hint: Any, told: Any, otherwise: Any) -> Any:
    """Return what is told if it is of that type, else `otherwise`."""
    kind, inner = get_origin(hint), get_args(hint)
    if kind in (Union, types.UnionType):
        (hint,) = (one for one in inner if one is not type(None))
        return None if told is None else _value(hint, told, otherwise)
    if dataclasses.is_dataclass(hint):
        return _record(hint, told, otherwise)
    if kind is FrozenMap and isinstance(told, dict):
        return FrozenMap({key: value for key, value in told.items() if _is(value, inner[0])})
    if kind in (tuple, frozenset) and isinstance(told, list):
        return kind(value for value in told if _is(value, inner[0]))
    return _single(hint, told, otherwise)


def _single(hint: Any, told: Any, otherwise: Any) -> Any:
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(told) if told in tuple(hint) else otherwise
    return told if isinstance(hint, type) and _is(told, hint) else otherwise


def _is(value: object, kind: type) -> bool:
    """Tell whether the value is of that type; a whole number will do for a float, a flag for no number."""
    if isinstance(value, bool):
        return kind is bool
    return isinstance(value, (int, float) if kind is float else kind)
