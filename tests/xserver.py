"""A private X server, a window manager and an accessibility bus, for what must be seen on a real display."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

_PACKAGES = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "xrandr": "x11-xserver-utils",
    "dbus-run-session": "dbus-daemon",
    "at-spi-bus-launcher": "at-spi2-core",
    "pyatspi": "python3-pyatspi",
    "strace": "strace",
}
ALL = tuple(_PACKAGES)
_SYSTEM_PYTHON = "/usr/bin/python3"


def missing_packages(programs: Iterable[str]) -> list[str]:
    """The Debian packages of those of the programs that are not here."""
    return [_PACKAGES[program] for program in programs if not _is_here(program)]


def lacks(programs: Iterable[str]) -> bool:
    """Whether any of them is missing; then says on standard error which packages to install."""
    packages = missing_packages(programs)
    if packages:
        line = " ".join(["apt-get install -y", *packages])
        sys.stderr.write(f"This needs programs that are not here: run `{line}` and start again.\n")
    return bool(packages)


def _is_here(program: str) -> bool:
    if program == "pyatspi":  # a package of the system's Python, which the drills ask as another process
        command = [_SYSTEM_PYTHON, "-c", "import pyatspi"]
        return (
            Path(_SYSTEM_PYTHON).exists()
            and subprocess.run(command, capture_output=True, check=False).returncode == 0
        )
    return _path_of(program) is not None


def _path_of(program: str) -> str | None:
    return shutil.which(program) or shutil.which(program, path="/usr/libexec:/usr/lib/at-spi2-core")


@contextmanager
def x_server(size: str) -> Iterator[None]:
    """An X server with one screen of that size, "1920x1080", which Qt will use while this lasts.

    It does not start anew when its last window goes: who asked for it just then would be turned away.
    """
    reads, writes = os.pipe()
    command = ["Xvfb", "-displayfd", str(writes), "-screen", "0", f"{size}x24"]
    command += ["-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=[writes], stderr=subprocess.DEVNULL) as server:
        os.close(writes)
        with os.fdopen(reads) as said:
            display = said.readline().strip()  # comes once it accepts connections
        os.environ["DISPLAY"] = f":{display}"
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        try:
            yield
        finally:
            server.terminate()


@contextmanager
def window_manager() -> Iterator[None]:
    """Openbox on the current display, ready when this begins."""
    with tempfile.TemporaryDirectory() as folder:
        ready = Path(folder) / "ready"
        os.mkfifo(ready)
        command = ["openbox", "--sm-disable", "--startup", f"sh -c 'echo > {ready}'"]
        with _quiet(command) as manager:
            ready.read_text()
            try:
                yield
            finally:
                manager.terminate()


@contextmanager
def accessibility_bus() -> Iterator[None]:
    """The bus that assistive technology listens to, inside a session that `dbus-run-session` began."""
    launcher = _path_of("at-spi-bus-launcher") or ""
    os.environ["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
    with _quiet([launcher, "--launch-immediately"]) as bus:
        try:
            yield
        finally:
            bus.terminate()


def _quiet(command: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
