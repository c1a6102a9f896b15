"""Every field of the plan can be entered somewhere, and every list can grow, shrink and change its order."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.standins import HandClock, MemoryStore
from ui.bridge import Bridge
from ui.steps import make_editor
from ui.steps.binding import Binding, RowsBinding
from ui.steps.item import ItemField
from ui.steps.journey import JourneyEditor
from ui.steps.journey_map import JourneyMap
from ui.steps.moments import MomentFields
from ui.steps.origin import OriginField
from ui.steps.parts import More
from ui.steps.plan import PlanEditor
from ui.steps.reviewing import ActionRow, HandOffRow, ReadingRow
from ui.steps.rows import RowStack
from ui.steps.tables import PlanTable
from ui.widgets.line_list import LineList
from workshop.document.ports import Opened
from workshop.document.session import Session
from workshop.domain.codes import StepCode
from workshop.domain.kinds import Marks, Record, Rows
from workshop.domain.paths import place_of
from workshop.domain.people import TeamKpi
from workshop.domain.rows import appended
from workshop.domain.shape import Pattern, lists, shapes
from workshop.exchange import read_plan
from workshop.texts import speak

EXAMPLES = Path(__file__).resolve().parents[2] / "resources" / "examples"

ELSEWHERE = {
    "facilitator_notes": "the console's right column has the notes of the open step",
}


def editors(qtbot: QtBot, language: str = "nl") -> list[QWidget]:
    clock = HandClock()
    example = read_plan((EXAMPLES / "plandaal.json").read_bytes())
    plan = replace(example, team_kpis=appended((), TeamKpi(id="kpi")))
    bridge = Bridge(Opened(plan, Session(), [], MemoryStore(clock)), clock, speak(language))
    made: list[QWidget] = []
    for code in StepCode:
        editor = make_editor(code, bridge)
        qtbot.addWidget(editor)
        if isinstance(editor, JourneyEditor):
            for page in ("map", "phases", "handoffs", "face"):
                editor.show_page(page)
            editor.map.board.select((plan.journey.cards[0].id,))
            editor.map.selected.emit((plan.journey.cards[0].id,))
        for more in editor.findChildren(More):
            more.open()
        made.append(editor)
    return made


def inspectors(found: list[QWidget]) -> list[QWidget]:
    return [
        *found,
        *(one.inspector for one in found if isinstance(one, JourneyEditor)),
        *(one.details("a01") for one in found if isinstance(one, PlanEditor)),
    ]


BY_HAND: dict[type[QWidget], set[Pattern]] = {
    MomentFields: {("journey", "customer", name) for name in ("does", "feeling", "faces", "phase")},
    OriginField: {("actions", "origin")},
    ItemField: {("evaluations", "adjustments", "item")},
    ReadingRow: {("evaluations", "readings", "goal")},
    ActionRow: {("evaluations", "actions", name) for name in ("action", "status")},
    HandOffRow: {("evaluations", "handoffs", name) for name in ("handoff", "status")},
    JourneyMap: {("journey", "cards", name) for name in ("title", "role", "phase", "discipline")},
}
"""What these widgets write with edits of their own, or once for a row that names nothing yet."""


def lists_of_lines(editor: QWidget) -> list[RowsBinding]:
    return [one for one in editor.findChildren(RowsBinding) if isinstance(one.widget, LineList) and one.path]


def entered(found: list[QWidget]) -> set[Pattern]:
    """The patterns of all fields that some widget shows and writes."""
    patterns: set[Pattern] = set()
    for editor in inspectors(found):
        bindings = editor.findChildren(Binding)
        patterns |= {place_of(one.path).pattern for one in bindings if one.path}
        for lines in lists_of_lines(editor):
            patterns.add((*place_of(lines.path).pattern, "text"))
        for table in editor.findChildren(PlanTable):
            patterns |= {(*place_of(table.path).pattern, field.name) for field in table.fields}
        for kind, written in BY_HAND.items():
            patterns |= written if editor.findChildren(kind) else set()
    return patterns


@pytest.fixture
def made(qtbot: QtBot) -> list[QWidget]:
    return editors(qtbot)


def test_every_field_can_be_entered(made: list[QWidget]) -> None:
    wanted = {
        pattern
        for pattern, shape in shapes().items()
        if not isinstance(shape.kind, Rows | Record) and shape.name not in ELSEWHERE
    }
    assert sorted(".".join(one) for one in wanted - entered(made)) == []


def test_every_list_can_grow_shrink_and_change_its_order(made: list[QWidget]) -> None:
    stacks = {place_of(one.path).pattern for editor in made for one in editor.findChildren(RowStack)}
    stacks |= {place_of(one.path).pattern for editor in made for one in editor.findChildren(PlanTable)}
    stacks |= {place_of(one.path).pattern for editor in inspectors(made) for one in lists_of_lines(editor)}
    on_the_map = {("journey", "cards"), ("journey", "customer"), ("challenges",)}
    began = {("evaluations",)}
    assert sorted(".".join(one) for one in set(lists()) - stacks - on_the_map - began) == []


def test_every_mark_is_given_by_every_person_or_discipline(made: list[QWidget]) -> None:
    maps = {
        pattern for pattern, shape in shapes().items() if isinstance(shape.kind, Marks) and shape.kind.target
    }
    assert maps - entered(made) == set()
