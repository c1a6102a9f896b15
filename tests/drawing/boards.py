"""Boards for tests: by hand, and at random."""

from __future__ import annotations

from hypothesis import strategies as st

from workshop.domain.codes import Kind, Light, Role
from workshop.domain.journey import Card, CustomerMoment, HandOff, Phase
from workshop.domain.overriding import override
from workshop.domain.people import Discipline
from workshop.drawing.board import Board
from workshop.drawing.lettering import Measure, Typesetter

KINDS = tuple(Kind)


class EvenMeasure(Measure):
    """Every letter is as wide as half its size: widths that one can reckon with."""

    @override
    def width(self, text: str, size: float, weight: int) -> float:
        return len(text) * size * 0.52


SETTER = Typesetter(EvenMeasure())


def phases(count: int, deal: int) -> tuple[Phase, ...]:
    return tuple(
        Phase(id=f"p{n}", name=f"Phase {n}", after_deal=n >= deal, anonymous=n == 0) for n in range(count)
    )


def disciplines(count: int, groups: tuple[str, ...] = ()) -> tuple[Discipline, ...]:
    return tuple(
        Discipline(
            id=f"d{n}",
            name=f"Team {n}",
            kind=KINDS[n % len(KINDS)],
            group=groups[n] if n < len(groups) else "",
        )
        for n in range(count)
    )


def card(
    number: int, phase: int | None, discipline: int | None, title: str = "", role: Role | None = None
) -> Card:
    return Card(
        id=f"k{number}",
        order=f"{number:05}",
        phase=None if phase is None else f"p{phase}",
        discipline=None if discipline is None else f"d{discipline}",
        title=title or f"Card {number}",
        role=role,
    )


def handoff(
    number: int, start: tuple[int, int], end: tuple[int, int], status: Light | None = None
) -> HandOff:
    """A hand-off between cells of (phase, discipline)."""
    return HandOff(
        id=f"h{number}",
        from_phase=f"p{start[0]}",
        from_discipline=f"d{start[1]}",
        to_phase=f"p{end[0]}",
        to_discipline=f"d{end[1]}",
        status=status,
    )


def board(
    size: tuple[int, int] = (4, 3),
    cards: tuple[Card, ...] = (),
    handoffs: tuple[HandOff, ...] = (),
    *,
    deal: int = 2,
    folded: frozenset[str] = frozenset(),
    groups: tuple[str, ...] = (),
) -> Board:
    return Board(
        phases=phases(size[0], deal),
        disciplines=disciplines(size[1], groups),
        customer=(CustomerMoment(id="m0", phase="p0", does="Looks around", feeling=-1, faces=2),),
        cards=cards,
        handoffs=handoffs,
        folded=folded,
    )


@st.composite
def boards(draw: st.DrawFn) -> Board:
    """Any board: folded lanes, groups, cards nowhere, hand-offs in every direction."""
    columns, lanes = draw(st.integers(1, 7)), draw(st.integers(1, 6))
    maybe_column = st.none() | st.integers(0, columns - 1)
    maybe_lane = st.none() | st.integers(0, lanes - 1)
    placed = st.tuples(
        maybe_column, maybe_lane, st.sampled_from([None, *Role]), st.text("ab cdefg-", max_size=60)
    )
    cells = st.tuples(st.integers(0, columns - 1), st.integers(0, lanes - 1))
    ends = st.tuples(cells, cells, st.sampled_from([None, *Light]))
    groups = tuple(draw(st.sampled_from(["", "North", "South"])) for _ in range(lanes))
    names = [*(f"d{n}" for n in range(lanes)), "group:North", "group:South"]
    given = enumerate(draw(st.lists(placed, max_size=40)))
    return board(
        (columns, lanes),
        tuple(card(n, column, lane, title, role) for n, (column, lane, role, title) in given),
        tuple(handoff(n, *drawn) for n, drawn in enumerate(draw(st.lists(ends, max_size=10)))),
        deal=draw(st.integers(0, columns)),
        folded=frozenset(draw(st.sets(st.sampled_from(names), max_size=3))),
        groups=groups,
    )
