"""Plans of every size, in both languages: every page valid, nothing too small, lost or damaged."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache

import pikepdf
import pytest

from tests.handout.making import failures
from tests.handout.sizes import SIZES
from tests.handout.tag_reader import Reading, read
from tests.handout.test_plan_on_paper import made, plain, smallest_letters, texts_of
from workshop.commands.agreement import plan_of
from workshop.domain.codes import StepCode
from workshop.domain.frozen import FrozenMap
from workshop.domain.ids import ParticipantId
from workshop.domain.people import Participant
from workshop.domain.rules import check_workshop
from workshop.handout import PAGES

LANGUAGES = ("nl", "en")
PAPERS = ("a4", "a3", "a0")
LARGE = ("enterprise", "two thousand cards")


@pytest.mark.parametrize("size", SIZES)
def test_the_plans_are_such_as_people_could_make(size: str) -> None:
    check_workshop(SIZES[size]())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("size", ["empty", "typical", "enterprise"])
def test_every_page_of_every_plan_is_archival_and_accessible(size: str, page: str, language: str) -> None:
    data, report = made(SIZES[size](), language, pages=[page])
    if report.pages:
        assert failures(data) == []


@cache
def whole(size: str) -> bytes:
    """A whole plan in Dutch on A4, made once: it is a value, and many tests ask something of these pages."""
    return made(SIZES[size]())[0]


@cache
def read_back(size: str) -> Reading:
    """What such a plan says."""
    return read(whole(size))


def test_pages_with_two_thousand_cards_are_archival_and_accessible() -> None:
    assert failures(whole("two thousand cards")) == []


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("size", SIZES)
def test_every_plan_on_every_paper_is_archival_and_accessible(size: str, paper: str, language: str) -> None:
    data, report = made(SIZES[size](), language, paper=paper)
    if report.pages:
        assert failures(data) == []


@pytest.mark.parametrize("size", SIZES)
def test_no_file_has_anything_that_readers_have_to_mend(size: str) -> None:
    with pikepdf.open(io.BytesIO(whole(size))) as pdf:
        assert pdf.check_pdf_syntax() == []


@pytest.mark.parametrize("size", LARGE)
def test_every_text_of_a_large_plan_is_on_paper_in_whole_words(size: str) -> None:
    workshop = SIZES[size]()
    heard = plain(read_back(size).text)
    items = {row.public_id for row in (*workshop.goals, *workshop.actions)}
    texts = {plain(text) for text in texts_of(workshop)} - items
    assert [text for text in texts if text not in heard] == []


@pytest.mark.parametrize("size", ["typical", "enterprise"])
def test_no_letters_are_too_small_on_any_paper(size: str) -> None:
    workshop = SIZES[size]()
    assert min(smallest_letters(whole(size)).values()) >= 7
    for paper in ("a3", "a0"):
        assert (
            min(smallest_letters(made(workshop, paper=paper, pages=["map", "summary"])[0]).values()) >= 7.99
        )


def test_a_large_company_s_map_is_one_poster() -> None:
    assert made(SIZES["enterprise"](), paper="a0")[1].pages == 1


@pytest.mark.parametrize(("language", "leads"), [("nl", "Leidt"), ("en", "Leads")])
@pytest.mark.parametrize("paper", ["a4", "a3"])
def test_the_map_is_read_phase_by_phase_with_lanes_and_roles_named(
    paper: str, language: str, leads: str
) -> None:
    workshop = SIZES["typical"]()
    lines = read(made(workshop, language, paper=paper, pages=["map"])[0]).text.split("\n")
    heard = [plain(line) for line in lines if plain(line)]
    names = {one.id: one.name for one in workshop.disciplines}
    starts = [heard.index(phase.name) for phase in workshop.journey.phases]
    assert starts == sorted(starts)
    for phase, start, end in zip(workshop.journey.phases, starts, [*starts[1:], len(heard)], strict=True):
        part = heard[start:end]
        assert part[1:3] == [leads, names[phase.lead or ""]]
        cards = [card for card in workshop.journey.cards if card.phase == phase.id]
        places = [part.index(plain(card.title)) for card in cards]
        assert [part[place - 1].split(",")[0] for place in places] == [
            names[card.discipline or ""] for card in cards
        ]


def test_the_one_figure_says_its_data() -> None:
    (figure,) = read(made(SIZES["typical"](), "en")[0]).root.all("Figure")
    feelings = "Herkennen -2, Oriënteren -1, Vergelijken 1, Kiezen 1, Starten -2, Gebruiken 0, Uitbreiden 1"
    assert figure.alt == f"The customer’s feeling from phase to phase: {feelings}, Aanbevelen 1"


def test_what_is_private_is_on_no_page_of_any_kind() -> None:
    """Planted notes of the facilitator, and one whose name stands nowhere but beside marks."""
    plan = SIZES["typical"]()
    quiet = Participant(id=ParticipantId("quiet"), name="Zwijgzame Quirijn")
    marks = FrozenMap({**plan.pulse.start, quiet.id: 1})
    secret = replace(
        plan,
        participants=(*plan.participants, quiet),
        facilitator_notes=FrozenMap({step.value: f"Geheim van {step.value}" for step in StepCode}),
        pulse=replace(plan.pulse, start=marks, end=marks),
        close=replace(plan.close, confidence=FrozenMap({quiet.id: 1})),
    )
    other = FrozenMap({quiet.id: 5})
    then = replace(
        secret, pulse=replace(plan.pulse, start=other), close=replace(plan.close, confidence=other)
    )
    secret = replace(secret, agreed=plan_of(then))
    for language in LANGUAGES:
        pages = tuple(page for page in PAGES if page != "cover")
        heard = read(made(secret, language, pages=pages)[0])
        whole = read(made(secret, language)[0])
        sheets = [read(made(secret, language, discipline=one.id)[0]).text for one in plan.disciplines]
        assert "Quirijn" not in heard.text + "".join(heard.artifacts) + "".join(sheets)
        assert whole.text.count("Quirijn") == 1, "once, among those who took part"
        assert "Geheim" not in whole.text + "".join(whole.artifacts) + "".join(sheets)
