"""The second start's side: it asks the first to take over."""

from __future__ import annotations

import contextlib
import os
import sys
from dataclasses import replace

from ui.arrivals.values import Arrival, is_taken, place

ANSWER = b"mine\n"
_PATIENCE = 2000  # milliseconds for the first to answer; it may be painting
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


def hand_over(arrival: Arrival, name: str | None = None) -> bool:
    """Give what was asked for to the application that is running; tell whether it took it."""
    name = name or place()
    if name is None or not is_taken(name):
        return False
    from PySide6.QtNetwork import QLocalSocket

    token = next((os.environ[one] for one in _TOKENS if os.environ.get(one)), "")
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_PATIENCE):
        return False
    _let_it_come_to_the_front()
    socket.write(replace(arrival, token=token).line())
    answer = b""
    while not answer.endswith(b"\n") and socket.waitForReadyRead(_PATIENCE):
        answer += bytes(socket.readAll().data())
    socket.disconnectFromServer()
    return answer == ANSWER


def _let_it_come_to_the_front() -> None:
    """Windows lets only the process that the user just started give this away."""
    if sys.platform == "win32":
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            ctypes.windll.user32.AllowSetForegroundWindow(-1)
