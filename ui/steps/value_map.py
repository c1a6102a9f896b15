"""What the customer feels beside what we do about it, and the lines between: a card without one is noise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QWidget

from ui.bridge import Bridge
from ui.steps.binding import bind
from ui.steps.fields import Offer, bare_field, offered, rating
from ui.steps.row_frame import RowEditor
from ui.steps.rows import Entry, MakeRow, RowStack
from ui.style.tokens import SPACE
from ui.widgets.beside import Beside
from ui.widgets.labels import Label
from ui.widgets.layouts import column, row
from ui.widgets.picking import Pick
from ui.widgets.port import Port, Thread, Threads
from ui.widgets.rating import Marks
from workshop.commands.edits import Together, Write
from workshop.document.document import Adopted
from workshop.domain.ids import RowId
from workshop.domain.kinds import Target
from workshop.domain.overriding import override
from workshop.domain.paths import Path
from workshop.domain.workshop import Workshop
from workshop.values import dataclass

VALUE: Path = ("value_proposition",)
GUTTER = 56

_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.LayoutRequest, QEvent.Type.Show)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two lists with lines between them: what the customer feels, and what we do about it."""

    theirs: str
    ours: str
    field: str  # of ours: which of theirs
    target: Target


PAINS = Pair("pains", "relievers", "pain", Target.PAINS)
GAINS = Pair("gains", "creators", "gain", Target.GAINS)


def rows_of(workshop: Workshop, name: str) -> tuple[Any, ...]:
    """Return a list of the value proposition by its name."""
    rows: tuple[Any, ...] = getattr(workshop.value_proposition, name)
    return rows


class End(RowEditor):
    """A card with a port: its text, and the port at the side that the lines come from."""

    def __init__(self, bridge: Bridge, pair: Pair, row: RowId, *, is_ours: bool) -> None:
        super().__init__()
        self.pair, self.row, self.is_ours = pair, row, is_ours
        self._bridge = bridge
        self._list = pair.ours if is_ours else pair.theirs
        self.port = Port(bridge.words, "", none_text=bridge.words("no line yet"))
        self.text = bare_field(bridge, (*VALUE, self._list, row, "text"), size="inline")
        self.goes_to = Label("", type="small", tone="soft", wraps=True)
        self.goes_to.hide()
        self._lay_out()
        self.setFocusProxy(self.text)
        self._bind()

    def _lay_out(self) -> None:
        """Port, text and handle; on the customer's side the other way round, and with the weight."""
        texts = column(self.text, self.goes_to, space=0)
        line = row()
        line.setSpacing(SPACE.tiny)
        if self.is_ours:
            parts: list[QWidget | QLayout] = [self.port, texts, self.tools]
        else:
            path = (*VALUE, self._list, self.row, "weight")
            weight = rating(self._bridge, path, self._bridge.words("Weight"), Marks.DOTS)
            parts = [texts, self.tools, weight, self.port]
        for part in parts:
            if isinstance(part, QWidget):
                line.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
            else:
                line.addLayout(part, 1 if part is texts else 0)
        line.setAlignment(self.tools, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)

    def _bind(self) -> None:
        bridge, pair = self._bridge, self.pair
        if self.is_ours:
            self._offer = Offer(
                self.port, bridge, pair.target, lambda now: self.port.show_picks(offered(now, pair.target))
            )
            bind(self.port, bridge, (*VALUE, pair.ours, self.row, pair.field))
        else:
            self.port.edited.connect(self._join)
        bridge.changed.connect(self._follow)
        self._show(bridge.workshop)

    def _join(self, ours: RowId | None) -> None:
        """Draw a line to the one picked; none picked takes all lines away."""
        if ours is not None:
            self._bridge.do(Write((*VALUE, self.pair.ours, ours, self.pair.field), self.row))
            return
        paths = [
            (*VALUE, self.pair.ours, one.id, self.pair.field) for one in self._mine(self._bridge.workshop)
        ]
        writes = tuple(Write(path, None) for path in paths)
        if writes:
            self._bridge.do(Together(writes, writes[0].label))

    def _mine(self, workshop: Workshop) -> list[Any]:
        """What of ours a line leads to from here."""
        return [one for one in rows_of(workshop, self.pair.ours) if getattr(one, self.pair.field) == self.row]

    def _follow(self, adopted: Adopted) -> None:
        if adopted.before.value_proposition is not adopted.now.value_proposition:
            self._show(adopted.now)

    def _show(self, workshop: Workshop) -> None:
        words = self._bridge.words
        text = next((one.text for one in rows_of(workshop, self._list) if one.id == self.row), "")
        if not self.is_ours:
            mine = self._mine(workshop)
            self.port.show_picks([Pick(one.id, one.text) for one in rows_of(workshop, self.pair.ours)])
            self.port.show_value(mine[0].id if mine else None)
        self.port.set_words(words, words("Line from “{text}”", text=text), words("no line yet"))
        picked = self._target_text(workshop)
        self.goes_to.setText(f"→ {picked}" if picked else "")

    def _target_text(self, workshop: Workshop) -> str:
        if not self.is_ours:
            return ""
        row = next((one for one in rows_of(workshop, self.pair.ours) if one.id == self.row), None)
        aimed = getattr(row, self.pair.field, None)
        return next((one.text for one in rows_of(workshop, self.pair.theirs) if one.id == aimed), "")


