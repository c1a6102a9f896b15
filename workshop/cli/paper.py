"""The hand-out as a file: the PDF, a page of it as a picture, and what the paper has to tell."""

from __future__ import annotations

import io

from workshop.cli.jobs import Job, Made, StoppedError
from workshop.cli.page_pictures import png_of
from workshop.cli.refusals import MendableError
from workshop.document.sentences import excerpt, quotable
from workshop.handout import CancelledError, Report, make_pdf, make_svg, make_worksheets
from workshop.texts import Words, mark


def pdf(job: Job) -> Made:
    """Return the hand-out, how many pages it has, and what it has to tell."""
    data, report = _paper(job, job.order.pages)
    pages = job.words.count("{n} page.", "{n} pages.", report.pages)
    return Made(data, (pages, *_told(report, job.words)))


def sheets(job: Job) -> Made:
    """Return the same, for who sees or counts the pages anyway."""
    data, report = _paper(job, job.order.pages)
    return Made(data, _told(report, job.words))


def png(job: Job) -> Made:
    """A page of the PDF that the same order would give; unless one is asked for, the journey map."""
    is_whole = job.order.page or job.order.discipline or job.order.is_blank
    pages = job.order.pages or (() if is_whole else ("map",))
    data, report = _paper(job, pages)
    page = job.order.page or 1
    if page > report.pages:
        raise MendableError(
            mark("There is no page {page}: the last one is {last}."), page=page, last=report.pages
        )
    return Made(png_of(data, page), _told(report, job.words))


def svg(job: Job) -> Made:
    """The whole journey map."""
    try:
        return Made(make_svg(job.seen, language=job.language))
    except LookupError:
        raise MendableError(mark("There is nothing in the plan yet for these pages.")) from None


def _paper(job: Job, pages: tuple[str, ...]) -> tuple[bytes, Report]:
    target = io.BytesIO()
    order = job.order
    if order.is_blank:
        report = make_worksheets(target, language=job.language)
        return target.getvalue(), report
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
    except KeyError:
        raise MendableError(mark("This discipline is not in the plan any more.")) from None
    if not report.pages:
        raise MendableError(mark("There is nothing in the plan yet for these pages."))
    return target.getvalue(), report


def _told(report: Report, words: Words) -> tuple[str, ...]:
    """What the paper has to tell, a sentence each."""
    shortened = [
        words("Shortened in “{place}”: “{text}”.", place=one.place, text=excerpt(one.text))
        for one in report.shortened
    ]
    replaced = [
        words("No font of this computer draws {text} in “{place}”.", text=quotable(one.text), place=one.place)
        for one in report.replaced
    ]
    left_out = [
        words("Left out of “{place}”: “{text}”.", place=one.place, text=excerpt(one.text))
        for one in report.left_out
    ]
    return (*shortened, *replaced, *left_out)
