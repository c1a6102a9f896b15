"""`export`: from what was typed to an order, and the workshop file's own copy."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

from workshop.cli.exporting import FORMS, Exports, without_notes
from workshop.cli.files import WORKSHOP, check_target, copy_workshop, make_workshop
from workshop.cli.house import library
from workshop.cli.refusals import MendableError, about
from workshop.cli.usage import PAGES, Asked
from workshop.document.difference import RowChanges
from workshop.document.export_ports import ExportOrder
from workshop.document.ports import Looked
from workshop.domain.errors import DomainError, Problem
from workshop.domain.ids import DisciplineId
from workshop.domain.kinds import Target
from workshop.domain.workshop import Workshop
from workshop.storage.troubles import as_store_error
from workshop.texts import Words, mark

_DRAWN = (".pdf", ".png")
_BELONGS = {
    "--paper": _DRAWN,
    "--pages": _DRAWN,
    "--discipline": _DRAWN,
    "--page": (".png",),
    "--table": (".csv",),
    "--with-history": (WORKSHOP,),
    "--private": (".json", WORKSHOP),
}
"""The endings that an option has a meaning for; the others' takers would be misled by silence."""


def export(asked: Asked, words: Words) -> list[str]:
    """Write what was asked for and return the report, with the file's name first."""
    source, target = map(Path, asked.files)
    ending = target.suffix.lower()
    _check_ending(target, ending)
    _check_options(asked, ending)
    day, pages, page = _day(asked), _pages(asked), _page(asked)
    with about(source):
        looked = library().look(source)
    if _is_same(source, target):
        raise MendableError(mark("{file} cannot be exported onto itself."), file=str(source))
    if ending == WORKSHOP:
        return _copy(asked, looked, target, words)
    order = ExportOrder(
        target=target,
        language=asked.get("--language"),
        paper=asked.get("--paper") or "a4",
        pages=pages,
        discipline=_discipline(looked.workshop, asked.get("--discipline")),
        page=page,
        table=asked.get("--table") or "actions",
        day=day,
        edited=looked.log[-1].at.date(),
        is_private=asked.has("--private"),
        concealed=looked.session.concealed,
        is_replacing=asked.has("--force"),
    )
    made = Exports(words).export(looked.workshop, order, lambda _: None, lambda: False)
    return [*(words("{file} is made.", file=str(one)) for one in made.files), *made.report]


def _copy(asked: Asked, looked: Looked, target: Path, words: Words) -> list[str]:
    """A copy to give away says no more than was asked for: no history, no facilitator's notes."""
    check_target(target, is_replacing=asked.has("--force"))
    is_private = asked.has("--private")
    if asked.has("--with-history"):
        log = looked.log
        if not is_private:
            log = [replace(change, rows=_without_notes(change.rows)) for change in log]
        copy_workshop(target, log)
    else:
        make_workshop(target, looked.workshop if is_private else without_notes(looked.workshop))
    return [words("{file} is made.", file=str(target))]


def _without_notes(rows: RowChanges) -> RowChanges:
    return tuple(row for row in rows if row.path[:1] != ("facilitator_notes",))


def _check_ending(target: Path, ending: str) -> None:
    if ending not in (*FORMS, WORKSHOP):
        known = " ".join((*FORMS, WORKSHOP))
        raise MendableError(mark("{file} must end in one of these: {known}."), file=str(target), known=known)


def _check_options(asked: Asked, ending: str) -> None:
    for name, endings in _BELONGS.items():
        if asked.has(name) and ending not in endings:
            raise MendableError(mark("{name} belongs to {endings}."), name=name, endings=" ".join(endings))


def _is_same(source: Path, target: Path) -> bool:
    with about(target), as_store_error():
        return target.exists() and source.samefile(target)


def _day(asked: Asked) -> dt.date | None:
    text = asked.get("--date")
    if text is None:
        return None
    try:
        if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return dt.date.fromisoformat(text)
    except ValueError:
        pass
    raise MendableError(mark("{name} needs a date that exists, written as 2026-09-24."), name="--date")


def _pages(asked: Asked) -> tuple[str, ...]:
    names = tuple(name.strip() for name in (asked.get("--pages") or "").split(",") if name.strip())
    for name in names:
        if name not in PAGES:
            known = ", ".join(PAGES)
            raise MendableError(mark("There is no page “{name}”: {known} are pages."), name=name, known=known)
    return names


def _page(asked: Asked) -> int | None:
    text = asked.get("--page")
    if text is None:
        return None
    if not re.fullmatch("[0-9]{1,6}", text) or int(text) < 1:
        raise MendableError(mark("{name} needs the number of a page, from 1."), name="--page")
    return int(text)


def _discipline(workshop: Workshop, key: str | None) -> DisciplineId | None:
    if key is None:
        return None
    found = next((one.id for one in workshop.disciplines if one.public_id == key), None)
    if found is None:
        raise DomainError(Problem.DANGLING, target=str(Target.DISCIPLINES), id=key)
    return found
