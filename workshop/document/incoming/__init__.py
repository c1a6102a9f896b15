"""Tables from elsewhere become cards, actions and participants: looked at first, then one edit.

    sheets = reader.read(path)                          # a `SheetReader`
    layout = layout_of(sheets[0], workshop, thing, words)  # what each column holds, as far as it tells
    found = proposed(wanted, sheets[0], layout, choices)
    bridge.do(found.bring(numbers))

Nothing is passed over: every line with anything in it is in `found`, with what becomes of it and why.
"""

from __future__ import annotations

from workshop.document.incoming.layout import Layout, best_sheet, first_guess, heads_of, laid_out, layout_of
from workshop.document.incoming.proposing import Found, Outcome, Proposed, Unknown, Wanted, proposed
from workshop.document.incoming.sheets import Sheet, SheetReader
from workshop.document.incoming.things import Thing
from workshop.document.incoming.values import Choices

__all__ = [
    "Choices",
    "Found",
    "Layout",
    "Outcome",
    "Proposed",
    "Sheet",
    "SheetReader",
    "Thing",
    "Unknown",
    "Wanted",
    "best_sheet",
    "first_guess",
    "heads_of",
    "laid_out",
    "layout_of",
    "proposed",
]
