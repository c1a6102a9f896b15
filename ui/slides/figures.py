"""Slides that count: votes, fingers, goals, tracks."""

from __future__ import annotations

from ui.slides.lists import Pages, pages_of
from ui.slides.sheet import (
    BODY_SOFT,
    GAP,
    PALETTE,
    SMALL,
    TASK,
    Block,
    ink,
    lane_mark,
    moved,
    set_text,
    total,
)
from workshop.document.slides.bodies import Fingers, GoalLine, Goals, Hand, Track, Tracks, Vote, Votes
from workshop.drawing.lettering import Letters, Typesetter, paragraph
from workshop.drawing.primitives import (
    BOLD,
    MEDIUM,
    REGULAR,
    STRONG,
    Close,
    Cubic,
    Icon,
    Item,
    Move,
    Path,
    Rect,
    Text,
)

_DOT, _BETWEEN, _FIVE = 40.0, 9.0, 22.0
_KAPPA = 0.5523


def circle(
    x: float, y: float, radius: float, fill: str | None, stroke: str | None = None, line: float = 1.0
) -> Path:
    """Return a circle around a point."""
    k = radius * _KAPPA
    return Path(
        (
            Move(x + radius, y),
            Cubic(x + radius, y + k, x + k, y + radius, x, y + radius),
            Cubic(x - k, y + radius, x - radius, y + k, x - radius, y),
            Cubic(x - radius, y - k, x - k, y - radius, x, y - radius),
            Cubic(x + k, y - radius, x + radius, y - k, x + radius, y),
            Close(),
        ),
        fill=fill,
        stroke=stroke,
        line=line,
    )


def votes(body: Votes, width: float, height: float, setter: Typesetter) -> Pages:
    """The outcome, the winner larger; a dot is a vote, a bar where there are too many dots."""
    most = max((vote.votes or 0 for vote in body.votes), default=0)
    blocks = [
        _vote(vote, most, width, setter, summary=body.summary if at == 0 else "", is_first=at == 0)
        for at, vote in enumerate(body.votes)
    ]
    return pages_of(blocks, height, GAP)


def _vote(vote: Vote, most: int, width: float, setter: Typesetter, *, summary: str, is_first: bool) -> Block:
    items: list[Item] = []
    count, colour = vote.votes or 0, PALETTE.accent if is_first else PALETTE.ink_faint
    size = 132.0 if is_first else 72.0
    number = Letters(size, BOLD if is_first else MEDIUM)
    room = width - max(setter.width(str(most), number), 120.0) - GAP
    top = 0.0
    if not is_first:  # the winner is the headline
        title, top = set_text(setter, vote.title, room, Letters(TASK, MEDIUM, leading=1.2))
        items.append(title)
        top += 10
    items.extend(_dots(count, most, room, top, colour))
    top += _DOT + 8
    for text in filter(None, (summary, vote.need)):
        line, high = set_text(setter, text, room, BODY_SOFT, top=top, colour=PALETTE.ink_soft)
        items.append(line)
        top += high
    high = max(top, size * 0.8)
    colour = PALETTE.accent if is_first else PALETTE.ink_soft
    items.append(Text(width, high / 2 + size * 0.35, str(count), size, colour, number.weight, "end"))
    items.append(Rect(0, high + GAP / 2, width, 2, fill=PALETTE.hairline))
    return Block(high, tuple(items))


def _dots(count: int, most: int, room: float, top: float, colour: str) -> list[Item]:
    def place(at: int) -> float:
        return at * (_DOT + _BETWEEN) + at // 5 * _FIVE

    if place(max(most - 1, 0)) + _DOT > room:
        return [Rect(0, top, room * count / max(most, 1), _DOT, fill=colour, radius=_DOT / 2)]
    radius = _DOT / 2
    return [circle(place(at) + radius, top + radius, radius, colour) for at in range(count)]


def fingers(body: Fingers, width: float, height: float, setter: Typesetter) -> Pages:
    """The sentence above; below it everybody's name over the fingers they held up, low marks apart."""
    sentence = setter.fit(
        body.sentence, width, height * 0.3, Letters(TASK, REGULAR, floor=SMALL, leading=1.24)
    )
    top = sentence.height + GAP
    foot = 96.0
    each = width / 6
    items: list[Item] = [
        paragraph(sentence, 0, 0, PALETTE.ink),
        Rect(0, top, each * 3 - 12, height - top, fill=PALETTE.accent_soft, radius=18),
    ]
    for mark in range(6):
        x = mark * each
        line = PALETTE.accent if mark < 3 else PALETTE.edge
        items.append(Rect(x + 12, height - foot, each - 36, 3, fill=line))
        colour = PALETTE.accent if mark < 3 else PALETTE.ink
        items.append(Text(x + (each - 12) / 2, height - 20, str(mark), 76, colour, BOLD, "middle"))
        here = [hand for hand in body.hands if hand.fingers == mark]
        items.extend(_stack(here, x + 12, each - 36, top + 12, height - foot - 12, setter))
    return [tuple(items)]


def _stack(
    hands: list[Hand], x: float, width: float, top: float, bottom: float, setter: Typesetter
) -> list[Item]:
    """Name plates upwards; when there are more than fit, the last says how many more there are."""
    if not hands:
        return []
    step = min(84.0, max((bottom - top) / len(hands), 58.0))
    room = int((bottom - top) / step)
    shown = hands if len(hands) <= room else hands[: room - 1]
    items: list[Item] = []
    for at, hand in enumerate(shown):
        y = bottom - (at + 1) * step
        items.append(
            Rect(x, y, width, step - 8, fill=PALETTE.surface, stroke=PALETTE.outline, line=2, radius=12)
        )
        side = step - 26
        marks = hand.lanes[:1]
        items.extend(lane_mark(lane, x + 10, y + 9, side) for lane in marks)
        left = x + (side + 22 if marks else 14)
        name = setter.elide(hand.name, x + width - left - 8, Letters(36 if step > 70 else SMALL, MEDIUM))
        items.append(paragraph(name, left, y + (step - 8) / 2 - name.height / 2, PALETTE.ink))
    if len(shown) < len(hands):
        y = bottom - (len(shown) + 1) * step
        rest = f"+ {len(hands) - len(shown)}"
        items.append(Text(x + width / 2, y + step / 2 + 10, rest, TASK, PALETTE.ink_soft, STRONG, "middle"))
    return items


