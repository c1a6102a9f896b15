"""Where workshops come from: new files, files to work in, files to look at."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import partial
from pathlib import Path

from workshop.commands.command import Label, Verb
from workshop.document.concealment import seen_by_all
from workshop.document.keeping import Medium
from workshop.document.ports import Backup, Clock, Looked, Offer, Opened, StoreError, StoreProblem
from workshop.document.session import NOTHING_TYPED, Session
from workshop.document.shelf import Entry
from workshop.domain.workshop import Workshop
from workshop.storage.backups import Backups
from workshop.storage.collecting import uncollected
from workshop.storage.headers import LENGTH, check_header
from workshop.storage.images import new_image, new_meta
from workshop.storage.index import Index
from workshop.storage.mediums import medium_of, retreats_of, twins_of
from workshop.storage.opening import as_it_lies, content_of, is_open, open_for_work, seen
from workshop.storage.places import found, journal_of, move, put, put_over, wipe
from workshop.storage.starting import start_of
from workshop.storage.store import Store, open_here
from workshop.storage.troubles import as_store_error


class Files:
    """Workshops in files of their own; implements `ports.Library`, `keeping.Keeping`, `shelf.Shelves`."""

    def __init__(self, clock: Clock, folder: Path, app_version: str) -> None:
        """`folder` is the application's own for this user: backups go there, and copies to be checked."""
        self._clock = clock
        self._private = folder / "private"
        self._backups = Backups(folder / "backups")
        self._app_version = app_version
        self._index = Index(folder / "index.json", self.look)

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
        with uncollected():
            taken, content = open_for_work(path, self._private, partial(self._keep, path))
            store = Store(taken, self._clock, self._backups)
            store.start()
        return Opened(content.workshop, content.session, content.log, store)

    def look(self, path: Path) -> Looked:
        """See `ports.Library.look`."""
        image = self._image(path)
        content = content_of(image)
        return Looked(content.workshop, content.session, content.log, check_header(image[:LENGTH]))

    def of(self, path: Path) -> tuple[Backup, ...]:
        """See `ports.Backups.of`."""
        kept = (backup for uuid in self._uuids(path) for backup in self._backups.of(uuid))
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

    def copy(self, source: Path, target: Path) -> None:
        """See `keeping.Copies.copy`."""
        put(self._image(source), target)

    def share(self, workshop: Workshop, concealed: Collection[str], target: Path, template: str = "") -> None:
        """See `keeping.Copies.share`."""
        start = start_of(seen_by_all(workshop, concealed), self._clock.now())
        put(new_image(start, Session(template=template), new_meta(start, self._app_version)), target)

    def renew(self, path: Path, workshop: Workshop) -> None:
        """See `keeping.Forgetting.renew`."""
        path = self._alone(path)
        content = content_of(self._image(path))
        start = replace(start_of(workshop, self._clock.now()), label=Label(Verb.FORGET))
        meta = {**new_meta(start, self._app_version), "uuid": content.uuid}
        image = new_image(start, replace(content.session, drafts=NOTHING_TYPED), meta)
        content_of(image)
        put_over(image, path)
        self._backups.forget(content.uuid)
        self._keep(path, image)

    def delete(self, path: Path) -> None:
        """See `keeping.Forgetting.delete`."""
        path = self._alone(path)
        known = self._uuids(path)
        wipe(path)
        for uuid in known:
            self._backups.forget(uuid)
        self._index.forget(path)

    def move(self, path: Path, target: Path) -> None:
        """See `keeping.Moving.move`."""
        path = self._alone(path)
        if journal_of(path).exists():  # what a crash left undone is undone first: it lies beside the file
            self.open(path).store.close()
        target = move(path, target)
        self._index.forget(path)
        self._backups.follow(path, target)

    def known(self, folder: Path) -> tuple[Entry, ...]:
        """See `shelf.Shelves.known`."""
        return self._index.known(folder)

    def looked_through(
        self, folder: Path, progress: Callable[[float], None], is_cancelled: Callable[[], bool]
    ) -> tuple[Entry, ...]:
        """See `shelf.Shelves.looked_through`."""
        return self._index.looked_through(folder, progress, is_cancelled)

    def medium(self, path: Path) -> Medium | None:
        """See `keeping.Surroundings.medium`."""
        return medium_of(path.resolve())

    def twins(self, path: Path) -> tuple[Path, ...]:
        """See `keeping.Surroundings.twins`."""
        return twins_of(path.resolve())

    def retreats(self, path: Path) -> tuple[Path, ...]:
        """See `keeping.Surroundings.retreats`."""
        return retreats_of(path, self._private.parent)

    def _alone(self, path: Path) -> Path:
        """Return where a file is that nobody has open; raise `StoreError` when somebody has."""
        path = found(path)
        with as_store_error():
            if open_here(path) is not None or is_open(path):
                raise StoreError(StoreProblem.OPEN_ELSEWHERE)
        return path

    def _uuids(self, path: Path) -> tuple[str, ...]:
        """Return which workshop a file is; one that says nothing is what it was when it was last seen."""
        try:
            return (content_of(self._image(path)).uuid,)
        except StoreError:
            return self._backups.of_file(path.resolve())

    def _keep(self, path: Path, image: bytes) -> None:
        self._backups.keep(image, path, self._clock.now())

    def _image(self, path: Path) -> bytes:
        """Return the bytes of a file as it was last saved, whoever has it open."""
        path = found(path)
        with as_store_error():
            here = open_here(path)
        return here.image() if here is not None else seen(path, self._private)
