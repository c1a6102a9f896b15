"""What a field of the plan may hold: one description that everything else is made from.

Each dataclass field of the domain names its kind once (`title: str = text()`). The rules for a user's edit,
the plan's JSON, the tables of the file, what a deletion takes along, and the tests that walk every field of
the plan all read these descriptions; none of them lists the fields a second time.
It is long because the kinds are one vocabulary, read side by side.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import math
from collections.abc import Collection, Sized
from enum import StrEnum
from itertools import repeat
from typing import Any

from workshop.domain.characters import LIST_LIMIT, TEXT_LIMIT, refused
from workshop.domain.errors import DomainError, Problem
from workshop.domain.frozen import FrozenMap
from workshop.domain.overriding import override
from workshop.values import dataclass

AMOUNT_LIMIT = 10**12


class Target(StrEnum):
    """The lists that something can refer to."""

    DISCIPLINES = "disciplines"
    PARTICIPANTS = "participants"
    CLUSTERS = "clusters"
    CHALLENGES = "challenges"
    PHASES = "phases"
    HANDOFFS = "handoffs"
    PROMISES = "promises"
    PAINS = "pains"
    GAINS = "gains"
    GOALS = "goals"
    ACTIONS = "actions"
    RISKS = "risks"


class Takes(StrEnum):
    """What becomes of whatever refers to a row that is deleted."""

    NOTHING = "nothing"
    """The reference becomes null, the list entry or map entry goes."""
    ROW = "row"
    """The row that refers goes along."""
    REFUSES = "refuses"
    """It is a record: the deletion is refused."""


@dataclass(frozen=True, slots=True)
class FieldKind:
    """The base of all kinds."""

    def check(self, value: object) -> None:
        """Raise `DomainError` when `value` may not stand in a field of this kind."""
        raise NotImplementedError

    def check_all(self, values: Collection[object]) -> None:
        """Raise `DomainError` unless every one of these may stand in a field of this kind."""
        for value in values:
            self.check(value)


@dataclass(frozen=True, slots=True)
class Text(FieldKind):
    """Any text of at most 20,000 code points; empty when nothing was said."""

    @override
    def check(self, value: object) -> None:
        """Refuse what is no text, too long, or holds a character that no plan may hold."""
        if not isinstance(value, str):
            raise DomainError(Problem.NOT_TEXT)
        if len(value) > TEXT_LIMIT:
            raise DomainError(Problem.TOO_LONG, limit=TEXT_LIMIT, length=len(value))
        character = refused(value)
        if character is not None:
            raise DomainError(Problem.FORBIDDEN_CHARACTER, code=f"U+{ord(character):04X}")

    @override
    def check_all(self, values: Collection[object]) -> None:
        """See `FieldKind.check_all`; ten thousand short texts are looked through as one long one."""
        texts = [value for value in values if isinstance(value, str) and len(value) <= TEXT_LIMIT]
        if len(texts) < len(values) or refused("\n".join(texts)) is not None:
            FieldKind.check_all(self, values)


@dataclass(frozen=True, slots=True)
class Color(FieldKind):
    """`#RRGGBB`, or None for the palette's."""

    @override
    def check(self, value: object) -> None:
        """Refuse anything but six hexadecimal digits behind a hash."""
        if value is None:
            return
        if not isinstance(value, str) or len(value) != 7 or value[0] != "#":
            raise DomainError(Problem.NOT_COLOR)
        if not all(digit in "0123456789abcdefABCDEF" for digit in value[1:]):
            raise DomainError(Problem.NOT_COLOR)


@dataclass(frozen=True, slots=True)
class Whole(FieldKind):
    """A whole number from `low` to `high` (both included; None: no end), or None."""

    low: int
    high: int | None = None

    @override
    def check(self, value: object) -> None:
        """Refuse booleans, fractions, what is out of range or beyond counting."""
        if value is None:
            return
        if isinstance(value, bool) or not isinstance(value, int):
            raise DomainError(Problem.NOT_WHOLE)
        _in_range(value, self.low, self.high)


@dataclass(frozen=True, slots=True)
class Number(FieldKind):
    """A finite number from `low` to `high` (None: no end), or None. Whole numbers stay whole."""

    low: float | None = None
    high: float | None = None

    @override
    def check(self, value: object) -> None:
        """Refuse booleans, infinities, NaN and what is out of range."""
        if value is None:
            return
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise DomainError(Problem.NOT_NUMBER)
        _in_range(value, self.low, self.high)


@dataclass(frozen=True, slots=True)
class Amount(FieldKind):
    """Money in whole cents, 0 to 10^12 units (10^14 cents), or None."""

    @override
    def check(self, value: object) -> None:
        """Refuse what is no whole number of cents or out of range."""
        if value is None:
            return
        if isinstance(value, bool) or not isinstance(value, int):
            raise DomainError(Problem.NOT_NUMBER)
        if not 0 <= value <= AMOUNT_LIMIT * 100:
            raise DomainError(Problem.OUT_OF_RANGE, low=0, high=AMOUNT_LIMIT)


@dataclass(frozen=True, slots=True)
class Flag(FieldKind):
    """Yes or no."""

    @override
    def check(self, value: object) -> None:
        """Refuse anything but True and False."""
        if not isinstance(value, bool):
            raise DomainError(Problem.NOT_FLAG)


