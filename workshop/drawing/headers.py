"""What stands above and beside the lanes: phases with their leaders, the signature, the lanes' names."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.domain.journey import Phase
from workshop.drawing.bands import Band, Box
from workshop.drawing.curves import polygon
from workshop.drawing.layout import Layout
from workshop.drawing.lettering import CAP_HEIGHT, paragraph
from workshop.drawing.marks import discipline_mark
from workshop.drawing.primitives import Group, Icon, Item, Line, Move, Path, Rect, Tag, Text
from workshop.drawing.style import Style

_STRETCH_ICONS = {"anonymous": "eye-off", "talking": "message-circle", "customer": "users"}


def draw_header(layout: Layout, style: Style) -> tuple[Item, ...]:
    """Everything above the customer's row, the signature's pill too."""
    return (
        *draw_captions(layout, style),
        *(draw_phase(layout, column, style) for column in range(len(layout.columns))),
        *draw_signature_pill(layout, style),
    )


def draw_captions(layout: Layout, style: Style) -> tuple[Item, ...]:
    """What the lines above the lanes are, and how the company and its customer stand to each other there."""
    captions = _captions(style) if layout.columns else ()
    return (*captions, *_stretch_lines(layout, style))


def baseline(top: float, height: float, size: float) -> float:
    """The baseline of a line of text whose capitals stand in the middle of a stretch."""
    return top + (height + size * CAP_HEIGHT) / 2


def draw_phase(layout: Layout, column: int, style: Style) -> Group:
    """A phase's name, its leader, and a word where something is amiss."""
    manner, palette = style.manner, style.palette
    band, phase = layout.columns[column], layout.board.phases[column]
    top = manner.stretches
    leads = top + manner.phase_line
    ends = (column == 0, column == len(layout.columns) - 1)
    items: list[Item] = [*_phase_name(phase, ends, band, top, style)]
    items += _leader(layout, phase, band, leads, style)
    warned = layout.board.warning_of(phase.id)
    if warned is not None:
        y = leads + manner.leader_line
        size = manner.leader.size
        items.append(
            Icon("triangle-alert", band.start, y + (manner.warning_line - size) / 2, size, palette.warn)
        )
        shown = style.setter.elide(warned.mark, band.size - size * 1.4, manner.leader)
        line = y + (manner.warning_line - shown.height) / 2
        items.append(paragraph(shown, band.start + size * 1.4, line, palette.warn))
    return Group(tuple(items), Tag.HEADING, name=phase.name, key=phase.id)


def _phase_name(
    phase: Phase, ends: tuple[bool, bool], band: Band, top: float, style: Style
) -> Iterator[Item]:
    manner, palette = style.manner, style.palette
    letters, inset, ink = manner.phase, 0.0, palette.ink
    if manner.has_chevrons:
        yield _chevron(band, top, style, ends)
        inset, ink = manner.phase_line * 0.5, palette.surface
    name = style.setter.elide(phase.name, band.size - inset, letters)
    yield paragraph(name, band.start + inset, top + (manner.phase_line - name.height) / 2, ink)


def _chevron(band: Band, top: float, style: Style, ends: tuple[bool, bool]) -> Path:
    """A phase as an arrow that points to the next; `ends`: whether it is the first, the last."""
    reach = style.manner.phase_line * 0.32
    left, right = band.start - reach * 0.5, band.end + reach * (-1.0 if ends[1] else 0.4)
    bottom = top + style.manner.phase_line
    middle = (top + bottom) / 2
    notch = () if ends[0] else ((left + reach, middle),)
    points = [(left, top), (right, top), (right + reach, middle), (right, bottom), (left, bottom), *notch]
    return Path(polygon(points), fill=style.palette.ink)


def _leader(layout: Layout, phase: Phase, band: Band, top: float, style: Style) -> Iterator[Item]:
    manner, palette = style.manner, style.palette
    found = layout.board.lane_of(phase.lead)
    side, letters = manner.small_mark, manner.leader
    y = top + (manner.leader_line - side) / 2
    left = band.start + side + manner.card_pad_x * 0.7
    if found is None:
        yield Rect(band.start, y, side, side, stroke=palette.edge, radius=side * 0.27, dash=(3, 2))
        name, ink = style.words("no leader"), palette.ink_faint
    else:
        look = style.discipline_look(layout.board, phase.lead)
        if look is not None:
            mark = discipline_mark(found[1], look, band.start, y, side)
            yield Group(mark, Tag.SIGN, name=style.words("Leads"))
        name, ink = found[1].name, palette.ink_soft
    shown = style.setter.elide(name, band.end - left, letters)
    yield paragraph(shown, left, top + (manner.leader_line - shown.height) / 2, ink)


def _captions(style: Style) -> Iterator[Item]:
    manner, words = style.manner, style.words
    lines = (
        (manner.stretches, manner.phase_line, words("Phase")),
        (manner.stretches + manner.phase_line, manner.leader_line, words("Leads")),
    )
    for top, height, text in lines:
        size = manner.label.size
        yield Text(manner.card_pad_x, baseline(top, height, size), text, size, style.palette.ink_soft)


