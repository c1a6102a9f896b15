"""The surroundings of a run: a home folder of its own, and screens that need no display."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

SCREENS = Path(__file__).parent / "data" / "screens.json"


def settle_in() -> None:
    """Make this process blind to its user's files, language and display; call it before Qt starts.

    A platform that was chosen already stays chosen: the drills on a real X server do so.
    """
    home = Path(tempfile.mkdtemp(prefix="samenspel-tests-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        os.environ[name] = str(home)
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
    for name in ("XDG_DOCUMENTS_DIR", "LANGUAGE"):
        os.environ.pop(name, None)
    os.environ["LC_ALL"] = "C.UTF-8"
    # Relative, because Qt splits what follows at colons, and reads no letters beyond ASCII in it.
    os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={os.path.relpath(SCREENS)}")