class Cards(QWidget):
    """One list of cards with ports, under its name."""

    def __init__(self, bridge: Bridge, pair: Pair, entry: Entry, make: MakeRow, *, is_ours: bool) -> None:
        super().__init__()
        self.ends: dict[RowId, End] = {}
        name = pair.ours if is_ours else pair.theirs

        def editor(row: RowId) -> QWidget:
            end = End(bridge, pair, row, is_ours=is_ours)
            self.ends[row] = end
            end.destroyed.connect(lambda: self.ends.pop(row, None))
            return end

        self.stack = RowStack(bridge, (*VALUE, name), editor, make, entry=entry)
        self.setLayout(column(Label(entry.name, type="label"), self.stack, space=SPACE.tiny))


class ValueMap(QWidget):
    """The two sides with the gutter that lines are drawn in.

    A line is dragged from port to port in either direction, dropped anywhere on a card; or picked.
    """

    def __init__(self, bridge: Bridge, theirs: QWidget, ours: QWidget) -> None:
        super().__init__()
        self._bridge = bridge
        self._sides = Beside((theirs, 1), (ours, 1), fold=620, space=GUTTER)
        self.setLayout(column(self._sides))
        self.threads = Threads(self)
        self._pull: tuple[End, QPoint] | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw)
        bridge.changed.connect(self._follow)
        for cards in self.findChildren(Cards):
            for part in (cards, cards.stack):
                part.installEventFilter(self)
        self._wire()

    def _follow(self, _: Adopted) -> None:
        self._soon.start()

    def _ends(self) -> Iterator[End]:
        for cards in self.findChildren(Cards):
            yield from (end for end in cards.ends.values() if end.isVisibleTo(self))

    def _wire(self) -> None:
        """Listen to the ports that have come."""
        for end in self._ends():
            if not end.property("wired"):
                end.setProperty("wired", True)
                end.port.pulled.connect(lambda at, end=end: self._carry(end, at))
                end.port.let_go.connect(lambda at, end=end: self._let_go(end, at))

    def _carry(self, end: End, at: QPoint) -> None:
        self._pull = (end, at)
        aimed = self._aimed(end, at)
        for other in self._ends():
            other.port.show_aimed(is_aimed=other is aimed)
        self._draw()

    def _let_go(self, end: End, at: QPoint) -> None:
        self._pull = None
        aimed = self._aimed(end, at)
        for other in self._ends():
            other.port.show_aimed(is_aimed=False)
        if aimed is not None:
            ours, theirs = (end, aimed) if end.is_ours else (aimed, end)
            self._bridge.do(Write((*VALUE, end.pair.ours, ours.row, end.pair.field), theirs.row))
        self._draw()

    def _aimed(self, end: End, at: QPoint) -> End | None:
        """The card of the other side, of the same kind, under a place on the screen."""
        for other in self._ends():
            if other.pair is end.pair and other.is_ours is not end.is_ours:
                room = other.rect().adjusted(-SPACE.medium, -2, SPACE.medium, 2)
                if room.contains(other.mapFromGlobal(at)):
                    return other
        return None

    def _draw(self) -> None:
        self._wire()
        is_open = not self._sides.is_folded()
        self.threads.setGeometry(self.rect())
        self.threads.raise_()
        ends = list(self._ends())
        for end in ends:
            end.goes_to.setVisible(not is_open and bool(end.goes_to.text()))
        threads = list(self._lines(ends)) if is_open else []
        if self._pull is not None:
            start = self._pull[0].port.middle(self)
            threads.append(Thread(start, self.mapFromGlobal(self._pull[1]).toPointF(), is_loose=True))
        self.threads.show_threads(threads)

    def _lines(self, ends: list[End]) -> Iterator[Thread]:
        theirs = {end.row: end for end in ends if not end.is_ours}
        for end in ends:
            to = theirs.get(end.port.value() or "") if end.is_ours else None
            if to is not None:
                yield Thread(to.port.middle(self), end.port.middle(self), is_light=end.pair is GAINS)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines follow the cards."""
        super().resizeEvent(event)
        self._soon.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A card that grew moves all below it, and their lines."""
        if event.type() in (
            QEvent.Type.Resize,
            QEvent.Type.Move,
            QEvent.Type.LayoutRequest,
            QEvent.Type.Show,
        ):
            self._soon.start()
        return super().eventFilter(watched, event)
