"""The hand-offs beside the map, in a line each, and those that are missing with a click to make them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.style.look import theme
from ui.style.pictures import paint_items, typesetter
from ui.style.tokens import RADIUS, SPACE, TYPE
from ui.style.variants import style
from ui.widgets.labels import Label
from ui.widgets.layouts import clear
from ui.widgets.painting import paint_ground, painter_on
from workshop.document.document import Adopted
from workshop.domain.codes import Light
from workshop.domain.journey import HandOff
from workshop.domain.overriding import override
from workshop.domain.workshop import Workshop
from workshop.drawing.handoffs import draw_badge, draw_plus
from workshop.drawing.lettering import Fitted, Letters, paragraph
from workshop.drawing.manner import CONSOLE
from workshop.drawing.style import Style
from workshop.insight.journey import MissingHandOff, missing_handoffs
from workshop.texts import Words
from workshop.texts.names import code_name


class HandOffList(QWidget):
    """Number, from whom to whom, and how it goes; a click selects it on the map."""

    chosen = Signal(str)
    """hand-off"""
    wanted = Signal(object)
    """`MissingHandOff` to make"""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.tiny)
        self.setAccessibleName(bridge.words("Hand-offs"))
        bridge.changed.connect(self._follow)
        self._show()

    def _follow(self, adopted: Adopted) -> None:
        before, now = adopted.before, adopted.now
        if (
            before.disciplines is not now.disciplines
            or before.journey.phases is not now.journey.phases
            or before.journey.handoffs is not now.journey.handoffs
        ):
            self._show()

    def _show(self) -> None:
        words, workshop = self._bridge.words, self._bridge.workshop
        clear(self._column)
        self._column.addWidget(Label(words("Hand-offs"), type="strong"))
        for number, handoff in enumerate(workshop.journey.handoffs, 1):
            self._column.addWidget(self._entry(number, handoff, workshop))
        missing = missing_handoffs(workshop)
        for gap in missing:
            self._column.addWidget(self._missing_entry(gap, workshop))
        if not workshop.journey.handoffs and not missing:
            hint = words("None yet: select a card and draw from the ring at its right edge.")
            self._column.addWidget(Label(hint, type="small", tone="soft", wraps=True))

    def _entry(self, number: int, handoff: HandOff, workshop: Workshop) -> QWidget:
        words = self._bridge.words
        ends = _ends(workshop, handoff.from_discipline, handoff.to_discipline)
        phases = _phases(workshop, handoff.from_phase, handoff.to_phase)
        status = code_name(words, handoff.status).lower() if handoff.status else words("not judged yet")
        entry = _Entry(words, number, handoff.status, ends, f"{phases} · {status}")
        entry.clicked.connect(lambda: self.chosen.emit(handoff.id))
        return entry

    def _missing_entry(self, gap: MissingHandOff, workshop: Workshop) -> QWidget:
        words = self._bridge.words
        ends = _ends(workshop, gap.from_discipline, gap.to_discipline)
        phases = _phases(workshop, gap.from_phase, gap.to_phase)
        entry = _Entry(words, 0, None, ends, words("{phases} · missing: make it", phases=phases))
        entry.clicked.connect(lambda: self.wanted.emit(gap))
        return entry


class _Entry(QPushButton):
    """One line of the list: the number as it stands on the map, a plus where there is none yet."""

    def __init__(self, words: Words, number: int, status: Light | None, text: str, more: str) -> None:
        super().__init__()
        worn = theme()
        self._style = Style(CONSOLE.scaled(worn.factor), worn.colours, words, typesetter(words.language))
        self._number, self._status, self._text, self._more = number, status, text, more
        style(self, kind="quiet")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setAccessibleName(f"{number}. {text}, {more}" if number else f"{text}, {more}")

    def _lines(self) -> tuple[Fitted, Fitted]:
        setter, size = self._style.setter, theme().px(TYPE.small)
        room = max(60.0, self.width() - self._left() - SPACE.small)
        return (
            setter.fit(self._text, room, size * 3, Letters(size, 600)),
            setter.fit(self._more, room, size * 4, Letters(size)),
        )

    def _left(self) -> float:
        return self._style.manner.badge_radius * 2.4 + SPACE.medium

    @override
    def sizeHint(self) -> QSize:
        """As high as its two texts."""
        first, second = self._lines()
        return QSize(200, round(first.height + second.height) + SPACE.small)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrower column its texts take more lines."""
        super().resizeEvent(event)
        if self.height() != self.sizeHint().height():
            self.updateGeometry()

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(80, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Number, who, where and how."""
        painter, palette = painter_on(self), self._style.palette
        if self.underMouse() or self.hasFocus():
            paint_ground(painter, QRectF(self.rect()), "accent_soft", radius=RADIUS.small)
        first, second = self._lines()
        radius = self._style.manner.badge_radius
        at = (radius * 1.4 + 2, SPACE.tiny + first.height / 2 + radius * 0.4)
        if self._number:
            paint_items(painter, draw_badge(self._number, self._status, at, self._style))
        else:
            paint_items(painter, draw_plus(at, radius, self._style))
        ink = palette.ink if self._number else palette.warn
        soft = palette.ink_soft if self._number else palette.warn
        paint_items(painter, (paragraph(first, self._left(), SPACE.tiny, ink),))
        paint_items(painter, (paragraph(second, self._left(), SPACE.tiny + first.height, soft),))
        painter.end()


def _ends(workshop: Workshop, giver: str | None, taker: str | None) -> str:
    names = {one.id: one.name for one in workshop.disciplines}
    return f"{names.get(giver or '', '?')} → {names.get(taker or '', '?')}"


def _phases(workshop: Workshop, start: str | None, end: str | None) -> str:
    names = {one.id: one.name for one in workshop.journey.phases}
    return f"{names.get(start or '', '?')} → {names.get(end or '', '?')}"
