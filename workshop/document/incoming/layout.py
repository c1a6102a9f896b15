"""Which line of a table holds the heads, and what each column is: guessed, for people to say otherwise."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from workshop.document.incoming.naming import LANGUAGES, plain
from workshop.document.incoming.notation import Habit
from workshop.document.incoming.reasons import UnreadCellError
from workshop.document.incoming.sheets import Cell, Line, Sheet, letters
from workshop.document.incoming.things import HEADS, Thing, parts
from workshop.document.incoming.values import Reader
from workshop.domain.kinds import Code, Day, FieldKind, Ref, Refs, Text
from workshop.domain.workshop import Workshop
from workshop.texts import Words
from workshop.texts.names import field_name

_AMONG = 20
"""The heads stand among so many first lines; a title or two may stand above them."""
_SAMPLE = 50
_NAMED = 50
_TOLD = (Code, Ref, Refs, Day)
"""Kinds that a column without a head is known by: hardly anything else reads as one."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What a table is and where its parts are. `heading`: the index of the line of heads, None without.

    `fields`: the field that each column holds, "" for one that is left out. Several columns may hold parts of
    one text, as first and last name.
    """

    thing: Thing
    heading: int | None
    fields: tuple[str, ...]

    def with_field(self, column: int, field: str) -> Layout:
        """Return the layout with another field in a column; a field that is no text leaves its old column."""
        is_text = isinstance(self.thing.kinds.get(field), Text)
        return replace(
            self,
            fields=tuple(
                field if at == column else "" if one == field and not is_text else one
                for at, one in enumerate(self.fields)
            ),
        )

    def columns(self) -> Mapping[str, tuple[int, ...]]:
        """Return the columns of each field that has any, in the sequence of the plan's own fields."""
        found = {
            name: tuple(at for at, one in enumerate(self.fields) if one == name) for name in self.thing.kinds
        }
        return {name: columns for name, columns in found.items() if columns}

    def body(self, sheet: Sheet) -> tuple[Line, ...]:
        """Return the lines below the heads."""
        return sheet.lines if self.heading is None else sheet.lines[self.heading + 1 :]


def heads_of(sheet: Sheet, layout: Layout) -> tuple[str, ...]:
    """Return what the columns are called: by their heads, else by the letters of a spreadsheet."""
    line = None if layout.heading is None else sheet.lines[layout.heading]
    said = [line.cell(at) if line else "" for at in range(sheet.width)]
    return tuple(
        (" ".join(one.split()) if isinstance(one, str) else "") or letters(at) for at, one in enumerate(said)
    )


def best_sheet(sheets: tuple[Sheet, ...], thing: Thing) -> int:
    """Return the sheet that looks most like a table of these."""
    return max(range(len(sheets)), key=lambda at: _likeness(sheets[at], thing))


def first_guess(sheets: tuple[Sheet, ...], usual: Thing) -> tuple[int, Thing]:
    """Return the sheet to look at first and what it seems to hold; `usual` where nothing is likelier."""
    pairs = [(at, thing) for at in range(len(sheets)) for thing in (usual, *Thing)]
    return max(pairs, key=lambda pair: _likeness(sheets[pair[0]], pair[1]) + _bonus(sheets, pair, usual))


def _bonus(sheets: tuple[Sheet, ...], pair: tuple[int, Thing], usual: Thing) -> int:
    """A workbook of ours has a sheet for each: then it is the usual one."""
    at, thing = pair
    return _NAMED if thing is usual and _is_named(sheets[at], thing) else 0


def layout_of(sheet: Sheet, workshop: Workshop, thing: Thing, words: Words) -> Layout:
    """Return the layout as far as heads and contents tell."""
    return laid_out(sheet, workshop, thing, words, _heading(sheet, thing))


def laid_out(sheet: Sheet, workshop: Workshop, thing: Thing, words: Words, heading: int | None) -> Layout:
    """Return the layout with that line for its heads."""
    fields = [""] * sheet.width
    if heading is not None:
        for at, name in _known(sheet.lines[heading], thing):
            if name not in fields or (isinstance(thing.kinds[name], Text) and name == "name"):
                fields[at] = name
    layout = Layout(thing, heading, tuple(fields))
    lines = layout.body(sheet)[:_SAMPLE]
    reader = Reader(workshop, words, Habit(words.language), dt.date(2000, 1, 1), {})
    for at in range(sheet.width):
        cells = [cell for line in lines if (cell := line.cell(at)) != ""]
        if not fields[at] and cells and (heading is None or not _said(sheet.lines[heading].cell(at))):
            fields[at] = _told(cells, thing, fields, reader)
    if thing.named_by not in fields:
        _give_title(fields, thing, lines)
    return replace(layout, fields=tuple(fields))


