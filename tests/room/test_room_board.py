"""The journey board under a real mouse and before real assistive technology, its room window beside it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import main
from ui.app import App
from ui.board.journey_board import JourneyBoard
from ui.console.window import ConsoleWindow
from ui.settings import Preferences
from ui.steps.journey import JourneyEditor
from workshop.document.session import View
from workshop.document.slides.bodies import Overview
from workshop.domain.codes import Language, StepCode
from workshop.domain.journey import Card
from workshop.texts.names import code_name

HOUSE = Path(__file__).resolve().parents[2]
PLAN = HOUSE / "resources" / "examples" / "tolbrug.json"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "tolbrug.samenspel"
    ask("import", str(PLAN), str(made))
    return made


@pytest.fixture
def app(qtbot: QtBot, tmp_path: Path, file: Path) -> Iterator[App]:
    preferences = Preferences(tmp_path / "settings.json")
    preferences.adopt(replace(preferences.now, language=Language.EN))
    made = App(main.ports(), preferences)
    console = made.open_file(file)
    assert console is not None
    console.steering.open_step(StepCode.JOURNEY)
    session = replace(console.bridge.session, round="lanes", view=View.CONTENT)
    console.bridge.be(session)
    qtbot.waitUntil(lambda: console.isActiveWindow() and board(console).isVisible())
    yield made
    for one in tuple(made.consoles):
        one.close()
    for window in QApplication.topLevelWidgets():  # home, which comes when the last workshop goes
        window.close()


def ask(*words: str) -> None:
    subprocess.run([sys.executable, "main.py", *words], cwd=HOUSE, check=True, stdout=subprocess.DEVNULL)


def board(console: ConsoleWindow) -> JourneyBoard:
    editor = console.stage.editor
    assert isinstance(editor, JourneyEditor)
    return editor.map.board


def middle(shown: JourneyBoard, card: str) -> QPoint:
    """Where a card is on the screen; scrolled to, if need be."""
    shown.select((card,))
    rect = shown.window_rect(shown.scene.layout.card_box(*shown.scene.places[card]))
    return shown.viewport().mapToGlobal(rect.center().toPoint())


def drag(qtbot: QtBot, start: QPoint, end: QPoint) -> None:
    """Take what lies at a point of the screen to another with the mouse, as a hand does."""
    words = ["mousemove", str(start.x()), str(start.y()), "mousedown", "1"]
    for part in (0.1, 0.4, 0.7, 0.95, 1.0):
        at = start + (end - start) * part
        words += ["sleep", "0.04", "mousemove", str(at.x()), str(at.y())]
    dragging = subprocess.Popen(["xdotool", *words, "sleep", "0.04", "mouseup", "1"])
    qtbot.waitUntil(lambda: dragging.poll() is not None)


def on_screen(shown: JourneyBoard) -> dict[tuple[str, str], list[str]]:
    """The titles of every cell, by the names of its phase and its lane, as the board lays them out."""
    layout = shown.scene.layout
    return {
        (layout.board.phases[column].name, layout.rows[row].name): [card.title for card in cell.cards]
        for (column, row), cell in layout.cells.items()
    }


def is_saved(console: ConsoleWindow) -> bool:
    """Whether the bar below says that all is saved."""
    return console.bridge.saved.seq >= console.bridge.document.seq


def in_file(file: Path, out: Path) -> dict[tuple[str, str], list[str]]:
    """The same out of the file, as another program reads it while the window is open."""
    ask("export", str(file), str(out))
    plan = json.loads(out.read_text(encoding="utf-8"))
    phases = {one["id"]: one["name"] for one in plan["journey"]["phases"]}
    lanes = {one["id"]: one["name"] for one in plan["disciplines"]}
    found: dict[tuple[str, str], list[str]] = {}
    for card in plan["journey"]["cards"]:
        found.setdefault((phases[card["phase"]], lanes[card["discipline"]]), []).append(card["title"])
    return found


def counts_in_the_room(app: App) -> list[list[int]]:
    assert app.room is not None
    assert app.room.window is not None
    slide = app.room.window.view.slide
    assert slide is not None
    body = slide.parts[0].body
    assert isinstance(body, Overview)
    return [[len(cell.roles) for cell in line] for line in body.cells]


def counts_on_the_board(shown: JourneyBoard) -> list[list[int]]:
    layout = shown.scene.layout
    return [
        [len(layout.cell(column, row).cards) for column in range(len(layout.columns))]
        for row in range(len(layout.rows))
    ]


def seen_cards(shown: JourneyBoard) -> list[Card]:
    """Cards that the window shows whole, in reading order."""
    window = shown.viewport().rect().adjusted(0, round(shown.view().top), -20, -20)
    return [
        card
        for (column, row), cell in sorted(shown.scene.layout.cells.items(), key=lambda item: item[0][::-1])
        for place, card in enumerate(cell.cards)
        if window.contains(shown.window_rect(shown.scene.layout.card_box(column, row, place)).toRect())
    ]


@pytest.mark.parametrize(("across", "down"), [(1, 0), (0, 1), (2, 1)])
def test_a_card_dragged_by_a_real_mouse_is_the_same_on_screen_in_the_file_and_in_the_room(
    qtbot: QtBot, app: App, file: Path, tmp_path: Path, across: int, down: int
) -> None:
    (console,) = app.consoles
    shown = board(console)
    shown.fit()
    before = on_screen(shown)
    card = seen_cards(shown)[0]
    column, row, _ = shown.scene.places[card.id]
    goal = shown.scene.layout.cell_box(column + across, row + down)
    at = shown.viewport().mapToGlobal(shown.window_rect(goal).center().toPoint())
    drag(qtbot, middle(shown, card.id), at)
    qtbot.waitUntil(lambda: shown.scene.places[card.id][:2] == (column + across, row + down))
    qtbot.waitUntil(lambda: is_saved(console))
    assert in_file(file, tmp_path / "moved.json") == on_screen(shown) != before
    qtbot.waitUntil(lambda: counts_in_the_room(app) == counts_on_the_board(shown))
    subprocess.run(["xdotool", "key", "ctrl+z"], check=True)
    qtbot.waitUntil(lambda: on_screen(shown) == before)
    qtbot.waitUntil(lambda: is_saved(console))
    assert in_file(file, tmp_path / "back.json") == before
    qtbot.waitUntil(lambda: counts_in_the_room(app) == counts_on_the_board(shown))


def test_a_phase_and_a_lane_are_dragged_to_another_place(qtbot: QtBot, app: App) -> None:
    (console,) = app.consoles
    shown = board(console)
    shown.fit()
    layout, view = shown.scene.layout, shown.viewport()
    phases = [phase.name for phase in layout.board.phases]
    lanes = [row.name for row in layout.rows]
    head = layout.manner.stretches + layout.manner.phase_line / 2

    def place(x: float, y: float) -> QPoint:
        return view.mapToGlobal(QPoint(*map(round, shown.view().corner(x, y))))

    drag(qtbot, place(layout.columns[0].start + 20, head), place(layout.gutters[2].middle, head))
    wanted = [phases[1], phases[0], *phases[2:]]
    qtbot.waitUntil(lambda: [one.name for one in shown.scene.layout.board.phases] == wanted)
    layout = shown.scene.layout
    drag(qtbot, place(40, layout.lanes[0].middle), place(40, layout.levels[2].middle))
    qtbot.waitUntil(lambda: [row.name for row in shown.scene.layout.rows] == [lanes[1], lanes[0], *lanes[2:]])


ASK = """
import pyatspi, sys
def walk(one, depth=0):
    if depth < 40:
        yield one
        for at in range(one.childCount):
            child = one.getChildAtIndex(at)
            if child is not None:
                yield from walk(child, depth + 1)
