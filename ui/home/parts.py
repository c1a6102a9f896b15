"""What the pages of the home window share: bars, a row that is pressed, what the laptop keeps to itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.style.look import theme
from ui.style.tokens import RADIUS, SPACE
from ui.style.variants import style
from ui.widgets.labels import Label
from ui.widgets.layouts import Part, row
from ui.widgets.painting import paint_focus, paint_ground, painter_on
from ui.widgets.panels import Icon, Rule
from workshop.domain.overriding import override
from workshop.texts import Words

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def bar(*parts: Part, is_below: bool = False, height: int = 62) -> QWidget:
    """A bar over the whole width, with a line to what is under it (`is_below`: over it)."""
    inside = QFrame()
    style(inside, role="bar")
    inside.setMinimumHeight(theme().px(height))
    box = row(*parts, space=SPACE.medium)
    box.setContentsMargins(SPACE.wide, SPACE.small, SPACE.wide, SPACE.small)
    inside.setLayout(box)
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in (Rule(), inside) if is_below else (inside, Rule()):
        column.addWidget(part)
    whole.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return whole


def stays_here(words: Words) -> QWidget:
    """The promise that nothing leaves the laptop."""
    said = QWidget()
    promise = words("Everything stays on this laptop. No account, no internet.")
    line = row(Icon("hard-drive", side=16), Label(promise, type="small", tone="soft", wraps=True))
    line.setStretch(1, 1)
    said.setLayout(line)
    return said


class Pressed(QPushButton):
    """A row or a card that is pressed as a whole; what stands on it is laid out as in any widget.

    Up and Down go to the one above and below among its siblings.
    """

    def __init__(self, name: str, parent: QWidget | None = None, *, is_card: bool = False) -> None:
        super().__init__(parent)
        self._is_card = is_card
        self.setAccessibleName(name)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        """What stands on it."""
        inside = self.layout()
        return inside.sizeHint() if inside else super().sizeHint()

    @override
    def heightForWidth(self, width: int) -> int:
        """As much as the texts on it need, where they wrap."""
        inside = self.layout()
        return max(inside.totalHeightForWidth(width) if inside else -1, self.sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        """What stands on it."""
        inside = self.layout()
        return inside.minimumSize() if inside else super().minimumSizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it too; arrows go along its siblings."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in _STEPS:
            self._go(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _go(self, by: int) -> None:
        around = self.parentWidget()
        if around is None:
            return
        siblings = [one for one in around.findChildren(Pressed) if one.isVisible() and one.isEnabled()]
        at = siblings.index(self) + by
        if 0 <= at < len(siblings):
            siblings[at].setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """A ground when pointed at, a frame for a card, the ring when it has the focus."""
        painter = painter_on(self)
        rect = QRectF(self.rect())
        radius = float(RADIUS.large if self._is_card else RADIUS.medium)
        if self.isDown():
            ground = "pressed"
        elif self.underMouse() and self.isEnabled():
            ground = "hover"
        else:
            ground = "surface" if self._is_card else ""
        line = ("outline" if self.underMouse() else "hairline") if self._is_card else ""
        paint_ground(painter, rect, ground, line, radius=radius)
        if self.hasFocus():
            paint_focus(painter, rect, radius=radius)
        painter.end()
