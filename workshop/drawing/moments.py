"""What the customer does and asks in each phase, in words."""

from __future__ import annotations

from workshop.domain.journey import CustomerMoment, Phase
from workshop.drawing.board import Board
from workshop.drawing.lettering import Fitted, Typesetter
from workshop.drawing.manner import Manner
from workshop.values import dataclass

_MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class Moment:
    """A phase with the customer's row in it, where there is one."""

    phase: Phase
    row: CustomerMoment | None

    @property
    def does(self) -> str:
        """What the customer does, "" where nobody has said so yet."""
        return self.row.does if self.row else ""

    @property
    def feeling(self) -> int | None:
        """From -2 to 2."""
        return self.row.feeling if self.row else None

    @property
    def faces(self) -> int | None:
        """How many different people of ours the customer meets."""
        return self.row.faces if self.row else None


def moments(board: Board) -> tuple[Moment, ...]:
    """A moment for every phase, in order."""
    known = {moment.phase: moment for moment in board.customer}
    return tuple(Moment(phase, known.get(phase.id)) for phase in board.phases)


def moment_lines(
    moment: Moment, width: float, manner: Manner, setter: Typesetter
) -> tuple[Fitted, Fitted | None]:
    """What the customer does, and what they ask where the manner shows that."""
    room = manner.detail.step * _MOST_LINES
    does = setter.fit(moment.does, width, room, manner.detail)
    question = moment.phase.customer_question if manner.shows_question else ""
    return does, setter.fit(f"“{question}”", width, room, manner.detail) if question else None


def moment_height(moment: Moment, width: float, manner: Manner, setter: Typesetter) -> float:
    """How much room the words take."""
    does, question = moment_lines(moment, width, manner, setter)
    return does.height + (question.height + manner.card_pad_y / 2 if question else 0.0)
