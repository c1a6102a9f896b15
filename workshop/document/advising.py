"""What a step still lacks, in words. Advice, never a lock."""

from __future__ import annotations

from workshop.domain.codes import StepCode
from workshop.domain.ids import RowId
from workshop.domain.paths import Path
from workshop.domain.workshop import Workshop
from workshop.insight.advice import Advice, Lack, advice_for
from workshop.texts import Words, mark

Line = tuple[str, Path]

_SAID = {
    Lack.NOTHING_YET: mark("Nothing stands here yet"),
    Lack.NO_START: mark("{names}: no number yet"),
    Lack.NO_CLAIM: mark("{names}: no share for the Mirror yet"),
    Lack.FEW_CHALLENGES: mark("{names}: too few challenges"),
    Lack.NOBODY_HEARD: mark("{names}: nothing said back yet"),
    Lack.FEW_CLUSTERS: mark("Fewer than three clusters"),
    Lack.MANY_CLUSTERS: mark("More than five clusters"),
    Lack.NO_SUPPORT: mark("{names}: no fingers yet"),
    Lack.LOW_SUPPORT: mark("Hear first: {names}"),
    Lack.NO_TRIGGER: mark("No trigger: what happened just before they went looking?"),
    Lack.FEW_ROLES: mark("Fewer than two buying roles"),
    Lack.FEW_DISQUALIFIERS: mark("Fewer than two disqualifiers"),
    Lack.PAIN_NOT_RELIEVED: mark("No reliever: {names}"),
    Lack.BARE_PROMISE: mark("Not true and nothing instead: {names}"),
    Lack.NO_LEADER: mark("Nobody leads: {names}"),
    Lack.SEVERAL_LEADERS: mark("Several lead: {names}"),
    Lack.NO_HANDOFF: mark("No hand-off: {names}"),
    Lack.FEW_CARDS: mark("Too few cards: {names}"),
    Lack.FEW_CONTRIBUTIONS: mark("Fewer than three contribute: {names}"),
    Lack.NO_BASELINE: mark("No number for today and no date to measure it: {names}"),
    Lack.NO_OWNER: mark("No owner: {names}"),
    Lack.NO_DUE: mark("No date: {names}"),
    Lack.NO_FIRST_STEP: mark("No first step: {names}"),
    Lack.NOT_ACCEPTED: mark("The owner has not said yes: {names}"),
    Lack.OVERSPENT: mark("More divided than there is in the pot"),
    Lack.NO_NEXT_DATE: mark("No next date yet"),
    Lack.NO_READING: mark("No reading: {names}"),
    Lack.UNDECIDED: mark("Not decided on: {names}"),
}


def advice_lines(workshop: Workshop, step: StepCode, words: Words) -> tuple[Line, ...]:
    """Return a line and the place to go to for each thing that a step lacks, in the order of the step."""
    return tuple((_said(workshop, one, words), one.place) for one in advice_for(workshop, step))


def _said(workshop: Workshop, one: Advice, words: Words) -> str:
    names = words.join([name for row in one.about if (name := _name(workshop, row))]) or "?"
    return words.marked(_SAID[one.lack], names=names)


def _name(workshop: Workshop, row_id: RowId) -> str:
    """Return what a row of the plan is called, in one line of at most forty characters."""
    value = workshop.value_proposition
    for rows in (
        workshop.disciplines,
        workshop.participants,
        workshop.journey.phases,
        workshop.goals,
        workshop.actions,
        workshop.clusters,
        workshop.promises,
        value.pains,
        value.gains,
    ):
        for row in rows:
            if row.id == row_id:
                text = str(getattr(row, "name", "") or getattr(row, "title", "") or getattr(row, "text", ""))
                line = " ".join(text.split())
                return line if len(line) <= 40 else line[:39] + "…"
    return ""
