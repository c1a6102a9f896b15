"""What the user chose comes back at the next start, and no file and no disk can stop a start."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from ui.settings import (
    Beginning,
    Preferences,
    Recent,
    ScreenIdentity,
    Settings,
    SettingsProblem,
    Sketch,
    Theme,
    nearest_folder,
    settings_of,
    settings_path,
    settings_sentence,
    workshops_folder,
)
from workshop.domain.codes import Language, Length, Setting, StepCode
from workshop.texts import speak

FULL = Settings(
    language=Language.NL,
    theme=Theme.DARK,
    text_size=1.5,
    has_single_keys=False,
    facilitator="Marieke Zand",
    picture_width=3.1,
    projector=ScreenIdentity(manufacturer="Epson", model="EB-L210", serial="X1", name="HDMI-1"),
    beginning=Beginning(language=Language.EN, setting=Setting.ENTERPRISE, length=Length.FULL_DAY),
    workshops_folder="/home/marieke/Workshops",
    export_folder="/home/marieke/Plannen",
    recent=(
        Recent(
            path="/home/marieke/Zon 2026-09-24.samenspel",
            title="Één gezicht",
            company="Bakkerij Zon",
            step=StepCode.JOURNEY,
            place=6,
            steps=9,
            is_agreed=True,
            date=dt.date(2026, 9, 24),
            start=dt.time(9, 0),
            next_date=dt.date(2026, 11, 24),
            opened=dt.datetime(2026, 9, 24, 12, 30, tzinfo=dt.UTC),
            is_archived=True,
            sketch=Sketch(colors=("", "#FFAA00"), counts=((1, 0, 2), (0, 3, 0)), before_deal=2),
        ),
    ),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "new folder" / "settings.json"


def test_the_first_start_has_the_defaults_and_no_complaint(file: Path) -> None:
    preferences = Preferences(file)
    assert preferences.now == Settings()
    assert preferences.problem is None
    assert not file.exists()


def test_everything_that_was_chosen_comes_back(file: Path) -> None:
    Preferences(file).adopt(FULL)
    assert Preferences(file).now == FULL
    assert [one.name for one in file.parent.iterdir()] == ["settings.json"]


def test_a_change_is_told_once_and_choosing_the_same_is_none(file: Path, qtbot: QtBot) -> None:
    preferences = Preferences(file)
    told: list[Settings] = []
    preferences.changed.connect(told.append)
    preferences.adopt(FULL)
    preferences.adopt(replace(FULL))
    assert told == [FULL]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"7", b"\xff\xfe\x00", b'{"a":' * 100_000])
def test_a_file_that_is_no_settings_gives_the_defaults_and_is_put_aside(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    preferences = Preferences(file)
    assert (preferences.now, preferences.problem) == (Settings(), SettingsProblem.UNREADABLE)
    assert file.read_bytes() == content
    preferences.adopt(FULL)
    assert (Preferences(file).now, preferences.problem) == (FULL, None)
    assert file.with_suffix(".unreadable").read_bytes() == content


def test_one_bad_field_costs_only_itself() -> None:
    raw: dict[str, Any] = {"theme": "purple", "text_size": "big", "facilitator": "Els", "recent": [{}, 3]}
    assert settings_of(raw) == Settings(facilitator="Els")


def test_a_bad_default_of_a_new_workshop_costs_only_itself() -> None:
    raw = {"beginning": {"language": "xx", "setting": "enterprise", "length": 3}}
    assert settings_of(raw) == Settings(beginning=Beginning(setting=Setting.ENTERPRISE))


def test_workshops_go_to_the_folder_that_was_chosen_else_to_the_documents(tmp_path: Path) -> None:
    assert workshops_folder(Settings(workshops_folder=str(tmp_path))) == tmp_path
    assert workshops_folder(Settings()).name == "Samenspel"
    gone = Settings(workshops_folder=str(tmp_path / "gone"))
    assert (workshops_folder(gone), nearest_folder(gone)) == (tmp_path / "gone", tmp_path)


def test_a_bad_field_of_a_workshop_costs_only_itself() -> None:
    raw = {
        "path": "/a.samenspel",
        "title": 7,
        "date": "tomorrow",
        "start": "9:99",
        "place": -1,
        "company": "Zon",
    }
    settings = settings_of({"recent": [raw]})
    assert settings is not None
    assert settings.recent == (Recent(path="/a.samenspel", company="Zon"),)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "recent",
                        "projector",
                        "language",
                        "theme",
                        "text_size",
                        "path",
                        "sketch",
                        "counts",
                        "step",
                    ]
                )
                | st.text(),
                inner,
            )
        ),
    )
)
def test_no_json_at_all_can_break_the_reading(raw: object) -> None:
    settings = settings_of(raw)
    assert (settings is None) == (not isinstance(raw, dict))
    assert settings is None or 0.8 <= settings.text_size <= 2.0


def test_a_place_that_cannot_be_written_is_said_and_the_choice_holds(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "taken").write_text("a file where a folder should be")
    preferences = Preferences(tmp_path / "taken" / "settings.json")
    with qtbot.waitSignal(preferences.failed) as failed:
        preferences.adopt(FULL)
    assert failed.args == [SettingsProblem.NOT_KEPT]
    assert preferences.now == FULL
    assert settings_sentence(SettingsProblem.NOT_KEPT, speak("nl")).endswith(".")


def test_a_workshop_that_is_opened_again_comes_first_and_stands_there_once() -> None:
    settings = Settings()
    for path in ("/a", "/b", "/a"):
        settings = settings.with_recent(Recent(path=path, title=path))
    assert [one.path for one in settings.recent] == ["/a", "/b"]
    assert settings.without_recent("/a").recent == (Recent(path="/b", title="/b"),)


def test_a_workshop_without_a_title_is_called_after_its_company_or_its_file() -> None:
    assert Recent(path="/x/Zon 2026.samenspel", company="Zon BV").name == "Zon BV"
    assert Recent(path="/x/Zon 2026.samenspel").name == "Zon 2026"


def test_the_list_does_not_grow_without_end() -> None:
    settings = Settings()
    for number in range(300):
        settings = settings.with_recent(Recent(path=f"/{number}"))
    assert len(settings.recent) == 200
    read = settings_of({"recent": [{"path": "/x"}] * 300})
    assert read is not None
    assert len(read.recent) == 200


def test_the_settings_stand_in_the_users_own_configuration() -> None:
    assert settings_path().name == "settings.json"
    assert settings_path().parent.name == "samenspel"
