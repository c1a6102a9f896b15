"""Slides that anybody can edit: native shapes, a title on every slide, a description on every picture."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Inches, Pt

from workshop.drawing.palette import LIGHT
from workshop.exchange.fitting import CELL, Grid, grid_for, pages, pieces
from workshop.values import dataclass

WIDTH, HEIGHT = 13.333, 7.5
MARGIN, TOP = 0.6, 1.35
INNER = WIDTH - 2 * MARGIN
ROOM = HEIGHT - TOP - 0.5
"""Inches. `ROOM` is what is left below a title."""


_LANGUAGES = {"nl": MSO_LANGUAGE_ID.DUTCH, "en": MSO_LANGUAGE_ID.ENGLISH_UK}


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, in inches."""

    left: float
    top: float
    width: float
    height: float


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
        self._show.slide_width, self._show.slide_height = Inches(WIDTH), Inches(HEIGHT)
        self._language = _LANGUAGES[language]
        properties = self._show.core_properties
        properties.title, properties.language, properties.author = title[:255], language, ""
        properties.created = properties.modified = dt.datetime.combine(made, dt.time(), dt.UTC)

    def data(self) -> bytes:
        """Return the file."""
        target = io.BytesIO()
        self._show.save(target)
        return target.getvalue()

    def slide(self, title: str) -> Any:
        """Begin a slide; its title is one line for an outline, however long."""
        slide = self._show.slides.add_slide(self._show.slide_layouts[5])
        shape = slide.shapes.title
        shape.left, shape.top = Inches(MARGIN), Inches(0.4)
        shape.width, shape.height = Inches(INNER), Inches(0.8)
        shape.text_frame.word_wrap = True
        shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
        self._fill(shape.text_frame, " ".join(title.split()), 28 if len(title) < 70 else 20, is_bold=True)
        shape.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
        return slide

    def text(self, slide: Any, box: Box, text: str, size: float, **look: Any) -> Any:
        """Put a text on a slide; see `_fill` for its looks."""
        shape = slide.shapes.add_textbox(*_inches(box))
        shape.text_frame.word_wrap = True
        self._fill(shape.text_frame, text, size, **look)
        return shape

    def block(self, slide: Any, box: Box, text: str, size: float, fill: str, **look: Any) -> Any:
        """Put a filled rectangle with a text on a slide."""
        shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *_inches(box))
        shape.fill.solid()
        shape.fill.fore_color.rgb = colour(fill)
        shape.line.fill.background()
        shape.shadow.inherit = False
        frame = shape.text_frame
        frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
        for side in ("margin_left", "margin_right", "margin_top", "margin_bottom"):
            setattr(frame, side, Inches(0.06))
        self._fill(frame, text, size, **look)
        return shape

    def long_text(self, title: str, text: str) -> None:
        """Say something in its own words: the fewer, the larger, and on as many slides as it takes."""
        size = 36 if len(text) < 260 else 24 if len(text) < 600 else 18
        for page in pieces(text, INNER - 0.6, size, int(ROOM * 72 / (size * 1.2)) - 1):
            slide = self.slide(title)
            self.block(slide, Box(MARGIN, TOP, 0.08, ROOM), "", 8, LIGHT.accent)
            shape = self.text(slide, Box(MARGIN + 0.3, TOP, INNER - 0.3, ROOM), page, size)
            shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE

    def table(
        self, title: str, headings: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[float]
    ) -> None:
        """Lay rows out on as many slides as they take; `shares` are the widths of the columns, in parts.

        Without headings the title says it all.
        """
        grid = grid_for(headings, rows, [INNER * share / sum(shares) for share in shares], ROOM)
        for page in pages(headings, rows, grid, ROOM):
            self._table(
                self.slide(title),
                [headings, *page] if headings else page,
                grid,
                title,
                has_head=bool(headings),
            )

    def bars(
        self, title: str, names: Sequence[str], series: Mapping[str, Sequence[float | None]], description: str
    ) -> None:
        """Draw a bar a name and series, as a chart whose numbers can be edited."""
        new_data: Any = CategoryChartData
        data = new_data()
        data.categories = list(names)
        for name, numbers in series.items():
            data.add_series(name, list(numbers))
        frame = self.slide(title).shapes.add_chart(
            XL_CHART_TYPE.COLUMN_CLUSTERED, *_inches(Box(MARGIN, TOP, INNER, ROOM)), data
        )
        describe(frame, description)
        chart = frame.chart
        chart.has_title = False
        chart.has_legend = len(series) > 1
        if chart.has_legend:
            chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
        for one, fill in zip(
            chart.plots[0].series, (LIGHT.accent, LIGHT.lanes[1], LIGHT.lanes[4]), strict=False
        ):
            one.format.fill.solid()
            one.format.fill.fore_color.rgb = colour(fill)
        chart.plots[0].has_data_labels = True
        chart.plots[0].data_labels.font.size = Pt(CELL)
        chart.font.size = Pt(CELL)

    def _table(
        self, slide: Any, rows: Sequence[Sequence[str]], grid: Grid, description: str, *, has_head: bool
    ) -> None:
        box = Box(MARGIN, TOP, INNER, 0.3 * len(rows))
        frame = slide.shapes.add_table(len(rows), len(grid.widths), *_inches(box))
        describe(frame, description)
        for column, width in zip(frame.table.columns, grid.widths, strict=True):
            column.width = Inches(width)
        frame.table.first_row = has_head
        for index, row in enumerate(rows):
            is_head = has_head and index == 0
            band = LIGHT.surface if index % 2 else LIGHT.ground
            for cell, text in zip(frame.table.rows[index].cells, row, strict=True):
                cell.fill.solid()
                cell.fill.fore_color.rgb = colour(LIGHT.ink if is_head else band)
                ink = LIGHT.surface if is_head else LIGHT.ink
                self._fill(cell.text_frame, text, grid.size, ink=ink, is_bold=is_head)

    def _fill(
        self, frame: Any, text: str, size: float, *, ink: str = LIGHT.ink, is_bold: bool = False
    ) -> None:
        frame.text = text
        for paragraph in frame.paragraphs:
            for run in paragraph.runs:
                run.font.size, run.font.bold = Pt(size), is_bold
                run.font.color.rgb = colour(ink)
                run.font.language_id = self._language


def describe(shape: Any, text: str) -> None:
    """Give a shape the words for whoever does not see it."""
    shape.element.xpath(".//p:cNvPr")[0].set("descr", text)


def _inches(box: Box) -> tuple[Any, Any, Any, Any]:
    return Inches(box.left), Inches(box.top), Inches(box.width), Inches(box.height)
