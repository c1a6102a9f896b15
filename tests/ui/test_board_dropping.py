"""Files dropped on the board."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from ui.board.dropping import is_welcome, text_of


def holding(*files: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"Call;Quote\nVisit;\n", "Call\tQuote\nVisit\t\n"),
        (b'Call,"Quote, long"\n', "Call\tQuote, long\n"),
        (b"\xef\xbb\xbfCaf\xc3\xa9\n", "Café\n"),
        ("Café".encode("cp1252"), "Café\n"),
        ("Café;x".encode("utf-16"), "Café\tx\n"),
        ("Café;x".encode("utf-16-le"), "Café\tx\n"),
        (b"sep=|\nCall|Quote; long\n", "Call\tQuote; long\n"),
        (b"Call, later;Quote\nVisit;Bill, at last\n", "Call, later\tQuote\nVisit\tBill, at last\n"),
        (b"'=Call;'-\n", "=Call\t-\n"),
    ],
)
def test_a_table_comes_in_as_a_range_whatever_wrote_it(tmp_path: Path, content: bytes, text: str) -> None:
    file = tmp_path / "cards.CSV"
    file.write_bytes(content)
    assert text_of(holding(file)) == text


def test_a_text_file_keeps_its_lines(tmp_path: Path) -> None:
    file = tmp_path / "cards.txt"
    file.write_text("Call; later\nVisit", encoding="utf-8")
    assert text_of(holding(file)) == "Call; later\nVisit"


def test_other_files_and_several_at_once_are_not_welcome(tmp_path: Path) -> None:
    file, other = tmp_path / "cards.csv", tmp_path / "picture.png"
    assert is_welcome(holding(file))
    assert not is_welcome(holding(other))
    assert not is_welcome(holding(file, file))


def test_a_file_that_is_gone_or_no_text_is_told_apart(tmp_path: Path) -> None:
    assert text_of(holding(tmp_path / "gone.csv")) is None
    odd = tmp_path / "odd.csv"
    odd.write_bytes(bytes(range(256)))
    assert text_of(holding(odd)) is None
