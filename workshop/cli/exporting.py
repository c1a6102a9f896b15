"""Every form in which a plan leaves: one function a form, chosen by the ending of the target's name.

The command line asks for an `ExportOrder` here, and so do the windows, through `Exports`: both get the same
bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from workshop.cli.files import WORKSHOP, check_target, make_workshop, write_beside
from workshop.cli.jobs import Job, Made, StoppedError
from workshop.cli.refusals import MendableError
from workshop.document.export_ports import Exported, ExportOrder, IsCancelled, Pages, Progress
from workshop.document.sentences import excerpt
from workshop.domain.frozen import FrozenMap
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
        job.words(
            "Too long for a cell and shortened there: {sheet}, “{text} …”.", sheet=sheet, text=excerpt(text)
        )
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

WHOLE = (".json", WORKSHOP)
"""The forms that hold what is not revealed yet."""


def without_notes(workshop: Workshop) -> Workshop:
    """The workshop without what is the facilitator's alone."""
    return replace(workshop, facilitator_notes=FrozenMap())


class Exports:
    """Makes exports; implements `export_ports.Exporter`."""

    def __init__(self, words: Words) -> None:
        """`words` are the reader's."""
        self._words = words

    def export(
        self, workshop: Workshop, order: ExportOrder, progress: Progress, is_cancelled: IsCancelled
    ) -> Exported:
        """See `Exporter.export`."""
        ending = order.target.suffix.lower()
        if ending not in (*FORMS, WORKSHOP):
            known = " ".join((*FORMS, WORKSHOP))
            raise MendableError(
                mark("“{ending}” is no form of export: {known} are."), ending=ending, known=known
            )
        check_target(order.target, is_replacing=order.is_replacing)
        if ending == WORKSHOP:
            make_workshop(order.target, workshop if order.is_private else without_notes(workshop))
            return Exported((order.target,))
        made = self._made(FORMS[ending], self._job(workshop, order, progress, is_cancelled))
        if made is None:
            return Exported()
        file = write_beside(order.target, made.data)
        return Exported((file,), (*self._held(order, file), *made.report, *self._left_out(order, ending)))

    def preview(
        self, workshop: Workshop, order: ExportOrder, progress: Progress, is_cancelled: IsCancelled
    ) -> Pages | None:
        """See `Exporter.preview`."""
        from workshop.cli.page_pictures import PdfPages
        from workshop.cli.paper import sheets

        made = self._made(sheets, self._job(workshop, order, progress, is_cancelled))
        return None if made is None else PdfPages(made.data, (*made.report, *self._left_out(order, ".pdf")))

    def hand_out(
        self, workshop: Workshop, order: ExportOrder, progress: Progress, is_cancelled: IsCancelled
    ) -> Exported:
        """See `Exporter.hand_out`."""
        from workshop.cli.stick import handed_out

        job = self._job(workshop, order, progress, is_cancelled)
        try:
            made = handed_out(job)
        except StoppedError:
            return Exported()
        return Exported(made.files, (*made.report, *self._left_out(order, ".pdf")))

    def _job(
        self, workshop: Workshop, order: ExportOrder, progress: Progress, is_cancelled: IsCancelled
    ) -> Job:
        language = order.language or workshop.language or self._words_for(order).language
        return Job(workshop, order, language, self._words_for(order), progress, is_cancelled)

    def _words_for(self, order: ExportOrder) -> Words:
        return speak(order.reader) if order.reader else self._words

    def _made(self, form: Callable[[Job], Made], job: Job) -> Made | None:
        """What was made; None when it was cancelled."""
        try:
            made = form(job)
        except StoppedError:
            return None
        return None if job.is_cancelled() else made

    def _left_out(self, order: ExportOrder, ending: str) -> tuple[str, ...]:
        if not order.concealed or order.is_blank or ending in WHOLE:
            return ()
        words = self._words_for(order)
        return (words("What is not revealed yet was left out."),)

    def _held(self, order: ExportOrder, file: Path) -> tuple[str, ...]:
        """That another program holds the file that was to be replaced."""
        if file == order.target:
            return ()
        words = self._words_for(order)
        return (
            words(
                "{held} is open in another program and stays as it is; the new one is {name}.",
                held=order.target.name,
                name=file.name,
            ),
        )
