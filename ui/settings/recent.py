"""What is known of a workshop without opening its file: enough to find it again in a list."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Callable
from typing import Any, TypeVar

from workshop.domain.codes import StepCode
from workshop.values import dataclass

LARGEST_LIST = 200
_MOST_LANES, _MOST_PHASES = 24, 24

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """The journey as a glance has it: per lane its own colour ("" for the palette's) and cards per phase.

    `before_deal` is the number of phases before the signature.
    """

    colors: tuple[str, ...] = ()
    counts: tuple[tuple[int, ...], ...] = ()
    before_deal: int = 0

    @property
    def phases(self) -> int:
        """How many phases there are."""
        return max((len(lane) for lane in self.counts), default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    """A workshop as it was when it was last open.

    `place` of `steps` is where in the agenda it was (from 1; 0 is before or after the day), `opened` an ISO
    instant, `next_date` when the group meets again. `is_archived`: it was put away with Samenspel, so a
    folder that somebody calls "Archive" hides nothing.
    """

    path: str
    title: str = ""
    company: str = ""
    step: StepCode = StepCode.PREPARATION
    place: int = 0
    steps: int = 0
    is_agreed: bool = False
    date: dt.date | None = None
    start: dt.time | None = None
    next_date: dt.date | None = None
    opened: dt.datetime | None = None
    is_archived: bool = False
    sketch: Sketch = Sketch()

    def is_same_file(self, other: Recent) -> bool:
        """Tell whether both are one file, as far as their paths tell."""
        return os.path.normcase(self.path) == os.path.normcase(other.path)

    @property
    def name(self) -> str:
        """What to call it: its title, else its company, else its file."""
        return self.title or self.company or os.path.splitext(os.path.basename(self.path))[0]  # noqa: PTH119, PTH122


def recent_of(raw: Any) -> Recent | None:
    """Return what a JSON value knows of a workshop; None when it does not even name a file."""
    if not isinstance(raw, dict) or not isinstance(raw.get("path"), str) or not raw["path"]:
        return None
    step = raw.get("step")
    return Recent(
        path=raw["path"],
        title=_text(raw.get("title")),
        company=_text(raw.get("company")),
        step=StepCode(step) if step in tuple(StepCode) else StepCode.PREPARATION,
        place=_count(raw.get("place")),
        steps=_count(raw.get("steps")),
        is_agreed=raw.get("is_agreed") is True,
        date=_read(raw.get("date"), dt.date.fromisoformat),
        start=_read(raw.get("start"), dt.time.fromisoformat),
        next_date=_read(raw.get("next_date"), dt.date.fromisoformat),
        opened=_read(raw.get("opened"), dt.datetime.fromisoformat),
        is_archived=raw.get("is_archived") is True,
        sketch=_sketch_of(raw.get("sketch")),
    )


def _sketch_of(raw: Any) -> Sketch:
    if not isinstance(raw, dict):
        return Sketch()
    lanes = _items(raw.get("counts"), _MOST_LANES)
    return Sketch(
        colors=tuple(_color(one) for one in _items(raw.get("colors"), _MOST_LANES)),
        counts=tuple(tuple(_count(one) for one in _items(lane, _MOST_PHASES)) for lane in lanes),
        before_deal=_count(raw.get("before_deal")),
    )


def _items(raw: Any, most: int) -> list[Any]:
    return raw[:most] if isinstance(raw, list) else []


def _text(raw: Any) -> str:
    return raw[:1000] if isinstance(raw, str) else ""


def _color(raw: Any) -> str:
    return raw if isinstance(raw, str) and re.fullmatch("#[0-9A-Fa-f]{6}", raw) else ""


def _count(raw: Any) -> int:
    return raw if isinstance(raw, int) and not isinstance(raw, bool) and 0 <= raw < 10_000 else 0


def _read(raw: Any, reader: Callable[[str], T]) -> T | None:
    """Read a date or a time written in ISO's way; anything else is not known."""
    try:
        return reader(raw) if isinstance(raw, str) else None
    except ValueError:
        return None
