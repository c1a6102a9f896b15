"""LibreOffice opens the slides and the workbook of both examples, and nothing of them is missing there."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest

from tests.exchange.documents import as_bytes, example
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan
from workshop.exchange.pptx_file import pptx_bytes
from workshop.exchange.sheet_reading import read_sheets
from workshop.exchange.tables import whole_plan
from workshop.exchange.xlsx_file import xlsx_bytes
from workshop.texts import speak

OFFICE = shutil.which("soffice") or ""
MADE = dt.date(2026, 9, 24)

pytestmark = pytest.mark.skipif(not OFFICE, reason="apt install libreoffice-calc libreoffice-impress")


def letters(text: str) -> str:
    """A text without what a line break may add or take; ligatures as the letters that they are."""
    for ligature, plain in (("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬀ", "ff"), ("ﬃ", "ffi"), ("ﬄ", "ffl")):
        text = text.replace(ligature, plain)
    return "".join(letter for letter in text if letter.isalnum())


def converted(file: Path, ending: str, tmp_path: Path) -> Path:
    """What LibreOffice makes of a file."""
    surroundings = {**os.environ, "HOME": str(tmp_path)}
    command = [OFFICE, "--headless", "--convert-to", ending, "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, check=True, env=surroundings, stdout=subprocess.DEVNULL, timeout=180)
    return file.with_suffix(f".{ending}")


def printed(file: Path, tmp_path: Path) -> str:
    """What stands on the pages that LibreOffice makes of a file."""
    pages = pypdfium2.PdfDocument(converted(file, "pdf", tmp_path))
    return letters("".join(page.get_textpage().get_text_range() for page in pages))


def said(plan: Workshop) -> list[str]:
    """What both files hold of the lists that people take home."""
    texts = [one.title for one in plan.journey.cards]
    texts += [one.title for one in plan.goals] + [one.title for one in plan.actions]
    texts += [text for one in plan.promises for text in (one.text, one.instead)]
    texts += [one.trigger for one in plan.journey.handoffs]
    texts += [text for goal in plan.goals for text in goal.contributions.values()]
    for met in plan.evaluations:
        texts += [line.text for line in met.learned] + [one.note for one in met.readings]
        texts += [text for one in met.adjustments for text in (one.text, one.reason)]
    return texts


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", ["plandaal", "tolbrug"])
def test_slides_and_workbook_are_whole(name: str, language: str, tmp_path: Path) -> None:
    plan, words = read_plan(as_bytes(example(name))), speak(language)
    slides, book = tmp_path / "plan.pptx", tmp_path / "lists.xlsx"
    slides.write_bytes(pptx_bytes(plan, words, MADE).data)
    book.write_bytes(xlsx_bytes(whole_plan(plan, words), MADE).data)
    for file in (slides, book):
        shown = printed(file, tmp_path)
        assert [text for text in said(plan) if letters(text) not in shown] == []


@pytest.mark.parametrize("name", ["plandaal", "tolbrug"])
def test_a_workbook_that_it_saves_in_its_own_form_is_read_the_same(name: str, tmp_path: Path) -> None:
    plan, book = read_plan(as_bytes(example(name))), tmp_path / "lists.xlsx"
    book.write_bytes(xlsx_bytes(whole_plan(plan, speak("nl")), MADE).data)
    own = converted(book, "ods", tmp_path)
    assert read_sheets(own.read_bytes(), "x") == read_sheets(book.read_bytes(), "x")
