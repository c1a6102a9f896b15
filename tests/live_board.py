"""A board of any size, live on a display with the room's window beside it, for `tests/bench/board.py`.

Qt and the windows are imported when a board is made: who starts one in another process needs neither.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

MOVES = 120
DROPS = 7
ROOM_LATER = 40  # milliseconds, as in the console

_WORDS = (  # noqa: SIM905
    "guest books appointment online and waits for the confirmation mail while reception checks the calendar "
    "by hand then calls back to agree a time slot data is typed twice handoff unclear nobody owns follow up "
    "invoice sent late praise for friendly staff long queue at counter"
).split()


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
        for n in range(cards // 10)
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


class LiveBoard:
    """The board and the room's window, live, on a saved workshop.

    Longer than other classes: the figures are taken one after another from the same windows.
    """

    def __init__(self, cards: int, folder: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from tests.storage.opened import Shelf
        from ui.style.look import ThemeChoice, look

        self.app = QApplication.instance() or QApplication([])
        look().put_on(ThemeChoice.LIGHT)
        self.followed = 0
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
        assert self.bridge.method.steps
        self.map.close()
        self.room.close()

    def _open(self) -> None:
        """Read the saved board, check it, show it whole, and paint it, in both windows."""
        from ui.bridge import Bridge
        from workshop.texts import speak

        opened = self.shelf.files.open(self.shelf.path)
        self._show(Bridge(opened, self.shelf.clock, speak("en")))

    def _show(self, bridge: Any) -> None:
        from PySide6.QtCore import QTimer

        from ui.slides.view import SlideView
        from ui.steps.journey_map import JourneyMap

        self.bridge = bridge
        self.follower = QTimer(singleShot=True, interval=ROOM_LATER)
        self.follower.timeout.connect(self._show_room)
        bridge.changed.connect(lambda _: self.follower.start())
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

    def _rest(self) -> None:
        """Wait until what goes on behind the windows after opening is done: the file's writer is ready."""
        from dataclasses import replace

        from workshop.domain.codes import StepCode

        self.bridge.be(replace(self.bridge.session, step=StepCode.JOURNEY))
        self.bridge.store.back_up()  # as it is due some time after opening
        self.bridge.store.flush(60)
        self._settle()

    def _show_room(self) -> None:
        import datetime as dt
        from dataclasses import replace

        self.followed += 1

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
        self._rest()
        yield from self._drag()
        yield from self._keys()
        yield "board.memory", private_megabytes(), "MB"

    def _drag(self) -> Iterator[tuple[str, float, str]]:
        """One card from the second lane's middle to the far corner, as a hand moves it."""
        start, end = self._point("c000007"), self._point(self.bridge.workshop.journey.cell("p5", "d4")[-1].id)
        self._take(start)
        painted, used = self.board.pieces.cards_painted, time.process_time()
        ways = ((end - start) * number / MOVES for number in range(1, MOVES + 1))
        times = [self._moved(start + way) for way in ways]
        cpu = (time.process_time() - used) * 1e3 / MOVES
        yield "board.drag.p50", statistics.median(times), "ms"
        yield "board.drag.p95", statistics.quantiles(times, n=20)[-1], "ms"
        yield "board.drag.cpu", cpu, "ms"
        yield "board.drag.cards_painted", (self.board.pieces.cards_painted - painted) / MOVES, "cards"
        drops, follows = [self._dropped(end)], [self._until_followed()]
        for _ in range(1, DROPS):
            self.bridge.undo()
            self._until_followed()
            self._take(self._point("c000007"))
            self._moved(end)
            drops.append(self._dropped(end))
            follows.append(self._until_followed())
        yield "board.drop", statistics.median(drops), "ms"
        yield "board.drop.most", max(drops), "ms"
        yield "board.follow", statistics.median(follows), "ms"

    def _take(self, at: Any) -> None:
        from PySide6.QtCore import QPoint, Qt
        from PySide6.QtTest import QTest

        viewport = self.board.viewport()
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        QTest.mouseMove(viewport, at + QPoint(12, 12))
        self._settle()

    def _moved(self, to: Any) -> float:
        from PySide6.QtTest import QTest

        return self.timed(partial(QTest.mouseMove, self.board.viewport(), to))

    def _dropped(self, at: Any) -> float:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        return self.timed(partial(QTest.mouseRelease, self.board.viewport(), left, none, at))

    def _until_followed(self) -> float:
        """Milliseconds until the room's window shows the last edit, painted and flushed."""
        from PySide6.QtWidgets import QApplication

        started, seen = time.perf_counter(), self.followed
        while self.follower.isActive() and self.followed == seen:
            QApplication.processEvents()
        self._settle()
        return (time.perf_counter() - started) * 1e3

    def _keys(self) -> Iterator[tuple[str, float, str]]:
        """A new card by key, and taking the last deed back."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        from ui.widgets.fields import TextField

        self.board.zoom_to(1.0)
        self.board.select(("c000009",))
        self.board.setFocus()
        adds: list[float] = []
        undos: list[float] = []
        for _ in range(DROPS):
            QTest.keyClick(self.board, Qt.Key.Key_N)
            self._settle()
            field = self.board.viewport().findChildren(TextField)[-1]
            QTest.keyClicks(field, "Calls back within the hour")
            adds.append(self.timed(partial(QTest.keyClick, field, Qt.Key.Key_Escape)))
            self._until_followed()
            undos.append(self.timed(self.bridge.undo))
            self._until_followed()
        yield "board.add", statistics.median(adds), "ms"
        yield "board.undo", statistics.median(undos), "ms"

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
