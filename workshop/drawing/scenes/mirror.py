"""The Mirror in two beats: what everybody claims to lead, and then what each leads on the map."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workshop.domain.workshop import Plan
from workshop.drawing.lettering import paragraph
from workshop.drawing.primitives import BOLD, MEDIUM, REGULAR, STRONG, Item, Line, Move, Path, Rect
from workshop.drawing.scenes.bars import Piece, draw_bar, label_room
from workshop.drawing.scenes.frame import (
    BODY,
    FIGURE,
    HUGE,
    SMALL,
    Frame,
    Lane,
    Pages,
    lanes_of,
    pages_of,
    square,
)
from workshop.insight.mirror import Reflection, mirror
from workshop.insight.shares import exact

_MOST_ROWS = 6
_BESIDE = (78.0, 66.0, FIGURE, 44.0)  # sizes of the words beside the huge figure
_CLAIMS_HEIGHT = 620.0  # of the first beat at its smallest, in slide pixels


def claims(plan: Plan, frame: Frame) -> Pages:
    """The first beat: one huge figure, the claims beside each other, and the one journey there is."""
    seen = mirror(plan)
    if seen.claimed is None:
        return []
    u, words, palette = frame.unit, frame.words, frame.palette
    figure = words.percent(seen.claimed)
    spare = max(0.0, frame.height - _CLAIMS_HEIGHT * u)
    size = HUGE + min(90.0, spare / u * 0.6)
    middle = size * u * 0.37 + spare * 0.16
    right = frame.measure(figure, size, BOLD) + 50 * u
    together, there_is = (
        words("is what we claim together."),
        words("There is {whole}.", whole=words.percent(100)),
    )
    beside = next(
        (large for large in _BESIDE if right + frame.measure(together, large, STRONG) <= frame.width), SMALL
    )
    items: list[Item] = [
        frame.text(0, middle, figure, size, BOLD),
        frame.text(right, middle - beside * 0.82 * u, together, beside, STRONG),
        frame.text(right, middle + beside * 0.82 * u, there_is, beside, STRONG, ink=palette.accent),
    ]
    items += _claim_bar(plan, seen.claimed, middle + size * u * 0.4 + spare * 0.34, frame)
    return [tuple(items)]


def _claim_bar(plan: Plan, claimed: float, top: float, frame: Frame) -> Iterator[Item]:
    """The claims as one bar, and under its middle the journey, so that nobody stands in what is too much."""
    u = frame.unit
    whole = max(100.0, claimed)
    pieces = []
    for lane in lanes_of(plan.disciplines).values():
        claim = plan.mirror.get(lane.discipline.id)
        if claim:
            look = frame.look(lane.number, lane.discipline)
            share = float(exact(claim) / exact(whole))
            pieces.append(Piece(share, lane.name, frame.words.percent(claim), look.fill, look.ink))
    width = frame.width * claimed / whole
    left = (frame.width - width) / 2
    y = top + label_room(pieces, left, frame.width, frame)
    height = max(60 * u, min(170 * u, frame.height - y - 180 * u))
    yield from draw_bar(pieces, (left, y, frame.width, height), frame)
    yield from _journey(claimed, y + height + 58 * u, frame)


def _journey(claimed: float, y: float, frame: Frame) -> Iterator[Item]:
    """The whole journey as a measure; what is claimed beyond it, or by nobody, dashed on both sides."""
    u, words, palette = frame.unit, frame.words, frame.palette
    whole = max(100.0, claimed)
    half, middle = frame.width * 50 / whole, frame.width / 2
    text = words("the whole journey: {whole}", whole=words.percent(100))
    gap = frame.measure(text, BODY, STRONG) / 2 + 24 * u
    for side in (-1, 1):
        end = middle + side * half
        tick = Path((Move(end, y - 26 * u), Line(end, y + 26 * u)), stroke=palette.ink, line=4 * u)
        yield Path((Move(middle + side * gap, y), Line(end, y)), stroke=palette.ink, line=4 * u)
        yield tick
        if claimed > 100:
            beyond = (Move(end, y), Line(middle + side * frame.width / 2, y))
            yield Path(beyond, stroke=palette.bad, line=5 * u, dash=(12 * u, 9 * u))
    yield frame.text(middle, y, text, BODY, STRONG, anchor="middle")
    if claimed != 100:
        over = words.percent(abs(claimed - 100))
        said = (
            words("{share} is claimed twice", share=over)
            if claimed > 100
            else words("{share} is claimed by nobody", share=over)
        )
        yield frame.text(middle, y + 76 * u, said, BODY, STRONG, anchor="middle", ink=palette.bad)


def reveal(plan: Plan, frame: Frame) -> Pages:
    """The second beat: a frame for what was claimed, blocks for the phases led; then the cards."""
    seen = mirror(plan)
    if not seen.reflections or not plan.journey.phases:
        return []
    lanes = lanes_of(plan.disciplines)
    pages: Pages = []
    for rows in pages_of(len(seen.reflections), _MOST_ROWS):
        shown = [(lanes[one.discipline], one) for one in seen.reflections[rows.start : rows.stop]]
        pages.append(tuple(_rows(plan, shown, frame, of_phases=True)))
    if any(one.cards for one in seen.reflections):
        for rows in pages_of(len(seen.reflections), _MOST_ROWS):
            shown = [(lanes[one.discipline], one) for one in seen.reflections[rows.start : rows.stop]]
            pages.append(tuple(_rows(plan, shown, frame, of_phases=False)))
    return pages


def _rows(
    plan: Plan, shown: list[tuple[Lane, Reflection]], frame: Frame, *, of_phases: bool
) -> Iterator[Item]:
    u, words, palette = frame.unit, frame.words, frame.palette
    head, foot = 56 * u, 96 * u
    right, before = frame.width, frame.width - 190 * u
    yield frame.text(before, head / 2, words("thought"), SMALL, anchor="end", ink=palette.ink_soft)
    told = words("leads") if of_phases else words("cards")
    yield frame.text(right, head / 2, told, SMALL, STRONG, anchor="end")
    row = min(124 * u, (frame.height - head - foot) / max(1, len(shown)))
    surprise = _surprise(shown, of_phases=of_phases)
    for number, (lane, one) in enumerate(shown):
        y = head + number * row
        if number == surprise:
            yield Rect(-18 * u, y, frame.width + 36 * u, row, fill=palette.accent_soft, radius=10 * u)
        elif number:
            yield Path((Move(0, y), Line(frame.width, y)), stroke=palette.hairline, line=2 * u)
        is_surprise = number == surprise
        yield from _row(plan, lane, one, (y, row), frame, of_phases=of_phases, is_surprise=is_surprise)
    yield from _total(plan, shown, head + row * len(shown), frame, of_phases=of_phases)


def _surprise(shown: list[tuple[Lane, Reflection]], *, of_phases: bool) -> int:
    """The row in which the map exceeds the claim most; -1 for none."""

    def gain(one: Reflection) -> Fraction:
        found = one.phases if of_phases else one.cards
        return exact(found or 0) - exact(one.claimed or 0) if one.claimed is not None else Fraction(0)

    best = max(range(len(shown)), key=lambda number: gain(shown[number][1]), default=-1)
    return best if best >= 0 and gain(shown[best][1]) > 0 else -1


def _gain(found: float, claimed: float, x: float, middle: float, frame: Frame) -> Iterator[Item]:
    """By how much the map exceeds the claim, behind the bar, where there is room."""
    points = frame.words.percent(float(exact(found) - exact(claimed))).rstrip("% \u00a0")
    told = frame.words("+{n} points", n=points)
    if x + frame.measure(told, BODY, STRONG) < frame.width - 330 * frame.unit:
        yield frame.text(x, middle, told, BODY, STRONG, ink=frame.palette.accent)


def _row(
    plan: Plan,
    lane: Lane,
    one: Reflection,
    at: tuple[float, float],
    frame: Frame,
    *,
    of_phases: bool,
    is_surprise: bool,
) -> Iterator[Item]:
    u, words, palette = frame.unit, frame.words, frame.palette
    y, height = at
    middle, side = y + height / 2, 62 * u
    yield from square(lane, frame, 0, middle - side / 2, side)
    name = frame.fit(lane.name, 290 * u, 2, 38, STRONG)
    yield paragraph(name, side + 20 * u, middle - name.height / 2, palette.ink)
    left, bar = 400 * u, (frame.width - 800 * u) * 100 / _most(plan)
    found = one.phases if of_phases else one.cards
    thick = min(60 * u, height * 0.56)
    edge = 9 * u
    if one.claimed:
        box = (left - edge, middle - thick / 2 - edge, bar * one.claimed / 100 + 2 * edge, thick + 2 * edge)
        yield Rect(*box, stroke=palette.ink, line=4 * u, dash=(9 * u, 7 * u))
    if found:  # over the frame, so that no line of it crosses a name
        yield from _blocks(
            plan, lane, found, (left, middle - thick / 2, bar, thick), frame, of_phases=of_phases
        )
    if is_surprise and found and one.claimed is not None:
        yield from _gain(found, one.claimed, left + bar * found / 100 + 24 * u, middle, frame)
    claimed = words.percent(one.claimed) if one.claimed is not None else "–"
    yield frame.text(frame.width - 190 * u, middle, claimed, FIGURE, REGULAR, anchor="end")
    ink = palette.accent if (found or 0) > (one.claimed or 0) else palette.ink
    yield frame.text(frame.width, middle, words.percent(found or 0), FIGURE, STRONG, anchor="end", ink=ink)


def _most(plan: Plan) -> float:
    """The largest share in percent, claimed or found: what the bars are drawn to."""
    shares = [
        share for one in mirror(plan).reflections for share in (one.claimed, one.phases, one.cards) if share
    ]
    return max([20.0, *shares])


def _blocks(
    plan: Plan,
    lane: Lane,
    found: float,
    box: tuple[float, float, float, float],
    frame: Frame,
    *,
    of_phases: bool,
) -> Iterator[Item]:
    """The share as blocks, a phase each and named where the name fits; cards as one bar."""
    x, y, width, height = box
    look = frame.look(lane.number, lane.discipline)
    if not of_phases:
        yield Rect(x, y, width * found / 100, height, fill=look.fill)
        return
    led = [phase.name for phase in plan.journey.phases if phase.lead == lane.discipline.id]
    each = width * found / 100 / max(1, len(led))
    for number, name in enumerate(led):
        left = x + number * each
        yield Rect(left, y, each - 3 * frame.unit, height, fill=look.fill)
        if frame.measure(name, SMALL, MEDIUM) <= each - 12 * frame.unit:
            yield frame.text(
                left + each / 2, y + height / 2, name, SMALL, MEDIUM, anchor="middle", ink=look.ink
            )


def _total(
    plan: Plan, shown: list[tuple[Lane, Reflection]], y: float, frame: Frame, *, of_phases: bool
) -> Iterator[Item]:
    """Both sums, under the last rows only."""
    seen = mirror(plan)
    if not shown or shown[-1][1].discipline != seen.reflections[-1].discipline:
        return
    u, words, palette = frame.unit, frame.words, frame.palette
    yield Path((Move(0, y), Line(frame.width, y)), stroke=palette.ink, line=3 * u)
    middle = y + 52 * u
    yield frame.text(0, middle, words("Together"), BODY, STRONG)
    if seen.claimed is not None:
        ink = palette.bad if seen.claimed > 100 else palette.ink
        yield frame.text(
            frame.width - 190 * u, middle, words.percent(seen.claimed), FIGURE, STRONG, anchor="end", ink=ink
        )
    found = [one.phases if of_phases else one.cards for one in seen.reflections]
    total = words.percent(float(sum((exact(share or 0) for share in found), Fraction())))
    yield frame.text(frame.width, middle, total, FIGURE, STRONG, anchor="end")
