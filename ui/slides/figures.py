"""Slides that count: votes, fingers, goals, tracks. Long, because they share dots, circles and rows."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from ui.slides.lists import Pages, pages_of
from ui.slides.sheet import (
    BODY_SOFT,
    GAP,
    LABEL_STRONG,
    MOST,
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
_PLATE = 84.0  # the height of a name plate with its gap
_LEAST = 0.55  # of a dot's size: smaller ones become a bar
_APART = 40.0  # from a track to its ends' numbers: the ring at an end touches none
_HEARD = 3  # who holds up fewer fingers is heard first
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
    spare = height - total(blocks, GAP)
    return pages_of(blocks, height, GAP + min(max(spare / max(len(blocks), 1), 0.0), 40.0))


def _vote(vote: Vote, most: int, width: float, setter: Typesetter, *, summary: str, is_first: bool) -> Block:
    items: list[Item] = []
    count, colour = vote.votes or 0, PALETTE.accent if is_first else PALETTE.edge
    size = 132.0 if is_first else 72.0
    number = Letters(size, BOLD if is_first else MEDIUM)
    room = width - max(setter.width(str(most), number), 120.0) - GAP
    top = 0.0
    if not is_first:  # the winner is the headline
        title, top = set_text(setter, vote.title, room, Letters(TASK, MEDIUM, leading=1.2))
        items.append(title)
        top += 12
    items.extend(_dots(count, most, room, top, colour))
    top += _DOT + 12
    for text in filter(None, (summary, vote.need)):
        line, high = set_text(setter, text, room, BODY_SOFT, top=top, colour=PALETTE.ink_soft)
        items.append(line)
        top += high + 4
    high = max(top, size * 0.8)
    colour = PALETTE.accent if is_first else PALETTE.ink_soft
    items.append(Text(width, high / 2 + size * 0.35, str(count), size, colour, number.weight, "end"))
    items.append(Rect(0, high + GAP / 2, width, 2, fill=PALETTE.hairline))
    return Block(high, tuple(items))


def _dots(count: int, most: int, room: float, top: float, colour: str) -> list[Item]:
    def place(at: int, scale: float) -> float:
        return (at * (_DOT + _BETWEEN) + at // 5 * _FIVE) * scale

    scale = min(1.0, room / (place(max(most - 1, 0), 1.0) + _DOT))
    if scale < _LEAST:
        return [Rect(0, top, room * count / max(most, 1), _DOT, fill=colour, radius=_DOT / 2)]
    radius = _DOT / 2 * scale
    return [circle(place(at, scale) + radius, top + _DOT / 2, radius, colour) for at in range(count)]


def fingers(body: Fingers, width: float, height: float, setter: Typesetter) -> Pages:
    """The sentence above; below it everybody's name over the fingers they held up, low marks apart."""
    letters = Letters(TASK, REGULAR, floor=40, leading=1.24)
    sentence = setter.fit(body.sentence, width, letters.step * 2, letters)
    if sentence.whole is not None:
        sentence = setter.fit(body.sentence, width, height * 0.3, replace(letters, floor=SMALL))
    top = sentence.height + GAP
    foot = 96.0
    each = width / 6
    items: list[Item] = [
        paragraph(sentence, 0, 0, PALETTE.ink),
    ]
    has_low = any(hand.fingers < _HEARD for hand in body.hands)
    if has_low:  # a place to speak, only when somebody is to be heard
        items.append(Rect(0, top, each * 3 - 12, height - top, fill=PALETTE.accent_soft, radius=18))
        fewest = Counter(hand.fingers for hand in body.hands if hand.fingers < _HEARD)
        free = height - foot - top - max(fewest.values()) * _PLATE
        items.extend(_asked(body.asked, top, each * 3 - 12, free, setter))
    widest = max((setter.width(hand.name, Letters(36, MEDIUM)) for hand in body.hands), default=0.0)
    has_marks = widest <= each - 36 - 88  # else the name is what counts
    for mark in range(6):
        x = mark * each
        is_low = has_low and mark < _HEARD
        items.append(
            Rect(x + 12, height - foot, each - 36, 3, fill=PALETTE.accent if is_low else PALETTE.edge)
        )
        is_empty = not any(hand.fingers == mark for hand in body.hands)
        colour = PALETTE.accent if is_low else PALETTE.ink_faint if is_empty else PALETTE.ink
        items.append(Text(x + (each - 12) / 2, height - 20, str(mark), 76, colour, BOLD, "middle"))
        here = [hand for hand in body.hands if hand.fingers == mark]
        items += _stack(here, x + 12, each - 36, top + 12, height - foot - 12, setter, has_marks=has_marks)
    return [tuple(items)]


