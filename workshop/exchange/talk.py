"""What every slide of a plan needs: words, names, colours, and where to say what was shortened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any

from workshop.domain.codes import Light, Likelihood, Realistic
from workshop.domain.ids import DisciplineId
from workshop.domain.kinds import Code, Ref, Target
from workshop.domain.shape import Pattern, field_kinds, lists
from workshop.domain.workshop import Workshop
from workshop.drawing.palette import LIGHT, LaneLook, lane_look
from workshop.exchange.deck import Deck, Look
from workshop.exchange.deck_tables import Rows, put_table
from workshop.exchange.tables import table
from workshop.texts import Words
from workshop.texts.names import code_name, field_name

GOOD = Look(ink=LIGHT.good, fill=LIGHT.good_soft, is_bold=True)
WARN = Look(ink=LIGHT.warn, fill=LIGHT.warn_soft, is_bold=True)
BAD = Look(ink=LIGHT.bad, fill=LIGHT.bad_soft, is_bold=True)
STRONG = Look(fill=LIGHT.surface, is_bold=True)

_TONES: dict[StrEnum, Look] = {
    Light.GREEN: GOOD,
    Light.AMBER: WARN,
    Light.RED: BAD,
    Realistic.YES: GOOD,
    Realistic.PARTLY: WARN,
    Realistic.NO: BAD,
    Likelihood.HIGH: BAD,
    Likelihood.MEDIUM: WARN,
    Likelihood.LOW: GOOD,
}


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

    def lane(self, discipline: DisciplineId | None) -> LaneLook | None:
        """Return how a discipline looks; None when there is none."""
        for index, one in enumerate(self.workshop.disciplines):
            if one.id == discipline:
                return lane_look(index, one.color, LIGHT)
        return None

    def lanes(self) -> dict[str, Look]:
        """Return how a cell looks that names a discipline."""
        found = {}
        for one in self.workshop.disciplines:
            look = self.lane(one.id)
            if look is not None and one.name:
                found[one.name] = Look(ink=look.ink, fill=look.fill, is_bold=True)
        return found

    def list(self, pattern: Pattern, shares: Mapping[str, float], title: str = "") -> None:
        """Show some columns of a list, so wide in parts; nothing when it has no rows."""
        found = table(self.workshop, pattern, self.words, only=tuple(shares))
        rows = [[self.shown(cell) for cell in row] for row in found.rows]
        if rows:
            kinds = field_kinds(lists()[pattern].row)
            looks = {at: self._looks(kinds[name]) for at, name in enumerate(shares)}
            given = Rows(found.headings, rows, tuple(shares.values()), looks)
            put_table(self.deck, title or found.title, found.title, given)

    def lines(self, topic: str, texts: Sequence[str], title: str = "") -> None:
        """Show short texts one below the other, each with its number; nothing when there are none."""
        said = [text for text in texts if text.strip()]
        rows = [(self.words.number(at), text) for at, text in enumerate(said, start=1)]
        if rows:
            numbers = {number: Look(ink=LIGHT.accent, is_bold=True) for number, _ in rows}
            put_table(self.deck, title or topic, topic, Rows((), rows, (0.6, 11), {0: numbers}))

    def parts(self, title: str, topic: str, rows: Sequence[tuple[str, str]]) -> None:
        """Show what some parts say, each called as its field is; nothing for those that say nothing."""
        said = [(self.name(pattern), text) for pattern, text in rows if text.strip()]
        if said:
            names = {name: Look(ink=LIGHT.ink_soft, is_bold=True) for name, _ in said}
            put_table(self.deck, title, topic, Rows((), said, (3, 8), {0: names}))

    def shown(self, cell: object) -> str:
        """Return a table's cell as a slide writes it."""
        if cell is None:
            return ""
        if isinstance(cell, dt.date):
            return self.words.date(cell).replace(" ", "\N{NO-BREAK SPACE}")
        if isinstance(cell, Decimal):
            return self.words.money(int(cell * 100))
        return self.words.number(cell) if isinstance(cell, int | float) else str(cell)

    def _looks(self, kind: Any) -> dict[str, Look]:
        if isinstance(kind, Ref) and kind.target is Target.DISCIPLINES:
            return self.lanes()
        if isinstance(kind, Code):
            return self.tones(kind.codes)
        return {}

    def tones(self, codes: Iterable[StrEnum]) -> dict[str, Look]:
        """Return how a cell looks that says how good or bad something is."""
        return {code_name(self.words, one): _TONES[one] for one in codes if one in _TONES}
