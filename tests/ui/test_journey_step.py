"""The step of the journey on a real document: searching, judging hand-offs, and what the room sees alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.standins import HandClock, MemoryStore
from tests.ui.finding import has_named, named
from ui.board.dropping import brought_by
from ui.bridge import Bridge
from ui.slides.fitting import fits_the_room
from ui.steps.journey import JourneyEditor
from workshop.commands.edits import Write
from workshop.commands.journey import PHASES, MoveCards
from workshop.document.ports import Opened
from workshop.document.session import Session
from workshop.document.slides.bodies import Spotlight
from workshop.domain.codes import Language, StepCode
from workshop.exchange import read_plan
from workshop.insight.journey import missing_handoffs
from workshop.texts import speak

EXAMPLE = Path(__file__).resolve().parents[2] / "resources" / "examples" / "plandaal.json"


@pytest.fixture
def step(qtbot: QtBot) -> Iterator[JourneyEditor]:
    clock = HandClock()
    plan = replace(read_plan(EXAMPLE.read_bytes()), language=Language.EN)
    session = replace(Session(step=StepCode.JOURNEY), round="lanes")
    bridge = Bridge(Opened(plan, session, [], MemoryStore(clock, plan)), clock, speak("en"))
    made = JourneyEditor(bridge, StepCode.JOURNEY)
    made.resize(1100, 800)
    qtbot.addWidget(made)
    made.show()
    made.map.board.setFocus()
    yield made
    bridge.close()


def body(step: JourneyEditor) -> object:
    return step.bridge.slide.parts[0].body


def lane(step: JourneyEditor, name: str) -> str:
    return next(one.id for one in step.bridge.workshop.disciplines if one.name == name)


def test_a_search_dims_what_it_does_not_find_and_enter_selects_the_rest(
    step: JourneyEditor,
) -> None:
    QTest.keyClick(step.map.board, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = named(step, "Search the cards", QLineEdit)
    QTest.keyClicks(field, "klant")
    cards = step.bridge.workshop.journey.cards
    found = {card.id for card in cards if "klant" in f"{card.title} {card.touchpoint} {card.note}".casefold()}
    assert step.map.board.scene.board.dimmed == {card.id for card in cards} - found
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert set(step.map.board.choice.cards) == found
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert step.map.board.scene.board.dimmed == frozenset()
    assert not field.isVisible()


def test_a_lane_put_before_the_room_is_named_and_taken_away_again(step: JourneyEditor) -> None:
    step.map.board.show_in_room(("disciplines", lane(step, "Sales")))
    assert isinstance(body(step), Spotlight)
    button = named(step, "In the room: Sales", QPushButton)
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert step.bridge.session.spotlight == ()
    assert not button.isVisible()


@pytest.mark.parametrize("round_code", ["customer", "lanes", "leaders", "handoffs"])
def test_a_phase_can_be_put_before_the_room_in_every_round(step: JourneyEditor, round_code: str) -> None:
    phase = step.bridge.workshop.journey.phases[4].id
    step.bridge.be(replace(step.bridge.session, round=round_code))
    step.map.board.show_in_room(("journey", "phases", phase))
    assert isinstance(body(step), Spotlight)


def missing_in(beside: QWidget) -> list[QPushButton]:
    return [one for one in beside.findChildren(QPushButton) if "missing" in one.accessibleName()]


def test_a_missing_hand_off_is_made_from_the_list_beside_the_map(step: JourneyEditor, qtbot: QtBot) -> None:
    beside = step.aside()
    qtbot.addWidget(beside)
    beside.show()
    step.show_round("handoffs")
    before = len(step.bridge.workshop.journey.handoffs)
    QTest.mouseClick(missing_in(beside)[0], Qt.MouseButton.LeftButton)
    made = step.bridge.workshop.journey.handoffs
    assert len(made) == before + 1
    assert step.map.board.choice.handoff == made[-1].id
    qtbot.waitUntil(lambda: not missing_in(beside))


def test_a_chosen_hand_off_is_shown_in_full_until_it_is_gone(step: JourneyEditor, qtbot: QtBot) -> None:
    (gap,) = missing_handoffs(step.bridge.workshop)
    with qtbot.waitSignal(step.inspected, check_params_cb=lambda widget: widget is step.inspector):
        step.map.make(gap)
    assert has_named(step.inspector, "Trigger", QWidget)
    with qtbot.waitSignal(step.inspected, check_params_cb=lambda widget: widget is None):
        step.bridge.undo()


def test_the_card_tells_whether_its_title_fits_the_room(step: JourneyEditor) -> None:
    card = step.bridge.workshop.journey.cards[0]
    assert fits_the_room(card, "Orient", "nl")
    assert not fits_the_room(replace(card, title=card.title * 12), "Orient", "nl")


@pytest.mark.parametrize("name", ["larkenby", "plandaal"])
@pytest.mark.parametrize("language", list(Language))
def test_every_title_of_an_example_fits_the_room(qtbot: QtBot, name: str, language: Language) -> None:
    journey = read_plan(EXAMPLE.with_stem(name).read_bytes()).journey
    phases = {one.id: one.name for one in journey.phases}
    cut = [one.title for one in journey.cards if not fits_the_room(one, phases[one.phase or ""], language)]
    assert cut == []


def test_a_pasted_range_is_one_edit(step: JourneyEditor) -> None:
    phases = step.bridge.workshop.journey.phases
    before = step.bridge.workshop
    step.map.board.take_in("One\tTwo\nThree\t", phases[0].id, lane(step, "Sales"), 0)
    after = step.bridge.workshop.journey
    assert [card.title for card in after.cell(phases[0].id, lane(step, "Sales"))][:2] == ["One", "Three"]
    assert after.cell(phases[1].id, lane(step, "Sales"))[-1].title == "Two"
    step.bridge.undo()
    assert step.bridge.workshop == before


def test_a_table_of_one_column_is_a_card_for_each_cell_as_it_was_written(
    step: JourneyEditor, tmp_path: Path
) -> None:
    file = tmp_path / "cards.csv"
    file.write_text('Zegt "ja" en gaat\n\n"Zegt ""nee"""\n"Regel een\nregel twee"\n', encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    brought = brought_by(data)
    assert brought is not None
    phase = step.bridge.workshop.journey.phases[0].id
    step.map.board.take_in(brought, phase, lane(step, "Sales"), 0)
    cards = step.bridge.workshop.journey.cell(phase, lane(step, "Sales"))[:3]
    assert [card.title for card in cards] == ['Zegt "ja" en gaat', 'Zegt "nee"', "Regel een regel twee"]


