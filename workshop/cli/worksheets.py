"""`worksheets`: blank paper to write on, for every step."""

from __future__ import annotations

import io
from pathlib import Path

from workshop.cli.files import check_target, write_beside
from workshop.cli.refusals import MendableError
from workshop.cli.usage import Asked
from workshop.handout import make_worksheets
from workshop.texts import Words, mark


def worksheets(asked: Asked, words: Words) -> list[str]:
    """Write the worksheets in the language that is spoken; no workshop is needed."""
    target = Path(asked.files[0])
    if target.suffix.lower() != ".pdf":
        raise MendableError(mark("{file} must end in one of these: {known}."), file=str(target), known=".pdf")
    check_target(target, is_replacing=asked.has("--force"))
    made = io.BytesIO()
    report = make_worksheets(made, language=words.language)
    target = write_beside(target, made.getvalue())
    pages = words.count("{n} page.", "{n} pages.", report.pages)
    return [words("{file} is made.", file=str(target)), pages]
