"""Under the journey map: the hand-offs by number with what travels, and what the icons and shapes mean."""

from __future__ import annotations

from dataclasses import replace

from workshop.domain.codes import Light, Role
from workshop.domain.journey import HandOff
from workshop.drawing.arrows import Arrow
from workshop.drawing.board import Board
from workshop.drawing.handoffs import badge_shape, draw_badge
from workshop.drawing.icons import ROLE_ICONS, light_ink
from workshop.drawing.layout import Layout
from workshop.drawing.lettering import CAP_HEIGHT, Fitted, Letters, paragraph
from workshop.drawing.moved import moved
from workshop.drawing.primitives import Group, Icon, Item, Path, Tag, Text
from workshop.drawing.style import Style
from workshop.texts.names import code_name

_COLUMNS = 4
_NARROWEST = 150.0  # a column, in points at the smallest size
_DETAIL_LINES = 3


def draw_key(layout: Layout, width: float, style: Style) -> tuple[tuple[Item, ...], float]:
    """The key to a layout, from (0, 0), and its height."""
    signs, used = _signs(style)
    if not layout.arrows:
        return signs, used
    top = used + style.manner.lane_gap
    entries, height = _entries(layout, width, style)
    return (*signs, Group(moved(entries, 0, top), Tag.LIST, name=style.words("Hand-offs"))), top + height


def _signs(style: Style) -> tuple[tuple[Item, ...], float]:
    """One line: the four roles by icon, the three lights by shape."""
    manner, palette, letters = style.manner, style.palette, style.manner.label
    height = manner.badge_radius * 2.2
    items: list[Item] = []
    x, middle = manner.icon * 0.2, height / 2
    for role in Role:
        items.append(Icon(ROLE_ICONS[role], x, middle - manner.icon / 2, manner.icon, palette.ink_soft))
        x = _say(items, code_name(style.words, role), x + manner.icon * 1.35, middle, style)
    x += manner.badge_radius * 2
    for light in Light:
        far = manner.badge_radius * 0.72
        shape = badge_shape(light, x + far, middle, far)
        items.append(Path(shape, fill=light_ink(light, palette)))
        text = style.words("hand-off {light}", light=code_name(style.words, light).lower())
        x = _say(items, text, x + far * 3.2, middle, style)
    return (Group(tuple(items), Tag.PARAGRAPH),), max(height, letters.step)


def _say(items: list[Item], text: str, x: float, middle: float, style: Style) -> float:
    """Put a word behind its sign; return where the next sign begins."""
    letters = style.manner.label
    baseline = middle + letters.size * CAP_HEIGHT / 2
    items.append(Text(x, baseline, text, letters.size, style.palette.ink_soft, after=" "))
    return x + style.setter.width(text, letters) + letters.size * 1.6


def _entries(layout: Layout, width: float, style: Style) -> tuple[tuple[Item, ...], float]:
    manner, arrows = style.manner, layout.arrows
    gap = manner.badge_radius * 2
    least = _NARROWEST * manner.label.size / 8
    columns = max(1, min(_COLUMNS, int((width + gap) / (least + gap)), len(arrows)))
    each = (width - gap * (columns - 1)) / columns
    items: list[Item] = []
    y = 0.0
    for start in range(0, len(arrows), columns):
        line = [_entry(layout.board, arrow, each, style) for arrow in arrows[start : start + columns]]
        for place, (entry, _) in enumerate(line):
            items += moved((entry,), place * (each + gap), y)
        y += max(height for _, height in line) + manner.card_gap
    return tuple(items), y - manner.card_gap


def _entry(board: Board, arrow: Arrow, width: float, style: Style) -> tuple[Group, float]:
    """Number, from whom to whom, what travels and within how long."""
    manner, palette, handoff = style.manner, style.palette, arrow.handoff
    radius = manner.badge_radius
    left = radius * 2.8
    who, what = _lines(board, handoff, width - left, style)
    items: list[Item] = [
        *draw_badge(arrow.number, handoff.status, (radius * 1.3, radius * 1.3), style),
        paragraph(who, left, 0, palette.ink),
    ]
    if what is not None:
        items.append(paragraph(what, left, who.height, palette.ink_soft))
    height = who.height + (what.height if what else 0.0)
    return Group(tuple(items), Tag.ITEM, key=handoff.id), max(height, radius * 2.6)


def _lines(board: Board, handoff: HandOff, width: float, style: Style) -> tuple[Fitted, Fitted | None]:
    giver, taker = board.lane_of(handoff.from_discipline), board.lane_of(handoff.to_discipline)
    names = f"{giver[1].name if giver else ''} → {taker[1].name if taker else ''}"
    bold = replace(style.manner.lane, size=style.manner.leader.size)
    who = style.setter.fit(names, width, bold.step * 2, bold)
    travels = ", ".join(line.text for line in handoff.information if line.text)
    parts = [part for part in (travels, handoff.within) if part]
    if not parts:
        return who, None
    letters: Letters = style.manner.label
    return who, style.setter.fit(" · ".join(parts), width, letters.step * _DETAIL_LINES, letters)
