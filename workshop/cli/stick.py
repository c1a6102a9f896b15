"""The folder for a stick: the plan, a page for each discipline, and a calendar file; all of it or nothing."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from workshop.cli.documents import file_name
from workshop.cli.files import check_target, free_name, write_beside
from workshop.cli.jobs import Job, Made, StoppedError
from workshop.cli.paper import sheets
from workshop.cli.refusals import about
from workshop.document.decisions import next_session
from workshop.document.export_ports import Exported, ExportOrder
from workshop.exchange.ics_file import ics_bytes
from workshop.storage.places import sync_folder
from workshop.storage.troubles import as_store_error
from workshop.texts import Words, speak
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class _File:
    """One file of the folder; `of` says in the report which one it is, where that is not plain."""

    name: str
    made: Callable[[Job], Made]
    order: ExportOrder
    of: str = ""


def handed_out(job: Job) -> Exported:
    """Make the folder that is ordered, or one with a free name like it; raise `StoppedError`, `SaidError`."""
    folder = free_name(job.order.target)
    check_target(folder, is_replacing=False)
    part = folder.with_name(f".samenspel-{secrets.token_hex(6)}.part")
    try:
        with about(folder), as_store_error():
            part.mkdir()
        report = _filled(part, job)
        if job.is_cancelled():
            raise StoppedError
        with about(folder), as_store_error():
            part.replace(folder)
            sync_folder(folder.parent)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return Exported((folder, *sorted(folder.iterdir())), report)


def _filled(folder: Path, job: Job) -> tuple[str, ...]:
    files = list(_files(job, speak(job.language)))
    report: list[str] = []
    for number, file in enumerate(files):
        made = file.made(_part_of(job, file.order, number, len(files)))
        write_beside(folder / file.name, made.data)
        report += [f"{file.of}: {said}" if file.of else said for said in made.report]
    return (job.words.count("{n} file.", "{n} files.", len(files)), *report)


def _part_of(job: Job, order: ExportOrder, number: int, count: int) -> Job:
    """The job of one file: its own order, and its share of the progress."""
    return replace(job, order=order, progress=lambda share: job.progress((number + share) / count))


def _files(job: Job, words: Words) -> Iterator[_File]:
    taken: set[str] = set()

    def named(text: str, ending: str) -> str:
        stem, number = file_name(text) or words("Plan"), 1
        name = stem
        while name.casefold() in taken:
            number += 1
            name = f"{stem} ({number})"
        taken.add(name.casefold())
        return name + ending

    company = job.workshop.organisation.name
    paper = "a3" if job.order.paper == "a3" else "a4"  # on the largest there is but a poster
    plain = replace(job.order, pages=(), discipline=None, is_blank=False, paper=paper)
    yield _File(named(f"{words('Plan')} {company}", ".pdf"), sheets, plain)
    if any(action.due for action in job.seen.actions) or next_session(job.seen):
        yield _File(named(f"{words('Calendar')} {company}", ".ics"), _calendar, plain)
    for one in job.workshop.disciplines:
        yield _File(named(one.name, ".pdf"), sheets, replace(plain, discipline=one.id), one.name)


def _calendar(job: Job) -> Made:
    return Made(ics_bytes(job.seen, speak(job.language), job.day))