def test_a_cell_keeps_its_quotes_where_only_one_column_is_filled(step: JourneyEditor) -> None:
    phase, after = (one.id for one in step.bridge.workshop.journey.phases[:2])
    step.map.board.take_in([["", 'Zegt "ja"']], phase, lane(step, "Sales"), 0)
    assert 'Zegt "ja"' in {one.title for one in step.bridge.workshop.journey.cell(after, lane(step, "Sales"))}


def test_a_pasted_line_keeps_the_quotes_around_it(step: JourneyEditor) -> None:
    phase = step.bridge.workshop.journey.phases[0].id
    step.map.board.take_in('"Wij bellen"\n', phase, lane(step, "Sales"), 0)
    assert step.bridge.workshop.journey.cell(phase, lane(step, "Sales"))[0].title == '"Wij bellen"'


def test_what_was_pasted_is_selected_together_and_so_are_copies(step: JourneyEditor) -> None:
    board, phase = step.map.board, step.bridge.workshop.journey.phases[0].id
    board.take_in("One\nTwo\nThree", phase, lane(step, "Sales"), 0)
    pasted = step.bridge.workshop.journey.cell(phase, lane(step, "Sales"))[:3]
    assert board.choice.cards == tuple(card.id for card in pasted)
    board.duplicate_requested.emit((pasted[0].id,))
    copy = step.bridge.workshop.journey.cell(phase, lane(step, "Sales"))[1]
    assert (copy.title, board.choice.cards) == ("One", (copy.id,))


def test_what_holds_no_card_is_refused_in_a_sentence(step: JourneyEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(step.bridge.refused):
        step.map.board.take_in([["", ""], ["", " "]], None, None, 0)


def test_while_searching_a_card_is_dropped_where_it_is_seen_to_lie(step: JourneyEditor) -> None:
    step.map.search()
    named(step, "Search the cards", QLineEdit).setText("prijspagina")
    cell = step.bridge.workshop.journey.cell(
        step.bridge.workshop.journey.phases[1].id, lane(step, "Marketing")
    )
    step.bridge.do(MoveCards((cell[1].id,), cell[1].phase, cell[1].discipline, 0))
    layout = step.map.board.scene.layout
    assert [card.id for card in layout.cell(1, 0).cards] == [cell[1].id, cell[0].id]


def test_the_round_about_leaders_asks_for_each_that_is_missing(step: JourneyEditor) -> None:
    phases = step.bridge.workshop.journey.phases
    sales, first = lane(step, "Sales"), phases[0].id
    step.bridge.do(Write((*PHASES, first, "lead"), sales))
    board = step.map.board.scene
    warned = board.board.warning_of(first)
    assert warned is not None
    assert warned.mark == "2 leaders"
    assert "Marketing and Sales" in warned.sentence
    step.bridge.do(Write((*PHASES, phases[2].id, "lead"), None))
    assert board.board.warning_of(phases[2].id) is None
    step.show_round("leaders")
    suggested = board.board.warning_of(phases[2].id)
    assert suggested is not None
    assert suggested.mark == "Sales?"


def test_a_card_that_the_room_does_not_see_yet_wears_a_mark_until_it_is_revealed(step: JourneyEditor) -> None:
    phase = step.bridge.workshop.journey.phases[0].id
    step.map.board.take_in("Silent", phase, lane(step, "Sales"), 0)
    new = step.bridge.workshop.journey.cell(phase, lane(step, "Sales"))[0]
    assert step.map.board.scene.board.unrevealed == {new.id}
    step.bridge.be(replace(step.bridge.session, concealed=frozenset()))
    assert step.map.board.scene.board.unrevealed == frozenset()
