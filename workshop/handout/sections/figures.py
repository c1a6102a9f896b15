"""The room's pictures on paper: looked at before the table below them is read, which says everything in them.

So each is drawn as one figure with a sentence behind it, and is not read out word by word.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from workshop.domain.codes import Light
from workshop.domain.ids import HandOffId
from workshop.domain.workshop import Workshop
from workshop.drawing.palette import PAPER
from workshop.drawing.primitives import Group, Item, Move, Path, Picture, Rect, Tag, Text, leaves
from workshop.drawing.scenes import faces, handoffs, leverage, promises, pulse
from workshop.drawing.scenes.frame import SMALL, Frame, Lane, Page, Pages
from workshop.handout.content import Block, Drawing, Space
from workshop.handout.measuring import typesetter
from workshop.handout.sections.desk import Desk
from workshop.handout.styles import PORTRAIT
from workshop.insight.pulse import When, by_discipline, shown_to_all

_LETTERS = 8.0  # points: the smallest letters
_UNIT = _LETTERS / SMALL
_STRIP, _FACES, _PULSE = 640.0, 440.0, 350.0  # slide pixels
_PROMISE, _PROMISES = 172.0, 60.0
_ACTION, _ACTIONS, _A_PAGE = 64.0, 190.0, 10
_FEWEST = 2  # of a picture's parts: one alone is told by its table


def leaders(desk: Desk, earlier: Mapping[HandOffId, Light | None] | None = None) -> list[Block]:
    """Who leads when, and how each change of leader goes. `earlier`: how the hand-offs went before."""
    frame = _frame(desk, _STRIP)
    said = desk.words("A picture of who leads which phases, and how each hand-off between them goes.")
    return _shown(handoffs.strips(desk.plan, frame, earlier), frame, said)


def faces_met(desk: Desk) -> list[Block]:
    """How many of us the customer meets in each phase."""
    frame = _frame(desk, _FACES)
    said = desk.words("A picture of how many of us the customer meets in each phase.")
    return _shown(faces.faces(desk.plan, frame), frame, said)


def promise_lines(desk: Desk) -> list[Block]:
    """Each promise as a line from who makes it to who must keep it."""
    count = sum(bool(one.text.strip()) for one in desk.plan.promises)
    if count < _FEWEST:
        return []
    frame = _frame(desk, _PROMISES + _PROMISE * min(count, promises.A_PAGE))
    said = desk.words("A picture of the promises as lines from who makes them to who must keep them.")
    return _shown(promises.promises(desk.plan, frame), frame, said)


def helped(desk: Desk) -> list[Block]:
    """Which action helps which disciplines."""
    titled = [action for action in desk.plan.actions if action.title.strip()]
    if len(titled) < _FEWEST or not any(action.disciplines for action in titled):
        return []
    frame = _frame(desk, _ACTIONS + _ACTION * min(len(titled), _A_PAGE))
    said = desk.words("A picture of which action helps which disciplines.")
    return _shown(leverage.gains(desk.plan, frame), frame, said)


def pulse_so_far(desk: Desk, workshop: Workshop) -> list[Block]:
    """The mean through time in the band of its spread; a discipline only from three people up."""
    moments = shown_to_all(workshop)
    if len(moments) < _FEWEST:
        return []
    words, frame = desk.words, _frame(desk, _PULSE)
    sessions = {one.id: one for one in workshop.evaluations}
    beats, marks = [], []
    for moment in moments:
        session = sessions.get(moment.evaluation or "")
        marks.append(
            session.pulse
            if session
            else (workshop.pulse.start if moment.when is When.START else workshop.pulse.end)
        )
        name = {When.START: words("start"), When.END: words("end")}.get(moment.when, words("evaluation"))
        if session and session.date:
            name = words.date(session.date, "medium")
        beats.append(pulse.Beat(name, moment.mean, moment.spread))
    means = [dict(by_discipline(workshop, given)) for given in marks]
    lanes = [
        pulse.LaneBeat(Lane(number, one), tuple(given.get(one.id) for given in means))
        for number, one in enumerate(workshop.disciplines)
        if any(one.id in given for given in means)
    ]
    said = words("A picture of the mean of the pulse and its spread through time.")
    return _shown(pulse.pulse(beats, lanes, frame), frame, said)


def _frame(desk: Desk, height: float) -> Frame:
    language: str = desk.plan.language or desk.words.language
    return Frame(PORTRAIT.measure, height * _UNIT, desk.words, typesetter(language), PAPER, _UNIT)


def _shown(pages: Pages, frame: Frame, said: str) -> list[Block]:
    """Each page of a scene as a figure, as high as what is on it."""
    blocks: list[Block] = []
    for page in pages:
        whole = Group(tuple(_whole(item) for item in leaves(page)), Tag.SIGN, name=said)
        blocks += [Space(4), Drawing(Picture(frame.width, _foot(page) + 2, (whole,), alt=said)), Space(8)]
    return blocks


def _whole(item: Rect | Path | Text | Item) -> Item:
    """A line is drawn for the eye; none of them goes on in another."""
    return replace(item, after="") if isinstance(item, Text) else item


def _foot(page: Page) -> float:
    """The lowest edge of what is drawn."""
    lowest = 0.0
    for item in leaves(page):
        if isinstance(item, Rect):
            lowest = max(lowest, item.bottom)
        elif isinstance(item, Text):
            lowest = max(lowest, item.baseline + item.size * 0.3)
        elif isinstance(item, Path):
            ends = [part.y for part in item.segments if isinstance(part, Move) or hasattr(part, "y")]
            lowest = max(lowest, max(ends, default=0.0) + item.line)
        else:
            lowest = max(lowest, item.y + item.size)
    return lowest
