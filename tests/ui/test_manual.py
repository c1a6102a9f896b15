"""The manual: whole in both languages, every picture there, one key away, and it leads nowhere outside."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.homes import home, key, preferences, press, settings
from ui.manual import FOLDER, Manual
from workshop.domain.codes import Language
from workshop.texts import speak


def text(language: str) -> str:
    return (FOLDER / f"{language}.md").read_text("utf-8")


def pictures(language: str) -> list[str]:
    return re.findall(r"!\[[^]]+\]\(([^)]+)\)", text(language))


STRESSED = {
    Language.EN: {"another", "extended desktop"},
    Language.NL: {"een andere", "uitgebreid bureaublad"},
}
"""What stands slanted and is no name of ours: a word with stress, a choice of the system."""


def said_in(language: Language) -> str:
    """All that windows say in a language, a line each."""
    kind = "msgid" if language is Language.EN else r"msgstr(?:\[\d\])?"
    files = (FOLDER.parent / "locale" / "nl").glob("*.po")
    whole = "\n".join(file.read_text("utf-8") for file in files)
    return "\n".join(re.findall(rf'^{kind} "(.+)"$', whole, re.MULTILINE))


@pytest.mark.parametrize("language", list(Language))
def test_every_picture_that_is_named_is_there_and_drawn(qtbot: QtBot, language: Language) -> None:
    manual = Manual(speak(language))
    qtbot.addWidget(manual)
    manual.show()
    named = pictures(language)
    assert len(named) > 8
    for name in named:
        drawn = manual.pages.document().resource(QTextDocument.ResourceType.ImageResource, name)
        assert not drawn.isNull(), name
        assert drawn.width() / drawn.devicePixelRatio() <= manual.pages.viewport().width()


def test_no_picture_is_left_over() -> None:
    named = {name for language in Language for name in pictures(language)}
    assert {path.name for path in (FOLDER / "pictures").iterdir()} == named


def test_both_languages_have_the_same_chapters_and_pictures() -> None:
    shapes = [re.findall(r"^#+ \d?", text(language), re.MULTILINE) for language in Language]
    assert shapes[0] == shapes[1]
    of_each = [[name.partition("-")[2] for name in pictures(language)] for language in Language]
    assert of_each[0] == of_each[1]


@pytest.mark.parametrize("language", list(Language))
def test_what_it_calls_by_name_is_called_so_in_the_windows(language: Language) -> None:
    with_names = re.sub(r"\*\*[^*]+\*\*", "", text(language))
    names = set(re.findall(r"\*([^*]+)\*", with_names)) - STRESSED[language]
    assert len(names) > 20
    said = said_in(language)

    def is_said(name: str) -> bool:
        return bool(re.search(rf"^{re.escape(name)}( …|: .*)?$", said, re.MULTILINE | re.IGNORECASE))

    assert [name for name in sorted(names) if not is_said(name)] == []


def test_nothing_in_it_leads_to_a_network() -> None:
    assert not any("://" in text(language) for language in Language)


def test_the_readme_shows_pictures_that_are_there_and_one_of_them_moves() -> None:
    house = FOLDER.parents[1]
    named = re.findall(r"!\[[^]]+\]\(([^)]+)\)", (house / "README.md").read_text("utf-8"))
    frames = []
    for name in named:
        with Image.open(house / name) as picture:
            frames.append(getattr(picture, "n_frames", 1))
    assert max(frames) > 10


def opened() -> list[Manual]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, Manual) and one.isVisible()]


def test_f1_and_a_button_open_it_at_home_and_f1_closes_it(qtbot: QtBot, tmp_path: Path) -> None:
    window = home(qtbot, preferences(tmp_path, settings(language=Language.NL)))
    key(Qt.Key.Key_F1)
    (manual,) = opened()
    assert "Handleiding" in manual.pages.toPlainText()
    manual.activateWindow()
    QApplication.processEvents()
    key(Qt.Key.Key_F1)
    assert not opened()
    press(window, "Handleiding")
    assert len(opened()) == 1
