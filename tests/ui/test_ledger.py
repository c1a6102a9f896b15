"""The ledger of promises reads as a sentence: long texts have lines of their own, a judgement its colour."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from tests.standins import bridge_on
from tests.ui.finding import named
from ui.bridge import Bridge
from ui.steps.proposition import PropositionEditor
from ui.style.fonts import font
from ui.style.look import theme
from ui.widgets.painting import lines_in
from workshop.commands.edits import Write
from workshop.domain.codes import Realistic, StepCode
from workshop.domain.proposition import Promise
from workshop.domain.rows import appended
from workshop.exchange import read_plan

PLAN = read_plan((Path(__file__).parents[2] / "resources" / "examples" / "plandaal.json").read_bytes())
PROMISES = appended((), Promise(id="a", text="Kort"), Promise(id="b", text="Kort"))


@pytest.fixture
def bridge() -> Bridge:
    return bridge_on(replace(PLAN, promises=PROMISES))


@pytest.fixture
def step(qtbot: QtBot, bridge: Bridge) -> PropositionEditor:
    editor = PropositionEditor(bridge, StepCode.VALUE_PROPOSITION)
    qtbot.addWidget(editor)
    editor.resize(900, 900)
    with qtbot.waitExposed(editor):
        editor.show()
    return editor


def picture(table: QTableView, column: int) -> QImage:
    rect = table.visualRect(table.model().index(0, column))
    return table.viewport().grab(rect).toImage()


def test_a_long_text_gets_a_second_line_and_the_table_the_room_for_it(
    qtbot: QtBot, step: PropositionEditor, bridge: Bridge
) -> None:
    ledger = named(step, "Promises", QTableView)
    row, height = ledger.rowHeight(0), ledger.height()
    bridge.do(
        Write(("promises", "a", "instead"), "Startdatum uit de capaciteitskalender; gemiddeld zeven weken")
    )
    assert ledger.rowHeight(0) > row
    assert ledger.rowHeight(1) == row
    qtbot.waitUntil(lambda: ledger.height() >= height + ledger.rowHeight(0) - row)
    assert ledger.verticalScrollBar().maximum() == 0
    bridge.undo()
    assert ledger.rowHeight(0) == row


def test_a_very_long_text_stops_after_its_lines(step: PropositionEditor, bridge: Bridge) -> None:
    ledger = named(step, "Promises", QTableView)
    bridge.do(Write(("promises", "a", "text"), "Altijd dezelfde contactpersoon, " * 40))
    two = ledger.rowHeight(0)
    bridge.do(Write(("promises", "a", "text"), "Altijd dezelfde contactpersoon, " * 200))
    assert ledger.rowHeight(0) == two


def test_whether_it_is_true_has_a_sign_and_a_colour(step: PropositionEditor, bridge: Bridge) -> None:
    ledger = named(step, "Promises", QTableView)
    seen = []
    for judged in (Realistic.YES, Realistic.PARTLY, Realistic.NO):
        bridge.do(Write(("promises", "a", "realistic"), judged))
        seen.append(picture(ledger, 3))
    assert seen[0] != seen[1] != seen[2] != seen[0]


def test_lines_hold_the_whole_text_when_there_is_room() -> None:
    given = font(theme().px(14))
    text = "Drie pakketten standaard, de rest met prijs en termijn"
    assert lines_in(text, given, 4000, 2) == [text]
    two = lines_in(text, given, 260, 2)
    assert len(two) == 2
    assert " ".join(two) == text
    cut = lines_in(text, given, 120, 2)
    assert len(cut) == 2
    assert cut[1].endswith("…")
    assert lines_in("", given, 120, 2) == [""]
