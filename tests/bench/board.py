"""The journey board on a real X window: a drag, a drop, a key, opening, and what it all takes.

Six phases by five lanes, a hand-off for every ten cards, the whole board in view at 1920 x 1080, and the
room's window beside it at 3840 x 2160; the same board that other tools are measured on.
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

SCREEN = "3840x2160"
SIZES = (300, 2000, 10_000)
MOVES = 120
HOUSE = Path(__file__).parents[2]

_WORDS = (  # noqa: SIM905
    "guest books appointment online and waits for the confirmation mail while reception checks the calendar "
    "by hand then calls back to agree a time slot data is typed twice handoff unclear nobody owns follow up "
    "invoice sent late praise for friendly staff long queue at counter"
).split()


def figures() -> Iterator[dict[str, Any]]:
    """Yield every figure of the board; each size in a process of its own, so that memory is its own."""
    p95: dict[int, float] = {}
    for cards in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            for figure in _measured(cards, folder):
                if figure["name"] == "board.drag.p95":
                    p95[cards] = figure["value"]
                yield figure
    yield {"name": "board.drag.growth", "value": round(p95[SIZES[-1]] / p95[SIZES[0]], 2), "unit": "x"}


def _measured(cards: int, folder: str) -> Iterator[dict[str, Any]]:
    import json

    command = [sys.executable, "-m", "tests.bench.board", str(cards), folder]
    done = subprocess.run(command, cwd=HOUSE, stdout=subprocess.PIPE, text=True, check=True, timeout=120)
    for line in done.stdout.splitlines():
        if line.startswith("{"):
            yield json.loads(line)


def plan_of(cards: int) -> Any:
    """A workshop with so many cards in thirty cells, the same one every time."""
    from workshop.domain.codes import Kind, Light, Role
    from workshop.domain.journey import Card, CustomerMoment, HandOff, Journey, Phase
    from workshop.domain.people import Discipline
    from workshop.domain.rows import appended
    from workshop.domain.workshop import Workshop

    chance = random.Random(7)
    phases = (Phase(id=f"p{n}", name=f"Phase {n}", after_deal=n >= 3, lead=f"d{n % 5}") for n in range(6))
    lanes = (Discipline(id=f"d{n}", name=f"Team {n}", kind=tuple(Kind)[n]) for n in range(5))
    made = (
        Card(
            id=f"c{n:06}",
            phase=f"p{n % 6}",
            discipline=f"d{n // 6 % 5}",
            role=tuple(Role)[n % 4],
            title=" ".join(chance.choice(_WORDS) for _ in range(chance.randint(4, 12))),
        )
        for n in range(cards)
    )
    handed = (
        HandOff(
            id=f"h{n}",
            from_phase=f"p{chance.randint(0, 4)}",
            from_discipline=f"d{chance.randint(0, 4)}",
            to_phase=f"p{chance.randint(1, 5)}",
            to_discipline=f"d{chance.randint(0, 4)}",
            status=tuple(Light)[n % 3],
        )
        for n in range(min(cards // 10, 100))
    )
    moments = (
        CustomerMoment(id=f"m{n}", phase=f"p{n}", does="Waits", feeling=n % 5 - 2, faces=n % 4)
        for n in range(6)
    )
    journey = Journey(
        phases=appended((), *phases),
        cards=appended((), *made),
        handoffs=appended((), *handed),
        customer=appended((), *moments),
    )
    return Workshop(disciplines=appended((), *lanes), journey=journey)


class Bench:
    """The board and the room's window, live, on a saved workshop."""

    def __init__(self, cards: int, folder: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from tests.storage.opened import Shelf
        from ui.style.look import ThemeChoice, look

        self.app = QApplication.instance() or QApplication([])
        look().put_on(ThemeChoice.LIGHT)
        self.shelf = Shelf(folder)
        self.shelf.create(plan_of(cards)).close()
        self._warm()
        started = time.perf_counter()
        self._open()
        self.open_ms = (time.perf_counter() - started) * 1e3

    def _warm(self) -> None:
        """An application that runs has shown a board and a slide before."""
        from tests.standins import bridge_on

        self._show(bridge_on(plan_of(30)))
        self.map.close()
        self.room.close()

    def _open(self) -> None:
        """Read the saved board, check it, show it whole, and paint it, in both windows."""
        from ui.bridge import Bridge
        from workshop.texts import speak

        opened = self.shelf.files.open(self.shelf.path)
        self._show(Bridge(opened, self.shelf.clock, speak("en")))

    def _show(self, bridge: Any) -> None:
        from ui.slides.view import SlideView
        from ui.steps.journey_map import JourneyMap

        self.bridge = bridge
        self.map = JourneyMap(bridge)
        self.board = self.map.board
        self.map.resize(1920, 1080)
        self.map.show()
        self.board.fit()
        self.room = SlideView(lambda: 0.0)
        self.room.resize(3840, 2160)
        self._show_room()
        self.room.show()
        self._settle()

    def _show_room(self) -> None:
        import datetime as dt
        from dataclasses import replace

        from workshop.document.session import Session, View
        from workshop.document.slides import slide_for
        from workshop.domain.codes import StepCode
        from workshop.method import read_method
        from workshop.texts import speak

        session = replace(Session(step=StepCode.JOURNEY), round="lanes", view=View.CONTENT)
        now = dt.datetime(2026, 9, 24, 10, 0, tzinfo=dt.UTC)
        self.room.show_slide(slide_for(self.bridge.workshop, session, read_method("en"), speak("en"), now))

    def _settle(self) -> None:
        """All events done, everything painted and flushed to the X server."""
        from PySide6.QtGui import QGuiApplication
        from PySide6.QtWidgets import QApplication

        QApplication.processEvents()
        QApplication.sendPostedEvents()
        QGuiApplication.sync()

    def timed(self, act: Callable[[], object]) -> float:
        """Milliseconds until what `act` does has been painted and flushed."""
        started = time.perf_counter()
        act()
        self._settle()
        return (time.perf_counter() - started) * 1e3

    def figures(self) -> Iterator[tuple[str, float, str]]:
        """Name, value and unit of each figure."""
        yield "board.open", self.open_ms, "ms"
        yield from self._drag()
        yield from self._keys()
        yield "board.memory", private_megabytes(), "MB"

    def _drag(self) -> Iterator[tuple[str, float, str]]:
        """One card from the second lane's middle to the far corner, as a hand moves it."""
        from PySide6.QtCore import QPoint, Qt
        from PySide6.QtTest import QTest

        viewport = self.board.viewport()
        start = self._point("c000007")
        end = self._point(self.bridge.workshop.journey.cell("p5", "d4")[-1].id)
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(viewport, left, none, start)
        QTest.mouseMove(viewport, start + QPoint(12, 12))
        self._settle()
        painted, used, times = self.board.pieces.cards_painted, time.process_time(), []
        for number in range(1, MOVES + 1):
            to = start + (end - start) * number / MOVES
            times.append(self.timed(partial(QTest.mouseMove, viewport, to)))
        cpu = (time.process_time() - used) * 1e3 / MOVES
        yield "board.drag.p50", statistics.median(times), "ms"
        yield "board.drag.p95", statistics.quantiles(times, n=20)[-1], "ms"
        yield "board.drag.cpu", cpu, "ms"
        yield "board.drag.cards_painted", (self.board.pieces.cards_painted - painted) / MOVES, "cards"
        yield "board.drop", self.timed(lambda: QTest.mouseRelease(viewport, left, none, end)), "ms"

    def _keys(self) -> Iterator[tuple[str, float, str]]:
        """A new card by key, and taking the last deed back."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        from ui.widgets.fields import TextField

        self.board.zoom_to(1.0)
        self.board.select(("c000009",))
        self.board.setFocus()
        QTest.keyClick(self.board, Qt.Key.Key_N)
        self._settle()
        field = self.board.viewport().findChildren(TextField)[-1]
        QTest.keyClicks(field, "Calls back within the hour")
        yield "board.add", self.timed(lambda: QTest.keyClick(field, Qt.Key.Key_Escape)), "ms"
        yield "board.undo", self.timed(self.bridge.undo), "ms"

    def _point(self, card: str) -> Any:
        """A point on the card, or, where a card is smaller than that, on one near it."""
        from PySide6.QtCore import QPoint, QPointF

        from workshop.drawing.pointing import Part, spot_at

        scene = self.board.scene
        middle = self.board.window_rect(scene.layout.card_box(*scene.places[card])).center().toPoint()
        near = (middle + QPoint(0, down) for down in range(12))
        return next(
            at
            for at in near
            if spot_at(scene.layout, scene.style, *self.board.point(QPointF(at))).part is Part.CARD
        )

    def close(self) -> None:
        """Let the file go."""
        self.bridge.close()


def private_megabytes() -> float:
    """What this process has of its own."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) / 1024


def main(cards: int, folder: Path) -> None:
    """Measure one size and print it."""
    import json

    from tests import surroundings

    surroundings.settle_in()
    bench = Bench(cards, folder)
    for name, value, unit in bench.figures():
        print(json.dumps({"name": name, "value": round(value, 2), "unit": unit, "cards": cards}), flush=True)
    bench.close()


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
