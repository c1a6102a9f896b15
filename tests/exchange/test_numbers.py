"""Numbers as people write them: nothing is rounded, nothing is taken for a number that is none."""

from __future__ import annotations

import json
from typing import Any

import pytest

from workshop.exchange import PlanError, read_plan, write_plan
from workshop.texts import speak


def plan(inner: str) -> bytes:
    return f'{{"format": "samenspel/1", {inner}}}'.encode()


def available(literal: str) -> int | None:
    return read_plan(plan(f'"budget": {{"available": {literal}}}')).budget.available


def baseline(literal: str) -> Any:
    workshop = read_plan(plan(f'"goals": [{{"id": "g", "baseline": {literal}}}]'))
    return json.loads(write_plan(workshop))["goals"][0]["baseline"]


def refusal(inner: str) -> str:
    with pytest.raises(PlanError) as caught:
        read_plan(plan(inner))
    return caught.value.sentence(speak("en"))


@pytest.mark.parametrize(
    ("literal", "cents"),
    [
        ("1200", 1200_00),
        ("0.07", 7),
        ("0.29", 29),
        ("1e3", 1000_00),
        ("1.5E+2", 150_00),
        ("12.3400000000000000000000000000000000000000", 12_34),
        ("1e-2", 1),
        ("-0.0", 0),
        ("0e-999999", 0),
        ("1000000000000", 10**14),
        ("999999999999.99", 10**14 - 1),
    ],
)
def test_an_amount_is_exact_to_the_cent(literal: str, cents: int) -> None:
    assert available(literal) == cents


@pytest.mark.parametrize(
    "literal",
    [
        "0.001",
        "12.345",
        "1e-3",
        "0.30000000000000004",
        "0." + "0" * 40 + "1",
        "12.34" + "0" * 40 + "1",
        "1e-999999",
    ],
)
def test_an_amount_has_at_most_two_decimals(literal: str) -> None:
    sentence = refusal(f'"budget": {{"available": {literal}}}')
    assert sentence == "budget.available: an amount has at most two decimals"


@pytest.mark.parametrize("literal", ["-0.01", "1000000000000.01", "1e13", "-1", "1" + "0" * 200])
def test_an_amount_lies_between_nothing_and_a_million_millions(literal: str) -> None:
    sentence = refusal(f'"budget": {{"available": {literal}}}')
    assert sentence == "budget.available: this must be from 0 to 1,000,000,000,000"


@pytest.mark.parametrize("literal", ["5", "5.0", "50e-1", "0.5e1", "5.000000000000000000000000000"])
def test_a_whole_number_may_be_written_with_a_fraction_of_nothing(literal: str) -> None:
    assert read_plan(plan(f'"journey": {{"one_face": {{"now": {literal}}}}}')).journey.one_face.now == 5


@pytest.mark.parametrize("literal", ["4.5", "1e-1", "4.0000000000000000000000000000001", "1e-999999"])
def test_a_fraction_is_no_whole_number(literal: str) -> None:
    sentence = refusal(f'"journey": {{"one_face": {{"now": {literal}}}}}')
    assert sentence == "journey.one_face.now: this must be a whole number"


@pytest.mark.parametrize(
    "literal",
    ["0", "-7", "0.1", "5.0", "1e3", "-2.5e-7", "123456789012345678901234567890", "1e308", "0.1e-320"],
)
def test_a_number_comes_back_as_any_reader_of_json_knows_it(literal: str) -> None:
    assert baseline(literal) == json.loads(literal)


@pytest.mark.parametrize(
    "literal",
    [
        "NaN", "Infinity", "-Infinity", "1e999", "-1e999", "1e999999999999999999999999", "1" + "0" * 400,
        "9" * 5000,
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("before", "after", "path"),
    [
        ('"goals": [{"id": "g", "target": ', "}]", "goals[0].target"),
        ('"budget": {"available": ', "}", "budget.available"),
        ('"organisation": {"employees": ', "}", "organisation.employees"),
    ],
)
def test_what_nobody_can_count_with_is_refused(literal: str, before: str, after: str, path: str) -> None:
    assert refusal(before + literal + after) == f"{path}: this must be a number that one can count with"


@pytest.mark.parametrize("literal", ["true", "false", '"5"', "[5]", "{}"])
@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('"goals": [{"id": "g", "target": ', "}]", "goals[0].target: this must be a number"),
        ('"budget": {"available": ', "}", "budget.available: this must be a number"),
        ('"journey": {"one_face": {"now": ', "}}", "journey.one_face.now: this must be a whole number"),
    ],
)
def test_a_number_is_a_number(literal: str, before: str, after: str, said: str) -> None:
    assert refusal(before + literal + after) == said
