"""When two workshops say the same: ids and places replaced by positions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from workshop.domain.frozen import FrozenMap
from workshop.domain.kinds import FieldKind, Marks, Named, Record, Ref, Refs, Rows, Target
from workshop.domain.paths import read
from workshop.domain.plan import Origin
from workshop.domain.rows import KeyedRow, OptionalKeyRow, Row
from workshop.domain.rules import ORIGINS, mentioned_keys
from workshop.domain.shape import field_kinds, targets
from workshop.domain.workshop import Plan, Workshop


def canonical(workshop: Workshop) -> Workshop:
    """Return the workshop with ids and places that depend on positions alone.

    Two workshops that say the same become equal: what was read from the same file twice, or written and read
    again. `key` becomes the id that a file shows.
    """
    now, then = _Positions(workshop), None
    plan = now.renamed(replace(workshop, evaluations=()), mentioned_keys(workshop))
    if workshop.agreed is not None:
        then = _Positions(workshop.agreed, "agreed ")
        mentioned = {
            target: inside | {one for one in mentioned_keys(workshop)[target] if one not in now.names[target]}
            for target, inside in mentioned_keys(workshop.agreed).items()
        }
        plan = replace(plan, agreed=then.renamed(workshop.agreed, mentioned))
    for target, names in now.names.items():
        now.names[target] = {**(then.names[target] if then else {}), **names}
    records = now.renamed(Workshop(evaluations=workshop.evaluations), {})
    result: Workshop = replace(plan, evaluations=records.evaluations)
    return result


class _Positions:
    """New names for the rows of one plan: where they stand."""

    def __init__(self, plan: Plan, prefix: str = "") -> None:
        self.names = {
            target: {row.id: f"{prefix}{index}" for index, row in enumerate(read(plan, pattern))}
            for target, pattern in targets().items()
        }

    def renamed(self, record: Any, mentioned: Mapping[Target, frozenset[str]]) -> Any:
        """Return the record with new names throughout."""
        values = {
            name: self._value(kind, getattr(record, name), mentioned)
            for name, kind in field_kinds(type(record)).items()
        }
        return replace(record, **values)

    def _value(self, kind: FieldKind, value: Any, mentioned: Mapping[Target, frozenset[str]]) -> Any:
        match kind:
            case Record():
                return self.renamed(value, mentioned)
            case Rows():
                shown = mentioned.get(kind.target, frozenset()) if kind.target else frozenset()
                return tuple(
                    replace(self.renamed(row, mentioned), **_place(row, index, shown))
                    for index, row in enumerate(value)
                )
        return self._reference(kind, value)

    def _reference(self, kind: FieldKind, value: Any) -> Any:
        match kind:
            case Ref() if value is not None:
                return self.names[kind.target][value]
            case Refs():
                return tuple(self.names[kind.target][item] for item in value)
            case Marks(target=Target() as target):
                return FrozenMap({self.names[target][key]: item for key, item in value.items()})
            case Named() if value.id is not None:
                return Origin(kind=value.kind, id=self.names[ORIGINS[value.kind]][value.id])
        return value


def _place(row: Row, index: int, shown: frozenset[str]) -> dict[str, Any]:
    here: dict[str, Any] = {"id": str(index), "order": str(index)}
    if isinstance(row, KeyedRow):
        is_silent = isinstance(row, OptionalKeyRow) and row.key is None and row.id not in shown
        here["key"] = None if is_silent else row.public_id
    return here
