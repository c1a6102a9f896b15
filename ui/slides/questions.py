"""Slides that hold one thing: a question, a sentence, a figure, silence."""

from __future__ import annotations

from ui.slides.lists import Pages, pages_of
from ui.slides.sheet import (
    BODY,
    GAP,
    HEADING,
    LABEL,
    PALETTE,
    SMALL,
    TASK,
    set_text,
    text_blocks,
)
from workshop.document.slides.bodies import Figure, Question, Silence, Statement
from workshop.drawing.lettering import Fitted, Letters, Typesetter, paragraph
from workshop.drawing.primitives import BOLD, MEDIUM, REGULAR, STRONG, Item, Rect, Text

_FOOT = 230.0
"""The height of the task and the clock under a question."""


def balanced(setter: Typesetter, text: str, width: float, height: float, letters: Letters) -> Fitted:
    """Return a text set as large as it fits, its lines of about the same length."""
    fitted = setter.fit(text, width, height, letters)
    if fitted.whole is not None or len(fitted.lines) < 2:
        return fitted
    narrow, wide = width / len(fitted.lines), width
    while wide - narrow > 8:
        middle = (narrow + wide) / 2
        fits = len(setter.wrap(text, middle, fitted.letters)) <= len(fitted.lines)
        narrow, wide = (narrow, middle) if fits else (middle, wide)
    return Fitted(setter.wrap(text, wide, fitted.letters), fitted.letters)


def question(body: Question, width: float, height: float, setter: Typesetter, task_name: str) -> Pages:
    """The question as large as it fits, the task below, and room for the clock at its right."""
    plain = Typesetter(setter.measure)
    foot = _FOOT if body.task else 0.0
    letters = Letters(112, STRONG, floor=TASK, leading=1.16)
    room = height - _FOOT - GAP * 2
    fitted = balanced(plain, body.text, width * 0.94, room, letters)
    if fitted.whole is not None:
        return pages_of(text_blocks(setter, body.text, width, BODY, PALETTE.accent), height, 0)
    top = max((room - fitted.height) * 0.36, 0.0)
    items: list[Item] = [paragraph(fitted, 0, top, PALETTE.accent)]
    if foot:
        items.append(Rect(0, height - foot - GAP, width, 3, fill=PALETTE.hairline))
        items.append(Text(0, height - foot + 40, task_name, SMALL, PALETTE.ink_soft, REGULAR))
        letters = Letters(TASK, MEDIUM, floor=SMALL, leading=1.2)
        task = balanced(plain, body.task, width * 0.62, foot - 60, letters)
        items.append(paragraph(task, 0, height - foot + 60, PALETTE.ink))
    return [tuple(items)]


def silence(body: Silence, width: float, height: float, setter: Typesetter) -> Pages:
    """A line in the middle; the clock below it is as large as the wall."""
    plain = Typesetter(setter.measure)
    letters = Letters(104, STRONG, floor=TASK, leading=1.14)
    fitted = balanced(plain, body.text, width * 0.92, height * 0.28, letters)
    items: list[Item] = [paragraph(fitted, width / 2, height * 0.02, PALETTE.accent, "middle")]
    if body.task:
        task = plain.fit(body.task, width * 0.9, 110, Letters(TASK, MEDIUM, floor=SMALL, leading=1.2))
        items.append(paragraph(task, width / 2, height - 60 - task.height, PALETTE.ink_soft, "middle"))
    return [tuple(items)]


def statement(body: Statement, width: float, height: float, setter: Typesetter) -> Pages:
    """A sentence as large as it fits; a text that is longer than a page goes on on the next."""
    plain = Typesetter(setter.measure)
    foot = 72.0 if body.source else 0.0
    fitted = balanced(plain, body.text, width, height - foot, Letters(88, STRONG, floor=TASK, leading=1.24))
    if fitted.whole is not None:
        pages = pages_of(text_blocks(setter, body.text, width, BODY, PALETTE.ink), height - foot, 0)
    else:
        top = max((height - foot - fitted.height) * 0.34, 0.0)
        pages = [(paragraph(fitted, 0, top, PALETTE.ink),)]
    if body.source:
        source, _ = set_text(
            setter, body.source, width, LABEL, top=height - foot + 16, colour=PALETTE.ink_soft
        )
        pages[-1] = (*pages[-1], source)
    return pages


def figure(body: Figure, width: float, height: float, setter: Typesetter) -> Pages:
    """One figure, what it means, and a few lines."""
    plain = Typesetter(setter.measure)
    large = plain.fit(body.figure, width, height * 0.42, Letters(200, BOLD, floor=HEADING, leading=1.1))
    top = height * 0.08
    meaning, high = set_text(
        setter,
        body.meaning,
        width,
        Letters(HEADING, MEDIUM, leading=1.2),
        top=top + large.height,
        colour=PALETTE.ink_soft,
    )
    first: list[Item] = [paragraph(large, 0, top, PALETTE.accent), meaning]
    lines = " · ".join(body.lines)
    if not lines:
        return [tuple(first)]
    below = top + large.height + high + GAP * 2
    fitted = setter.fit(lines, width, height - below, Letters(TASK, MEDIUM, floor=SMALL, leading=1.3))
    if fitted.whole is None:
        return [(*first, paragraph(fitted, 0, below, PALETTE.ink))]
    return [tuple(first), *pages_of(text_blocks(setter, lines, width, BODY, PALETTE.ink), height, 0)]
