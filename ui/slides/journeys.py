"""Slides of the buyer journey: the customer's row, cards in the spotlight, the board from afar."""

from __future__ import annotations

from collections.abc import Sequence

from ui.slides.lists import Pages
from ui.slides.sheet import (
    FEELING_ICONS,
    FEELING_INKS,
    GAP,
    PALETTE,
    ROLE_ICONS,
    SMALL,
    TASK,
    ink,
    lane_mark,
    look_of,
)
from workshop.document.slides.bodies import Cell, Moment, Moments, Overview, RoleCard, Spotlight
from workshop.domain.codes import Role
from workshop.drawing.lettering import Letters, Typesetter, paragraph
from workshop.drawing.palette import LaneLook
from workshop.drawing.primitives import MEDIUM, REGULAR, STRONG, Group, Icon, Item, Rect, Tag, Text

_ACROSS = 4
_CAPTION = Letters(SMALL, REGULAR)
_LABEL = 67.0  # what a lane's name has around it


def moments(body: Moments, width: float, height: float, setter: Typesetter) -> Pages:
    """Four phases a page, what the customer does there as large as it fits."""
    pages: Pages = []
    gap = 28.0
    count = min(_ACROSS, len(body.moments))
    each = (width - gap * (count - 1)) / count
    for start in range(0, len(body.moments), _ACROSS):
        items: list[Item] = []
        for at, moment in enumerate(body.moments[start : start + _ACROSS]):
            items.extend(_moment(moment, at * (each + gap), each, height, setter))
        pages.append(tuple(items))
    return pages


def _moment(moment: Moment, x: float, width: float, height: float, setter: Typesetter) -> list[Item]:
    pad = 24.0
    ground = PALETTE.accent_soft if moment.is_after_deal else PALETTE.sunken
    phase = setter.elide(moment.phase, width - pad * 2, Letters(38, STRONG))
    does = setter.fit(
        moment.does, width - pad * 2, height - 230, Letters(TASK, MEDIUM, floor=SMALL, leading=1.22)
    )
    items: list[Item] = [
        Rect(x, 0, width, height, fill=ground, radius=18),
        paragraph(phase, x + pad, pad, PALETTE.ink),
        paragraph(does, x + pad, pad + 66, PALETTE.ink),
    ]
    if moment.feeling is not None:
        colour = ink(FEELING_INKS[moment.feeling])
        items.append(Icon(FEELING_ICONS[moment.feeling], x + pad, height - pad - 72, 72, colour))
    if moment.faces:
        items.append(
            Text(x + width - pad, height - pad - 24, moment.faces, SMALL, PALETTE.ink_soft, REGULAR, "end")
        )
    return items


def spotlight(body: Spotlight, width: float, height: float, setter: Typesetter) -> Pages:
    """Cards in rows of four, two rows a page: before the signature above, after it below."""
    if not body.before and not body.after:
        return [()]
    if len(body.before) + len(body.after) == 1:
        return [tuple(_card((*body.before, *body.after)[0], 0, 0, width * 0.7, min(height, 520), setter, 72))]
    rows = [(body.before_text, row) for row in _rows(body.before)]
    rows += [(body.after_text, row) for row in _rows(body.after)]
    gap = 24.0
    head = 52.0 if body.before_text else 0.0
    high = (height - gap) / 2 if len(rows) > 1 else min(height, 460.0)
    pages: Pages = []
    for start in range(0, len(rows), 2):
        items: list[Item] = []
        for at, (text, row) in enumerate(rows[start : start + 2]):
            top = at * (high + gap)
            if head:
                items.append(Text(0, top + 34, text, SMALL, PALETTE.ink_soft, STRONG))
            items.extend(_row(row, top + head, width, high - head, setter))
        pages.append(tuple(items))
    return pages


def _rows(cards: Sequence[RoleCard]) -> list[Sequence[RoleCard]]:
    return [cards[at : at + _ACROSS] for at in range(0, len(cards), _ACROSS)]


def _row(row: Sequence[RoleCard], top: float, width: float, height: float, setter: Typesetter) -> list[Item]:
    gap = 22.0
    each = (width - gap * (_ACROSS - 1)) / _ACROSS
    items: list[Item] = []
    for at, card in enumerate(row):
        items.extend(_card(card, at * (each + gap), top, each, height, setter, TASK))
    return items


