"""What else the mouse can do: select a stretch, draw a hand-off, move a feeling, the signature, a header."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter

from ui.board import strokes
from ui.board.choice import Choice, cards_in, in_order
from ui.board.frame import BoardFrame
from ui.style.pictures import paint_items
from workshop.domain.ids import DisciplineId, PhaseId
from workshop.drawing.bands import Box, band_at
from workshop.drawing.customer import face, feeling_at, feeling_y

Cell = tuple[PhaseId, DisciplineId]


class _Gesture:
    """The end of every gesture: the board forgets it and paints what lay under it."""

    def __init__(self, frame: BoardFrame) -> None:
        self.frame = frame

    def cancel(self) -> None:
        """Put everything back."""
        self._end()

    def _end(self) -> None:
        self.frame.gesture = None
        self.frame.viewport().update()


class SelectStretch(_Gesture):
    """A rectangle drawn over cards selects them; with `kept` cards they are added."""

    def __init__(self, frame: BoardFrame, start: QPointF, kept: tuple[str, ...]) -> None:
        super().__init__(frame)
        self._start = frame.point(start)
        self._kept = kept
        self._rect = QRectF(start, QSizeF())

    def move(self, point: QPointF) -> None:
        """Select what the rectangle touches now."""
        frame = self.frame
        x, y = frame.point(point)
        left, top = self._start
        box = Box(min(x, left), min(y, top), abs(x - left), abs(y - top))
        before, self._rect = self._rect, frame.window_rect(box)
        cards = in_order({*self._kept, *cards_in(frame.scene.layout, box)}, frame.scene.places)
        if cards != frame.choice.cards:
            frame.choose(Choice(frame.choice.aim, cards, cards[0] if cards else ""))
        frame.refresh((before.united(self._rect).adjusted(-3, -3, 3, 3),))

    def release(self, point: QPointF) -> None:
        """Keep what is selected."""
        self.move(point)
        self._end()

    def paint(self, painter: QPainter) -> None:
        """The rectangle."""
        accent = QColor(self.frame.scene.palette.accent)
        painter.setPen(accent)
        accent.setAlpha(28)
        painter.setBrush(accent)
        painter.drawRect(self._rect)


class DrawHandOff(_Gesture):
    """A line from one cell to another."""

    def __init__(self, frame: BoardFrame, start: Cell, at: QPointF) -> None:
        super().__init__(frame)
        self._from = start
        self._start = at
        self._at = at
        self.target: tuple[int, int] | None = None

    def move(self, point: QPointF) -> None:
        """The line follows, the cell under it answers."""
        before = [strokes.way_rect(self._start, self._at), *self._target_rect()]
        self._at = point
        self.target = cell_at(self.frame, point)
        self.frame.refresh((*before, strokes.way_rect(self._start, self._at), *self._target_rect()))

    def release(self, point: QPointF) -> None:
        """Ask for the hand-off, unless it ends where it began or nowhere."""
        self.move(point)
        target = self.target
        self._end()
        if target is not None:
            cell = cell_names(self.frame, *target)
            if cell != self._from:
                self.frame.handoff_requested.emit(*self._from, *cell)

    def paint(self, painter: QPainter) -> None:
        """The line and its goal."""
        palette = self.frame.scene.palette
        for rect in self._target_rect():
            strokes.edge(painter, rect.adjusted(3, 3, -3, -3), palette.accent, 2.2, 8)
        strokes.way(painter, self._start, self._at, palette)

    def _target_rect(self) -> tuple[QRectF, ...]:
        if self.target is None:
            return ()
        box = self.frame.scene.layout.cell_box(*self.target)
        return (self.frame.window_rect(box).adjusted(-5, -3, 5, 3),)


class MoveFeeling(_Gesture):
    """A face on the curve, moved up or down in whole steps."""

    def __init__(self, frame: BoardFrame, column: int) -> None:
        super().__init__(frame)
        self._column = column
        self._feeling: int | None = None

    def move(self, point: QPointF) -> None:
        """Show the face at its new height."""
        self._feeling = feeling_at(self.frame.point(point)[1], self.frame.scene.layout)
        self.frame.refresh((self._rect(),))

    def release(self, point: QPointF) -> None:
        """Ask for the feeling."""
        self.move(point)
        feeling, phase = self._feeling, self.frame.scene.layout.board.phases[self._column].id
        self._end()
        self.frame.feeling_requested.emit(phase, feeling)

    def paint(self, painter: QPainter) -> None:
        """The face in the hand, on the line of its step."""
        if self._feeling is None:
            return
        scene, rect = self.frame.scene, self._rect()
        painter.fillRect(rect.adjusted(0, 2, 0, -2), QColor(scene.palette.accent_soft))
        band = scene.layout.columns[self._column]
        painter.save()
        painter.translate(*self.frame.view().corner(band.middle, feeling_y(self._feeling, scene.layout)))
        painter.scale(scene.zoom, scene.zoom)
        paint_items(painter, face(0, 0, self._feeling, scene.style))
        painter.restore()

    def _rect(self) -> QRectF:
        layout = self.frame.scene.layout
        across, band, face = layout.columns[self._column], layout.customer.feeling, layout.manner.face
        box = Box(across.middle - face * 1.4, band.start - 3, face * 2.8, band.size + 6)
        return self.frame.window_rect(box)


class MoveBorder(_Gesture):
    """Something moved between columns: the signature (`phase` empty) or a phase."""

    def __init__(self, frame: BoardFrame, phase: PhaseId = "") -> None:
        super().__init__(frame)
        self._phase = phase
        self.gutter = -1

    def move(self, point: QPointF) -> None:
        """Show the nearest gutter."""
        x, _ = self.frame.point(point)
        middles = [band.middle for band in self.frame.scene.layout.gutters]
        gutter = min(range(len(middles)), key=lambda number: abs(middles[number] - x))
        if gutter != self.gutter:
            before = self._rect()
            self.gutter = gutter
            self.frame.refresh((before, self._rect()))

    def release(self, point: QPointF) -> None:
        """Ask for the move."""
        self.move(point)
        self._end()
        names = [phase.id for phase in self.frame.scene.board.phases]
        seen = self.frame.scene.layout.board.phases
        gutter = self.gutter + (names.index(seen[0].id) if seen else 0)
        if not self._phase:
            self.frame.signature_requested.emit(gutter)
            return
        was = names.index(self._phase)
        index = gutter - (gutter > was)
        if index != was:
            self.frame.phase_move_requested.emit(self._phase, index)

    def paint(self, painter: QPainter) -> None:
        """A bar in the gutter."""
        if self.gutter >= 0:
            strokes.bar(painter, self._rect().adjusted(4, 4, -4, -4), self.frame.scene.palette)

    def _rect(self) -> QRectF:
        if self.gutter < 0:
            return QRectF()
        layout = self.frame.scene.layout
        x, top = self.frame.view().corner(layout.gutters[self.gutter].middle, layout.manner.stretches)
        return QRectF(x - 6, top, 12, self.frame.viewport().height() - top)


class MoveLane(_Gesture):
    """A lane moved up or down."""

    def __init__(self, frame: BoardFrame, row: int) -> None:
        super().__init__(frame)
        self._row = row
        self.level = -1

    def move(self, point: QPointF) -> None:
        """Show the nearest gap between lanes."""
        _, y = self.frame.point(point)
        middles = [band.middle for band in self.frame.scene.layout.levels]
        level = min(range(len(middles)), key=lambda number: abs(middles[number] - y))
        if level != self.level:
            before = self._rect()
            self.level = level
            self.frame.refresh((before, self._rect()))

    def release(self, point: QPointF) -> None:
        """Ask for the move."""
        self.move(point)
        self._end()
        index = lane_index(self.frame, self._row, self.level)
        if index is not None:
            discipline = self.frame.scene.layout.rows[self._row].discipline.id
            self.frame.lane_move_requested.emit(discipline, index)

    def paint(self, painter: QPainter) -> None:
        """A bar between the lanes."""
        rect = self._rect()
        if self.level >= 0:
            painter.fillRect(rect.adjusted(0, 4, 0, -4), QColor(self.frame.scene.palette.accent))

    def _rect(self) -> QRectF:
        if self.level < 0:
            return QRectF()
        layout = self.frame.scene.layout
        _, y = self.frame.view().corner(0, layout.levels[self.level].middle)
        return QRectF(0, y - 6, self.frame.viewport().width(), 12)


class Pan(_Gesture):
    """The board moved under the pointer."""

    def __init__(self, frame: BoardFrame, start: QPointF) -> None:
        super().__init__(frame)
        self._last = start

    def move(self, point: QPointF) -> None:
        """Follow the pointer."""
        by = point - self._last
        self._last = point
        for bar, way in (
            (self.frame.horizontalScrollBar(), by.x()),
            (self.frame.verticalScrollBar(), by.y()),
        ):
            bar.setValue(round(bar.value() - way))

    def release(self, point: QPointF) -> None:
        """Stay here."""
        self.move(point)
        self._end()

    def paint(self, painter: QPainter) -> None:
        """Nothing lies above the board."""


def cell_at(frame: BoardFrame, point: QPointF) -> tuple[int, int] | None:
    """The column and row of the cell under a point of the window; none over a folded lane."""
    layout = frame.scene.layout
    x, y = frame.point(point)
    column, row = band_at(layout.column_borders, x), band_at(layout.lane_borders, y)
    if column < 0 or row < 0 or len(layout.rows[row].disciplines) > 1:
        return None
    return column, row


def cell_names(frame: BoardFrame, column: int, row: int) -> Cell:
    """A cell by its phase and its discipline."""
    layout = frame.scene.layout
    return layout.board.phases[column].id, layout.rows[row].discipline.id


def lane_index(frame: BoardFrame, row: int, level: int) -> int | None:
    """The place among all disciplines that a lane gets when it is put at a level; None: it stays."""
    rows = frame.scene.layout.rows
    number = rows[row].number
    last = max(member[0] for member in rows[-1].disciplines)
    goal = rows[level].number if level < len(rows) else last + 1
    index = goal - (goal > number)
    return None if index == number else index
