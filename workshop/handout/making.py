"""From the plan to files: the hand-out, the page of one discipline, blank worksheets."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Collection
from pathlib import Path
from typing import IO

from workshop.domain.workshop import Workshop
from workshop.handout.book import Book, Course
from workshop.handout.content import Section
from workshop.handout.finishing import Imprint, finish
from workshop.handout.report import Notebook, Report
from workshop.handout.sections.desk import Desk
from workshop.handout.sections.discipline import discipline_section
from workshop.handout.sections.order import PAGES, details_entry, details_section, sections
from workshop.handout.sections.worksheets import worksheet_sections
from workshop.method import read_method
from workshop.texts import speak
from workshop.values import dataclass

Target = Path | IO[bytes]


def make_pdf(  # noqa: PLR0913 - what can be chosen about an export, each by its name
    workshop: Workshop,
    out: Target,
    *,
    language: str,
    paper: str = "a4",
    pages: Collection[str] | None = None,
    discipline: str | None = None,
    date: dt.date | None = None,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Report:
    """Write the hand-out to a file or a stream in one go, so that there is never half a file.

    `pages` are names from `PAGES`, None or none means all; `paper` is one of `PAPERS`, of which `a0` is the
    map alone; with the row id of a `discipline` it is that discipline's own page alone. The file is dated
    `date`, else SOURCE_DATE_EPOCH, else the day of the workshop. `progress` hears how far it is, from 0 to 1.
    Raises `CancelledError` once `cancelled` says yes, before anything is written, and `KeyError` for a
    discipline that the plan does not have.
    """
    desk = Desk(workshop, speak(language))
    wanted = {"map"} if paper == "a0" else set(pages or PAGES)
    if discipline is not None:
        made = _Job([discipline_section(desk, discipline)])
    else:
        made = _Job(sections(desk, paper, wanted), desk if "details" in wanted else None)
    languages = (language, workshop.language or language)
    title = workshop.workshop.title.strip() or workshop.organisation.name.strip() or desk.words("Workshop")
    author = workshop.organisation.name.strip() or "Samenspel"
    imprint = Imprint(title, author, language, _moment(workshop.workshop.date, date))
    content, report = _printed(made, languages, _footer(workshop), imprint, Course(progress, cancelled))
    _write(out, content)
    return report


def make_worksheets(out: Target, *, language: str, date: dt.date | None = None) -> Report:
    """Write the blank worksheets of every step; no workshop is needed."""
    words = speak(language)
    found = worksheet_sections(read_method(language), words)
    title = words("Worksheets")
    imprint = Imprint(title, "Samenspel", language, _moment(None, date))
    content, report = _printed(_Job(found), (language, language), f"Samenspel · {title}", imprint, Course())
    _write(out, content)
    return report


@dataclass(frozen=True, slots=True)
class _Job:
    """Sections to print; with a `desk`, the details are made of what was shortened in them."""

    sections: list[Section]
    desk: Desk | None = None


def _printed(
    job: _Job, languages: tuple[str, str], footer: str, imprint: Imprint, course: Course
) -> tuple[bytes, Report]:
    notebook = Notebook()
    book = Book(languages, footer, notebook, course)
    desk = job.desk
    if desk is None:
        count = book.lay_out(job.sections)
    else:
        last = details_entry(desk)
        count = book.lay_out(job.sections, lambda notes: details_section(desk, notes.unfinished()), last)
    book.draw()
    return finish(book.pen, imprint), notebook.report(count)


def _write(out: Target, content: bytes) -> None:
    if not isinstance(out, Path):
        out.write(content)
        return
    part = out.with_name(f"{out.name}.part")
    part.write_bytes(content)
    part.replace(out)


def _footer(workshop: Workshop) -> str:
    names = (workshop.organisation.name.strip(), workshop.workshop.title.strip())
    return " · ".join(name for name in names if name)


def _moment(day: dt.date | None, date: dt.date | None) -> dt.datetime:
    """Noon of the day that the file is dated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if date is None and epoch.isdecimal():
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC)
    found = date or day or dt.date(2000, 1, 1)
    return dt.datetime(found.year, found.month, found.day, 12, tzinfo=dt.UTC)
