"""The catalogue files of a language as one, compiled once and kept in the cupboard.

What people edit is `resources/locale/LANGUAGE/ROOM.po`. Reading those costs every start some thirty
milliseconds, a compiled catalogue two.
"""

from __future__ import annotations

import gettext
import io
from functools import partial
from pathlib import Path

from workshop.cupboard import kept

LOCALE = Path(__file__).parents[2] / "resources" / "locale"


def translations(language: str, locale: Path = LOCALE, cache: Path | None = None) -> gettext.GNUTranslations:
    """Everything said in a language, by way of the `cache` folder (if none is given, the user's own)."""
    files = sorted((locale / language).glob("*.po"))
    compiled = kept(f"words-{language}.mo", files, partial(compile_catalogue, language, files), cache)
    return gettext.GNUTranslations(io.BytesIO(compiled))


def compile_catalogue(language: str, files: list[Path]) -> bytes:
    """The files as one catalogue in gettext's own binary form."""
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    whole = Catalog(locale=language)
    for file in files:
        with file.open("rb") as stream:
            for message in read_po(stream, locale=language, abort_invalid=True):
                if message.id:
                    whole.add(message.id, message.string, context=message.context)
    binary = io.BytesIO()
    write_mo(binary, whole)
    return binary.getvalue()
