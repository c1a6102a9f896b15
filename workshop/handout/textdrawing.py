"""Lines of text drawn with the pen: set in the embedded font, or as outlines with the text they stand for."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.drawing.primitives import Rect
from workshop.handout import faces, objects
from workshop.handout.faces import Face, Shaped
from workshop.handout.lines import Line, Set
from workshop.handout.objects import number
from workshop.handout.pen import Pen
from workshop.handout.pieces import Piece
from workshop.handout.styles import TextStyle
from workshop.handout.tags import Element

_CAP_HEIGHT = 0.689  # of Fira Sans, as a share of its size


class TextDrawer:
    """Draws text with a pen."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def draw(self, lines: list[Line], style: TextStyle, x: float, y: float, element: Element | None) -> None:
        """Set lines of text from (x, y), the top left corner of their column."""
        for index, line in enumerate(lines):
            self._ornaments(line, x, y + index * style.leading, style)
        self._pen.attach(element)
        for index, line in enumerate(lines):
            baseline = y + index * style.leading + style.leading / 2 + _CAP_HEIGHT / 2 * style.size
            for stretch in _stretches(line):
                self._stretch(stretch, x, self._pen.sheet.height - baseline, style)

    def draw_on_baseline(
        self, line: Line, style: TextStyle, x: float, y: float, element: Element | None
    ) -> None:
        """Set one line with its baseline at y."""
        top = y - style.leading / 2 - _CAP_HEIGHT / 2 * style.size
        self.draw([line], style, x, top, element)

    def _ornaments(self, line: Line, x: float, y: float, style: TextStyle) -> None:
        """Draw the marks that say nothing before the text, so that they are not read with it."""
        for placed in line.pieces:
            if placed.piece.mark and not placed.piece.mark.says:
                self._pen.attach(None)
                self._mark(placed, x, y + style.leading / 2)

    def _mark(self, placed: Set, x: float, middle: float) -> None:
        mark = placed.piece.mark
        if mark:
            for shape in mark.shapes:
                self._pen.shape(shape, x + placed.x, middle - mark.height / 2)

    def _stretch(self, stretch: list[Set], x: float, y: float, style: TextStyle) -> None:
        """Draw pieces that go in one operation; y is the baseline, from the bottom of the page."""
        piece = stretch[0].piece
        is_foreign = self._pen.open is not None and _is_foreign(piece, self._pen.open)
        if piece.mark and not piece.mark.says:
            return
        if piece.is_set_as_text:
            if is_foreign:
                self._pen.write(f"/Span << /Lang ({piece.look.language}) >> BDC")
            self._text(stretch, x, y)
        else:
            self._drawn(stretch[0], x, y, style)
        if is_foreign and piece.is_set_as_text:
            self._pen.write("EMC")

    def _text(self, stretch: list[Set], x: float, y: float) -> None:
        look = stretch[0].piece.look
        font = self._pen.fonts[look.face]
        space = faces.fira(look.face).shape(" ")
        parts = []
        for placed in stretch:
            if placed.piece.shaped:
                parts.append(font.encode(placed.piece.shaped))
            if placed.is_spaced:
                parts.append(font.encode(space))
        self._pen.paint(look.colour)
        tracking = f"{number(look.tracking)} Tc " if look.tracking else ""
        after = " 0 Tc" if look.tracking else ""
        at = f"{number(x + stretch[0].x)} {number(y)} Td"
        array = "".join(parts).replace("><", "")
        self._pen.write(f"BT /{font.name} {number(look.size)} Tf {tracking}{at} [{array}] TJ{after} ET")

    def _drawn(self, placed: Set, x: float, y: float, style: TextStyle) -> None:
        """Draw what is no embedded text as shapes, with the text that they stand for."""
        piece = placed.piece
        says = objects.text_string(piece.text + (" " if placed.is_spaced else ""))
        if self._pen.open is not None:
            language = f"/Lang ({piece.look.language}) " if _is_foreign(piece, self._pen.open) else ""
            self._pen.write(f"/Span << {language}/ActualText {says} >> BDC")
        if piece.mark:
            self._mark(placed, x, self._pen.sheet.height - y - _CAP_HEIGHT / 2 * style.size)
        elif piece.face and piece.shaped:
            self._glyphs(x + placed.x, y, piece, piece.face, piece.shaped)
        else:
            self._missing(x + placed.x, y, piece)
        if self._pen.open is not None:
            self._pen.write("EMC")

    def _glyphs(self, x: float, y: float, piece: Piece, face: Face, shaped: Shaped) -> None:
        scale = piece.look.size / face.upem
        self._pen.paint(piece.look.colour)
        at = 0.0
        for glyph in shaped.glyphs:
            outline = face.outline(glyph.id)
            if outline:
                place = f"{number(x + (at + glyph.dx) * scale)} {number(y + glyph.dy * scale)}"
                self._pen.write(f"q {scale:.6f} 0 0 {scale:.6f} {place} cm\n{outline}\nf Q")
            at += glyph.advance + piece.look.tracking / scale

    def _missing(self, x: float, y: float, piece: Piece) -> None:
        """A box with a question mark, where no font has the character."""
        size = piece.look.size
        place = (0.05 * size, -0.74 * size, 0.46 * size, 0.78 * size)
        box = Rect(*place, None, piece.look.colour, size * 0.06, size * 0.08)
        self._pen.shape(box, x, self._pen.sheet.height - y)
        face = faces.fira(piece.look.face)
        glyph = face.shape("?").glyphs[0]
        scale = size * 0.75 / face.upem
        left = x + 0.28 * size - glyph.advance * scale / 2
        self._pen.paint(piece.look.colour)
        at = f"{number(left)} {number(y + 0.06 * size)}"
        self._pen.write(f"q {scale:.6f} 0 0 {scale:.6f} {at} cm\n{face.outline(glyph.id)}\nf Q")


def _is_foreign(piece: Piece, element: Element) -> bool:
    return piece.look.language != element.language


def _stretches(line: Line) -> Iterator[list[Set]]:
    """The pieces of a line in the fewest groups that can each be drawn in one operation."""
    group: list[Set] = []
    for placed in line.pieces:
        if group and not _continues(group[-1], placed):
            yield group
            group = []
        group.append(placed)
    if group:
        yield group


def _continues(before: Set, after: Set) -> bool:
    first, second = before.piece, after.piece
    if not (first.is_set_as_text and second.is_set_as_text) or first.look != second.look:
        return False
    end = before.x + first.width + (_space(first) if before.is_spaced else 0)
    return not first.level and not second.level and abs(end - after.x) < 0.01


def _space(piece: Piece) -> float:
    face = faces.fira(piece.look.face)
    return face.shape(" ").advance * piece.look.size / face.upem + piece.look.tracking