def goals(body: Goals, width: float, height: float, setter: Typesetter) -> Pages:
    """Goals as cards, two beside each other: the number from now to the target is the largest."""
    gap = 32.0
    across = 1 if len(body.goals) == 1 else 2
    each = (width - gap * (across - 1)) / across
    rows = 1 if len(body.goals) <= across else 2
    high = (height - gap * (rows - 1)) / rows
    pages: Pages = []
    step = across * 2
    for start in range(0, len(body.goals), step):
        items: list[Item] = []
        for at, goal in enumerate(body.goals[start : start + step]):
            x, y = at % across * (each + gap), at // across * (high + gap)
            items.extend(_goal(goal, x, y, each, high, setter))
        pages.append(tuple(items))
    return pages


def _goal(goal: GoalLine, x: float, y: float, width: float, height: float, setter: Typesetter) -> list[Item]:
    pad = 32.0
    inside = width - pad * 2
    items: list[Item] = [
        Rect(x, y, width, height, fill=PALETTE.ground, stroke=PALETTE.outline, line=2, radius=20)
    ]
    title = setter.fit(goal.title, inside, height * 0.36, Letters(TASK, STRONG, floor=SMALL, leading=1.18))
    items.append(paragraph(title, x + pad, y + pad - 6, PALETTE.ink))
    items.extend(_numbers(goal, x + pad, y + height * 0.66, inside, setter))
    below = " · ".join(filter(None, (goal.kpi, goal.due)))
    line = setter.fit(below, inside, height * 0.26, Letters(SMALL, REGULAR, leading=1.2))
    items.append(paragraph(line, x + pad, y + height - pad - line.height + 6, PALETTE.ink_soft))
    return items


def _numbers(goal: GoalLine, x: float, baseline: float, width: float, setter: Typesetter) -> list[Item]:
    """Now -> target with its unit; what is not known yet is a line to fill in."""
    size = 88.0
    before = Letters(size, MEDIUM)
    after = Letters(size, BOLD)
    items: list[Item] = []
    now, then = goal.baseline or "…", goal.target or "…"
    items.append(Text(x, baseline, now, size, PALETTE.ink_faint, MEDIUM))
    x += setter.width(now, before) + 18
    items.append(Icon("arrow-right", x, baseline - size * 0.62, 56, PALETTE.ink_faint))
    x += 56 + 18
    items.append(Text(x, baseline, then, size, PALETTE.accent, BOLD))
    x += setter.width(then, after) + 14
    if goal.unit:
        unit = setter.elide(goal.unit, max(width - (x - items[0].x), 60), Letters(TASK, STRONG))  # type: ignore[union-attr]
        items.append(paragraph(unit, x, baseline - TASK * 1.02, PALETTE.accent))
    return items


def tracks(body: Tracks, width: float, height: float, setter: Typesetter) -> Pages:
    """Each goal on its way: where it was, where it is, where it should be."""
    blocks = [_track(track, width, setter) for track in body.tracks]
    head = 56.0
    left = width * 0.44
    heads = (
        Text(left, 34, body.then, SMALL, PALETTE.ink_soft, REGULAR),
        Text(width, 34, body.until, SMALL, PALETTE.ink_soft, REGULAR, "end"),
    )
    gap = GAP if total(blocks, GAP) <= height - head else 12.0
    pages = pages_of(blocks, height - head, gap)
    return [(*heads, *moved(page, head)) for page in pages]


def _track(track: Track, width: float, setter: Typesetter) -> Block:
    title, high = set_text(setter, track.title, width * 0.4, Letters(40, MEDIUM, leading=1.2), top=44)
    left, right = width * 0.44, width
    ends = (
        max(setter.width(track.then, Letters(SMALL)), 60),
        max(setter.width(track.target, Letters(SMALL)), 60),
    )
    low, far = left + ends[0] + 16, right - ends[1] - 16
    y = 92.0
    items: list[Item] = [
        title,
        Text(low - 16, y + 12, track.then, SMALL, PALETTE.ink_soft, REGULAR, "end"),
        Rect(low, y - 6, far - low, 14, fill=PALETTE.sunken, radius=7),
        Text(far + 16, y + 12, track.target, SMALL, PALETTE.ink, STRONG),
    ]
    if track.share is not None:
        place = low + (far - low) * min(max(track.share, 0.0), 1.0)
        colour = ink("good" if track.share >= 1 else "bad" if track.share < 0 else "accent")
        items.append(Rect(low, y - 6, max(place - low, 0.0), 14, fill=colour, radius=7))
        items.append(circle(place, y + 1, 18, PALETTE.ground, colour, 6))
        items.append(
            Text(min(max(place, low + 60), far - 40), y - 34, track.now, 56, PALETTE.ink, BOLD, "middle")
        )
    if track.note:
        note, more = set_text(
            setter, track.note, width * 0.4, BODY_SOFT, top=44 + high + 2, colour=PALETTE.ink_soft
        )
        items.append(note)
        high += more
    tall = max(44 + high, 130.0)
    items.append(Rect(0, tall + GAP / 2, width, 2, fill=PALETTE.hairline))
    return Block(tall, tuple(items))
