"""What a section needs at hand: the plan, the words, who is called what, and how each discipline looks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import cached_property
from typing import Any

from workshop.domain.codes import ActionStatus, AdjustmentKind, Light, Likelihood, Realistic
from workshop.domain.journey import HandOff
from workshop.domain.kinds import Target
from workshop.domain.people import Discipline
from workshop.domain.rows import Row
from workshop.domain.shape import targets
from workshop.domain.workshop import Plan
from workshop.drawing.icons import KIND_ICONS
from workshop.drawing.palette import PAPER, LaneLook, lane_look
from workshop.drawing.primitives import Icon, Rect
from workshop.handout import styles
from workshop.handout.content import Mark, Run, Text
from workshop.handout.ornaments import Shape, letter
from workshop.insight.authority import authority
from workshop.texts import Words
from workshop.texts.names import code_name

BADGE = 11.0  # points: a discipline's square in a line of text
_STATUS: dict[StrEnum, tuple[str, str]] = {
    Light.GREEN: ("circle-check", styles.GREEN),
    Light.AMBER: ("triangle-alert", styles.AMBER),
    Light.RED: ("octagon-x", styles.RED),
    Realistic.YES: ("circle-check", styles.GREEN),
    Realistic.PARTLY: ("triangle-alert", styles.AMBER),
    Realistic.NO: ("octagon-x", styles.RED),
    ActionStatus.OPEN: ("circle", styles.MUTED),
    ActionStatus.BUSY: ("circle-dot", styles.ACCENT),
    ActionStatus.DONE: ("circle-check", styles.GREEN),
    ActionStatus.LATE: ("triangle-alert", styles.AMBER),
    ActionStatus.STOPPED: ("circle-x", styles.MUTED),
    Likelihood.LOW: ("signal-low", styles.MUTED),
    Likelihood.MEDIUM: ("signal-medium", styles.AMBER),
    Likelihood.HIGH: ("signal-high", styles.RED),
    AdjustmentKind.KEEP: ("check", styles.INK),
    AdjustmentKind.ADJUST: ("sliders-horizontal", styles.ACCENT),
    AdjustmentKind.STOP: ("x", styles.INK),
    AdjustmentKind.NEW: ("plus", styles.ACCENT),
}


class Desk:
    """One plan and the words of the hand-out. Names that are missing are "", never an id."""

    def __init__(self, plan: Plan, words: Words) -> None:
        self.plan = plan
        self.words = words
        self._disciplines = {row.id: (number, row) for number, row in enumerate(plan.disciplines)}
        self._people = {row.id: row.name for row in plan.participants}
        self._phases = {row.id: row.name for row in plan.journey.phases}
        self._goals = {row.id: row for row in plan.goals}

    def discipline(self, row_id: str | None) -> Discipline | None:
        """The discipline with that id."""
        return self._disciplines[row_id][1] if row_id in self._disciplines else None

    def name(self, row_id: str | None) -> str:
        """What a discipline is called."""
        found = self.discipline(row_id)
        return found.name if found else ""

    def look(self, row_id: str | None) -> LaneLook | None:
        """A discipline's colours on paper."""
        if row_id not in self._disciplines:
            return None
        number, row = self._disciplines[row_id]
        return lane_look(number, row.color, PAPER)

    def person(self, row_id: str | None) -> str:
        """What a person is called."""
        return self._people.get(row_id or "", "")

    def phase(self, row_id: str | None) -> str:
        """What a phase is called."""
        return self._phases.get(row_id or "", "")

    def goal_title(self, row_id: str | None) -> str:
        """What a goal is called."""
        found = self._goals.get(row_id or "")
        return found.title if found else ""

    def title_of(self, target: Target, row_id: str | None) -> str:
        """What any row is called: its title, name or text."""
        found: Any = self.plan
        for name in targets()[target]:
            found = getattr(found, name)
        row = next((one for one in found if one.id == row_id), None)
        if isinstance(row, HandOff):
            return f"{self.name(row.from_discipline)} → {self.name(row.to_discipline)}"
        return next((text for name in ("title", "name", "text") if (text := getattr(row, name, ""))), "")

    def item_title(self, item: str) -> str:
        """The goal or action with that public id, else the text itself."""
        return self._titles.get(item, item)

    @cached_property
    def _titles(self) -> dict[str, str]:
        titles = {row.public_id: row.title for row in self.plan.actions}
        return titles | {row.public_id: row.title for row in self.plan.goals}

    @cached_property
    def undecidable(self) -> frozenset[str]:
        """The actions that nobody is named for who decides."""
        return frozenset(authority(self.plan).undecidable)

    def badge(self, row_id: str | None, face: str = "") -> Text:
        """A discipline as its square with its icon or letter, and its name."""
        found, look = self.discipline(row_id), self.look(row_id)
        if found is None or look is None:
            return ()
        return (square(found, look), Run(found.name, face, is_own=True))

    def badges(self, row_ids: Iterable[str], between: str = "\n") -> Text:
        """Disciplines one below the other, or with a wide space `between` them."""
        parts: list[Mark | Run] = []
        for row_id in row_ids:
            badge = self.badge(row_id)
            gap = apart() if between == " " else (Run(between),)
            parts += [*(gap if parts and badge else ()), *badge]
        return tuple(parts)

    def squares(self, row_ids: Sequence[str]) -> Text:
        """Disciplines as their squares alone, where those tell them apart; else with their names."""
        kinds = [row.kind for _, row in self._disciplines.values()]
        if None in kinds or len(set(kinds)) < len(kinds):
            return self.badges(row_ids)
        parts: list[Run | Mark] = []
        for row_id in row_ids:
            found, look = self.discipline(row_id), self.look(row_id)
            if found and look:
                mark = square(found, look)
                parts += [*([Run(" ", size=1)] if parts else []), replace(mark, says=found.name)]
        return tuple(parts)

    def code(self, code: StrEnum | None) -> str:
        """What a code means."""
        return code_name(self.words, code) if code else ""

    def status(self, code: StrEnum | None) -> Text:
        """A code as its mark and its word, in its colour."""
        if code is None:
            return ()
        icon, colour = _STATUS[code]
        return (symbol(icon, colour), Run(self.code(code), "medium", colour))

    def date(self, day: dt.date | None) -> str:
        """A day with its month in letters, in one piece."""
        return self.words.date(day).replace(" ", "\u00a0") if day else ""

    def money(self, cents: int | None) -> str:
        """An amount in the plan's currency."""
        return "" if cents is None else self.words.money(cents, self.plan.budget.currency or "EUR")

    def number(self, value: float | None) -> str:
        """A number with all its digits."""
        return "" if value is None else self.words.number(value)

    def measured(self, value: float | None, unit: str) -> str:
        """A number with its unit, as people say it: "38%", "9 per month"."""
        if value is None:
            return ""
        return f"{self.number(value)}%" if unit.strip() == "%" else f"{self.number(value)} {unit}".strip()


