"""What the customer does, feels and meets in a phase; the row is made with the first word."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.steps.binding import join
from ui.widgets.fields import TextField
from ui.widgets.forms import Grid, Labelled
from ui.widgets.rating import Marks, Rating
from ui.widgets.value_fields import NumberField
from workshop.commands.journey import DescribeMoment
from workshop.document.document import Adopted
from workshop.domain.ids import PhaseId, new_id
from workshop.texts.names import field_name


class MomentFields(QWidget):
    """Three fields of the customer's row."""

    def __init__(self, bridge: Bridge, phase: PhaseId) -> None:
        super().__init__()
        self._bridge, self._phase = bridge, phase
        words = bridge.words
        names = {name: field_name(words, f"journey.customer.{name}") for name in ("does", "feeling", "faces")}
        self._does = TextField(words)
        self._does.setAccessibleName(names["does"])
        self._feeling = Rating(names["feeling"], Marks.FACES, none_text=words("no number yet"))
        self._faces = NumberField(words, names["faces"], is_whole=True, low=0, high=99)
        grid = Grid((), column=150, most=4)
        grid.add(Labelled(names["does"], self._does), 2)
        grid.add(Labelled(names["feeling"], self._feeling))
        grid.add(Labelled(names["faces"], self._faces))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(grid)
        for name, widget in (("does", self._does), ("feeling", self._feeling), ("faces", self._faces)):
            widget.edited.connect(lambda value, part=name: self._write(part, value))
            join(widget, bridge)
        bridge.changed.connect(self._follow)
        self._show()

    def _write(self, part: str, value: object) -> None:
        field = f"journey.customer.{self._phase}.{part}" if part == "does" else None
        self._bridge.do(DescribeMoment(self._phase, part, value, new_id()), field)

    def _follow(self, adopted: Adopted) -> None:
        if adopted.before.journey.customer is not adopted.now.journey.customer:
            self._show()

    def _show(self) -> None:
        moment = self._bridge.workshop.journey.moment(self._phase)
        self._does.show_value(moment.does if moment else "")
        self._feeling.show_value(moment.feeling if moment else None)
        self._faces.show_value(moment.faces if moment else None)
