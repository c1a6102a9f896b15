"""Deleting with open eyes: what goes along is said before it happens."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.bridge import Bridge
from ui.widgets.messages import Confirm
from workshop.commands.edits import Remove
from workshop.domain.deletion import Deletion, delete
from workshop.domain.errors import DomainError
from workshop.domain.ids import RowId
from workshop.domain.paths import Path, place_of
from workshop.domain.shape import Pattern
from workshop.domain.workshop import Workshop
from workshop.texts import Words
from workshop.texts.names import field_name, thing_name


def remove_rows(parent: QWidget, bridge: Bridge, path: Path, row_ids: tuple[RowId, ...]) -> None:
    """Delete rows of the list at `path`; ask first when more goes than what was pointed at.

    A row that takes nothing along goes at once: undo brings it back. What an evaluation has on record is
    refused with a sentence.
    """
    bridge.flush_fields()
    command = Remove(path, row_ids)
    try:
        deletion = all_deleted(bridge.workshop, path, row_ids)
    except DomainError:
        bridge.do(command)  # which says why not
        return
    pattern = place_of(path).pattern
    goes = along(bridge.words, deletion, pattern)
    if not goes:
        bridge.do(command)
        return
    words = bridge.words
    name = ".".join(pattern)
    thing = thing_name(words, name) if len(row_ids) == 1 else field_name(words, name)
    Confirm(
        parent.window(),
        title=words("Remove this: {thing}?", thing=thing),
        sentence=words("This goes along. Undo brings everything back."),
        verb=words("Remove"),
        keep=words("Keep"),
        goes=goes,
    ).ask(lambda: _done(bridge, command))


def all_deleted(workshop: Workshop, path: Path, row_ids: tuple[RowId, ...]) -> Deletion:
    """Return what deleting these rows leaves and what goes along in all; raise `DomainError`."""
    gone: dict[Pattern, int] = {}
    cleared = 0
    for row_id in row_ids:
        one = delete(workshop, (*path, row_id))
        workshop = one.workshop
        cleared += one.cleared
        for pattern, count in one.gone.items():
            gone[pattern] = gone.get(pattern, 0) + count
    return Deletion(workshop, gone, cleared)


def along(words: Words, deletion: Deletion, pattern: Pattern) -> list[str]:
    """Say what goes besides the rows of the list itself, a line a list: "4 × card"."""
    return [
        words("{n} × {thing}", n=words.number(count), thing=thing_name(words, ".".join(where)))
        for where, count in deletion.gone.items()
        if where != pattern
    ]


def _done(bridge: Bridge, command: Remove) -> None:
    bridge.do(command)
