"""The worked examples, and what their rows are called."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from workshop.domain.paths import read
from workshop.domain.rows import KeyedRow
from workshop.domain.shape import lists, shapes
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan

EXAMPLES = Path(__file__).parents[2] / "resources" / "examples"


@cache
def example(name: str) -> Workshop:
    """Return a worked example."""
    return read_plan((EXAMPLES / f"{name}.json").read_bytes())


@cache
def names(name: str) -> dict[str, str]:
    """Return the public ids of an example's rows."""
    rows: list[Any] = [
        row for pattern in lists() if shapes()[pattern].owner is None for row in read(example(name), pattern)
    ]
    return {row.id: row.public_id for row in rows if isinstance(row, KeyedRow)}


def named(name: str, ids: Any) -> list[str]:
    """Return what an example calls those rows."""
    return [names(name)[row_id] for row_id in ids]
