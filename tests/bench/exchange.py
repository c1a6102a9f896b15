"""How long a plan takes in and out as JSON, with what was agreed beside it, and its cards in from a table."""

from __future__ import annotations

import datetime as dt
import statistics
from collections.abc import Callable, Iterator
from functools import partial
from time import perf_counter

from tests.exchange.documents import as_bytes, many_cards
from workshop.document.incoming import Thing, Wanted, layout_of, proposed
from workshop.domain.ids import new_id
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan, write_plan
from workshop.exchange.csv_file import csv_bytes
from workshop.exchange.sheet_reading import read_sheets
from workshop.exchange.tables import table
from workshop.exchange.xlsx_file import xlsx_bytes
from workshop.texts import speak

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
        yield from of_tables(workshop, cards)


def of_tables(workshop: Workshop, cards: int) -> Iterator[dict[str, object]]:
    """Yield how long our own table of cards takes to be read, and to be laid beside the plan once."""
    words, thing = speak("en"), Thing.CARDS
    made = table(workshop, thing.path, words)
    wanted = Wanted(workshop, words, dt.date(2026, 9, 24), new_id)
    for form, data in (("csv", csv_bytes(made, words)), ("xlsx", xlsx_bytes([made], wanted.today).data)):
        read = partial(read_sheets, data, "cards")
        value = round(median(read) * 1000, 1)
        yield {"name": f"exchange.table.{form}", "value": value, "unit": "ms", "cards": cards}
    (sheet,) = read_sheets(csv_bytes(made, words), "cards")
    look = partial(proposed, wanted, sheet, layout_of(sheet, workshop, thing, words), {})
    yield {
        "name": "exchange.table.look",
        "value": round(median(look) * 1000, 1),
        "unit": "ms",
        "cards": cards,
    }


def median(work: Callable[[], object]) -> float:
    """Return the middle of a few runs, in seconds."""
    spent = []
    for _ in range(ROUNDS):
        start = perf_counter()
        work()
        spent.append(perf_counter() - start)
    return statistics.median(spent)
