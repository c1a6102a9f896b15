"""A board as one window shows it: which part of it, at which zoom, and where everything lies then."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QSizeF

from ui.board.view import View
from ui.style.look import theme
from ui.style.pictures import typesetter
from workshop.domain.ids import PhaseId
from workshop.drawing.board import Board, only_phases
from workshop.drawing.cards import CardSetter
from workshop.drawing.layout import Layout, Positions, moved_positions, positions
from workshop.drawing.manner import CONSOLE, Manner
from workshop.drawing.palette import Palette
from workshop.drawing.style import Style
from workshop.drawing.survey import Surveyor
from workshop.texts import Words
from workshop.values import dataclass

SMALLEST_ZOOM, LARGEST_ZOOM = 0.005, 4.0
_TRIES = 7  # to find the zoom that fits
_NEAR = 1.04  # so near to what is too large is near enough
_LARGER = 1.2  # a part of the board has room for larger words


@dataclass(frozen=True, slots=True)
class Spotlight:
    """A part of the board, shown larger: a stretch of phases, or one lane by its key."""

    phase: PhaseId = ""
    count: int = 1
    row: str = ""


WHOLE = Spotlight()


def seen_part(board: Board, spotlight: Spotlight) -> Board:
    """The board, or the part that a spotlight falls on; the whole where that is gone."""
    if spotlight.row:
        board = replace(board, only=frozenset({spotlight.row}))
    first = next((n for n, phase in enumerate(board.phases) if phase.id == spotlight.phase), -1)
    return only_phases(board, first, spotlight.count) if first >= 0 else board


class Scene:
    """The whole board, the part of it that is seen, and its layout."""

    def __init__(self, words: Words, language: str) -> None:
        self.board = Board()
        self.spotlight = WHOLE
        self.zoom = 1.0
        self.words = words
        self.language = language
        self._width = 1000.0
        self._laid_out: tuple[float, Layout] | None = None
        self._placed: tuple[Layout, Positions] | None = None
        self._dress()

    def _dress(self) -> None:
        """Take theme, size of text and words as they are now."""
        worn = theme()
        setter = typesetter(self.language)
        self.style = Style(self._manner(worn.factor), worn.colours, self.words, setter)
        self._surveyor = Surveyor(self.style.manner, setter)

    def _manner(self, factor: float) -> Manner:
        if self.spotlight == WHOLE:
            return CONSOLE.scaled(factor)
        larger = CONSOLE.scaled(_LARGER * factor)
        return replace(
            larger, shows_touchpoint=True, shows_question=True, card_max_width=larger.card_max_width * 2
        )

    @property
    def palette(self) -> Palette:
        """The colours it is painted in."""
        return self.style.palette

    @property
    def cards(self) -> CardSetter:
        """What sets the cards of the layout."""
        columns = self.layout.columns
        return self._surveyor.cards(columns[0].size if columns else self.style.manner.card_min_width)

    @property
    def layout(self) -> Layout:
        """Where everything lies; worked out when it is asked for, and anew only where something differs."""
        width = self._width / self.zoom
        if self._laid_out is None or self._laid_out[0] != width:
            part = seen_part(self.board, self.spotlight)
            self._laid_out = width, self._surveyor.lay_out(part, width)
        return self._laid_out[1]

    @property
    def places(self) -> Positions:
        """Every card's column, row and place."""
        layout = self.layout
        if self._placed is None:
            self._placed = layout, positions(layout)
        elif self._placed[0] is not layout:
            self._placed = layout, moved_positions(*self._placed, layout)
        return self._placed[1]

    def restyle(self) -> None:
        """Lay everything out anew: theme, size of text or words have changed."""
        self._dress()
        self._laid_out = None

    def focus(self, spotlight: Spotlight) -> None:
        """Show a part of the board, or the whole."""
        self.spotlight = spotlight
        self.restyle()

    def show(self, board: Board) -> None:
        """Show another state of the board."""
        self.board = board
        self._laid_out = None

    def fill(self, width: float) -> None:
        """Fill a window of this width, in pixels."""
        self._width = width

    def fitting_zoom(self, size: QSizeF) -> float:
        """The largest zoom, at most 1, at which the whole board is seen in a window of this size."""
        part = seen_part(self.board, self.spotlight)
        fitting, too_large, tried = SMALLEST_ZOOM, LARGEST_ZOOM, 1.0
        for _ in range(_TRIES):
            layout = self._surveyor.lay_out(part, size.width() / tried)
            across = (size.width() + 1) / layout.width
            fits = min(size.height() / layout.height, across if across < tried else 1.0)  # columns give way
            if fits >= tried:
                fitting = max(fitting, tried)
            else:
                too_large = tried
            if abs(fits - tried) < tried * 0.01 or too_large < fitting * _NEAR or fitting == 1.0:
                break
            # at another zoom columns are wider or narrower, and cards lower or higher
            is_open = fitting < fits < min(too_large, 1.0)
            tried = fits if is_open else math.sqrt(fitting * min(too_large, 1.0))
        return fitting

    def view(self, scroll_x: float, scroll_y: float) -> View:
        """Where the board lies in the window when it is scrolled so far."""
        layout = self.layout
        return View(self.zoom, scroll_x, scroll_y, layout.manner.label_width, layout.customer.band.start)
