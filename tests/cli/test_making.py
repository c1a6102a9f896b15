"""`new` and `import`: workshop files, made whole or not at all."""

from __future__ import annotations

import datetime as dt
import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.asking import PLANDAAL, ask, at_work, done, everything_in, refused
from workshop.cli.documents import free_file
from workshop.cli.house import library
from workshop.domain.agenda import Organisation
from workshop.domain.codes import Language, Length, Setting
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan
from workshop.method import read_method
from workshop.method.templates import draft_of, forget, keep

PLAN = read_plan(PLANDAAL.read_bytes())


def test_a_new_workshop_has_its_company_in_its_title(tmp_path: Path) -> None:
    file = tmp_path / "zon.samenspel"
    assert done("new", file, "--organisation", "Bakkerij Zon", "--language", "nl") == f"{file} is gemaakt.\n"
    workshop = library().look(file).workshop
    assert workshop.workshop.title == "Workshop Bakkerij Zon"
    assert workshop.organisation.name == "Bakkerij Zon"
    assert (workshop.language, workshop.setting) == (Language.NL, Setting.SME)
    assert workshop.workshop.length is Length.HALF_DAY


def test_a_new_workshop_can_be_of_any_setting_and_length(tmp_path: Path) -> None:
    file = tmp_path / "a.samenspel"
    done("new", file, "--title=Two days", "--setting", "enterprise", "--length", "short", "--language=en")
    workshop = library().look(file).workshop
    assert workshop.workshop.title == "Two days"
    assert workshop.organisation.name == ""
    assert workshop.setting is Setting.ENTERPRISE
    assert workshop.workshop.minutes == 90


def test_a_plan_becomes_a_workshop_file_and_comes_out_again(tmp_path: Path) -> None:
    file, back = tmp_path / "a.samenspel", tmp_path / "back.json"
    done("import", PLANDAAL, file)
    done("export", file, back, "--private")
    plan = json.loads(back.read_bytes())
    assert plan["actions"] == json.loads(PLANDAAL.read_bytes())["actions"]
    assert "facilitator_notes" in plan


@pytest.mark.parametrize("name", ["larkenby", "plandaal"])
def test_a_plan_that_goes_in_and_out_twice_is_the_same_text(tmp_path: Path, name: str) -> None:
    texts, plan = [], PLANDAAL.with_stem(name)
    for number in range(2):
        file, back = tmp_path / f"{number}.samenspel", tmp_path / f"{number}.json"
        done("import", plan, file)
        done("export", file, back, "--private")
        texts.append(back.read_text(encoding="utf-8"))
        plan = back
    assert texts[0] == texts[1]


def test_an_existing_file_is_replaced_only_when_asked(tmp_path: Path) -> None:
    file = tmp_path / "a.samenspel"
    done("new", file, "--title", "First")
    before = everything_in(tmp_path)
    assert refused("import", PLANDAAL, file) == f"{file} exists already: --force replaces it."
    assert refused("new", file, "--title", "Second") == f"{file} exists already: --force replaces it."
    assert everything_in(tmp_path) == before
    done("import", PLANDAAL, file, "--force")
    assert library().look(file).workshop.organisation.name == "Plandaal Software B.V."
    done("new", file, "--title", "Second", "--force")
    assert library().look(file).workshop.workshop.title == "Second"


def test_whatever_stood_there_is_replaced_when_asked(tmp_path: Path) -> None:
    file = tmp_path / "a.samenspel"
    file.write_bytes(b"no workshop at all")
    done("import", PLANDAAL, file, "--force")
    assert everything_in(tmp_path).keys() == {"a.samenspel"}
    assert library().look(file).edits == 0