def stretches(phases: tuple[Phase, ...]) -> list[tuple[str, int, int]]:
    """Runs of phases of one kind: (anonymous, talking or customer, first column, last column)."""
    runs: list[tuple[str, int, int]] = []
    for column, phase in enumerate(phases):
        kind = "customer" if phase.after_deal else "anonymous" if phase.anonymous else "talking"
        if runs and runs[-1][0] == kind:
            runs[-1] = (kind, runs[-1][1], column)
        else:
            runs.append((kind, column, column))
    return runs


def _stretch_lines(layout: Layout, style: Style) -> Iterator[Item]:
    """Who the customer is to us, phase after phase: a caption between two thin lines."""
    manner, words, palette = style.manner, style.words, style.palette
    names = {
        "anonymous": words("anonymous"),
        "talking": words("in conversation"),
        "customer": words("customer"),
    }
    letters, icon, middle = manner.label, manner.icon, manner.stretches * 0.5
    for kind, first, last in stretches(layout.board.phases):
        left, right = layout.columns[first].start, layout.columns[last].end
        text = style.setter.elide(names[kind], right - left - 2 * icon, letters).lines[0].text
        width = style.setter.width(text, letters) + icon * 1.4
        start = (left + right - width) / 2
        for a, b in ((left, start - icon * 0.6), (start + width + icon * 0.6, right)):
            if b - a > icon * 0.5:
                yield Path(
                    (Move(a, middle), Line(b, middle)), stroke=palette.outline, line=manner.arrow_line * 0.6
                )
        yield Icon(_STRETCH_ICONS[kind], start, middle - icon / 2, icon, palette.ink_soft)
        line = baseline(0, manner.stretches, letters.size)
        yield Text(start + icon * 1.4, line, text, letters.size, palette.ink_soft, letters.weight)


def pill(layout: Layout, style: Style) -> Box | None:
    """Where the signature's pill lies, if it is on this board."""
    if layout.signature is None:
        return None
    letters, icon = style.manner.lane, style.manner.icon
    width = style.setter.width(style.words("Signature"), letters) + icon * 2.6
    height = style.manner.stretches * 0.8
    left = min(max(layout.signature - width / 2, style.manner.label_width * 0.3), layout.width - width)
    return Box(left, (style.manner.stretches - height) / 2, width, height)


def draw_signature_pill(layout: Layout, style: Style) -> tuple[Item, ...]:
    """The moment of the deal, by name."""
    box = pill(layout, style)
    if box is None:
        return ()
    letters, icon, palette = style.manner.lane, style.manner.icon, style.palette
    x, y, width, height = box.x, box.y, box.width, box.height
    return (
        Group(
            (
                Rect(x, y, width, height, fill=palette.accent, radius=height / 2),
                Icon("pen-line", x + icon * 0.7, y + (height - icon) / 2, icon, palette.on_accent),
                Text(
                    x + icon * 2,
                    baseline(y, height, letters.size),
                    style.words("Signature"),
                    letters.size,
                    palette.on_accent,
                    letters.weight,
                ),
            ),
            Tag.PARAGRAPH,
            key="signature",
        ),
    )


def draw_signature_line(layout: Layout, style: Style) -> tuple[Item, ...]:
    """The line through all lanes."""
    box, x = pill(layout, style), layout.signature
    if box is None or x is None:
        return ()
    bottom = layout.lanes[-1].end if layout.lanes else layout.customer.band.end
    path = (Move(x, box.bottom), Line(x, bottom))
    line = Path(path, stroke=style.palette.accent, line=style.manner.arrow_line * 1.25)
    return (Group((line,), Tag.DECORATION),)


def draw_label(layout: Layout, row: int, style: Style) -> Group:
    """A lane's square and name, its group's heading above where it opens one."""
    manner, palette = style.manner, style.palette
    lane, band, look = layout.rows[row], layout.lanes[row], style.row_look(layout.rows[row])
    pad, side = manner.card_pad_x, manner.small_mark if lane.is_folded else manner.mark
    items: list[Item] = []
    if lane.opens_group:
        size = manner.label.size
        line = baseline(band.start - manner.group_heading, manner.group_heading, size)
        items.append(Text(pad, line, lane.group, size, palette.ink_soft, manner.lane.weight))
    y = band.start + (manner.lane_pad * 1.3 if not lane.is_folded else (band.size - side) / 2)
    items.append(Group(discipline_mark(lane.discipline, look, pad, y, side), Tag.SIGN))
    if manner.can_fold:
        arrow = "chevron-right" if lane.is_folded else "chevron-down"
        x = manner.label_width - manner.icon - pad * 0.8
        items.append(Icon(arrow, x, y + (side - manner.icon) / 2, manner.icon, palette.ink_faint))
    left, top, room = (pad, y + side + pad * 0.5, 3) if not lane.is_folded else (pad + side * 1.3, y, 1)
    width = manner.label_width - left - (manner.icon + pad * 0.8 if lane.is_folded else pad)
    name = style.setter.fit(lane.name, width, manner.lane.step * room, manner.lane)
    top = top if not lane.is_folded else y + (side - name.height) / 2
    items.append(paragraph(name, left, top, palette.ink, key="name"))
    return Group(tuple(items), Tag.HEADING, name=lane.name, key=lane.key)
