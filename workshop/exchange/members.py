"""How the fields of the plan's dataclasses stand in JSON: under which key, and what absence means."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import Any

from workshop.domain.kinds import FieldKind, Text, json_name
from workshop.domain.rows import KeyedRow
from workshop.domain.shape import field_kinds
from workshop.values import dataclass

ID = "id"
FORMAT_KEY = "format"
AGREED_KEY = "agreed"
EVALUATIONS_KEY = "evaluations"
NOTES_KEY = "facilitator_notes"


@dataclass(frozen=True, slots=True)
class Member:
    """One field: its key in JSON, its name in the dataclass, its kind, and its value when absent."""

    key: str
    name: str
    kind: FieldKind
    absent: Any


@cache
def members(record: type) -> tuple[Member, ...]:
    """Return a dataclass's fields in the order in which they are written; ids and `agreed` are none."""
    kinds = field_kinds(record)
    return tuple(
        Member(json_name(field), field.name, kinds[field.name], field.default)
        for field in dataclasses.fields(record)
        if field.name in kinds
    )


@cache
def keys(record: type) -> frozenset[str]:
    """Return the keys that may stand in an object."""
    found = {member.key for member in members(record)}
    return frozenset(found | {ID} if issubclass(record, KeyedRow) else found)


@cache
def key_of(record: type, name: str) -> str:
    """Return the key of a field by its name in the dataclass."""
    return next((member.key for member in members(record) if member.name == name), name)


@cache
def first_text(row: type) -> Member | None:
    """Return the field by which people know a row: its first text."""
    return next((member for member in members(row) if isinstance(member.kind, Text)), None)
