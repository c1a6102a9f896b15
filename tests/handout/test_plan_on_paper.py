"""A whole plan on paper: everything that people said is there, and nothing that is private."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterator
from dataclasses import Field, fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.handout.making import failures
from tests.handout.tag_reader import Reading, read
from workshop.domain.challenges import Cluster
from workshop.domain.codes import Language
from workshop.domain.frozen import FrozenMap
from workshop.domain.goals import Goal
from workshop.domain.journey import HandOff
from workshop.domain.plan import Risk
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan
from workshop.handout import PAGES, CancelledError, Report, make_pdf

EXAMPLES = Path(__file__).resolve().parents[2] / "resources" / "examples"
_NO_TEXTS = {"id", "order", "key", "facilitator_notes"}


@cache
def example(name: str) -> Workshop:
    return read_plan((EXAMPLES / f"{name}.json").read_bytes())


def made(workshop: Workshop, language: str = "nl", **options: Any) -> tuple[bytes, Report]:
    out = io.BytesIO()
    report = make_pdf(workshop, out, language=language, **options)
    return out.getvalue(), report


@cache
def printed(name: str, language: str = "nl", paper: str = "a4") -> bytes:
    """An example's whole plan, made once: it is a value, and many tests ask something of these pages."""
    return made(example(name), language, paper=paper)[0]


@cache
def read_back(name: str, paper: str = "a4") -> Reading:
    """What an example's whole plan in Dutch says."""
    return read(printed(name, paper=paper))


def reading(workshop: Workshop, language: str = "nl", **options: Any) -> Reading:
    return read(made(workshop, language, **options)[0])


def texts_of(value: Any) -> Iterator[str]:
    """Every text that people wrote, anywhere in a plan."""
    if isinstance(value, str):
        yield from [value] if value.strip() else []
    for part in _parts(value):
        yield from texts_of(part)


def _parts(value: Any) -> Iterator[Any]:
    if isinstance(value, FrozenMap):
        yield from value.values()
    elif isinstance(value, tuple):
        yield from value
    elif is_dataclass(value):
        named = [field for field in fields(value) if field.name not in _NO_TEXTS and _holds_text(field)]
        yield from (getattr(value, field.name) for field in named)
        yield getattr(value, "agreed", None)


def _holds_text(field: Field[Any]) -> bool:
    return type(field.metadata.get("kind")).__name__ in {"Text", "Rows", "Record", "Marks"}


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u00ad", "")).strip()


@pytest.mark.parametrize("name", ["plandaal", "tolbrug"])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("paper", ["a4", "a3", "a0"])
def test_both_examples_are_archival_and_accessible_on_every_paper(
    name: str, language: str, paper: str
) -> None:
    assert failures(printed(name, language, paper)) == []


@pytest.mark.parametrize("name", ["larkenby", "plandaal", "tolbrug"])
@pytest.mark.parametrize("paper", ["a4", "a3"])
def test_every_text_of_the_plan_is_on_paper_in_whole_words(name: str, paper: str) -> None:
    workshop = example(name)
    heard = plain(read_back(name, paper).text)
    items = {row.public_id for row in (*workshop.goals, *workshop.actions)}
    lost = [text for text in texts_of(workshop) if plain(text) not in heard and text not in items]
    assert lost == []


def test_the_facilitator_s_notes_are_never_on_paper() -> None:
    secret = "Ruben praat te veel"
    workshop = replace(example("plandaal"), facilitator_notes=FrozenMap({"vision": secret}))
    assert secret not in reading(workshop).text


def test_hopes_stand_without_names_and_marks_as_means() -> None:
    workshop = example("plandaal")
    heard = reading(workshop, pages=["people"]).text
    assert not any(person.name in heard for person in workshop.participants)
    assert "5,0" in heard
    assert "6,8" in heard


def test_what_has_changed_since_is_called_by_its_name_also_where_it_has_no_title() -> None:
    workshop = example("larkenby")
    first, *rest = workshop.journey.customer
    moments = (replace(first, does="Sleeps through the night"), *rest)
    changed = replace(workshop, journey=replace(workshop.journey, customer=moments))
    heard = plain(reading(changed, "en", pages=["evaluation"]).text)
    assert "Hand-off: Sales → Projects" in heard
    assert "Customer row: Notice" in heard


def test_an_empty_plan_has_a_cover_and_no_empty_boxes() -> None:
    data, report = made(Workshop())
    assert report.pages == 1
    assert failures(data) == []


def test_only_the_pages_that_were_asked_for_are_printed() -> None:
    heard = reading(example("plandaal"), pages=["vision"])
    assert heard.pages == 1
    assert "In 2029 zegt elke installateur" in heard.text


