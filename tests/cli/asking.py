"""Asking the command line within the test's own process, and what it answered."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from workshop.cli import run
from workshop.cli.house import SystemClock, library
from workshop.document.document import Document
from workshop.document.ports import Clock

EXAMPLES = Path(__file__).parents[2] / "resources" / "examples"
PLANDAAL = EXAMPLES / "plandaal.json"


@dataclass(frozen=True)
class Answer:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str


def ask(*words: object, draw: Callable[[Path, Path], None] | None = None) -> Answer:
    """Ask in English unless the words say otherwise."""
    asked = [str(word) for word in words]
    out, err = io.StringIO(), io.StringIO()
    code = run(asked, out, err, draw)
    return Answer(code, out.getvalue(), err.getvalue())


def refused(*words: object) -> str:
    """Return the one sentence with which something was refused."""
    answer = ask(*words)
    assert answer.code == 2, answer
    assert answer.out == ""
    assert answer.err.count("\n") == 1
    assert answer.err.endswith("\n")
    return answer.err[:-1]


def done(*words: object) -> str:
    """Return what a command said that did what it was asked."""
    answer = ask(*words)
    assert answer.code == 0, answer.err
    assert answer.err == ""
    return answer.out


def everything_in(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder with what it holds."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@contextmanager
def at_work(path: Path) -> Iterator[Document]:
    """Have a workshop open, as a window has it."""
    clock: Clock = SystemClock()
    document = Document(library(clock).open(path), clock)
    try:
        yield document
    finally:
        document.close()
