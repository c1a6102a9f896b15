"""Every form in which a plan leaves: one function a form, chosen by the ending of the target's name.

The command line asks for an `ExportOrder` here, and so do the windows, through `Exports`: both get the same
bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from workshop.cli.files import check_target, write_whole
from workshop.cli.jobs import IsCancelled, Job, Made, Progress, StoppedError
from workshop.cli.refusals import MendableError
from workshop.document.ports import ExportOrder
from workshop.domain.workshop import Workshop
from workshop.exchange import write_plan
from workshop.texts import Words, mark, speak


def _json(job: Job) -> Made:
    return Made(write_plan(job.workshop, private=job.order.is_private))


def _csv(job: Job) -> Made:
    from workshop.exchange.csv_file import csv_bytes
    from workshop.exchange.tables import TABLES, table

    words = speak(job.language)
    return Made(csv_bytes(table(job.seen, TABLES[job.order.table], words), words))


def _xlsx(job: Job) -> Made:
    from workshop.exchange.tables import whole_plan
    from workshop.exchange.xlsx_file import xlsx_bytes

    book = xlsx_bytes(whole_plan(job.seen, speak(job.language)), job.day)
    report = tuple(
        job.words("Too long for a cell and shortened there: {sheet}, “{text} …”.", sheet=sheet, text=text)
        for sheet, text in book.shortened
    )
    return Made(book.data, report)


def _ics(job: Job) -> Made:
    from workshop.exchange.ics_file import ics_bytes

    return Made(ics_bytes(job.seen, speak(job.language), job.day))


def _pptx(job: Job) -> Made:
    from workshop.exchange.pptx_file import pptx_bytes

    slides = pptx_bytes(job.seen, speak(job.language), job.day)
    report = tuple(job.words("Shortened on a slide: “{text} …”.", text=text) for text in slides.shortened)
    return Made(slides.data, report)


def _pdf(job: Job) -> Made:
    from workshop.cli.paper import pdf

    return pdf(job)


def _png(job: Job) -> Made:
    from workshop.cli.paper import png

    return png(job)


def _svg(job: Job) -> Made:
    from workshop.cli.paper import svg

    return svg(job)


FORMS: Mapping[str, Callable[[Job], Made]] = {
    ".pdf": _pdf,
    ".json": _json,
    ".csv": _csv,
    ".xlsx": _xlsx,
    ".ics": _ics,
    ".pptx": _pptx,
    ".png": _png,
    ".svg": _svg,
}
"""By the ending of the target's name. Data (JSON) has everything; the rest has what all may see."""

WHOLE = (".json",)
"""The forms that hold what is not revealed yet."""


class Exports:
    """Writes exports; implements `ports.Exporter`."""

    def __init__(self, words: Words) -> None:
        """`words` are the reader's."""
        self._words = words

    def export(
        self, workshop: Workshop, order: ExportOrder, progress: Progress, is_cancelled: IsCancelled
    ) -> Sequence[str]:
        """See `ports.Exporter.export`."""
        ending = order.target.suffix.lower()
        form = FORMS.get(ending)
        if form is None:
            raise MendableError(
                mark("“{ending}” is no form of export: {known} are."), ending=ending, known=" ".join(FORMS)
            )
        check_target(order.target, is_replacing=order.is_replacing)
        language = order.language or workshop.language or self._words.language
        try:
            made = form(Job(workshop, order, language, self._words, progress, is_cancelled))
        except StoppedError:
            return ()
        if is_cancelled():
            return ()
        write_whole(order.target, made.data)
        report = list(made.report)
        if order.concealed and ending not in WHOLE:
            report.append(self._words("What is not revealed yet was left out."))
        return report
