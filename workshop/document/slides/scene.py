"""What the contents of a slide are made from: only what everybody may see."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from workshop.document.slides.bodies import Lane
from workshop.document.timetable import Timetable
from workshop.domain.evaluation import Evaluation
from workshop.domain.ids import DisciplineId, ParticipantId, RowId
from workshop.domain.people import Participant
from workshop.domain.workshop import Workshop
from workshop.method import Method, Step
from workshop.texts import Words
from workshop.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """The plan as all may see it, and the little of the session that a slide depends on."""

    plan: Workshop
    concealed: frozenset[str]
    spotlight: tuple[str, ...]
    evaluation: Evaluation | None
    day: Timetable
    now: dt.datetime
    step: Step
    method: Method
    words: Words

    def is_concealed(self, thing: str) -> bool:
        """Tell whether a single thing, such as "challenges.votes", is not revealed yet."""
        return thing in self.concealed

    def lane(self, discipline: DisciplineId | None) -> Lane | None:
        """Return a discipline as the room knows it; None when there is none."""
        for index, known in enumerate(self.plan.disciplines):
            if known.id == discipline:
                return Lane(index=index, name=known.name, color=known.color, kind=known.kind)
        return None

    def lanes(self, disciplines: Sequence[DisciplineId]) -> tuple[Lane, ...]:
        """Return disciplines as the room knows them."""
        return tuple(lane for one in disciplines if (lane := self.lane(one)) is not None)

    def person(self, person: ParticipantId | None) -> Participant | None:
        """Return a participant, if there is one."""
        return next((one for one in self.plan.participants if one.id == person), None)

    def first_name(self, person: ParticipantId | None) -> str:
        """Return what a participant is called in the room."""
        found = self.person(person)
        return found.name.split()[0] if found and found.name.split() else ""


def name_of(rows: Sequence[object], row_id: RowId | None) -> str:
    """Return the title or the name of a row, empty when there is none."""
    for row in rows:
        if getattr(row, "id", None) == row_id:
            return str(getattr(row, "title", "") or getattr(row, "name", "") or getattr(row, "text", ""))
    return ""
