"""Lists beside each other on the room's screen share its width by what weighs most."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from ui.slides.lists import columns
from ui.slides.measuring import setter_for
from workshop.document.slides.bodies import Column, Columns
from workshop.drawing.primitives import Rect


def rules(body: Columns) -> list[Rect]:
    pages = columns(body, 1800, 700, setter_for("nl"))
    return [item for item in pages[0] if isinstance(item, Rect)]


def test_to_whom_we_say_no_is_the_wider_half(qapp: QApplication) -> None:
    must = Column(heading="Moet hebben", lines=("Tien monteurs",), tone="good", weight=2)
    no = Column(heading="Daar zeggen wij nee tegen", lines=("Eenpitters",), tone="bad", weight=3)
    left, right = rules(Columns(columns=(must, no)))
    assert right.width == left.width * 1.5
    assert right.x + right.width == 1800


def test_lists_that_weigh_the_same_are_equally_wide(qapp: QApplication) -> None:
    body = Columns(columns=tuple(Column(heading=name, lines=("x",)) for name in ("a", "b", "c")))
    assert len({round(one.width, 6) for one in rules(body)}) == 1
