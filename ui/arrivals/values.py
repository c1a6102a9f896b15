"""What a start was asked for, as one line from process to process; and where that line is heard."""

from __future__ import annotations

import json
import os
import sys
import zlib
from dataclasses import asdict
from pathlib import Path
from typing import Any

from workshop.values import dataclass

LONGEST = 65_536  # bytes of a line
_LONGEST_PATH = 100  # bytes; a socket's name may have 108 on Linux, 104 on macOS


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What somebody asked for by starting the application: a file, a worked example, or just to see it.

    `token` is the desktop's leave to come to the front; it is good for once.
    """

    file: str = ""
    example: str = ""
    token: str = ""

    def line(self) -> bytes:
        """Return it as `arrival_of` reads it."""
        return json.dumps(asdict(self)).encode() + b"\n"


def arrival_of(line: bytes) -> Arrival | None:
    """Return what a line says; None when it says nothing that we know."""
    try:
        raw: Any = json.loads(line)
    except ValueError:
        return None
    if not isinstance(raw, dict):
        return None
    known = {name: raw.get(name, "") for name in ("file", "example", "token")}
    return Arrival(**known) if all(isinstance(one, str) for one in known.values()) else None


def place() -> str | None:
    """Return the name of this user's socket, one for each screen they sit at; None when there can be none."""
    from platformdirs import user_data_path

    folder = user_data_path("Samenspel", appauthor=False)
    seat = os.environ.get("WAYLAND_DISPLAY", "") + os.environ.get("DISPLAY", "")
    if sys.platform == "win32":
        return f"samenspel-{_short(str(folder))}"
    name = str(folder / f"here-{_short(seat)}")
    return name if len(os.fsencode(name)) <= _LONGEST_PATH else None


def is_taken(name: str) -> bool:
    """Tell whether somebody may be listening: a quick look, before anything is loaded to ask."""
    return sys.platform == "win32" or Path(name).exists()


def _short(text: str) -> str:
    return f"{zlib.crc32(text.encode('utf-8', 'surrogateescape')):08x}"
