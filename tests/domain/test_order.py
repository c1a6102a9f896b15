"""Keys between keys: a move changes one row, whatever went before."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain import order


@given(st.lists(st.integers(0, 1000), max_size=120))
def test_there_is_always_room_wherever_one_is_put(places: list[int]) -> None:
    keys: list[str] = []
    for place in places:
        index = place % (len(keys) + 1)
        low = keys[index - 1] if index else None
        high = keys[index] if index < len(keys) else None
        keys.insert(index, order.between(low, high))
    assert keys == sorted(set(keys))


@pytest.mark.parametrize("at", ["start", "end", "second", "second last"])
def test_five_thousand_rows_at_one_place_stay_in_sequence(at: str) -> None:
    keys = order.spread(2)
    for _ in range(5000):
        index = {"start": 0, "end": len(keys), "second": 1, "second last": len(keys) - 1}[at]
        low = keys[index - 1] if index else None
        high = keys[index] if index < len(keys) else None
        keys.insert(index, order.between(low, high))
    assert keys == sorted(set(keys))


def test_keys_at_either_end_stay_short() -> None:
    low = high = order.FIRST
    for _ in range(20_000):
        low, high = order.between(None, low), order.between(high, None)
    assert max(len(low), len(high)) <= 4


@given(st.integers(0, 300))
def test_many_keys_at_once_rise(count: int) -> None:
    keys = order.spread(count)
    assert len(keys) == count
    assert keys == sorted(set(keys))


@given(st.integers(0, 300), st.integers(1, 200))
def test_many_keys_fit_between_two(count: int, steps: int) -> None:
    low, high = order.spread(2)
    chance = random.Random(steps)
    for _ in range(steps):
        middle = order.between(low, high)
        low, high = (low, middle) if chance.random() < 0.5 else (middle, high)
    keys = order.spread(count, low, high)
    assert keys == sorted(set(keys))
    assert all(low < key < high for key in keys)


@given(st.integers(0, 100))
def test_keys_before_all_others_come_before_them(count: int) -> None:
    keys = order.spread(count, None, order.FIRST)
    assert all(key < order.FIRST for key in keys)
    assert keys == sorted(set(keys))


def test_no_key_ends_in_a_zero_after_its_whole_part() -> None:
    low, high = order.spread(2)
    for _ in range(300):
        high = order.between(low, high)
        assert len(high) == 2 or not high.endswith("0")


@pytest.mark.parametrize(("low", "high"), [("a1", "a1"), ("a2", "a1"), ("b00", "a0")])
def test_nothing_lies_between_what_is_not_in_sequence(low: str, high: str) -> None:
    with pytest.raises(ValueError, match="no place between"):
        order.between(low, high)


@pytest.mark.parametrize("key", ["", "a", "b0", "a-", "a0é"])
def test_what_is_no_key_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="not a place"):
        order.between(key, None)
