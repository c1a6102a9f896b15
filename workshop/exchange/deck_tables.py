"""Tables and charts on slides: both can be edited as such."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.util import Inches, Pt

from workshop.drawing.palette import LIGHT
from workshop.exchange.deck import INNER, MARGIN, ROOM, TOP, Box, Deck, Look, colour, describe, inches
from workshop.exchange.fitting import Grid, grid_for, pages
from workshop.values import dataclass

_HEAD = Look(ink=LIGHT.accent, fill=LIGHT.surface, is_bold=True, is_middle=True)
_USUAL = Look(fill=LIGHT.surface)
_MOST_AIR = 0.3
_LINE = (
    '<a:{side} xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" w="{width}">'
    '<a:solidFill><a:srgbClr val="{code}"/></a:solidFill></a:{side}>'
)
_EMPTY = '<a:endParaRPr xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" sz="{size}"/>'
_LABEL = 14

Looks = Mapping[int, Mapping[str, Look]]
"""By column: what a text there looks like."""

_NO_LOOKS: Looks = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows under headings, or under none. `shares`: how wide the columns are, in parts."""

    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    shares: Sequence[float]
    looks: Looks = _NO_LOOKS

    def filled(self) -> Rows:
        """Return the columns in which any row says something."""
        kept = [at for at in range(len(self.shares)) if any(row[at].strip() for row in self.rows)]
        return Rows(
            [self.headings[at] for at in kept] if self.headings else (),
            [[row[at] for at in kept] for row in self.rows],
            [self.shares[at] for at in kept],
            {to: self.looks[at] for to, at in enumerate(kept) if at in self.looks},
        )


def put_table(deck: Deck, title: str, topic: str, given: Rows) -> None:
    """Lay rows out on as many slides as they take; a column that says nothing is left out."""
    given = given.filled()
    if not given.shares:
        return
    headings = given.headings
    widths = [INNER * share / sum(given.shares) for share in given.shares]
    grid = grid_for(headings, given.rows, widths, ROOM)
    for page in pages(headings, given.rows, grid, ROOM):
        rows = [headings, *page] if headings else page
        _table(deck, deck.slide(title, topic), rows, grid, given, title)


def _table(
    deck: Deck, slide: Any, rows: Sequence[Sequence[str]], grid: Grid, given: Rows, description: str
) -> None:
    heights = [grid.height(row) for row in rows]
    air = max(0.0, min(_MOST_AIR, (ROOM - sum(heights)) / len(rows)))
    heights = [height + air for height in heights]
    frame = slide.shapes.add_table(
        len(rows), len(grid.widths), *inches(Box(MARGIN, TOP, INNER, sum(heights)))
    )
    describe(frame, description)
    for column, width in zip(frame.table.columns, grid.widths, strict=True):
        column.width = Inches(width)
    frame.table.first_row, frame.table.horz_banding = bool(given.headings), False
    parts = iter(frame.element.xpath(".//a:tc"))
    for index, row in enumerate(rows):
        is_head = bool(given.headings) and index == 0
        frame.table.rows[index].height = Inches(heights[index])
        for at, (cell, text) in enumerate(zip(frame.table.rows[index].cells, row, strict=True)):
            look = _HEAD if is_head else given.looks.get(at, {}).get(text, _USUAL)
            cell.fill.solid()
            cell.fill.fore_color.rgb = colour(look.fill or LIGHT.surface)
            deck.write(cell.text_frame, text, grid.size, look)
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE
            part = next(parts)
            _rules(part, index, has_head=bool(given.headings))
            for empty in part.xpath(".//a:p[not(a:r)]"):
                empty.append(parse_xml(_EMPTY.format(size=grid.size * 100)))


def _rules(part: Any, row: int, *, has_head: bool) -> None:
    """Lines above and below a cell, which are all that keeps the rows apart."""
    sides = {"lnB": has_head and row == 0}
    if row:
        sides["lnT"] = has_head and row == 1
    for side, is_strong in sides.items():
        code = (LIGHT.accent if is_strong else LIGHT.outline).removeprefix("#")
        line = _LINE.format(side=side, width=19050 if is_strong else 9525, code=code)
        part.get_or_add_tcPr().insert(0, parse_xml(line))


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar a name and series; `notation` as spreadsheets have it; `fills` colour a lone series."""

    names: Sequence[str]
    series: Mapping[str, Sequence[float | None]]
    notation: str
    fills: Sequence[str] = ()


def put_bars(deck: Deck, title: str, topic: str, given: Bars, description: str) -> None:
    """Draw bars as a chart whose numbers can be edited."""
    new_data: Any = CategoryChartData
    data = new_data(number_format=given.notation)
    data.categories = list(given.names)
    for name, numbers in given.series.items():
        data.add_series(name, list(numbers))
    box = Box(MARGIN, TOP, INNER, ROOM)
    frame = deck.slide(title, topic).shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *inches(box), data)
    describe(frame, description)
    _dress(frame.chart, has_legend=len(given.series) > 1, notation=given.notation)
    _colour(frame.chart.plots[0], given.fills)


def _dress(chart: Any, *, has_legend: bool, notation: str) -> None:
    """Every bar says its number, so no axis has to."""
    chart.has_title = False
    chart.font.size, chart.font.color.rgb = Pt(_LABEL), colour(LIGHT.ink)
    chart.has_legend = has_legend
    if has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    chart.value_axis.visible = chart.value_axis.has_major_gridlines = False
    chart.value_axis.minimum_scale = 0
    chart.category_axis.format.line.color.rgb = colour(LIGHT.outline)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 60, -5
    plot.has_data_labels = True
    plot.data_labels.font.size = Pt(_LABEL)
    plot.data_labels.number_format, plot.data_labels.number_format_is_linked = notation, False


def _colour(plot: Any, fills: Sequence[str]) -> None:
    for one, fill in zip(plot.series, (LIGHT.accent, LIGHT.ink_soft, LIGHT.outline), strict=False):
        one.format.fill.solid()
        one.format.fill.fore_color.rgb = colour(fill)
    for at, fill in enumerate(fills):
        point = plot.series[0].points[at]
        point.format.fill.solid()
        point.format.fill.fore_color.rgb = colour(fill)
