"""Where a new workshop's file goes when nobody was asked: the user's documents, under the company's name."""

from __future__ import annotations

import datetime as dt
import re
from itertools import count
from pathlib import Path

from platformdirs import user_documents_path

from workshop.domain.workshop import Workshop

FOLDER = "Samenspel"
ENDING = ".samenspel"
LONGEST = 60
"""Characters of a company's name that a file's name takes; every system allows many more."""

_NOT_IN_A_NAME = re.compile(r'[\x00-\x1f<>:"/\\|?*\u2028\u2029]+')
_RESERVED = {"CON", "PRN", "AUX", "NUL", *(f"{name}{n}" for name in ("COM", "LPT") for n in range(1, 10))}


def free_file(workshop: Workshop, today: dt.date, folder: Path | None = None) -> Path:
    """Return a path in `folder` (else the documents' own) that no file has; the folder is made.

    Raise `OSError` when the folder cannot be made.
    """
    home = folder or user_documents_path() / FOLDER
    home.mkdir(parents=True, exist_ok=True)
    stem = f"{file_name(workshop.organisation.name) or FOLDER} {workshop.workshop.date or today}"
    for number in count(1):
        path = home / (f"{stem}{ENDING}" if number == 1 else f"{stem} ({number}){ENDING}")
        if not path.exists():
            return path
    raise AssertionError  # count never ends


def file_name(text: str) -> str:
    """Return a text as every system allows it in a file's name; empty when nothing is left."""
    name = " ".join(_NOT_IN_A_NAME.sub(" ", text).split()).strip(" .")[:LONGEST].strip(" .")
    return f"{name}_" if name.upper() in _RESERVED else name
