"""The pen that draws on the PDF's pages; whatever it draws belongs to an element or is an artifact."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFPage
from reportlab.pdfgen.canvas import Canvas

from workshop.drawing.primitives import Rect
from workshop.handout import faces, objects, strokes
from workshop.handout.embedding import EmbeddedFont
from workshop.handout.faces import Face, Shaped
from workshop.handout.lines import Line, Set
from workshop.handout.objects import Written, number
from workshop.handout.ornaments import Shape, plain
from workshop.handout.pieces import Piece
from workshop.handout.styles import Sheet, TextStyle
from workshop.handout.tags import Element, TagTree

_KAPPA = 0.5522847498
_CAP_HEIGHT = 0.689  # of Fira Sans, as a share of its size


class _Pages(Canvas):
    """ReportLab's pages, begun with nothing on them."""

    def _make_preamble(self) -> None:
        self._preamble = ""  # ReportLab would set a font of its own

    @property
    def document(self) -> Any:
        """ReportLab's document behind the pages."""
        return self._doc  # type: ignore[attr-defined]  # the stubs lack it


class Pen:
    """Draws with distances from the top left corner of the page, in points.

    Whatever is drawn belongs to the element given with it; what has none is an artifact.
    """

    def __init__(self, language: str) -> None:
        self.tags = TagTree(language)
        self.fonts = {
            name: EmbeddedFont(f"Fira{index}", faces.fira(name)) for index, name in enumerate(faces.WEIGHTS)
        }
        self._sheet = Sheet(1, 1)
        self._page = -1
        self._open: Element | None = None
        self._is_open = False
        self._is_silent = False
        self._colour = ""
        self._links = 0
        self._annotations: list[Any] = []
        self._operators: list[str] = []
        self.pages = _Pages(io.BytesIO(), pageCompression=1, invariant=1, pdfVersion=(1, 7), lang=language)
        self.document = self.pages.document

    @property
    def page(self) -> int:
        """The number of the page being drawn, from 0."""
        return self._page

    @property
    def sheet(self) -> Sheet:
        """The page being drawn."""
        return self._sheet

    def begin_page(self, sheet: Sheet) -> None:
        """Start on a new page."""
        self._sheet, self._page, self._colour = sheet, self.tags.begin_page(), ""
        self.pages.setPageSize((sheet.width * sheet.scale, sheet.height * sheet.scale))
        if sheet.scale != 1:
            self._write(f"{sheet.scale:.6f} 0 0 {sheet.scale:.6f} 0 0 cm")

    def end_page(self) -> None:
        """Finish the page."""
        self._close()
        self.pages.showPage()
        page: Any = self.document.Pages.pages[-1]
        page.Contents = objects.stream("\n".join(self._operators).encode("ascii"))
        page.__NoDefault__ = [*PDFPage.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = self._page, "/S"
        page.Annots = self._annotations or None
        self._annotations, self._operators = [], []

    @contextmanager
    def silence(self) -> Iterator[None]:
        """Draw everything as artifacts: what is repeated for the eye must not be heard twice."""
        before, self._is_silent = self._is_silent, True
        yield
        self._is_silent = before

    def text(self, lines: list[Line], style: TextStyle, x: float, y: float, element: Element | None) -> None:
        """Set lines of text from (x, y), the top left corner of their column."""
        for index, line in enumerate(lines):
            self._ornaments(line, x, y + index * style.leading, style)
        self._attach(element)
        for index, line in enumerate(lines):
            baseline = y + index * style.leading + style.leading / 2 + _CAP_HEIGHT / 2 * style.size
            for stretch in _stretches(line):
                self._stretch(stretch, x, self._sheet.height - baseline, style)

    def shapes(self, shapes: Sequence[Shape], x: float, y: float, element: Element | None = None) -> None:
        """Draw shapes from (x, y)."""
        self._attach(element)
        for shape in shapes:
            self._shape(shape, x, y)

    def link(self, box: tuple[float, float, float, float], key: str, says: str, element: Element) -> None:
        """Make a box (left, top, right, bottom) a link to a bookmark."""
        left, top, right, bottom = box
        self._links += 1
        name = f"Annot.link{self._links}"
        parent = self.tags.attach_annotation(element, name)
        scale, height = self._sheet.scale, self._sheet.height
        corners = (left * scale, (height - bottom) * scale, right * scale, (height - top) * scale)
        annotation = (
            f"<< /Type /Annot /Subtype /Link /Rect [{' '.join(map(number, corners))}] /Border [0 0 0] /F 4"
            f" /Contents {objects.text_string(says)} /StructParent {parent} /Dest ({key}) >>"
        )
        self.document.Reference(Written(lambda _: annotation), name)
        self._annotations.append(self.document.refAnnotation(f"link{self._links}"))

    def bookmark(self, key: str, title: str, level: int, y: float) -> None:
        """Enter a heading in the reader's outline."""
        top = (self._sheet.height - y) * self._sheet.scale
        self.pages.bookmarkPage(key, fit="XYZ", left=0, top=top, zoom=0)
        self.pages.addOutlineEntry(title, key, level)

    def _write(self, operators: str) -> None:
        self._operators.append(operators)

    def _attach(self, element: Element | None) -> None:
        """Make what is drawn next belong to the element, or to none."""
        element = None if self._is_silent else element
        if self._is_open and self._open is element:
            return
        self._close()
        if element is None:
            self._write("/Artifact BMC")
        else:
            stretch = self.tags.attach(element, self._page)
            self._write(f"/{element.role} << /MCID {stretch} >> BDC")
        self._open, self._is_open = element, True

    def _close(self) -> None:
        if self._is_open:
            self._write("EMC")
        self._is_open, self._open = False, None

    def _paint(self, colour: str) -> None:
        if colour != self._colour:
            self._colour = colour
            self._write(strokes.rgb(colour) + " rg")

    def _ornaments(self, line: Line, x: float, y: float, style: TextStyle) -> None:
        """Draw the marks that say nothing before the text, so that they are not read with it."""
        for placed in line.pieces:
            if placed.piece.mark and not placed.piece.mark.says:
                self._attach(None)
                self._mark(placed, x, y + style.leading / 2)

    def _mark(self, placed: Set, x: float, middle: float) -> None:
        mark = placed.piece.mark
        if mark:
            for shape in mark.shapes:
                self._shape(shape, x + placed.x, middle - mark.height / 2)

    def _stretch(self, stretch: list[Set], x: float, y: float, style: TextStyle) -> None:
        """Draw pieces that go in one operation; y is the baseline, from the bottom of the page."""
        piece = stretch[0].piece
        is_foreign = self._open is not None and _is_foreign(piece, self._open)
        if piece.mark and not piece.mark.says:
            return
        if piece.is_set_as_text:
            if is_foreign:
                self._write(f"/Span << /Lang ({piece.look.language}) >> BDC")
            self._text(stretch, x, y)
        else:
            self._drawn(stretch[0], x, y, style)
        if is_foreign and piece.is_set_as_text:
            self._write("EMC")

    def _text(self, stretch: list[Set], x: float, y: float) -> None:
        look = stretch[0].piece.look
        font = self.fonts[look.face]
        space = faces.fira(look.face).shape(" ")
        parts = []
        for placed in stretch:
            if placed.piece.shaped:
                parts.append(font.encode(placed.piece.shaped))
            if placed.is_spaced:
                parts.append(font.encode(space))
        self._paint(look.colour)
        tracking = f"{number(look.tracking)} Tc " if look.tracking else ""
        after = " 0 Tc" if look.tracking else ""
        at = f"{number(x + stretch[0].x)} {number(y)} Td"
        array = "".join(parts).replace("><", "")
        self._write(f"BT /{font.name} {number(look.size)} Tf {tracking}{at} [{array}] TJ{after} ET")

    def _drawn(self, placed: Set, x: float, y: float, style: TextStyle) -> None:
        """Draw what is no embedded text as shapes, with the text that they stand for."""
        piece = placed.piece
        says = objects.text_string(piece.text + (" " if placed.is_spaced else ""))
        if self._open is not None:
            language = f"/Lang ({piece.look.language}) " if _is_foreign(piece, self._open) else ""
            self._write(f"/Span << {language}/ActualText {says} >> BDC")
        if piece.mark:
            self._mark(placed, x, self._sheet.height - y - _CAP_HEIGHT / 2 * style.size)
        elif piece.face and piece.shaped:
            self._glyphs(x + placed.x, y, piece, piece.face, piece.shaped)
        else:
            self._missing(x + placed.x, y, piece)
        if self._open is not None:
            self._write("EMC")

    def _glyphs(self, x: float, y: float, piece: Piece, face: Face, shaped: Shaped) -> None:
        scale = piece.look.size / face.upem
        self._paint(piece.look.colour)
        at = 0.0
        for glyph in shaped.glyphs:
            outline = face.outline(glyph.id)
            if outline:
                place = f"{number(x + (at + glyph.dx) * scale)} {number(y + glyph.dy * scale)}"
                self._write(f"q {scale:.6f} 0 0 {scale:.6f} {place} cm\n{outline}\nf Q")
            at += glyph.advance + piece.look.tracking / scale

    def _missing(self, x: float, y: float, piece: Piece) -> None:
        """A box with a question mark, where no font has the character."""
        size = piece.look.size
        place = (0.05 * size, -0.74 * size, 0.46 * size, 0.78 * size)
        box = Rect(*place, None, piece.look.colour, size * 0.06, size * 0.08)
        self._shape(box, x, self._sheet.height - y)
        face = faces.fira(piece.look.face)
        glyph = face.shape("?").glyphs[0]
        scale = size * 0.75 / face.upem
        left = x + 0.28 * size - glyph.advance * scale / 2
        self._paint(piece.look.colour)
        at = f"{number(left)} {number(y + 0.06 * size)}"
        self._write(f"q {scale:.6f} 0 0 {scale:.6f} {at} cm\n{face.outline(glyph.id)}\nf Q")

    def _shape(self, shape: Shape, x: float, y: float) -> None:
        for part in plain(shape):
            if part.fill:
                self._paint(part.fill)
            self._write(strokes.operators(part, x, y, self._sheet.height))


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
