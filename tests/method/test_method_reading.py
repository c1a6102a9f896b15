"""A facilitator changes a file of the method: what is wrong with it is said in one sentence."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from workshop.document.method_sentences import SENTENCES, method_sentence
from workshop.domain.codes import AGENDA_STEPS, StepCode
from workshop.method import MethodError, MethodProblem, read_method
from workshop.texts import speak

SHIPPED = Path(__file__).parents[2] / "resources" / "method"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "method"))


def change(folder: Path, file: str, before: str, after: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert before in text
    (folder / file).write_text(text.replace(before, after, 1), encoding="utf-8")


def test_a_changed_text_is_what_is_said(folder: Path) -> None:
    change(folder, "steps/vision.toml", "Gezamenlijke visie", "Onze visie")
    assert read_method("nl", folder).steps[StepCode.VISION].title == "Onze visie"
    assert read_method("en", folder).steps[StepCode.VISION].title == "Shared vision"


def test_a_round_may_be_left_out(folder: Path) -> None:
    file = folder / "steps" / "vision.toml"
    before, last = file.read_text(encoding="utf-8").split('[[rounds]]\ncode = "fist"')
    rest = last[last.index("[worksheet]") :]
    file.write_text(before.replace("share = 35", "share = 55") + rest, encoding="utf-8")
    assert [each.code for each in read_method("nl", folder).steps[StepCode.VISION].rounds] == [
        "write",
        "drafts",
        "sentence",
    ]


def test_an_editors_byte_order_mark_does_no_harm(folder: Path) -> None:
    file = folder / "steps" / "vision.toml"
    file.write_text(file.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert read_method("nl", folder).steps[StepCode.VISION].title == "Gezamenlijke visie"


def test_a_language_that_the_method_does_not_speak_is_refused() -> None:
    with pytest.raises(ValueError, match="fr"):
        read_method("fr")


VISION = "steps/vision.toml"
KINDS = "write, reveal, tell, cluster, vote, decide, fill"
DISCIPLINES = "marketing, sales, delivery, support, management, other"
AGENDA = ", ".join(AGENDA_STEPS)
PURPOSE = (
    'purpose.nl = "Eén zin die ieders werk richting geeft."\n'
    'purpose.en = "One sentence that steers everyone’s work."\n'
)


@pytest.mark.parametrize(
    ("file", "before", "after", "sentence"),
    [
        (
            VISION,
            'title.en = "Shared vision"\n',
            "",
            "In steps/vision.toml, title.en is missing.",
        ),
        (
            VISION,
            'title.en = "Shared vision"\n',
            'title.en = " "\n',
            "In steps/vision.toml, title.en is empty.",
        ),
        (
            VISION,
            'title.en = "Shared vision"\n',
            "title.en = 5\n",
            "In steps/vision.toml, title.en must be a text in quotation marks.",
        ),
        (
            VISION,
            'title.en = "Shared vision"\n',
            'title.en = "Shared vision"\ntitle.fr = "Vision"\n',
            "In steps/vision.toml, title.fr has no meaning.",
        ),
        (
            VISION,
            PURPOSE,
            'purpose = "Eén zin"\n',
            "In steps/vision.toml, purpose must have a text in each language: purpose.nl and purpose.en.",
        ),
        (
            VISION,
            "short.nl",
            "shrot.nl",
            "In steps/vision.toml, short.nl is missing.",
        ),
        (
            VISION,
            'code = "vision"',
            'code = "visie"',
            "In steps/vision.toml, code must be one of: vision.",
        ),
        (
            VISION,
            'code = "drafts"',
            'code = "ideas"',
            "In steps/vision.toml, rounds[1].code must be one of: write, drafts, sentence, fist.",
        ),
        (
            VISION,
            'code = "drafts"',
            'code = "write"',
            "In steps/vision.toml, rounds.code is write more than once.",
        ),
        (
            VISION,
            'kind = "tell"',
            'kind = "talk"',
            f"In steps/vision.toml, rounds[1].kind must be one of: {KINDS}.",
        ),
        (
            VISION,
            "share = 35",
            "share = 34",
            "In steps/vision.toml, rounds.share must add up to 100.",
        ),
        (
            VISION,
            "share = 35",
            "share = 0",
            "In steps/vision.toml, rounds[2].share must lie within 1..100.",
        ),
        (
            VISION,
            "share = 35",
            "share = true",
            "In steps/vision.toml, rounds[2].share must be a whole number.",
        ),
        (
            VISION,
            "hidden = true",
            'hidden = "yes"',
            "In steps/vision.toml, rounds[0].hidden must be true or false.",
        ),
        (
            VISION,
            "short = 8",
            "shrot = 8",
            "In steps/vision.toml, minutes.short is missing.",
        ),
        (
            VISION,
            "lines = 4",
            "lines = 4\ncolour = 1",
            "In steps/vision.toml, worksheet.fields[0].colour has no meaning.",
        ),
        (
            VISION,
            'label.nl = "Wat levert het ons op?"\n',
            "",
            "In steps/vision.toml, worksheet.fields[2].label.nl is missing.",
        ),
        (
            VISION,
            'hint.nl = "Aan de keukentafel, niet op de website."\n',
            'hint.nl = "Aan de keukentafel"\ncolumns = ["Wat", "Wie"]\n',
            "In steps/vision.toml, worksheet.fields[0].columns[0] must be a table.",
        ),
        (
            "steps/break.toml",
            "minutes = {",
            "prompts = 3\nminutes = {",
            "In steps/break.toml, prompts must be a list.",
        ),
        (
            "method.toml",
            'speaking_order = ["support", ',
            "speaking_order = [",
            f"In method.toml, speaking_order must name each of these once: {DISCIPLINES}.",
        ),
        (
            "method.toml",
            "minutes = 240",
            "minutes = 241",
            "In method.toml, formats[1].agenda.minutes must add up to 241.",
        ),
        (
            "method.toml",
            'code = "half_day"',
            'code = "custom"',
            "In method.toml, formats[1].code must be one of: short, half_day, full_day.",
        ),
        (
            "method.toml",
            'code = "half_day"\nminutes = 240',
            'code = "short"\nminutes = 95',
            "In method.toml, formats.code is short more than once.",
        ),
        (
            "method.toml",
            '{ step = "welcome" }',
            '{ step = "evaluation" }',
            f"In method.toml, formats[0].agenda[0].step must be one of: {AGENDA}.",
        ),
        (
            "presets.toml",
            'code = "enterprise"',
            'code = "sme"',
            "In presets.toml, presets.code is sme more than once.",
        ),
        (
            "presets.toml",
            'kind = "delivery"',
            'kind = "bouw"',
            f"In presets.toml, presets[0].disciplines[2].kind must be one of: {DISCIPLINES}.",
        ),
    ],
)
def test_what_is_wrong_is_named_by_file_and_key(
    file: str, before: str, after: str, sentence: str, folder: Path
) -> None:
    change(folder, file, before, after)
    with pytest.raises(MethodError) as caught:
        read_method("nl", folder)
    assert method_sentence(caught.value, speak("en")) == sentence


def test_a_phase_before_the_deal_may_not_follow_one_after_it(folder: Path) -> None:
    change(
        folder,
        "phases.toml",
        'anonymous = true\nname.nl = "Herkennen"',
        'after_deal = true\nname.nl = "Herkennen"',
    )
    with pytest.raises(MethodError) as caught:
        read_method("nl", folder)
    assert method_sentence(caught.value, speak("en")).startswith(
        "In phases.toml, sets[0].phases has a phase before the deal"
    )


def test_a_file_that_is_gone_is_named(folder: Path) -> None:
    (folder / "steps" / "goals.toml").unlink()
    with pytest.raises(MethodError) as caught:
        read_method("en", folder)
    assert method_sentence(caught.value, speak("en")) == "steps/goals.toml of the method cannot be read."


def test_a_file_that_is_no_text_is_named(folder: Path) -> None:
    (folder / "phases.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(MethodError) as caught:
        read_method("en", folder)
    assert method_sentence(caught.value, speak("en")) == "phases.toml of the method cannot be read."


def test_a_slip_of_the_pen_is_told_with_its_line(folder: Path) -> None:
    before, _ = (folder / "phases.toml").read_text(encoding="utf-8").split('code = "projects"')
    change(folder, "phases.toml", 'code = "projects"', "code = projects")
    with pytest.raises(MethodError) as caught:
        read_method("en", folder)
    assert (
        method_sentence(caught.value, speak("en"))
        == f"phases.toml of the method is not understood from line {before.count(chr(10)) + 1} on."
    )


def test_a_missing_round_list_is_named(folder: Path) -> None:
    file = folder / "steps" / "vision.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.index("[[rounds]]")] + text[text.index("[worksheet]") :], encoding="utf-8")
    with pytest.raises(MethodError) as caught:
        read_method("nl", folder)
    assert method_sentence(caught.value, speak("en")) == "In steps/vision.toml, rounds is missing."


def test_a_file_that_stops_too_early_is_told_with_its_last_line(folder: Path) -> None:
    (folder / "phases.toml").write_text("[[sets]]\ncode = [", encoding="utf-8")
    with pytest.raises(MethodError) as caught:
        read_method("en", folder)
    assert method_sentence(caught.value, speak("nl")) == (
        "Het bestand phases.toml van de methode is vanaf regel 2 niet te volgen."
    )


def test_every_problem_has_its_sentence() -> None:
    assert set(SENTENCES) == set(MethodProblem)
