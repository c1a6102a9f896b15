"""Lists of rows: what changes is one row, what does not stays the same object."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain import rows
from workshop.domain.characters import LIST_LIMIT
from workshop.domain.errors import DomainError, Problem, UnknownRowError
from workshop.domain.ids import LENGTH, check_key, new_id
from workshop.domain.journey import Card
from workshop.domain.order import spread
from workshop.domain.rows import KeyedRow, Line, Making


def lines(*names: str) -> tuple[Line, ...]:
    return rows.appended((), *(Line(id=name, text=name) for name in names))


def names(items: tuple[Line, ...]) -> str:
    return " ".join(line.id for line in items)


def test_new_rows_come_where_they_are_put() -> None:
    assert names(rows.inserted(lines("a", "b"), lines("x", "y"), 1)) == "a x y b"
    assert names(rows.inserted(lines("a", "b"), lines("x"), -5)) == "x a b"
    assert names(rows.inserted(lines("a", "b"), lines("x"), 99)) == "a b x"
    assert names(rows.appended(lines("a"), *lines("x", "y"))) == "a x y"


@given(st.lists(st.integers(0, 40), unique=True), st.lists(st.integers(0, 40), unique=True), st.data())
def test_what_went_and_what_came_is_the_whole_difference(
    first: list[int], second: list[int], data: st.DataObject
) -> None:
    items = lines(*map(str, range(41)))
    before = [items[number] for number in first]
    after = [items[number] for number in data.draw(st.sampled_from([second, sorted(first), first[3:]]))]
    gone, come = rows.turnover(before, after)
    rest = [row for row in before if all(row is not other for other in gone)]
    for at, row in come:
        rest.insert(at, row)
    assert [id(row) for row in rest] == [id(row) for row in after]


@given(st.integers(0, 39), st.integers(0, 39), st.integers(1, 8))
def test_rows_that_moved_together_are_all_that_went_and_came(start: int, to: int, count: int) -> None:
    items = lines(*map(str, range(40)))
    held = items[start : start + count]
    rest = items[:start] + items[start + count :]
    to = min(to, len(rest))
    after = rows.inserted(rest, held, to)
    gone, come = rows.turnover(items, after)
    assert gone == [*held]
    assert come == [*enumerate(after[to : to + len(held)], to)]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(-3, 15)), max_size=30))
def test_a_move_changes_one_row_and_keeps_the_others(moves: list[tuple[int, int]]) -> None:
    items = lines(*"abcdefghij")
    expected = list("abcdefghij")
    for which, index in moves:
        name = "abcdefghij"[which]
        expected.remove(name)
        expected.insert(max(0, min(index, 9)), name)
        after = rows.moved(items, name, index)
        assert names(after) == " ".join(expected)
        assert sum(one not in items for one in after) <= 1
        assert rows.ordered(after) == after
        items = after


def test_a_row_that_stays_where_it_is_changes_nothing() -> None:
    items = lines("a", "b", "c")
    assert rows.moved(items, "c", 99) is items
    assert rows.moved(items, "b", 1) is items


def test_a_change_leaves_the_other_rows_the_same_objects() -> None:
    items = lines("a", "b", "c")
    after = rows.updated(items, "b", lambda line: replace(line, text="new"))
    assert [line.text for line in after] == ["a", "new", "c"]
    assert after[0] is items[0]
    assert rows.updated(items, "b", lambda line: replace(line, text="b")) is items


def test_a_row_is_found_also_where_it_stood_elsewhere_before() -> None:
    items = lines("a", "b", "c")
    assert [rows.position(items, name) for name in "abc"] == [0, 1, 2]
    assert [rows.position(rows.moved(items, "c", 0), name) for name in "abc"] == [1, 2, 0]
    assert rows.position(lines("c"), "c") == 0
    with pytest.raises(UnknownRowError):
        rows.position(lines("a", "b"), "c")


def test_rows_are_made_column_by_column_as_one_by_one() -> None:
    columns: list[list[object]] = [["a", "b"], ["a0", "a1"], ["by mail", ""], ["sales", None]]
    made = Making(Card, ("id", "order", "touchpoint", "discipline")).rows(2, columns)
    assert made == [
        Card(id="a", order="a0", touchpoint="by mail", discipline="sales"),
        Card(id="b", order="a1"),
    ]
    assert hash(made[1]) == hash(Card(id="b", order="a1"))


def test_what_checks_itself_when_it_is_made_is_not_made_past_that() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Careful(rows.Row):
        def __post_init__(self) -> None:
            raise ValueError

    with pytest.raises(TypeError):
        Making(Careful, ("id",))


def test_a_row_can_be_taken_out() -> None:
    assert names(rows.removed(lines("a", "b", "c"), "b")) == "a c"


@pytest.mark.parametrize(
    "act",
    [
        lambda items: rows.find(items, "z"),
        lambda items: rows.removed(items, "z"),
        lambda items: rows.moved(items, "z", 0),
        lambda items: rows.updated(items, "z", lambda row: row),
    ],
)
def test_a_row_that_is_gone_is_named(act: object) -> None:
    assert callable(act)
    with pytest.raises(UnknownRowError) as caught:
        act(lines("a"))
    assert caught.value.place == ("z",)
    assert caught.value.problem is Problem.UNKNOWN_ROW


def test_a_list_is_never_longer_than_its_limit() -> None:
    full = tuple(Line(id=f"{n}", order=key) for n, key in enumerate(spread(LIST_LIMIT)))
    with pytest.raises(DomainError) as caught:
        rows.appended(full, Line(id="x"))
    assert caught.value.problem is Problem.TOO_MANY


def test_rows_stand_by_their_places_and_then_by_their_ids() -> None:
    mixed = [Line(id="b", order="a1"), Line(id="a", order="a1"), Line(id="c", order="a0")]
    assert names(rows.ordered(mixed)) == "c a b"


def test_a_row_is_known_by_the_id_that_came_with_a_file() -> None:
    assert KeyedRow(id="inside").public_id == "inside"
    assert KeyedRow(id="inside", key="g1").public_id == "g1"


def test_new_ids_are_short_and_all_different() -> None:
    ids = {new_id() for _ in range(5000)}
    assert len(ids) == 5000
    assert all(len(one) == LENGTH and one.isalnum() and one.isascii() for one in ids)


@pytest.mark.parametrize("key", ["a", "é", "a b", " ", "i" * 64, "👩‍🚀"])
def test_an_id_may_be_anything_short(key: str) -> None:
    check_key(key)


@pytest.mark.parametrize("key", ["", "i" * 65, "a\nb", "\t", "\x00", "\ud800", "\uffff"])
def test_an_id_is_one_printable_line(key: str) -> None:
    with pytest.raises(DomainError) as caught:
        check_key(key)
    assert caught.value.problem is Problem.BAD_ID
