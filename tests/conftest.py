"""What every test stands on: two screens without a display, a home of its own, and no warning unheard."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

SCREENS = Path(__file__).parent / "data" / "screens.json"


def _own_home() -> None:
    """Give this run a home folder of its own, so that no test reads or writes a person's files."""
    home = Path(tempfile.mkdtemp(prefix="samenspel-tests-"))
    os.environ["HOME"] = os.environ["USERPROFILE"] = str(home)
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
    os.environ.pop("XDG_DOCUMENTS_DIR", None)


os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={SCREENS}")
_own_home()
