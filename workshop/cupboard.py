"""What was worked out from files once, kept where the next start finds it again.

Nothing that is made from a source is kept in the repository: it goes stale, and nobody can read its
difference. So it lies in the user's cache, sealed with the names, sizes and times of its sources and
with itself, and is made anew when missing, stale or damaged. It holds what came with the application,
never a word of a plan.
"""

from __future__ import annotations

import contextlib
import os
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path

from workshop import VERSION

_SUM = 4  # bytes


def kept(name: str, sources: Iterable[Path], make: Callable[[], bytes], folder: Path | None = None) -> bytes:
    """Return what `make` makes of the sources, by way of a file of that name.

    It lies in `folder`, or else in the user's cache; `make` is called when there is no sound one. Whoever
    makes something is a source of it, too. A cupboard that cannot be written costs time, nothing else.
    """
    place = (folder or _user_cache()) / name
    seal = _seal(sources)
    found = _read(place, seal)
    if found is None:
        found = make()
        _keep(place, seal, found)
    return found


def _user_cache() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("Samenspel", appauthor=False)


def _seal(sources: Iterable[Path]) -> bytes:
    """The names, sizes and times of the files, a line each, and an empty one."""
    lines = []
    for file in sources:
        try:
            known = file.stat()
        except OSError:  # within an installed program, whose parts are one file: they come with its version
            lines.append(f"{file} {VERSION}\n")
        else:
            lines.append(f"{file} {known.st_size} {known.st_mtime_ns}\n")
    return "".join([*lines, "\n"]).encode("utf-8", "surrogateescape")


def _read(place: Path, seal: bytes) -> bytes | None:
    """What is kept behind two seals, its sources' and its own; None when either is broken."""
    try:
        content = place.read_bytes()
    except OSError:
        return None
    end = len(seal) + _SUM
    found = content[end:]
    return found if content[:end] == seal + _sum(found) else None


def _sum(made: bytes) -> bytes:
    """What tells damage: nobody but the user can write here, and nothing is loaded for it."""
    return zlib.crc32(made).to_bytes(_SUM, "big")


def _keep(place: Path, seal: bytes, made: bytes) -> None:
    """Replace what is kept in one stroke."""
    with contextlib.suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        part = place.with_name(f"{place.name}.{os.getpid()}")
        try:
            part.write_bytes(seal + _sum(made) + made)
            part.replace(place)
        finally:
            part.unlink(missing_ok=True)
