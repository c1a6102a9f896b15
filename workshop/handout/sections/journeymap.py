"""The journey map: on A4 laid out anew three phases a page, on A3 on one page, on A0 as a poster."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from workshop.domain.journey import Card
from workshop.drawing.arrows import Arrow
from workshop.drawing.board import Board, board_of, only_phases
from workshop.drawing.boardpicture import draw_cell, draw_ground
from workshop.drawing.customer import draw_customer
from workshop.drawing.handoffs import draw_arrow
from workshop.drawing.headers import draw_header, draw_label, draw_signature_line
from workshop.drawing.layout import Layout
from workshop.drawing.manner import PAPER_MAP, Manner
from workshop.drawing.palette import PAPER, lane_look
from workshop.drawing.primitives import Group, Picture, Tag, Text
from workshop.drawing.style import Style
from workshop.drawing.survey import Surveyor
from workshop.handout import styles
from workshop.handout.content import Beside, Block, Drawing, Run, Section, Space
from workshop.handout.measuring import typesetter
from workshop.handout.sections.building import column, inline, own, title
from workshop.handout.sections.desk import Desk, texts
from workshop.handout.sections.roles import numeral
from workshop.handout.styles import Sheet
from workshop.insight.mirror import is_placed

_PHASES_A_PAGE = 3
_HEAD = 74.0  # points for the heading above the map
_LEGEND = 16.0


@dataclass(frozen=True, slots=True)
class MapPage:
    """What one page of the map shows: some phases, some lanes, and of a very full lane some cards."""

    board: Board
    depth: float


def map_sections(desk: Desk, paper: str) -> list[Section]:
    """A section for each page of the map; the first has its heading and the last says what travels."""
    plan = desk.plan
    if not plan.journey.phases:
        return []
    sheet = {"a3": styles.A3_LANDSCAPE, "a0": styles.A0_LANDSCAPE}.get(paper, styles.LANDSCAPE)
    atlas = _Atlas(desk, sheet)
    boards = atlas.boards(_PHASES_A_PAGE if paper == "a4" else len(plan.journey.phases))
    name = desk.words("Journey map")
    return [
        Section(
            "map" if number == 0 else f"map-{number + 1}",
            name if number == 0 else "",
            sheet,
            late=partial(atlas.page, boards, number),
        )
        for number in range(len(boards))
    ]


class _Atlas:
    """Cuts the journey into pages and draws each."""

    def __init__(self, desk: Desk, sheet: Sheet) -> None:
        self._desk = desk
        self._sheet = sheet
        board = board_of(desk.plan)
        coloured = tuple(
            replace(one, color=lane_look(number, one.color, PAPER).fill)
            for number, one in enumerate(board.disciplines)
        )
        cards = tuple(card for card in board.cards if is_placed(card))
        self._board = replace(board, disciplines=coloured, cards=cards, has_tray=False)
        self._setter = typesetter(desk.plan.language or desk.words.language)
        self._manner = self._best_manner()

    def boards(self, phases: int) -> list[Board]:
        """The journey in pages: so many phases on each, as many lanes as fit."""
        return [
            board
            for first in range(0, len(self._board.phases), phases)
            for board in self._by_lanes(only_phases(self._board, first, phases))
        ]

    def page(self, boards: list[Board], number: int, first_page: int) -> tuple[Block, ...]:
        """One page; `first_page` is its own number."""
        words = self._desk.words
        layout = self._survey(boards[number])
        pages = _pages(boards, first_page - number)
        blocks: list[Block] = []
        if number == 0:
            cards = words.count("One card", "{n} cards", len(self._board.cards))
            phases = words.count("one phase", "{n} phases", len(self._board.phases))
            headline = words("{cards} in {phases}", cards=cards, phases=phases)
            blocks.append(
                title("map", words("Journey map"), (Run(headline),), words("Buyer journey and roles"))
            )
        blocks.append(Drawing(self._picture(layout, pages)))
        if number == len(boards) - 1:
            blocks += self._legend()
        return tuple(blocks)

    def _picture(self, layout: Layout, pages: Mapping[tuple[str, str], int]) -> Picture:
        words = self._desk.words
        surveyor = Surveyor(self._manner, self._setter)
        style = Style(self._manner, PAPER, words, self._setter)
        cards = surveyor.cards(layout.columns[0].size if layout.columns else self._manner.card_min_width)
        items = [*draw_header(layout, style), *draw_customer(layout, style)]
        for row in range(len(layout.rows)):
            items += (draw_ground(layout, row, style), draw_label(layout, row, style))
            for place in range(len(layout.columns)):
                items += draw_cell(layout, place, row, cards, style)
        if self._has_signature(layout.board):
            items += draw_signature_line(layout, style)
        else:
            items = [item for item in items if not (isinstance(item, Group) and item.key == "signature")]
        items += (draw_arrow(arrow, layout.board, style) for arrow in layout.arrows)
        items += self._stubs(layout, pages, style)
        return Picture(layout.width, layout.height, tuple(items), words("The buyer journey"))

    def _has_signature(self, board: Board) -> bool:
        """Whether the signature falls on this page: within it, or right before its first phase."""
        if 0 < board.deal < len(board.phases):
            return True
        return board.deal == 0 < self._board.deal and board.phases[0] == self._board.phases[self._board.deal]

    def _stubs(self, layout: Layout, pages: Mapping[tuple[str, str], int], style: Style) -> Iterator[Group]:
        """Where hand-offs go on, or come from: beside their numbers, those of one place together."""
        beside: dict[tuple[int, int], list[Arrow]] = {}
        for arrow in layout.arrows:
            if arrow.page_end:
                beside.setdefault((arrow.page_end, round(arrow.badge[1])), []).append(arrow)
        words, manner = self._desk.words, self._manner
        for (end, _), arrows in beside.items():
            said = []
            for arrow in sorted(arrows, key=lambda one: one.badge[0]):
                page = _other_page(arrow.handoff, end, pages)
                where = words("p. {page}", page=page) if page else words("elsewhere")
                number = f"{arrow.number} " if len(arrows) > 1 else ""
                said.append(f"{number}→ {where}" if end > 0 else f"{number}{where} →")
            xs = [arrow.badge[0] for arrow in arrows]
            x = min(xs) - manner.badge_radius * 1.6 if end > 0 else max(xs) + manner.badge_radius * 1.6
            size = manner.label.size
            y = arrows[0].badge[1] + size * 0.34
            text = Text(x, y, "   ".join(said), size, style.palette.ink, anchor="end" if end > 0 else "start")
            yield Group((text,), Tag.PARAGRAPH)

    def _legend(self) -> list[Block]:
        desk = self._desk
        entries = []
        for number, one in enumerate(desk.plan.journey.handoffs, 1):
            way = (
                *numeral(number, styles.INK),
                own(f"{desk.name(one.from_discipline)} → {desk.name(one.to_discipline)}", "medium"),
            )
            travels = ", ".join(texts(one.information))
            inner = [inline(way, "small"), *([inline((own(travels),), "small-muted")] if travels else [])]
            entries.append(column(*inner))
        per_row = 4 if self._sheet is not styles.LANDSCAPE else 3
        rows = [entries[start : start + per_row] for start in range(0, len(entries), per_row)]
        padded = [[*row, *(column() for _ in range(per_row - len(row)))] for row in rows]
        return [Space(8), *(Beside(tuple(row), gap=18) for row in padded)] if entries else []

    def _best_manner(self) -> Manner:
        """The largest letters with which a poster is still one page; on A4 and A3 those of paper."""
        if self._sheet is not styles.A0_LANDSCAPE:
            return PAPER_MAP
        for tenths in range(30, 10, -2):
            manner = PAPER_MAP.scaled(tenths / 10)
            layout = Surveyor(manner, self._setter).lay_out(self._board, self._sheet.measure)
            if layout.height <= self._sheet.depth - 4 * _HEAD and layout.width <= self._sheet.measure + 1:
                return manner
        return PAPER_MAP

    def _survey(self, board: Board) -> Layout:
        return Surveyor(self._manner, self._setter).lay_out(board, self._sheet.measure)

    def _by_lanes(self, board: Board) -> Iterator[Board]:
        room = self._sheet.depth - _HEAD - self._legend_height()
        layout = self._survey(board)
        if layout.height <= room or not layout.lanes:
            yield board
            return
        above = layout.lanes[0].start
        members: list[str] = []
        used = above
        for row, band in zip(layout.rows, layout.lanes, strict=True):
            high = band.size + self._manner.lane_gap * 2
            if members and used + high > room:
                yield _only_lanes(board, members)
                members, used = [], above
            ids = [one.id for _, one in row.disciplines]
            if above + high > room:
                yield from self._by_cards(_only_lanes(board, ids), room)
                continue
            members += ids
            used += high
        if members:
            yield _only_lanes(board, members)

    def _by_cards(self, board: Board, room: float) -> Iterator[Board]:
        """A lane that is higher than a page, as several: so many cards of each cell at a time."""
        cells: dict[tuple[str | None, str | None], list[Card]] = {}
        for card in board.cards:
            cells.setdefault((card.phase, card.discipline), []).append(card)
        most = max((len(cards) for cards in cells.values()), default=0)
        size = most
        while size > 1 and self._survey(_cut(board, cells, 0, size)).height > room:
            size = max(1, size * 2 // 3)
        for start in range(0, most, max(size, 1)):
            yield _cut(board, cells, start, size)

    def _legend_height(self) -> float:
        count = len(self._desk.plan.journey.handoffs)
        return min(120.0, -(-count // 4) * 2 * _LEGEND) if self._sheet is styles.A3_LANDSCAPE else 0.0


def _cut(
    board: Board, cells: Mapping[tuple[str | None, str | None], list[Card]], start: int, size: int
) -> Board:
    return replace(
        board, cards=tuple(card for cards in cells.values() for card in cards[start : start + size])
    )


def _only_lanes(board: Board, members: list[str]) -> Board:
    kept = tuple(one for one in board.disciplines if one.id in members)
    return replace(
        board, disciplines=kept, cards=tuple(card for card in board.cards if card.discipline in members)
    )


def _pages(boards: list[Board], first: int) -> dict[tuple[str, str], int]:
    """On which page each cell stands."""
    return {
        (phase.id, discipline.id): first + number
        for number, board in reversed(list(enumerate(boards)))
        for phase in board.phases
        for discipline in board.disciplines
    }


def _other_page(handoff: object, end: int, pages: Mapping[tuple[str, str], int]) -> int | None:
    side = "to" if end > 0 else "from"
    return pages.get((getattr(handoff, f"{side}_phase"), getattr(handoff, f"{side}_discipline")))
