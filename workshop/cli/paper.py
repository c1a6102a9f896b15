"""The hand-out as a file: the PDF, a page of it as a picture, and what the paper has to tell."""

from __future__ import annotations

import io

import pypdfium2

from workshop.cli.jobs import Job, Made, StoppedError
from workshop.cli.refusals import MendableError
from workshop.document.sentences import quotable
from workshop.handout import CancelledError, Report, make_pdf, make_svg
from workshop.texts import Words, mark

SCALE = 2.5
"""Dots a point: 180 to the inch, sharp on any screen."""

MOST = 12_000
"""Dots at the longer side: a poster becomes no picture that others cannot open."""


def pdf(job: Job) -> Made:
    """Return the hand-out, and what it has to tell."""
    data, report = _paper(job, job.order.pages)
    pages = job.words.count("{n} page.", "{n} pages.", report.pages)
    return Made(data, (pages, *_told(report, job.words)))


def png(job: Job) -> Made:
    """A page of the PDF that the same order would give; unless one is asked for, the journey map."""
    is_whole = job.order.page or job.order.discipline
    pages = job.order.pages or (() if is_whole else ("map",))
    data, report = _paper(job, pages)
    page = job.order.page or 1
    if page > report.pages:
        raise MendableError(
            mark("There is no page {page}: the last one is {last}."), page=page, last=report.pages
        )
    return Made(_picture(data, page), _told(report, job.words))


def svg(job: Job) -> Made:
    """The whole journey map."""
    try:
        return Made(make_svg(job.seen, language=job.language))
    except LookupError:
        raise MendableError(mark("There is nothing in the plan yet for these pages.")) from None


def _paper(job: Job, pages: tuple[str, ...]) -> tuple[bytes, Report]:
    target = io.BytesIO()
    order = job.order
    try:
        report = make_pdf(
            job.seen,
            target,
            language=job.language,
            paper=order.paper,
            pages=pages or None,
            discipline=order.discipline,
            date=job.day,
            progress=job.progress,
            cancelled=job.is_cancelled,
        )
    except CancelledError:
        raise StoppedError from None
    if not report.pages:
        raise MendableError(mark("There is nothing in the plan yet for these pages."))
    return target.getvalue(), report


def _told(report: Report, words: Words) -> tuple[str, ...]:
    """What the paper has to tell, a sentence each."""
    shortened = [
        words("Shortened in “{place}”: “{text}”.", place=one.place, text=quotable(one.text))
        for one in report.shortened
    ]
    replaced = [
        words("No font of this computer draws {text} in “{place}”.", text=quotable(one.text), place=one.place)
        for one in report.replaced
    ]
    left_out = [
        words("Left out of “{place}”: “{text}”.", place=one.place, text=quotable(one.text))
        for one in report.left_out
    ]
    return (*shortened, *replaced, *left_out)


def _picture(pdf: bytes, page: int) -> bytes:
    """Return a page, counted from 1, as PNG."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        sheet = document[page - 1]
        scale = min(SCALE, MOST / max(sheet.get_size()))
        picture = sheet.render(scale=scale).to_pil()
    finally:
        document.close()
    target = io.BytesIO()
    picture.save(target, "PNG")
    return target.getvalue()
