"""The paper that everybody takes home: sections, pages, PDF and pictures.

    report = make_pdf(workshop, path, language="nl")

The PDF is archival (PDF/A-2a) and accessible (PDF/UA-1). The same plan, settings and date give the same
bytes.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Collection
from pathlib import Path
from typing import IO

from workshop.domain.workshop import Workshop
from workshop.handout.book import Book, CancelledError, Course
from workshop.handout.finishing import Imprint, finish
from workshop.handout.report import Notebook, Remark, Report
from workshop.handout.sections.desk import Desk
from workshop.handout.sections.order import PAGES, details_entry, details_section, sections
from workshop.texts import speak

__all__ = ["PAGES", "PAPERS", "CancelledError", "Remark", "Report", "make_pdf"]

PAPERS = ("a4", "a3", "a0")


def make_pdf(  # noqa: PLR0913 - what can be chosen about an export, each by its name
    workshop: Workshop,
    out: Path | IO[bytes],
    *,
    language: str,
    paper: str = "a4",
    pages: Collection[str] | None = None,
    date: dt.date | None = None,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Report:
    """Write the hand-out to a file or a stream in one go, so that there is never half a file.

    `pages` are names from `PAGES`, None means all; `paper` is one of `PAPERS`, of which `a0` is the map
    alone. The file is dated `date`, else SOURCE_DATE_EPOCH, else the day of the workshop. `progress` hears
    how far it is, from 0 to 1. Raises `CancelledError` once `cancelled` says yes, before anything is written.
    """
    wanted = {"map"} if paper == "a0" else set(pages or PAGES)
    words = speak(language)
    desk = Desk(workshop, words)
    notebook = Notebook()
    book = Book(
        (language, workshop.language or language), _footer(workshop), notebook, Course(progress, cancelled)
    )
    found = sections(desk, paper, wanted)
    last = (lambda notes: details_section(desk, notes.unfinished())) if "details" in wanted else None
    count = book.lay_out(found, last, details_entry(desk) if last else [])
    book.draw()
    title = workshop.workshop.title.strip() or workshop.organisation.name.strip() or words("Workshop")
    imprint = Imprint(
        title, workshop.organisation.name.strip() or "Samenspel", language, _moment(workshop, date)
    )
    content = finish(book.pen, imprint)
    if isinstance(out, Path):
        part = out.with_name(f"{out.name}.part")
        part.write_bytes(content)
        part.replace(out)
    else:
        out.write(content)
    return notebook.report(count)


def _footer(workshop: Workshop) -> str:
    names = (workshop.organisation.name.strip(), workshop.workshop.title.strip())
    return " · ".join(name for name in names if name)


def _moment(workshop: Workshop, date: dt.date | None) -> dt.datetime:
    """Noon of the day that the file is dated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if date is None and epoch.isdecimal():
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC)
    day = date or workshop.workshop.date or dt.date(2000, 1, 1)
    return dt.datetime(day.year, day.month, day.day, 12, tzinfo=dt.UTC)
