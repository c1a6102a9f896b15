"""Lays a board out: from phases, lanes and cards to bands and boxes."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.domain.codes import Role
from workshop.domain.ids import HandOffId
from workshop.domain.journey import Card, HandOff, Phase
from workshop.drawing.arrowlines import Streets, arrows
from workshop.drawing.arrows import Arrow
from workshop.drawing.bands import Band, Box, borders, stacked
from workshop.drawing.board import Board, LaneRow, lane_rows
from workshop.drawing.cards import CardSetter
from workshop.drawing.layout import EMPTY, Cell, CustomerPlace, Layout, TrayPlace
from workshop.drawing.lettering import Typesetter
from workshop.drawing.lineends import Grid, are_of, edges_of, ends_of
from workshop.drawing.manner import Manner
from workshop.drawing.moments import moment_height, moments
from workshop.drawing.pigeonholes import NOWHERE, Pigeonholes, Placed
from workshop.drawing.routing import Routing, routing

_WIDTHS_KEPT = 4
_Asked = tuple[tuple[HandOff, ...], tuple[Phase, ...], frozenset[HandOffId], tuple[LaneRow, ...]]
_MOST_TRACKS = 10  # get room of their own in a gutter; more lie closer together


@dataclass(slots=True)
class Surveyor:
    """Lays out boards in one manner; remembers the cards it has set and the cells of the last board."""

    manner: Manner
    setter: Typesetter
    _cards: dict[float, CardSetter] = field(default_factory=dict)
    _holes: Pigeonholes = field(default_factory=Pigeonholes)
    _cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    _width: float = 0.0  # of the cards in these cells
    _routed: tuple[_Asked, Routing] | None = None
    _drawn: tuple[Routing, Streets, tuple[Arrow, ...]] | None = None

    def lay_out(self, board: Board, width: float) -> Layout:
        """The board, as wide as `width` where its columns allow it; its height follows from the cards."""
        rows = lane_rows(board)
        ways = self._ways(board, rows)
        gutters, columns = self._across(board, ways, width)
        cards = self.cards(columns[0].size if columns else self.manner.card_min_width)
        held = self._holes.sort(board, rows)
        cells = self._cells_of(held, rows, cards)
        customer = self._customer(board, columns)
        levels, lanes = self._down(rows, cells, ways, customer.band.end)
        foot = levels[-1].end if lanes else customer.band.end + self.manner.lane_gap
        right = gutters[-1].end
        tray = self._tray(held.get(NOWHERE, ()), columns, foot, right) if board.has_tray else None
        edges = edges_of(ways, Grid(columns, lanes, cells), self.manner)
        streets = Streets.between(gutters, levels, edges, board.deal)
        return Layout(
            board=board,
            manner=self.manner,
            rows=rows,
            columns=columns,
            lanes=lanes,
            gutters=gutters,
            levels=levels,
            cells=cells,
            customer=customer,
            tray=tray,
            arrows=self._arrows(board.handoffs, ways, streets),
            signature=None
            if board.deal is None
            else gutters[board.deal].start + self.manner.deal_gutter * 0.5,
            width=right + self.manner.margin,
            height=(tray.box.bottom if tray else foot) + self.manner.margin,
            column_borders=borders(columns, self.manner.gutter / 2),
            lane_borders=borders(lanes, self.manner.lane_gap / 2),
        )

    def _ways(self, board: Board, rows: tuple[LaneRow, ...]) -> Routing:
        """The routes of the hand-offs; those of the last board while nothing they hang on is another."""
        asked = board.handoffs, board.phases, board.skipped, rows
        known = self._routed
        if known is None or known[0][0] is not asked[0] or known[0] != asked:
            ends = ends_of(board, rows)
            known = self._routed = asked, routing(ends, len(board.phases), len(rows))
        return known[1]

    def cards(self, width: float) -> CardSetter:
        """What sets cards of this width."""
        if width not in self._cards:
            while len(self._cards) >= _WIDTHS_KEPT:
                self._cards.pop(next(iter(self._cards)))
            self._cards[width] = CardSetter(self.manner, self.setter, width)
        return self._cards[width]

    def _arrows(self, handoffs: tuple[HandOff, ...], ways: Routing, streets: Streets) -> tuple[Arrow, ...]:
        """The hand-offs; those of the last board where no line runs another way."""
        known = self._drawn
        is_same = known is not None and known[0] is ways and known[1] == streets
        if not is_same or known is None or not are_of(known[2], handoffs):
            known = self._drawn = ways, streets, arrows(handoffs, ways, streets, self.manner)
        return known[2]

    def _across(self, board: Board, ways: Routing, width: float) -> tuple[tuple[Band, ...], tuple[Band, ...]]:
        """The gutters and the columns between them."""
        manner, count = self.manner, len(board.phases)
        sizes = [
            self._gutter(number, ways, inner=0 < number < count, is_inline=number in ways.inline)
            + (manner.deal_gutter * (1 if 0 < number < count else 0.8) if number == board.deal else 0)
            for number in range(count + 1)
        ]
        room = width - manner.label_width - manner.margin - sum(sizes)
        card = max(manner.card_min_width, min(manner.card_max_width, room / max(1, count)))
        columns = stacked([card] * count, sizes[:-1], manner.label_width)
        starts = [manner.label_width, *(column.end for column in columns)]
        return tuple(Band(start, size) for start, size in zip(starts, sizes, strict=True)), columns

    def _gutter(self, number: int, ways: Routing, *, inner: bool, is_inline: bool) -> float:
        manner = self.manner
        tracked = (
            manner.gutter * 0.8 + manner.track * min(_MOST_TRACKS, ways.gutters[number])
            if ways.gutters[number]
            else 0.0
        )
        badge = 2 * manner.badge_radius + manner.gutter * 0.2 if is_inline else 0.0
        return max(manner.gutter if inner else manner.gutter * 0.6, tracked, badge)

    def _cells_of(
        self, held: Placed, rows: tuple[LaneRow, ...], cards: CardSetter
    ) -> dict[tuple[int, int], Cell]:
        """Every cell with cards in it; what did not change since the last board is taken over."""
        if cards.width != self._width:
            self._cells, self._width = {}, cards.width
        cells: dict[tuple[int, int], Cell] = {}
        for place, given in held.items():
            if place == NOWHERE:
                continue
            before = self._cells.get(place, EMPTY)
            is_folded = rows[place[1]].is_folded
            if before.cards == given and is_folded == (before.height == 0):
                cells[place] = before
            else:
                cells[place] = _cell(given, cards, self.manner.card_gap, is_folded=is_folded)
        self._cells = cells
        return cells

    def _customer(self, board: Board, columns: tuple[Band, ...]) -> CustomerPlace:
        manner = self.manner
        header = header_height(board, manner)
        if not board.has_customer:
            none = Band(header, 0.0)
            return CustomerPlace(none, none, none, none)
        width = columns[0].size if columns else manner.card_min_width
        highest = max(
            (moment_height(text, width, manner, self.setter) for text in moments(board)), default=0.0
        )
        does = Band(header + manner.card_pad_y, max(highest, manner.detail.step * 2))
        feeling = Band(does.end + manner.card_pad_y, manner.feeling_height)
        faces = Band(feeling.end, manner.faces_line)
        end = faces.end + manner.card_pad_y
        return CustomerPlace(Band(header, end - header), does, feeling, faces)

    def _down(
        self, rows: tuple[LaneRow, ...], cells: dict[tuple[int, int], Cell], ways: Routing, top: float
    ) -> tuple[tuple[Band, ...], tuple[Band, ...]]:
        """The levels and the lanes between them; a group's heading stands above its first lane."""
        manner = self.manner
        highest = [0.0] * len(rows)
        for (_, row), cell in cells.items():
            highest[row] = max(highest[row], cell.height)
        heights = [
            manner.lane_folded_height
            if row.is_folded
            else max(manner.lane_min_height, highest[number] + 2 * manner.lane_pad)
            for number, row in enumerate(rows)
        ]
        gaps = [
            manner.lane_gap + manner.track * max(0, min(_MOST_TRACKS, count) - 1) for count in ways.levels
        ]
        headings = [manner.group_heading if row.opens_group else 0.0 for row in rows]
        lanes = stacked(heights, [gap + head for gap, head in zip(gaps, headings, strict=False)], top)
        tops = [top, *(lane.end for lane in lanes)]
        return tuple(Band(start, gap) for start, gap in zip(tops, gaps, strict=True)), lanes

    def _tray(
        self, given: tuple[Card, ...], columns: tuple[Band, ...], top: float, right: float
    ) -> TrayPlace:
        """The cards from left to right under the columns, line after line."""
        manner = self.manner
        across = columns or (Band(manner.label_width, manner.card_min_width),)
        cards = self.cards(across[0].size)
        boxes: list[Box] = []
        y = top + manner.lane_pad
        for first in range(0, len(given), len(across)):
            line = given[first : first + len(across)]
            height = max(cards.height(card) for card in line)
            boxes += [
                Box(band.start, y, band.size, cards.height(card))
                for band, card in zip(across, line, strict=False)
            ]
            y += height + manner.card_gap
        least = manner.lane.step * 2 + 2 * manner.lane_pad  # its name takes two lines
        height = max(least, y - manner.card_gap + manner.lane_pad - top)
        return TrayPlace(Box(0, top, max(right, across[-1].end), height), given, tuple(boxes))


def _cell(given: tuple[Card, ...], cards: CardSetter, gap: float, *, is_folded: bool) -> Cell:
    places = {card.id: place for place, card in enumerate(given)}
    leads = Role.LEADS
    leading = next((place for place, card in enumerate(given) if card.role is leads), 0)
    if is_folded:
        return Cell(given, (0.0,) * len(given), (0.0,) * len(given), places, leading)
    heights = tuple(cards.height(card) for card in given)
    tops: list[float] = []
    top = 0.0
    for height in heights:
        tops.append(top)
        top += height + gap
    return Cell(given, tuple(tops), heights, places, leading)


def header_height(board: Board, manner: Manner) -> float:
    """Of everything above the customer's row."""
    warning = manner.warning_line if board.warnings else 0.0
    return manner.stretches + manner.phase_line + manner.leader_line + warning
