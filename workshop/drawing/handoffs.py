"""A hand-off's arrow: its line by how it goes, its number in a shape that says so too."""

from __future__ import annotations

import math

from workshop.domain.codes import Light
from workshop.drawing.arrows import Arrow, Point
from workshop.drawing.board import Board
from workshop.drawing.curves import circle, polygon, polyline
from workshop.drawing.icons import light_ink
from workshop.drawing.lettering import CAP_HEIGHT
from workshop.drawing.marks import centred
from workshop.drawing.primitives import Group, Item, Path, Segment, Tag, Text
from workshop.drawing.style import Style
from workshop.texts.names import code_name

_DASH = (4.0, 2.6)  # in widths of the line


def draw_arrow(arrow: Arrow, board: Board, style: Style) -> Group:
    """Line, head and number."""
    items = (*arrow_shapes(arrow, style), *draw_badge(arrow.number, arrow.status, arrow.badge, style))
    return Group(items, Tag.ITEM, name=handoff_name(arrow, board, style), key=arrow.id)


def arrow_shapes(arrow: Arrow, style: Style) -> tuple[Path, ...]:
    """Line and head."""
    manner, palette = style.manner, style.palette
    ink = light_ink(arrow.status, palette)
    width = manner.arrow_line * (1.25 if arrow.status is Light.RED else 1.0)
    dash = tuple(part * width for part in _DASH) if arrow.status is Light.AMBER else ()
    points = arrow.points
    items: list[Path] = []
    if arrow.page_end <= 0:
        points = _shortened(points, manner.arrow * 0.8)
    items.append(Path(polyline(points, manner.card_radius * 0.7), stroke=ink, line=width, dash=dash))
    if arrow.page_end <= 0:
        items.append(Path(polygon(_head(arrow.points, manner.arrow)), fill=ink))
    return tuple(items)


def draw_badge(number: int, status: Light | None, at: Point, style: Style) -> tuple[Item, ...]:
    """The number, white on a shape: octagon for red, diamond for amber, disc for green, ring for unknown."""
    radius, palette = style.manner.badge_radius, style.palette
    ink = light_ink(status, palette)
    size = style.manner.badge.size * (1.0 if number < 10 else 0.86)
    shape = badge_shape(status, *at, radius)
    rim = radius * 0.2
    if status is None:
        return (
            Path(shape, fill=palette.surface, stroke=ink, line=rim),
            centred(str(number), *at, size, ink),
        )
    return (
        Path(shape, fill=ink, stroke=palette.surface, line=rim),
        centred(str(number), *at, size, palette.on_accent),
    )


def draw_plus(at: Point, radius: float, style: Style) -> tuple[Item, ...]:
    """Where a number is to come: a dashed ring with a plus."""
    ink = style.palette.warn
    ring = Path(circle(*at, radius), stroke=ink, line=radius * 0.16, dash=(radius * 0.36, radius * 0.3))
    return ring, centred("+", *at, radius * 1.4, ink)


def badge_shape(status: Light | None, x: float, y: float, radius: float) -> tuple[Segment, ...]:
    """The outline that stands for how a hand-off goes."""
    if status is Light.RED:
        turns = [math.pi / 8 + number * math.pi / 4 for number in range(8)]
        far = radius * 1.06
        return polygon([(x + far * math.cos(turn), y + far * math.sin(turn)) for turn in turns])
    if status is Light.AMBER:
        far = radius * 1.28
        return polygon([(x, y - far), (x + far, y), (x, y + far), (x - far, y)])
    return circle(x, y, radius)


def draw_page_stub(arrow: Arrow, page: str, right: float, style: Style) -> Text:
    """Where a hand-off goes on or comes from another page, beside its number and left of `right`."""
    x, y = arrow.badge
    letters, far = style.manner.label, style.manner.badge_radius * 1.6
    text = f"→ {page}" if arrow.page_end > 0 else f"{page} →"
    is_near_edge = x + far + style.setter.width(text, letters) > right
    baseline = y + letters.size * CAP_HEIGHT / 2
    if is_near_edge:
        return Text(x - far, baseline, text, letters.size, style.palette.ink, letters.weight, "end")
    return Text(x + far, baseline, text, letters.size, style.palette.ink, letters.weight)


def handoff_name(arrow: Arrow, board: Board, style: Style) -> str:
    """The hand-off in a sentence: its number, from whom to whom, and how it goes."""
    words, handoff = style.words, arrow.handoff
    giver, taker = board.lane_of(handoff.from_discipline), board.lane_of(handoff.to_discipline)
    sentence = words(
        "Hand-off {number} from {giver} to {taker}",
        number=arrow.number,
        giver=giver[1].name if giver else "?",
        taker=taker[1].name if taker else "?",
    )
    return f"{sentence}, {code_name(words, arrow.status).lower()}" if arrow.status else sentence


def _head(points: tuple[Point, ...], length: float) -> list[Point]:
    """The triangle at the end of a line."""
    (x1, _), (x2, y2) = points[-2], points[-1]
    back = -length if x2 > x1 else length
    return [(x2, y2), (x2 + back, y2 - length * 0.52), (x2 + back, y2 + length * 0.52)]


def _shortened(points: tuple[Point, ...], by: float) -> tuple[Point, ...]:
    """The line without the part that lies under its head."""
    (x1, _), (x2, y2) = points[-2], points[-1]
    room = min(by, abs(x2 - x1))
    return (*points[:-1], (x2 - room if x2 > x1 else x2 + room, y2))
