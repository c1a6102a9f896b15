"""The catalogue: compiled once, and never wrong because of what is kept."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from workshop.texts.catalogue import translations

ROOT = Path(__file__).parents[2]
HEAD = 'msgid ""\nmsgstr ""\n"Language: nl\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


@pytest.fixture
def locale(tmp_path: Path) -> Path:
    write(tmp_path / "locale", "core", "Save", "Bewaar")
    write(tmp_path / "locale", "board", "Move", "Verplaats")
    return tmp_path / "locale"


def write(locale: Path, room: str, english: str, dutch: str) -> Path:
    file = locale / "nl" / f"{room}.po"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f'{HEAD}msgid "{english}"\nmsgstr "{dutch}"\n', encoding="utf-8")
    return file


def kept(cache: Path) -> Path:
    (only,) = cache.iterdir()
    return only


def test_the_rooms_speak_as_one(locale: Path, tmp_path: Path) -> None:
    said = translations("nl", locale, tmp_path / "cache")
    assert [said.gettext("Save"), said.gettext("Move")] == ["Bewaar", "Verplaats"]


def test_a_second_start_reads_what_was_compiled(locale: Path, tmp_path: Path) -> None:
    first = translations("nl", locale, tmp_path / "cache")
    before = kept(tmp_path / "cache").stat()
    second = translations("nl", locale, tmp_path / "cache")
    assert second.gettext("Save") == first.gettext("Save") == "Bewaar"
    assert kept(tmp_path / "cache").stat().st_ino == before.st_ino


def test_a_changed_file_is_heard_at_once(locale: Path, tmp_path: Path) -> None:
    translations("nl", locale, tmp_path / "cache")
    file = write(locale, "core", "Save", "Opslag")
    os.utime(file, ns=(0, 1))
    assert translations("nl", locale, tmp_path / "cache").gettext("Save") == "Opslag"


def test_a_new_room_is_heard_at_once(locale: Path, tmp_path: Path) -> None:
    translations("nl", locale, tmp_path / "cache")
    write(locale, "slides", "Heard", "Gehoord")
    assert translations("nl", locale, tmp_path / "cache").gettext("Heard") == "Gehoord"


@pytest.mark.parametrize("where", [0, 40, 70, -1])
def test_a_damaged_cache_is_made_anew(where: int, locale: Path, tmp_path: Path) -> None:
    translations("nl", locale, tmp_path / "cache")
    sound = kept(tmp_path / "cache").read_bytes()
    damaged = bytearray(sound)
    damaged[where] ^= 0xFF
    kept(tmp_path / "cache").write_bytes(damaged)
    assert translations("nl", locale, tmp_path / "cache").gettext("Save") == "Bewaar"
    assert kept(tmp_path / "cache").read_bytes() == sound


@pytest.mark.parametrize("length", [0, 63, 64, 200])
def test_a_torn_cache_is_made_anew(length: int, locale: Path, tmp_path: Path) -> None:
    translations("nl", locale, tmp_path / "cache")
    kept(tmp_path / "cache").write_bytes(kept(tmp_path / "cache").read_bytes()[:length])
    assert translations("nl", locale, tmp_path / "cache").gettext("Save") == "Bewaar"


def test_once_compiled_a_start_counts_its_cards_without_babel() -> None:
    start = """if True:
        import sys
        from workshop.texts import speak
        words = speak("nl")
        print(words.count("{n} hour", "{n} hours", 3), words.join("ab"), "babel" in sys.modules)
    """
    first, second = (
        subprocess.run([sys.executable, "-c", start], cwd=ROOT, capture_output=True, text=True, check=True)
        for _ in range(2)  # the first compiles, if nothing is kept
    )
    assert first.stdout.startswith("3 uur a en b ")
    assert second.stdout == "3 uur a en b False\n"


def test_without_a_place_to_keep_it_all_is_still_said(locale: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where a folder should be")
    assert translations("nl", locale, tmp_path / "cache").gettext("Save") == "Bewaar"
    assert (tmp_path / "cache").read_text() == "a file where a folder should be"


def test_nothing_else_is_left_in_the_cache(locale: Path, tmp_path: Path) -> None:
    (tmp_path / "cache" / "words-nl.mo").mkdir(parents=True)
    assert translations("nl", locale, tmp_path / "cache").gettext("Save") == "Bewaar"
    assert [entry.name for entry in (tmp_path / "cache").iterdir()] == ["words-nl.mo"]
