"""Slides that anybody can edit: native shapes, a title on every slide, a description on every picture."""

from __future__ import annotations

import copy
import datetime as dt
import io
from collections.abc import Sequence
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.util import Inches, Pt

from workshop.drawing.palette import LIGHT
from workshop.exchange.fitting import pieces
from workshop.values import dataclass

WIDTH, HEIGHT = 13.333, 7.5
MARGIN, TOP = 0.6, 1.45
INNER = WIDTH - 2 * MARGIN
ROOM = HEIGHT - TOP - 0.6
"""Inches. `ROOM` is what is left between a title and the foot."""

_LANGUAGES = {"nl": MSO_LANGUAGE_ID.DUTCH, "en": MSO_LANGUAGE_ID.ENGLISH_UK}
_LONG_TITLE = 60
_DOT = '<a:buChar xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" char="•"/>'
_NUMBER = (
    '<a:fld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' id="{5D8B6D2E-6F0B-4A77-9D43-0F6C3B0A2C11}" type="slidenum"/>'
)


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, in inches."""

    left: float
    top: float
    width: float
    height: float

    def inside(self, gap: float) -> Box:
        """Return the place without a rim."""
        return Box(self.left + gap, self.top + gap, self.width - 2 * gap, self.height - 2 * gap)


@dataclass(frozen=True, slots=True)
class Look:
    """How something with a text looks; without `fill` its ground shows, without `line` it has no border."""

    ink: str = LIGHT.ink
    fill: str | None = None
    line: str | None = None
    is_bold: bool = False
    is_centred: bool = False
    is_middle: bool = False


PLAIN = Look()


def colour(code: str) -> RGBColor:
    """Return `#RRGGBB` as a slide knows it."""
    new_colour: Any = RGBColor
    found: RGBColor = new_colour(*bytes.fromhex(code.removeprefix("#")))
    return found


class Deck:
    """A presentation that grows slide by slide."""

    def __init__(self, title: str, language: str, made: dt.date) -> None:
        """`language` is what a spelling checker should believe; `made` stands in the file's properties."""
        self._show = Presentation()
        _widen(self._show)
        self._language = _LANGUAGES[language]
        self._foot = " ".join(title.split())[:90]
        properties = self._show.core_properties
        properties.title, properties.language, properties.author = title[:255], language, ""
        properties.created = properties.modified = dt.datetime.combine(made, dt.time(), dt.UTC)

    def data(self) -> bytes:
        """Return the file."""
        target = io.BytesIO()
        self._show.save(target)
        return target.getvalue()

    def cover(self, title: str, *, ink: str = LIGHT.ink) -> Any:
        """Begin a slide whose title is large and alone, and that has no foot."""
        slide = self._show.slides.add_slide(self._show.slide_layouts[5])
        self._title(
            slide, Box(MARGIN + 0.3, 1.5, INNER - 0.6, 1.7), title, 44 if len(title) < 50 else 30, ink
        )
        return slide

    def slide(self, title: str, topic: str = "") -> Any:
        """Begin a slide; its title is one line for an outline, however long, under what it is about."""
        slide = self._show.slides.add_slide(self._show.slide_layouts[5])
        size = 28 if len(title) < _LONG_TITLE else 20
        self._title(slide, Box(MARGIN, 0.58, INNER, 0.75), title, size, LIGHT.ink)
        if topic and topic != title:
            look = Look(ink=LIGHT.accent, is_bold=True)
            self.text(slide, Box(MARGIN, 0.3, INNER, 0.34), topic, 13, look)
        foot = Box(MARGIN, HEIGHT - 0.48, INNER - 1, 0.3)
        self.text(slide, foot, self._foot, 10, Look(ink=LIGHT.ink_faint))
        self._number(slide, Box(WIDTH - MARGIN - 1, HEIGHT - 0.48, 1, 0.3))
        return slide

    def text(self, slide: Any, box: Box, text: str, size: float, look: Look = PLAIN) -> Any:
        """Put a text on a slide, flush with the left edge of its box."""
        shape = slide.shapes.add_textbox(*inches(box))
        shape.text_frame.word_wrap = True
        shape.text_frame.margin_left = shape.text_frame.margin_right = 0
        self.write(shape.text_frame, text, size, look)
        return shape

    def bullets(self, slide: Any, box: Box, texts: Sequence[str], size: float) -> None:
        """Put short texts below each other, each behind a dot."""
        shape = self.text(slide, box, "\n".join(" ".join(text.split()) for text in texts), size)
        for paragraph in shape.element.xpath(".//a:p"):
            form = paragraph.get_or_add_pPr()
            form.set("marL", str(Inches(0.3)))
            form.set("indent", str(-Inches(0.3)))
            form.append(parse_xml(_DOT))

    def block(
        self,
        slide: Any,
        box: Box,
        text: str,
        size: float,
        look: Look,
        form: MSO_SHAPE = MSO_SHAPE.RECTANGLE,
    ) -> Any:
        """Put a shape with a text on a slide; round corners are equally round however large it is."""
        shape = slide.shapes.add_shape(form, *inches(box))
        style = shape.element.xpath("./p:style")  # would give it the theme's shadow
        shape.element.remove(style[0])
        if form is MSO_SHAPE.ROUNDED_RECTANGLE:
            shape.adjustments[0] = min(0.5, 0.06 / min(box.width, box.height))
        if look.fill is None:
            shape.fill.background()
        else:
            shape.fill.solid()
            shape.fill.fore_color.rgb = colour(look.fill)
        if look.line is None:
            shape.line.fill.background()
        else:
            shape.line.color.rgb, shape.line.width = colour(look.line), Pt(1)
        for side, gap in (("left", 0.1), ("right", 0.06), ("top", 0.06), ("bottom", 0.06)):
            setattr(shape.text_frame, f"margin_{side}", Inches(gap))
        shape.text_frame.word_wrap = True
        self.write(shape.text_frame, text, size, look)
        return shape

    def long_text(self, title: str, topic: str, text: str) -> None:
        """Say something in its own words: the fewer, the larger, and on as many slides as it takes."""
        size = 36 if len(text) < 260 else 24 if len(text) < 600 else 18
        for page in pieces(text, INNER - 0.6, size, int(ROOM * 72 / (size * 1.2)) - 1):
            slide = self.slide(title, topic)
            self.block(slide, Box(MARGIN, TOP, 0.08, ROOM), "", 8, Look(fill=LIGHT.accent))
            self.text(slide, Box(MARGIN + 0.4, TOP, INNER - 0.4, ROOM), page, size, Look(is_middle=True))

    def write(self, frame: Any, text: str, size: float, look: Look = PLAIN) -> None:
        """Fill a frame, a paragraph a line, all of them alike."""
        frame.vertical_anchor = MSO_ANCHOR.MIDDLE if look.is_middle else MSO_ANCHOR.TOP
        frame.text = text
        for paragraph in frame.paragraphs:
            paragraph.alignment = PP_ALIGN.CENTER if look.is_centred else PP_ALIGN.LEFT
            for run in paragraph.runs:
                run.font.size, run.font.bold = Pt(size), look.is_bold
                run.font.color.rgb = colour(look.ink)
                run.font.language_id = self._language

    def _title(self, slide: Any, box: Box, title: str, size: float, ink: str) -> None:
        shape = slide.shapes.title
        shape.left, shape.top, shape.width, shape.height = inches(box)
        frame = shape.text_frame
        frame.word_wrap, frame.margin_left, frame.margin_right = True, 0, 0
        self.write(frame, " ".join(title.split()), size, Look(ink=ink, is_bold=True, is_middle=True))

    def _number(self, slide: Any, box: Box) -> None:
        """The slide's number, which stays right when slides are moved."""
        shape = self.text(slide, box, "0", 10, Look(ink=LIGHT.ink_faint))
        paragraph = shape.text_frame.paragraphs[0]
        paragraph.alignment = PP_ALIGN.RIGHT
        run = shape.element.xpath(".//a:r")[0]
        field = parse_xml(_NUMBER)
        for part in list(run):
            field.append(copy.copy(part))
        run.getparent().replace(run, field)


def _widen(show: Any) -> None:
    """Make the slides wide, and with them the layouts for the slides that others will add."""
    share = Inches(WIDTH) / show.slide_width
    show.slide_width, show.slide_height = Inches(WIDTH), Inches(HEIGHT)
    for sheet in (show.slide_master, *show.slide_layouts):
        for form in sheet.element.xpath(".//p:sp/p:spPr/a:xfrm"):
            for part, name in ((form.off, "x"), (form.ext, "cx")):
                part.set(name, str(int(int(part.get(name)) * share)))


def describe(shape: Any, text: str) -> None:
    """Give a shape the words for whoever does not see it."""
    shape.element.xpath(".//p:cNvPr")[0].set("descr", text)


def inches(box: Box) -> tuple[Any, Any, Any, Any]:
    """Return a place as a slide measures it."""
    return Inches(box.left), Inches(box.top), Inches(box.width), Inches(box.height)
