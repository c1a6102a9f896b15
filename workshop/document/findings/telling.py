"""What every sentence about a finding needs: the plan, the words, and what things are called aloud."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from workshop.domain.ids import RowId
from workshop.domain.workshop import Plan
from workshop.texts import Words
from workshop.values import dataclass

MOST = 3
"""So many of a kind are named one by one; of the others it is said how many they are."""
_LINE = 60


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence; `asks`: something is amiss or surprising, and worth a word with each other."""

    text: str
    asks: bool = False


Found = Iterable[Finding]
Sentences = Callable[["Telling"], Found]


class _Called(Protocol):
    @property
    def id(self) -> RowId: ...


class Telling:
    """A plan and the words to speak of it; names that are missing are said to be missing."""

    def __init__(self, plan: Plan, words: Words) -> None:
        self.plan = plan
        self.words = words

    def discipline(self, row_id: RowId | None) -> str:
        """What a discipline is called."""
        return self._name(self.plan.disciplines, row_id)

    def disciplines(self, row_ids: Iterable[RowId]) -> str:
        """Disciplines as one says them: "Sales, Support and Marketing"."""
        return self.words.join([self.discipline(one) for one in row_ids])

    def phase(self, row_id: RowId | None) -> str:
        """What a phase is called, in quotes."""
        return self.quoted(self._name(self.plan.journey.phases, row_id))

    def phases(self, row_ids: Iterable[RowId]) -> str:
        """Phases as one says them."""
        return self.words.join([self.phase(one) for one in row_ids])

    def titles(self, rows: Sequence[_Called], row_ids: Sequence[RowId]) -> str:
        """Rows by their own words: the first three in quotes, then how many more."""
        said = [self.quoted(self._name(rows, one)) for one in row_ids[:MOST]]
        more = len(row_ids) - len(said)
        return self.words.join([*said, *([self.words.count("{n} more", "{n} more", more)] if more else [])])

    def quoted(self, text: str) -> str:
        """People's own words, in one line of at most sixty characters, in quotes."""
        return self.words("“{text}”", text=in_one_line(text))

    def money(self, cents: int) -> str:
        """An amount in the plan's currency."""
        return self.words.money(cents, self.plan.budget.currency or "EUR")

    def _name(self, rows: Sequence[_Called], row_id: RowId | None) -> str:
        row = next((one for one in rows if one.id == row_id), None)
        own = (str(getattr(row, name, "") or "").strip() for name in ("name", "title", "text"))
        return next(filter(None, own), self.words("(no name yet)"))


def in_one_line(text: str, most: int = _LINE) -> str:
    """The text without line breaks, shortened so that it can be said in one breath."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
