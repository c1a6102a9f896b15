"""What the operating system must bring beside Python: on Debian's family got by apt, elsewhere named.

A start with nothing missing asks here, too: what only installing takes is imported when it comes to that.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from workshop.bootstrap.said import SetUpError, say, tell

if TYPE_CHECKING:
    import subprocess

# Each library that Qt opens, and the Debian package that has it.
_TO_DRAW = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
_FOR_X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


def missing_for_qt(*, with_window: bool) -> dict[str, str]:
    """The libraries that Qt would look for in vain on Linux, each with its Debian package."""
    wanted = (_TO_DRAW | (_FOR_X11 if with_window else {})) if sys.platform == "linux" else {}
    return {library: package for library, package in wanted.items() if not _loads(library)}


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def see_to_venv() -> None:
    """See that this Python can make an environment; what Qt will need later is got, or named, in one go."""
    import importlib.util
    import shutil

    for_windows = missing_for_qt(with_window=bool(os.environ.get("DISPLAY")))
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        provide({"venv": "python{}.{}-venv".format(*sys.version_info)} | for_windows)
    elif for_windows and _may_install() and not _is_at_terminal():
        provide(for_windows)
    elif for_windows and shutil.which("apt-get"):
        packages = sorted(set(for_windows.values()))
        text = "Windows and pictures will also need {packages}: {line}"
        tell(text, packages=", ".join(packages), line=_line(packages))


def provide(missing: dict[str, str]) -> None:
    """Install the packages of what is missing: as root without a terminal at once, at one after asking.

    Raise `SetUpError` with the line to run for anybody else, and for a system without apt.
    """
    if not missing:
        return
    import shutil

    packages = sorted(set(missing.values()))
    if not shutil.which("apt-get"):
        text = (
            "This machine lacks {libraries}: install that with your system's package manager and start again."
        )
        raise SetUpError(say(text, libraries=", ".join(missing)))
    named = ", ".join(packages)
    if not _may_install() or (_is_at_terminal() and not _agrees(named)):
        text = "This machine lacks {packages}: run `{line}` and start again."
        raise SetUpError(say(text, packages=named, line=_line(packages)))
    tell("Installing {packages} with apt (about a minute).", packages=named)
    _install(packages)


def _may_install() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _is_at_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def _agrees(packages: str) -> bool:
    try:
        answer = input(
            say(
                "Samenspel needs {packages} from your system. Install with apt now? [Y/n] ", packages=packages
            )
        )
    except EOFError:
        return False
    return answer.strip().lower()[:1] in ("", "y", "j")


def _line(packages: Iterable[str]) -> str:
    sudo = "" if _may_install() else "sudo "
    return f"{sudo}apt-get install -y {' '.join(packages)}"


def _install(packages: list[str]) -> None:
    """A container's package lists are often empty or old: when the first try fails, fetch them, try again."""
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    if _apt(install).returncode == 0:
        return
    _apt(["apt-get", "update", "-q"])
    again = _apt(install)
    if again.returncode:
        print(again.stdout, flush=True)
        raise SetUpError(
            say("apt could not install {packages}; its own words stand above.", packages=", ".join(packages))
        )


def _apt(command: list[str]) -> subprocess.CompletedProcess[str]:
    import subprocess

    return subprocess.run(
        command,
        check=False,
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
