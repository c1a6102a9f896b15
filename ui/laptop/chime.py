"""One soft sound when the time is up: two sine tones that fade, made here, played by the system's own player.

Qt's own player would be a dependency of 60 MB for one second of sound. Where a system has no player that is
known here, it is the application's beep; where that is silent, too, the clock is red all the same. Every
start imports this, and few days hear it: what a sound takes is imported with the first.
"""

from __future__ import annotations

import math
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

RATE = 22_050
_TONES = ((660.0, 0.0), (880.0, 0.18))  # hertz, and when it sets in
_SECONDS, _LOUDNESS = 1.1, 0.22
_PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"), ("afplay",))


def chime() -> bytes:
    """Return the sound as a WAV file."""
    import io
    import wave
    from array import array

    samples = array("h", (round(32_767 * _height(at / RATE)) for at in range(round(_SECONDS * RATE))))
    if sys.byteorder == "big":
        samples.byteswap()
    held = io.BytesIO()
    with wave.open(held, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return held.getvalue()


def _height(at: float) -> float:
    return sum(
        _LOUDNESS * math.exp(-5 * (at - begins)) * math.sin(2 * math.pi * hertz * (at - begins))
        for hertz, begins in _TONES
        if at >= begins
    )


def player(find: Callable[[str], str | None] = shutil.which) -> list[str]:
    """Return the command that plays a file on this machine, empty where none is known."""
    return next(([path, *rest] for name, *rest in _PLAYERS if (path := find(name))), [])


def ring() -> None:
    """Let it sound, without waiting for its end."""
    if sys.platform == "win32":
        import winsound

        winsound.PlaySound(str(_file()), winsound.SND_FILENAME | winsound.SND_ASYNC)
    elif command := player():
        from PySide6.QtCore import QProcess

        QProcess.startDetached(command[0], [*command[1:], str(_file())])
    else:
        from PySide6.QtWidgets import QApplication

        QApplication.beep()


def _file() -> Path:
    import tempfile

    path = Path(tempfile.gettempdir()) / "samenspel-chime.wav"
    if not path.exists():
        path.write_bytes(chime())
    return path