def _card(
    card: RoleCard, x: float, y: float, width: float, height: float, setter: Typesetter, size: float
) -> list[Item]:
    """Fill tells the role: full = leads, tint = delivers, a line = advises, a dashed line = knows."""
    look = look_of(card.lane) if card.lane else None
    ground, letters = _ground(card.role, look, x, y, width, height)
    quiet = letters if card.role is Role.LEADS else PALETTE.ink_soft
    pad, top = 20.0, y + 16.0
    role_width = setter.width(card.role_name, Letters(SMALL, STRONG)) + 44 if card.role_name else 0.0
    is_beside = setter.width(card.caption, _CAPTION) + role_width + 16 <= width - pad * 2
    items: list[Item] = [ground]
    caption = setter.fit(card.caption, width - pad * 2, _CAPTION.step * 2, _CAPTION)
    items.append(paragraph(caption, x + pad, top, quiet))
    if card.role_name:
        line = top if is_beside else top + max(44.0, caption.height + 4)
        start = x + width - pad - role_width if is_beside else x + pad
        items.append(Icon(ROLE_ICONS[str(card.role)], start, line + 4, 36, letters))
        items.append(Text(start + 44, line + 33, card.role_name, SMALL, letters, STRONG))
        top = line + 54
    else:
        top += max(54.0, caption.height + 10)  # a name of two lines
    foot = 50.0 if card.touchpoint else 12.0
    title = setter.fit(
        card.title, width - pad * 2, y + height - foot - top, Letters(size, STRONG, floor=SMALL, leading=1.16)
    )
    items.append(paragraph(title, x + pad, top, letters))
    if card.touchpoint:
        touch = setter.elide(card.touchpoint, width - pad * 2, _CAPTION)
        items.append(paragraph(touch, x + pad, y + height - 58, quiet))
    return [Group(tuple(items), Tag.ITEM, name=card.title)]


def _ground(
    role: Role | None, look: LaneLook | None, x: float, y: float, width: float, height: float
) -> tuple[Rect, str]:
    line = look.line if look else PALETTE.edge
    if role is Role.LEADS and look:
        return Rect(x, y, width, height, fill=look.fill, radius=14), look.ink
    if role is Role.DELIVERS and look:
        return Rect(
            x + 2, y + 2, width - 4, height - 4, fill=look.soft, stroke=line, line=5, radius=14
        ), PALETTE.ink
    if role is Role.ADVISES:
        return Rect(
            x + 2, y + 2, width - 4, height - 4, fill=PALETTE.ground, stroke=line, line=4, radius=14
        ), PALETTE.ink
    return (
        Rect(
            x + 1,
            y + 1,
            width - 2,
            height - 2,
            fill=PALETTE.ground,
            stroke=PALETTE.edge,
            line=3,
            radius=14,
            dash=(8, 6),
        ),
        PALETTE.ink,
    )


def overview(body: Overview, width: float, height: float, setter: Typesetter) -> Pages:
    """The board from afar: a block a card, filled as its role; so many phases a page as their names fit."""
    names = [setter.width(lane.name, Letters(SMALL, STRONG)) for lane in body.lanes]
    widest = max(setter.width(phase, Letters(SMALL, STRONG)) for phase in body.phases) + 10
    wanted = max(names, default=0.0) + _LABEL
    left = width - widest * len(body.phases)  # leaves every phase on one page
    label = min(wanted, left) if left >= wanted * 0.7 else wanted
    across = max(1, min(len(body.phases), int((width - label) / widest)))
    pieces = -(-len(body.phases) // across)
    across = -(-len(body.phases) // pieces)
    down = max(1, int((height - 150) / 92))
    pages: Pages = []
    for first in range(0, len(body.phases), across):
        for top in range(0, len(body.lanes), down):
            part = range(first, min(first + across, len(body.phases)))
            rows = range(top, min(top + down, len(body.lanes)))
            pages.append(_board(body, part, rows, label, width, height, setter))
    return pages


def _board(
    body: Overview, phases: range, lanes: range, label: float, width: float, height: float, setter: Typesetter
) -> tuple[Item, ...]:
    head, foot = 84.0, 58.0
    each = (width - label) / len(phases)
    high = min((height - head - foot) / len(lanes), 150.0)
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
        items.extend(_phase(body, phase_at, label + column * each, each, setter))
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


def _phase(body: Overview, at: int, x: float, width: float, setter: Typesetter) -> list[Item]:
    name = setter.elide(body.phases[at], width - 8, Letters(SMALL, STRONG))
    return [paragraph(name, x + 8, 40, PALETTE.ink)]


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
