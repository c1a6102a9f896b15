"""The table that is looked at: what was read, which sheet of it, how it is laid out, what was chosen."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ui.bridge import Bridge
from workshop.document.incoming import (
    Choices,
    Found,
    Layout,
    Sheet,
    Thing,
    Unknown,
    Wanted,
    best_sheet,
    first_guess,
    laid_out,
    layout_of,
    proposed,
)
from workshop.domain.ids import new_id


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A value: whatever somebody chooses makes another. Choices of names end with the sheet."""

    name: str
    sheets: tuple[Sheet, ...]
    at: int
    layout: Layout
    choices: Choices = field(default_factory=dict)

    @property
    def sheet(self) -> Sheet:
        """The sheet that is looked at."""
        return self.sheets[self.at]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to bring in."""
        return not self.layout.body(self.sheet)

    @property
    def heading_number(self) -> int:
        """The number of the line that holds the heads, or would."""
        return self.sheet.lines[self.layout.heading or 0].number if self.sheet.lines else 1

    def turned(self, bridge: Bridge, thing: Thing, at: int | None = None) -> LookedAt:
        """Look at it as a table of these: another sheet, or None for the one that is most like one."""
        at = best_sheet(self.sheets, thing) if at is None else at
        return _looked_at(bridge, self.name, self.sheets, at, thing)

    def with_sheet(self, bridge: Bridge, at: int) -> LookedAt:
        """Look at another sheet, which may hold something else."""
        _, thing = first_guess((self.sheets[at],), self.layout.thing)
        return self.turned(bridge, thing, at)

    def with_heads(self, bridge: Bridge, *, has_heads: bool) -> LookedAt:
        """Take a line for heads, or for a line like the others."""
        heading = (self.layout.heading or 0) if has_heads else None
        layout = laid_out(self.sheet, bridge.workshop, self.layout.thing, bridge.words, heading)
        return replace(self, layout=layout, choices={})

    def with_field(self, column: int, name: str) -> LookedAt:
        """Take a column for another field."""
        return replace(self, layout=self.layout.with_field(column, name))

    def with_choice(self, one: Unknown, row: str | None) -> LookedAt:
        """Have a name stand for a row of the plan, None: for none."""
        return replace(self, choices={**self.choices, one.key: row})

    def found(self, bridge: Bridge) -> Found:
        """Return what becomes of its lines."""
        wanted = Wanted(bridge.workshop, bridge.words, bridge.clock.now().date(), new_id)
        return proposed(wanted, self.sheet, self.layout, self.choices)


def first_look(bridge: Bridge, name: str, sheets: tuple[Sheet, ...], usual: Thing) -> LookedAt:
    """Look at what was read as what it seems to be."""
    at, thing = first_guess(sheets, usual)
    return _looked_at(bridge, name, sheets, at, thing)


def _looked_at(bridge: Bridge, name: str, sheets: tuple[Sheet, ...], at: int, thing: Thing) -> LookedAt:
    layout = layout_of(sheets[at], bridge.workshop, thing, bridge.words)
    return LookedAt(name, sheets, at, layout)
