"""The slide that shows the board from afar: who does how much where."""

from __future__ import annotations

from ui.slides.lists import Pages
from ui.slides.sheet import GAP, PALETTE, SMALL, lane_mark, look_of
from workshop.document.slides.bodies import Cell, Overview
from workshop.domain.codes import Role
from workshop.drawing.lettering import Letters, Typesetter, paragraph
from workshop.drawing.palette import LaneLook
from workshop.drawing.primitives import REGULAR, STRONG, Item, Rect, Text

_NAME = Letters(SMALL, STRONG)
_APART = 30.0  # between names that can take another line
_LABEL = 67.0  # what a lane's name has around it
_HEAD, _FOOT = 84.0, 58.0  # above the lanes, with a phase's name on one line, and below them


def overview(body: Overview, width: float, height: float, setter: Typesetter) -> Pages:
    """The board from afar: a block a card, filled as its role; so many phases a page as their names fit.

    Names take two lines where that brings more of the journey onto one page.
    """
    names = [setter.width(lane.name, _NAME) for lane in body.lanes]
    ways = ([setter.width(phase, _NAME) for phase in body.phases], [_halved(p, setter) for p in body.phases])
    counts = [
        _across(max(widths) + apart, names, len(body.phases), width)
        for widths, apart in zip(ways, (10, _APART), strict=True)
    ]
    label, across = max(counts, key=lambda found: found[1])
    head = _HEAD if counts[0][1] == across else 44 + 2 * _NAME.step
    down = max(1, int((height - head - _FOOT - 8) / 92))
    pages: Pages = []
    for first in range(0, len(body.phases), across):
        for top in range(0, len(body.lanes), down):
            part = range(first, min(first + across, len(body.phases)))
            rows = range(top, min(top + down, len(body.lanes)))
            pages.append(_board(body, part, rows, (label, head), width, height, setter))
    return pages


def _halved(name: str, setter: Typesetter) -> float:
    """How wide a name is on two lines."""
    words = name.split(" ")
    ways = ([" ".join(words[:at]), " ".join(words[at:])] for at in range(1, len(words)))
    wide = (max(setter.width(line, _NAME) for line in way) for way in ways)
    return min(wide, default=setter.width(name, _NAME))


def _across(widest: float, names: list[float], phases: int, width: float) -> tuple[float, int]:
    """How wide the lanes' names are, and how many phases stand on a page."""
    wanted = max(names, default=0.0) + _LABEL
    left = width - widest * phases  # leaves every phase on one page
    label = min(wanted, left) if left >= wanted * 0.7 else wanted
    across = max(1, min(phases, int((width - label) / widest)))
    return label, -(-phases // -(-phases // across))


def _board(
    body: Overview,
    phases: range,
    lanes: range,
    margins: tuple[float, float],
    width: float,
    height: float,
    setter: Typesetter,
) -> tuple[Item, ...]:
    label, head = margins
    each = (width - label) / len(phases)
    high = min((height - head - _FOOT) / len(lanes), 150.0)
    items: list[Item] = []
    for row, lane_at in enumerate(lanes):
        lane = body.lanes[lane_at]
        look, top = look_of(lane), head + row * high
        items.append(Rect(0, top + 4, width, high - 8, fill=look.tint, radius=14))
        side = min(40.0, high - 24)
        items.append(lane_mark(lane, 12, top + (high - side) / 2, side))
        name = setter.fit(
            lane.name, label - side - 44, high - 8, Letters(36, STRONG, floor=SMALL, leading=1.1)
        )
        items.append(paragraph(name, side + 32, top + (high - name.height) / 2, PALETTE.ink))
        for column, phase_at in enumerate(phases):
            cell = body.cells[lane_at][phase_at]
            items.extend(_cell(cell, look, label + column * each, top, each, high))
    for column, phase_at in enumerate(phases):
        room = each - (8 if head == _HEAD else _APART)
        name = setter.fit(body.phases[phase_at], room, max(head - 44, _NAME.step), _NAME)
        items.append(paragraph(name, label + column * each + 8, 40, PALETTE.ink))
    if body.deal in phases and body.deal > 0:
        x = label + (body.deal - phases.start) * each
        items.append(Rect(x - 3, 0, 6, head + high * len(lanes), fill=PALETTE.accent, radius=3))
        is_left = x + 14 + setter.width(body.deal_text, Letters(SMALL, STRONG)) > width
        items.append(
            Text(
                x - 14 if is_left else x + 14,
                30,
                body.deal_text,
                SMALL,
                PALETTE.accent,
                STRONG,
                "end" if is_left else "start",
            )
        )
    items.extend(_legend(body, height - 14, setter))
    return tuple(items)


def _cell(cell: Cell, look: LaneLook, x: float, y: float, width: float, height: float) -> list[Item]:
    """Blocks two by two; beyond four they are counted, and a count stands in every cell of two or more."""
    roles = cell.roles
    if not roles:
        return []
    gap, side = 8.0, min(34.0, (height - 40) / 2)
    count_width = 52.0 if len(roles) > 1 else 0.0
    wide = min(72.0, (width - 24 - count_width - gap * 2) / 2)
    room = 4
    shown = roles[:room]
    rows = -(-len(shown) // 2)
    top = y + (height - rows * side - (rows - 1) * gap) / 2
    items: list[Item] = [
        _block(role, look, x + 12 + at % 2 * (wide + gap), top + at // 2 * (side + gap), wide, side)
        for at, role in enumerate(shown)
    ]
    if len(roles) > 1:
        items.append(
            Text(x + width - 14, y + height / 2 + 12, str(len(roles)), SMALL, PALETTE.ink, STRONG, "end")
        )
    return items


def _block(role: Role | None, look: LaneLook, x: float, y: float, width: float, height: float) -> Rect:
    if role is Role.LEADS:
        return Rect(x, y, width, height, fill=look.fill, radius=8)
    if role is Role.DELIVERS:
        return Rect(x + 2, y + 2, width - 4, height - 4, fill=look.soft, stroke=look.line, line=4, radius=7)
    if role is Role.ADVISES:
        return Rect(
            x + 2, y + 2, width - 4, height - 4, fill=PALETTE.ground, stroke=look.line, line=4, radius=7
        )
    return Rect(
        x + 1,
        y + 1,
        width - 3,
        height - 3,
        fill=PALETTE.ground,
        stroke=PALETTE.edge,
        line=3,
        radius=7,
        dash=(6, 5),
    )


def _legend(body: Overview, baseline: float, setter: Typesetter) -> list[Item]:
    items: list[Item] = []
    x = 0.0
    grey = LaneLook(
        fill=PALETTE.ink_soft,
        ink=PALETTE.ground,
        line=PALETTE.ink_soft,
        tint=PALETTE.sunken,
        soft=PALETTE.outline,
        is_hatched=False,
        has_contrast=True,
    )
    for role, name in body.role_names:
        items.append(_block(role, grey, x, baseline - 26, 56, 30))
        items.append(Text(x + 70, baseline, name, SMALL, PALETTE.ink_soft, REGULAR))
        x += 70 + setter.width(name, Letters(SMALL)) + GAP * 1.6
    return items
