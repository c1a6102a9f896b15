"""In which sizes a board is drawn: on the facilitator's laptop, and on paper."""

from __future__ import annotations

from dataclasses import fields, replace

from workshop.drawing.lettering import Letters
from workshop.drawing.primitives import MEDIUM, REGULAR, STRONG
from workshop.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """All lengths of a board in one unit (pixels at 100 %, or points), and what its cards show.

    The widest common word of a title, "Implementatie", fits in the narrowest card.
    """

    title: Letters  # of a card
    lead_title: Letters  # of a card that leads
    detail: Letters  # a card's contact point, what the customer does
    phase: Letters
    leader: Letters
    lane: Letters
    label: Letters  # captions
    badge: Letters  # the number of a hand-off
    max_lines: int = 8  # of a card's title; what does not fit is shortened
    shows_touchpoint: bool = False
    shows_question: bool = False  # what the customer asks in a phase
    has_chevrons: bool = False  # phases as arrows that follow each other
    can_fold: bool = True

    label_width: float = 112.0
    card_min_width: float = 110.0
    card_max_width: float = 320.0
    card_min_height: float = 44.0
    card_pad_x: float = 8.0
    card_pad_y: float = 6.0
    card_gap: float = 6.0
    card_radius: float = 7.0
    gutter: float = 14.0  # between columns
    lane_pad: float = 6.0
    lane_gap: float = 9.0
    lane_min_height: float = 64.0
    lane_folded_height: float = 34.0
    lane_radius: float = 12.0
    group_heading: float = 24.0
    track: float = 9.0  # between two hand-offs in one gutter
    badge_radius: float = 10.0
    arrow: float = 7.0  # the length of its head
    arrow_line: float = 1.6
    deal_gutter: float = 26.0
    stretches: float = 30.0  # the line of anonymous, in conversation, customer
    phase_line: float = 22.0
    leader_line: float = 26.0
    warning_line: float = 20.0  # only where a phase has one
    mark: float = 22.0  # a discipline's square
    small_mark: float = 18.0
    icon: float = 14.0
    feeling_height: float = 46.0
    faces_line: float = 20.0
    face: float = 17.0
    margin: float = 8.0

    def scaled(self, factor: float) -> Manner:
        """Everything so many times as large."""
        changes: dict[str, object] = {}
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, Letters):
                changes[field.name] = value.scaled(factor)
            elif isinstance(value, float):
                changes[field.name] = value * factor
        return replace(self, **changes)  # type: ignore[arg-type]


CONSOLE = Manner(
    title=Letters(13, REGULAR, leading=1.25),
    lead_title=Letters(13, STRONG, leading=1.25),
    detail=Letters(13, REGULAR, leading=1.25),
    phase=Letters(14, STRONG),
    leader=Letters(12.5, REGULAR),
    lane=Letters(12.5, STRONG, leading=1.2),
    label=Letters(12.5, REGULAR),
    badge=Letters(12, STRONG),
)

#: In points; no text under 8.
PAPER_MAP = Manner(
    title=Letters(8.6, MEDIUM, leading=1.2),
    lead_title=Letters(8.6, STRONG, leading=1.2),
    detail=Letters(8, REGULAR, leading=1.2),
    phase=Letters(10.5, STRONG),
    leader=Letters(8.2, REGULAR),
    lane=Letters(9, STRONG, leading=1.15),
    label=Letters(8, REGULAR),
    badge=Letters(9.4, STRONG),
    max_lines=12,
    shows_touchpoint=True,
    shows_question=True,
    has_chevrons=True,
    can_fold=False,
    label_width=82.0,
    card_min_width=72.0,
    card_max_width=400.0,
    card_min_height=28.0,
    card_pad_x=5.5,
    card_pad_y=4.0,
    card_gap=4.0,
    card_radius=4.0,
    gutter=10.0,
    lane_pad=5.0,
    lane_gap=6.0,
    lane_min_height=34.0,
    lane_folded_height=22.0,
    lane_radius=6.0,
    group_heading=15.0,
    track=6.0,
    badge_radius=6.4,
    arrow=5.0,
    arrow_line=1.1,
    deal_gutter=18.0,
    stretches=20.0,
    phase_line=22.0,
    leader_line=17.0,
    warning_line=12.0,
    mark=15.0,
    small_mark=12.0,
    icon=9.5,
    feeling_height=38.0,
    faces_line=13.0,
    face=12.0,
    margin=0.0,
)


def closer(manner: Manner) -> Manner:
    """The same letters with less air around them."""
    return replace(
        manner,
        card_min_height=0.0,
        card_pad_y=manner.card_pad_y * 0.7,
        card_gap=manner.card_gap * 0.75,
        lane_pad=manner.lane_pad * 0.8,
        lane_gap=manner.lane_gap * 0.7,
        lane_min_height=manner.lane_min_height * 0.92,
        badge_radius=manner.badge_radius * 0.92,
        feeling_height=manner.feeling_height * 0.85,
    )
