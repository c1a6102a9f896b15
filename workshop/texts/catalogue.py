"""The catalogue files of a language as one, compiled where starting up can find it again.

What people edit is `resources/locale/LANGUAGE/ROOM.po`; nothing compiled is kept in the repository. Reading
those costs every start some thirty milliseconds, a compiled catalogue two: so one is kept in the user's
cache, sealed with the names, sizes and times of its sources, and made anew when missing, stale or damaged.
"""

from __future__ import annotations

import contextlib
import gettext
import hashlib
import io
import os
from pathlib import Path

LOCALE = Path(__file__).parents[2] / "resources" / "locale"


def translations(language: str, locale: Path = LOCALE, cache: Path | None = None) -> gettext.GNUTranslations:
    """Everything said in a language, by way of the `cache` folder (if none is given, the user's own)."""
    files = sorted((locale / language).glob("*.po"))
    kept = (cache or _user_cache()) / f"words-{language}.mo"
    seal = _seal(files)
    compiled = _read(kept, seal)
    if compiled is None:
        compiled = compile_catalogue(language, files)
        _keep(kept, seal, compiled)
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


def _user_cache() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("Samenspel", appauthor=False)


def _seal(files: list[Path]) -> bytes:
    """32 bytes that change with any name, size or time of the files."""
    seal = hashlib.sha256()
    for file in files:
        known = file.stat()
        seal.update(f"{file}\n{known.st_size}\n{known.st_mtime_ns}\n".encode())
    return seal.digest()


def _read(kept: Path, seal: bytes) -> bytes | None:
    """The compiled catalogue behind two seals, its sources' and its own; None when either is broken."""
    try:
        content = kept.read_bytes()
    except OSError:
        return None
    compiled = content[64:]
    return compiled if content[:64] == seal + hashlib.sha256(compiled).digest() else None


def _keep(kept: Path, seal: bytes, compiled: bytes) -> None:
    """Replace what is kept in one stroke. A cache that cannot be written costs time, nothing else."""
    with contextlib.suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        part = kept.with_name(f"{kept.name}.{os.getpid()}")
        try:
            part.write_bytes(seal + hashlib.sha256(compiled).digest() + compiled)
            part.replace(kept)
        finally:
            part.unlink(missing_ok=True)