def _give_title(fields: list[str], thing: Thing, lines: tuple[Line, ...]) -> None:
    """The first column of texts that is nothing else names the rows."""
    for at, name in enumerate(fields):
        if not name and any(isinstance(line.cell(at), str) and line.cell(at) for line in lines):
            fields[at] = thing.named_by
            return


def _told(cells: list[Cell], thing: Thing, fields: list[str], reader: Reader) -> str:
    for name, kind in thing.kinds.items():
        if isinstance(kind, _TOLD) and name not in fields and _all_read(cells, name, kind, reader):
            return name
    return ""


def _all_read(cells: list[Cell], name: str, kind: FieldKind, reader: Reader) -> bool:
    try:
        for cell in cells:
            if isinstance(cell, int | float) and not isinstance(kind, Day):
                return False
            reader.read(name, kind, cell)
    except UnreadCellError:
        return False
    return True


def _heading(sheet: Sheet, thing: Thing) -> int | None:
    """The line among the first whose heads we know best; else the first where below it stand other things."""
    first = sheet.lines[:_AMONG]
    scores = [_heads_in(line, thing) for line in first]
    most = max(scores, default=0)
    if most > 1 or (most and _is_all_text(first[scores.index(most)])):
        return scores.index(most)
    return 0 if len(first) > 1 and _is_all_text(first[0]) and _has_other_things(sheet) else None


def _is_all_text(line: Line) -> bool:
    return all(isinstance(cell, str) for cell in line.cells)


def _has_other_things(sheet: Sheet) -> bool:
    """Whether a column has numbers or days alone, below a first line with a word."""
    for at, head in enumerate(sheet.lines[0].cells):
        body = [cell for line in sheet.lines[1:_SAMPLE] if (cell := line.cell(at)) != ""]
        if body and not _is_figure(head) and all(map(_is_figure, body)):
            return True
    return False


def _is_figure(cell: Cell) -> bool:
    return not isinstance(cell, str) or re.match(r"\s*[€0-9]", cell) is not None


def _likeness(sheet: Sheet, thing: Thing) -> int:
    """How many heads are known, those that are our own twice; a sheet that we have named stands out."""
    own = _own_names(thing)
    known = max(
        (
            len({name for _, name in _known(line, thing)}) + sum(_said(cell) in own for cell in line.cells)
            for line in sheet.lines[:_AMONG]
        ),
        default=0,
    )
    return known + (_NAMED if _is_named(sheet, thing) else 0)


def _is_named(sheet: Sheet, thing: Thing) -> bool:
    own = {plain(field_name(words, ".".join(thing.path))) for words in LANGUAGES}
    return plain(sheet.name) in own and bool(sheet.lines)


def _heads_in(line: Line, thing: Thing) -> int:
    return len({name for _, name in _known(line, thing)})


def _known(line: Line, thing: Thing) -> Iterator[tuple[int, str]]:
    """The columns whose heads are known, and their fields."""
    names = _names(thing)
    for at, cell in enumerate(line.cells):
        name = names.get(_said(cell))
        if name is not None:
            yield at, name


def _said(cell: Cell) -> str:
    """A head without what people put around it: "Deadline (datum):*"."""
    if not isinstance(cell, str):
        return ""
    return plain(re.sub(r"\(.*?\)|[:*?.#]", " ", cell))


@cache
def _names(thing: Thing) -> dict[str, str]:
    """Fields by their heads; our own names for them come first."""
    said = {plain(head): name for name, heads in HEADS[thing].items() for head in parts(heads)}
    return {name: name for name in thing.kinds} | said | _own_names(thing)


@cache
def _own_names(thing: Thing) -> dict[str, str]:
    pattern = ".".join(thing.path)
    return {
        _said(field_name(words, f"{pattern}.{name}")): name for words in LANGUAGES for name in thing.kinds
    }