def test_a_workshop_that_a_window_has_open_is_not_replaced(tmp_path: Path) -> None:
    file = tmp_path / "a.samenspel"
    done("new", file, "--title", "At work")
    with at_work(file):
        assert "open elsewhere" in refused("import", PLANDAAL, file, "--force")
    assert library().look(file).workshop.workshop.title == "At work"


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (b'{"format": "samenspel/1", "actions": [{"id": "a", "owner": "p9"}]}',
         'actions[0].owner: there is no participant "p9"'),
        (b'{"format": "samenspel/2"}',
         'format: the format "samenspel/2" is not understood, only "samenspel/1" is'),
        (b"{", "This file is no valid JSON: it goes wrong in line 1, column 2."),
        (b"\xff\xfe", "This file is no text in UTF-8, as a plan in JSON must be."),
    ],
)  # fmt: skip
def test_a_plan_with_a_mistake_leaves_nothing_behind(tmp_path: Path, plan: bytes, said: str) -> None:
    source = tmp_path / "plan.json"
    source.write_bytes(plan)
    assert refused("import", source, tmp_path / "a.samenspel") == f"{source}: {said}"
    assert everything_in(tmp_path) == {"plan.json": plan}


def test_a_plan_that_is_not_there_is_named(tmp_path: Path) -> None:
    source = tmp_path / "nothing.json"
    assert refused("import", source, tmp_path / "a.samenspel").startswith(f"{source}: This file is not there")
    assert refused("import", tmp_path, tmp_path / "a.samenspel").startswith(f"{tmp_path}: This is not a file")
    assert everything_in(tmp_path) == {}


@pytest.mark.parametrize("command", [["new", "FILE", "--title", "x"], ["import", str(PLANDAAL), "FILE"]])
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a.json", "A workshop file ends in .samenspel"),
        (".samenspel", "A workshop file ends in .samenspel"),
        ("nowhere/a.samenspel", "There is no folder"),
        ("folder.samenspel", "is there already and is no file"),
    ],
)
def test_a_name_that_will_not_do_is_refused(tmp_path: Path, command: list[str], name: str, said: str) -> None:
    (tmp_path / "folder.samenspel").mkdir()
    assert said in refused(*[tmp_path / name if word == "FILE" else word for word in command])
    assert everything_in(tmp_path) == {}


def test_a_new_workshop_needs_a_name(tmp_path: Path) -> None:
    assert refused("new", tmp_path / "a.samenspel") == "A new workshop needs --title or --organisation."


@pytest.mark.parametrize(
    "twice", [["--title", "x", "--title=y"], ["--title=x", "--title=x"], ["--title=x", "--force", "--force"]]
)
def test_an_option_that_is_given_twice_is_refused(tmp_path: Path, twice: list[str]) -> None:
    file, name = tmp_path / "a.samenspel", twice[-1].partition("=")[0]
    assert refused("new", file, *twice) == f"{name} is given twice."
    assert refused("new", file, *twice, "--language=nl") == f"{name} staat er twee keer."
    assert everything_in(tmp_path) == {}


def test_a_name_that_no_plan_can_hold_is_refused(tmp_path: Path) -> None:
    said = refused("new", tmp_path / "a.samenspel", "--title", "a\x07b", "--language", "nl")
    assert said == "Hier staat een teken dat geen plan kan bevatten (U+0007)."
    assert everything_in(tmp_path) == {}


def test_a_link_leads_to_the_file_that_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    file, link = tmp_path / "real" / "a.samenspel", tmp_path / "b.samenspel"
    done("new", file, "--title", "Real")
    link.symlink_to(file)
    done("import", PLANDAAL, link, "--force")
    assert link.is_symlink()
    assert library().look(file).workshop.workshop.title == "Eén gezicht naar de installateur"


def test_the_working_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.samenspel"
    assert ask("new", file, "--title", "x").code == 0
    assert file.stat().st_mode & 0o077 == 0


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where templates lie, of a user whose workshops lie here."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "Sjablonen"
    folder.mkdir()
    return folder


