"""How long a plan takes in and out as JSON, with what was agreed beside it."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from functools import partial
from time import perf_counter

from tests.exchange.documents import as_bytes, many_cards
from workshop.exchange import read_plan, write_plan

SIZES = (300, 10_000)
ROUNDS = 5


def figures() -> Iterator[dict[str, object]]:
    """Yield the medians for a usual plan and for one that is far beyond."""
    for cards in SIZES:
        document = many_cards(cards)
        data = as_bytes({**document, "agreed": {key: document[key] for key in document if key != "format"}})
        workshop = read_plan(data)
        works: dict[str, Callable[[], object]] = {
            "read": partial(read_plan, data),
            "write": partial(write_plan, workshop),
        }
        for name, work in works.items():
            value = round(median(work) * 1000, 1)
            yield {"name": f"exchange.json.{name}", "value": value, "unit": "ms", "cards": cards}


def median(work: Callable[[], object]) -> float:
    """Return the middle of a few runs, in seconds."""
    spent = []
    for _ in range(ROUNDS):
        start = perf_counter()
        work()
        spent.append(perf_counter() - start)
    return statistics.median(spent)
