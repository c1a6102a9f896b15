"""A mapping that cannot change, for values such as {participant: mark}."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar, overload

from workshop.domain.overriding import override

V = TypeVar("V")
D = TypeVar("D")


class FrozenMap(Mapping[str, V], Generic[V]):
    """An immutable, hashable mapping from ids to values; the order of its entries counts for nothing."""

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[str, V] | Iterable[tuple[str, V]] = ()) -> None:
        """Copy `items`."""
        self._items: dict[str, V] = dict(items)

    @override
    def __getitem__(self, key: str) -> V:
        return self._items[key]

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    @override
    def __len__(self) -> int:
        return len(self._items)

    @overload
    def get(self, key: str, /) -> V | None: ...
    @overload
    def get(self, key: str, /, default: V | D) -> V | D: ...
    @override
    def get(self, key: str, /, default: object = None) -> object:
        """Return the value at `key`, or `default`."""
        return self._items.get(key, default)

    @override
    def __eq__(self, other: object) -> bool:
        if isinstance(other, FrozenMap):
            return self._items == other._items
        return NotImplemented

    @override
    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    @override
    def __repr__(self) -> str:
        return f"FrozenMap({self._items!r})"

    def with_entry(self, key: str, value: V | None) -> FrozenMap[V]:
        """Return a copy in which `key` holds `value`; None takes the entry out."""
        items = dict(self._items)
        if value is None:
            items.pop(key, None)
        else:
            items[key] = value
        return FrozenMap(items)
