"""Files that are read and written: looked at before anything is done, written whole or not at all."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from workshop.cli.house import StandingClock, library
from workshop.cli.refusals import MendableError, about
from workshop.document.change import Change
from workshop.document.difference import assemble
from workshop.document.ports import Store, StoreError, StoreProblem
from workshop.document.session import Session
from workshop.domain.workshop import Workshop
from workshop.exchange.json_nodes import SIZE_LIMIT
from workshop.storage.places import journal_of, made_in, sync_folder
from workshop.storage.troubles import as_store_error
from workshop.texts import mark

WORKSHOP = ".samenspel"


def read_whole(path: Path) -> bytes:
    """Return what a file holds, or as much of it as shows that it is too large; raise `FileError`."""
    with about(path), as_store_error():
        if path.is_dir():
            raise StoreError(StoreProblem.NOT_A_FILE)
        with path.open("rb") as file:
            return file.read(SIZE_LIMIT + 1)


def check_target(path: Path, *, is_replacing: bool) -> None:
    """Raise `MendableError` where no file can be written, or one stands that nobody asked to replace.

    Raise `FileError` where the system does not even let us look.
    """
    if not path.name:
        raise MendableError(mark("“{name}” is no name for a file."), name=str(path))
    with about(path), as_store_error():
        if not path.parent.is_dir():
            raise MendableError(mark("There is no folder {folder}."), folder=str(path.parent))
        if not os.path.lexists(path):
            return
        if path.exists() and not path.is_file():
            raise MendableError(mark("{file} is there already and is no file."), file=str(path))
        if not is_replacing:
            raise MendableError(mark("{file} exists already: --force replaces it."), file=str(path))


def check_workshop_name(path: Path) -> None:
    """Raise `MendableError` unless the name is one of a workshop file."""
    if path.suffix.lower() != WORKSHOP or path.name.lower() == WORKSHOP:
        raise MendableError(mark("A workshop file ends in .samenspel, and {file} does not."), file=str(path))


def write_beside(path: Path, data: bytes, put: Callable[[Path, Path], object] = Path.replace) -> Path:
    """Put a file there in one stroke, in place of what may stand there; raise `FileError`.

    Where another program holds what stands there, the file gets a free name like it. Return where it is.
    `put` moves the finished file to its place and raises `PermissionError` when it is held, as Windows does
    for a PDF that a reader shows.
    """
    with about(path), as_store_error():
        real = path.resolve()
        with _part_of(real) as part:
            _write(part, data)
            try:
                put(part, real)
            except PermissionError:
                if not real.exists():
                    raise
                path = free_name(path)
                put(part, path.resolve())
        sync_folder(real.parent)
    return path


def _write(part: Path, data: bytes) -> None:
    with made_in(part.parent), part.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def free_name(path: Path) -> Path:
    """Return the path, or "NAME (2)" and so on, that nothing stands at."""
    for number in count(1):
        free = path if number == 1 else path.with_name(f"{path.stem} ({number}){path.suffix}")
        if not os.path.lexists(free):
            return free
    raise AssertionError  # count never ends


def make_workshop(path: Path, workshop: Workshop, session: Session | None = None) -> None:
    """Make a workshop file in one stroke, in place of what may stand there; raise `FileError`.

    A file that a window has open is left alone.
    """

    def make(part: Path) -> None:
        store = library().create(part, workshop).store
        if session is not None:
            store.put_session(session)
        _close(store)

    _put(path, make)


def copy_workshop(path: Path, log: Sequence[Change]) -> None:
    """Make a workshop file with this history, like `make_workshop`; raise `FileError`."""

    def copy(part: Path) -> None:
        start, *edits = log
        store = library(StandingClock(start.at)).create(part, assemble(start.rows)).store
        for change in edits:
            store.put(change)
        _close(store)

    _put(path, copy)


def _close(store: Store) -> None:
    store.close()
    if store.saved.failure is not None:
        raise StoreError(store.saved.failure)


def _put(path: Path, make: Callable[[Path], None]) -> None:
    with about(path):
        with as_store_error():
            path = path.resolve()
            stands = path.exists()
        if stands:
            _check_closed(path)
        with _part_of(path) as part:
            make(part)
            with as_store_error():
                journal_of(path).unlink(missing_ok=True)  # it belongs to what is replaced
                part.replace(path)
        with as_store_error():
            sync_folder(path.parent)


def _check_closed(path: Path) -> None:
    try:
        library().open(path).store.close()
    except StoreError as error:
        if error.problem is StoreProblem.OPEN_ELSEWHERE:
            raise


@contextmanager
def _part_of(path: Path) -> Iterator[Path]:
    """A name beside a file for what is not finished; nothing is left of it, whatever happens."""
    part = path.with_name(f".samenspel-{secrets.token_hex(6)}.part")
    try:
        yield part
    finally:
        part.unlink(missing_ok=True)
        journal_of(part).unlink(missing_ok=True)