def test_a_new_workshop_is_set_up_as_a_template_is_but_for_what_was_said(
    templates: Path, tmp_path: Path
) -> None:
    library().share(replace(PLAN, actions=()), (), templates / "Softwarehuis.samenspel")
    for number, named in enumerate(("Softwarehuis", str(templates / "Softwarehuis.samenspel"))):
        file = tmp_path / f"{number}.samenspel"
        done("new", file, "--organisation", "De Veerpont", "--template", named, "--language=en")
        made = library().look(file).workshop
        assert made.organisation.name == "De Veerpont"
        assert [one.name for one in made.disciplines] == [one.name for one in PLAN.disciplines]
        assert [one.title for one in made.journey.cards] == [one.title for one in PLAN.journey.cards]
        assert (made.language, made.participants) == (Language.EN, ())
        assert made.workshop.length is PLAN.workshop.length
    file = tmp_path / "short.samenspel"
    done("new", file, "--title", "x", "--template", "Softwarehuis", "--length", "short")
    assert library().look(file).workshop.workshop.length is Length.SHORT
    assert library().look(file).workshop.language is PLAN.language


@pytest.mark.parametrize("typed", ["Café", "Cafe\u0301", "café", "CAFE\u0301"])
@pytest.mark.parametrize("kept", ["Café.samenspel", "Cafe\u0301.samenspel", "Café.SAMENSPEL"])
def test_a_template_is_found_however_its_name_is_spelt(
    templates: Path, tmp_path: Path, kept: str, typed: str
) -> None:
    library().share(PLAN, (), templates / "Softwarehuis.samenspel")
    library().share(PLAN, (), tmp_path / "shared.samenspel")
    (tmp_path / "shared.samenspel").rename(templates / kept)
    file = tmp_path / "a.samenspel"
    done("new", file, "--title", "x", "--template", typed)
    assert [one.name for one in library().look(file).workshop.disciplines] == [
        one.name for one in PLAN.disciplines
    ]


def test_of_two_names_that_differ_in_capitals_the_one_that_was_typed_is_meant(
    templates: Path, tmp_path: Path
) -> None:
    library().share(PLAN, (), templates / "Zorg.samenspel")
    (templates / "ZORG.samenspel").write_text("no workshop at all")
    if len(list(templates.iterdir())) < 2:
        return  # a disk on which the two are one file
    file = tmp_path / "a.samenspel"
    done("new", file, "--title", "x", "--template", "Zorg")
    assert "does not hold a workshop" in refused("new", file, "--title", "x", "--template", "ZORG", "--force")
    said = refused("new", file, "--title", "x", "--template", "zorg", "--force")
    assert said == "You have no template “zorg”, but ZORG, Zorg."


def test_what_lies_beside_templates_is_none(templates: Path, tmp_path: Path) -> None:
    library().share(PLAN, (), templates / "Zorg.samenspel")
    for name in ("._Zorg.samenspel", ".hidden.samenspel", "Letter.txt"):
        (templates / name).write_text("no workshop at all")
    (templates / "Map.samenspel").mkdir()
    said = refused("new", tmp_path / "a.samenspel", "--title", "x", "--template", "Bakkerij")
    assert said == "You have no template “Bakkerij”, but Zorg."


def test_templates_are_found_in_a_folder_that_is_written_without_a_capital(
    templates: Path, tmp_path: Path
) -> None:
    library().share(PLAN, (), templates / "Zorg.samenspel")
    templates.rename("sjablonen")
    assert "is made" in done("new", tmp_path / "a.samenspel", "--title", "x", "--template", "Zorg")


def test_a_template_s_file_may_have_its_ending_in_capitals(templates: Path, tmp_path: Path) -> None:
    library().share(PLAN, (), tmp_path / "shared.samenspel")
    own = (tmp_path / "shared.samenspel").rename("U.SAMENSPEL")
    done("new", tmp_path / "a.samenspel", "--title", "x", "--template", own)
    assert len(library().look(tmp_path / "a.samenspel").workshop.disciplines) == len(PLAN.disciplines)


