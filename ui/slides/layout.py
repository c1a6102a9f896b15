"""From a slide's value to its pages: pictures in pixels of a screen that is 1080 high."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from ui.slides import changes, figures, journeys, lists, overviews, questions, scenes
from ui.slides.lists import Pages
from ui.slides.measuring import setter_for
from ui.slides.sheet import GAP, HEIGHT, MARGIN, NARROWEST, PALETTE, SMALL, TASK, moved
from workshop.document.slides import bodies
from workshop.document.slides.values import Part, Progress, Slide
from workshop.drawing.lettering import Letters, Typesetter, paragraph
from workshop.drawing.primitives import (
    BOLD,
    REGULAR,
    STRONG,
    Item,
    Picture,
    Rect,
    Text,
    shortened,
)
from workshop.texts import mark, speak
from workshop.values import dataclass

PILL = 320.0
"""The width that is kept free for the clock at the top right."""
_TOP = 144.0
_FOOT = 64.0

Layout = Callable[..., Pages]
_LAYOUTS: dict[type, Layout] = {
    bodies.Silence: questions.silence,
    bodies.Statement: questions.statement,
    bodies.Figure: questions.figure,
    bodies.Columns: lists.columns,
    bodies.Entries: lists.entries,
    bodies.Grid: lists.grid,
    bodies.Pairs: lists.pairs,
    bodies.Votes: figures.votes,
    bodies.Fingers: figures.fingers,
    bodies.Goals: figures.goals,
    bodies.Tracks: figures.tracks,
    bodies.Changes: changes.changes,
    bodies.Moments: journeys.moments,
    bodies.Spotlight: journeys.spotlight,
    bodies.Overview: overviews.overview,
}
_TASK = mark("Task")


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a slide: its picture, and what the clock is on it."""

    picture: Picture
    clock: type  # of the body: a question and silence have clocks of their own


def sheet_of(width: float, height: float) -> tuple[float, float]:
    """Return the sheet for a window of that shape: 1080 high, or higher where it is narrow."""
    if width <= 0 or height <= 0:
        return NARROWEST, HEIGHT
    wide = HEIGHT * width / height
    return (wide, HEIGHT) if wide >= NARROWEST else (NARROWEST, NARROWEST * height / width)


@lru_cache(maxsize=16)
def pages_of(slide: Slide, width: float, height: float) -> tuple[Page, ...]:
    """Return the pages of a slide on a sheet of that size; at least one. The clock is not on them."""
    setter = setter_for(slide.language)
    made = [
        (part, items) for part in slide.parts for items in _part(part, slide.language, width, height, setter)
    ]
    frame = (
        Rect(0, 0, width, height, fill=PALETTE.ground),
        *_progress(slide.progress, slide.topic, width, setter),
    )
    pages = []
    for at, (part, items) in enumerate(made):
        number = _page_number(at, len(made), width, height)
        picture = Picture(width, height, (*frame, *items, *number), alt=part.headline)
        pages.append(Page(picture, type(part.body)))
    return tuple(pages)


def page_of(slide: Slide, width: float, height: float) -> tuple[Page, int, int]:
    """Return the page that is on, its number from 0, and how many there are."""
    pages = pages_of(slide, width, height)
    at = min(max(slide.page, 0), len(pages) - 1)
    return pages[at], at, len(pages)


def is_whole(part: Part, language: str, width: float, height: float) -> bool:
    """Whether all texts of a part stand on its page whole."""
    made = _LAYOUTS[type(part.body)]
    setter, inside = setter_for(language), width - MARGIN * 2
    _, high = _heading(part, inside, setter)
    room = height - _TOP - high - GAP - _FOOT
    return not any(shortened(Picture(0, 0, items)) for items in made(part.body, inside, room, setter))


def _part(part: Part, language: str, width: float, height: float, setter: Typesetter) -> Pages:
    """The pages of one part under its headline, with more for texts of which only the beginning fitted."""
    inside = width - MARGIN * 2
    heading, high = _heading(part, inside, setter)
    top = _TOP + (high + GAP if high else GAP)
    room = height - top - _FOOT
    if isinstance(part.body, bodies.Question):
        pages = questions.question(part.body, inside, room, setter, speak(language).marked(_TASK))
    elif isinstance(part.body, bodies.Drawn):
        pages = scenes.drawn(part.body, inside, room, setter, speak(language))
    elif isinstance(part.body, bodies.Slopes):
        pages = scenes.slopes(part.body, inside, room, setter, speak(language))
    elif type(part.body) in _LAYOUTS:
        pages = _LAYOUTS[type(part.body)](part.body, inside, room, setter)
    else:
        pages = [()]
    whole = [text for items in (heading, *pages) for text in shortened(Picture(0, 0, items))]
    told = [text for text in dict.fromkeys(whole) if text not in _names(part)]
    if told:
        entries = tuple(bodies.Entry(title=text) for text in told)
        pages = [*pages, *lists.entries(bodies.Entries(entries=entries), inside, room, setter)]
    return [(*moved(heading, _TOP - 8, MARGIN), *moved(items, top, MARGIN)) for items in pages]


def _names(part: Part) -> set[str]:
    """The names that a picture's colours, icons and places tell as well, however short they are cut."""
    if not isinstance(part.body, bodies.Drawn):
        return set()
    plan = part.body.plan
    return {one.name for one in plan.disciplines} | {one.name for one in plan.journey.phases}


def _heading(part: Part, width: float, setter: Typesetter) -> tuple[tuple[Item, ...], float]:
    """The headline and its height; one of more than two lines is set smaller.

    The question above the Mirror's huge figure is soft: there the figure is what is said.
    """
    if not part.headline or isinstance(part.body, bodies.Silence):
        return (), 0.0
    plain = Typesetter(setter.measure)
    is_asked = isinstance(part.body, bodies.Drawn) and part.body.scene is bodies.Scene.MIRROR_CLAIMS
    weight, ink = (REGULAR, PALETTE.ink_soft) if is_asked else (BOLD, PALETTE.ink)
    fitted = plain.balanced(part.headline, width, 150, Letters(62, weight, floor=TASK, leading=1.12))
    return (paragraph(fitted, 0, 0, ink),), fitted.height


def _page_number(at: int, count: int, width: float, height: float) -> tuple[Item, ...]:
    if count < 2:
        return ()
    number = f"{at + 1} / {count}"
    return (Text(width - MARGIN, height - 22, number, SMALL, PALETTE.ink_soft, REGULAR, "end"),)


def _progress(progress: Progress | None, topic: str, width: float, setter: Typesetter) -> list[Item]:
    if progress is None:
        return []
    dash, gap, x, y = 38.0, 8.0, MARGIN, 72.0
    if progress.of * (dash + gap) > width * 0.36:
        dash = max(width * 0.36 / progress.of - gap, 6.0)
    items: list[Item] = []
    for at in range(progress.of):
        fill = PALETTE.accent if at < progress.at else PALETTE.outline
        items.append(Rect(x, y - 5, dash, 10, fill=fill, radius=5))
        x += dash + gap
    x += 16
    strong = Letters(SMALL, STRONG)
    items.append(Text(x, y + 12, progress.text, SMALL, PALETTE.ink_soft, STRONG))
    x += setter.width(progress.text, strong) + (24 if progress.text else 0)
    room = width - MARGIN - PILL - x
    if topic and setter.width(topic, Letters(SMALL)) <= room:
        items.append(Text(x, y + 12, topic, SMALL, PALETTE.ink_soft, REGULAR))
    return items
