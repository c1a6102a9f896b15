"""About: the version, and every part with its licence in full, in a checkout and installed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.homes import home, key, preferences, press, settings
from ui.about import About
from workshop import VERSION
from workshop.domain.codes import Language
from workshop.parts import installed_parts, part_of, parts, written_parts
from workshop.texts import speak

HOUSE = Path(__file__).parents[2]


def shown(about: About) -> list[str]:
    return [about.list.item(at).text() for at in range(about.list.count())]


def opened() -> list[About]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, About) and one.isVisible()]


def test_every_part_has_a_version_and_a_licence_with_its_text() -> None:
    found = {part.name: part for part in parts()}
    assert {"Samenspel", "Python", "PySide6_Essentials", "reportlab", "SQLAlchemy"} <= set(found)
    for part in found.values():
        assert part.version
        assert part.licence
        assert len(part.text()) > 500, part.name
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in found["PySide6_Essentials"].text()
    assert "Apache License" in found["Samenspel"].text()
    assert found["Samenspel"].version == VERSION


def test_what_only_checks_need_is_no_part() -> None:
    assert not {"pytest", "mypy", "ruff"} & {part.name for part in installed_parts()}


def test_what_is_written_down_for_others_reads_back(tmp_path: Path) -> None:
    part = part_of("reportlab")
    (tmp_path / "reportlab.txt").write_text(part.written(), "utf-8")
    (back,) = written_parts(tmp_path)
    assert (back.name, back.version, back.licence) == (part.name, part.version, part.licence)
    assert part.text() in back.text()


@pytest.mark.parametrize("language", list(Language))
def test_the_parts_are_walked_by_keyboard(qtbot: QtBot, language: Language) -> None:
    behind = QWidget()
    qtbot.addWidget(behind)
    about = About(speak(language), behind)
    about.show()
    about.activateWindow()
    QApplication.processEvents()
    assert QApplication.focusWidget() is about.list
    assert shown(about)[0] == f"Samenspel {VERSION}\nApache-2.0"
    first = about.text.toPlainText()
    key(Qt.Key.Key_Down)
    assert about.text.toPlainText() not in ("", first)
    key(Qt.Key.Key_End)
    assert about.list.currentRow() == about.list.count() - 1
    key(Qt.Key.Key_Escape)
    assert not opened()


def test_it_opens_at_home(qtbot: QtBot, tmp_path: Path) -> None:
    window = home(qtbot, preferences(tmp_path, settings(language=Language.NL)))
    press(window, "Over Samenspel")
    (about,) = opened()
    assert about.windowTitle() == "Over Samenspel"
    about.close()
