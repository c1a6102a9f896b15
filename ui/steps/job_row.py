"""A job of the customer: its rank, what it is, and its kind as a sign, so that the text has the room."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent

from ui.bridge import Bridge
from ui.steps.binding import bind
from ui.steps.fields import NONE, bare_field
from ui.steps.row_frame import RowEditor
from ui.steps.value_map import VALUE
from ui.style.icons import paint_icon
from ui.style.look import theme
from ui.style.tokens import RADIUS, SIZE, SPACE
from ui.style.variants import style
from ui.widgets.layouts import row as row_layout
from ui.widgets.painting import paint_focus, paint_ground, painter_on, square
from ui.widgets.picker import Picker
from ui.widgets.picking import Pick
from workshop.domain.codes import JobKind
from workshop.domain.ids import RowId
from workshop.domain.overriding import override
from workshop.texts.names import code_name, field_name

KIND_ICONS: dict[str, str] = {
    JobKind.FUNCTIONAL: "wrench",
    JobKind.SOCIAL: "users",
    JobKind.EMOTIONAL: "heart",
}


class JobKindPicker(Picker):
    """The kind of a job as a sign: the text has the room."""

    @override
    def sizeHint(self) -> QSize:
        """A target."""
        side = theme().tall(SIZE.compact)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        """A target is a target."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign of the kind."""
        painter = painter_on(self)
        rect = QRectF(self.rect())
        if self.underMouse():
            paint_ground(painter, rect, "hover", radius=RADIUS.small)
        self.setToolTip(self.accessibleName())
        sign = KIND_ICONS.get(self.value() or "", "circle-dashed")
        paint_icon(painter, sign, "ink_soft", square(rect, theme().px(SIZE.icon)))
        if self.hasFocus():
            paint_focus(painter, rect, radius=RADIUS.small)
        painter.end()


class JobRow(RowEditor):
    """A job of the customer: its rank, what it is, and its kind."""

    def __init__(self, bridge: Bridge, row: RowId) -> None:
        super().__init__()
        path = (*VALUE, "jobs", row)
        words = bridge.words
        rank = bare_field(bridge, (*path, "rank"))
        rank.setFixedWidth(theme().px(34))
        style(rank, role="inline", tone="accent")
        text = bare_field(bridge, (*path, "text"), size="inline")
        name = field_name(words, "value_proposition.jobs.kind")
        kind = JobKindPicker(
            words, name, [Pick(code, code_name(words, code)) for code in JobKind], none_text=NONE
        )
        bind(kind, bridge, (*path, "kind"))
        line = row_layout(space=SPACE.tiny)
        for part, stretch in ((rank, 0), (text, 1), (kind, 0)):
            line.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self.tools)
        line.setAlignment(self.tools, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
        self.setFocusProxy(text)
