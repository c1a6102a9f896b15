"""Plan to JSON: what is empty is left out, the rest stands in the sequence of the format's description."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from workshop.domain.frozen import FrozenMap
from workshop.domain.ids import RowId
from workshop.domain.kinds import FieldKind, Marks, Named, Record, Ref, Refs, Rows, Target
from workshop.domain.plan import Origin
from workshop.domain.rows import KeyedRow, Line, OptionalKeyRow, Row
from workshop.domain.rules import ORIGINS, mentioned_keys
from workshop.domain.workshop import Plan, Workshop
from workshop.exchange.errors import FORMAT
from workshop.exchange.members import AGREED_KEY, FORMAT_KEY, ID, NOTES_KEY, members
from workshop.exchange.public_ids import PublicIds, public_ids
from workshop.exchange.single_values import WRITTEN

Mentioned = Mapping[Target, frozenset[RowId]]


def write_plan(workshop: Workshop, *, private: bool = False) -> bytes:
    """Return the plan as JSON in UTF-8; the facilitator's own notes go along only when `private`."""
    known, mentioned = public_ids(workshop), mentioned_keys(workshop)
    node = {FORMAT_KEY: FORMAT, **_Writer(public_ids(workshop, workshop.agreed), mentioned).fields(workshop)}
    notes = node.pop(NOTES_KEY, None)
    if workshop.agreed is not None:
        node[AGREED_KEY] = _Writer(*_names_then(workshop.agreed, known, mentioned)).fields(workshop.agreed)
    if private and notes is not None:
        node[NOTES_KEY] = notes
    return f"{json.dumps(node, ensure_ascii=False, allow_nan=False, indent=1)}\n".encode()


def _names_then(agreed: Plan, now: PublicIds, mentioned: Mentioned) -> tuple[PublicIds, Mentioned]:
    """What was agreed knows its own rows; evaluations mention those that the plan does not have."""
    inside = mentioned_keys(agreed)
    return public_ids(agreed), {
        target: inside[target] | {row_id for row_id in ids if row_id not in now[target]}
        for target, ids in mentioned.items()
    }


class _Writer:
    """Writes one plan: rows that are `mentioned` show their id even where ids are optional."""

    def __init__(self, known: PublicIds, mentioned: Mentioned) -> None:
        self._known = known
        self._mentioned = mentioned

    def fields(self, record: Any) -> dict[str, Any]:
        """Return the object for a group of fields, without what is empty."""
        node = {}
        sort: type = type(record)
        for member in members(sort):
            value = getattr(record, member.name)
            if value is not member.absent and value != member.absent:
                inner = self._node(member.kind, value)
                if inner != {} or not isinstance(member.kind, Record):
                    node[member.key] = inner
        return node

    def _node(self, kind: FieldKind, value: Any) -> Any:
        single = WRITTEN.get(type(kind))
        return single(value) if single is not None else self._COMPOSITE[type(kind)](self, kind, value)

    def _record(self, _: Record, record: Any) -> dict[str, Any]:
        return self.fields(record)

    def _rows(self, kind: Rows, rows: tuple[Row, ...]) -> list[Any]:
        mentioned = self._mentioned.get(kind.target, frozenset()) if kind.target else frozenset()
        return [self._row(row, mentioned) for row in rows]

    def _row(self, row: Row, mentioned: frozenset[RowId]) -> Any:
        if isinstance(row, Line):
            return row.text
        node = self.fields(row)
        is_silent = isinstance(row, OptionalKeyRow) and row.key is None and row.id not in mentioned
        return {ID: row.public_id, **node} if isinstance(row, KeyedRow) and not is_silent else node

    def _marks(self, kind: Marks, marks: FrozenMap[Any]) -> dict[str, Any]:
        """Return the object for a map, in the sequence of the rows it is about: its own means nothing."""
        names = self._known[kind.target] if kind.target else {}
        keys = (*(key for key in names if key in marks), *sorted(marks.keys() - names.keys()))
        return {names.get(key, key): self._node(kind.value, marks[key]) for key in keys}

    def _ref(self, kind: Ref, row_id: RowId) -> str:
        return self._known[kind.target][row_id]

    def _refs(self, kind: Refs, row_ids: tuple[RowId, ...]) -> list[str]:
        return [self._known[kind.target][row_id] for row_id in row_ids]

    def _origin(self, _: Named, origin: Origin) -> dict[str, str]:
        node = {} if origin.kind is None else {"kind": str(origin.kind)}
        if origin.kind is not None and origin.id is not None:
            node[ID] = self._known[ORIGINS[origin.kind]][origin.id]
        return node

    _COMPOSITE: ClassVar[dict[type[FieldKind], Callable[..., Any]]] = {
        Record: _record,
        Rows: _rows,
        Marks: _marks,
        Ref: _ref,
        Refs: _refs,
        Named: _origin,
    }
