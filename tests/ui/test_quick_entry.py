"""A pulse, a claim, a hope and a dot of everybody in the room, at the speed of the room."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.standins import bridge_on
from tests.ui.consoles import ROOMY, shown_console
from tests.ui.finding import named
from ui.console.window import ConsoleWindow
from ui.widgets.fields import TextField
from ui.widgets.stepper import DotsVote
from workshop.document.concealment import seen_by_all
from workshop.document.slides.bodies import Entries, Fingers, Votes
from workshop.domain.challenges import Challenge, Cluster
from workshop.domain.codes import StepCode
from workshop.domain.ids import new_id
from workshop.domain.overriding import override
from workshop.domain.people import Discipline, Participant
from workshop.domain.workshop import Workshop
from workshop.insight.challenges import votes

TWELVE = (
    "Ingrid Terpstra",
    "Ruben Kok",
    "Femke Aalders",
    "Jasmijn Bos",
    "Tarik Öztürk",
    "Lotte Hendriks",
    "Daan Verbeek",
    "Noor Smit",
    "Ilse van Dam",
    "Rik Aalbers",
    "Özlem Kaya",
    "Sem de Wit",
)
MARKS = (7, 6, 8, 10, 3, 5, 7, 9, 4, 10, 6, 2)
PEOPLE = tuple(Participant(id=new_id(), key=f"p{at}", name=name) for at, name in enumerate(TWELVE))
TEAMS = tuple(
    Discipline(id=new_id(), key=f"d{at}", name=name) for at, name in enumerate(("Sales", "Support"))
)
GROUPS = tuple(
    Cluster(id=new_id(), key=f"k{at}", title=name) for at, name in enumerate(("Promises", "Handing over"))
)
CARDS = tuple(
    Challenge(id=new_id(), key=f"c{at}", text=f"I wait, {at}", cluster=GROUPS[at % 2].id) for at in range(4)
)
PLAN = Workshop(participants=PEOPLE, disciplines=TEAMS, clusters=GROUPS, challenges=CARDS)


class Keys(QObject):
    """Counts the keys that go down."""

    def __init__(self) -> None:
        super().__init__()
        self.down = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, QWidget):
            self.down += watched is QApplication.focusWidget()
        return False


@pytest.fixture
def console(qtbot: QtBot, tmp_path: Path) -> ConsoleWindow:
    return shown_console(qtbot, bridge_on(PLAN), tmp_path, ROOMY, has_keys=True)


def entered(console: ConsoleWindow, text: str) -> None:
    field = QApplication.focusWidget()
    assert isinstance(field, TextField), console
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def in_round(console: ConsoleWindow, step: StepCode, code: str) -> None:
    console.steering.open_step(step)
    console.steering.open_round(code)


def test_the_pulse_of_twelve_people_takes_at_most_five_keys_each(console: ConsoleWindow) -> None:
    in_round(console, StepCode.WELCOME, "pulse")
    keys = Keys()
    QApplication.instance().installEventFilter(keys)  # type: ignore[union-attr]
    least = {"Ingrid": "in", "Ilse": "il", "Ruben": "ru", "Rik": "ri", "Özlem": "oz"}
    order = sorted(zip(TWELVE, MARKS, strict=True))
    for name, mark in order:
        before = keys.down
        first = name.split()[0]
        entered(console, f"{least.get(first, first[0]).lower()}{mark}")
        assert 0 < keys.down - before <= 5, name
    assert keys.down <= 5 * len(TWELVE)
    given = console.bridge.workshop.pulse.start
    assert {one.name: given[one.id] for one in PEOPLE} == dict(order)


def test_in_the_order_of_the_list_a_number_and_enter_are_enough(console: ConsoleWindow) -> None:
    in_round(console, StepCode.CLOSE, "confidence")
    for at in range(12):
        entered(console, str(at % 6))
    given = console.bridge.workshop.close.confidence
    assert [given[one.id] for one in PEOPLE] == [at % 6 for at in range(12)]


@pytest.mark.parametrize("typed", ["i7", "zz 7", "in 11", "in", "7,5"])
def test_what_cannot_be_taken_stays_in_the_line_and_changes_nothing(
    console: ConsoleWindow, typed: str
) -> None:
    in_round(console, StepCode.WELCOME, "pulse")
    entered(console, typed)
    assert not console.bridge.workshop.pulse.start
    field = QApplication.focusWidget()
    assert isinstance(field, TextField)
    assert field.value() == typed


def test_a_minus_takes_an_answer_away(console: ConsoleWindow) -> None:
    in_round(console, StepCode.WELCOME, "pulse")
    entered(console, "no 7")
    entered(console, "no -")
    assert not console.bridge.workshop.pulse.start


def test_hopes_are_a_name_and_words_and_claims_a_team_and_a_share(console: ConsoleWindow) -> None:
    in_round(console, StepCode.WELCOME, "check_in")
    entered(console, "noor we finish on time")
    in_round(console, StepCode.WELCOME, "mirror")
    entered(console, "sa 60")
    entered(console, "su 12,5%")
    workshop = console.bridge.workshop
    assert workshop.welcome.hopes[PEOPLE[7].id] == "we finish on time"
    assert [workshop.mirror[one.id] for one in TEAMS] == [60, 12.5]


def test_who_is_absent_is_not_waited_for(console: ConsoleWindow) -> None:
    from workshop.commands.edits import Write

    console.bridge.do(Write(("participants", PEOPLE[0].id, "present"), False))
    in_round(console, StepCode.WELCOME, "pulse")
    entered(console, "6")
    assert list(console.bridge.workshop.pulse.start) == [PEOPLE[1].id]


def test_dots_by_letter_and_by_count_are_hidden_until_they_are_revealed_together(
    console: ConsoleWindow,
) -> None:
    in_round(console, StepCode.CHALLENGES, "dots")
    entered(console, "aab")
    entered(console, "a b b")
    assert dict(votes(console.bridge.workshop).clusters) == {GROUPS[0].id: 3, GROUPS[1].id: 3}
    entered(console, "a12 b5")
    assert dict(votes(console.bridge.workshop).clusters) == {GROUPS[0].id: 12, GROUPS[1].id: 5}
    body: object = console.slide.parts[0].body
    assert isinstance(body, Entries)
    assert [(one.letter, one.title) for one in body.entries] == [("A", "Promises"), ("B", "Handing over")]
    assert not votes(seen_by_all(console.bridge.workshop, console.bridge.session.concealed)).total
    console.steering.reveal()
    assert outcome(console) == [12, 5]


def test_more_dots_than_agreed_are_counted_and_said(console: ConsoleWindow) -> None:
    in_round(console, StepCode.CHALLENGES, "dots")
    entered(console, "aaaa")
    assert votes(console.bridge.workshop).total == 4
    assert any("more than agreed" in one.text() for one in labels(console))
    console.bridge.undo()
    assert not votes(console.bridge.workshop).total


def test_letters_that_are_no_cluster_are_named(console: ConsoleWindow) -> None:
    in_round(console, StepCode.CHALLENGES, "dots")
    entered(console, "aaz")
    assert not votes(console.bridge.workshop).total
    assert any("“Z”" in one.text() for one in labels(console))


def test_going_back_and_forth_keeps_every_vote(console: ConsoleWindow) -> None:
    in_round(console, StepCode.CHALLENGES, "dots")
    entered(console, "a12 b5")
    in_round(console, StepCode.CHALLENGES, "write")
    console.steering.open_step(StepCode.WELCOME)
    in_round(console, StepCode.CHALLENGES, "dots")
    assert votes(console.bridge.workshop).total == 17
    assert "challenges.votes" in console.bridge.session.concealed


def test_fingers_are_shown_together_and_who_is_under_three_is_heard_first(console: ConsoleWindow) -> None:
    in_round(console, StepCode.VISION, "fist")
    for typed in ("no 1", "lot 2", "daan 4"):
        entered(console, typed)
    assert "Noor" not in repr(console.slide)
    console.steering.reveal()
    part = console.slide.parts[0]
    assert isinstance(part.body, Fingers)
    assert {"Lotte", "Noor"} <= set(part.headline.replace(",", "").split())
    assert "Daan" not in part.headline


def test_the_limits_of_the_dots_are_the_facilitators(console: ConsoleWindow) -> None:
    in_round(console, StepCode.CHALLENGES, "dots")
    stepper = named(console, "Dots for each person", DotsVote)
    stepper.setFocus()
    QTest.keyClick(stepper, Qt.Key.Key_5)
    assert console.bridge.session.dots == 5


def outcome(console: ConsoleWindow) -> list[int | None]:
    shown = console.slide.parts[0].body
    assert isinstance(shown, Votes)
    return [one.votes for one in shown.votes]


def labels(console: ConsoleWindow) -> list[QLabel]:
    return [one for one in console.findChildren(QLabel) if one.isVisible()]
