"""How long a day may be said; apart, because what says it and what writes it both need the names."""

from __future__ import annotations

from typing import Literal

DateStyle = Literal["short", "medium", "long", "weekday", "month"]
