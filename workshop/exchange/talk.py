"""What every slide of a plan needs: its words, its names, and where to say what was shortened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from workshop.domain.shape import Pattern
from workshop.domain.workshop import Workshop
from workshop.exchange.deck import Deck
from workshop.exchange.tables import table
from workshop.texts import Words
from workshop.texts.names import field_name


@dataclass(frozen=True, slots=True)
class Talk:
    """A plan on its way to slides."""

    workshop: Workshop
    words: Words
    deck: Deck
    shortened: list[str] = field(default_factory=list)

    def name(self, pattern: str) -> str:
        """Return what a field or list is called."""
        return field_name(self.words, pattern)

    def cut(self, text: str, most: int) -> str:
        """Return a text on one line as far as it fits, and remember what did not."""
        line = " ".join(text.split())
        if len(line) <= most:
            return line
        self.shortened.append(line[:60])
        return f"{line[: most - 1]}…"

    def list(self, pattern: Pattern, shares: Mapping[str, float]) -> None:
        """Show some columns of a list, so wide in parts; nothing when it has no rows."""
        found = table(self.workshop, pattern, self.words, only=tuple(shares))
        rows = [[self._shown(cell) for cell in row] for row in found.rows]
        if rows:
            self.deck.table(found.title, found.headings, rows, tuple(shares.values()))

    def table(
        self, title: str, headings: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[float]
    ) -> None:
        """Show rows under headings that are called as those fields are; nothing when there are none."""
        if rows:
            self.deck.table(self.name(title), [self.name(one) for one in headings], rows, shares)

    def parts(self, title: str, rows: Sequence[tuple[str, str]]) -> None:
        """Show what some parts say, each called as its field is; nothing for those that say nothing."""
        words = self.words
        said = [(self.name(pattern), text) for pattern, text in rows if text.strip()]
        if said:
            self.deck.table(self.name(title), (words("Part"), words("Content")), said, (3, 8))

    def _shown(self, cell: object) -> str:
        if cell is None:
            return ""
        if isinstance(cell, dt.date):
            return self.words.date(cell)
        if isinstance(cell, Decimal):
            return self.words.money(int(cell * 100))
        return self.words.number(cell) if isinstance(cell, int | float) else str(cell)
