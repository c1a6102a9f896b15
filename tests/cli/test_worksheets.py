"""Worksheets, a discipline's own page and the map as an SVG, from the command line."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pdfplumber
import pytest

from tests.cli.asking import PLANDAAL, done, everything_in, refused


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("worksheets") / "a.samenspel"
    done("import", PLANDAAL, path)
    return path


def test_worksheets_need_no_workshop_and_speak_the_language_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "blank.pdf"
    said = done("worksheets", out, "--language", "nl").splitlines()
    assert said[0] == f"{out} is gemaakt."
    with pdfplumber.open(out) as pdf:
        assert "Mijn uitdagingen" in "".join(page.extract_text() for page in pdf.pages)


def test_worksheets_go_into_a_pdf_and_replace_nothing_unasked(tmp_path: Path) -> None:
    out = tmp_path / "blank.pdf"
    done("worksheets", out)
    refused("worksheets", out, "--language", "en")
    done("worksheets", out, "--force")
    assert "must end in" in refused("worksheets", tmp_path / "blank.txt", "--language", "en")
    assert set(everything_in(tmp_path)) == {"blank.pdf"}


def test_a_discipline_has_a_page_of_its_own(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "support.pdf"
    done("export", file, out, "--discipline", "support", "--language", "nl")
    with pdfplumber.open(out) as pdf:
        (page,) = pdf.pages
        assert "Vast supportduo per klant" in page.extract_text()


def test_the_map_is_an_svg(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "map.svg"
    done("export", file, out)
    assert ET.parse(out).getroot().tag.endswith("svg")
