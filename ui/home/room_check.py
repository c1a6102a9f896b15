"""The room check: is the projector there, how far can it be read, will the laptop last the day."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.home.battery import Battery
from ui.home.room import LITTLE_SPACE, RoomSeen, ScreenSeen, readable_metres
from ui.settings.values import NARROWEST_PICTURE, WIDEST_PICTURE
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.widgets.labels import Label
from ui.widgets.layouts import column, row
from ui.widgets.panels import Icon, Panel
from ui.widgets.value_fields import NumberField
from workshop.domain.overriding import override
from workshop.texts import Words

AGAIN_MS = 30_000
_SIGNS = {"good": "circle-check", "warn": "triangle-alert", "": "info"}


class _Check(QWidget):
    """One line: a sign, what is the case, and what to do about it."""

    def __init__(self) -> None:
        super().__init__()
        self._sign = Icon("info")
        self._said = Label("", type="strong", wraps=True)
        self._detail = Label("", type="small", tone="soft", wraps=True)
        self.below = column(self._said, self._detail, space=2)
        box = row(column(self._sign, 1), self.below, space=SPACE.medium)
        box.setStretch(1, 1)
        self.setLayout(box)

    def say(self, tone: str, said: str, detail: str = "") -> None:
        self._sign.show_icon(_SIGNS[tone], tone or "ink_soft")
        self._said.setText(said)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(f"{said}. {detail}".rstrip(". ") + ".")


class RoomCheck(Panel):
    """Looks at the room when it is shown, when a screen comes or goes, and every half minute.

    `width_edited(metres)` follows the user's own input.
    """

    width_edited = Signal(float)

    def __init__(self, words: Words, see: Callable[[], RoomSeen], picture_width: float) -> None:
        super().__init__(words("Room check"), margin=SPACE.normal)
        self._words, self._see, self._picture_width = words, see, picture_width
        self._screen, self._reading, self._power, self._disk = _Check(), _Check(), _Check(), _Check()
        self._width = NumberField(
            words, words("Width of the picture in metres"), low=NARROWEST_PICTURE, high=WIDEST_PICTURE
        )
        self._width.setAcceptDrops(False)
        self._width.setFixedWidth(theme().px(64))
        self._width.show_value(picture_width)
        self._width.edited.connect(self._widen)
        self._problem = Label("", type="small", tone="bad", wraps=True)
        self._problem.hide()
        self._width.problem.connect(self._say_problem)
        before = Label(words("The picture is"), type="small", tone="soft")
        after = Label(words("m wide"), type="small", tone="soft")
        self._reading.below.addLayout(row(before, self._width, after, 1))
        self._reading.below.addWidget(self._problem)
        for check in (self._screen, self._reading, self._power, self._disk):
            self.column.addWidget(check)
        self._again = QTimer(self, interval=AGAIN_MS)
        self._again.timeout.connect(self.look)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._look_soon)
            application.screenRemoved.connect(self._look_soon)

    def look(self) -> None:
        """Look again, and say how it stands."""
        seen = self._see()
        screen = next((one for one in seen.screens if not one.is_mirrored), None)
        self._say_screen(screen or next(iter(seen.screens), None))
        self._say_reading(screen)
        self._say_power(seen.battery)
        self._say_disk(seen.free)

    def _look_soon(self) -> None:
        """Look once Qt's own list of screens is right again."""
        QTimer.singleShot(0, self, self.look)

    def _say_screen(self, screen: ScreenSeen | None) -> None:
        words = self._words
        if screen is None:
            self._screen.say(
                "warn", words("No projector found"), words("Connect it, or rehearse in a loose window.")
            )
            return
        size = f"{screen.width} × {screen.height}"
        if screen.is_mirrored:
            detail = words("Extend the desktop to it, and your script stays yours.")
            self._screen.say("warn", words("The projector shows what the laptop shows"), detail)
            return
        self._screen.say("good", words("Projector found"), f"{screen.name}, {size}")

    def _say_reading(self, screen: ScreenSeen | None) -> None:
        metres = readable_metres(self._picture_width, screen)
        said = self._words("Readable up to {metres} metres", metres=self._words.number(metres))
        self._reading.say("good" if screen else "", said)

    def _say_power(self, battery: Battery | None) -> None:
        words = self._words
        self._power.setVisible(battery is not None)
        if battery is None:
            return
        full = words.percent(battery.percent)
        if battery.is_draining:
            said = words("The laptop runs on its battery ({percent})", percent=full)
            self._power.say("warn", said, words("Plug in the charger before the day starts."))
        else:
            self._power.say("good", words("The laptop is on mains power ({percent})", percent=full))

    def _say_disk(self, free: int | None) -> None:
        words = self._words
        self._disk.setVisible(free is not None)
        if free is None:
            return
        size = words("{size} GB", size=words.number(free / 1e9, 1 if free < 10e9 else 0))
        if free < LITTLE_SPACE:
            said = words("Only {size} free on the disk", size=size)
            self._disk.say("warn", said, words("Make room, or what you write may not be saved."))
        else:
            self._disk.say("good", words("{size} free on the disk", size=size))

    def _widen(self, metres: float | None) -> None:
        if metres is None:
            self._width.show_value(self._picture_width)
            return
        self._picture_width = float(metres)
        self.look()
        self.width_edited.emit(self._picture_width)

    def _say_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Look, and keep looking while it is seen."""
        super().showEvent(event)
        self.look()
        self._again.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody sees it: nobody looks."""
        super().hideEvent(event)
        self._again.stop()
