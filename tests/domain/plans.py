"""Random workshops, and one in which every field has a value.

@given(workshops())
def test_...(workshop: Workshop) -> None: ...

full_workshop()            # every field filled, every list with two rows, agreed and evaluations included
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from hypothesis import strategies as st

from tests.domain.making import Maker
from workshop.domain.kinds import Amount, Code, Color, Day, FieldKind, Number, Text, Time, Whole
from workshop.domain.shape import Pattern, shapes
from workshop.domain.workshop import Workshop

HOSTILE = (
    " ",
    "\n",
    "\t",
    "=1+1",
    "-2",
    "@SUM(A1)",
    "<b>&amp;</b><img src='/etc/hostname'>",
    "'; DROP TABLE card; --",
    "{0}{name}%s%(x)d",
    "null",
    "\\u0041\\",
    '"quoted"',
    "line one\nline two\n\n",
    "שלום עולם",
    "مرحبا بالعالم",
    "สวัสดี नमस्ते 你好 こんにちは 안녕",
    "👩‍👩‍👧‍👦🏳️‍🌈",
    "é e\u0301 ﬁ ß İ ı",
    "\u00a0\u2028\u2029\u200b\u200f\ufeff\u00ad",
    "\U0010fffd\U0001d11e",
    "x" * 300,
)
"""Texts that break what is careless: formulas, markup, quotes, every direction, what cannot be seen."""


class _Everything:
    """Every field has a value, every list two rows, every map an entry for each row."""

    def __init__(self) -> None:
        self._count = 0

    def count(self, pattern: Pattern) -> int:
        return 2

    def is_filled(self, pattern: Pattern) -> bool:
        return True

    def has_agreed(self) -> bool:
        return True

    def takes_twin(self) -> bool:
        return True

    def key(self, *, is_optional: bool) -> str | None:
        self._count += 1
        return f"id {self._count}"

    def value(self, kind: FieldKind) -> Any:
        self._count += 1
        match kind:
            case Whole():
                return kind.low + 1
            case Number():
                return 2.5
            case Code():
                return kind.codes[self._count % len(kind.codes)]
        return _PLAIN[type(kind)](self._count)

    def flag(self, *, absent: bool) -> bool:
        return not absent

    def some_of(self, ids: Sequence[str], most: int) -> list[str]:
        self._count += 1
        start = self._count % len(ids)
        return [*ids[start:], *ids[:start]][:most]


_PLAIN: dict[type[FieldKind], Callable[[int], Any]] = {
    Text: lambda count: f"text {count}",
    Color: lambda count: f"#{count:06x}",
    Amount: lambda count: 100_05 + count,
    Day: lambda count: dt.date(2026, 1, 1) + dt.timedelta(days=count),
    Time: lambda count: dt.time(count % 24, count % 60),
}


def full_workshop() -> Workshop:
    """Return a workshop in which every field has a value; always the same one."""
    return Maker(_Everything()).workshop()


def texts() -> st.SearchStrategy[str]:
    """Return any text that a plan can hold."""
    characters = st.characters(
        exclude_categories=("Cs", "Cc"), include_characters="\n\t", exclude_characters="\ufffe\uffff"
    )
    return st.sampled_from(HOSTILE) | st.text(characters, max_size=12)


def public_ids() -> st.SearchStrategy[str]:
    """Return any id that a file can hold."""
    awkward = st.sampled_from(("p1", "0", "__proto__", "a b", 'x"y', "../up", "é", "👩‍👩‍👧‍👦", "i" * 64))
    letters = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
    return awkward | st.text(letters, min_size=1, max_size=12)


def values(kind: FieldKind) -> st.SearchStrategy[Any]:
    """Return any value that a field of a single kind can hold, but for None."""
    match kind:
        case Whole():
            return st.integers(kind.low, 10**30 if kind.high is None else kind.high)
        case Number():
            low, high = kind.low, kind.high
            whole = st.integers(-(10**30) if low is None else int(low), 10**30 if high is None else int(high))
            return whole | st.floats(low, high, allow_nan=False, allow_infinity=False)
        case Code():
            return st.sampled_from(kind.codes)
    return _ANY[type(kind)]


_ANY: dict[type[FieldKind], st.SearchStrategy[Any]] = {
    Text: texts(),
    Color: st.from_regex("#[0-9a-fA-F]{6}", fullmatch=True),
    Amount: st.integers(0, 10**14),
    Day: st.dates(),
    Time: st.builds(dt.time, st.integers(0, 23), st.integers(0, 59)),
}


class _Drawn:
    """Choices that hypothesis makes: few rows, most single fields empty, so that a failure stays small."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        outer = [pattern for pattern, shape in shapes().items() if shape.owner is None]
        self._filled = draw(st.sets(st.sampled_from(outer), max_size=20))

    def count(self, pattern: Pattern) -> int:
        is_outer = shapes()[pattern].owner is None
        return self._draw(st.integers(0, 3 if pattern in self._filled or not is_outer else 1))

    def is_filled(self, pattern: Pattern) -> bool:
        is_outer = shapes()[pattern].owner is None
        return pattern in self._filled if is_outer else self._draw(st.booleans())

    def has_agreed(self) -> bool:
        return self._draw(st.booleans())

    def takes_twin(self) -> bool:
        return self._draw(st.booleans())

    def key(self, *, is_optional: bool) -> str | None:
        return self._draw(st.none() | public_ids())

    def value(self, kind: FieldKind) -> Any:
        return self._draw(values(kind))

    def flag(self, *, absent: bool) -> bool:
        return self._draw(st.booleans())

    def some_of(self, ids: Sequence[str], most: int) -> list[str]:
        return self._draw(st.lists(st.sampled_from(ids), unique=True, max_size=most)) if ids else []


@st.composite
def workshops(draw: st.DrawFn) -> Workshop:
    """Return any workshop that obeys every rule."""
    return Maker(_Drawn(draw)).workshop()
