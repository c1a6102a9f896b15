"""What two files contradict each other about, in words: where, what stands here, what stands there."""

from __future__ import annotations

from typing import Any

from workshop.document.merging import Clash, Conflict, Side
from workshop.document.speaking import Names, fields_of, speak_value
from workshop.domain.paths import AGREED, Path, place_of
from workshop.domain.rows import Row
from workshop.domain.workshop import Workshop
from workshop.texts import Words
from workshop.texts.names import field_name, thing_name
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class ToldConflict:
    """One conflict as people read it."""

    where: str
    here: str
    there: str


def told_conflict(conflict: Conflict, ours: Workshop, theirs: Workshop, words: Words) -> ToldConflict:
    """Say a conflict."""
    if conflict.path == AGREED:
        as_agreed = words("The plan as agreed")
        return ToldConflict(as_agreed, words("As agreed here"), words("As agreed there"))
    here, there = Names(ours, words), Names(theirs, words)
    if conflict.clash is Clash.VALUE:
        texts = (_value(here, conflict.path, conflict.ours), _value(there, conflict.path, conflict.theirs))
        return ToldConflict(_place(here, conflict.path, words), *texts)
    is_here = conflict.clash is Clash.GONE_HERE
    names, row = (there, conflict.theirs) if is_here else (here, conflict.ours)
    stays, gone = _row(names, conflict.path, row), words("Removed")
    where = _place(names, conflict.path, words)
    return ToldConflict(where, *((gone, stays) if is_here else (stays, gone)))


def side_name(side: Side, words: Words) -> str:
    """Say a choice."""
    said = {
        Side.OURS: words("As in this file"),
        Side.THEIRS: words("As in the other"),
        Side.BOTH: words("Keep both texts"),
    }
    return said[side]


def _value(names: Names, path: Path, value: Any) -> str:
    return speak_value(names, place_of(path).kind, value).text or "–"


def _row(names: Names, path: Path, row: Row) -> str:
    lines = (f"{name}: {said.text}" for name, said in fields_of(names, row, place_of(path).pattern))
    return "\n".join(lines)


def _place(names: Names, path: Path, words: Words) -> str:
    """The field's name, with the row that it stands in: "Action ‘Call first’: due"."""
    pattern = place_of(path).pattern
    row = _row_on(names.plan, path)
    if row is None:
        return field_name(words, ".".join(pattern))
    is_row = place_of(path).inside
    title = names.title(row)
    thing = _capital(thing_name(words, ".".join(pattern if is_row else pattern[:-1])))
    about = words("{thing} ‘{title}’", thing=thing, title=title) if title else thing
    return (
        about
        if is_row
        else words("{about}: {field}", about=about, field=field_name(words, ".".join(pattern)))
    )


def _row_on(plan: Any, path: Path) -> Row | None:
    """The innermost row on the way to a place."""
    value, found = plan, None
    for name in path:
        if isinstance(value, tuple):
            value = next((row for row in value if row.id == name), None)
            found = value if isinstance(value, Row) else found
        else:
            value = getattr(value, name, None)
    return found


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
