"""People as they are typed and pasted: "Els Kok, support", a range of a spreadsheet, a mail's addressees."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from workshop.commands.beginning import Person, Wish, preset_for
from workshop.domain.cells import range_of
from workshop.domain.codes import Authority
from workshop.method import Preset, PresetDiscipline
from workshop.method.templates import method_of
from workshop.texts import Words, speak
from workshop.texts.names import code_name, field_name

_ADDRESS = re.compile(r"\s*[<(\[]?\s*[^\s<>()\[\]]+@[^\s<>()\[\]]+\s*[>)\]]?")
_WORDS = re.compile(r"\w+")


def people_of(text: str, lanes: Sequence[str]) -> tuple[Person, ...]:
    """Return the people in a pasted text, a line each: name, role, and if told their hats and authority.

    A hat is put on by the name of a lane among `lanes`, in a cell of its own or as a word of the role; it is
    shown at once and taken off with a click. A heading and what is empty are left out.
    """
    rows = [cells for line in range_of(text) for cells in _cells(line)]
    if rows and _is_heading(rows[0]):
        del rows[0]
    return tuple(_person(cells, lanes) for cells in rows)


def rehatted(people: Sequence[Person], before: Preset, after: Preset) -> tuple[Person, ...]:
    """Return the people under another preset's lanes: a hat of the same name, else the first of its kind."""
    places = [_place_in(after, lane) for lane in before.disciplines]
    moved = ({places[hat] for hat in person.hats if hat < len(places)} - {None} for person in people)
    return tuple(
        replace(person, hats=tuple(sorted(hat for hat in hats if hat is not None)))
        for person, hats in zip(people, moved, strict=True)
    )


def in_other_hats(before: Wish, after: Wish) -> Wish:
    """Return a wish in which everyone keeps the hats that are still there since another one."""
    old, new = (preset_for(one, method_of(one.language, one.template)) for one in (before, after))
    return replace(after, people=rehatted(after.people, old, new))


def _place_in(preset: Preset, lane: PresetDiscipline) -> int | None:
    names = [one.name for one in preset.disciplines]
    kinds = [one.kind for one in preset.disciplines]
    if lane.name in names:
        return names.index(lane.name)
    return kinds.index(lane.kind) if lane.kind in kinds else None


def _cells(line: Sequence[str]) -> list[list[str]]:
    """The cells of a line; a mail's addressees on one line are people of their own."""
    if len(line) > 1:
        parts = [line]
    elif "@" in line[0]:
        parts = [[one] for one in re.split(r"[;,]", line[0])]
    else:
        parts = [re.split(r"[;,]", line[0])]
    cleaned = ([_plain(cell) for cell in part] for part in parts)
    return [cells for cells in cleaned if cells[0]]


def _plain(cell: str) -> str:
    return " ".join(_ADDRESS.sub(" ", cell).split()).strip("\"'-•* ")


def _person(cells: Sequence[str], lanes: Sequence[str]) -> Person:
    name, role, *others = (*cells, "") if len(cells) == 1 else cells
    authority = next((found for found in map(_authority, others) if found), None)
    told = {at for cell in others for at in _named(cell, lanes)}
    return Person(
        name=name,
        role=role,
        hats=tuple(sorted(told or _named(role, lanes))),
        authority=authority,
    )


def _named(text: str, lanes: Sequence[str]) -> set[int]:
    """The lanes whose whole name stands in a text."""
    said = f" {' '.join(_WORDS.findall(text.casefold()))} "
    names = (f" {' '.join(_WORDS.findall(lane.casefold()))} " for lane in lanes)
    return {at for at, name in enumerate(names) if name.strip() and name in said}


def _authority(text: str) -> Authority | None:
    said = text.casefold()
    return next(
        (code for words in _languages() for code in Authority if code_name(words, code).casefold() == said),
        None,
    )


def _is_heading(cells: Sequence[str]) -> bool:
    names = {field_name(words, "participants.name").casefold() for words in _languages()}
    return cells[0].casefold() in names


def _languages() -> tuple[Words, ...]:
    return speak("nl"), speak("en")
