"""A file that was damaged is refused, or opens with nothing changed: never a crash, never another plan."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.domain.plans import full_workshop
from tests.storage.opened import Become, Shelf
from tests.storage.tallies import count as counted
from workshop.commands.edits import Write
from workshop.document.ports import Looked, StoreError
from workshop.document.session import Session
from workshop.domain.codes import StepCode
from workshop.domain.workshop import Workshop

PAGE = 4096
SECTOR = 512


def bits(image: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 8)):
        image[chance.randrange(len(image))] ^= 1 << chance.randrange(8)


def digits(image: bytearray, chance: random.Random) -> None:
    """Change letters and digits where there are some: what no checksum of SQLite would notice."""
    there = [at for at in chance.sample(range(len(image)), 2000) if chr(image[at]).isalnum()]
    for at in there[: chance.randint(1, 4)]:
        image[at] = ord(chance.choice("0123456789abcxyz"))


def sector(image: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(image) // SECTOR) * SECTOR
    image[at : at + SECTOR] = chance.choice([bytes(SECTOR), chance.randbytes(SECTOR)])


def swap(image: bytearray, chance: random.Random) -> None:
    one, other = (chance.randrange(1, len(image) // PAGE) * PAGE for _ in range(2))
    image[one : one + PAGE], image[other : other + PAGE] = (
        image[other : other + PAGE],
        image[one : one + PAGE],
    )


def cut_short(image: bytearray, chance: random.Random) -> None:
    del image[chance.randrange(len(image)) :]


def garbage(image: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(image))
    length = chance.randint(1, 3 * PAGE)
    image[at : at + length] = chance.randbytes(length)


def header(image: bytearray, chance: random.Random) -> None:
    image[chance.randrange(100)] = chance.randrange(256)


DAMAGES: list[Callable[[bytearray, random.Random], None]] = [
    bits,
    digits,
    sector,
    swap,
    cut_short,
    garbage,
    header,
]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """A file in which every kind of record is."""
    shelf = Shelf(tmp_path_factory.mktemp("sound"))
    document = shelf.create(full_workshop())
    document.be(Session(step=StepCode.GOALS, ticks=frozenset({"a", "b"})))
    document.do(Become(Workshop()))
    document.undo()
    for number in range(60):
        shelf.clock.turn(7)
        document.do(Write(("vision", "statement"), f"text {number} " * (number % 7)))
    document.undo()
    document.close()
    return shelf


def content(looked: Looked) -> object:
    return looked.workshop, looked.session, [*looked.log]


@pytest.mark.parametrize("count", [500, pytest.param(5000, marks=pytest.mark.long)])
def test_damage_is_noticed_or_changes_nothing(sound: Shelf, tmp_path: Path, count: int) -> None:
    whole = sound.path.read_bytes()
    expected = content(sound.look())
    refused, silent = 0, []
    for seed in range(count):
        image = bytearray(whole)
        damage = DAMAGES[seed % len(DAMAGES)]
        damage(image, random.Random(seed))
        path = tmp_path / "damaged.samenspel"
        path.write_bytes(image)
        try:
            if content(Shelf(tmp_path).look(path)) != expected:
                silent.append((seed, damage.__name__))
        except StoreError:
            refused += 1
    assert silent == []
    assert refused > count // 4
    counted("mutated", count, refused=refused, unharmed=count - refused, silent=0)
