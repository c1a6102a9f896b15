"""What a new workshop is made from: formats with their agenda, disciplines, phases."""

from __future__ import annotations

from workshop.domain.codes import AGENDA_STEPS, Kind, Setting
from workshop.domain.frozen import FrozenMap
from workshop.method.errors import MethodProblem
from workshop.method.steps import LENGTHS
from workshop.method.table import Table
from workshop.method.values import (
    AgendaEntry,
    Format,
    PhaseSet,
    Preset,
    PresetDiscipline,
    PresetPhase,
    Step,
)


def format_of(table: Table, steps: FrozenMap[Step]) -> Format:
    """Return a format; an agenda entry without minutes gets those of its step for that length."""
    length = table.code("code", LENGTHS)
    agenda = table.tables("agenda", lambda each: _entry_of(each, steps, length), least=1)
    minutes = table.whole("minutes", 1, 1440)
    if sum(entry.minutes for entry in agenda) != minutes:
        table.fail(MethodProblem.WRONG_SUM, "agenda.minutes", str(minutes))
    return Format(length, table.text("title"), table.text("about"), minutes, agenda)


def _entry_of(table: Table, steps: FrozenMap[Step], length: str) -> AgendaEntry:
    step = table.code("step", AGENDA_STEPS)
    minutes = table.whole("minutes", 0, 1440, default=steps[step].minutes.get(length, 0))
    return AgendaEntry(step, table.text("title", default=""), minutes)


def preset_of(table: Table) -> Preset:
    """Return the disciplines of a setting."""
    disciplines = table.tables("disciplines", _discipline_of, least=1)
    return Preset(table.code("code", Setting), table.text("title"), table.text("about"), disciplines)


def _discipline_of(table: Table) -> PresetDiscipline:
    return PresetDiscipline(table.text("name"), table.code("kind", Kind), table.text("group", default=""))


def phase_set_of(table: Table) -> PhaseSet:
    """Return a set of phases, of which those after the deal stand last."""
    phases = table.tables("phases", _phase_of, least=1)
    if [phase.after_deal for phase in phases] != sorted(phase.after_deal for phase in phases):
        table.fail(MethodProblem.AFTER_DEAL_NOT_LAST, "phases")
    return PhaseSet(table.line("code"), table.text("title"), table.text("about"), phases)


def _phase_of(table: Table) -> PresetPhase:
    return PresetPhase(
        name=table.text("name"),
        customer_goal=table.text("customer_goal"),
        customer_question=table.text("customer_question"),
        anonymous=table.flag("anonymous"),
        after_deal=table.flag("after_deal"),
    )
