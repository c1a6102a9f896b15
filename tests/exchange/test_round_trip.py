"""Import, then export: the document comes back."""

from __future__ import annotations

import json

import pytest

from tests.exchange.documents import BY_HAND, Document, as_bytes, example, many_cards, without_what_is_empty
from workshop.exchange import read_plan, write_plan


def there_and_back(document: Document) -> Document:
    written: Document = json.loads(write_plan(read_plan(as_bytes(document)), private=True))
    return written


@pytest.mark.parametrize("name", BY_HAND)
def test_a_plan_comes_back_as_it_went_in(name: str) -> None:
    back = there_and_back(BY_HAND[name])
    assert without_what_is_empty(back) == without_what_is_empty(BY_HAND[name])


@pytest.mark.parametrize("name", BY_HAND)
def test_what_was_written_is_written_the_same_again(name: str) -> None:
    once = write_plan(read_plan(as_bytes(BY_HAND[name])), private=True)
    assert write_plan(read_plan(once), private=True) == once


def test_the_english_example_is_as_an_export_writes_it() -> None:
    assert there_and_back(example("larkenby")) == example("larkenby")


def test_what_is_empty_is_left_out() -> None:
    assert there_and_back(BY_HAND["every list empty"]) == {"format": "samenspel/1"}


def test_an_agreed_plan_without_content_differs_from_none() -> None:
    assert there_and_back({"format": "samenspel/1", "agreed": {}}) == {"format": "samenspel/1", "agreed": {}}
    assert there_and_back({"format": "samenspel/1", "agreed": None}) == {"format": "samenspel/1"}
    assert read_plan(b'{"format": "samenspel/1"}').agreed is None


def test_zero_is_something() -> None:
    document = {"format": "samenspel/1", "organisation": {"employees": 0}, "budget": {"available": 0}}
    assert there_and_back(document) == document


def test_an_empty_answer_differs_from_no_answer() -> None:
    hopes = {"format": "samenspel/1", "participants": [{"id": "p"}], "welcome": {"hopes": {"p": ""}}}
    assert there_and_back(hopes) == hopes


def test_null_is_the_same_as_absence() -> None:
    people = {"participants": [{"id": "p", "name": None, "present": None, "disciplines": None}]}
    document = {"format": "samenspel/1", "language": None, "pulse": None, "goals": None, **people}
    assert there_and_back({**document, "mirror": None, "close": {"confidence": {"p": None}}}) == {
        "format": "samenspel/1",
        "participants": [{"id": "p"}],
    }


def test_notes_of_the_facilitator_leave_only_when_asked_for() -> None:
    workshop = read_plan(as_bytes(example("plandaal")))
    assert b"Noor eerst vragen" in write_plan(workshop, private=True)
    assert b"facilitator_notes" not in write_plan(workshop)


def test_keys_stand_in_the_sequence_of_the_format() -> None:
    back = there_and_back(example("plandaal"))
    assert list(back)[:5] == ["format", "language", "setting", "organisation", "workshop"]
    assert list(back)[-3:] == ["evaluations", "agreed", "facilitator_notes"]
    assert list(back["actions"][0])[:4] == ["id", "title", "goal", "owner"]


def test_marks_stand_in_the_sequence_of_those_who_gave_them() -> None:
    people = [{"id": "p2"}, {"id": "p1"}, {"id": "p3"}]
    hopes = {"p3": "c", "p1": "b", "p2": "a"}
    document = {"format": "samenspel/1", "participants": people, "welcome": {"hopes": hopes}}
    document["agreed"] = {"participants": people[1:], "welcome": {"hopes": {"p3": "c", "p1": "b"}}}
    back = there_and_back(document)
    assert list(back["welcome"]["hopes"]) == ["p2", "p1", "p3"]
    assert list(back["agreed"]["welcome"]["hopes"]) == ["p1", "p3"]
    assert back == document


def test_a_file_is_readable_for_people() -> None:
    text = write_plan(read_plan(as_bytes(example("plandaal")))).decode()
    assert '\n "organisation": {\n  "name": "Plandaal Software B.V.",' in text
    assert "Tarik Öztürk" in text
    assert text.endswith("}\n")


def test_a_byte_order_mark_is_accepted() -> None:
    document = BY_HAND["every script"]
    assert without_what_is_empty(json.loads(write_plan(read_plan(b"\xef\xbb\xbf" + as_bytes(document))))) == (
        without_what_is_empty(document)
    )


def test_cards_keep_their_sequence_within_a_cell() -> None:
    journey = read_plan(as_bytes(many_cards(90))).journey
    cell = journey.cell(journey.phases[0].id, journey.cards[0].discipline)
    assert [card.title for card in cell] == [f"Card {index}" for index in range(6, 90, 6) if index % 7]


def test_the_most_items_that_a_list_may_have_fit() -> None:
    document = {"format": "samenspel/1", "agreements": ["x"] * 20_000}
    assert there_and_back(document) == document
