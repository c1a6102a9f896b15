"""Our `dataclass` makes what the standard library's makes of the same class."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import subprocess
import sys
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, ClassVar

import pytest

from workshop import values
from workshop.domain.ids import ActionId
from workshop.domain.overriding import override
from workshop.domain.plan import Action


def made_by(dataclass: Callable[..., Any]) -> tuple[Any, Any, Any]:
    """Return three classes: with fields by position and by name, one that inherits, one without fields."""

    @dataclass(frozen=True, slots=True)
    class Place:
        """Where."""

        row: int
        column: int = dataclasses.field(default=1, metadata={"unit": "cells"})
        KIND: ClassVar[str] = "place"

        def __post_init__(self) -> None:
            if self.row < 0:
                raise ValueError(self.row)

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Room(Place):
        """A place with a name; a column is needed by its default alone."""

        name: str
        column: int = 2

    @dataclass(frozen=True, slots=True)
    class Nowhere:
        """Nothing to say."""

    return Place, Room, Nowhere


OURS, THEIRS = made_by(values.dataclass), made_by(dataclasses.dataclass)
CALLS: list[tuple[int, tuple[Any, ...], dict[str, Any]]] = [
    (0, (1,), {}),
    (0, (1, 2), {}),
    (0, (), {"column": 5, "row": 4}),
    (0, (), {}),
    (0, (1, 2, 3), {}),
    (0, (1,), {"row": 1}),
    (0, (-1,), {}),
    (1, (1,), {"name": "hall"}),
    (1, (1, 2), {"name": "hall"}),
    (1, (1,), {"name": "hall", "column": 7}),
    (1, (1,), {}),
    (2, (), {}),
    (2, (1,), {}),
]


def outcome(make: Callable[[], Any]) -> tuple[type[Exception] | None, str]:
    """Return what came of it, as words."""
    try:
        return None, repr(make()).removeprefix("made_by.<locals>.")
    except (TypeError, ValueError) as problem:
        return type(problem), str(problem)


@pytest.mark.parametrize(("which", "given", "named"), CALLS)
def test_a_value_is_made_or_refused_in_the_same_words(
    which: int, given: tuple[Any, ...], named: dict[str, Any]
) -> None:
    for _ in range(2):  # the first time its making is compiled
        assert outcome(lambda: OURS[which](*given, **named)) == outcome(
            lambda: THEIRS[which](*given, **named)
        )


@pytest.mark.parametrize("which", range(3))
def test_its_fields_are_known_to_the_standard_library(which: int) -> None:
    def told(made: Any) -> list[tuple[object, ...]]:
        return [
            (field.name, field.type, field.default, field.kw_only, field.metadata)
            for field in dataclasses.fields(made)
        ]

    assert dataclasses.is_dataclass(OURS[which])
    assert told(OURS[which]) == told(THEIRS[which])
    assert OURS[which].__match_args__ == THEIRS[which].__match_args__
    assert OURS[which].__slots__ == THEIRS[which].__slots__


def test_equal_values_are_of_one_class_and_alike() -> None:
    place, room, nowhere = OURS
    assert place(1) == place(1, 1)
    assert place(1) != place(2)
    assert place(1, 2) != room(1, name="", column=2)
    assert nowhere() == nowhere()
    assert hash(place(1)) == hash(place(1, 1)) == hash(THEIRS[0](1))
    assert len({place(1), place(1, 1), place(2)}) == 2


def test_a_value_does_not_change() -> None:
    room = OURS[1](1, name="hall")
    for name in ("name", "row", "other"):
        with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field"):
            setattr(room, name, "else")
    with pytest.raises(dataclasses.FrozenInstanceError):
        del room.name
    assert not hasattr(room, "__dict__")
    assert dataclasses.replace(room, row=3) == OURS[1](3, name="hall")
    assert dataclasses.asdict(room) == {"row": 1, "column": 2, "name": "hall"}


def test_a_value_can_be_copied_and_sent() -> None:
    action = Action(id=ActionId("a1"), order="m", title="Ring the customer")
    assert copy.deepcopy(action) == pickle.loads(pickle.dumps(action)) == action


def test_methods_of_a_class_stay_its_own() -> None:
    @values.dataclass(frozen=True, slots=True)
    class Loud:  # noqa: PLW1641 - the decorator gives it its hash
        text: str

        @override
        def __eq__(self, other: object) -> bool:
            return isinstance(other, Loud) and self.text.upper() == other.text.upper()

        @override
        def __repr__(self) -> str:
            return self.text.upper()

    assert Loud("a") == Loud("A")
    assert repr(Loud("a")) == "A"
    assert hash(Loud("a")) == hash(("a",))


def test_only_frozen_values_with_slots_are_made() -> None:
    with pytest.raises(TypeError, match="standard library"):
        values.dataclass(frozen=True, slots=False)


@pytest.mark.parametrize(
    "default",
    [
        [],
        dataclasses.field(default={}),
        dataclasses.field(default_factory=list),
        dataclasses.field(default=1, init=False),
        dataclasses.field(default=1, repr=False),
        dataclasses.field(default=1, compare=False),
        dataclasses.field(default=1, hash=False),
        dataclasses.field(default=1, kw_only=True),
    ],
)
def test_what_is_not_here_is_refused_when_the_class_is_made(default: object) -> None:
    bare = type("Made", (), {"__annotations__": {"one": "int", "other": "object"}, "other": default})
    with pytest.raises(TypeError, match=r"Made\.other is more"):
        values.dataclass(frozen=True, slots=True)(bare)


def test_a_view_that_cannot_change_is_a_default_like_any_other() -> None:
    @values.dataclass(frozen=True, slots=True)
    class Columns:
        looks: Mapping[int, str] = MappingProxyType({})

    assert Columns().looks == {}


def test_a_field_without_a_default_does_not_follow_one_that_has_it() -> None:
    @values.dataclass(frozen=True, slots=True)
    class Turned:
        """Whoever calls it could not leave the first out."""

        first: int = 1
        second: int  # type: ignore[misc]

    with pytest.raises(TypeError, match="without a default"):
        Turned(1, 2)


def test_classes_with_as_many_fields_share_what_is_compiled() -> None:
    code = (
        "import sys; from workshop.values import dataclass; compiled = []\n"
        "sys.addaudithook(lambda event, _: event == 'compile' and compiled.append(event))\n"
        "for at in range(9):\n"
        "    bare = type('Made', (), {'__annotations__': {f'a{at}': 'int', f'b{at}': 'int'}})\n"
        "    made = dataclass(frozen=True, slots=True)(bare)(1, 2)\n"
        "    assert getattr(made, f'b{at}') == 2\n"
        "print(len(compiled))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["1"]
