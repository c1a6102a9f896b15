"""The versions of a workshop to go back to, read in a thread: each is looked at with every check."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from ui.keeping.sources import Sources
from workshop.document.keeping import Keeping
from workshop.document.ports import Backup, Offer, OfferKind, StoreError
from workshop.domain.codes import StepCode
from workshop.domain.workshop import Workshop
from workshop.texts import Marked, mark
from workshop.values import dataclass

_BACKUP = mark("Backup")
_OFFERS = {
    OfferKind.PROVED: mark("Everything that is proved to be whole, with its history"),
    OfferKind.READABLE: mark("All that can still be read; something may be missing"),
}


@dataclass(frozen=True, slots=True)
class Version:
    """Something to go back to; `make` makes a new file of it and raises `StoreError`."""

    title: Marked
    icon: str
    at: dt.datetime
    edits: int
    workshop: Workshop
    step: StepCode | None
    make: Callable[[Path], None]


def versions_of(path: Path, sources: Sources, *, is_damaged: bool) -> tuple[Version, ...]:
    """Return what there is, the best first."""
    keeping = sources.keeping
    offers = [_offered(offer, keeping) for offer in keeping.offers(path)] if is_damaged else []
    return (*offers, *_backups(path, sources))


def _offered(offer: Offer, keeping: Keeping) -> Version:
    sign = "shield-check" if offer.kind is OfferKind.PROVED else "file-search"
    return Version(
        _OFFERS[offer.kind],
        sign,
        offer.at,
        offer.edits,
        offer.workshop,
        None,
        partial(keeping.recover, offer),
    )


def _backups(path: Path, sources: Sources) -> Iterator[Version]:
    for backup in sources.keeping.of(path):
        with suppress(StoreError):  # it was rotated out meanwhile, or its disk is ailing too
            yield _backed_up(backup, sources)


def _backed_up(backup: Backup, sources: Sources) -> Version:
    looked = sources.library.look(backup.path)
    return Version(
        _BACKUP,
        "archive",
        backup.at,
        backup.edits,
        looked.workshop,
        looked.session.step,
        partial(sources.keeping.copy, backup.path),
    )
