"""What a table shows: typed columns, groups of rows, and cells as text in both directions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto
from typing import Any, Protocol

from ui.widgets.picking import Pick
from workshop.texts import Words
from workshop.texts.reading import Unread, UnreadError, read_cents, read_day, read_within


class Kind(Enum):
    """What a column holds; the values are those of the plan."""

    TEXT = auto()  # str
    NUMBER = auto()  # int, float or None
    AMOUNT = auto()  # cents or None
    DATE = auto()  # date or None
    CHOICE = auto()  # a code or None: one of `picks`
    REFERENCE = auto()  # an id or None: one of `picks`, with its mark or initials
    REFERENCES = auto()  # ids: several of `picks`, as marks without names
    FLAG = auto()  # bool


NUMBERS = (Kind.NUMBER, Kind.AMOUNT, Kind.DATE)
PICKED = (Kind.CHOICE, Kind.REFERENCE, Kind.REFERENCES)


class Record(Protocol):
    """A row: it has an id, and an attribute for the key of every column."""

    @property
    def id(self) -> str:
        """What it is known by, always the same."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `width` in pixels at a text size of 100 %, the least one where there is a `stretch`.

    `lines`: so many a text may take, and its row gets higher; `lead`: an icon before what is picked.
    """

    key: str
    title: str
    kind: Kind = Kind.TEXT
    width: int = 96
    stretch: int = 0
    picks: Sequence[Pick] = ()
    is_strong: bool = False
    is_whole: bool = False
    low: float | None = None
    high: float | None = None
    lines: int = 1
    lead: str = ""

    def pick(self, value: object) -> Pick | None:
        """What is picked by an id or code."""
        return next((pick for pick in self.picks if pick.id == value), None)


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that stand together under a heading; `totals` is text by the key of a column."""

    id: str
    title: str
    rows: Sequence[str]
    totals: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pasted:
    """A range that was pasted, read: cells that there are, and new rows as values by key.

    `unread` counts the cells that could not be read; they are left as they are.
    """

    edits: tuple[tuple[str, str, Any], ...]
    rows: tuple[dict[str, Any], ...]
    unread: int


def said(column: Column, value: Any, words: Words) -> str:
    """A cell as text: what a screen reader says, and what is copied."""
    if value is None or value == ():
        return ""
    if column.kind in PICKED:
        picked = value if column.kind is Kind.REFERENCES else (value,)
        return ", ".join(pick.text for pick in column.picks if pick.id in picked)
    return _SAY[column.kind](value, words)


_SAY: dict[Kind, Callable[[Any, Words], str]] = {
    Kind.TEXT: lambda value, _: str(value),
    Kind.NUMBER: lambda value, words: words.number(value),
    Kind.AMOUNT: lambda value, words: words.money(value),
    Kind.DATE: lambda value, words: words.date(value),
    Kind.FLAG: lambda value, words: words("yes") if value else words("no"),
}


def read_cell(column: Column, text: str, words: Words, today: date) -> Any:
    """The value that a pasted text means in a column; raises `UnreadError`."""
    if column.kind is Kind.TEXT:
        return text
    bare = text.strip()
    if column.kind is Kind.FLAG:
        return _read_flag(bare, words)
    if column.kind is Kind.REFERENCES:
        return tuple(_read_pick(column, part) for part in bare.replace(";", ",").split(",") if part.strip())
    if not bare:
        return None
    if column.kind in PICKED:
        return _read_pick(column, bare)
    return _read_value(column, bare, words, today)


def _read_value(column: Column, text: str, words: Words, today: date) -> int | float | date:
    if column.kind is Kind.DATE:
        return read_day(text, today)
    if column.kind is Kind.AMOUNT:
        return read_cents(text, words.language)
    return read_within(text, words.language, is_whole=column.is_whole, low=column.low, high=column.high)


def _read_pick(column: Column, text: str) -> str:
    wanted = text.strip().casefold()
    exact = [pick.id for pick in column.picks if pick.text.casefold() == wanted]
    near = [pick.id for pick in column.picks if pick.text.casefold().startswith(wanted)]
    for found in (exact, near):
        if len(found) == 1:
            return found[0]
    raise UnreadError(Unread.NOT_KNOWN)


def _read_flag(text: str, words: Words) -> bool:
    known = {"": False, "0": False, "1": True, "x": True, "true": True, "false": False}
    known |= {words("yes").casefold(): True, words("no").casefold(): False}
    if text.casefold() not in known:
        raise UnreadError(Unread.NOT_KNOWN)
    return known[text.casefold()]
