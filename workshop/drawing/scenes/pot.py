"""One pot: what went in and what it is spent on, two bars on one scale."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.domain.plan import Action
from workshop.domain.workshop import Plan
from workshop.drawing.lettering import paragraph
from workshop.drawing.primitives import REGULAR, STRONG, Item, Rect
from workshop.drawing.scenes.bars import Piece, draw_bar, label_room
from workshop.drawing.scenes.frame import BODY, SMALL, Frame, Pages, lanes_of
from workshop.drawing.scenes.labels import staggered
from workshop.insight.money import Pot, pot

_THIN = 180.0  # a piece so wide has room for words, in slide pixels
_NAMED_SHARE = 0.11  # of the bar: an action with less joins the smaller ones


def spending(plan: Plan, frame: Frame) -> Pages:
    """Both bars, and what is left or lacking."""
    count = pot(plan)
    whole = max(count.contributed, count.allocated, count.available or 0)
    if not whole:
        return []
    return [(*_contributed(plan, count, whole, frame), *_allocated(plan, count, whole, frame))]


def _money(cents: int, frame: Frame) -> str:
    """An amount without the sign of its currency, which the sums already carry."""
    return frame.words.number(cents / 100, 0 if cents % 100 == 0 else 2)


def _contributed(plan: Plan, count: Pot, whole: int, frame: Frame) -> Iterator[Item]:
    u = frame.unit
    yield from _sum(frame.words("Put in"), count.contributed, 34 * u, frame)
    pieces = []
    for lane in lanes_of(plan.disciplines).values():
        given = plan.budget.contributions.get(lane.discipline.id)
        if given:
            look = frame.look(lane.number, lane.discipline)
            pieces.append(Piece(given / whole, lane.name, _money(given, frame), look.fill, look.ink))
    y = 78 * u + label_room(pieces, 0, frame.width, frame)
    yield from draw_bar(pieces, (0, y, frame.width, 120 * u), frame)
    if count.is_uneven and count.available is not None:
        told = frame.words("of {money} available", money=frame.words.money(count.available))
        width = frame.measure(frame.words("Put in"), BODY) + frame.measure(
            frame.words.money(count.contributed), 54, STRONG
        )
        yield frame.text(width + 80 * u, 34 * u, told, BODY, ink=frame.palette.warn)


def _sum(name: str, cents: int, middle: float, frame: Frame) -> Iterator[Item]:
    yield frame.text(0, middle, name, BODY, REGULAR, ink=frame.palette.ink_soft)
    left = frame.measure(name, BODY) + 36 * frame.unit
    yield frame.text(left, middle, frame.words.money(cents), 54, STRONG)


def _allocated(plan: Plan, count: Pot, whole: int, frame: Frame) -> Iterator[Item]:
    """The largest actions by name, the others together, and the rest as the one open place."""
    u, palette = frame.unit, frame.palette
    top = 410 * u
    yield from _sum(frame.words("Shared out"), count.allocated, top, frame)
    y, height = top + 56 * u, min(160 * u, frame.height - top - 250 * u)
    pieces: list[tuple[str, float, float]] = []
    x = 0.0
    for name, cents in _spent(plan, whole, frame):
        wide = frame.width * cents / whole
        yield Rect(x, y, max(0.0, wide - 4 * u), height, fill=palette.outline)
        yield from _figure(_money(cents, frame), (x, y, wide, height), palette.ink, frame)
        pieces.append((name, x, wide))
        x += wide
    yield from _names(pieces, y + height, frame)
    yield from _rest(count, whole, (x, y, height), frame)


def _names(pieces: list[tuple[str, float, float]], foot: float, frame: Frame) -> Iterator[Item]:
    """Under each piece what it is for, in lines as wide as the piece; where one is too thin, staggered."""
    u = frame.unit
    if all(wide >= _THIN * u for _, _, wide in pieces):
        for name, x, wide in pieces:
            fitted = frame.fit(name, wide - 14 * u, 4, SMALL)
            yield paragraph(fitted, x + 2 * u, foot + 14 * u, frame.palette.ink)
        return
    for label in staggered([(name, x + 2 * u, x + wide / 2) for name, x, wide in pieces], frame):
        yield from label.draw(foot + (36 + label.row * 44) * u, foot + 4 * u, frame)


def _rest(count: Pot, whole: int, at: tuple[float, float, float], frame: Frame) -> Iterator[Item]:
    """What is left, or what is too much, as a dashed field; its name stands above it."""
    u, words, palette = frame.unit, frame.words, frame.palette
    x, y, height = at
    left = count.left if count.left is not None else count.contributed - count.allocated
    if not left:
        return
    wide = frame.width * abs(left) / whole
    ink, fill = (palette.accent, palette.accent_soft) if left > 0 else (palette.bad, None)
    start = x if left > 0 else x - wide
    box = (start + 3 * u, y + 3 * u, max(0.0, wide - 6 * u), height - 6 * u)
    yield Rect(*box, fill=fill, stroke=ink, line=6 * u, dash=(14 * u, 9 * u))
    if left > 0:
        yield from _figure(_money(left, frame), (start, y, wide, height), ink, frame)
    is_told = left > 0 and bool(_size(_money(left, frame), wide, frame))
    money = words.money(abs(left))
    told = words("free") if is_told else words("{money} free", money=money)
    if left < 0:
        told = words("{money} too much", money=money)
    head = frame.measure(words("Shared out"), BODY) + frame.measure(words.money(count.allocated), 54, STRONG)
    leftmost = max(start, head + 90 * u)
    at_x = min(leftmost, frame.width - frame.measure(told, BODY, STRONG))
    yield frame.text(at_x, y - 56 * u, told, BODY, STRONG, ink=ink)


def _figure(text: str, box: tuple[float, float, float, float], ink: str, frame: Frame) -> Iterator[Item]:
    """A figure in a field, as large as fits; none where it does not."""
    x, y, width, height = box
    size = _size(text, width, frame)
    if size:
        yield frame.text(x + width / 2, y + height / 2, text, size, STRONG, ink=ink, anchor="middle")


def _size(text: str, width: float, frame: Frame) -> float:
    room = width - 20 * frame.unit
    return next(
        (size for size in (64.0, 50.0, 42.0, SMALL) if frame.measure(text, size, STRONG) <= room), 0.0
    )


def _spent(plan: Plan, whole: int, frame: Frame) -> list[tuple[str, int]]:
    """The actions with their amounts, the largest first; those too small to name are one."""
    paid: list[Action] = sorted(
        (action for action in plan.actions if action.budget), key=lambda action: -(action.budget or 0)
    )
    named = [
        (action.title, action.budget or 0) for action in paid if (action.budget or 0) / whole >= _NAMED_SHARE
    ]
    small = paid[len(named) :]
    if len(small) == 1:
        return [*named, (small[0].title, small[0].budget or 0)]
    if small:
        told = frame.words.count("{n} smaller action", "{n} smaller actions", len(small))
        named.append((told, sum(action.budget or 0 for action in small)))
    return named
