"""`check` and `log`: what a workshop file says of itself, without touching it."""

from __future__ import annotations

from pathlib import Path

from workshop.cli.house import library
from workshop.cli.refusals import about
from workshop.cli.usage import Asked
from workshop.document.change import Change, ChangeKind
from workshop.document.labels import label_text
from workshop.document.sentences import quotable
from workshop.domain.paths import read
from workshop.domain.shape import lists, shapes
from workshop.texts import Words
from workshop.texts.names import code_name, field_name


def check(asked: Asked, words: Words) -> list[str]:
    """Say that a file is sound (looking finds out, and refuses it if not), and what it holds."""
    path = Path(asked.files[0])
    with about(path):
        looked = library().look(path)
    counts = [
        f"{field_name(words, '.'.join(pattern))}: {words.number(len(rows))}"
        for pattern in lists()
        if shapes()[pattern].owner is None and (rows := read(looked.workshop, pattern))
    ]
    return [
        words("{file} is sound.", file=quotable(str(path), 300)),
        words("Version of the file: {version}", version=looked.version),
        *counts,
        words("Edits remembered: {edits}", edits=words.number(looked.edits)),
    ]


def log(asked: Asked, words: Words) -> list[str]:
    """Tell a file's history, a line an edit, the oldest first."""
    path = Path(asked.files[0])
    with about(path):
        looked = library().look(path)
    return [_line(change, words) for change in looked.log]


def _line(change: Change, words: Words) -> str:
    at = change.at.astimezone()
    said = label_text(words, change.label)
    if change.kind is ChangeKind.UNDO:
        said = words("Undone: {edit}", edit=said)
    elif change.kind is ChangeKind.REDO:
        said = words("Done again: {edit}", edit=said)
    return f"{change.seq}\t{at:%Y-%m-%d %H:%M:%S}\t{code_name(words, change.step)}\t{said}"
