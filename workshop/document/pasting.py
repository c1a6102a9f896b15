"""Cards out of a spreadsheet's range: a column a phase, or a row a card with its parts in columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from workshop.domain.codes import Role
from workshop.domain.ids import DisciplineId, PhaseId, new_id
from workshop.domain.journey import Card
from workshop.domain.workshop import Workshop
from workshop.texts import speak
from workshop.texts.names import code_name, field_name

Cells = Sequence[Sequence[str]]
_PARTS = ("title", "touchpoint", "note", "role", "phase", "discipline")
_FREE = ("title", "touchpoint", "note")
_Reader = Callable[[str], object]


def cards_of_range(
    cells: Cells, workshop: Workshop, phase: PhaseId | None, discipline: DisciplineId | None
) -> tuple[Card, ...]:
    """Return the cards in a range that was put into a cell of the map.

    With a heading of names that the map knows, or a column of roles, phases or disciplines, a row is a card.
    Else a filled cell is a card, and the columns are the phases from the one pointed at on.
    """
    rows = [[cell.strip() for cell in row] for row in cells]
    rows = [row for row in rows if any(row)]
    readers = _readers(workshop)
    parts = _heading(rows[0]) if rows else {}
    if parts:
        del rows[0]
    else:
        parts = _recognised(rows, readers)
    blank = Card(id="", phase=phase, discipline=discipline, role=Role.DELIVERS)
    if parts:
        cards = (_card(row, parts, readers, blank) for row in rows)
        return tuple(card for card in cards if card.title)
    return tuple(_across(rows, workshop, blank))


def _across(rows: Cells, workshop: Workshop, blank: Card) -> list[Card]:
    """Column after column, each down from its top; what reaches beyond the last phase stays in that."""
    phases = [phase.id for phase in workshop.journey.phases]
    first = phases.index(blank.phase) if blank.phase in phases else None
    found: list[Card] = []
    for column in range(max(map(len, rows), default=0)):
        phase = None if first is None else phases[min(first + column, len(phases) - 1)]
        titles = (row[column] for row in rows if column < len(row) and row[column])
        found += [replace(blank, id=new_id(), phase=phase, title=_one_line(title)) for title in titles]
    return found


def _readers(workshop: Workshop) -> dict[str, _Reader]:
    """What turns a word into a role, a phase or a discipline of this plan; None for what is none."""
    languages = speak("nl"), speak("en")
    roles = {code_name(words, role).casefold(): role for role in Role for words in languages}
    phases = {phase.name.casefold(): phase.id for phase in workshop.journey.phases if phase.name}
    lanes = {lane.name.casefold(): lane.id for lane in workshop.disciplines if lane.name}
    return {
        "role": lambda text: roles.get(text.casefold()),
        "phase": lambda text: phases.get(text.casefold()),
        "discipline": lambda text: lanes.get(text.casefold()),
    }


def _heading(row: Sequence[str]) -> dict[int, str]:
    """Which part of a card each column holds, where the first row says so."""
    names = {
        field_name(words, f"journey.cards.{part}").casefold(): part
        for words in (speak("nl"), speak("en"))
        for part in _PARTS
    }
    found = {at: names[cell.casefold()] for at, cell in enumerate(row) if cell.casefold() in names}
    return found if "title" in found.values() else {}


def _recognised(rows: Cells, readers: dict[str, _Reader]) -> dict[int, str]:
    """Which part each column holds, told from what stands in it; nothing where no column is known."""
    found: dict[int, str] = {}
    for column in range(max(map(len, rows), default=0)):
        texts = [row[column] for row in rows if column < len(row) and row[column]]
        for part, read in readers.items():
            if part not in found.values() and texts and all(read(text) is not None for text in texts):
                found[column] = part
                break
    if not found:
        return {}
    free = (column for column in range(max(map(len, rows))) if column not in found)
    return found | dict(zip(free, _FREE, strict=False))


def _card(row: Sequence[str], parts: dict[int, str], readers: dict[str, _Reader], blank: Card) -> Card:
    values: dict[str, object] = {}
    for column, part in parts.items():
        text = row[column] if column < len(row) else ""
        value = readers[part](text) if part in readers else text if part == "note" else _one_line(text)
        if value:
            values[part] = value
    return replace(blank, id=new_id(), **values)  # type: ignore[arg-type]


def _one_line(text: str) -> str:
    return " ".join(text.split())
