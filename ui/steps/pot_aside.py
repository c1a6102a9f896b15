"""The pot beside the plan, live while somebody types: what is left, who puts in, who gains, and how much."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui.bridge import Bridge
from ui.steps.fields import marks
from ui.style.look import theme
from ui.style.marks import LaneMark
from ui.style.tokens import SIZE, SPACE
from ui.widgets.chips import DisciplineChip
from ui.widgets.labels import Figures, Label
from ui.widgets.layouts import clear, column
from ui.widgets.layouts import row as row_layout
from ui.widgets.painting import paint_ground, painter_on
from workshop.document.document import Adopted
from workshop.domain.overriding import override
from workshop.domain.workshop import Workshop
from workshop.insight.money import Pot, pot

_RIGHT = Qt.AlignmentFlag.AlignRight


class PotAside(QWidget):
    """Figures, two bars on one scale, and a line per discipline; what that says aloud stands below it."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        words = bridge.words
        self._period = Label("", tone="soft")
        self._left = Figures("", type="title")
        self._bars = PotBars()
        self._under = Label("", tone="soft", wraps=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE.small)
        self._grid.setVerticalSpacing(SPACE.tiny)
        head = row_layout(Label(words("The pot"), type="strong"), 1, self._period)
        parts = (head, self._left, self._bars, self._under, self._grid)
        self.setLayout(column(*parts, space=SPACE.small))
        bridge.changed.connect(self._follow)
        self._show(bridge.workshop)

    def _follow(self, adopted: Adopted) -> None:
        names = ("budget", "actions", "disciplines")
        if any(getattr(adopted.before, one) is not getattr(adopted.now, one) for one in names):
            self._show(adopted.now)

    def _show(self, workshop: Workshop) -> None:
        words = self._bridge.words
        found, known = pot(workshop), marks(workshop)
        currency = workshop.budget.currency or "EUR"
        self._period.setText(workshop.budget.period)
        left = found.left
        self._left.set_tone("bad" if found.is_overspent else "")
        if left is None:
            self._left.setText(words("{money} divided", money=words.money(found.allocated, currency)))
        elif left < 0:
            self._left.setText(words("{money} too much", money=words.money(-left, currency)))
        else:
            self._left.setText(words("{money} left", money=words.money(left, currency)))
        puts = workshop.budget.contributions
        self._bars.show_pot(found, [(mark, puts[one]) for one, mark in known.items() if one in puts])
        divided = words("{money} divided", money=words.money(found.allocated, currency))
        of = (
            ""
            if found.available is None
            else words("of {money}", money=words.money(found.available, currency))
        )
        self._under.setText(f"{divided} {of}".strip())
        self._lines(workshop, known, currency)

    def _lines(self, workshop: Workshop, known: dict[str, LaneMark], currency: str) -> None:
        words = self._bridge.words
        clear(self._grid)
        if known:
            self._grid.addWidget(Label(words("puts in"), type="small", tone="faint"), 0, 2, _RIGHT)
            self._grid.addWidget(Label(words("gains"), type="small", tone="faint"), 0, 3, _RIGHT)
        for at, (row, mark) in enumerate(known.items(), 1):
            cents = workshop.budget.contributions.get(row)
            gains = sum(row in action.disciplines for action in workshop.actions)
            money = Figures(words.money(cents, currency) if cents is not None else "–")
            gained = Figures(words.number(gains), tone="soft")
            gained.setAccessibleName(words.count("gains from {n}", "gains from {n}", gains))
            self._grid.addWidget(DisciplineChip(mark, has_name=False, side=SIZE.mark_small), at, 0)
            self._grid.addWidget(Label(mark.name, wraps=True), at, 1)
            self._grid.addWidget(money, at, 2, _RIGHT)
            self._grid.addWidget(gained, at, 3, _RIGHT)
        self._grid.setColumnStretch(1, 1)


class PotBars(QWidget):
    """Who puts in, and below it on the same scale what is divided; what is too much stands out."""

    def __init__(self) -> None:
        super().__init__()
        self._pot: Pot | None = None
        self._puts: Sequence[tuple[LaneMark, int]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_pot(self, found: Pot, puts: Sequence[tuple[LaneMark, int]]) -> None:
        """Show another state of the pot."""
        self._pot, self._puts = found, puts
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Two thin bars."""
        return QSize(160, theme().px(24))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both on the scale of the larger."""
        found = self._pot
        if found is None:
            return
        most = max(found.contributed, found.available or 0, found.allocated, 1)
        painter = painter_on(self)
        scale = self.width() / most
        high, low = theme().px(14), theme().px(6)
        at = 0.0
        for mark, cents in self._puts:
            width = cents * scale
            paint_ground(painter, QRectF(at, 0, max(width - 2, 1), high), mark.look(theme()).fill, radius=3)
            at += width
        top = high + theme().px(4)
        whole = found.available if found.available is not None else found.contributed
        paint_ground(painter, QRectF(0, top, whole * scale, low), "pressed", radius=3)
        tone = "bad" if found.is_overspent else "accent"
        if found.allocated:
            paint_ground(painter, QRectF(0, top, max(found.allocated * scale, low), low), tone, radius=3)
        painter.end()
