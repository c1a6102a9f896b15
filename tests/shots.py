"""`python3 tests shots`: the pictures of the manual, taken of the real application with the worked example.

They are drawn offscreen in a home folder of their own, in both languages, and replace those in
`resources/manual/pictures`; the README's moving picture as well. Run it when a window has changed; nothing
else writes there.
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageOps
from PySide6.QtCore import QBuffer, QSize, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from tests import surroundings
from workshop.domain.codes import Language, StepCode

if TYPE_CHECKING:
    from ui.app import App

HOUSE = Path(__file__).resolve().parents[1]
PICTURES = HOUSE / "resources" / "manual" / "pictures"
SEEN = QSize(1280, 800)
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


def pictures(folder: Path) -> list[Path]:
    """Take every picture of the manual into a folder and return them."""
    surroundings.settle_in()
    qInstallMessageHandler(lambda *_: None)  # offscreen cannot raise a window, and says so each time
    application = QApplication.instance() or QApplication(["samenspel"])
    taken: list[Path] = []

    def take(window: QWidget, name: str) -> None:
        for _ in range(3):
            application.processEvents()
        path = folder / f"{name}.png"
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        window.grab().save(buffer, "PNG")
        drawn = Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")
        drawn = ImageOps.expand(drawn, 1, HAIRLINE)
        drawn.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
        taken.append(path)

    for language in Language:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as kept:
            _session(Path(kept), language, take)
    return taken


def _session(kept: Path, language: Language, take: Callable[[QWidget, str], None]) -> None:
    """Walk through the example as a facilitator does, and take what is seen on the way."""
    import main
    from ui.app import App
    from ui.settings import Preferences
    from ui.style.look import ThemeChoice, look

    look().put_on(ThemeChoice.LIGHT)
    preferences = Preferences(kept / "settings.json")
    preferences.adopt(replace(preferences.now, language=language, has_toured=True))
    ports = main.ports()
    app = App(ports, preferences)
    app.go_home()
    assert app.home is not None
    app.home.resize(SEEN)
    app.home.show_new()
    take(app.home, f"{language}-new")
    _workshop(app, language, take)
    recent, *others = preferences.now.recent  # three months later
    due = replace(recent, next_date=ports.clock.now().date())
    preferences.adopt(replace(preferences.now, recent=(due, *others)))
    app.home.show_start()
    take(app.home, f"{language}-home")
    app.home.close()
    app.home.deleteLater()


def _workshop(app: App, language: Language, take: Callable[[QWidget, str], None]) -> None:
    """The steps on the laptop, one of them in the room, and home again."""
    from ui.slides.view import SlideView

    console = app.begin_example("plandaal")
    assert console is not None
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

    for one in (*pictures(PICTURES), moving()):
        print(one.relative_to(HOUSE), one.stat().st_size)  # noqa: T201 - its report
