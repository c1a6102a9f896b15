"""The pen that draws on the PDF's pages; whatever it draws belongs to an element or is an artifact."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFPage
from reportlab.pdfgen.canvas import Canvas

from workshop.drawing.primitives import Icon
from workshop.handout import faces, objects, strokes
from workshop.handout.embedding import EmbeddedFont
from workshop.handout.objects import Written, number
from workshop.handout.ornaments import Shape, plain
from workshop.handout.styles import Sheet
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
        self.open: Element | None = None
        self._is_open = False
        self._is_silent = False
        self._held: Element | None = None
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
            self.write(f"{sheet.scale:.6f} 0 0 {sheet.scale:.6f} 0 0 cm")

    def end_page(self) -> None:
        """Finish the page."""
        self._close()
        self.pages.showPage()
        page: Any = self.document.Pages.pages[-1]
        content = objects.packed_stream("\n".join(self._operators).encode("ascii"), "")
        page.Contents = Written(lambda _: content)
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

    @contextmanager
    def saying(self, text: str, element: Element) -> Iterator[None]:
        """Draw everything as one sign of an element, for which a text is said."""
        self.attach(element)
        if self._is_silent:
            yield
            return
        self.write(f"/Span << /ActualText {objects.text_string(text)} >> BDC")
        held, self._held = self._held, element
        yield
        self._held = held
        self.write("EMC")

    def shapes(self, shapes: Sequence[Shape], x: float, y: float, element: Element | None = None) -> None:
        """Draw shapes from (x, y)."""
        self.attach(element)
        for shape in shapes:
            self.shape(shape, x, y)

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

    def write(self, operators: str) -> None:
        """Add operators to the page."""
        self._operators.append(operators)

    def attach(self, element: Element | None) -> None:
        """Make what is drawn next belong to the element, or to none."""
        element = None if self._is_silent else self._held or element
        if self._is_open and self.open is element:
            return
        self._close()
        if element is None:
            self.write("/Artifact BMC")
        else:
            stretch = self.tags.attach(element, self._page)
            self.write(f"/{element.role} << /MCID {stretch} >> BDC")
        self.open, self._is_open = element, True

    def _close(self) -> None:
        if self._is_open:
            self.write("EMC")
        self._is_open, self.open = False, None

    def paint(self, colour: str) -> None:
        """Fill with a colour from here on."""
        if colour != self._colour:
            self._colour = colour
            self.write(strokes.rgb(colour) + " rg")

    def shape(self, shape: Shape, x: float, y: float) -> None:
        """Draw a shape from (x, y) as a part of what is open."""
        if isinstance(shape, Icon):
            self._icon(shape, x + shape.x, self._sheet.height - y - shape.y)
            return
        if shape.fill:
            self.paint(shape.fill)
        self.write(strokes.operators(shape, x, y, self._sheet.height))

    def _icon(self, icon: Icon, x: float, y: float) -> None:
        """Icons are many and the same: each is worked out once and then moved to its place."""
        self._operators += (
            f"q 1 0 0 1 {number(x)} {number(y)} cm",
            _icon_operators(replace(icon, x=0, y=0)),
            "Q",
        )


@lru_cache(maxsize=512)
def _icon_operators(icon: Icon) -> str:
    parts = []
    for part in plain(icon):
        fill = f"{strokes.rgb(part.fill)} rg " if part.fill else ""
        parts.append(fill + strokes.operators(part, 0, 0, 0))
    return "\n".join(parts)
