"""Workshops in real files, for the tests: a library with a folder of its own, and edits of any size."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from workshop.commands.command import Label, Verb
from workshop.document.document import Document
from workshop.document.ports import Looked, Opened, Store
from workshop.domain.workshop import Workshop
from workshop.storage.library import Files

IN_MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
"""Where folders for tests are made; None: where the system makes them."""

NOON = dt.datetime(2026, 9, 24, 12, 0, tzinfo=dt.timezone(dt.timedelta(hours=2)))


@dataclass
class HandClock:
    """A clock turned by hand."""

    time: dt.datetime = NOON

    def now(self) -> dt.datetime:
        return self.time

    def turn(self, seconds: float) -> None:
        self.time += dt.timedelta(seconds=seconds)


@dataclass(frozen=True)
class Become:
    """The edit that makes any workshop of any other, all rows at once."""

    label: ClassVar[Label] = Label(Verb.CHANGE)
    workshop: Workshop

    def apply(self, workshop: Workshop) -> Workshop:
        return self.workshop


@dataclass
class Shelf:
    """A folder with workshops in it; `close` closes the documents that were opened."""

    folder: Path
    clock: HandClock = field(default_factory=HandClock)
    documents: list[Document] = field(default_factory=list)
    stores: list[Store] = field(default_factory=list)

    @property
    def files(self) -> Files:
        return Files(self.clock, self.own, "1.2.3")

    @property
    def path(self) -> Path:
        return self.folder / "Plandaal.samenspel"

    @property
    def own(self) -> Path:
        """The application's own folder."""
        return self.folder / "own"

    def names(self) -> list[str]:
        """What lies in the folder, the application's own apart."""
        return sorted(path.name for path in self.folder.iterdir() if path != self.own)

    def create(self, workshop: Workshop | None = None, path: Path | None = None) -> Document:
        return self._document(self.files.create(path or self.path, workshop or Workshop()))

    def open(self, path: Path | None = None) -> Document:
        return self._document(self.files.open(path or self.path))

    def store(self, document: Document) -> Store:
        """The store of a document that was opened here."""
        return self.stores[self.documents.index(document)]

    def look(self, path: Path | None = None) -> Looked:
        return self.files.look(path or self.path)

    def close(self) -> None:
        while self.documents:
            self.documents.pop().close()
            self.stores.pop()

    def _document(self, opened: Opened) -> Document:
        self.documents.append(Document(opened, self.clock))
        self.stores.append(opened.store)
        return self.documents[-1]