def test_every_page_has_a_name_to_ask_for_it_by() -> None:
    for name in PAGES:
        assert made(example("plandaal"), pages=[name])[1].pages >= 1


def test_the_same_plan_and_date_give_the_same_bytes() -> None:
    day = dt.date(2026, 12, 1)
    first, _ = made(example("plandaal"), date=day)
    again, _ = made(example("plandaal"), date=day)
    other, _ = made(example("plandaal"), date=dt.date(2026, 12, 2))
    assert first == again
    assert first != other


def test_an_export_tells_how_far_it_is_and_stops_on_request() -> None:
    heard: list[float] = []
    made(example("plandaal"), progress=heard.append)
    assert heard == sorted(heard)
    assert 0 <= heard[0] < heard[-1] <= 1
    with pytest.raises(CancelledError):
        made(example("plandaal"), cancelled=lambda: len(heard) > 0)


def test_a_plan_in_another_language_keeps_its_own_in_the_tags() -> None:
    heard = reading(replace(example("plandaal"), language=Language.NL), "en", pages=["vision"])
    assert [heading.language for heading in heard.root.all("H1")] == ["nl"]


def test_the_full_plan_is_a_small_file() -> None:
    assert len(printed("plandaal")) < 300_000


def test_the_plan_on_a_page_is_one_page() -> None:
    for name in ("plandaal", "tolbrug"):
        assert made(example(name), pages=["summary"])[1].pages == 1


def smallest_letters(data: bytes) -> dict[float, float]:
    """The smallest size of letters on pages of each height, in points as printed."""
    found: dict[float, float] = {}
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for sheet in pdf.pages:
            height = round(float(sheet.mediabox[3]))
            for size in _sizes(sheet):
                found[height] = min(found.get(height, 99), size)
    return found


def _sizes(sheet: pikepdf.Page) -> Iterator[float]:
    """Sizes of letters; a page may begin by scaling all that stands on it."""
    scale = 1.0
    for number, instruction in enumerate(pikepdf.parse_content_stream(sheet)):
        if number == 0 and str(instruction.operator) == "cm":
            scale = float(instruction.operands[0])
        if str(instruction.operator) == "Tf":
            yield float(instruction.operands[1]) * scale


@pytest.mark.parametrize("name", ["plandaal", "tolbrug"])
def test_no_letters_are_too_small_to_read(name: str) -> None:
    workshop = example(name)
    sheets = [printed(name), made(workshop, discipline=workshop.disciplines[0].id)[0]]
    assert all(min(smallest_letters(sheet).values()) >= 7 for sheet in sheets)
    large = smallest_letters(made(workshop, paper="a3", pages=["map", "summary"])[0])
    assert min(large.values()) >= 7.99


def test_what_is_new_since_the_agreement_is_named_and_not_told_twice() -> None:
    plan = example("larkenby")
    agreed = plan.agreed
    assert agreed is not None
    new = next(one for one in plan.actions if one.id not in {old.id for old in agreed.actions})
    told = reading(plan, "en", pages=("evaluation",))
    rows = [row.text for row in told.root.all("TR") if "not yet there" in row.text]
    assert [new.title in row and "new" in row and new.done_when not in row for row in rows] == [True]
    assert new.done_when in reading(plan, "en").text.replace("\n", " ")


@pytest.mark.parametrize(("language", "new"), [("en", "new"), ("nl", "nieuw")])
def test_what_is_new_and_still_empty_is_said_to_be_new(language: str, new: str) -> None:
    plan = example("larkenby")
    grown = replace(
        plan,
        goals=(*plan.goals, Goal(id="fresh", key="g98", order="zz")),
        risks=(*plan.risks, Risk(id="fresh", order="zz"), Risk(id="blank", order="zzz", text=" ")),
        clusters=(*plan.clusters, Cluster(id="fresh", key="c98", order="zz")),
        journey=replace(plan.journey, handoffs=(*plan.journey.handoffs, HandOff(id="fresh", order="zz"))),
    )
    rows = [_last_table(one, language) for one in (plan, grown)]
    added = [row for row in rows[1] if row not in rows[0]]
    assert len(added) == 5
    assert {row[-1] for row in added} == {new}
    assert all(":" not in row[0] and "→" not in row[0] for row in added)


def _last_table(plan: Workshop, language: str) -> list[tuple[str, ...]]:
    """The texts of the table of what changed since the agreement, row by row."""
    table = list(reading(plan, language, pages=("evaluation",)).root.all("Table"))[-1]
    return [tuple(one.text.strip() for one in row.all("TH", "TD")) for row in table.all("TR")]
