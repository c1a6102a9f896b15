"""One pot: what went in and what it is spent on, two bars on one scale."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.domain.plan import Action
from workshop.domain.workshop import Plan
from workshop.drawing.lettering import Fitted, paragraph
from workshop.drawing.primitives import REGULAR, STRONG, Item, Rect
from workshop.drawing.scenes.bars import Piece, draw_bar, label_room
from workshop.drawing.scenes.frame import BODY, SMALL, Frame, Pages, lanes_of
from workshop.insight.money import Pot, pot

_BAR = 120.0
_THIN = 150.0  # a piece so wide has room for words, in slide pixels


def spending(plan: Plan, frame: Frame) -> Pages:
    """Both bars, and what is left or lacking."""
    count = pot(plan)
    whole = max(count.contributed, count.allocated, count.available or 0)
    if not whole:
        return []
    above = _bar_top(_contributions(plan, whole, frame), frame) + (_BAR + 62) * frame.unit
    top = max(frame.height * 0.5, above)
    return [(*_contributed(plan, count, whole, frame), *_allocated(plan, count, whole, top, frame))]


def _money(cents: int, frame: Frame) -> str:
    """An amount without the sign of its currency, which the sums already carry."""
    return frame.words.number(cents / 100, 0 if cents % 100 == 0 else 2)


def _contributions(plan: Plan, whole: int, frame: Frame) -> list[Piece]:
    pieces = []
    for lane in lanes_of(plan.disciplines).values():
        given = plan.budget.contributions.get(lane.discipline.id)
        if given:
            look = frame.look(lane.number, lane.discipline)
            pieces.append(Piece(given / whole, lane.name, _money(given, frame), look.fill, look.ink))
    return pieces


def _bar_top(pieces: list[Piece], frame: Frame) -> float:
    """Where the bar of what was put in begins, below the sum and the names."""
    return 78 * frame.unit + label_room(pieces, 0, frame.width, frame)


def _contributed(plan: Plan, count: Pot, whole: int, frame: Frame) -> Iterator[Item]:
    u = frame.unit
    yield from _sum(frame.words("Put in"), count.contributed, 34 * u, frame)
    pieces = _contributions(plan, whole, frame)
    yield from draw_bar(pieces, (0, _bar_top(pieces, frame), frame.width, _BAR * u), frame)
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


def _allocated(plan: Plan, count: Pot, whole: int, top: float, frame: Frame) -> Iterator[Item]:
    """The largest actions by name, the others together, and the rest as the one open place."""
    u, palette = frame.unit, frame.palette
    yield from _sum(frame.words("Shared out"), count.allocated, top, frame)
    y, height = top + 60 * u, max(64 * u, min(180 * u, frame.height - top - 240 * u))
    x, foot = 0.0, y + height + 14 * u
    spent = _spent(plan, whole, foot, frame)
    for number, (name, cents) in enumerate(spent):
        wide = frame.width * cents / whole
        yield Rect(x, y, max(0.0, wide - 4 * u), height, fill=palette.hairline)
        yield from _figure(_money(cents, frame), (x, y, wide, height), palette.ink, frame)
        is_last = number == len(spent) - 1
        room = frame.width - x if is_last else wide  # nothing stands under what is left
        yield paragraph(_name(name, room, foot, frame), x + 2 * u, foot, palette.ink)
        x += wide
    yield from _rest(count, whole, (x, y, height), frame)


def _name(name: str, wide: float, foot: float, frame: Frame) -> Fitted:
    """What a piece is for, in lines as wide as the piece, as far down as the frame goes."""
    lines = max(1, int((frame.height - foot) / (SMALL * 1.22 * frame.unit)))
    return frame.fit(name, wide - 14 * frame.unit, min(lines, 4), SMALL)


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
        yield from _figure(_money(left, frame), (start, y, wide, height), ink, frame, most=84.0)
    is_told = left > 0 and bool(_size(_money(left, frame), wide, frame))
    money = words.money(abs(left))
    told = words("free") if is_told else words("{money} free", money=money)
    if left < 0:
        told = words("{money} too much", money=money)
    head = frame.measure(words("Shared out"), BODY) + frame.measure(words.money(count.allocated), 54, STRONG)
    leftmost = max(start, head + 90 * u)
    at_x = min(leftmost, frame.width - frame.measure(told, BODY, STRONG))
    yield frame.text(at_x, y - 56 * u, told, BODY, STRONG, ink=ink)


def _figure(
    text: str, box: tuple[float, float, float, float], ink: str, frame: Frame, most: float = 54.0
) -> Iterator[Item]:
    """A figure in a field, as large as fits; none where it does not."""
    x, y, width, height = box
    size = _size(text, width, frame, most)
    if size:
        yield frame.text(x + width / 2, y + height / 2, text, size, STRONG, ink=ink, anchor="middle")


def _size(text: str, width: float, frame: Frame, most: float = 54.0) -> float:
    room = width - 24 * frame.unit
    sizes = (size for size in (84.0, 72.0, 64.0, 54.0, 48.0, 42.0, SMALL) if size <= most)
    return next((size for size in sizes if frame.measure(text, size, STRONG) <= room), 0.0)


def _spent(plan: Plan, whole: int, foot: float, frame: Frame) -> list[tuple[str, int]]:
    """The actions with their amounts, the largest first; those with no room for their names are one."""
    paid: list[Action] = sorted(
        (action for action in plan.actions if action.budget), key=lambda action: -(action.budget or 0)
    )
    pieces: list[tuple[str, int]] = []
    for named in range(len(paid), -1, -1):
        pieces = [(action.title, action.budget or 0) for action in paid[:named]]
        if small := paid[named:]:
            told = frame.words.count("{n} smaller action", "{n} smaller actions", len(small))
            pieces.append((told, sum(action.budget or 0 for action in small)))
        rooms = [frame.width * cents / whole for _, cents in pieces]
        if rooms:
            rooms[-1] = frame.width - sum(rooms[:-1])
        if all(
            room >= _THIN * frame.unit and _name(name, room, foot, frame).whole is None
            for (name, _), room in zip(pieces, rooms, strict=True)
        ):
            return pieces
    return pieces
