"""One's own versions of the method, kept whole or not at all."""

from __future__ import annotations

import shutil
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from workshop.commands.beginning import Wish, begun
from workshop.domain.codes import Language, Length, StepCode
from workshop.domain.frozen import FrozenMap
from workshop.domain.ids import new_id
from workshop.method import AgendaEntry, MethodError, read_method
from workshop.method.reading import FOLDER
from workshop.method.templates import (
    at_length,
    draft_of,
    forget,
    keep,
    method_of,
    template_names,
    usable_name,
)
from workshop.method.toml_text import toml_text

METHOD = read_method("nl")
HALF = draft_of(METHOD, Length.HALF_DAY)
OWN = AgendaEntry(StepCode.CHALLENGES, 'Nog één keer "stippen"', 12)


def test_every_file_of_the_method_can_be_written_and_read_back() -> None:
    for file in sorted(FOLDER.rglob("*.toml")):
        values = tomllib.loads(file.read_text("utf-8"))
        assert tomllib.loads(toml_text(values)) == values, file.name


def test_minutes_order_own_parts_and_questions_are_kept_and_begin_a_workshop(tmp_path: Path) -> None:
    agenda = (HALF.agenda[1], replace(HALF.agenda[0], minutes=7), OWN, *HALF.agenda[2:])
    prompts = FrozenMap({**HALF.prompts, "goals": ("Waar meten wij aan?", *HALF.prompts["goals"][1:])})
    questions = FrozenMap({**HALF.questions, "vision.write": "Wat zegt een klant?"})
    keep(
        replace(HALF, agenda=agenda, prompts=prompts, questions=questions),
        Language.NL,
        "Van mij",
        root=tmp_path,
    )
    assert template_names(tmp_path) == ("Van mij",)
    again = method_of("nl", "Van mij", tmp_path)
    workshop = begun(Wish(company="Vlasbergen", length=Length.HALF_DAY), again, new_id)
    assert [(one.step, one.title, one.minutes) for one in workshop.agenda] == [
        (one.step, one.title, one.minutes) for one in agenda
    ]
    assert workshop.workshop.minutes == sum(one.minutes for one in agenda)
    assert again.steps[StepCode.GOALS].prompts[0] == "Waar meten wij aan?"
    assert again.steps[StepCode.VISION].rounds[0].question == "Wat zegt een klant?"


def test_what_was_not_changed_stays_as_it_was_in_both_languages(tmp_path: Path) -> None:
    keep(replace(HALF, agenda=(*HALF.agenda, OWN)), Language.NL, "Van mij", root=tmp_path)
    for language in Language:
        own, original = method_of(language, "Van mij", tmp_path), read_method(language)
        assert own.steps == original.steps
        assert own.format_of(Length.FULL_DAY) == original.format_of(Length.FULL_DAY)
    step = tmp_path / "Van mij" / "steps" / "goals.toml"
    assert step.read_bytes() == (FOLDER / "steps" / "goals.toml").read_bytes()


def test_a_template_is_changed_on_from_a_template(tmp_path: Path) -> None:
    keep(replace(HALF, agenda=(*HALF.agenda, OWN)), Language.NL, "Een", root=tmp_path)
    one = method_of("nl", "Een", tmp_path)
    full = at_length(draft_of(one, Length.HALF_DAY), one, Length.FULL_DAY)
    keep(replace(full, agenda=full.agenda[1:]), Language.NL, "Twee", base="Een", root=tmp_path)
    two = method_of("nl", "Twee", tmp_path)
    assert two.format_of(Length.HALF_DAY) == one.format_of(Length.HALF_DAY)
    assert two.format_of(Length.FULL_DAY) != one.format_of(Length.FULL_DAY)


@pytest.mark.parametrize("agenda", [(), (replace(OWN, minutes=2000),)])
def test_what_would_be_no_method_is_refused_and_leaves_nothing(
    tmp_path: Path, agenda: tuple[AgendaEntry, ...]
) -> None:
    with pytest.raises(MethodError):
        keep(replace(HALF, agenda=agenda), Language.NL, "Van mij", root=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_template_that_is_gone_or_spoilt_is_the_original_again(tmp_path: Path) -> None:
    keep(replace(HALF, agenda=(*HALF.agenda, OWN)), Language.NL, "Van mij", root=tmp_path)
    forget("Van mij", tmp_path)
    assert method_of("nl", "Van mij", tmp_path) == METHOD
    shutil.copytree(FOLDER, tmp_path / "Stuk")
    (tmp_path / "Stuk" / "method.toml").write_text("formats = [", "utf-8")
    assert method_of("nl", "Stuk", tmp_path) == METHOD


@pytest.mark.parametrize(
    ("typed", "name"),
    [(" ../../Van: mij? ", "Van  mij"), ("...", ""), ("Ochtend 3", "Ochtend 3"), ("a/b", "a b")],
)
def test_a_name_is_one_that_every_system_allows(typed: str, name: str) -> None:
    assert usable_name(typed) == name
