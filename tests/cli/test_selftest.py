"""`--selftest`: what an installer runs to see that nothing was left out."""

from __future__ import annotations

import io
from pathlib import Path

from workshop.cli import run


def test_the_selftest_does_the_whole_job_and_leaves_nothing(tmp_path: Path) -> None:
    drawn: list[Path] = []

    def draw(file: Path, folder: Path) -> None:
        drawn.append(file)
        (folder / "console.png").write_bytes(b"")

    out, err = io.StringIO(), io.StringIO()
    assert run(["--selftest", "--language", "en"], out, err, draw) == 0
    lines = out.getvalue().splitlines()
    assert err.getvalue() == ""
    assert lines[0] == "A workshop is made, edited, saved and read again."
    assert [line.partition(":")[0] for line in lines[1:-3]] == [
        "PDF",
        "JSON",
        "XLSX",
        "CSV",
        "PPTX",
        "ICS",
        "SVG",
    ]
    assert lines[-3:] == ["The workbook is read again.", "1 window is drawn.", "All is well."]
    assert not drawn[0].exists()


def test_a_selftest_that_fails_says_so_and_is_our_fault(tmp_path: Path) -> None:
    def draw(file: Path, folder: Path) -> None:
        raise OSError("no platform plugin")

    out, err = io.StringIO(), io.StringIO()
    assert run(["--selftest"], out, err, draw) != 0
    assert len(err.getvalue().splitlines()) == 1
