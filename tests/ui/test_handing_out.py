"""Handing out from the window: chosen, seen, written, printed; the same bytes as from the command line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from tests.cli.asking import done
from tests.standins import HandClock, bridge_on
from tests.ui.finding import has_named, named
from ui.bridge import Bridge
from ui.console.hand_out_form import DRAWN, TABLES, Wish, forms
from ui.console.handing_out import HandOut
from ui.settings import Preferences
from workshop.cli.exporting import FORMS, Exports
from workshop.cli.house import library
from workshop.commands.edits import Write
from workshop.document.export_ports import Exported, ExportOrder
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan
from workshop.exchange.tables import TABLES as KNOWN_TABLES
from workshop.handout import PAGES, PAPERS
from workshop.texts import speak

PLAN = read_plan((Path(__file__).parents[2] / "resources" / "examples" / "plandaal.json").read_bytes())
CLOCK = HandClock(dt.datetime(2026, 9, 24, 13, 0, tzinfo=dt.timezone(dt.timedelta(hours=2))))


class Slow:
    """Writes nothing until it is let go, so that it can be stopped on the way."""

    def __init__(self) -> None:
        self.may_go = Event()

    def preview(self, *_: object) -> None:
        return None

    def export(
        self, plan: Workshop, order: ExportOrder, told: object, is_cancelled: Callable[[], bool]
    ) -> Exported:
        while not is_cancelled() and not self.may_go.wait(0.01):
            pass
        return Exported() if is_cancelled() else Exported((order.target,))

    hand_out = export


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "settings.json")


@pytest.fixture
def dialog(qtbot: QtBot, preferences: Preferences) -> HandOut:
    return opened(qtbot, preferences)


def opened(
    qtbot: QtBot, preferences: Preferences, plan: Workshop = PLAN, exporter: Slow | Exports | None = None
) -> HandOut:
    bridge = bridge_on(plan, clock=CLOCK)
    return shown(qtbot, HandOut(bridge, exporter or Exports(speak("en")), preferences, None))


def shown(qtbot: QtBot, dialog: HandOut) -> HandOut:
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def seen(qtbot: QtBot, dialog: HandOut) -> None:
    qtbot.waitUntil(lambda: dialog.preview.pages is not None, timeout=20_000)


def press(dialog: HandOut, name: str) -> None:
    QTest.mouseClick(named(dialog, name, QPushButton), Qt.MouseButton.LeftButton)


def said(dialog: HandOut) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def choose(qtbot: QtBot, dialog: HandOut, wish: Wish) -> None:
    dialog.form.show_wish(wish)
    dialog.form.changed.emit()
    if wish.form in DRAWN:
        seen(qtbot, dialog)


def test_what_can_be_chosen_is_what_can_be_made() -> None:
    assert {f".{one.id}" for one in forms(speak("en"))} == {*FORMS, ".samenspel"}
    assert set(TABLES) == set(KNOWN_TABLES)
    assert all(Wish(pages=page).order(Path("a.pdf")).pages == (page,) for page in PAGES)
    assert all(Wish(paper=paper).order(Path("a.pdf")).paper == paper for paper in PAPERS)


def test_the_pages_are_seen_before_anything_is_written(qtbot: QtBot, dialog: HandOut) -> None:
    seen(qtbot, dialog)
    count = dialog.preview.view.count
    assert count > 20
    assert f"1 of {count}" in said(dialog)
    dialog.preview.view.setFocus()
    QTest.keyClick(dialog.preview.view, Qt.Key.Key_PageDown)
    assert f"2 of {count}" in said(dialog)
    assert dialog.preview.view.accessibleDescription() == f"Page 2 of {count}"
    press(dialog, "Next page")
    assert f"3 of {count}" in said(dialog)


def test_a_page_is_drawn_where_it_is_seen(qtbot: QtBot, dialog: HandOut) -> None:
    seen(qtbot, dialog)

    def has_ink() -> bool:
        picture = dialog.preview.view.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        middle = picture.width() // 2
        return any(
            picture.pixelColor(x, y).lightness() < 80
            for x in range(middle - 80, middle + 80)
            for y in range(picture.height())
        )

    qtbot.waitUntil(has_ink, timeout=10_000)


def test_the_paper_is_the_same_from_the_window_and_from_the_command_line(
    qtbot: QtBot, preferences: Preferences, tmp_path: Path
) -> None:
    file, window, line = (tmp_path / name for name in ("a.samenspel", "window.pdf", "line.pdf"))
    bridge = Bridge(library().create(file, PLAN), CLOCK, speak("en"))
    bridge.do(Write(("vision", "statement"), "Every customer tells it once."))
    dialog = shown(qtbot, HandOut(bridge, Exports(speak("en")), preferences, None))
    dialog.form.show_wish(Wish(pages="summary", language="en"))
    dialog.write(window)
    qtbot.waitUntil(lambda: has_named(dialog, "Open", QPushButton), timeout=20_000)
    assert "Written: window.pdf\n1 page." in said(dialog)
    done("export", file, line, "--pages", "summary", "--language", "en")
    assert window.read_bytes() == line.read_bytes()
    bridge.close()


@pytest.mark.parametrize("form", [one.id for one in forms(speak("en"))])
def test_every_form_is_written_and_found_again(
    qtbot: QtBot, dialog: HandOut, tmp_path: Path, form: str
) -> None:
    choose(qtbot, dialog, Wish(form=form, pages="map"))
    target = tmp_path / f"out.{form}"
    dialog.write(target)
    qtbot.waitUntil(lambda: has_named(dialog, "Show in folder", QPushButton), timeout=20_000)
    assert target.stat().st_size > 100


def test_a_picture_is_the_page_that_is_seen(qtbot: QtBot, dialog: HandOut, tmp_path: Path) -> None:
    choose(qtbot, dialog, Wish(form="png", language="en"))
    dialog.preview.view.go(2)
    dialog.write(tmp_path / "page.png")
    qtbot.waitUntil(lambda: has_named(dialog, "Open", QPushButton), timeout=20_000)
    picture = QImage(str(tmp_path / "page.png"))
    assert picture.width() > picture.height(), "page 3 is the plan on a page"


def test_one_folder_holds_what_everybody_takes_home(qtbot: QtBot, dialog: HandOut, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    dialog.hand_out(tmp_path / "stick")
    qtbot.waitUntil(lambda: has_named(dialog, "Open", QPushButton), timeout=30_000)
    names = {path.name for path in (tmp_path / "stick (2)").iterdir()}
    assert {"Plan Plandaal Software B.V.pdf", "Agenda Plandaal Software B.V.ics", "Sales.pdf"} <= names
    assert len(names) == 2 + len(PLAN.disciplines)


def test_stopping_leaves_nothing_behind(qtbot: QtBot, preferences: Preferences, tmp_path: Path) -> None:
    dialog = opened(qtbot, preferences, exporter=Slow())
    dialog.write(tmp_path / "plan.pdf")
    press(dialog, "Stop")
    qtbot.waitUntil(lambda: "Stopped; nothing was written." in said(dialog))
    assert not list(tmp_path.glob("*.p*"))
    assert named(dialog, "Save as …", QPushButton).isEnabled()


def test_what_cannot_be_written_is_one_sentence(qtbot: QtBot, dialog: HandOut, tmp_path: Path) -> None:
    dialog.write(tmp_path / "nowhere" / "plan.pdf")
    qtbot.waitUntil(lambda: "There is no folder" in said(dialog), timeout=20_000)
    assert not has_named(dialog, "Open", QPushButton)


def test_pages_with_nothing_on_them_say_so(qtbot: QtBot, preferences: Preferences) -> None:
    dialog = opened(qtbot, preferences, Workshop())
    dialog.form.show_wish(Wish(pages="vision"))
    dialog.form.changed.emit()
    view = dialog.preview.view
    qtbot.waitUntil(lambda: "nothing in the plan yet" in view.accessibleDescription(), timeout=10_000)


def test_what_was_chosen_is_remembered(qtbot: QtBot, preferences: Preferences, tmp_path: Path) -> None:
    dialog = opened(qtbot, preferences)
    choose(qtbot, dialog, Wish(pages="summary", paper="a3"))
    dialog.write(tmp_path / "plan.pdf")
    qtbot.waitUntil(lambda: has_named(dialog, "Open", QPushButton), timeout=20_000)
    kept = Preferences(tmp_path / "settings.json")
    assert kept.now.export_folder == str(tmp_path)
    assert opened(qtbot, kept).form.wish().paper == "a3"


def test_only_what_matters_for_a_form_is_asked(qtbot: QtBot, dialog: HandOut) -> None:
    assert has_named(dialog, "A3", QRadioButton)
    dialog.form.show_wish(Wish(form="json"))
    assert not has_named(dialog, "A3", QRadioButton)
    assert has_named(dialog, "With the facilitator’s notes")
    dialog.form.show_wish(Wish(discipline=PLAN.disciplines[0].id))
    assert not has_named(dialog, "A3", QRadioButton)
    assert not has_named(dialog, "With the facilitator’s notes")


def test_printing_gives_the_pages_each_the_way_round_it_is(
    qtbot: QtBot, dialog: HandOut, tmp_path: Path
) -> None:
    seen(qtbot, dialog)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(100)
    printer.setFromTo(2, 4)
    dialog.print_on(printer)
    qtbot.waitUntil(lambda: "3 pages are printed." in said(dialog), timeout=30_000)
    document = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    sizes = [document.get_page_size(page) for page in range(len(document))]
    document.close()
    assert [width > height for width, height in sizes] == [False, True, False]


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_one_sentence(qtbot: QtBot, dialog: HandOut, tmp_path: Path) -> None:
    seen(qtbot, dialog)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    dialog.print_on(printer)
    qtbot.waitUntil(lambda: "The printer takes nothing" in said(dialog), timeout=20_000)
