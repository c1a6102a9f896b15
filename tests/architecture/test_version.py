"""One version: what the files say of the application that made them is what the project says of itself."""

from __future__ import annotations

import tomllib
from pathlib import Path

from workshop import VERSION


def test_the_application_and_the_project_agree_on_their_version() -> None:
    project = tomllib.loads((Path(__file__).resolve().parents[2] / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["version"] == VERSION
