"""A board as one picture, part by part: what a window paints piece by piece, a page draws at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workshop.domain.codes import Role
from workshop.domain.journey import Card
from workshop.drawing.bands import Box
from workshop.drawing.cards import CardSetter, draw_card
from workshop.drawing.customer import draw_customer_ground, draw_moment
from workshop.drawing.handoffs import draw_arrow
from workshop.drawing.headers import (
    baseline,
    draw_captions,
    draw_label,
    draw_phase,
    draw_signature_line,
    draw_signature_pill,
)
from workshop.drawing.layout import Layout
from workshop.drawing.lettering import paragraph
from workshop.drawing.moments import moments
from workshop.drawing.palette import LaneLook, Palette
from workshop.drawing.primitives import Group, Item, Picture, Rect, Tag, Text
from workshop.drawing.style import Style
from workshop.texts.names import code_name


def board_picture(layout: Layout, cards: CardSetter, style: Style, alt: str) -> Picture:
    """The whole board, read phase by phase: who leads, what the customer does, then its cards."""
    rows = range(len(layout.rows))
    items: list[Item] = [draw_ground(layout, row, style) for row in rows]
    items += draw_captions(layout, style)
    if layout.board.has_customer:
        items += draw_customer_ground(layout, style)
    items += (draw_label(layout, row, style) for row in rows)
    for column in range(len(layout.columns)):
        items += _read_column(layout, column, cards, style)
    items += draw_signature_line(layout, style)
    items += (
        replace(draw_arrow(arrow, layout.board, style), tag=Tag.SIGN, name="") for arrow in layout.arrows
    )
    if layout.tray is not None and layout.tray.cards:
        items += draw_tray(layout, cards, style)
    return Picture(layout.width, layout.height, tuple(items), alt)


def _read_column(layout: Layout, column: int, cards: CardSetter, style: Style) -> Iterator[Item]:
    phases = layout.board.phases
    if phases[column].after_deal and (column == 0 or not phases[column - 1].after_deal):
        yield from draw_signature_pill(layout, style)
    yield draw_phase(layout, column, style)
    if layout.board.has_customer:
        yield draw_moment(layout, column, moments(layout.board)[column], style)
    for row, lane in enumerate(layout.rows):
        drawn = draw_cell(layout, column, row, cards, style)
        for card, shown in zip(layout.cell(column, row).cards, drawn, strict=not lane.is_folded):
            yield _said(shown, lane.name, card.role, style)


def _said(drawn: Group, lane: str, role: Role | None, style: Style) -> Group:
    """A card whose sign says its lane and its role, which the eye knows by its place and its icon."""
    name = f"{lane}, {code_name(style.words, role)}" if role else lane
    signed = (
        replace(item, name=name) if isinstance(item, Group) and item.tag is Tag.SIGN else item
        for item in drawn.items
    )
    return replace(drawn, items=tuple(signed))


def draw_ground(layout: Layout, row: int, style: Style) -> Group:
    """The lane's tint, from label to right end."""
    band, manner = layout.lanes[row], style.manner
    look = style.row_look(layout.rows[row])
    right = layout.gutters[-1].end
    items: list[Item] = [Rect(0, band.start, right, band.size, fill=look.tint, radius=manner.lane_radius)]
    if look.is_hatched:
        edge = Rect(
            1,
            band.start + 1,
            right - 2,
            band.size - 2,
            stroke=look.line,
            radius=manner.lane_radius,
            dash=(2, 3),
        )
        items.append(edge)
    return Group(tuple(items), Tag.DECORATION)


def draw_cell(layout: Layout, column: int, row: int, cards: CardSetter, style: Style) -> Iterator[Group]:
    """The cards of one cell; blocks and a count where the lane is folded."""
    cell = layout.cell(column, row)
    if not cell.cards:
        return
    look = style.row_look(layout.rows[row])
    if layout.rows[row].is_folded:
        yield draw_folded(layout.cell_box(column, row), cell.cards, look, style)
        return
    for place, card in enumerate(cell.cards):
        box = layout.card_box(column, row, place)
        yield draw_card(card, cards.text(card), (box.x, box.y, box.width), look, style.manner, style.palette)


def draw_folded(box: Box, cards: tuple[Card, ...], look: LaneLook, style: Style) -> Group:
    """Cards as blocks by role, and how many they are."""
    manner = style.manner
    side, gap = manner.icon * 0.86, manner.icon * 0.3
    letters = manner.label
    text = style.words.number(len(cards))
    width = style.setter.width(text, letters)
    room = max(1, int((box.width - width - gap * 2) / (side + gap)))
    y = box.y + (box.height - side) / 2
    items: list[Item] = [
        block(box.x + number * (side + gap), y, side, card.role, look, style.palette)
        for number, card in enumerate(sorted(cards, key=_weight)[:room])
    ]
    shown = min(room, len(cards))
    x = box.x + shown * (side + gap) + gap
    items.append(Text(x, baseline(box.y, box.height, letters.size), text, letters.size, style.palette.ink))
    return Group(tuple(items), Tag.ITEM, name=style.words.count("{n} card", "{n} cards", len(cards)))


def block(x: float, y: float, side: float, role: Role | None, look: LaneLook, palette: Palette) -> Rect:
    """A card as a block: full for leads, half for delivers, open for advises, dashed for knows."""
    inset = side * 0.06
    line = max(1.0, side * 0.12)
    box = (x + inset, y + inset, side - 2 * inset, side - 2 * inset)
    radius = side * 0.2
    if role is Role.LEADS:
        return Rect(x, y, side, side, fill=look.fill, radius=radius)
    if role is Role.DELIVERS:
        return Rect(*box, fill=look.soft, stroke=look.line, line=line, radius=radius)
    dash = (line * 1.4, line * 1.2) if role is Role.KNOWS or role is None else ()
    return Rect(*box, fill=palette.surface, stroke=look.line, line=line, radius=radius, dash=dash)


def draw_tray(layout: Layout, cards: CardSetter, style: Style) -> Iterator[Item]:
    """What is not placed yet."""
    tray, manner, palette = layout.tray, style.manner, style.palette
    if tray is None:
        return
    yield from draw_tray_frame(layout, style)
    for place, card in enumerate(tray.cards):
        at = tray.boxes[place]
        look = style.discipline_look(layout.board, card.discipline)
        yield draw_card(card, cards.text(card), (at.x, at.y, at.width), look, manner, palette)


def draw_tray_frame(layout: Layout, style: Style) -> tuple[Item, ...]:
    """The tray without its cards."""
    if layout.tray is None:
        return ()
    box, palette = layout.tray.box, style.palette
    frame = Rect(
        box.x + 0.5,
        box.y,
        box.width - 1,
        box.height,
        fill=palette.sunken,
        stroke=palette.edge,
        radius=style.manner.lane_radius,
        dash=(4, 4),
    )
    return Group((frame,), Tag.DECORATION), draw_tray_label(layout, style)


def draw_tray_label(layout: Layout, style: Style) -> Group:
    """The tray's name."""
    manner = style.manner
    top = layout.tray.box.y if layout.tray else 0.0
    text = style.words("Not placed yet")
    room = manner.label_width - 2 * manner.card_pad_x
    name = style.setter.fit(text, room, manner.lane.step * 2, manner.lane)
    label = paragraph(name, manner.card_pad_x, top + manner.lane_pad, style.palette.ink_soft)
    return Group((label,), Tag.HEADING, name=text)


def _weight(card: Card) -> int:
    return list(Role).index(card.role) if card.role else len(Role)
