"""Random edits of any plan: what two laptops do to copies of one file."""

from __future__ import annotations

import random
from typing import Any

from workshop.commands.command import Command
from workshop.commands.edits import Add, Move, Remove, Write
from workshop.domain import kinds
from workshop.domain.errors import DomainError
from workshop.domain.frozen import FrozenMap
from workshop.domain.kinds import Record, Rows
from workshop.domain.paths import Path, read
from workshop.domain.shape import field_kinds, targets
from workshop.domain.workshop import Workshop


def edited(workshop: Workshop, count: int, seed: int, who: str) -> Workshop:
    """Return the workshop after so many edits that were possible: added, changed, moved and removed rows."""
    dice = random.Random(seed)
    done = 0
    while done < count:
        command = _edit(workshop, dice, f"{who}{seed}x{done}")
        try:
            after = command.apply(workshop)
        except DomainError:
            continue
        done += 1
        workshop = after
    return workshop


def lists_of(workshop: Workshop) -> dict[Path, tuple[Any, ...]]:
    """Every list of rows in a workshop, those inside rows included, what was agreed apart."""
    found: dict[Path, tuple[Any, ...]] = {}
    _collect(workshop, (), found)
    return found


def _collect(record: Any, path: Path, found: dict[Path, tuple[Any, ...]]) -> None:
    for name, kind in field_kinds(type(record)).items():
        value = getattr(record, name)
        if isinstance(kind, Record):
            _collect(value, (*path, name), found)
        elif isinstance(kind, Rows):
            found[(*path, name)] = value
            for row in value:
                _collect(row, (*path, name, row.id), found)


def _edit(workshop: Workshop, dice: random.Random, name: str) -> Command:
    found = lists_of(workshop)
    path = dice.choice(sorted(found))
    rows = found[path]
    act = dice.choice(("add", "add", "write", "write", "write", "move", "remove"))
    if act == "add" or not rows:
        kind = _kind_of(workshop, path)
        return Add(path, (_fresh(workshop, kind, name, dice),), dice.randint(0, len(rows)))
    row = dice.choice(rows)
    if act == "move":
        return Move((*path, row.id), dice.randint(0, len(rows)))
    if act == "remove":
        return Remove(path, (row.id,))
    field = dice.choice(sorted(field_kinds(type(row))))
    value = _value(workshop, field_kinds(type(row))[field], name, dice, getattr(row, field))
    return Write((*path, row.id, field), value)


def _kind_of(workshop: Workshop, path: Path) -> Rows:
    owner = read(workshop, path[:-1])
    kind = field_kinds(type(owner))[path[-1]]
    assert isinstance(kind, Rows)
    return kind


def _fresh(workshop: Workshop, kind: Rows, name: str, dice: random.Random) -> Any:
    fields = {
        field: _value(workshop, one, f"{name} {field}", dice, None)
        for field, one in field_kinds(kind.row).items()
        if not isinstance(one, Rows | kinds.Marks | kinds.Named) and dice.random() < 0.7
    }
    return kind.row(id=name, **fields)


def _value(workshop: Workshop, kind: Any, name: str, dice: random.Random, now: Any) -> Any:
    if isinstance(kind, kinds.Text):
        return f"text of {name}"
    if isinstance(kind, kinds.Flag):
        return not now
    return dice.choice(kind.codes) if isinstance(kind, kinds.Code) else _drawn(workshop, kind, dice, now)


def _drawn(workshop: Workshop, kind: Any, dice: random.Random, now: Any) -> Any:
    if isinstance(kind, kinds.Ref | kinds.Refs):
        rows = read(workshop, targets()[kind.target])
        some = dice.choice(rows).id if rows else None
        return ((some,) if some else ()) if isinstance(kind, kinds.Refs) else some
    if isinstance(kind, kinds.Whole):
        return dice.randint(kind.low, kind.high if kind.high is not None else kind.low + 9)
    if isinstance(kind, kinds.Number | kinds.Amount):
        return dice.randint(1, 5)
    if isinstance(kind, Rows):
        return now or ()
    return now if now is not None else (FrozenMap() if isinstance(kind, kinds.Marks) else None)
