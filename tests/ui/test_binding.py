"""A field shows a place of the plan and writes to it, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.standins import bridge_on, memory
from ui.bridge import Bridge
from ui.steps.binding import bind, bind_lines, bind_text, focus_bound
from workshop.commands.edits import Remove, Write
from workshop.domain.people import Discipline, Participant
from workshop.domain.rows import Row, appended, lines
from workshop.domain.workshop import Workshop

STATEMENT = ("vision", "statement")
START = Workshop(
    disciplines=appended((), Discipline(id="sales", name="Sales"), Discipline(id="help", name="Support")),
    participants=appended((), Participant(id="noor", name="Noor"), Participant(id="daan", name="Daan")),
    agreements=lines("One calendar", "One voice"),
)


class Box(QWidget):
    """A widget with a value, as plain as can be."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[object] = []
        self.problem = ""

    def show_value(self, value: object) -> None:
        self.shown.append(value)

    def show_problem(self, sentence: str) -> None:
        self.problem = sentence

    def enter(self, value: object) -> None:
        self.edited.emit(value)


class LinesBox(QWidget):
    """A widget with rows, as plain as can be."""

    added = Signal(int, list)
    edited = Signal(str, str, object)
    moved = Signal(str, int)
    removed = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        self.texts = [getattr(row, "text", "") for row in rows]


def box(qtbot: QtBot) -> Box:
    made = Box()
    qtbot.addWidget(made)
    return made


def statement(bridge: Bridge) -> str:
    return bridge.workshop.vision.statement


def test_what_is_entered_is_written_and_not_shown_back(qtbot: QtBot) -> None:
    bridge, field = bridge_on(START), box(qtbot)
    bind_text(field, bridge, STATEMENT)
    field.enter("One face")
    assert statement(bridge) == "One face"
    assert field.shown == [""]


def test_showing_a_workshop_writes_nothing(qtbot: QtBot) -> None:
    bridge, field = bridge_on(START), box(qtbot)
    bind_text(field, bridge, STATEMENT)
    bind(field, bridge, ("workshop", "minutes"))
    assert memory(bridge).log == []


def test_what_changes_elsewhere_is_shown(qtbot: QtBot) -> None:
    bridge, field = bridge_on(START), box(qtbot)
    bind_text(field, bridge, STATEMENT)
    bridge.do(Write(STATEMENT, "One face"))
    bridge.do(Write(("vision", "horizon"), "2029"))
    bridge.undo()
    bridge.undo()
    assert field.shown == ["", "One face", ""]


def test_a_value_that_breaks_a_rule_is_said_at_the_field_until_a_good_one_comes(qtbot: QtBot) -> None:
    bridge, field = bridge_on(START), box(qtbot)
    bind(field, bridge, ("workshop", "minutes"))
    field.enter(9000)
    assert field.problem
    assert bridge.workshop.workshop.minutes is None
    field.enter(240)
    assert field.problem == ""
    assert bridge.workshop.workshop.minutes == 240


def test_hand_overs_of_one_text_are_undone_as_one(qtbot: QtBot) -> None:
    bridge, field = bridge_on(START), box(qtbot)
    bind_text(field, bridge, STATEMENT)
    for text in ("O", "One", "One face"):
        field.enter(text)
    bridge.undo()
    assert statement(bridge) == ""


def test_an_emptied_entry_of_a_map_is_gone(qtbot: QtBot) -> None:
    bridge, field = bridge_on(START), box(qtbot)
    bind_text(field, bridge, ("welcome", "hopes", "noor"))
    field.enter("Rest")
    field.enter("")
    assert "noor" not in bridge.workshop.welcome.hopes


def test_a_field_can_be_aimed_at_another_row_and_is_off_when_the_row_goes(qtbot: QtBot) -> None:
    bridge, field = bridge_on(START), box(qtbot)
    binding = bind_text(field, bridge, ("participants", "noor", "name"))
    binding.aim(("participants", "daan", "name"))
    field.enter("Daan V.")
    assert [person.name for person in bridge.workshop.participants] == ["Noor", "Daan V."]
    bridge.do(Remove(("participants",), ("daan",)))
    assert not field.isEnabled()
    binding.aim(None)
    assert not field.isEnabled()


def test_a_list_of_lines_is_added_to_changed_moved_and_taken_from(qtbot: QtBot) -> None:
    bridge = bridge_on(START)
    widget = LinesBox()
    qtbot.addWidget(widget)
    bind_lines(widget, bridge, ("agreements",))
    widget.added.emit(1, ["Both", "Sides"])
    first = bridge.workshop.agreements[0]
    widget.edited.emit(first.id, "text", "One diary")
    widget.moved.emit(first.id, 9)
    assert widget.texts == ["Both", "Sides", "One voice", "One diary"]
    widget.removed.emit([first.id])
    assert [line.text for line in bridge.workshop.agreements] == ["Both", "Sides", "One voice"]


def test_the_focus_goes_to_the_field_of_a_place(qtbot: QtBot) -> None:
    bridge = bridge_on(START)
    page = QWidget()
    qtbot.addWidget(page)
    one, other = Box(), Box()
    for field, name in ((one, "statement"), (other, "horizon")):
        field.setParent(page)
        bind_text(field, bridge, ("vision", name))
    page.show()
    assert focus_bound(page, ("vision", "horizon"))
    assert page.focusWidget() is other
    assert not focus_bound(page, ("goals",))
