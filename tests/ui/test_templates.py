"""Templates of one's own: kept from a workshop, offered to the next, renamed, and none can do harm."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.ui.homes import MORNING, found, has, press, texts
from tests.ui.keepers import PLAN, Below, files_of, keeper_of, shown_below
from ui.home.new_page import NewPage
from ui.home.template_pick import TemplatePick
from ui.keeping.keeper import Keeper
from ui.keeping.template_name import TemplateName
from ui.widgets.picker import Picker
from workshop.commands.beginning import Wish, begun
from workshop.document.own_templates import OwnTemplates
from workshop.domain.codes import Language, Length, StepCode
from workshop.domain.frozen import FrozenMap
from workshop.domain.ids import new_id
from workshop.method.reading import read_method
from workshop.method.templates import draft_of, forget, keep, method_of
from workshop.texts import Words, speak


@pytest.fixture
def below(qtbot: QtBot) -> Below:
    return shown_below(qtbot)


@pytest.fixture
def keeper(below: Below, tmp_path: Path) -> Keeper:
    return keeper_of(tmp_path, below)


@pytest.fixture
def templates(tmp_path: Path) -> OwnTemplates:
    return OwnTemplates(lambda: tmp_path, files_of(tmp_path).look)


def asked(below: Below) -> TemplateName:
    dialogs = [one for one in below.findChildren(TemplateName) if one.isVisible()]
    assert len(dialogs) == 1
    return dialogs[0]


def saved(keeper: Keeper, below: Below, words: Words, name: str, *, with_cards: bool = False) -> None:
    keeper.deal("template", below.file, words, below, below)
    dialog = asked(below)
    dialog.field.setText(name)
    if with_cards:
        press(dialog, "Take the cards of the journey along")
    press(dialog, "Save template")


def page_with(qtbot: QtBot, words: Words, templates: OwnTemplates) -> NewPage:
    page = NewPage(words, Wish(company="De Veerpont"), lambda: MORNING, templates)
    qtbot.addWidget(page)
    page.resize(1280, 900)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_a_template_is_kept_and_a_new_workshop_begins_with_it(
    qtbot: QtBot, keeper: Keeper, below: Below, words: Words, templates: OwnTemplates
) -> None:
    saved(keeper, below, words, "Software house", with_cards=True)
    assert templates.names() == ("Software house",)
    assert below.told == ["“Software house” is a template now: a new workshop can begin with it."]
    page = page_with(qtbot, words, templates)
    found(Picker, "Your own templates: None", page).choose("Software house")
    assert page.wish.language is Language.NL
    made = begun(page.wish, read_method("nl"), new_id)
    assert made.organisation.name == "De Veerpont"
    assert [one.name for one in made.disciplines] == [one.name for one in PLAN.disciplines]
    assert len(made.journey.cards) == len(PLAN.journey.cards)
    press(page, "Small company")
    assert page.wish.like is None


@pytest.mark.parametrize("language", list(Language))
def test_a_template_leads_by_the_method_of_its_workshop(
    qtbot: QtBot, keeper: Keeper, below: Below, tmp_path: Path, templates: OwnTemplates, language: Language
) -> None:
    words = speak(language)
    draft = draft_of(read_method(language), Length.FULL_DAY)
    asks = FrozenMap({**draft.questions, "vision.write": "Wat zegt een klant?"})
    keep(replace(draft, questions=asks), language, "Van mij")
    files_of(tmp_path).share(PLAN, (), tmp_path / "Led.samenspel", "Van mij")
    below.file = tmp_path / "Led.samenspel"
    keeper.deal("template", below.file, words, below, below)
    asked(below).field.setText("Softwarehuis")
    QTest.keyClick(asked(below).field, Qt.Key.Key_Return)
    page = page_with(qtbot, words, templates)
    own = page.findChild(TemplatePick)
    assert own is not None
    own.edited.emit("Softwarehuis")
    assert page.wish.template == "Van mij"
    led = method_of(language, page.wish.template)
    assert led.steps[StepCode.VISION].rounds[0].question == "Wat zegt een klant?"
    forget("Van mij")
    own.edited.emit("Softwarehuis")
    assert (page.wish.like_name, page.wish.template) == ("Softwarehuis", "")


def test_without_templates_the_page_has_no_room_for_them(
    qtbot: QtBot, words: Words, templates: OwnTemplates
) -> None:
    page = page_with(qtbot, words, templates)
    assert not has(Picker, "Your own templates: None", page)


def test_a_name_that_is_taken_is_asked_for_again_and_the_template_stays(
    keeper: Keeper, below: Below, words: Words, templates: OwnTemplates
) -> None:
    saved(keeper, below, words, "Software house")
    path = templates.path("Software house")
    assert path is not None
    before = path.read_bytes()
    saved(keeper, below, words, "Software house")
    assert "There is a template of this name already" in texts(asked(below))
    assert path.read_bytes() == before
    asked(below).field.setText("  ")
    QTest.keyClick(asked(below).field, Qt.Key.Key_Return)
    assert "A template needs a name." in texts(asked(below))


def test_a_template_is_renamed_from_the_page_that_offers_it(
    qtbot: QtBot, keeper: Keeper, below: Below, words: Words, templates: OwnTemplates
) -> None:
    saved(keeper, below, words, "Software house")
    page = page_with(qtbot, words, templates)
    page.template_asked.connect(lambda what, path: keeper.deal(what, path, words, below, below))
    found(Picker, "Your own templates: None", page).choose("Software house")
    press(page, "More about this template")
    menu = next(one for one in page.findChildren(QMenu) if one.isVisible())
    action = next(one for one in menu.actions() if one.text() == "Rename …")
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    asked(below).field.setText("Software, two days")
    press(asked(below), "Rename")
    assert templates.names() == ("Software, two days",)
    page.look_again()
    assert has(Picker, "Your own templates: None", page)
    assert page.wish.like is None


def test_a_damaged_template_is_said_to_be_and_nothing_is_chosen(
    qtbot: QtBot, words: Words, templates: OwnTemplates, tmp_path: Path
) -> None:
    (tmp_path / "Sjablonen").mkdir()
    (tmp_path / "Sjablonen" / "Old.samenspel").write_text("no workshop at all")
    page = page_with(qtbot, words, templates)
    with qtbot.waitSignal(page.told) as told:
        found(Picker, "Your own templates: None", page).choose("Old")
    assert told.args is not None
    assert told.args[0].startswith("Old: This file does not hold a workshop")
    assert page.wish == Wish(company="De Veerpont")
    assert has(Picker, "Your own templates: None", page)
