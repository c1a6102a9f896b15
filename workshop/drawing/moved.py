"""Shapes put somewhere else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from workshop.drawing.outlines import placed
from workshop.drawing.primitives import Group, Item, Path, Text


def moved(items: Iterable[Item], x: float, y: float) -> tuple[Item, ...]:
    """The same shapes, so much further to the right and down."""
    return tuple(_moved(item, x, y) for item in items)


def _moved(item: Item, x: float, y: float) -> Item:
    match item:
        case Group():
            return replace(item, items=moved(item.items, x, y))
        case Text():
            return replace(item, x=item.x + x, baseline=item.baseline + y)
        case Path():
            return replace(item, segments=placed(item.segments, 1.0, x, y))
        case _:
            return replace(item, x=item.x + x, y=item.y + y)
