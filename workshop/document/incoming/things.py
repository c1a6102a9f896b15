"""What a table can bring in, and what people call the columns of such tables.

The heads are recognised, never said, and so they stand here and not among the texts: both languages, beside
the names that our own exports give to the columns.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any

from workshop.domain.codes import Role
from workshop.domain.journey import Card
from workshop.domain.kinds import FieldKind
from workshop.domain.paths import Path
from workshop.domain.people import Participant
from workshop.domain.plan import Action
from workshop.domain.rows import Row
from workshop.domain.shape import field_kinds, lists


class Thing(StrEnum):
    """The lists that tables come into."""

    CARDS = "cards"
    ACTIONS = "actions"
    PARTICIPANTS = "participants"

    @property
    def path(self) -> Path:
        """Where the list is in the plan."""
        return ("journey", "cards") if self is Thing.CARDS else (self.value,)

    @property
    def named_by(self) -> str:
        """The field without which a row is nothing."""
        return "name" if self is Thing.PARTICIPANTS else "title"

    @property
    def kinds(self) -> dict[str, FieldKind]:
        """The fields that a column can hold, the title first."""
        return _kinds(self)

    def made(self, row_id: str, values: Mapping[str, Any]) -> Row:
        """Return a row with these values; what they lack is as where people make a row by hand."""
        if self is Thing.CARDS:
            return Card(**{"id": row_id, "role": Role.DELIVERS, **values})
        return Action(id=row_id, **values) if self is Thing.ACTIONS else Participant(id=row_id, **values)


@cache
def _kinds(thing: Thing) -> dict[str, FieldKind]:
    kinds = field_kinds(lists()[thing.path].row)
    first = thing.named_by
    return {first: kinds[first]} | {name: kind for name, kind in kinds.items() if name != first}


HEADS: dict[Thing, dict[str, str]] = {
    Thing.CARDS: {
        "title": "titel, kaart, kaarten, kaartje, activiteit, activiteiten, wat, omschrijving, beschrijving, "
        "naam, title, card, activity, activities, what, description, name",
        "touchpoint": "contactpunt, contactmoment, kanaal, middel, touchpoint, channel",
        "note": "notitie, toelichting, opmerking, opmerkingen, uitleg, note, notes, remark, remarks, "
        "comment, comments",
        "phase": "fase, stap, stage, phase, step",
        "discipline": "discipline, afdeling, team, wie, door, department, who, lane",
        "role": "rol, role",
        "visible": "zichtbaar, zichtbaar voor de klant, visible, customer sees it",
    },
    Thing.ACTIONS: {
        "title": "actie, acties, actiepunt, actiepunten, taak, taken, titel, wat, omschrijving, to do, todo, "
        "action, actions, action item, action items, action point, task, tasks, title, what, description",
        "owner": "eigenaar, wie, verantwoordelijke, verantwoordelijk, trekker, actiehouder, toegewezen aan, "
        "owner, who, responsible, assigned to, assignee",
        "due": "deadline, datum, wanneer, klaar op, gereed, uiterlijk, einddatum, streefdatum, vervaldatum, "
        "due date, due on, date, when, end date, finish",
        "budget": "geld, budget, bedrag, kosten, euro, money, amount, cost, costs",
        "hours": "uren, uur, tijd, inzet, hours, effort, time",
        "goal": "doel, doelstelling, goal, objective",
        "accepted": "zei ja, akkoord, accepted, agreed",
        "disciplines": "samen met, discipline, disciplines, afdeling, afdelingen, team, teams, "
        "department, departments",
        "done_when": "klaar als, resultaat, klaar wanneer, done when, result",
        "first_step": "eerste stap, first step, next step",
        "decides": "beslist, besluit, decides, decided by",
        "status": "status, stand, voortgang, state, progress",
        "origin": "komt uit, herkomst, origin",
    },
    Thing.PARTICIPANTS: {
        "name": "naam, deelnemer, deelnemers, volledige naam, voornaam, tussenvoegsel, tussenvoegsels, "
        "achternaam, wie, name, participant, participants, person, full name, first name, middle name, "
        "last name, surname, who",
        "role": "functie, rol, functietitel, role, function, job title, position, title",
        "disciplines": "petten, pet, discipline, disciplines, afdeling, afdelingen, team, teams, "
        "hats, hat, department, departments",
        "authority": "mandaat, bevoegdheid, authority, mandate",
        "present": "aanwezig, komt, present, attends, attending",
    },
}
"""Other heads of a column, by its field; parted by commas."""

CODES: dict[str, dict[str, str]] = {
    "status": {
        "open": "te doen, to do, todo, nieuw, new, gepland, planned, niet gestart, not started",
        "busy": "in progress, doing, loopt, lopend, mee bezig, onderhanden, gestart, started, wip",
        "done": "gereed, afgerond, gedaan, completed, complete, finished, ready",
        "late": "te laat, achter, overdue, delayed",
        "stopped": "vervallen, geannuleerd, cancelled, canceled, afgebroken",
    },
    "role": {
        "leads": "leiden, verantwoordelijk, responsible, lead",
        "delivers": "leveren, uitvoeren, voert uit, deliver",
        "advises": "adviseren, advise",
        "knows": "weten, geïnformeerd, informed, know",
    },
    "authority": {
        "decides": "beslissen, beslisser, decider",
        "advises": "adviseren, adviseur, adviser, advisor",
        "executes": "uitvoeren, uitvoerder, executer",
    },
}
"""Other words for the codes of a field."""

YES = "ja, j, yes, y, waar, true, x, v, ✓, ✔, ☑, 1"
NO = "nee, n, no, onwaar, false, -, –, ✗, ☐, 0"


def parts(listed: str) -> list[str]:
    """Return what stands between the commas of one of these texts."""
    return [part.strip() for part in listed.split(",")]
