"""Nothing on a slide is too small, leaves it, or lies over something else: in every shape and language."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from ui.slides.clocks import clock_items
from ui.slides.layout import Page, pages_of, sheet_of
from ui.slides.measuring import setter_for
from ui.slides.sheet import SMALL
from ui.slides.view import SlideView
from workshop.document.session import Session, View
from workshop.document.slides import Slide, slide_for
from workshop.domain.codes import Role, StepCode
from workshop.domain.journey import Card, Journey, Phase
from workshop.domain.people import Discipline
from workshop.domain.rows import Line, appended
from workshop.domain.workshop import Workshop
from workshop.drawing.colour import contrast
from workshop.drawing.lettering import Letters
from workshop.drawing.primitives import Item, Text, leaves
from workshop.exchange import read_plan
from workshop.method import read_method
from workshop.texts import speak

EXAMPLES = Path(__file__).parents[2] / "resources" / "examples"
SCREENS = [(1920, 1080), (1280, 800), (1024, 768)]
"""One of each shape: on a finer screen of the same shape the same sheet is painted larger."""
NOW = dt.datetime(2026, 9, 24, 10, 0, tzinfo=dt.UTC)
METHOD = read_method("en")
ROUNDS = [(step, one.code) for step in StepCode for one in METHOD.steps[step].rounds]
LONG = "Langgerekteovereenstemmingsbevestigingsformulieren " * 12


def example(name: str) -> Workshop:
    return read_plan((EXAMPLES / f"{name}.json").read_bytes())


def shouting(workshop: Workshop) -> Workshop:
    """The same plan by people who cannot stop writing."""
    return replace(
        workshop,
        vision=replace(
            workshop.vision,
            statement=LONG * 3,
            drafts=appended((), *(Line(id=f"d{n}", text=LONG) for n in range(4))),
        ),
        challenges=tuple(replace(card, text=card.text + LONG) for card in workshop.challenges),
        clusters=tuple(replace(cluster, title=cluster.title + LONG) for cluster in workshop.clusters),
        goals=tuple(replace(goal, title=goal.title + LONG, kpi=LONG, unit=LONG) for goal in workshop.goals),
        actions=tuple(replace(action, title=action.title + LONG) for action in workshop.actions),
        disciplines=tuple(replace(one, name=one.name + " " + LONG[:60]) for one in workshop.disciplines),
        participants=tuple(replace(one, name=LONG[:40] + one.name) for one in workshop.participants),
        journey=replace(
            workshop.journey,
            cards=tuple(replace(card, title=card.title + LONG) for card in workshop.journey.cards),
            phases=tuple(replace(phase, name=phase.name + LONG[:30]) for phase in workshop.journey.phases),
            customer=tuple(replace(one, does=one.does + LONG) for one in workshop.journey.customer),
        ),
    )


def crowded() -> Workshop:
    """Nine lanes by eight phases, names of two lines, and three hundred cards with a role and without."""
    names = ("Oriëntatie en eerste contact", "Kennismaking", "Offerte en voorstel", "Ondertekening")
    lanes = ("Marketing en communicatie", "Verkoop binnendienst", "Implementatieconsultants")
    titles = ("Belt terug", "Legt de afspraken vast in het dossier", "Persoonlijke rondleiding op locatie")
    phases = (Phase(id=f"p{n}", name=names[n % 4], after_deal=n > 3, lead=f"d{n}") for n in range(8))
    cards = (
        Card(
            id=f"c{n}",
            phase=f"p{n % 8}",
            discipline=f"d{n % 9}",
            role=[None, *Role][n % 5],
            title=titles[n % 3],
        )
        for n in range(300)
    )
    return Workshop(
        disciplines=appended((), *(Discipline(id=f"d{n}", name=lanes[n % 3]) for n in range(9))),
        journey=Journey(phases=appended((), *phases), cards=appended((), *cards)),
    )


PLANS = {
    "larkenby": example("larkenby"),
    "plandaal": example("plandaal"),
    "tolbrug": example("tolbrug"),
    "shouting": shouting(example("plandaal")),
    "crowded": crowded(),
    "empty": Workshop(),
}


def slides(plan: Workshop, language: str) -> tuple[Slide, ...]:
    """What the room can be shown of a plan, each slide once."""
    return tuple(dict.fromkeys(_slides(plan, language)))


def _slides(plan: Workshop, language: str) -> Iterator[Slide]:
    words, method = speak(language), read_method(language)
    for step, code in ROUNDS:
        item = next((one.id for one in plan.agenda if one.step is step), None)
        evaluation = plan.evaluations[0].id if plan.evaluations else None
        session = replace(Session().at(step, item).in_round(code, 0), evaluation=evaluation)
        for view in View:
            yield slide_for(plan, replace(session, view=view), method, words, NOW)
        for spot in spotlights(plan, step):
            lit = replace(session, view=View.CONTENT, spotlight=spot)
            yield slide_for(plan, lit, method, words, NOW)


def spotlights(plan: Workshop, step: StepCode) -> Iterator[tuple[str, ...]]:
    if step is StepCode.JOURNEY and plan.journey.phases:
        yield ("disciplines", plan.disciplines[1].id)
        yield ("journey", "phases", plan.journey.phases[2].id)
        yield ("journey", "cards", plan.journey.cards[3].id)


def texts(items: tuple[Item, ...]) -> list[Text]:
    return [item for item in leaves(items) if isinstance(item, Text) and item.text.strip()]


def box(text: Text, language: str) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of the small letters' ink, with a pixel of grace."""
    width = setter_for(language).width(text.text, Letters(text.size, text.weight))
    left = text.x - {"start": 0.0, "middle": width / 2, "end": width}[text.anchor]
    return left + 1, text.baseline - text.size * 0.52, left + width - 1, text.baseline


