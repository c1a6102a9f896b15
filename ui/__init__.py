"""The windows: home, the facilitator's console, the room's projector."""

from __future__ import annotations

import builtins

# PySide puts an import of its own in place of Python's. It reads the source of every module that is imported,
# for the sake of `__feature__`, another way of writing Qt, which is not used here: a tenth of a start.
_of_python = builtins.__import__
import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _of_python
