"""Content becomes boxes: every block finds its size and its element in the tree, in reading order.

Long, because every kind of block has a function of its own here, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from workshop.drawing.primitives import shortened
from workshop.handout import styles, tags
from workshop.handout.boxes import Box, Drawn, Framed, Gap, Side, TextBox, stack
from workshop.handout.content import (
    Beside,
    Block,
    Cell,
    Contents,
    Drawing,
    Heading,
    Item,
    Listing,
    Panel,
    Paragraph,
    Picture,
    Run,
    Space,
    Table,
    TableRow,
    Text,
    Together,
)
from workshop.handout.contents import ContentsTable
from workshop.handout.lines import Line, LineSetter
from workshop.handout.ornaments import disc
from workshop.handout.pen import Pen
from workshop.handout.picturing import PictureSetter
from workshop.handout.pieces import Cutter
from workshop.handout.report import Notebook
from workshop.handout.rows import RowBox, table
from workshop.handout.styles import STYLES, TextStyle
from workshop.handout.tags import Element

Boxes = list[tuple[float, Box]]
_BEFORE_HEADING = {1: 0.0, 2: 22.0, 3: 14.0, 4: 10.0}
_AFTER_HEADING = {1: 16.0, 2: 7.0, 3: 3.0, 4: 2.0}
_HIGHEST_WHOLE = 150.0  # points; what is higher may go on over a page
_AFTER_CAPTION = 2.0
_BETWEEN = 7.0  # points between two blocks where neither asks for more


class Layouter:
    """Lays blocks out in a width; long, because every kind of block has a method of its own.

    `languages`: the hand-out's own and the plan's.
    """

    def __init__(
        self, languages: tuple[str, str], notebook: Notebook, contents: ContentsTable | None = None
    ) -> None:
        self._languages = languages
        self._notebook = notebook
        cutter = Cutter(languages, notebook)
        self._setter = LineSetter(cutter)
        self._pictures = PictureSetter(cutter, languages[1])
        self._contents = contents
        self._methods = {
            Beside: self._beside,
            Contents: self._contents_table,
            Drawing: self._drawing,
            Heading: self._heading,
            Listing: self._listing,
            Panel: self._panel,
            Paragraph: self._paragraph,
            Picture: self._picture,
            Space: self._space,
            Table: self._table,
            Together: self._together,
        }

    def stack(self, blocks: Iterable[Block], width: float, parent: Element, *, is_whole: bool = False) -> Box:
        """Blocks one below the other."""
        boxes: Boxes = []
        after, is_close = 0.0, False
        for block in blocks:
            box = self.box(block, width, parent)
            gap = after if is_close else max(after, _gap_before(block))
            is_close = isinstance(block, Paragraph) and block.styles[-1] in styles.CAPTIONS
            if isinstance(block, Space):
                gap, after = 0.0, 0.0
            else:
                after = _gap_after(block)
            if box.height or isinstance(block, Contents):
                boxes.append((gap if boxes else 0, box))
        return boxes[0][1] if len(boxes) == 1 and not is_whole else stack(boxes, is_whole=is_whole)

    def box(self, block: Block, width: float, parent: Element) -> Box:
        """One block."""
        method: Any = self._methods[type(block)]
        box: Box = method(block, width, parent)
        return box

    def text(self, text: Text, style: str, width: float, element: Element | None) -> TextBox:
        """Text in one style, without an element of its own."""
        return TextBox(self._setter.lines(text, STYLES[style], width), STYLES[style], element)

    def _paragraph(self, block: Paragraph, width: float, parent: Element) -> Box:
        element = parent.add(block.role, language=self._language(block.text))
        box = self._set(block, width, element)
        is_caption = block.styles[-1] in styles.CAPTIONS
        return replace(box, stays_with_next=True) if is_caption else box

    def _set(self, block: Paragraph, width: float, element: Element) -> TextBox:
        """Text in the first style that keeps it within its lines, or shortened, or as long as it is."""
        *first, last = block.styles
        for name in first:
            lines = self._setter.lines(block.text, STYLES[name], width)
            if len(lines) <= block.most_lines and _fits(lines, width):
                return self._in_full(block, TextBox(lines, STYLES[name], element))
        style = STYLES[last]
        if not block.is_shortened:
            lines = self._setter.lines(block.text, style, width)
            return self._in_full(block, TextBox(lines, style, element))
        lines, is_shortened = self._setter.shortened(block.text, style, width, block.most_lines)
        if is_shortened:
            self._notebook.shorten(_plain(block.text))
        return TextBox(lines, style, element)

    def _in_full(self, block: Paragraph, box: TextBox) -> TextBox:
        self._notebook.in_full |= {run.text for run in block.text if isinstance(run, Run) and run.is_own}
        return box

    def _heading(self, block: Heading, width: float, parent: Element) -> Box:
        boxes: Boxes = []
        if block.kicker:
            kicker = parent.add("P")
            boxes.append((0, self.text((Run(block.kicker),), "kicker", width, kicker)))
        element = parent.add(f"H{block.level}", language=self._language(block.text))
        paragraph = Paragraph(block.text, block.styles, block.most_lines)
        lines = self._set(paragraph, width, element)
        key = (block.key, block.bookmark, block.level - 1) if block.bookmark else None
        boxes.append((2, TextBox(lines.lines, lines.style, element, stays_with_next=True, key=key)))
        return boxes[0][1] if len(boxes) == 1 else stack(boxes, is_whole=True)

    def _listing(self, block: Listing, width: float, parent: Element) -> Box:
        whole = parent.add("L", tags.numbered(block.numbering))
        boxes: Boxes = [
            (block.gap if number else 0, self._item(block, item, number, width, whole))
            for number, item in enumerate(block.items)
        ]
        return stack(boxes)

    def _item(self, block: Listing, item: Item, number: int, width: float, whole: Element) -> Box:
        element = whole.add("LI")
        label, name = item.label, _style_of(item)
        if not label and block.numbering == "Decimal":
            label = (Run(f"{number + 1}", face="semibold", colour=styles.ACCENT),)
        sides: Boxes = []
        if label:
            sides.append((0, self.text(label, name, max(block.indent, 8), element.add("Lbl"))))
        elif block.numbering == "Disc":
            sides.append((0, _dot(STYLES[name])))
        body = self._cell_content(item.blocks, width - block.indent, element, "LBody")
        return Side([*sides, (block.indent, body)], is_whole=body.height < _HIGHEST_WHOLE)

    def _cell_content(
        self, blocks: tuple[Block, ...], width: float, parent: Element, role: str, entries: str = ""
    ) -> Box:
        """Blocks in an element of a role; a single paragraph stands in it without one of its own."""
        if len(blocks) == 1 and isinstance(blocks[0], Paragraph) and blocks[0].role == "P":
            element = parent.add(role, entries, self._language(blocks[0].text))
            return self._set(blocks[0], width, element)
        return self.stack(blocks, width, parent.add(role, entries))

    def _table(self, block: Table, width: float, parent: Element) -> Box:
        element = parent.add("Table")
        widths = _widths(block, width)
        head = self._row(block, TableRow(block.head), widths, element) if block.head else None
        rows = [self._row(block, row, widths, element) for row in block.rows]
        return table(head, rows)

    def _row(self, block: Table, row: TableRow, widths: list[float], parent: Element) -> RowBox:
        element = parent.add("TR")
        cells: Boxes = []
        x, column = 0.0, 0
        for cell in row.cells:
            wide = sum(widths[column : column + cell.span]) + block.gap * (cell.span - 1)
            cells.append((x, self._cell(cell, wide, element)))
            x, column = x + wide + block.gap, column + cell.span
        whole = sum(widths) + block.gap * (len(widths) - 1)
        rule = 0.5 if block.is_ruled else 0
        return RowBox(Side(cells), whole, block.padding, row.fill, rule, row.is_sum)

    def _cell(self, cell: Cell, width: float, row: Element) -> Box:
        role = "TH" if cell.scope else "TD"
        return self._cell_content(cell.blocks, width, row, role, tags.scoped(cell.scope, cell.span))

    def _panel(self, block: Panel, width: float, parent: Element) -> Box:
        side = block.padding if block.fill or block.border or block.bar else 0
        inner = self.stack(block.blocks, width - 2 * side, parent)
        padding = (side, side if block.fill or block.border else 0)
        ground = (block.fill, block.border, block.bar, block.radius)
        return Framed(inner, width, padding, *ground, block.least, stays_with_next=block.leads)

    def _beside(self, block: Beside, width: float, parent: Element) -> Box:
        room = width - block.gap * (len(block.parts) - 1)
        total = sum(part.share for part in block.parts)
        boxes: Boxes = []
        x = 0.0
        for part in block.parts:
            wide = room * part.share / total
            boxes.append((x, self.stack(part.blocks, wide, parent)))
            x += wide + block.gap
        if block.is_even:
            tallest = max(box.height for _, box in boxes)
            boxes = [(x, _stretched(box, tallest)) for x, box in boxes]
        whole = Side(boxes)
        return replace(whole, is_whole=whole.height < _HIGHEST_WHOLE)

    def _picture(self, block: Picture, width: float, parent: Element) -> Box:
        del width
        element = parent.add("Figure", language=self._languages[0]) if block.says else None
        placed = [(text.x, text.y, self.box(text.block, text.width, parent)) for text in block.texts]

        def paint(pen: Pen, x: float, y: float) -> None:
            if element:
                top, scale = pen.sheet.height - y, pen.sheet.scale
                corners = (x * scale, (top - block.height) * scale, (x + block.width) * scale, top * scale)
                element.entries = tags.pictured(block.says, corners)
            pen.shapes(block.shapes, x, y, element)
            for dx, dy, box in placed:
                box.draw(pen, x + dx, y + dy)

        return Drawn(block.width, block.height, paint)

    def _drawing(self, block: Drawing, width: float, parent: Element) -> Box:
        del width
        picture = block.picture
        steps = self._pictures.steps(picture, parent.add("Sect"))
        for text in shortened(picture):
            self._notebook.shorten(text)

        def paint(pen: Pen, x: float, y: float) -> None:
            for step in steps:
                step(pen, x, y)

        return Drawn(picture.width, picture.height, paint)

    def _contents_table(self, block: Contents, width: float, parent: Element) -> Box:
        del block
        return self._contents.box(self, width, parent) if self._contents else Gap(0)

    def _space(self, block: Space, width: float, parent: Element) -> Box:
        del width, parent
        return Gap(block.height)

    def _together(self, block: Together, width: float, parent: Element) -> Box:
        element = parent.add(block.role) if block.role else parent
        return self.stack(block.blocks, width, element, is_whole=True)

    def _language(self, text: Text) -> str:
        """The language of a text that is all in one, else the hand-out's own."""
        runs = [run for run in text if isinstance(run, Run) and run.text.strip()]
        return self._languages[bool(runs) and all(run.is_own for run in runs)]


