"""What the harnesses have run, for the last lines of a test run: one JSON line each, how many first."""

from __future__ import annotations

import json
from collections import defaultdict

_TALLIES: dict[str, dict[str, float]] = defaultdict(dict)


def count(name: str, ran: int = 1, **figures: float) -> None:
    """Add to what a harness has run and found; one that ran nothing is no harness."""
    assert ran > 0, f"{name} ran nothing"
    tally = _TALLIES[name]
    for key, figure in {"ran": ran, **figures}.items():
        tally[key] = tally.get(key, 0) + figure


def most(name: str, **figures: float) -> None:
    """Keep the largest of figures, such as seconds."""
    for key, figure in figures.items():
        _TALLIES[name][key] = round(max(_TALLIES[name].get(key, 0.0), figure), 3)


def lines() -> list[str]:
    """Return a JSON line a harness."""
    return [
        json.dumps({"name": f"storage.{name}", "ran": tally["ran"], **tally})
        for name, tally in sorted(_TALLIES.items())
    ]
