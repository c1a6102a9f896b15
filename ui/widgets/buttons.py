"""Buttons: a verb, with an icon before or after it and the key that does the same."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyleOptionButton, QWidget

from ui.style.icons import drawing, paint_icon
from ui.style.look import theme
from ui.style.tokens import RADIUS, SIZE, SPACE, TYPE
from ui.style.variants import style
from ui.widgets.keycap import keycap_width, paint_keycap
from ui.widgets.painting import Align, paint_focus, paint_line
from workshop.domain.overriding import override

_INKS = {"primary": "on_accent", "danger": "bad", "toast": "surface"}


class Button(QPushButton):
    """`kind`: primary, quiet, danger, or empty for the ordinary one. `key` is shown, not bound.

    `icon_before`, `icon_after` are names of Lucide's. A text that does not fit ends in an ellipsis.
    """

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        kind: str = "",
        icon_before: str = "",
        icon_after: str = "",
        key: str = "",
    ) -> None:
        super().__init__(parent)
        self._kind, self._key = kind, key
        self._before, self._after = icon_before, icon_after
        style(self, kind=kind)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)

    def set_icons(self, before: str = "", after: str = "") -> None:
        """Other icons from now on."""
        for name in filter(None, (before, after)):
            drawing(name)
        self._before, self._after = before, after
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: str) -> None:
        """Another kind from now on."""
        self._kind = kind
        style(self, kind=kind)

    def _icon_side(self) -> int:
        return theme().px(SIZE.icon)

    def _content_width(self) -> float:
        width = float(self.fontMetrics().horizontalAdvance(self.text()))
        width += sum(self._icon_side() + SPACE.small for name in (self._before, self._after) if name)
        return width + (keycap_width(self._key) + SPACE.medium if self._key else 0)

    def _padding(self) -> int:
        return SPACE.small + SIZE.focus if self._kind == "quiet" else SPACE.normal

    @override
    def sizeHint(self) -> QSize:
        """Wide enough for text, icons and key."""
        self.ensurePolished()
        height = theme().tall(SIZE.control if self.property("scale") != "compact" else SIZE.compact)
        return QSize(round(self._content_width()) + 2 * self._padding() + 1, height)

    @override
    def minimumSizeHint(self) -> QSize:
        """Wide enough for its text, up to twelve letters of it."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), theme().px(12 * TYPE.body)), whole.height())

    @override
    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Qt paints no text here."""
        super().initStyleOption(option)
        option.text = ""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """The style sheet paints the ground, we what stands on it."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        self._paint_content(painter)
        if self.hasFocus():
            on = "accent" if self._kind == "primary" else "surface"
            radius = RADIUS.small if self.property("scale") == "compact" else RADIUS.medium
            paint_focus(painter, QRectF(self.rect()), radius=radius, on=on)
        painter.end()

    def _ink(self) -> str:
        if not self.isEnabled():
            return "ink_soft" if self._kind == "primary" else "edge"
        return _INKS.get(self._kind, "ink")

    def _paint_content(self, painter: QPainter) -> None:
        room = QRectF(self.rect()).adjusted(self._padding(), 0, -self._padding(), 0)
        width = min(self._content_width(), room.width())
        place = QRectF(room.center().x() - width / 2, room.top(), width, room.height())
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight and self.property("align") == "left":
            place.moveLeft(room.left())
        side, ink = self._icon_side(), self._ink()
        if self._key:
            cap = keycap_width(self._key)
            paint_keycap(painter, QRectF(place.right() - cap, place.top(), cap, place.height()), self._key)
            place.setRight(place.right() - cap - SPACE.medium)
        if self._before:
            paint_icon(painter, self._before, ink, _square(place.left(), place, side))
            place.setLeft(place.left() + side + SPACE.small)
        if self._after:
            paint_icon(painter, self._after, ink, _square(place.right() - side, place, side))
            place.setRight(place.right() - side - SPACE.small)
        paint_line(painter, place, self.text(), ink, Align.AlignHCenter, self.font())


def _square(left: float, room: QRectF, side: float) -> QRectF:
    return QRectF(left, room.center().y() - side / 2, side, side)


class PrimaryButton(Button):
    """The one thing to do next; a screen has one."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        icon_after: str = "",
        icon_before: str = "",
        key: str = "",
    ) -> None:
        super().__init__(
            text, parent, kind="primary", icon_before=icon_before, icon_after=icon_after, key=key
        )


class IconButton(QPushButton):
    """A square with an icon. Its name is its tool tip and what a screen reader says."""

    def __init__(
        self,
        icon: str,
        name: str,
        parent: QWidget | None = None,
        *,
        colour: str = "ink_soft",
        side: int = SIZE.compact,
    ) -> None:
        super().__init__(parent)
        drawing(icon)
        self._icon, self._colour, self._side = icon, colour, side
        style(self, kind="quiet", scale="icon")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Say something else, or in another language."""
        self.setToolTip(name)
        self.setAccessibleName(name)

    def set_icon(self, icon: str, colour: str = "") -> None:
        """Another icon from now on, and another colour if one is given."""
        drawing(icon)
        self._icon, self._colour = icon, colour or self._colour
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """A target of at least 24 pixels."""
        side = max(SIZE.target, theme().tall(self._side))
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        """Never smaller than it should be."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """The style sheet paints the ground, we the icon."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = theme().px(SIZE.icon if self._side > SIZE.target else SIZE.icon - 2)
        colour = self._colour if self.isEnabled() else "edge"
        middle = QRectF(self.rect()).center()
        paint_icon(
            painter, self._icon, colour, QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        )
        painter.end()
