"""From a slide's value to its pages: pictures in pixels of a screen that is 1080 high."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from ui.slides import figures, journeys, lists, questions
from ui.slides.lists import Pages
from ui.slides.measuring import setter_for
from ui.slides.sheet import CLOCK, GAP, HEADLINE, HEIGHT, MARGIN, NARROWEST, PALETTE, SMALL, moved, set_text
from workshop.document.slides import bodies
from workshop.document.slides.values import Part, Progress, Slide
from workshop.drawing.lettering import Letters, Typesetter
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

PILL = 320.0
"""The width that is kept free for the clock at the top right."""
_TOP = 128.0
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
    bodies.Moments: journeys.moments,
    bodies.Spotlight: journeys.spotlight,
    bodies.Overview: journeys.overview,
}
_TASK = mark("Task")
_IN_FULL = mark("In full")


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a slide: its picture, and what the clock is on it."""

    picture: Picture
    clock: type  # of the body: a question and silence have clocks of their own


def sheet_of(width: float, height: float) -> tuple[float, float]:
    """Return the size of the sheet that fills a window of that shape: 1080 high, or higher when it is narrow."""
    if width <= 0 or height <= 0:
        return NARROWEST, HEIGHT
    wide = HEIGHT * width / height
    return (wide, HEIGHT) if wide >= NARROWEST else (NARROWEST, NARROWEST * height / width)


@lru_cache(maxsize=16)
def pages_of(slide: Slide, width: float, height: float) -> tuple[Page, ...]:
    """Return the pages of a slide on a sheet of that size; at least one. The clock is not on them."""
    setter = setter_for(slide.language)
    made: list[tuple[Part, tuple[Item, ...]]] = []
    for part in slide.parts:
        made.extend((part, items) for items in _part(part, slide, width, height, setter))
    return tuple(
        Page(_framed(part, items, slide, at, len(made), width, height, setter), type(part.body))
        for at, (part, items) in enumerate(made)
    )


def page_of(slide: Slide, width: float, height: float) -> tuple[Page, int, int]:
    """Return the page that is on, its number from 0, and how many there are."""
    pages = pages_of(slide, width, height)
    at = min(max(slide.page, 0), len(pages) - 1)
    return pages[at], at, len(pages)


def _part(part: Part, slide: Slide, width: float, height: float, setter: Typesetter) -> Pages:
    """The pages of one part, with one more for texts of which only the beginning fitted."""
    inside = width - MARGIN * 2
    top = _content_top(part, slide, inside, setter)
    room = height - top - _FOOT
    if isinstance(part.body, bodies.Question):
        pages = questions.question(part.body, inside, room, setter, speak(slide.language).marked(_TASK))
    elif type(part.body) in _LAYOUTS:
        pages = _LAYOUTS[type(part.body)](part.body, inside, room, setter)
    else:
        pages = [()]
    whole = [text for items in pages for text in shortened(Picture(0, 0, items))]
    if whole:
        entries = tuple(bodies.Entry(title=text) for text in dict.fromkeys(whole))
        pages = [*pages, *lists.entries(bodies.Entries(entries=entries), inside, room, setter)]
    return [moved(items, top, MARGIN) for items in pages]


def _headline(part: Part, slide: Slide, width: float, setter: Typesetter) -> tuple[tuple[Item, ...], float]:
    if not part.headline or isinstance(part.body, bodies.Silence):
        return (), 0.0
    mark_width = 0.0
    lines = Typesetter(setter.measure)
    group, high = set_text(lines, part.headline, width - mark_width, _headline_letters(part, width, lines))
    return (group,), high


def _headline_letters(part: Part, width: float, setter: Typesetter) -> Letters:
    """A sentence of more than two lines is set smaller: it is a heading, not the content."""
    fitted = setter.fit(part.headline, width, 140, Letters(62, BOLD, floor=44, leading=1.12))
    return fitted.letters


def _content_top(part: Part, slide: Slide, width: float, setter: Typesetter) -> float:
    _, high = _headline(part, slide, width, setter)
    return _TOP + (high + GAP if high else GAP)


def _framed(
    part: Part,
    items: tuple[Item, ...],
    slide: Slide,
    at: int,
    count: int,
    width: float,
    height: float,
    setter: Typesetter,
) -> Picture:
    """A page with where we are, its headline, and its number."""
    heading, _ = _headline(part, slide, width - MARGIN * 2, setter)
    frame: list[Item] = [Rect(0, 0, width, height, fill=PALETTE.ground)]
    frame.extend(_progress(slide.progress, slide.topic, width, setter))
    frame.extend(moved(heading, _TOP - 8, MARGIN))
    frame.extend(items)
    if count > 1:
        number = f"{at + 1} / {count}"
        frame.append(Text(width - MARGIN, height - 22, number, SMALL, PALETTE.ink_soft, REGULAR, "end"))
    return Picture(width, height, tuple(frame), alt=part.headline)


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


__all__ = ["CLOCK", "HEADLINE", "PILL", "Page", "page_of", "pages_of", "sheet_of"]
