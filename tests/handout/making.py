"""Makes PDFs of plain content for the tests of the pages."""

from __future__ import annotations

from datetime import UTC, datetime

import page

from workshop.handout.book import Book, Course
from workshop.handout.content import Block, Paragraph, Run, Section
from workshop.handout.finishing import Imprint, finish
from workshop.handout.report import Notebook, Report
from workshop.handout.styles import PORTRAIT, Sheet

MOMENT = datetime(2026, 9, 24, 12, tzinfo=UTC)


def paper(
    *blocks: Block, sheet: Sheet = PORTRAIT, languages: tuple[str, str] = ("en", "nl")
) -> tuple[bytes, Report]:
    """A PDF with one section."""
    return papers(Section("one", "One", sheet, blocks), languages=languages)


def papers(*sections: Section, languages: tuple[str, str] = ("en", "nl")) -> tuple[bytes, Report]:
    """A PDF with sections."""
    notebook = Notebook()
    book = Book(languages, "Footer", notebook, Course())
    pages = book.lay_out(list(sections))
    book.draw()
    return finish(book.pen, Imprint("A title", "An author", languages[0], MOMENT)), notebook.report(pages)


def said(text: str, style: str = "body") -> Paragraph:
    """People's own words."""
    return Paragraph((Run(text, is_own=True),), (style,))


def failures(data: bytes) -> list[str]:
    """What both validators find wrong."""
    found = []
    for profile in ("2a", "ua1"):
        report = page.validate_pdf_bytes(data, profile=profile)
        found += [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
    return found