for application in pyatspi.Registry.getDesktop(0):
    for one in walk(application):
        if one.name == "Journey board":
            for part in walk(one):
                box = part.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
                told = part.description.replace("\\n", " ")
                print(part.getRoleName(), part.name, told, box.width, sep="\\t")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is the bus of Linux")
def test_assistive_technology_hears_every_card_with_its_lane_phase_and_role(qtbot: QtBot, app: App) -> None:
    (console,) = app.consoles
    shown = board(console)
    words, plan = console.bridge.words, console.bridge.workshop
    asking = subprocess.Popen(["/usr/bin/python3", "-c", ASK], stdout=subprocess.PIPE, text=True)
    qtbot.waitUntil(lambda: asking.poll() is not None, timeout=60_000)
    told = [line.split("\t") for line in asking.communicate()[0].splitlines()]
    phases = {one.id: one.name for one in plan.journey.phases}
    lanes = {one.id: one.name for one in plan.disciplines}
    heard = {name: more for _, name, more, *_ in told}
    assert told, "nothing is heard of the board"
    for card in plan.journey.cards:
        more = heard[card.title]
        assert phases[card.phase or ""] in more
        assert lanes[card.discipline or ""] in more
        assert card.role is None or code_name(words, card.role) in more
    for name in (*phases.values(), *lanes.values()):
        assert name in heard
    assert sum("Hand-off" in name for name in heard) == len(shown.scene.layout.arrows)
