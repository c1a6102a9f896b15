"""JSON to plan: each kind of value has one way to be read.

Nodes become values here. Whether those obey the rules (ranges, lengths, unique ids, the place of the
signature) the domain then says about the whole workshop; its answer is given the path that people find in
their file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from workshop.document.sentences import quotable
from workshop.domain import order
from workshop.domain.codes import OriginKind
from workshop.domain.errors import DomainError, Problem
from workshop.domain.frozen import FrozenMap
from workshop.domain.ids import RowId
from workshop.domain.kinds import Code, FieldKind, Marks, Named, Record, Ref, Refs, Rows, Target
from workshop.domain.plan import Origin
from workshop.domain.rows import KeyedRow, Line, OptionalKeyRow, Row
from workshop.domain.rules import ORIGINS, check_workshop
from workshop.domain.workshop import Plan, Workshop
from workshop.exchange.errors import FORMAT, FileProblem, JsonPath, PlanError
from workshop.exchange.identities import Identities, mentions, row_ids
from workshop.exchange.json_nodes import Repeated, check_keys, check_list, check_object, parse
from workshop.exchange.members import AGREED_KEY, EVALUATIONS_KEY, FORMAT_KEY, ID, Member, keys, members
from workshop.exchange.public_ids import json_path
from workshop.exchange.single_values import SINGLE


def read_plan(data: bytes) -> Workshop:
    """Return the plan in a JSON file; raise `PlanError` with the path to the first thing that is wrong."""
    node = parse(data)
    _check_format(node)
    check_keys(node, (), keys(Workshop) | {FORMAT_KEY, AGREED_KEY})
    workshop = _workshop(node)
    try:
        check_workshop(workshop)
    except DomainError as error:
        raise PlanError(error, json_path(workshop, error.place)) from None
    return workshop


def _check_format(node: Any) -> None:
    if isinstance(node, Repeated):
        raise PlanError(FileProblem.REPEATED_KEY, (node.key,))
    found = node.get(FORMAT_KEY) if isinstance(node, dict) else None
    if not isinstance(found, str):
        raise PlanError(FileProblem.NO_PLAN, known=FORMAT)
    if found != FORMAT:
        raise PlanError(FileProblem.OTHER_FORMAT, (FORMAT_KEY,), found=quotable(found), known=FORMAT)


def _workshop(node: dict[str, Any]) -> Workshop:
    """What was agreed is matched with the plan; evaluations refer to the plan, or else to what was agreed."""
    here, there = Identities(node, ()), None
    evaluations = [member for member in members(Workshop) if member.key == EVALUATIONS_KEY]
    now = [member for member in members(Workshop) if member.key != EVALUATIONS_KEY]
    workshop = Workshop(**_Reader(here).fields(now, node, (), None))
    then = node.get(AGREED_KEY)
    if then is not None:
        check_keys(then, (AGREED_KEY,), keys(Plan))
        there = Identities(then, (AGREED_KEY,), workshop, mentions(node))
        agreed = Plan(**_Reader(there).fields(members(Plan), then, (AGREED_KEY,), workshop))
        workshop = replace(workshop, agreed=agreed)
    return replace(workshop, **_Reader(here, there).fields(evaluations, node, (), None))


class _Reader:
    """Reads the values of one plan, in which `identities` says what the ids mean.

    While reading what was agreed, `twin` is what stands at the same place in the plan.
    """

    def __init__(self, identities: Identities, otherwise: Identities | None = None) -> None:
        """Ids that `identities` does not know are looked up in `otherwise`."""
        self._rows_of = identities.rows
        self._given = {
            target: {**otherwise.given[target], **given} if otherwise else given
            for target, given in identities.given.items()
        }

    def fields(self, wanted: Sequence[Member], node: Any, path: JsonPath, twin: Any) -> dict[str, Any]:
        """Return the values of those fields that an object has; null is as absent as what is not there."""
        values = {}
        for member in wanted:
            inner = node.get(member.key)
            if inner is not None:
                beside = getattr(twin, member.name, None)
                values[member.name] = self._value(member.kind, inner, (*path, member.key), beside)
        return values

    def _value(self, kind: FieldKind, node: Any, path: JsonPath, twin: Any) -> Any:
        single = SINGLE.get(type(kind))
        if single is None:
            return self._COMPOSITE[type(kind)](self, kind, node, path, twin)
        try:
            return single(kind, node)
        except DomainError as error:
            raise PlanError(error, path) from None

    def _record(self, kind: Record, node: Any, path: JsonPath, twin: Any) -> Any:
        check_keys(node, path, keys(kind.record))
        return kind.record(**self.fields(members(kind.record), node, path, twin))

    def _rows(self, kind: Rows, nodes: Any, path: JsonPath, twins: Sequence[Row] | None) -> tuple[Any, ...]:
        check_list(nodes, path)
        twins = twins or ()
        known = self._rows_of.get(kind.target) if kind.target else None
        ids = known if known is not None else row_ids(kind, nodes, twins)
        beside = {row.id: row for row in twins}
        places = order.spread(len(nodes))
        return tuple(
            self._row(kind, node, (*path, index), Row(id=row_id, order=place), beside.get(row_id))
            for index, (node, row_id, place) in enumerate(zip(nodes, ids, places, strict=True))
        )

    def _row(self, kind: Rows, node: Any, path: JsonPath, here: Row, twin: Row | None) -> Any:
        """Return one row; `here` has its id and its place."""
        if kind.plain:
            if not isinstance(node, str):
                raise PlanError(DomainError(Problem.NOT_TEXT), path)
            return Line(id=here.id, order=here.order, text=node)
        check_keys(node, path, keys(kind.row))
        values = self.fields(members(kind.row), node, path, twin)
        if issubclass(kind.row, KeyedRow):
            values["key"] = _key(kind.row, node.get(ID), (*path, ID))
        return kind.row(id=here.id, order=here.order, **values)

    def _marks(self, kind: Marks, node: Any, path: JsonPath, _: Any) -> FrozenMap[Any]:
        check_object(node, path)
        found = {}
        for key, item in node.items():
            name = self._row_id(kind.target, key, (*path, key)) if kind.target else key
            if item is not None:
                found[name] = self._value(kind.value, item, (*path, key), None)
        return FrozenMap(found)

    def _ref(self, kind: Ref, node: Any, path: JsonPath, _: Any) -> RowId:
        return self._row_id(kind.target, node, path)

    def _refs(self, kind: Refs, nodes: Any, path: JsonPath, _: Any) -> tuple[RowId, ...]:
        check_list(nodes, path)
        found: dict[RowId, None] = {}
        for index, node in enumerate(nodes):
            row_id = self._row_id(kind.target, node, (*path, index))
            if row_id in found:
                raise PlanError(DomainError(Problem.REPEATED, id=node), (*path, index))
            found[row_id] = None
        return tuple(found)

    def _origin(self, _kind: Named, node: Any, path: JsonPath, _: Any) -> Origin:
        check_keys(node, path, frozenset({"kind", ID}))
        word, key = node.get("kind"), node.get(ID)
        if word is None and key is not None:
            raise PlanError(DomainError(Problem.ORIGIN_WITHOUT_KIND), path)
        if word is None:
            return Origin()
        kind: OriginKind = self._value(_ORIGIN_KIND, word, (*path, "kind"), None)
        return Origin(kind=kind, id=None if key is None else self._row_id(ORIGINS[kind], key, (*path, ID)))

    def _row_id(self, target: Target, node: Any, path: JsonPath) -> RowId:
        if not isinstance(node, str):
            raise PlanError(DomainError(Problem.NOT_REFERENCE), path)
        row_id = self._given[target].get(node)
        if row_id is None:
            raise PlanError(DomainError(Problem.DANGLING, target=str(target), id=node), path)
        return row_id

    _COMPOSITE: ClassVar[dict[type[FieldKind], Callable[..., Any]]] = {
        Record: _record,
        Rows: _rows,
        Marks: _marks,
        Ref: _ref,
        Refs: _refs,
        Named: _origin,
    }


_ORIGIN_KIND = Code(tuple(OriginKind))


def _key(row: type, node: Any, path: JsonPath) -> str | None:
    if node is None and issubclass(row, OptionalKeyRow):
        return None
    if node is None:
        raise PlanError(DomainError(Problem.MISSING_ID), path)
    if not isinstance(node, str):
        raise PlanError(DomainError(Problem.NOT_REFERENCE), path)
    return node
