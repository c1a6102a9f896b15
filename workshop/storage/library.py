"""Where workshops come from: new files, files to work in, files to look at."""

from __future__ import annotations

import gc
from functools import partial
from pathlib import Path

from workshop.document.ports import Backup, Clock, Looked, Offer, Opened, StoreError, StoreProblem
from workshop.document.session import Session
from workshop.domain.workshop import Workshop
from workshop.storage.backups import Backups
from workshop.storage.headers import LENGTH, check_header
from workshop.storage.images import new_image, new_meta
from workshop.storage.opening import as_it_lies, content_of, open_for_work, seen
from workshop.storage.places import found, put
from workshop.storage.starting import start_of
from workshop.storage.store import Store, open_here
from workshop.storage.troubles import as_store_error


class Files:
    """Workshops in files of their own; implements `ports.Library`, `Backups` and `Recovery`."""

    def __init__(self, clock: Clock, folder: Path, app_version: str) -> None:
        """`folder` is the application's own for this user: backups go there, and copies to be checked."""
        self._clock = clock
        self._private = folder / "private"
        self._backups = Backups(folder / "backups")
        self._app_version = app_version

    def create(self, path: Path, workshop: Workshop) -> Opened:
        """See `ports.Library.create`."""
        start = start_of(workshop, self._clock.now())
        image = new_image(start, Session(), new_meta(start, self._app_version))
        content_of(image)
        return self.open(put(image, path))

    def open(self, path: Path) -> Opened:
        """See `ports.Library.open`."""
        path = found(path)
        with as_store_error():
            if open_here(path) is not None:
                raise StoreError(StoreProblem.OPEN_ELSEWHERE)
        taken, content = open_for_work(path, self._private, partial(self._keep, path))
        store = Store(taken, self._clock, self._backups)
        store.start()
        gc.freeze()  # what was read stays: a full collection need not look at it again
        return Opened(content.workshop, content.session, content.log, store)

    def look(self, path: Path) -> Looked:
        """See `ports.Library.look`."""
        image = self._image(path)
        content = content_of(image)
        return Looked(content.workshop, content.session, content.log, check_header(image[:LENGTH]))

    def of(self, path: Path) -> tuple[Backup, ...]:
        """See `ports.Backups.of`."""
        try:
            known: tuple[str, ...] = (content_of(self._image(path)).uuid,)
        except StoreError:
            known = self._backups.of_file(path.resolve())
        kept = (backup for uuid in known for backup in self._backups.of(uuid))
        return tuple(sorted(kept, key=lambda backup: backup.at, reverse=True))

    def offers(self, path: Path) -> tuple[Offer, ...]:
        """See `ports.Recovery.offers`."""
        from workshop.storage.recovery import offers

        try:
            image = self._image(path)
        except StoreError:
            image = as_it_lies(path)
        return offers(image, self.of(path), self._clock, self._app_version)

    def recover(self, offer: Offer, path: Path) -> None:
        """See `ports.Recovery.recover`."""
        content_of(offer.image)
        put(offer.image, path)

    def _keep(self, path: Path, image: bytes) -> None:
        self._backups.keep(image, path, self._clock.now())

    def _image(self, path: Path) -> bytes:
        """Return the bytes of a file as it was last saved, whoever has it open."""
        path = found(path)
        with as_store_error():
            here = open_here(path)
        return here.image() if here is not None else seen(path, self._private)
