"""A workshop for a new client: asked for from home, named, begun with what is structure."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.homes import press, texts
from tests.ui.keepers import Below, keeper_of, shown_below
from ui.keeping.keeper import Keeper
from ui.keeping.new_client import NewClient
from workshop.texts import Words


@pytest.fixture
def below(qtbot: QtBot) -> Below:
    return shown_below(qtbot)


@pytest.fixture
def keeper(below: Below, tmp_path: Path) -> Keeper:
    return keeper_of(tmp_path, below)


def asked(keeper: Keeper, below: Below, words: Words, path: Path) -> NewClient:
    keeper.deal("client", path, words, below, below)
    dialog = below.findChild(NewClient)
    assert dialog is not None
    return dialog


def test_a_name_is_enough_and_the_cards_come_when_they_are_asked_for(
    qtbot: QtBot, keeper: Keeper, below: Below, words: Words, tmp_path: Path
) -> None:
    dialog = asked(keeper, below, words, tmp_path / "Plandaal.samenspel")
    QTest.keyClicks(dialog.field, "Bakkerij Zonnehof")
    press(dialog, "Take the cards of the journey along")
    with qtbot.waitSignal(keeper.begin_requested) as begun:
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert begun.args is not None
    workshop, begins, template = begun.args
    assert workshop.organisation.name == "Bakkerij Zonnehof"
    assert len(workshop.journey.cards) > 10
    assert (begins, template) == (False, "")


def test_without_a_name_nothing_is_made_and_it_is_said(
    qtbot: QtBot, keeper: Keeper, below: Below, words: Words, tmp_path: Path
) -> None:
    dialog = asked(keeper, below, words, tmp_path / "Plandaal.samenspel")
    with qtbot.assertNotEmitted(keeper.begin_requested):
        press(dialog, "Make the workshop")
    assert "A workshop needs the company’s name." in texts(dialog)


def test_a_workshop_that_cannot_be_read_is_said_in_a_sentence(
    keeper: Keeper, below: Below, words: Words, tmp_path: Path
) -> None:
    (tmp_path / "broken.samenspel").write_text("no workshop")
    for name in ("broken", "gone"):
        keeper.deal("client", tmp_path / f"{name}.samenspel", words, below, below)
    assert below.findChild(NewClient) is None
    assert [one.split(":")[0] for one in below.told] == ["broken", "gone"]