def _gap_before(block: Block) -> float:
    if isinstance(block, Heading):
        return _BEFORE_HEADING[_weight(block)]
    return _share_of_line(block) if isinstance(block, Paragraph) else _BETWEEN


def _weight(block: Heading) -> int:
    """The level that a heading looks like."""
    return 3 if block.styles[0] == "h3" else block.level


def _gap_after(block: Block) -> float:
    if isinstance(block, Heading):
        return 0.0 if block.styles[0] == "h1-page" else _AFTER_HEADING[_weight(block)]
    if isinstance(block, Paragraph) and block.styles[-1] in styles.CAPTIONS:
        return _AFTER_CAPTION
    if isinstance(block, Paragraph):
        return _share_of_line(block)
    return 0.0 if isinstance(block, Space) else _BETWEEN


def _share_of_line(block: Paragraph) -> float:
    """The space around a paragraph: small letters stand closer."""
    return min(_BETWEEN, STYLES[block.styles[-1]].leading * 0.4)


def _plain(text: Text) -> str:
    return "".join(run.text for run in text if isinstance(run, Run))


def _fits(lines: list[Line], width: float) -> bool:
    return all(line.width <= width + 0.1 for line in lines)


def _style_of(item: Item) -> str:
    first = item.blocks[0] if item.blocks else None
    return first.styles[-1] if isinstance(first, Paragraph) else "body"


def _dot(style: TextStyle) -> Box:
    shape = disc(3, style.leading / 2, 1.5, styles.ACCENT)
    return Drawn(6, style.leading, lambda pen, x, y: pen.shapes((shape,), x, y))


def _widths(block: Table, width: float) -> list[float]:
    room = width - block.gap * (len(block.columns) - 1) - sum(column.fixed for column in block.columns)
    shares = sum(column.share for column in block.columns if not column.fixed)
    return [column.fixed or max(room * column.share / shares, 12) for column in block.columns]


def _stretched(box: Box, height: float) -> Box:
    if isinstance(box, Framed):
        return Framed(box.inner, box.width, box.padding, box.fill, box.border, box.bar, box.radius, height)
    return box
