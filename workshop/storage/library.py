"""Where workshops come from: new files, files to work in, files to look at."""

from __future__ import annotations

import gc
from pathlib import Path

from workshop.commands.command import Label, Verb
from workshop.document.change import Change, ChangeKind
from workshop.document.difference import flatten
from workshop.document.ports import Clock, Looked, Opened, StoreError, StoreProblem
from workshop.document.session import Session
from workshop.domain.codes import StepCode
from workshop.domain.workshop import Workshop
from workshop.storage.headers import LENGTH, check_header
from workshop.storage.images import new_image
from workshop.storage.opening import content_of, open_for_work, seen
from workshop.storage.places import found, put
from workshop.storage.store import Store, open_here
from workshop.storage.troubles import as_store_error


class Files:
    """Workshops in files of their own; implements `ports.Library`."""

    def __init__(self, clock: Clock, private: Path, app_version: str) -> None:
        """`private` is a folder that only this user reads, for the copy that is checked after a crash."""
        self._clock = clock
        self._private = private
        self._app_version = app_version

    def create(self, path: Path, workshop: Workshop) -> Opened:
        """See `ports.Library.create`."""
        start = Change(
            seq=0,
            at=self._clock.now(),
            label=Label(Verb.CREATE),
            step=StepCode.PREPARATION,
            burst=0,
            kind=ChangeKind.START,
            rows=flatten(workshop),
        )
        image = new_image(start, Session(), self._app_version)
        content_of(image)
        return self.open(put(image, path))

    def open(self, path: Path) -> Opened:
        """See `ports.Library.open`."""
        path = found(path)
        with as_store_error():
            if open_here(path) is not None:
                raise StoreError(StoreProblem.OPEN_ELSEWHERE)
        db, content = open_for_work(path, self._private)
        store = Store(db, path, content.log[-1].seq, self._clock)
        store.start()
        gc.freeze()  # what was read stays: a full collection need not look at it again
        return Opened(content.workshop, content.session, content.log, store)

    def look(self, path: Path) -> Looked:
        """See `ports.Library.look`."""
        path = found(path)
        with as_store_error():
            here = open_here(path)
        image = here.image() if here is not None else seen(path, self._private)
        content = content_of(image)
        return Looked(content.workshop, content.session, content.log, check_header(image[:LENGTH]))
