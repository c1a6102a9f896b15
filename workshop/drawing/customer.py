"""The customer's row: what they do, how they feel as a smooth line, how many faces they meet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workshop.drawing.bands import Band
from workshop.drawing.curves import circle, smooth
from workshop.drawing.headers import baseline
from workshop.drawing.icons import FEELING_ICONS, feeling_ink
from workshop.drawing.layout import Layout
from workshop.drawing.lettering import paragraph
from workshop.drawing.moments import Moment, moment_lines, moments
from workshop.drawing.primitives import Group, Icon, Item, Line, Move, Path, Rect, Tag, Text
from workshop.drawing.style import Style

_MOST_FACES = 5  # so many are drawn one by one


def draw_customer(layout: Layout, style: Style) -> tuple[Item, ...]:
    """The whole row with its captions."""
    moment = (draw_moment(layout, column, one, style) for column, one in enumerate(moments(layout.board)))
    return (*draw_customer_ground(layout, style), *moment)


def draw_customer_ground(layout: Layout, style: Style) -> tuple[Item, ...]:
    """The row without what it says of each phase: its ground, its captions, the curve."""
    manner, palette, band = style.manner, style.palette, layout.customer.band
    ground = Rect(
        0,
        band.start,
        layout.gutters[-1].end,
        band.size,
        fill=palette.surface,
        stroke=palette.hairline,
        line=manner.arrow_line * 0.6,
        radius=manner.lane_radius,
    )
    return (
        Group((ground,), Tag.DECORATION),
        draw_customer_label(layout, style),
        *draw_curve(layout, style),
    )


def draw_customer_label(layout: Layout, style: Style) -> Group:
    """The captions at the left."""
    manner, palette, words, place = style.manner, style.palette, style.words, layout.customer
    pad, side = manner.card_pad_x, manner.mark
    y = place.band.start + manner.lane_pad * 1.3
    name = style.setter.fit(
        words("The customer"), manner.label_width - 2 * pad, manner.lane.step * 2, manner.lane
    )
    items: list[Item] = [
        Rect(pad, y, side, side, fill=palette.ink_soft, radius=side * 0.27),
        Icon("user-round", pad + side * 0.19, y + side * 0.19, side * 0.62, palette.surface),
        paragraph(name, pad, y + side + pad * 0.5, palette.ink),
    ]
    size = manner.label.size
    for band, text in ((place.feeling, words("feeling")), (place.faces, words("faces"))):
        caption = Text(pad, baseline(band.start, band.size, size), text, size, palette.ink_soft)
        items.append(Group((caption,), Tag.PARAGRAPH))
    return Group(tuple(items), Tag.HEADING, name=words("The customer"))


def feeling_y(feeling: float, layout: Layout) -> float:
    """The height of a feeling from -2 to 2; better is higher."""
    band = layout.customer.feeling
    return band.middle - feeling / 2 * (band.size - layout.manner.face) / 2


def feeling_at(y: float, layout: Layout) -> int:
    """The feeling at a height: the other way round, in whole steps."""
    band = layout.customer.feeling
    raw = (band.middle - y) * 4 / max(1.0, band.size - layout.manner.face)
    return max(-2, min(2, int(raw + (0.5 if raw >= 0 else -0.5))))


def draw_curve(layout: Layout, style: Style) -> tuple[Item, ...]:
    """The line of feeling through all phases of which one is known."""
    palette, manner = style.palette, style.manner
    if not layout.columns:
        return ()
    level = feeling_y(0, layout)
    zero = Path(
        (Move(layout.columns[0].start, level), Line(layout.columns[-1].end, level)),
        stroke=palette.outline,
        line=manner.arrow_line * 0.5,
        dash=(manner.arrow_line * 2, manner.arrow_line * 2),
    )
    points = [
        (band.middle, feeling_y(moment.feeling, layout))
        for band, moment in zip(layout.columns, moments(layout.board), strict=True)
        if moment.feeling is not None
    ]
    curve = Path(smooth(points), stroke=palette.ink_soft, line=manner.arrow_line * 1.25)
    return (Group((zero, curve) if len(points) > 1 else (zero,), Tag.DECORATION),)


def draw_moment(layout: Layout, column: int, moment: Moment, style: Style) -> Group:
    """One phase of the row."""
    band, place = layout.columns[column], layout.customer
    items: list[Item] = [*_lines(layout, column, moment, style)]
    if moment.feeling is not None:
        sign = face(band.middle, feeling_y(moment.feeling, layout), moment.feeling, style)
        items.append(Group(sign, Tag.SIGN, name=_felt(moment.feeling, style)))
    if moment.faces is not None:
        people = tuple(_faces(moment.faces, band, place.faces, style))
        items.append(Group(people, Tag.SIGN, name=_met(moment.faces, style)))
    return Group(tuple(items), Tag.ITEM, name=_said(moment, style), key=moment.phase.id)


def _lines(layout: Layout, column: int, moment: Moment, style: Style) -> Iterator[Item]:
    band, place = layout.columns[column], layout.customer
    does, question = moment_lines(moment, band.size, style.manner, style.setter)
    yield paragraph(does, band.start, place.does.start, style.palette.ink, key="does")
    if question is not None:
        top = place.does.start + does.height + style.manner.card_pad_y / 2
        group = paragraph(question, band.start, top, style.palette.ink_faint, key="question")
        lines = tuple(replace(line, is_italic=True) for line in group.items if isinstance(line, Text))
        yield replace(group, items=lines)


def face(x: float, y: float, feeling: int, style: Style) -> tuple[Item, ...]:
    """A feeling's face on the curve, in a disc that hides the line behind it."""
    size = style.manner.face
    return (
        Path(circle(x, y, size * 0.62), fill=style.palette.surface),
        Icon(FEELING_ICONS[feeling], x - size / 2, y - size / 2, size, feeling_ink(feeling, style.palette)),
    )


def _faces(count: int, across: Band, down: Band, style: Style) -> Iterator[Item]:
    """So many little people, or one and a number."""
    manner, palette = style.manner, style.palette
    size, step = manner.icon * 0.86, manner.icon
    top = down.start + (down.size - size) / 2
    if 0 < count <= _MOST_FACES:
        left = across.middle - (count - 1) * step / 2 - size / 2
        for number in range(count):
            yield Icon("user-round", left + number * step, top, size, palette.ink_soft)
        return
    letters = manner.label
    text = style.words.number(count)
    width = style.setter.width(text, letters)
    left = across.middle - (width + step if count else width) / 2
    line = baseline(down.start, down.size, letters.size)
    yield Text(left, line, text, letters.size, palette.ink_soft if count else palette.ink_faint)
    if count:
        yield Icon("user-round", left + width + step * 0.2, top, size, palette.ink_soft)


def _said(moment: Moment, style: Style) -> str:
    """The phase's row as one hears it."""
    parts = [moment.does] if moment.does else []
    if moment.feeling is not None:
        parts.append(_felt(moment.feeling, style))
    if moment.faces is not None:
        parts.append(_met(moment.faces, style))
    return ", ".join(parts)


def _felt(feeling: int, style: Style) -> str:
    return style.words("feeling {feeling}", feeling=f"{feeling:+d}" if feeling else "0")


def _met(faces: int, style: Style) -> str:
    return style.words.count("{n} face", "{n} faces", faces)
