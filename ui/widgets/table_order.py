"""Another order of a table's rows, to look at: by a column, upwards or downwards. The plan keeps its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ui.widgets.table_columns import Column, Kind, Record
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Order:
    """By which column, by its key, and which way."""

    key: str
    is_down: bool = False


def after(order: Order | None, key: str) -> Order | None:
    """What another click on a column's head asks for: upwards, then downwards, then the plan's own order."""
    if order is None or order.key != key:
        return Order(key)
    return None if order.is_down else Order(key, is_down=True)


def in_order(records: Sequence[Record], column: Column, order: Order) -> list[Record]:
    """The records by what stands in a column; equal ones stay as they are, empty ones stand last."""
    filled = [one for one in records if _rank(getattr(one, column.key, None), column) is not None]
    empty = [one for one in records if _rank(getattr(one, column.key, None), column) is None]
    filled.sort(key=lambda one: _rank(getattr(one, column.key), column), reverse=order.is_down)
    return [*filled, *empty]


def _rank(value: Any, column: Column) -> Any:
    """What a value is compared by: text in any case, people by name, the rest as the plan has it."""
    if value is None or value in ("", ()):
        return None
    if column.kind is Kind.TEXT:
        return str(value).casefold()
    if column.kind in (Kind.CHOICE, Kind.REFERENCE, Kind.REFERENCES):
        wanted = value if column.kind is Kind.REFERENCES else (value,)
        places = [at for at, pick in enumerate(column.picks) if pick.id in wanted]
        if not places:
            return None
        first = column.picks[places[0]]
        return (first.text.casefold(), 0) if first.is_person else ("", places[0])
    return value


def head_of(column: Column, order: Order | None) -> str:
    """A column's title, with an arrow where the rows stand by it."""
    if order is None or order.key != column.key:
        return column.title
    return f"{column.title} {'↓' if order.is_down else '↑'}"


class Ordering:
    """The order that a table is in, and where each row stood when it was last put in order."""

    def __init__(self) -> None:
        self.order: Order | None = None
        self._ranks: dict[str, int] = {}

    def of(self, records: Sequence[Record], columns: Sequence[Column], *, is_calm: bool) -> Sequence[Record]:
        """The records in that order; `is_calm`: each where it was, new ones last."""
        order = self.order
        column = next((one for one in columns if order and one.key == order.key), None)
        if order is None or column is None:
            return records
        if is_calm:
            return sorted(records, key=lambda one: self._ranks.get(one.id, len(self._ranks)))
        found = in_order(records, column, order)
        self._ranks = {one.id: at for at, one in enumerate(found)}
        return found
