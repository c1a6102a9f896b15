"""`python3 tests shots`: the pictures of the manual and of the README, taken of the real application.

They are drawn offscreen in a home folder of their own, in both languages, each with a worked example in that
language, and replace those in `resources/manual/pictures` and `docs/pictures`. Run it when a window has
changed; nothing else writes there. The clock stands still: a window that did not change has the same picture.
"""

from __future__ import annotations

import datetime as dt
import io
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageOps
from PySide6.QtCore import QBuffer, QEventLoop, QSize, QTimer, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests import surroundings
from tests.standins import HandClock
from workshop.domain.codes import Language, StepCode
from workshop.storage import Files

if TYPE_CHECKING:
    from ui.app import App
    from ui.console.window import ConsoleWindow
    from ui.home.window import HomeWindow

HOUSE = Path(__file__).resolve().parents[1]
PICTURES = HOUSE / "resources" / "manual" / "pictures"
README = HOUSE / "docs" / "pictures"
EXAMPLE = {Language.NL: "plandaal", Language.EN: "larkenby"}
BEFOREHAND = {
    Language.NL: (
        "De Zaagmolen",
        ("Nora Visser, hoofd marketing", "Ben Kok, sales", "Ilse Prins, support"),
    ),
    Language.EN: (
        "Millbrook Tools",
        ("Nora Field, Head of Marketing", "Ben Carter, Sales", "Iris Pope, Support"),
    ),
}
EARLY = dt.time(9, 4)
SEEN = QSize(1280, 800)
LARGE = QSize(1600, 1000)
ROOM = QSize(1280, 720)
COLOURS = 96
HAIRLINE = "#D5DAE6"
STEPS = (
    StepCode.PREPARATION,
    StepCode.CHALLENGES,
    StepCode.VISION,
    StepCode.JOURNEY,
    StepCode.GOALS,
    StepCode.PLAN,
    StepCode.CLOSE,
)


def pictures(manual: Path, readme: Path) -> list[Path]:
    """Take every picture of the manual into a folder, that of the README into another, and return them."""
    surroundings.settle_in()
    qInstallMessageHandler(lambda *_: None)  # offscreen cannot raise a window, and says so each time
    application = QApplication.instance() or QApplication([])
    application.setApplicationName("samenspel")
    QApplication.setCursorFlashTime(0)  # the caret does not come and go
    taken: list[Path] = []

    def take(window: QWidget, path: Path) -> None:
        settle()
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        window.grab().save(buffer, "PNG")
        drawn = Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")
        drawn = ImageOps.expand(drawn, 1, HAIRLINE)
        drawn.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
        taken.append(path)

    for language in Language:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as kept:
            _session(Path(kept), language, lambda window, name: take(window, manual / f"{name}.png"))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as kept:
        console = begun(app_in(Path(kept), Language.EN)[0], Language.EN)
        console.resize(LARGE)
        console.steering.open_step(StepCode.JOURNEY)
        take(console, readme / "console.png")
        console.close()
    return taken


def app_in(kept: Path, language: Language) -> tuple[App, HandClock]:
    """The application of somebody who has nothing yet, and its clock: on the day of the example, early."""
    import main
    from ui.app import App
    from ui.settings import Preferences
    from ui.style.look import ThemeChoice, look

    look().put_on(ThemeChoice.LIGHT)
    preferences = Preferences(kept / "settings.json")
    preferences.adopt(replace(preferences.now, language=language, has_toured=True))
    ports = main.ports()
    clock = HandClock(early(ports.example(EXAMPLE[language]).workshop.date))
    files = Files(clock, kept / "private", "")
    ports = replace(ports, library=files, keeping=lambda: files, shelves=lambda: files, clock=clock)
    return App(ports, preferences), clock


def early(day: dt.date | None) -> dt.datetime:
    """The morning of a day, by this machine's clock."""
    return dt.datetime.combine(day or dt.date.min, EARLY).astimezone()


def begun(app: App, language: Language) -> ConsoleWindow:
    """The console of the example in a language."""
    console = app.begin_example(EXAMPLE[language])
    assert console is not None
    return console


def _session(kept: Path, language: Language, take: Callable[[QWidget, str], None]) -> None:
    """Walk through the example as a facilitator does, and take what is seen on the way."""
    app, clock = app_in(kept, language)
    app.go_home()
    assert app.home is not None
    app.home.resize(SEEN)
    app.home.show_new()
    _fill_in(app.home, language)
    take(app.home, f"{language}-new")
    _workshop(app, language, take)
    clock.time = early(app.preferences.now.recent[0].next_date)  # months later, when the group meets again
    app.home.show_start()
    take(app.home, f"{language}-home")
    app.home.close()
    app.home.deleteLater()


def _fill_in(home: HomeWindow, language: Language) -> None:
    """What somebody fills in beforehand: the company, and who comes."""
    from ui.home.line import Line
    from ui.home.people_table import PeopleTable

    company, people = BEFOREHAND[language]
    line, table = home.findChild(Line), home.findChild(PeopleTable)
    assert isinstance(line, Line)
    assert isinstance(table, PeopleTable)
    QTest.keyClicks(line, company)
    table.paste("\n".join(people))


def settle(milliseconds: int = 700) -> None:
    """Let windows lay themselves out, which takes them some turns."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _workshop(app: App, language: Language, take: Callable[[QWidget, str], None]) -> None:
    """The steps on the laptop, one of them in the room, and home again."""
    from ui.slides.view import SlideView

    console = begun(app, language)
    console.resize(SEEN)
    for step in STEPS:
        console.steering.open_step(step)
        take(console, f"{language}-{step}")
    console.steering.open_step(StepCode.CHALLENGES)
    room = SlideView(console.bridge.now)
    room.resize(ROOM)
    room.show_slide(console.slide)
    take(room, f"{language}-room")
    console.close()


if __name__ == "__main__":
    from tests.moving import moving

    for one in (*pictures(PICTURES, README), moving()):
        print(one.relative_to(HOUSE), one.stat().st_size)  # noqa: T201 - its report
