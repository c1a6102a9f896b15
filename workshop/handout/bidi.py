"""Which way text runs, by the Unicode bidirectional algorithm."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Any, TypeVar

T = TypeVar("T")

_ISOLATES = frozenset("\u2066\u2067\u2068\u2069")


def levels_of(text: str) -> list[int]:
    """The embedding level of each character; an odd one runs from right to left."""
    from bidi import algorithm

    levels: list[int] = []
    for paragraph in text.splitlines(keepends=True):
        base = algorithm.get_base_level(paragraph)
        storage: dict[str, Any] = algorithm.get_empty_storage()
        storage["base_level"], storage["base_dir"] = base, "LR"[base]
        storage["chars"] = [_entry(number, character, base) for number, character in enumerate(paragraph)]
        algorithm.explicit_embed_and_overrides(storage)
        algorithm.resolve_weak_types(storage)
        algorithm.resolve_neutral_types(storage, debug=False)
        algorithm.resolve_implicit_levels(storage, debug=False)
        found = [base] * len(paragraph)
        for entry in storage["chars"]:
            found[entry["number"]] = entry["level"]
        levels += found
    return levels


def _entry(number: int, character: str, base: int) -> dict[str, Any]:
    # The library knows no isolates; as neutral characters they do what people expect of short texts.
    kind = "ON" if character in _ISOLATES else unicodedata.bidirectional(character) or "L"
    return {"ch": character, "level": base, "type": kind, "orig": kind, "number": number}


def visual_order(items: Sequence[T], levels: Sequence[int]) -> list[T]:
    """The items of a line as they stand from left to right (rule L2)."""
    order = list(range(len(items)))
    odd = [level for level in levels if level % 2]
    for level in range(max(levels, default=0), min(odd, default=1) - 1, -1):
        _reverse_stretches(order, levels, level)
    return [items[number] for number in order]


def _reverse_stretches(order: list[int], levels: Sequence[int], level: int) -> None:
    start = 0
    for position in range(len(order) + 1):
        if position == len(order) or levels[order[position]] < level:
            order[start:position] = order[start:position][::-1]
            start = position + 1
