"""The journey map on paper: one sheet where it fits, pages that go together where it does not.

Nothing is set smaller than the manner's own sizes. On one sheet cards give up their contact points first,
then their later lines; on pages there is always room, three phases at a time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workshop.drawing.arrows import Arrow
from workshop.drawing.board import Board
from workshop.drawing.boardpicture import board_picture
from workshop.drawing.handoffs import draw_page_stub
from workshop.drawing.layout import Layout
from workshop.drawing.lettering import Typesetter
from workshop.drawing.manner import PAPER_MAP, Manner, closer
from workshop.drawing.mapkey import draw_key
from workshop.drawing.mappages import Cell, cut, ends, first_pages
from workshop.drawing.moved import moved
from workshop.drawing.palette import PAPER, Palette
from workshop.drawing.primitives import Item, Picture
from workshop.drawing.style import Style
from workshop.drawing.survey import Surveyor
from workshop.texts import Words
from workshop.values import dataclass

_LARGEST, _STEP = 4.0, 0.94
_PHASES_A_PAGE = 3


@dataclass(frozen=True, slots=True)
class Sheet:
    """The room on a page, in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class MapMaker:
    """Draws journey maps with these words and this type."""

    words: Words
    setter: Typesetter
    palette: Palette = PAPER
    manner: Manner = PAPER_MAP

    def sheet(self, board: Board, sheet: Sheet, first_page: int) -> tuple[Picture, ...]:
        """The whole map on one sheet, as large as fits; in pieces where its cards would lose their words."""
        return self.on_sheet(board, sheet).pictures(first_page)

    def pages(self, board: Board, sheet: Sheet, first_page: int) -> tuple[Picture, ...]:
        """The map in pieces, three phases a page; hand-offs that leave a page name the one they go to."""
        return self.on_pages(board, sheet).pictures(first_page)

    def on_sheet(self, board: Board, sheet: Sheet) -> LaidOut:
        """As `sheet`, before it is known on which page it stands."""
        for manner in self._manners():
            drawing = _Drawing(replace(board, has_tray=False), sheet, self._style(manner))
            if drawing.fits():
                return LaidOut((drawing,), {})
        across = (sheet.width - self.manner.label_width) / (
            self.manner.card_min_width + self.manner.gutter * 2
        )
        return self._pieces(board, sheet, max(1, int(across)))

    def on_pages(self, board: Board, sheet: Sheet) -> LaidOut:
        """As `pages`, before it is known on which page they begin."""
        return self._pieces(board, sheet, _PHASES_A_PAGE)

    def _pieces(self, board: Board, sheet: Sheet, phases: int) -> LaidOut:
        """In the roomier manner, unless the closer one saves a page."""
        board = replace(board, has_tray=False)
        styles = (self._style(self.manner), self._style(closer(self.manner)))
        cuts = [(_cut(board, sheet, phases, style), style) for style in styles]
        parts, style = min(cuts, key=lambda one: len(one[0]))
        return LaidOut(tuple(_Drawing(part, sheet, style) for part in parts), first_pages(parts))

    def _manners(self) -> Iterator[Manner]:
        """From large and complete to small and short."""
        factor = _LARGEST
        while factor > 1:
            yield self.manner.scaled(factor)
            factor *= _STEP
        close = closer(self.manner)
        titles = replace(close, shows_touchpoint=False)
        yield from (self.manner, close, titles)
        yield from (replace(titles, max_lines=lines) for lines in (4, 3, 2))

    def _style(self, manner: Manner) -> Style:
        return Style(manner, self.palette, self.words, self.setter)


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A map that has found its pages; `where` tells which of them holds a cell."""

    drawings: tuple[_Drawing, ...]
    where: dict[Cell, int]

    def __len__(self) -> int:
        """How many pictures it takes."""
        return len(self.drawings)

    def pictures(self, first_page: int) -> tuple[Picture, ...]:
        """Draw it, the first picture on that page."""
        return tuple(self.picture(number, first_page) for number in range(len(self)))

    def picture(self, number: int, first_page: int) -> Picture:
        """Draw the picture of that number, from 0."""
        return self.drawings[number].picture(self.where, first_page)


def _cut(board: Board, sheet: Sheet, phases: int, style: Style) -> tuple[Board, ...]:
    """The board in pieces that fit the sheet, each tried with what the others have set already."""
    surveyor = Surveyor(style.manner, style.setter)
    return cut(board, phases, lambda part: _Drawing(part, sheet, style, surveyor).fits())


class _Drawing:
    """A board laid out for one sheet, its key below it."""

    def __init__(self, board: Board, sheet: Sheet, style: Style, surveyor: Surveyor | None = None) -> None:
        self._sheet = sheet
        self._style = style
        self._surveyor = surveyor or Surveyor(style.manner, style.setter)
        self._layout = self._surveyor.lay_out(board, sheet.width)
        self._key, high = draw_key(self._layout, sheet.width, style)
        self._top = self._layout.height + style.manner.lane_gap
        self._height = self._top + high

    def fits(self) -> bool:
        """Whether it is no wider and no higher than its sheet."""
        return self._layout.width <= self._sheet.width + 0.5 and self._height <= self._sheet.height

    def picture(self, where: dict[Cell, int], first_page: int) -> Picture:
        """The map; `where` tells which page, counted from `first_page`, holds a cell."""
        layout, style = self._layout, self._style
        width = layout.columns[0].size if layout.columns else style.manner.card_min_width
        names = style.words.join([phase.name for phase in layout.board.phases])
        alt = style.words("Journey map: {phases}", phases=names)
        drawn = board_picture(layout, self._surveyor.cards(width), style, alt)
        stubs = tuple(_stubs(layout, where, first_page, style))
        items = (*drawn.items, *stubs, *moved(self._key, 0, self._top))
        return Picture(layout.width, self._height, items, alt)


def _stubs(layout: Layout, where: dict[Cell, int], first_page: int, style: Style) -> Iterator[Item]:
    for arrow in layout.arrows:
        page = where.get(_far_end(arrow)) if arrow.page_end else None
        if page is not None:
            yield draw_page_stub(arrow, style.words("p. {page}", page=first_page + page), layout.width, style)


def _far_end(arrow: Arrow) -> Cell:
    """The end of a hand-off that lies on another page."""
    start, end = ends(arrow.handoff)
    return end if arrow.page_end > 0 else start
