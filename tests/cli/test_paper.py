"""The hand-out from the command line: the PDF, a page as a picture, and the example without a screen."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pdfplumber
import pytest
from PIL import Image

from tests.cli.asking import EXAMPLES, PLANDAAL, ask, done, everything_in, refused
from workshop.cli.usage import PAGES, PAPERS
from workshop.handout import PAGES as PRINTED
from workshop.handout import PAPERS as SHEETS


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("paper") / "a.samenspel"
    done("import", PLANDAAL, path)
    return path


def text_of(path: Path) -> str:
    with pdfplumber.open(path) as pdf:
        return "\n".join(page.extract_text() for page in pdf.pages)


def size_of(path: Path) -> tuple[int, int]:
    with Image.open(io.BytesIO(path.read_bytes())) as picture:
        picture.load()
        return picture.size


def test_the_pages_that_can_be_asked_for_are_those_that_are_printed() -> None:
    assert (PAGES, PAPERS) == (PRINTED, SHEETS)


def test_a_plan_becomes_a_pdf_and_the_report_says_how_long(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "plan.pdf"
    said = done("export", file, out, "--language", "en").splitlines()
    assert said[0] == f"{out} is made."
    assert said[1].endswith(" pages.")
    assert "Noor eerst vragen" not in text_of(out)


def test_what_is_shortened_is_told_on_one_line_as_one_reads_it(tmp_path: Path) -> None:
    plan, out = json.loads(PLANDAAL.read_bytes()), tmp_path / "plan.pdf"
    plan["vision"]["statement"] = "Een\nregel\u00a0met 50\u00a0% " * 400
    (tmp_path / "long.json").write_text(json.dumps(plan), "utf-8")
    done("import", tmp_path / "long.json", tmp_path / "long.samenspel")
    said = done("export", tmp_path / "long.samenspel", out, "--pages", "summary", "--language", "nl")
    assert "“Een regel met 50 % Een regel met 50 %" in said


def test_pages_are_chosen_by_name_and_the_language_by_code(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "plan.pdf"
    done("export", file, out, "--pages", "vision,goals", "--language", "en")
    text = text_of(out)
    assert "duizendste werkbon" in text
    assert "Capaciteitskalender" not in text


def test_the_same_plan_and_date_give_the_same_paper(file: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "one.pdf", tmp_path / "other.pdf"
    done("export", file, one, "--date", "2026-09-24", "--pages", "summary")
    done("export", file, other, "--date", "2026-09-24", "--pages", "summary")
    assert one.read_bytes() == other.read_bytes()


def test_a_picture_is_the_journey_map_unless_a_page_is_asked_for(file: Path, tmp_path: Path) -> None:
    chart, sheet, other = (tmp_path / f"{name}.png" for name in ("map", "sheet", "other"))
    done("export", file, chart, "--paper", "a3")
    done("export", file, sheet, "--pages", "map,goals", "--page", "1", "--paper", "a3")
    done("export", file, other, "--pages", "map,goals", "--page", "2", "--paper", "a3")
    assert chart.read_bytes() == sheet.read_bytes()
    assert size_of(chart)[0] > size_of(chart)[1]
    assert size_of(other)[0] < size_of(other)[1]


def test_a_poster_is_a_picture_that_others_can_open(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "poster.png"
    done("export", file, out, "--paper", "a0")
    assert max(size_of(out)) <= 12_000


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["a.png", "--pages", "vision", "--page", "9"], "There is no page 9: the last one is 1."),
        (["a.png", "--page", "0"], "--page needs the number of a page, from 1."),
        (["a.png", "--page", "one"], "--page needs the number of a page, from 1."),
        (["a.pdf", "--page", "1"], "--page belongs to .png."),
        (["a.pdf", "--pages", "vision,notes"], "There is no page “notes”"),
        (["a.pdf", "--paper", "a5"], "--paper is one of a4, a3, a0."),
        (["a.pdf", "--discipline", "nobody"], 'There is no discipline "nobody".'),
        (["a.pdf", "--private"], "--private belongs to .json .samenspel."),
    ],
)
def test_what_cannot_be_printed_is_refused(file: Path, tmp_path: Path, words: list[str], said: str) -> None:
    assert said in refused("export", file, tmp_path / words[0], *words[1:], "--language", "en")
    assert everything_in(tmp_path) == {}


def test_pages_with_nothing_on_them_are_not_made(tmp_path: Path) -> None:
    file = tmp_path / "new.samenspel"
    done("new", file, "--title", "Empty")
    said = refused("export", file, tmp_path / "a.pdf", "--pages", "vision", "--language", "en")
    assert said == "There is nothing in the plan yet for these pages."
    done("export", file, tmp_path / "b.pdf")


def test_an_example_without_a_screen_becomes_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "samenspel-example"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    (folder / "plandaal.pdf").write_text("of an earlier run")
    lines = done("example", "--language", "en").splitlines()
    assert lines[0] == "There is no screen here, so the example is in files:"
    assert lines[1:] == ["samenspel-example/plandaal.pdf", "samenspel-example/plandaal.samenspel"]
    assert {path.name for path in tmp_path.rglob("*") if path.is_file()} == {
        "mine.txt",
        "plandaal.pdf",
        "plandaal.samenspel",
    }
    assert (folder / "mine.txt").read_text() == "mine"
    assert "Plandaal" in text_of(folder / "plandaal.pdf")


def test_an_example_that_is_not_there_names_those_that_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert (
        refused("example", "nobody", "--language", "en")
        == "There is no example “nobody”: larkenby, plandaal, tolbrug are."
    )
    assert refused("example", "../examples/plandaal", "--language", "en").startswith("There is no example")
    assert everything_in(tmp_path) == {}
    assert {path.stem for path in EXAMPLES.glob("*.json")} == {"larkenby", "plandaal", "tolbrug"}


def test_pictures_are_drawn_into_the_same_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    def draw(file: Path, folder: Path) -> None:
        assert file.is_file()
        (folder / "console.png").write_bytes(b"picture")

    answer = ask("example", "tolbrug", "--language", "en", draw=draw)
    assert answer.code == 0, answer.err
    assert (tmp_path / "samenspel-example" / "console.png").read_bytes() == b"picture"


def test_an_example_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    def draw(file: Path, folder: Path) -> None:
        raise ZeroDivisionError(file, folder)

    assert ask("example", draw=draw).code == 1
    assert list(tmp_path.iterdir()) == []
