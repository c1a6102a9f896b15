"""What a disk may hold after the power is cut: recorded operations replayed, dropped, torn.

What was forced to the medium is there. Of what came after, each operation may have arrived or not, in any
sequence, and a write may have arrived in some of its sectors only.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.storage.disk import Kind, Operation

SECTOR = 512


@dataclass
class _File:
    """One file: what is on the medium, and what is under way."""

    content: bytearray | None = None
    under_way: list[Operation] = field(default_factory=list)

    def take(self, operation: Operation) -> None:
        if operation.kind is Kind.SYNC:
            for one in self.under_way:
                self.content = _applied(self.content, one)
            self.content = bytearray() if self.content is None else self.content
            self.under_way.clear()
        else:
            self.under_way.append(operation)

    def after_the_cut(self, chance: random.Random) -> bytearray | None:
        """What the file may hold; None when it may not be there at all."""
        content = None if self.content is None else bytearray(self.content)
        arrived = [one for one in self.under_way if chance.random() < 0.5]
        if chance.random() < 0.3:
            chance.shuffle(arrived)
        for one in arrived:
            content = _applied(content, _torn(one, chance) if chance.random() < 0.3 else one)
        return content


def _applied(content: bytearray | None, operation: Operation) -> bytearray | None:
    if operation.kind is Kind.DELETE:
        return None
    content = bytearray() if content is None else content
    if operation.kind is Kind.TRUNCATE:
        del content[operation.size :]
    elif operation.kind is Kind.WRITE:
        content.extend(b"\0" * (operation.at - len(content)))
        content[operation.at : operation.at + len(operation.data)] = operation.data
    return content


def _torn(operation: Operation, chance: random.Random) -> Operation:
    """A write of which only one run of sectors arrived; anything else is whole."""
    if operation.kind is not Kind.WRITE or operation.size <= SECTOR:
        return operation
    sectors = operation.size // SECTOR
    first = chance.randrange(sectors)
    last = chance.randrange(first, sectors)
    start, end = first * SECTOR, (last + 1) * SECTOR
    return Operation(Kind.WRITE, operation.name, operation.at + start, operation.data[start:end], end - start)


class Tape:
    """The operations of a recording, done one after another; the power can be cut anywhere."""

    def __init__(self, operations: Sequence[Operation], before: bytes, path: Path) -> None:
        """`before` is what the file at `path` held at the beginning."""
        self._operations = operations
        self._files: dict[str, _File] = {str(path): _File(bytearray(before))}
        self._done = 0

    def play(self, until: int) -> None:
        """Do the operations up to that one."""
        for operation in self._operations[self._done : until]:
            self._files.setdefault(operation.name, _File()).take(operation)
        self._done = until

    def cut(self, seed: int, into: Path) -> None:
        """Write to a folder what the disk may hold if the power is cut now; the tape can be played on."""
        chance = random.Random(seed)
        for name, file in self._files.items():
            content = file.after_the_cut(chance)
            if content is not None:
                (into / Path(name).name).write_bytes(content)
