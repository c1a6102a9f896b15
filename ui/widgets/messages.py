"""What the application tells: a banner that stays, a toast that goes, a question before something goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QWidget

from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.style.variants import style
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Label
from ui.widgets.layouts import column, row
from ui.widgets.panels import Icon
from workshop.domain.overriding import override
from workshop.texts import Words

_SIGNS = {
    "info": ("accent", "info", "accent"),
    "good": ("good", "circle-check", "good"),
    "warn": ("warn", "triangle-alert", "warn"),
    "bad": ("bad", "circle-alert", "bad"),
}
TOAST_MS = 6000


def announce(widget: QWidget, sentence: str) -> None:
    """Have a screen reader say a sentence once."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


_ROOMY = 520
"""From this width on, in pixels at a text size of 100 %, a banner's button stands beside its sentence."""
_LEFT, _MIDDLE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter


class Banner(QFrame):
    """A sentence that stays until it no longer holds, with one way on. `tone`: info, good, warn, bad."""

    acted = Signal()
    dismissed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = Icon("info")
        self._text = Label(wraps=True)
        self._act = Button("")
        self._close = IconButton("x", words("Close"))
        self._box = QGridLayout(self)
        self._box.setContentsMargins(SPACE.normal, SPACE.small, SPACE.small, SPACE.small)
        self._box.setSpacing(SPACE.medium)
        self._box.setColumnStretch(1, 1)
        for at, part in enumerate((self._icon, self._text, self._act, self._close)):
            self._box.addWidget(part, 0, at, _MIDDLE)
        self._is_folded = False
        self._act.clicked.connect(self.acted)
        self._close.clicked.connect(self._dismiss)
        self.hide()

    def set_words(self, words: Words) -> None:
        """Speak another language from now on."""
        self._close.set_name(words("Close"))

    def tell(self, sentence: str, *, tone: str = "info", action: str = "", can_close: bool = True) -> None:
        """Show a sentence; `action` is the verb on its button."""
        role, icon, colour = _SIGNS[tone]
        style(self, role=role)
        self._icon.show_icon(icon, colour)
        self._text.setText(sentence)
        self._act.setText(action)
        self._act.setVisible(bool(action))
        self._close.setVisible(can_close)
        self.setAccessibleName(sentence)
        self._keep_whole()
        self.show()
        announce(self, sentence)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sentence has most of the width: in a narrow window the button stands below it."""
        super().resizeEvent(event)
        is_narrow = self.width() < theme().px(_ROOMY)
        if is_narrow != self._is_folded:
            self._is_folded = is_narrow
            self._box.removeWidget(self._act)
            place, side = ((1, 1), _LEFT) if is_narrow else ((0, 2), _MIDDLE)
            self._box.addWidget(self._act, *place, side)
        self._keep_whole()

    def _keep_whole(self) -> None:
        """What stands below gives way, however low the window: the sentence is read whole."""
        self.setMinimumHeight(max(0, self._box.heightForWidth(self.width())))  # -1 while nothing is said

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()


class Toast(QFrame):
    """A sentence over the lower edge of a window that goes by itself, unless somebody is about to use it."""

    acted = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        style(self, role="toast")
        self._text = Label(tone="toast", wraps=False)
        self._act = Button("", kind="toast")
        self._close = IconButton("x", words("Close"), colour="surface")
        box = row(self._text, self._act, self._close, space=SPACE.medium)
        box.setContentsMargins(SPACE.normal, SPACE.small, SPACE.small, SPACE.small)
        self.setLayout(box)
        self._time = QTimer(self, singleShot=True, interval=TOAST_MS)
        self._time.timeout.connect(self._go)
        self._act.clicked.connect(self._use)
        self._close.clicked.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def set_words(self, words: Words) -> None:
        """Speak another language from now on."""
        self._close.set_name(words("Close"))

    def tell(self, sentence: str, action: str = "") -> None:
        """Show a sentence for a while; `action` is the verb on its button."""
        self._text.setText(sentence)
        self._act.setText(action)
        self._act.setVisible(bool(action))
        self.show()
        self.raise_()
        self._settle()
        self._time.start()
        announce(self, sentence)

    def _use(self) -> None:
        self.hide()
        self.acted.emit()

    def _go(self) -> None:
        """Wait for who points at it or has its button in focus."""
        if self.underMouse() or self._act.hasFocus() or self._close.hasFocus():
            self._time.start()
        else:
            self.hide()

    def _settle(self) -> None:
        self.adjustSize()
        self.resize(min(self.width(), self._over.width() - 2 * SPACE.wide), self.height())
        left, top = self._over.width() - self.width(), self._over.height() - self.height()
        self.move(QPoint(left // 2, top - SPACE.wide))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle when the window changes size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._settle()
        return super().eventFilter(watched, event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the sentence is an answer."""
        self.hide()


class Confirm(QDialog):
    """Asks before something goes: what goes along is listed, the buttons say what they do.

    The safe one is the default and what Escape does. Open it with `ask`; nothing waits meanwhile.
    """

    def __init__(
        self, parent: QWidget, *, title: str, sentence: str, verb: str, keep: str, goes: Sequence[str] = ()
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        go, stay = Button(verb, kind="danger"), Button(keep)
        stay.setDefault(True)
        stay.setFocus()
        go.clicked.connect(self.accept)
        stay.clicked.connect(self.reject)
        listed = column(
            *(row(Icon("minus", side=14), Label(one, wraps=True)) for one in goes[:12]), space=SPACE.tiny
        )
        heading = Label(title, type="lead", wraps=True)
        buttons = row(1, go, stay, space=SPACE.medium)
        parts = (heading, Label(sentence, tone="soft", wraps=True), listed, buttons)
        self.setLayout(column(*parts, space=SPACE.normal, margin=SPACE.wide))
        self.setMinimumWidth(420)
        self.setAccessibleDescription(" ".join((sentence, *goes)))

    def ask(self, then: Callable[[], None]) -> None:
        """Show the question; `then` happens only on yes."""
        self.accepted.connect(then)
        self.open()
