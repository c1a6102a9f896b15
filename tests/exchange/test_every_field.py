"""No field of the plan takes what it should not: every one of them is tried with values of other types."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.domain.plans import full_workshop
from tests.exchange.documents import as_bytes
from workshop.domain.kinds import (
    Amount,
    Code,
    Color,
    Day,
    FieldKind,
    Flag,
    Marks,
    Named,
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
from workshop.domain.shape import Pattern, shapes
from workshop.exchange import PlanError, read_plan, write_plan
from workshop.texts import speak

FULL: dict[str, Any] = json.loads(write_plan(full_workshop(), private=True))
KEYS = {"from_discipline": "from", "to_discipline": "to"}

WRONG: dict[type[FieldKind], list[Any]] = {
    Text: [5, True, ["x"], {"x": "y"}],
    Color: [5, True, "red", "#12345", "#12345G", "#１２３４５６"],
    Whole: ["1", True, 0.5, [1]],
    Number: ["1", False, [1], {}],
    Amount: ["1", True, 0.001, -1],
    Flag: [0, 1, "true", []],
    Day: [20260924, "20260924", True],
    Time: [850, "0850", "08:50:00"],
    Code: ["no such word", "", 1, True],
    Ref: ["no such row", 1, True, ["x"]],
    Refs: ["x", {"x": 1}, 1],
    Rows: [{}, "x", 1],
    Marks: [[], "x", 1],
    Named: [[], "x", 1],
    Record: [[], "x", 1],
}


def places(prefix: str) -> Iterator[tuple[str, Pattern, FieldKind]]:
    """Every field by the path of its first occurrence, in the plan or in what was agreed."""
    known = shapes()
    for pattern, shape in known.items():
        if prefix and pattern[0] in ("evaluations", "facilitator_notes"):
            continue
        path = prefix
        for depth, name in enumerate(pattern):
            is_list = depth < len(pattern) - 1 and isinstance(known[pattern[: depth + 1]].kind, Rows)
            path += f".{KEYS.get(name, name)}" + ("[0]" if is_list else "")
        if not (isinstance(shape.kind, Text) and is_line(pattern)):
            yield path.removeprefix("."), pattern, shape.kind


def is_line(pattern: Pattern) -> bool:
    owner = shapes()[pattern].owner
    kind = shapes()[owner].kind if owner else None
    return isinstance(kind, Rows) and kind.plain


PLACES = [*places(""), *places("agreed")]


def put(node: Any, path: str, value: Any) -> None:
    """Put a value where a path leads; what is not there yet is made."""
    *steps, last = path.replace("[0]", ".0").split(".")
    for step in steps:
        node = node[0] if step == "0" else node[step]
    node[0 if last == "0" else last] = value


def refusal(document: dict[str, Any]) -> PlanError:
    with pytest.raises(PlanError) as caught:
        read_plan(as_bytes(document))
    return caught.value


def test_every_field_has_a_value_to_begin_with() -> None:
    for path, _, _ in PLACES:
        node = FULL
        for step in path.replace("[0]", ".0").split("."):
            node = node[0] if step == "0" else node[step]  # type: ignore[index]
        assert node not in (None, "", [], {}), path


@pytest.mark.parametrize(
    ("path", "kind"), [(path, kind) for path, _, kind in PLACES], ids=[p for p, _, _ in PLACES]
)
def test_a_wrong_value_is_refused_with_its_path(path: str, kind: FieldKind) -> None:
    for wrong in WRONG[type(kind)]:
        document = copy.deepcopy(FULL)
        put(document, path, wrong)
        assert refusal(document).sentence(speak("en")).startswith(f"{path}: ")


@pytest.mark.parametrize("path", [path for path, _, kind in PLACES if isinstance(kind, Record | Named)])
def test_an_unknown_key_is_refused_in_every_group(path: str) -> None:
    document = copy.deepcopy(FULL)
    put(document, f"{path}.news", None)
    assert refusal(document).sentence(speak("en")) == f"{path}.news: there is no such field"


@pytest.mark.parametrize(
    "path", [path for path, _, kind in PLACES if isinstance(kind, Rows) and not kind.plain]
)
def test_an_unknown_key_is_refused_in_every_row(path: str) -> None:
    document = copy.deepcopy(FULL)
    put(document, f"{path}[0].news", None)
    assert refusal(document).sentence(speak("en")) == f"{path}[0].news: there is no such field"


@pytest.mark.parametrize("path", [path for path, _, kind in PLACES if isinstance(kind, Rows)])
def test_an_empty_place_in_a_list_is_refused(path: str) -> None:
    document = copy.deepcopy(FULL)
    put(document, f"{path}[0]", None)
    assert refusal(document).path[-1] == 0


@pytest.mark.parametrize(("path", "target"), [(p, k.target) for p, _, k in PLACES if isinstance(k, Marks)])
def test_a_map_knows_its_keys(path: str, target: Target | None) -> None:
    document = copy.deepcopy(FULL)
    put(document, f"{path}.nobody", None if target else "x")
    assert refusal(document).sentence(speak("en")).startswith(f"{path}.nobody: ")
