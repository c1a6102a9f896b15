"""Places in the plan: how they are named, read and written."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.plans import full_workshop, workshops
from workshop.domain.errors import DomainError, Problem, UnknownRowError
from workshop.domain.goals import Goal
from workshop.domain.kinds import Marks, Rows, Text, Whole
from workshop.domain.paths import Path, place_of, read, scope_of, write
from workshop.domain.shape import lists, referring, shapes, target_at, targets
from workshop.domain.workshop import Plan, Workshop

FULL = full_workshop()
GOAL, PERSON = FULL.goals[0].id, FULL.participants[0].id
EVALUATION, READING = FULL.evaluations[0].id, FULL.evaluations[0].readings[0].id
PLACES: list[Path] = [
    ("language",),
    ("organisation", "name"),
    ("goals", GOAL, "title"),
    ("goals", GOAL, "contributions", FULL.disciplines[0].id),
    ("pulse", "start", PERSON),
    ("journey", "one_face", "now"),
    ("journey", "handoffs", FULL.journey.handoffs[0].id, "information"),
    ("evaluations", EVALUATION, "readings", READING, "value"),
    ("facilitator_notes", "welcome"),
    ("agreed", "vision", "statement"),
    ("agreed", "goals", GOAL, "title"),
]


@pytest.mark.parametrize("path", PLACES)
def test_what_is_written_is_read(path: Path) -> None:
    marker: Any = object()
    assert read(write(FULL, path, marker), path) is marker


@pytest.mark.parametrize("path", PLACES)
def test_writing_what_is_there_changes_nothing(path: Path) -> None:
    assert write(FULL, path, read(FULL, path)) is FULL


def test_a_write_leaves_the_rest_the_same_objects() -> None:
    after = write(FULL, ("goals", GOAL, "title"), "new")
    assert after.goals[1] is FULL.goals[1]
    assert after.journey is FULL.journey
    assert after.agreed is FULL.agreed


def test_a_number_equals_itself_however_written_but_no_boolean_does() -> None:
    workshop = Workshop(goals=(Goal(id="g", target=5),))
    assert write(workshop, ("goals", "g", "target"), 5.0) is workshop
    assert (
        write(Workshop(goals=(Goal(id="g", target=1),)), ("goals", "g", "target"), True).goals[0].target
        is True
    )


def test_an_entry_of_a_map_is_taken_out_by_none() -> None:
    after = write(FULL, ("pulse", "start", PERSON), None)
    assert PERSON not in after.pulse.start
    assert read(after, ("pulse", "start", PERSON)) is None
    assert write(after, ("pulse", "start", PERSON), None) is after


@pytest.mark.parametrize(
    ("path", "kind", "inside"),
    [
        (("goals",), Rows, False),
        (("goals", "x"), Rows, True),
        (("goals", "x", "title"), Text, False),
        (("pulse", "start"), Marks, False),
        (("pulse", "start", "x"), Whole, True),
        (("agreed", "goals", "x", "title"), Text, False),
        (("evaluations", "x", "learned", "y", "text"), Text, False),
    ],
)
def test_a_path_tells_what_it_names(path: Path, kind: type, inside: bool) -> None:
    place = place_of(path)
    assert isinstance(place.kind, kind)
    assert place.inside == inside


@pytest.mark.parametrize(
    "path",
    [
        (),
        ("agreed",),
        ("gaols",),
        ("goals", "x", "colour"),
        ("vision", "statement", "x"),
        ("goals", "x", "id"),
    ],
)
def test_a_place_that_no_plan_has_is_refused(path: Path) -> None:
    with pytest.raises(DomainError) as caught:
        place_of(path)
    assert caught.value.problem is Problem.UNKNOWN_PLACE


@pytest.mark.parametrize(
    ("path", "place", "error"),
    [
        (("goals", "gone", "title"), ("goals", "gone"), UnknownRowError),
        (("goals", GOAL, "colour"), ("goals", GOAL, "colour"), DomainError),
        (
            ("evaluations", EVALUATION, "readings", "gone"),
            ("evaluations", EVALUATION, "readings", "gone"),
            UnknownRowError,
        ),
    ],
)
def test_what_is_not_there_is_named(path: Path, place: Path, error: type[DomainError]) -> None:
    with pytest.raises(error) as caught:
        read(FULL, path)
    assert caught.value.place == place
    with pytest.raises(error):
        write(FULL, path, "x")


def test_references_are_resolved_where_they_stand() -> None:
    assert scope_of(FULL, ("goals",)) is FULL
    assert scope_of(FULL, ("agreed", "goals")) is FULL.agreed
    assert scope_of(Workshop(), ("agreed", "goals")) == Workshop()


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_every_place_of_any_plan_can_be_read_and_named(data: st.DataObject) -> None:
    workshop = data.draw(workshops())
    prefix: Path = ("agreed",) if workshop.agreed is not None and data.draw(st.booleans()) else ()
    root = workshop.agreed if prefix else workshop
    for pattern, shape in shapes().items():
        if shape.owner is not None or (prefix and pattern[0] in ("evaluations", "facilitator_notes")):
            continue
        value = read(workshop, (*prefix, *pattern))
        assert value == read(root, pattern)
        names = [row.id for row in value] if isinstance(shape.kind, Rows) else []
        names += list(value) if isinstance(shape.kind, Marks) else []
        for name in names:
            path = (*prefix, *pattern, name)
            assert place_of(path).pattern == pattern
            assert write(workshop, path, read(workshop, path)) is workshop


# The shape that all of this is read from


def test_every_target_is_one_list() -> None:
    assert {target_at(pattern) for pattern in lists()} - {None} == set(targets())
    assert all(read(FULL, pattern) for pattern in targets().values())


def test_who_refers_is_known_by_its_field() -> None:
    known = {target: {shape.name for shape in referring(target)} for target in targets()}
    assert "journey.cards.discipline" in known[targets_by_name("disciplines")]
    assert "pulse.start" in known[targets_by_name("participants")]
    assert known[targets_by_name("pains")] == {"value_proposition.relievers.pain"}


def targets_by_name(name: str) -> Any:
    return next(target for target in targets() if target == name)


def test_what_was_agreed_has_the_plans_shape() -> None:
    assert set(Plan.__dataclass_fields__) < set(Workshop.__dataclass_fields__)
    assert ("agreed",) not in shapes()
