"""Files dropped on the board."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from ui.board.dropping import brought_by, is_welcome


def holding(*files: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        (b"Call;Quote\nVisit;\n", [["Call", "Quote"], ["Visit", ""]]),
        (b'Call,"Quote, long"\n', [["Call", "Quote, long"]]),
        (b"\xef\xbb\xbfCaf\xc3\xa9\n", [["Café"]]),
        ("Café".encode("cp1252"), [["Café"]]),
        ("Café;x".encode("utf-16"), [["Café", "x"]]),
        ("Café;x".encode("utf-16-le"), [["Café", "x"]]),
        (b"sep=|\nCall|Quote; long\n", [["Call", "Quote; long"]]),
        (b"Call, later;Quote\nVisit;Bill, at last\n", [["Call, later", "Quote"], ["Visit", "Bill, at last"]]),
        (b"'=Call;'-\n", [["=Call", "-"]]),
    ],
)
def test_a_table_comes_in_as_its_rows_whatever_wrote_it(
    tmp_path: Path, content: bytes, rows: list[list[str]]
) -> None:
    file = tmp_path / "cards.CSV"
    file.write_bytes(content)
    assert brought_by(holding(file)) == rows


def test_a_text_file_keeps_its_lines(tmp_path: Path) -> None:
    file = tmp_path / "cards.txt"
    file.write_text("Call; later\nVisit", encoding="utf-8")
    assert brought_by(holding(file)) == "Call; later\nVisit"


def test_other_files_and_several_at_once_are_not_welcome(tmp_path: Path) -> None:
    file, other = tmp_path / "cards.csv", tmp_path / "picture.png"
    assert is_welcome(holding(file))
    assert not is_welcome(holding(other))
    assert not is_welcome(holding(file, file))


def test_a_file_that_is_gone_or_no_text_is_told_apart(tmp_path: Path) -> None:
    assert brought_by(holding(tmp_path / "gone.csv")) is None
    odd = tmp_path / "odd.csv"
    odd.write_bytes(bytes(range(256)))
    assert brought_by(holding(odd)) is None
