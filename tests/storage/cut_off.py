"""Leaves a file as a power cut in the middle of a commit does: half written, its journal beside it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_SCRIPT = """
import os, signal, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA cache_size = 1")
db.execute("BEGIN")
db.execute("DELETE FROM edit")
db.execute("INSERT INTO agreements SELECT 'plan', hex(randomblob(4)), 'a', '' FROM meta, sqlite_schema")
db.execute("UPDATE meta SET value = 'half'")
os.kill(os.getpid(), signal.SIGKILL)
"""


def cut_off(path: Path) -> None:
    """Begin a commit in this file, and be killed."""
    subprocess.run([sys.executable, "-c", _SCRIPT, str(path)], check=False)
