"""Moments in words."""

from __future__ import annotations

import datetime as dt

from workshop.texts import Words


def day_and_time(words: Words, at: dt.datetime) -> str:
    """Say an instant, already in the reader's time zone: "24 September 2026, 17:30"."""
    return f"{words.date(at.date())}, {words.time(at)}"
