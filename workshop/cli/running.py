"""From what was typed to an exit code."""

from __future__ import annotations

import io
import traceback
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TextIO

from workshop.cli.asking import HELP, SELFTEST
from workshop.cli.refusals import MENDABLE, MendableError, about, sentence_of
from workshop.cli.usage import COMMANDS, Asked, help_lines, language_of, understand
from workshop.texts import Words, mark, speak

DONE, OUR_FAULT, MENDABLE_BY_USER = 0, 1, 2

Draw = Callable[[Path, Path], None]
"""Draws both windows for a workshop file into a folder; `main.py` has it, for no window is known here."""


def run(
    argv: Sequence[str],
    out: TextIO,
    err: TextIO,
    draw: Draw | None = None,
    folder: Callable[[], Path] = Path,
) -> int:
    """Do what was asked and return the exit code; see the package.

    `argv` is what stands behind `main.py`. Without `draw` the example is made without pictures. `folder` is
    asked where the user's workshops lie, and the templates beside them: by default, here.
    """
    for stream in (out, err):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a console of another day cannot show every letter
    words = speak(language_of(argv))
    try:
        lines = _answer(argv, words, draw, folder)
    except MENDABLE as error:
        err.write(f"{sentence_of(error, words)}\n")
        return MENDABLE_BY_USER
    except Exception as error:  # noqa: BLE001 - the last one who can say it without people's texts
        err.write(f"{_our_fault(error, words)}\n")
        return OUR_FAULT
    out.write("".join(f"{line}\n" for line in lines))
    return DONE


def _answer(argv: Sequence[str], words: Words, draw: Draw | None, folder: Callable[[], Path]) -> list[str]:
    if not argv:
        raise MendableError(
            mark("There is no screen here to open a window on: --help shows what works without.")
        )
    name, *rest = argv
    if name in HELP:
        return help_lines()
    if name == SELFTEST:
        from workshop.cli.selftest import selftest

        return selftest(words, draw)
    if name not in COMMANDS:
        raise _no_command(name)
    return _command(name, draw, folder)(understand(name, rest), words)


def _command(name: str, draw: Draw | None, folder: Callable[[], Path]) -> Callable[[Asked, Words], list[str]]:
    """A command brings along what it needs, and no start pays for the others."""
    if name in ("new", "import"):
        from workshop.cli import making

        return partial(making.new, folder=folder) if name == "new" else making.import_plan
    if name in ("check", "log"):
        from workshop.cli import telling

        return telling.check if name == "check" else telling.log
    if name == "export":
        from workshop.cli import export_command

        return export_command.export
    if name == "worksheets":
        from workshop.cli.worksheets import worksheets

        return worksheets
    from workshop.cli.headless import example

    return lambda asked, words: example(asked, words, draw)


def _no_command(name: str) -> MendableError:
    from workshop.storage.troubles import as_store_error

    with about(Path(name)), as_store_error():
        is_file = Path(name).is_file()
    if is_file:
        return MendableError(
            mark("There is no screen here to open {file} on: `export` makes a PDF of it."), file=name
        )
    return MendableError(mark("“{word}” is neither a command nor a file."), word=name)


def _our_fault(error: BaseException, words: Words) -> str:
    """Which error and where, without a word of what people wrote."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(frame.filename).name}:{frame.lineno}"
    return words(
        "Something in Samenspel itself went wrong and nothing was changed: {kind} in {place}.",
        kind=type(error).__name__,
        place=place,
    )