def square(discipline: Discipline, look: LaneLook, size: float = BADGE) -> Mark:
    """A discipline's square with its icon, or its first letter; its name stands beside it."""
    icon = KIND_ICONS.get(discipline.kind) if discipline.kind else None
    shapes: tuple[Shape, ...] = (Rect(0, 0, size, size, look.fill, radius=size * 0.27),)
    initial = letter(discipline.name.strip()[:1].upper(), size / 2, size / 2, size * 0.66, look.ink)
    if icon:
        inset = size * 0.19
        shapes += (Icon(icon, inset, inset, size - 2 * inset, look.ink, 2.4),)
    elif initial:
        shapes += (initial,)
    return Mark(shapes, size + 4, size)


def apart(size: float = 30) -> Text:
    """A wider space in a line of text, at which the line may end; a space of letters of that size."""
    return (Run(" ", size=size),)


def symbol(name: str, colour: str, size: float = 9.5) -> Mark:
    """An icon in a line of text."""
    return Mark((Icon(name, 0, 0, size, colour, 2.2),), size + 3.5, size)


def tick(*, is_done: bool = False) -> Mark:
    """A box to tick by hand, or one that is ticked."""
    size = 9.0
    box = Rect(0.5, 0.5, size - 1, size - 1, None, styles.INK, 0.9, 1.5)
    mark = (Icon("check", 1, 1, size - 2, styles.GREEN, 4),) if is_done else ()
    return Mark((box, *mark), size + 5, size, "☑" if is_done else "☐")


def texts(rows: Iterable[Row]) -> list[str]:
    """The plain texts of a list, without the empty ones."""
    return [text for row in rows if (text := getattr(row, "text", "")).strip()]


def said(*texts: str) -> list[str]:
    """Those that say something."""
    return [text for text in texts if text.strip()]


def grouped(rows: Sequence[Row], key: str) -> Mapping[str | None, list[Row]]:
    """Rows by the value of one of their fields, each group in its sequence."""
    groups: dict[str | None, list[Row]] = {}
    for row in rows:
        groups.setdefault(getattr(row, key), []).append(row)
    return groups
