"""The laptop does not fall asleep while a clock runs, by whatever its system has for that.

Linux and macOS have a program that keeps the machine awake as long as it runs; on Windows a thread says so
itself. Where there is none of it nothing happens: a session goes on without. Every start makes an `Awake`;
what it takes to hold is looked for when a clock first runs.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtCore import QProcess

_KEEP_ON, _UNTIL_TOLD_OTHERWISE = (
    0x00000003,
    0x80000000,
)  # ES_SYSTEM_REQUIRED | ES_DISPLAY_REQUIRED, ES_CONTINUOUS


def keeping_program(
    platform: str = sys.platform, find: Callable[[str], str | None] = shutil.which, own: int | None = None
) -> list[str]:
    """Return the command that keeps this machine awake while it runs, empty where there is none.

    Each ends by itself when this process (`own`) is gone: by its standard input, or by watching it.
    """
    if platform == "darwin" and (caffeinate := find("caffeinate")):
        return [caffeinate, "-d", "-i", "-w", str(own or os.getpid())]
    if platform.startswith("linux") and (inhibit := find("systemd-inhibit")) and (cat := find("cat")):
        return [
            inhibit,
            "--what=idle:sleep",
            "--who=Samenspel",
            "--why=A workshop is on",
            "--mode=block",
            cat,
        ]
    return []


class Awake(QObject):
    """Holds the machine awake, or lets it go; `is_held` tells which."""

    def __init__(self, command: Sequence[str] | None = None, parent: QObject | None = None) -> None:
        """Without a `command` it is the system's own."""
        super().__init__(parent)
        self._command = command
        self._process: QProcess | None = None
        self.is_held = False

    def hold(self, *, is_wanted: bool) -> None:
        """Keep the machine awake from now on, or no longer; asking twice changes nothing."""
        if is_wanted == self.is_held:
            return
        self.is_held = is_wanted
        if sys.platform == "win32":
            _tell_windows(is_wanted=is_wanted)
        elif is_wanted:
            self._start()
        else:
            self._end()

    def _start(self) -> None:
        command = keeping_program() if self._command is None else self._command
        if not command:
            return
        from PySide6.QtCore import QProcess

        self._process = QProcess(self)
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.start(command[0], list(command[1:]))

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.closeWriteChannel()
        if process.state() is not process.ProcessState.NotRunning:
            process.terminate()
            process.waitForFinished(1000)
        process.deleteLater()

    @property
    def is_running(self) -> bool:
        """Whether the program that keeps the machine awake runs; it may have none."""
        process = self._process
        return process is not None and process.state() is process.ProcessState.Running


def _tell_windows(*, is_wanted: bool) -> None:
    import ctypes

    state = _UNTIL_TOLD_OTHERWISE | (_KEEP_ON if is_wanted else 0)
    ctypes.windll.kernel32.SetThreadExecutionState(state)  # type: ignore[attr-defined,unused-ignore]
