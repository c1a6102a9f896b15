"""The method that came with the application is parsed once; what is kept is what its files say."""

from __future__ import annotations

import tomllib
from pathlib import Path

from workshop.method.reading import FOLDER, our_own


def test_what_is_kept_of_the_method_is_what_its_files_say(tmp_path: Path) -> None:
    files = {file.relative_to(FOLDER).as_posix(): file for file in FOLDER.rglob("*.toml")}
    read = our_own(tmp_path)
    our_own.cache_clear()
    assert our_own(tmp_path) == read
    assert read == {name: tomllib.loads(file.read_text("utf-8-sig")) for name, file in files.items()}
    assert [file.name for file in tmp_path.iterdir()] == ["method.json"]