def overlap(one: Text, other: Text, language: str) -> bool:
    a, b = box(one, language), box(other, language)
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def faults(slide: Slide, page: Page, width: float, height: float) -> Iterator[str]:
    clock = clock_items(slide.clock, page.clock, NOW.timestamp(), width, height, slide.language)
    found = texts((*page.picture.items, *clock))
    for text in found:
        left, _, right, bottom = box(text, slide.language)
        if text.size < SMALL:
            yield f"{text.text!r} is {text.size} high"
        if left < 0 or right > width + 2 or bottom > height:
            yield f"{text.text!r} leaves the slide"
    for one, other in combinations(found, 2):
        if overlap(one, other, slide.language):
            yield f"{one.text!r} lies over {other.text!r}"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", list(PLANS))
def test_every_slide_fits_every_screen(qtbot: QtBot, name: str, language: str) -> None:
    wrong = []
    shown = slides(PLANS[name], language)
    for screen in SCREENS:
        width, height = sheet_of(*screen)
        for slide in shown:
            for at, page in enumerate(pages_of(slide, width, height)):
                part = slide.parts[0].headline[:30]
                wrong += [f"{screen} {part} p{at} {fault}" for fault in faults(slide, page, width, height)]
    assert wrong == []


def test_phases_with_long_names_stand_together_on_a_page_of_the_overview(qtbot: QtBot) -> None:
    session = replace(Session(step=StepCode.JOURNEY), round="lanes", view=View.CONTENT)
    slide = slide_for(PLANS["crowded"], session, read_method("nl"), speak("nl"), NOW)
    pages = pages_of(slide, *sheet_of(1920, 1080))
    shown = [text.text for text in texts(pages[0].picture.items)]
    assert {"Oriëntatie en", "eerste contact", "Kennismaking", "Ondertekening"} <= {*shown}, shown
    assert len(pages) == 4


def test_a_long_text_is_there_to_the_last_word(qtbot: QtBot) -> None:
    ending = "and so on to the very end"
    plan = Workshop(vision=replace(Workshop().vision, statement=LONG * 8 + ending))
    session = replace(Session(step=StepCode.VISION), round="sentence")
    slide = slide_for(plan, session, METHOD, speak("en"), NOW)
    pages = pages_of(slide, *sheet_of(1920, 1080))
    shown = " ".join(text.text for page in pages for text in texts(page.picture.items))
    assert len(pages) > 1
    assert all(word in shown for word in ending.split())


def inks_and_grounds(
    image: QImage, found: list[Text], scale: float, language: str
) -> Iterator[tuple[Text, str]]:
    """Each text with what is painted behind it: the colour that most of its box has besides its own."""
    for text in found:
        left, top, right, bottom = (edge * scale for edge in box(text, language))
        seen = Counter(
            image.pixel(x, y)
            for x in range(max(round(left), 0), min(round(right), image.width()), 3)
            for y in range(max(round(top) - 3, 0), min(round(bottom) + 3, image.height()), 2)
        )
        colours = (QColor(pixel).name() for pixel, _ in seen.most_common())
        grounds = [colour for colour in colours if contrast(colour, text.ink) > 1.3]
        if grounds:
            yield text, grounds[0]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", ["plandaal", "tolbrug"])
def test_every_text_stands_out_from_what_is_painted_behind_it(qtbot: QtBot, name: str, language: str) -> None:
    """Measured in the picture itself, at the shape of an ordinary projector."""
    size = (1280, 800)
    view = SlideView(NOW.timestamp)
    qtbot.addWidget(view)
    view.resize(*size)
    width, height = sheet_of(*size)
    measured, faint = 0, []
    for slide in slides(PLANS[name], language):
        view.show_slide(slide)
        image = view.grab().toImage()
        found = texts(pages_of(slide, width, height)[0].picture.items)
        for text, ground in inks_and_grounds(image, found, image.width() / width, language):
            measured += 1
            if contrast(text.ink, ground) < 4.5:
                faint.append(f"{text.text!r}: {text.ink} on {ground}")
    assert measured > 500
    assert sorted(set(faint)) == []
