"""Every field, list and code of the plan has a name, in both languages."""

from __future__ import annotations

import inspect
from enum import StrEnum

import pytest

from workshop.commands.command import Label, Verb
from workshop.document.labels import label_text
from workshop.domain import codes
from workshop.domain.shape import lists, shapes
from workshop.texts import speak
from workshop.texts.names import CODES, FIELDS, THINGS, code_name, field_name, thing_name


def plain_lines() -> set[str]:
    return {f"{'.'.join(pattern)}.text" for pattern, rows in lists().items() if rows.plain}


def test_every_field_has_a_name_and_no_name_is_without_a_field() -> None:
    assert {shape.name for shape in shapes().values()} - plain_lines() == set(FIELDS) - {"agreed"}


def test_every_list_names_one_of_its_rows() -> None:
    assert {".".join(pattern) for pattern in lists()} == set(THINGS)


def test_every_code_has_a_name() -> None:
    vocabularies = [
        value for _, value in inspect.getmembers(codes, inspect.isclass) if issubclass(value, StrEnum)
    ]
    assert {code for vocabulary in vocabularies for code in vocabulary} == set(CODES)


def test_dutch_says_it_in_dutch() -> None:
    words = speak("nl")
    assert field_name(words, "journey.handoffs.within") == "Termijn"
    assert thing_name(words, "journey.handoffs") == "overdracht"
    assert code_name(words, codes.Role.KNOWS) == "Weet"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_edit_of_every_field_and_list_can_be_said(language: str) -> None:
    words = speak(language)
    said = {
        label_text(words, Label(Verb.CHANGE, shape.name))
        for shape in shapes().values()
        if shape.owner is None
    }
    said |= {label_text(words, Label(verb, thing)) for thing in THINGS for verb in (Verb.ADD, Verb.MOVE)}
    said |= {label_text(words, Label(verb)) for verb in (Verb.AGREE, Verb.MERGE, Verb.RESTORE, Verb.CREATE)}
    assert all(text and "{" not in text for text in said)


def test_an_edit_is_called_by_what_it_did() -> None:
    english, dutch = speak("en"), speak("nl")
    assert label_text(english, Label(Verb.MOVE, "journey.cards")) == "card moved"
    assert label_text(dutch, Label(Verb.CHANGE, "vision.statement")) == "visie: de zin gewijzigd"
    assert label_text(dutch, Label(Verb.CHANGE, "promises.text")) == "belofte gewijzigd"
    assert label_text(english, Label(Verb.CHANGE, "actions.due")) == "action: due changed"
