"""What holds the rest: panels, headings, places that are still empty, parts that fold."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.style.fonts import font
from ui.style.icons import drawing, paint_icon
from ui.style.look import theme
from ui.style.tokens import SIZE, SPACE, TYPE, WEIGHT
from ui.style.variants import style
from ui.widgets.labels import Label
from ui.widgets.layouts import column, row
from ui.widgets.painting import Align, paint_focus, paint_ground, paint_line, painter_on
from workshop.domain.overriding import override


class Rule(QFrame):
    """A thin line between parts."""

    def __init__(self, parent: QWidget | None = None, *, is_upright: bool = False) -> None:
        super().__init__(parent)
        style(self, role="upright" if is_upright else "line")


class Icon(QWidget):
    """An icon that only decorates: what it says is said beside it.

    A name that Lucide lacks raises `UnknownIconError` here: raised while Qt paints it would end the program.
    """

    def __init__(
        self, name: str, parent: QWidget | None = None, *, colour: str = "ink_soft", side: int = SIZE.icon
    ) -> None:
        super().__init__(parent)
        drawing(name)
        self._name, self._colour, self._side = name, colour, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, colour: str = "") -> None:
        """Show another icon, in another colour if one is given."""
        drawing(name)
        self._name, self._colour = name, colour or self._colour
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Square."""
        side = theme().px(self._side)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = painter_on(self)
        paint_icon(painter, self._name, self._colour, QRectF(self.rect()))
        painter.end()


class Panel(QFrame):
    """A rounded panel. `title` and what stands `aside` of it are optional; add to `column`.

    `role`: panel, sunken, accent, good, warn, bad or dashed.
    """

    def __init__(
        self,
        title: str = "",
        parent: QWidget | None = None,
        *,
        icon: str = "",
        icon_colour: str = "ink_soft",
        role: str = "panel",
        aside: QWidget | None = None,
        margin: int = SPACE.large,
    ) -> None:
        super().__init__(parent)
        style(self, role=role)
        self.title = Label(title, type="strong")
        sign = Icon(icon, colour=icon_colour) if icon else None
        self.column: QVBoxLayout = column(space=SPACE.medium, margin=margin)
        if title or icon or aside:
            self.column.addLayout(row(sign, self.title, 1, aside))
        else:
            self.title.setParent(self)
            self.title.hide()
        self.setLayout(self.column)

    def set_title(self, title: str) -> None:
        """Say the title in other words."""
        self.title.setText(title)
        self.setAccessibleName(title)


class SectionHeading(QWidget):
    """A small line above a large one, as over every step; what stands `aside` is at the right."""

    def __init__(
        self,
        title: str,
        parent: QWidget | None = None,
        *,
        above: str = "",
        below: str = "",
        size: str = "heading",
        aside: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._above = Label(above, type="label")
        self._title = Label(title, type=size, wraps=True)
        self._below = Label(below, type="body", tone="soft", wraps=True)
        texts = column(self._above, self._title, self._below, space=2)
        box = row(texts, aside, space=SPACE.normal)
        box.setStretch(0, 1)
        if aside is not None:
            box.setAlignment(aside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        self.setLayout(box)
        self.set_texts(title, above=above, below=below)

    def set_texts(self, title: str, *, above: str = "", below: str = "") -> None:
        """Say something else; an empty line takes no room."""
        self._title.setText(title)
        for label, text in ((self._above, above), (self._below, below)):
            label.setText(text)
            label.setVisible(bool(text))


class EmptyHint(QFrame):
    """What a place says while nothing is in it."""

    def __init__(self, text: str, parent: QWidget | None = None, *, icon: str = "") -> None:
        super().__init__(parent)
        style(self, role="dashed")
        self._label = Label(text, tone="faint", wraps=True)
        sign = Icon(icon, colour="ink_faint") if icon else None
        box = row(sign, self._label, space=SPACE.medium, margin=SPACE.normal)
        box.setStretchFactor(self._label, 1)
        self.setLayout(box)

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._label.setText(text)


class CollapsibleSection(QWidget):
    """A part that folds away under its title; add to `column`. `toggled(is_open)` follows the user alone."""

    toggled = Signal(bool)

    def __init__(self, title: str, parent: QWidget | None = None, *, is_open: bool = True) -> None:
        super().__init__(parent)
        self._head = _Fold(title)
        self._body = QWidget()
        self.column: QVBoxLayout = column(space=SPACE.small)
        self._body.setLayout(self.column)
        self.setLayout(column(self._head, self._body, space=SPACE.small))
        self._head.clicked.connect(self._turn)
        self.show_open(is_open)

    def set_title(self, title: str) -> None:
        """Say the title in other words."""
        self._head.setText(title)

    def is_open(self) -> bool:
        """Whether its content is shown."""
        return self._head.isChecked()

    def show_open(self, is_open: bool) -> None:
        """Open or fold it, without saying so."""
        self._head.setChecked(is_open)
        self._body.setVisible(is_open)

    def _turn(self) -> None:
        self._body.setVisible(self.is_open())
        self.toggled.emit(self.is_open())


class _Fold(QPushButton):
    """The title that folds: a chevron and a text."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        """A line that is easy to hit."""
        text = QFontMetricsF(font(theme().px(TYPE.body), WEIGHT.strong)).horizontalAdvance(self.text())
        side = theme().px(SIZE.icon)
        return QSize(round(text) + side + 3 * SPACE.small, theme().tall(SIZE.compact))

    @override
    def minimumSizeHint(self) -> QSize:
        """The title may be cut."""
        return QSize(theme().px(80), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint chevron, text and focus."""
        painter = painter_on(self)
        rect = QRectF(self.rect())
        if self.underMouse():
            paint_ground(painter, rect, "hover", radius=6)
        side = theme().px(SIZE.icon)
        name = "chevron-down" if self.isChecked() else "chevron-right"
        paint_icon(painter, name, "ink_soft", QRectF(SPACE.tiny, rect.center().y() - side / 2, side, side))
        room = rect.adjusted(side + SPACE.small + 2, 0, -SPACE.small, 0)
        paint_line(
            painter, room, self.text(), "ink", Align.AlignLeft, font(theme().px(TYPE.body), WEIGHT.strong)
        )
        if self.hasFocus():
            paint_focus(painter, rect, radius=6)
        painter.end()


class ProgressTrack(QWidget):
    """How far something is, 0 .. 1: a bar on a track. `tone` as time gets short: warn, bad."""

    def __init__(self, name: str = "", parent: QWidget | None = None, *, height: int = 8) -> None:
        super().__init__(parent)
        self._share, self._tone, self._height = 0.0, "accent", height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def show_share(self, share: float, tone: str = "accent") -> None:
        """Show how far it is; beyond the ends counts as the end."""
        self._share, self._tone = min(1.0, max(0.0, share)), tone
        self.setAccessibleDescription(f"{round(self._share * 100)} %")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """A thin bar."""
        return QSize(120, theme().px(self._height))

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as it must be."""
        return QSize(16, theme().px(self._height))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint track and bar, from the side the language begins at."""
        painter = painter_on(self)
        rect = QRectF(self.rect())
        radius = rect.height() / 2
        paint_ground(painter, rect, "pressed", radius=radius)
        done = QRectF(rect)
        done.setWidth(max(rect.height(), rect.width() * self._share))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            done.moveRight(rect.right())
        if self._share > 0:
            paint_ground(painter, done, self._tone, radius=radius)
        painter.end()
