"""What a field may hold, kind by kind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.plans import full_workshop, texts, values
from workshop.domain.characters import TEXT_LIMIT, cleaned, refused
from workshop.domain.codes import AGENDA_STEPS, CONTENT_STEPS, Kind, Language, StepCode
from workshop.domain.errors import DomainError, Problem
from workshop.domain.frozen import FrozenMap
from workshop.domain.kinds import (
    Amount,
    Code,
    Color,
    Day,
    FieldKind,
    Flag,
    Marks,
    Number,
    Record,
    Ref,
    Refs,
    Rows,
    Target,
    Text,
    Time,
    Whole,
)
from workshop.domain.plan import Origin
from workshop.domain.rows import Line
from workshop.domain.shape import shapes
from workshop.domain.vision import Vision

SINGLE = [
    shape.kind
    for shape in shapes().values()
    if isinstance(shape.kind, Text | Color | Whole | Number | Amount | Day | Time | Code)
]


def accepts(kind: FieldKind, value: Any) -> bool:
    try:
        kind.check(value)
    except DomainError:
        return False
    return True


@given(st.data())
def test_whatever_a_kind_can_hold_it_accepts(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(SINGLE))
    assert accepts(kind, data.draw(values(kind)))


@pytest.mark.parametrize(
    "kind", {type(kind): kind for kind in SINGLE}.values(), ids=lambda kind: type(kind).__name__
)
def test_only_a_text_is_never_missing(kind: FieldKind) -> None:
    assert accepts(kind, None) != isinstance(kind, Text)


def is_accepted(check: Callable[[], None]) -> bool:
    try:
        check()
    except DomainError:
        return False
    return True


@pytest.mark.parametrize(
    ("kind", "value", "problem"),
    [
        (Text(), 5, Problem.NOT_TEXT),
        (Text(), b"x", Problem.NOT_TEXT),
        (Text(), "x" * (TEXT_LIMIT + 1), Problem.TOO_LONG),
        (Text(), "\x85", Problem.FORBIDDEN_CHARACTER),
        (Color(), "#12345", Problem.NOT_COLOR),
        (Color(), "#12345g", Problem.NOT_COLOR),
        (Color(), "1234567", Problem.NOT_COLOR),
        (Whole(0), True, Problem.NOT_WHOLE),
        (Whole(0), 1.0, Problem.NOT_WHOLE),
        (Whole(1, 5), 6, Problem.OUT_OF_RANGE),
        (Whole(1, 5), 0, Problem.OUT_OF_RANGE),
        (Whole(0), 10**309, Problem.NOT_FINITE),
        (Number(), "1", Problem.NOT_NUMBER),
        (Number(), False, Problem.NOT_NUMBER),
        (Number(), float("inf"), Problem.NOT_FINITE),
        (Number(), float("nan"), Problem.NOT_FINITE),
        (Number(), -(10**309), Problem.NOT_FINITE),
        (Number(0), -0.01, Problem.OUT_OF_RANGE),
        (Amount(), 1.5, Problem.NOT_NUMBER),
        (Amount(), -1, Problem.OUT_OF_RANGE),
        (Flag(), 1, Problem.NOT_FLAG),
        (Flag(), None, Problem.NOT_FLAG),
        (Day(), dt.datetime(2026, 1, 1, tzinfo=dt.UTC), Problem.NOT_DATE),
        (Day(), "2026-01-01", Problem.NOT_DATE),
        (Time(), dt.time(8, 0, 30), Problem.NOT_TIME),
        (Time(), dt.time(8, 0, tzinfo=dt.UTC), Problem.NOT_TIME),
        (Code(tuple(Language)), "nl", Problem.NOT_CODE),
        (Code(tuple(Language)), Kind.SALES, Problem.NOT_CODE),
        (Ref(Target.GOALS), 5, Problem.NOT_REFERENCE),
        (Refs(Target.GOALS), ["a"], Problem.NOT_REFERENCE),
        (Refs(Target.GOALS), ("a", "b", "a"), Problem.REPEATED),
        (Record(Vision), Origin(), Problem.NOT_OBJECT),
        (Rows(Line), [Line(id="a")], Problem.NOT_LIST),
        (Rows(Line), ("a",), Problem.NOT_LIST),
        (Marks(Whole(1, 5), Target.GOALS), {"a": 1}, Problem.NOT_OBJECT),
        (Marks(Whole(1, 5), Target.GOALS), FrozenMap({"a": None}), Problem.NOT_OBJECT),
        (Marks(Whole(1, 5), Target.GOALS), FrozenMap({"a": 6}), Problem.OUT_OF_RANGE),
        (Marks(Text(), None, (StepCode.GOALS,)), FrozenMap({"plan": "x"}), Problem.NOT_CODE),
    ],
)
def test_what_a_kind_cannot_hold_is_refused(kind: FieldKind, value: Any, problem: Problem) -> None:
    with pytest.raises(DomainError) as caught:
        kind.check(value)
    assert caught.value.problem is problem
    with pytest.raises(DomainError) as among_others:
        kind.check_all([value])
    assert among_others.value.problem is problem


@given(st.lists(texts() | st.text(max_size=20) | st.none() | st.just("x" * (TEXT_LIMIT + 1)), max_size=6))
def test_many_texts_may_stand_where_each_of_them_may(values: list[str | None]) -> None:
    assert is_accepted(lambda: Text().check_all(values)) == all(
        is_accepted(partial(Text().check, value)) for value in values
    )


@given(texts())
def test_what_a_plan_can_hold_is_not_cleaned(text: str) -> None:
    assert cleaned(text) == (text, 0)
    assert refused(text) is None


@given(st.text(st.characters(), max_size=40))
def test_a_cleaned_text_can_stand_in_a_plan(text: str) -> None:
    kept, dropped = cleaned(text)
    Text().check(kept)
    assert len(kept) + dropped == len(text) - text.count("\r\n")


def test_cleaning_says_what_it_dropped() -> None:
    assert cleaned("a\r\nb\rc") == ("a\nb\nc", 0)
    assert cleaned("a\x00b\x07") == ("ab", 2)
    assert cleaned("\x00" + "x" * (TEXT_LIMIT + 2)) == ("x" * TEXT_LIMIT, 3)


def test_the_day_has_nine_steps_breaks_and_ones_own() -> None:
    assert len(CONTENT_STEPS) == 9
    assert set(AGENDA_STEPS) - set(CONTENT_STEPS) == {StepCode.BREAK, StepCode.OWN}
    assert StepCode.EVALUATION not in AGENDA_STEPS


def test_a_frozen_map_is_a_value() -> None:
    one, other = FrozenMap({"a": 1, "b": 2}), FrozenMap([("b", 2), ("a", 1)])
    assert one == other
    assert hash(one) == hash(other)
    assert one != {"a": 1, "b": 2}
    assert one.with_entry("c", 3) == FrozenMap({"a": 1, "b": 2, "c": 3})
    assert one.with_entry("a", None) == FrozenMap({"b": 2})
    assert dict(one) == {"a": 1, "b": 2}


def test_a_whole_workshop_is_a_value() -> None:
    assert hash(full_workshop()) == hash(full_workshop())
    assert full_workshop() == full_workshop()
