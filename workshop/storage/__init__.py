"""The workshop file: everything that touches SQLite, and nothing else does.

`main.py` takes `Files` from here and hands it on as the port `Library`. It is imported when it is first asked
for, and SQLAlchemy later still, in the thread that writes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workshop.storage.library import Files

__all__ = ["Files"]


def __getattr__(name: str) -> type[Files]:
    if name == "Files":
        from workshop.storage.library import Files

        return Files
    raise AttributeError(name)
