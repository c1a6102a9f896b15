"""Slides of the buyer journey: the customer's row, cards in the spotlight."""

from __future__ import annotations

from collections.abc import Sequence

from ui.slides.lists import Pages
from ui.slides.sheet import (
    FEELING_ICONS,
    FEELING_INKS,
    PALETTE,
    ROLE_ICONS,
    SMALL,
    TASK,
    ink,
    look_of,
)
from workshop.document.slides.bodies import Moment, Moments, RoleCard, Spotlight
from workshop.domain.codes import Role
from workshop.drawing.lettering import Letters, Typesetter, paragraph
from workshop.drawing.palette import LaneLook
from workshop.drawing.primitives import MEDIUM, REGULAR, STRONG, Group, Icon, Item, Rect, Tag, Text

_ACROSS = 4
_CAPTION = Letters(SMALL, REGULAR)


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
