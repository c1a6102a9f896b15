"""Records and rows, changes and deltas: exact inverses, for any workshop."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.plans import full_workshop, texts, workshops
from workshop.document.difference import RowChange, difference, flatten
from workshop.domain.goals import Goal
from workshop.domain.workshop import Workshop
from workshop.storage.building import built
from workshop.storage.cells import CellError
from workshop.storage.deltas import DeltaError, bulk, delta, put, splice, state_of
from workshop.storage.rows import State, address_of, path_of, stored, value_of
from workshop.storage.tables import tables


def through_json(value: Any) -> Any:
    return json.loads(json.dumps(value, ensure_ascii=False))


def state(workshop: Workshop) -> State:
    return state_of(through_json(bulk(map(stored, flatten(workshop)))))


@given(workshops())
def test_a_record_comes_back_from_its_row_as_it_was(workshop: Workshop) -> None:
    for change in flatten(workshop):
        kept = stored(change)
        assert path_of(kept.address) == change.path
        assert address_of(change.path) == kept.address
        assert value_of(kept.address, kept.before) == change.before
        assert repr(value_of(kept.address, kept.after)) == repr(change.after)


@given(workshops())
def test_a_workshop_comes_back_from_its_rows(workshop: Workshop) -> None:
    assert built(state(workshop)) == workshop


@given(workshops(), workshops())
def test_what_is_put_on_a_state_as_deltas_leads_to_the_next_one(before: Workshop, after: Workshop) -> None:
    now = state(before)
    changes = difference(before, after)
    for change in changes:
        put(through_json(delta(stored(change))), now)
    assert now == state(after)
    for change in reversed(changes):
        put(through_json(delta(stored(change.turned()))), now)
    assert now == state(before)


def test_every_table_and_every_column_has_something_in_it_when_every_field_has() -> None:
    full = state(full_workshop())
    assert [name for name, rows in full.items() if not rows] == []
    empty = {
        f"{name}.{column}"
        for name, table in tables().items()
        for at, column in enumerate(table.names)
        if all(row[at] is None for row in full[name].values())
    }
    assert empty == set()


@pytest.mark.parametrize(
    "number",
    [0, 5, -1, 2**63 - 1, -(2**63), 2**63, -(2**63) - 1, 10**5000, 5.0, 0.1, -2.5, 1e300],
    ids=lambda number: hex(number)[:8] if isinstance(number, int) else str(number),
)
def test_a_number_keeps_its_every_digit_and_stays_whole(number: float) -> None:
    goal = Goal(id="g", baseline=number)
    kept = stored(RowChange(("goals", "g"), None, goal))
    back = value_of(kept.address, kept.after).baseline
    assert (type(back), back) == (type(number), number)


@given(texts(), texts(), texts(), texts())
def test_a_splice_says_no_more_than_what_changed(head: str, old: str, new: str, tail: str) -> None:
    before, after = head + old + tail, head + new + tail
    at, removed, inserted = splice(before, after)
    assert isinstance(at, int)
    assert isinstance(removed, str)
    assert before[:at] + str(inserted) + before[at + len(removed) :] == after
    assert len(removed) <= len(old)


AGENDA_ITEM: list[Any] = ["agenda", ["plan", "a"], None, ["a0", None, None, "Start", 5]]


@pytest.mark.parametrize(
    "item",
    [
        None,
        [],
        "agenda",
        ["agenda", ["plan", "a"], None],
        ["agenda", "plan", None, AGENDA_ITEM[3]],
        ["nowhere", ["plan", "a"], None, []],
        ["agenda", ["a"], None, AGENDA_ITEM[3]],
        ["agenda", ["plan", 1], None, AGENDA_ITEM[3]],
        ["agenda", ["plan", "a"], None, ["a0"]],
        ["agenda", ["plan", "a"], None, None],
        ["agenda", ["plan", "b"], None, AGENDA_ITEM[3]],
        ["agenda", ["plan", "b"], ["a0", None, None, "Other", 5], None],
        ["agenda", ["plan", "a"], {}, {"title": "x"}],
        ["agenda", ["plan", "b"], {"minutes": 6}, {"minutes": 7}],
        ["agenda", ["plan", "b"], {}, {"colour": "red"}],
        ["agenda", ["plan", "b"], {}, {"title": [0, "Stop", "Start"]}],
        ["agenda", ["plan", "b"], {}, {"title": [-5, "Start", ""]}],
        ["agenda", ["plan", "b"], {}, {"title": [0, "Start"]}],
        ["agenda", ["plan", "b"], {}, {"minutes": [0, "", "1"]}],
        ["field", ["plan", "nowhere"], None, ["x"]],
    ],
)
def test_a_delta_that_contradicts_what_is_there_is_refused(item: Any) -> None:
    now = state_of({"agenda": [["plan", "b", *AGENDA_ITEM[3]]]})
    with pytest.raises(DeltaError):
        put(item, now)


@pytest.mark.parametrize(
    "rows",
    [
        {"goals": [["plan", "g", "a0", None, "", "", "", "sideways", None, None, None, None, ""]]},
        {"goals": [["plan", "g", "a0", None, "", "", "", None, "12", None, None, None, ""]]},
        {"goals": [["plan", "g", "a0", None, "", "", "", None, "0xzz", None, None, None, ""]]},
        {"goals": [["plan", "g", "a0", None, "", "", "", None, None, None, "20260924", None, ""]]},
        {"goals": [["plan", "g", "a0", None, "", "", "", None, None, None, "2026-02-30", None, ""]]},
        {"field": [["plan", "workshop.start", "25:00"]]},
        {"field": [["plan", "workshop.start", "9:00"]]},
        {"field": [["plan", "workshop.title", ""]]},
        {"field": [["plan", "workshop.colour", "red"]]},
        {"participants": [["plan", "p", "a0", None, "", "", "[ ]", None, 1]]},
        {"participants": [["plan", "p", "a0", None, "", "", "[1]", None, 1]]},
        {"participants": [["plan", "p", "a0", None, "", "", "[" * 100_000, None, 1]]},
        {"participants": [["plan", "p", "a0", None, "", "", "[]", None, 2]]},
        {"mirror": [["agreed", "d", 5]]},
    ],
)
def test_a_cell_that_we_never_write_is_refused(rows: Any) -> None:
    with pytest.raises(CellError):
        built(state_of(rows))


@given(st.data())
def test_two_rows_of_one_name_are_refused(data: st.DataObject) -> None:
    rows = bulk(map(stored, flatten(full_workshop())))
    table = data.draw(st.sampled_from(sorted(rows)))
    rows[table] = [*rows[table], rows[table][0]]
    with pytest.raises(DeltaError):
        state_of(through_json(rows))
