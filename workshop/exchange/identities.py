"""Which row is meant: the ids in a file, and the ids of rows.

A file names rows by ids of its own choosing, each list for itself. Inside, a row's id never changes and means
nothing, so that a strange id in a file stays at the border.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from workshop.domain.errors import DomainError, Problem
from workshop.domain.evaluation import Evaluation
from workshop.domain.ids import RowId, new_id
from workshop.domain.kinds import FieldKind, Marks, Record, Ref, Refs, Rows, Target
from workshop.domain.rows import KeyedRow, Row
from workshop.domain.workshop import Plan
from workshop.exchange.errors import JsonPath, PlanError
from workshop.exchange.json_nodes import check_list, check_object
from workshop.exchange.members import ID, first_text, members

Mentions = Mapping[Target, set[str]]
"""Ids in a file by which something is referred to."""


class Identities:
    """The rows of one plan in a file that others can refer to, known before anything else is read."""

    def __init__(
        self, node: Any, path: JsonPath, twin: Plan | None = None, apart: Mentions | None = None
    ) -> None:
        """Give every row an id; raise `PlanError` for what is no list of objects, or an id that two have.

        That comes before what refers to rows: where one took another's id, what refers to the other is right.

        Where the node, at `path` in the file, is what was agreed, `twin` is the plan beside it.

        `apart` is what the evaluations refer to: where the plan has no such id, that row of what was agreed
        is none of the plan's, or the evaluation would name another row when it is written again.
        """
        self.rows: dict[Target, list[RowId]] = {}
        self.given: dict[Target, dict[str, RowId]] = {}
        for target, kind, nodes, place, twins in _referable(Plan, node, path, twin):
            _check_unique(nodes, place)
            ids = row_ids(kind, nodes, twins, apart[target] if apart else set())
            self.rows[target] = ids
            self.given[target] = {
                key: row_id for item, row_id in zip(nodes, ids, strict=True) if (key := _public_id(item))
            }


def row_ids(
    kind: Rows, nodes: Sequence[Any], twins: Sequence[Row] = (), apart: set[str] | None = None
) -> list[RowId]:
    """Return an id for each node of a list.

    `twins` are the plan's rows of this list when the nodes are of what was agreed: a node takes the id of the
    twin with the same public id, else of the first that is left with an equal first text, else a new one.
    """
    if not twins:
        return [new_id() for _ in nodes]
    by_key = {row.public_id: row.id for row in twins if isinstance(row, KeyedRow)}
    found = [by_key.pop(_public_id(node) or "", None) for node in nodes]
    taken = set(found)
    left = _by_first_text(kind, [row for row in twins if row.id not in taken])
    for index, node in enumerate(nodes):
        queue = left.get(_first_text(kind, node))
        if found[index] is None and queue and _public_id(node) not in (apart or ()):
            found[index] = queue.popleft()
    return [row_id or new_id() for row_id in found]


def mentions(node: Any) -> Mentions:
    """Return the ids by which the evaluations of a file refer to rows, right or wrong."""
    found: dict[Target, set[str]] = defaultdict(set)
    for target, key in _mentioned(Rows(Evaluation), node.get("evaluations")):
        found[target].add(key)
    return found


def _mentioned(kind: FieldKind, node: Any) -> Iterator[tuple[Target, str]]:
    match kind, node:
        case Rows(), list():
            for item in filter(_is_object, node):
                for member in members(kind.row):
                    yield from _mentioned(member.kind, item.get(member.key))
        case Ref(), str():
            yield kind.target, node
        case (Refs(target=Target() as target), list()) | (Marks(target=Target() as target), dict()):
            yield from ((target, key) for key in node if isinstance(key, str))


def _referable(
    record: type, node: Any, path: JsonPath, twin: Any
) -> Iterator[tuple[Target, Rows, list[Any], JsonPath, tuple[Row, ...]]]:
    """Yield every list that can be referred to: its nodes, its place, and the same list in `twin`."""
    for member in members(record):
        inner, place = node.get(member.key), (*path, member.key)
        beside = getattr(twin, member.name, ())
        if isinstance(member.kind, Record):
            check_object({} if inner is None else inner, place)
            yield from _referable(member.kind.record, inner or {}, place, beside)
        elif isinstance(member.kind, Rows) and member.kind.target is not None:
            nodes = [] if inner is None else inner
            check_list(nodes, place)
            for index, item in enumerate(nodes):
                check_object(item, (*place, index))
            yield member.kind.target, member.kind, nodes, place, beside


def _check_unique(nodes: Sequence[Any], place: JsonPath) -> None:
    seen: set[str] = set()
    for index, node in enumerate(nodes):
        key = _public_id(node)
        if key in seen:
            raise PlanError(DomainError(Problem.DUPLICATE_ID, id=key), (*place, index, ID))
        if key is not None:
            seen.add(key)


def _by_first_text(kind: Rows, rows: Sequence[Row]) -> dict[Any, deque[RowId]]:
    member = first_text(kind.row)
    found: dict[Any, deque[RowId]] = defaultdict(deque)
    for row in rows:
        found[getattr(row, member.name) if member else ""].append(row.id)
    return found


def _first_text(kind: Rows, node: Any) -> str:
    member = first_text(kind.row)
    text = node.get(member.key) if member and _is_object(node) else node if kind.plain else None
    return text if isinstance(text, str) else ""


def _public_id(node: Any) -> str | None:
    key = node.get(ID) if _is_object(node) else None
    return key if isinstance(key, str) else None


def _is_object(node: Any) -> bool:
    return isinstance(node, dict)