def test_a_template_leads_by_the_method_that_was_made_one_s_own(templates: Path, tmp_path: Path) -> None:
    own, file = templates / "Softwarehuis.samenspel", tmp_path / "a.samenspel"
    library().share(PLAN, (), own, "Van mij")
    draft = draft_of(read_method("nl"), Length.FULL_DAY)
    keep(replace(draft, agenda=draft.agenda[1:3]), Language.NL, "Van mij")
    try:
        done("new", file, "--title", "x", "--template", own, "--length=full_day", "--language=nl")
    finally:
        forget("Van mij")
    looked = library().look(file)
    assert looked.session.template == "Van mij"
    assert [one.step for one in looked.workshop.agenda] == [one.step for one in draft.agenda[1:3]]
    done("new", file, "--title", "x", "--template", own, "--force")
    assert library().look(file).session.template == ""


@pytest.mark.parametrize(
    ("words", "english", "dutch"),
    [
        (
            ["--template", "Bakkerij"],
            "You have no template “Bakkerij”, but Old, Softwarehuis.",
            "Je hebt geen sjabloon “Bakkerij”, wel Old, Softwarehuis.",
        ),
        (
            ["--template", "Softwarehuis", "--setting", "sme"],
            "A template has disciplines of its own: --template leaves no --setting.",
            "Een sjabloon heeft eigen disciplines: met --template kan --setting niet.",
        ),
        (["--template", "Old"], "FOLDER/Old.samenspel: This file does not", "FOLDER/Old.samenspel: In dit"),
        (["--template", "no/a.samenspel"], "no/a.samenspel: This file is not", "no/a.samenspel: Dit bestand"),
        (["--template"], "--template needs a value", "Achter --template"),
    ],
)
def test_a_template_that_cannot_be_used_is_said_to_be_in_a_sentence(
    templates: Path, tmp_path: Path, words: list[str], english: str, dutch: str
) -> None:
    library().share(PLAN, (), templates / "Softwarehuis.samenspel")
    (templates / "Old.samenspel").write_text("no workshop at all")
    before = everything_in(tmp_path)
    for language, said in (("en", english), ("nl", dutch)):
        asked = ["new", tmp_path / "a.samenspel", "--title=x", f"--language={language}", *words]
        assert refused(*asked).startswith(said.replace("FOLDER", "Sjablonen"))
    assert everything_in(tmp_path) == before


def test_who_has_no_templates_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    said = refused("new", "a.samenspel", "--title=x", "--template=Zon")
    assert said == "You have no template “Zon”, nor any other."
    assert everything_in(tmp_path) == {}


@pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux has a folder that takes no new file from anybody"
)
@pytest.mark.parametrize("name", ["a.samenspel", "a.json"])
def test_a_folder_that_takes_no_new_file_is_not_called_one_that_misses_it(tmp_path: Path, name: str) -> None:
    file = tmp_path / "a.samenspel"
    done("import", PLANDAAL, file)
    target = Path("/proc") / name
    command = ["import", PLANDAAL] if name.endswith(".samenspel") else ["export", file]
    said = "This computer does not let you use this file or folder: choose another place."
    assert refused(*command, target) == f"{target}: {said}"


@pytest.mark.parametrize(
    ("company", "name"),
    [
        ("Kraan  /  Zoon", "Kraan Zoon"),
        ('De "Gouden" Draad: weverij', "De Gouden Draad weverij"),
        (" ... ", "Samenspel"),
        ("con", "con_"),
    ],
)
def test_a_new_file_has_the_company_s_name_without_what_no_file_may_have(
    tmp_path: Path, company: str, name: str
) -> None:
    workshop = Workshop(organisation=Organisation(name=company))
    assert free_file(workshop, dt.date(2026, 9, 24), tmp_path).name == f"{name} 2026-09-24.samenspel"
