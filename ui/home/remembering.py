"""What the list of recent workshops keeps of a workshop when its window closes, or saves."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from ui.settings import Recent, Sketch
from workshop.domain.codes import StepCode

if TYPE_CHECKING:
    from workshop.document.session import Session
    from workshop.domain.workshop import Workshop


def remembered(path: Path, workshop: Workshop, session: Session, now: dt.datetime) -> Recent:
    """Return what to remember of a workshop that is, or was just, open in this file."""
    steps = [item for item in workshop.agenda if item.step is not StepCode.BREAK]
    places = {item.id: at for at, item in enumerate(steps, start=1)}
    return Recent(
        path=str(path),
        title=workshop.workshop.title,
        company=workshop.organisation.name,
        step=session.step,
        place=places.get(session.item or "", 0),
        steps=len(steps),
        is_agreed=workshop.agreed is not None,
        date=workshop.workshop.date,
        start=workshop.workshop.start,
        next_date=next_date_of(workshop),
        opened=now,
        sketch=sketch_of(workshop),
    )


def next_date_of(workshop: Workshop) -> dt.date | None:
    """Return when the group meets again: what the last evaluation says, else what the close says."""
    dates = [one.next_date for one in workshop.evaluations]
    return dates[-1] if dates else workshop.close.next_date


def sketch_of(workshop: Workshop) -> Sketch:
    """Return the journey as a glance has it."""
    journey = workshop.journey
    return Sketch(
        colors=tuple(one.color or "" for one in workshop.disciplines),
        counts=tuple(
            tuple(len(journey.cell(phase.id, one.id)) for phase in journey.phases)
            for one in workshop.disciplines
        ),
        before_deal=sum(not phase.after_deal for phase in journey.phases),
    )


def is_due(recent: Recent, today: dt.date) -> bool:
    """Tell whether the day on which the group would meet again has come."""
    return recent.next_date is not None and recent.next_date <= today
