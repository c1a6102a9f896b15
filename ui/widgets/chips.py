"""Small things that name something: a discipline, a person, a state, a count."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.style.fonts import font
from ui.style.icons import paint_icon
from ui.style.look import theme
from ui.style.marks import LaneMark, paint_mark
from ui.style.tokens import SIZE, SPACE, TYPE, WEIGHT
from ui.widgets.painting import Align, paint_ground, paint_line, painter_on
from workshop.domain.overriding import override

_PILL_GROUNDS = {
    "good": ("good_soft", "good"),
    "warn": ("warn_soft", "warn"),
    "bad": ("bad_soft", "bad"),
    "accent": ("accent_soft", "accent"),
    "": ("sunken", "ink_soft"),
}


class DisciplineChip(QWidget):
    """A discipline's square, with its name beside it or, for a screen reader, behind it."""

    def __init__(
        self,
        mark: LaneMark,
        parent: QWidget | None = None,
        *,
        has_name: bool = True,
        side: int = SIZE.mark,
        is_strong: bool = True,
    ) -> None:
        super().__init__(parent)
        self._has_name, self._side, self._is_strong = has_name, side, is_strong
        self._mark = mark
        self.setSizePolicy(
            QSizePolicy.Policy.Preferred if has_name else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed
        )
        self.show_mark(mark)

    def show_mark(self, mark: LaneMark) -> None:
        """Show another discipline, or the same with another name or colour."""
        self._mark = mark
        self.setAccessibleName(mark.name)
        self.setToolTip("" if self._has_name else mark.name)
        self.updateGeometry()
        self.update()

    def _font_weight(self) -> int:
        return WEIGHT.strong if self._is_strong else WEIGHT.regular

    @override
    def sizeHint(self) -> QSize:
        """The square and the whole name."""
        side = theme().px(self._side)
        if not self._has_name:
            return QSize(side, side)
        name = QFontMetricsF(font(theme().px(TYPE.body), self._font_weight()))
        return QSize(side + SPACE.small + round(name.horizontalAdvance(self._mark.name)) + 1, side)

    @override
    def minimumSizeHint(self) -> QSize:
        """At least the square; the name may be cut."""
        side = theme().px(self._side)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint square and name."""
        painter = painter_on(self)
        side = theme().px(self._side)
        top = (self.height() - side) / 2
        paint_mark(painter, QRectF(0, top, side, side), self._mark, theme())
        if self._has_name:
            room = QRectF(self.rect()).adjusted(side + SPACE.small, 0, 0, 0)
            given = font(theme().px(TYPE.body), self._font_weight())
            paint_line(painter, room, self._mark.name, "ink", Align.AlignLeft, given)
        painter.end()


class LaneBar(QWidget):
    """A bar in a lane's colour under its name."""

    def __init__(self) -> None:
        super().__init__()
        self._mark: LaneMark | None = None
        self.setFixedHeight(3)

    def show_mark(self, mark: LaneMark | None) -> None:
        """Show whose lane it is; None: nobody's."""
        self._mark = mark
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it from side to side."""
        painter = painter_on(self)
        line = self._mark.look(theme()).line if self._mark else "edge"
        paint_ground(painter, QRectF(self.rect()), line, radius=1.5)
        painter.end()


class Avatar(QWidget):
    """A person's initials in a circle, tinted with their discipline."""

    def __init__(
        self, name: str, mark: LaneMark | None = None, parent: QWidget | None = None, *, side: int = 28
    ) -> None:
        super().__init__(parent)
        self._name, self._mark, self._side = name, mark, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_person(name, mark)

    def show_person(self, name: str, mark: LaneMark | None) -> None:
        """Show somebody else."""
        self._name, self._mark = name, mark
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """A circle."""
        side = theme().px(self._side)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the circle and the initials."""
        painter = painter_on(self)
        paint_avatar(painter, QRectF(self.rect()), self._name, self._mark)
        painter.end()


def paint_avatar(painter: QPainter, rect: QRectF, name: str, mark: LaneMark | None) -> None:
    """Paint somebody's initials in a circle."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(mark.look(theme()).soft if mark else theme().colours.pressed))
    painter.drawEllipse(rect)
    small = font(rect.height() * 0.4, WEIGHT.strong)
    paint_line(painter, rect, initials(name), "ink", Align.AlignHCenter, small)


def initials(name: str) -> str:
    """The first letters of a person's first and last name."""
    parts = name.split()
    letters = [part[0] for part in (parts[:1] + parts[1:][-1:])]
    return "".join(letters).upper() or "?"


class Pill(QWidget):
    """A word in a rounded ground: a state, a count. `tone`: good, warn, bad, accent or none; icon or dot."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        tone: str = "",
        icon: str = "",
        has_dot: bool = False,
    ) -> None:
        super().__init__(parent)
        self._text, self._tone, self._icon, self._has_dot = text, tone, icon, has_dot
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_state(text, tone=tone, icon=icon)

    def show_state(self, text: str, *, tone: str = "", icon: str = "") -> None:
        """Say something else, in its own tone."""
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def _sign_width(self) -> float:
        if self._icon:
            return theme().px(SIZE.icon_small) + SPACE.tiny + 2
        return theme().px(8) + SPACE.tiny + 2 if self._has_dot else 0

    @override
    def sizeHint(self) -> QSize:
        """The text, its sign and some air."""
        text = QFontMetricsF(font(theme().px(TYPE.small), WEIGHT.strong)).horizontalAdvance(self._text)
        return QSize(round(text + self._sign_width()) + 2 * SPACE.medium, theme().tall(SIZE.target))

    @override
    def minimumSizeHint(self) -> QSize:
        """It may be cut."""
        return QSize(min(self.sizeHint().width(), theme().px(120)), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, sign and text."""
        painter = painter_on(self)
        ground, ink = _PILL_GROUNDS[self._tone]
        rect = QRectF(self.rect())
        paint_ground(painter, rect, ground, radius=rect.height() / 2)
        room = rect.adjusted(SPACE.medium, 0, -SPACE.medium, 0)
        side = theme().px(SIZE.icon_small)
        if self._icon:
            paint_icon(
                painter, self._icon, ink, QRectF(room.left(), room.center().y() - side / 2, side, side)
            )
        elif self._has_dot:
            dot = theme().px(8)
            paint_ground(
                painter, QRectF(room.left(), room.center().y() - dot / 2, dot, dot), ink, radius=dot / 2
            )
        room.setLeft(room.left() + self._sign_width())
        paint_line(
            painter, room, self._text, ink, Align.AlignLeft, font(theme().px(TYPE.small), WEIGHT.strong)
        )
        painter.end()
