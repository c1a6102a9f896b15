"""What a list of workshops shows of each, without opening a thousand files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from workshop.document.ports import Looked, StoreProblem
from workshop.domain.codes import StepCode
from workshop.values import dataclass

if TYPE_CHECKING:
    from workshop.domain.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A workshop's file as a list shows it; `problem` says why nothing else is known of it.

    `place` of `steps` is where in the agenda it was left (from 1; 0 is before or after the day). A
    small picture of the journey: `counts` are the cards per discipline and phase, `colors` the disciplines'
    own ("" for the palette's), `before_deal` the number of phases before the signature.
    """

    path: Path
    title: str = ""
    company: str = ""
    step: StepCode = StepCode.PREPARATION
    place: int = 0
    steps: int = 0
    is_agreed: bool = False
    date: dt.date | None = None
    next_date: dt.date | None = None
    edited: dt.datetime | None = None
    colors: tuple[str, ...] = ()
    counts: tuple[tuple[int, ...], ...] = ()
    before_deal: int = 0
    problem: StoreProblem | None = None


class Shelves(Protocol):
    """The workshops in a folder, from an index that can be thrown away at any time."""

    def known(self, folder: Path) -> Sequence[Entry]:
        """Return at once all files that are there, the newest first.

        One that is new or changed has its path and its time alone until it is read.
        """

    def looked_through(
        self, folder: Path, progress: Callable[[float], None], is_cancelled: Callable[[], bool]
    ) -> Sequence[Entry]:
        """Read what is new or changed and return all, the newest first; for a thread of its own."""


def entry_of(path: Path, looked: Looked) -> Entry:
    """Return what a list shows of a workshop that was looked at."""
    workshop, session = looked.workshop, looked.session
    steps = [item for item in workshop.agenda if item.step is not StepCode.BREAK]
    places = {item.id: at for at, item in enumerate(steps, start=1)}
    journey = workshop.journey
    return Entry(
        path=path,
        title=workshop.workshop.title,
        company=workshop.organisation.name,
        step=session.step,
        place=places.get(session.item or "", 0),
        steps=len(steps),
        is_agreed=workshop.agreed is not None,
        date=workshop.workshop.date,
        next_date=_next_date(workshop),
        edited=looked.log[-1].at,
        colors=tuple(one.color or "" for one in workshop.disciplines),
        counts=tuple(
            tuple(len(journey.cell(phase.id, one.id)) for phase in journey.phases)
            for one in workshop.disciplines
        ),
        before_deal=sum(not phase.after_deal for phase in journey.phases),
    )


def _next_date(workshop: Workshop) -> dt.date | None:
    dates = [one.next_date for one in workshop.evaluations]
    return dates[-1] if dates else workshop.close.next_date