@dataclass(frozen=True, slots=True)
class Day(FieldKind):
    """A calendar date, or None."""

    @override
    def check(self, value: object) -> None:
        """Refuse what is no date."""
        if value is not None and (not isinstance(value, dt.date) or isinstance(value, dt.datetime)):
            raise DomainError(Problem.NOT_DATE)


@dataclass(frozen=True, slots=True)
class Time(FieldKind):
    """A time of day in hours and minutes, or None."""

    @override
    def check(self, value: object) -> None:
        """Refuse what is no time, or is finer than a minute."""
        if value is None:
            return
        if not isinstance(value, dt.time) or value.second or value.microsecond or value.tzinfo:
            raise DomainError(Problem.NOT_TIME)


@dataclass(frozen=True, slots=True)
class Code(FieldKind):
    """One of a fixed vocabulary, or None while people are still thinking."""

    codes: tuple[StrEnum, ...]

    @override
    def check(self, value: object) -> None:
        """Refuse a word that is not in the vocabulary."""
        if value is not None and not any(value is code for code in self.codes):
            raise DomainError(Problem.NOT_CODE, codes=tuple(str(code) for code in self.codes))


@dataclass(frozen=True, slots=True)
class Ref(FieldKind):
    """A reference to a row of another list, or None. Whether the row exists is for `rules` to say."""

    target: Target
    takes: Takes = Takes.NOTHING

    @override
    def check(self, value: object) -> None:
        """Refuse what cannot be an id."""
        if value is not None and not isinstance(value, str):
            raise DomainError(Problem.NOT_REFERENCE)


@dataclass(frozen=True, slots=True)
class Refs(FieldKind):
    """An ordered set of references to rows of another list."""

    target: Target

    @override
    def check(self, value: object) -> None:
        """Refuse what is no tuple of ids, or names one twice."""
        if not isinstance(value, tuple) or not all(isinstance(item, str) for item in value):
            raise DomainError(Problem.NOT_REFERENCE)
        seen: set[str] = set()
        for item in value:
            if item in seen:
                raise DomainError(Problem.REPEATED, id=item)
            seen.add(item)


@dataclass(frozen=True, slots=True)
class Named(FieldKind):
    """A composite value that is written and read as one (an action's origin)."""

    value: type

    @override
    def check(self, value: object) -> None:
        """Refuse another type; the value's own rules hold in its constructor."""
        if not isinstance(value, self.value):
            raise DomainError(Problem.NOT_OBJECT)


@dataclass(frozen=True, slots=True)
class Record(FieldKind):
    """A group of fields with a name of its own; never null."""

    record: type

    @override
    def check(self, value: object) -> None:
        """Refuse another type."""
        if not isinstance(value, self.record):
            raise DomainError(Problem.NOT_OBJECT)


@dataclass(frozen=True, slots=True)
class Rows(FieldKind):
    """An ordered list of rows. `plain`: in JSON each row is just its text."""

    row: type
    target: Target | None = None
    plain: bool = False

    @override
    def check(self, value: object) -> None:
        """Refuse what is no tuple of such rows."""
        if not isinstance(value, tuple) or not all(map(isinstance, value, repeat(self.row))):
            raise DomainError(Problem.NOT_LIST)
        check_length(value)


@dataclass(frozen=True, slots=True)
class Marks(FieldKind):
    """A value per row of another list: {participant: number}. `target` None: the keys are `keys`."""

    value: FieldKind
    target: Target | None
    keys: tuple[StrEnum, ...] = ()
    takes: Takes = Takes.NOTHING

    @override
    def check(self, value: object) -> None:
        """Refuse what is no mapping of such values."""
        if not isinstance(value, FrozenMap):
            raise DomainError(Problem.NOT_OBJECT)
        for key, item in value.items():
            if item is None:
                raise DomainError(Problem.NOT_OBJECT, (key,))
            if self.target is None and key not in self.keys:
                raise DomainError(Problem.NOT_CODE, (key,), codes=tuple(str(one) for one in self.keys))
            try:
                self.value.check(item)
            except DomainError as error:
                raise error.under(key) from None


def check_length(items: Sized) -> None:
    """Raise `DomainError` when a list has more items than a plan may hold."""
    if len(items) > LIST_LIMIT:
        raise DomainError(Problem.TOO_MANY, limit=LIST_LIMIT)


def _in_range(value: float, low: float | None, high: float | None) -> None:
    if not _is_finite(value):
        raise DomainError(Problem.NOT_FINITE)
    if (low is not None and value < low) or (high is not None and value > high):
        raise DomainError(Problem.OUT_OF_RANGE, low=low, high=high)


def _is_finite(value: float) -> bool:
    """A whole number that no floating point number reaches counts as infinite: nobody could count with it."""
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


def kind_of(field: dataclasses.Field[Any]) -> FieldKind | None:
    """Return the kind that a dataclass field was declared with; None for `id`, `order` and `key`."""
    kind = field.metadata.get("kind")
    return kind if isinstance(kind, FieldKind) else None


def json_name(field: dataclasses.Field[Any]) -> str:
    """Return the field's key in the plan's JSON."""
    return str(field.metadata.get("json", field.name))
