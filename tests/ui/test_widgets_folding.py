"""Parts of a page use the room there is: beside each other where it is wide, folded where it is not."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.beside import Beside
from ui.widgets.forms import Grid


def shown(qtbot: QtBot, widget: QWidget, width: int) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, 400)
    with qtbot.waitExposed(widget):
        widget.show()


def place(widget: QWidget) -> QRect:
    return widget.geometry()


def test_parts_share_a_wide_room_by_their_weights(qtbot: QtBot) -> None:
    must, no = QLabel("Must have"), QLabel("To whom we say no")
    both = Beside((must, 2), (no, 3), fold=560, space=0)
    shown(qtbot, both, 1000)
    assert (must.width(), no.width()) == (400, 600)
    assert must.height() == no.height()


def test_parts_fold_under_each_other_in_a_narrow_room(qtbot: QtBot) -> None:
    must, no = QLabel("Must have"), QLabel("To whom we say no")
    both = Beside((must, 2), (no, 3), fold=560)
    shown(qtbot, both, 500)
    assert both.is_folded()
    assert must.width() == no.width() == 500
    assert place(must).bottom() < place(no).top()


def test_folded_the_last_part_can_come_first(qtbot: QtBot) -> None:
    ours, products = QLabel("Relievers"), QLabel("Products")
    both = Beside((ours, 3), (products, 2), fold=560, last_first=True)
    shown(qtbot, both, 500)
    assert place(products).bottom() < place(ours).top()


def test_a_wide_field_leaves_no_hole_behind_it(qtbot: QtBot) -> None:
    grid = Grid((), column=200, most=4)
    name, situation = QLabel("Name"), QLabel("Situation")
    for field in (name, QLabel("Sector"), QLabel("City"), QLabel("Employees")):
        grid.add(field)
    grid.add(situation, 2)
    shown(qtbot, grid, 1000)
    assert situation.width() == 1000


def test_a_wide_field_gives_way_to_what_stands_beside_it(qtbot: QtBot) -> None:
    grid = Grid((), column=200, most=4)
    purpose, date, start = QLabel("Purpose"), QLabel("Date"), QLabel("Start")
    grid.add(purpose, 2)
    grid.add(date)
    grid.add(start)
    shown(qtbot, grid, 1000)
    assert place(purpose).top() == place(start).top()
    assert purpose.width() > 1.9 * start.width()
