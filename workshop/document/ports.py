"""What the document and the windows need from the world, as protocols; `main.py` hands them out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from workshop.values import dataclass

if TYPE_CHECKING:  # home stands on these before anything of a plan is needed
    from workshop.document.change import Change
    from workshop.document.session import Session
    from workshop.domain.workshop import Workshop
    from workshop.texts import Words


class Clock(Protocol):
    """The time of day, for tests to turn by hand."""

    def now(self) -> dt.datetime:
        """Return the present instant with a time zone (the machine's own)."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What is known of the file: everything up to `seq` is on disk since `at`.

    `failure` None: all is well. Otherwise why nothing was saved since `since`.
    """

    seq: int
    at: dt.datetime | None = None
    failure: StoreProblem | None = None
    since: dt.datetime | None = None


class Store(Protocol):
    """One workshop's file, written in order by one writer; `put` never waits."""

    @property
    def path(self) -> Path:
        """Where the file is."""

    @property
    def saved(self) -> Saved:
        """How it stands; may be read from any thread."""

    def put(self, change: Change) -> None:
        """Take a change to be saved; changes are saved in the sequence in which they came."""

    def put_session(self, session: Session) -> None:
        """Take what is going on in the room to be saved in place; the last one counts."""

    def flush(self, timeout: float = 5.0) -> Saved:
        """Wait until all that was put is saved, or saving was tried and failed; return how it stands."""

    def watch(self, report: Callable[[Saved], None]) -> None:
        """Have `report` called, in the writer's thread, whenever `saved` has changed."""

    def go_on_in(self, path: Path) -> None:
        """Write everything that was put, and all history, to a new file and work there from now on.

        The way out when the medium is gone or full. Raise `StoreError`; all is as it was then.
        """

    def back_up(self) -> None:
        """Have a backup made of what was put so far, before something large is done; does not wait."""

    def close(self) -> None:
        """Save what is left, leave no side file behind and let the file go."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A workshop read from its file, checked, with its history and its store."""

    workshop: Workshop
    session: Session
    log: Sequence[Change]
    store: Store


class StoreProblem(StrEnum):
    """Why a file cannot be opened, written or made; `store_sentences` says it."""

    NOT_FOUND = "not_found"
    NOT_A_FILE = "not_a_file"
    NOT_A_WORKSHOP = "not_a_workshop"
    NEWER_VERSION = "newer_version"
    DAMAGED = "damaged"
    OPEN_ELSEWHERE = "open_elsewhere"
    UNSTEADY = "unsteady"
    ALREADY_EXISTS = "already_exists"
    NO_FOLDER = "no_folder"
    BAD_NAME = "bad_name"
    NO_PERMISSION = "no_permission"
    READ_ONLY = "read_only"
    DISK_FULL = "disk_full"
    MEDIUM = "medium"
    FILE_GONE = "file_gone"
    FILE_REPLACED = "file_replaced"
    TOO_LARGE = "too_large"
    UNABLE = "unable"
    """A part of the application is missing, or there is no memory left."""
    UNEXPECTED = "unexpected"


class StoreError(Exception):
    """A file cannot be opened, written or made; `store_sentences` has the words."""

    def __init__(self, problem: StoreProblem) -> None:
        """Say why."""
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Looked:
    """A workshop as its file has it, read without touching the file."""

    workshop: Workshop
    session: Session
    log: Sequence[Change]
    version: int  # of the file's form

    @property
    def edits(self) -> int:
        """How many edits the file remembers, the start not counted."""
        return len(self.log) - 1


class Library(Protocol):
    """Where workshops come from."""

    def create(self, path: Path, workshop: Workshop) -> Opened:
        """Make a new file that starts with this workshop; raise `StoreError`, also where it exists."""

    def open(self, path: Path) -> Opened:
        """Open a file to work in; raise `StoreError`, OPEN_ELSEWHERE when a window has it."""

    def look(self, path: Path) -> Looked:
        """Read a file without touching it, also while it is open elsewhere; raise `StoreError`."""


@dataclass(frozen=True, slots=True)
class Backup:
    """An earlier version of a workshop, with its history: a file that `Library.look` reads."""

    path: Path
    at: dt.datetime  # with UTC
    edits: int
    size: int  # in bytes


class Backups(Protocol):
    """The earlier versions of workshops."""

    def of(self, path: Path) -> Sequence[Backup]:
        """Return those of the workshop in a file, newest first, also where that is damaged or gone."""


class OfferKind(StrEnum):
    """How what is offered from a damaged file was come by."""

    PROVED = "proved"
    """Its history is whole up to here, from the file and its backups together."""
    READABLE = "readable"
    """It could be read, and may lack anything; its history is lost."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be made of a damaged file."""

    kind: OfferKind
    at: dt.datetime  # of its last edit
    edits: int
    workshop: Workshop
    image: bytes  # the new file


class Recovery(Protocol):
    """The way out when a file is damaged or gone; it is never written itself."""

    def offers(self, path: Path) -> Sequence[Offer]:
        """Return what can be made of a file and its backups, the best first; nothing when all is lost."""

    def recover(self, offer: Offer, path: Path) -> None:
        """Make a new file of what was offered; raise `StoreError`, also where it exists."""


class SaidError(Exception):
    """Nothing was done, and the user can mend it: the error has the sentence that says how."""

    def sentence(self, words: Words) -> str:
        """Return what is wrong, on one line."""
        raise NotImplementedError


class Importer(Protocol):
    """Reads plans."""

    def read(self, data: bytes) -> Workshop:
        """Return the plan in JSON `data`; raise `SaidError`."""