def _asked(asked: str, top: float, width: float, free: float, setter: Typesetter) -> list[Item]:
    """The question for those who are heard first, with an ear, where the name plates leave room."""
    text = setter.fit(asked, width - 168, free, Letters(TASK, MEDIUM, leading=1.2))
    if not asked or text.whole is not None or free < max(text.height, 80) + 60:
        return []
    middle = top + 36 + max(text.height, 80) / 2
    return [
        circle(76, middle, 40, PALETTE.accent),
        Icon("ear", 76 - 24, middle - 24, 48, PALETTE.on_accent, 2.4),
        paragraph(text, 140, middle - text.height / 2, PALETTE.ink),
    ]


def _stack(
    hands: list[Hand],
    x: float,
    width: float,
    top: float,
    bottom: float,
    setter: Typesetter,
    *,
    has_marks: bool,
) -> list[Item]:
    """Name plates upwards; when there are more than fit, the last says how many more there are."""
    if not hands:
        return []
    step = min(_PLATE, max((bottom - top) / len(hands), 58.0))
    room = int((bottom - top) / step)
    shown = hands if len(hands) <= room else hands[: room - 1]
    items: list[Item] = []
    for at, hand in enumerate(shown):
        y = bottom - (at + 1) * step
        items.append(
            Rect(x, y, width, step - 8, fill=PALETTE.surface, stroke=PALETTE.outline, line=2, radius=12)
        )
        side = step - 26
        letters = Letters(36 if step > 70 else SMALL, MEDIUM)
        marks = hand.lanes[:1] if has_marks else ()
        items.extend(lane_mark(lane, x + 10, y + 9, side) for lane in marks)
        left = x + (side + 22 if marks else 14)
        name = setter.elide(hand.name, x + width - left - 8, letters)
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
    """Each goal on its way: where it was, where it is, where it should be; all ways under each other."""
    left = width * 0.42
    then, until = (
        max([60.0, *(setter.width(text, letters) for text in texts)])
        for texts, letters in (
            ([body.then, *(track.then for track in body.tracks)], Letters(SMALL)),
            ([body.until, *(track.target for track in body.tracks)], LABEL_STRONG),
        )
    )
    low, far = left + then + _APART, width - until - _APART
    blocks = [_track(track, width, (low, far), setter) for track in body.tracks]
    head = 56.0
    heads = (
        Text(low - _APART, 34, body.then, SMALL, PALETTE.ink_soft, REGULAR, "end"),
        Text(far + _APART, 34, body.until, SMALL, PALETTE.ink_soft, REGULAR),
    )
    spare = height - head - total(blocks, GAP)
    gap = GAP + min(spare / max(len(blocks), 1), 36.0) if spare >= 0 else 12.0
    pages = pages_of(blocks, height - head, gap)
    return [(*heads, *moved(page, head)) for page in pages]


def _track(track: Track, width: float, way: tuple[float, float], setter: Typesetter) -> Block:
    low, far = way
    room = width * 0.4
    title = setter.fit(track.title, room, MOST, Letters(42, MEDIUM, leading=1.18))
    note = setter.fit(track.note, room, MOST, BODY_SOFT) if track.note else None
    high = title.height + (note.height + 2 if note else 0.0)
    tall = max(high + 12, 132.0)
    y = tall / 2 + 34.0
    top = max(0.0, min(y - high / 2 - 8, tall - high))
    items: list[Item] = [paragraph(title, 0, top, PALETTE.ink)]
    if note:
        items.append(paragraph(note, 0, top + title.height + 2, PALETTE.ink_soft))
    items += [
        Text(low - _APART, y + 12, track.then, SMALL, PALETTE.ink_soft, REGULAR, "end"),
        Rect(low, y - 8, far - low, 16, fill=PALETTE.hairline, radius=8),
        Text(far + _APART, y + 12, track.target, SMALL, PALETTE.ink, STRONG),
    ]
    if track.share is not None:
        items += _place(track, y, way, setter)
    items.append(Rect(0, tall + GAP / 2, width, 2, fill=PALETTE.hairline))
    return Block(tall, tuple(items))


def _place(track: Track, y: float, way: tuple[float, float], setter: Typesetter) -> list[Item]:
    """How far along the way a goal is, its number above; one that went back is a red ring at the start."""
    low, far = way
    share = track.share or 0.0
    place = low + (far - low) * min(max(share, 0.0), 1.0)
    colour = ink("good" if share >= 1 else "bad" if share < 0 else "accent")
    half = setter.width(track.now, Letters(60, BOLD)) / 2
    middle = min(max(place, low + half), far - half) if far - low > 2 * half else (low + far) / 2
    return [
        Rect(low, y - 8, max(place - low, 0.0), 16, fill=colour, radius=8),
        circle(place, y, 20, PALETTE.ground, colour, 7),
        Text(middle, y - 38, track.now, 60, PALETTE.ink, BOLD, "middle"),
    ]
