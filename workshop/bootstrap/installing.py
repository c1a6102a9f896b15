"""Runs pip on a lock file, tells how far it is, and turns its failures into one sentence."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from workshop.bootstrap.said import SetUpError, say, tell

MEGABYTES = 450
"""What an installed environment takes on disk, about."""

_EXACTLY = ("--require-hashes", "--no-deps", "--only-binary=:all:", "--no-user")
_QUIETLY = ("--no-input", "--disable-pip-version-check", "--no-warn-script-location", "--progress-bar=off")
_PATIENCE = ("--retries=2",)
_LEADS_ELSEWHERE = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_USER", "PIP_DRY_RUN", "PIP_CONSTRAINT")
_NO_NETWORK = re.compile(
    "NewConnectionError|NameResolutionError|Temporary failure in name resolution|Network is unreachable|"
    "Connection refused|ConnectTimeout|Read timed out|ProxyError|getaddrinfo failed|nodename nor servname"
)


def install(python: Path, lock: Path, folder: Path, begins: Callable[[], None]) -> None:
    """Have that Python's own pip install exactly what is locked; raise `SetUpError` with the reason.

    Call `begins` once everything was fetched, right before the first part in the folder is touched.
    """
    lines: list[str] = []
    with subprocess.Popen(
        [str(python), "-I", "-m", "pip", "install", *_EXACTLY, *_QUIETLY, *_PATIENCE, "-r", str(lock)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env={name: value for name, value in os.environ.items() if name not in _LEADS_ELSEWHERE},
    ) as pip:
        lines.extend(_told(pip.stdout or (), begins))
    if pip.returncode:
        raise SetUpError(_reason(lines, folder))


def _told(output: Iterable[str], begins: Callable[[], None]) -> Iterator[str]:
    """Pass pip's lines on, and tell how far it is: at a terminal part by part, on one line."""
    is_terminal = sys.stdout.isatty()
    for line in output:
        yield line.rstrip()
        if is_terminal and (
            found := re.match(r"(?:Collecting|Requirement already satisfied:) ([\w.-]+)", line)
        ):
            print("\r\033[K" + say("  fetching {part}", part=found[1]), end="", flush=True)
        if line.startswith("Installing collected"):
            begins()
            print("\r\033[K" if is_terminal else "", end="")
            tell("  putting everything in its place")


def _reason(lines: list[str], folder: Path) -> str:
    """Why pip stopped, in one sentence; where none of ours fits its last lines go to standard output."""
    output = "\n".join(lines)
    if "CERTIFICATE_VERIFY_FAILED" in output:
        return say(
            "Python does not trust this network's certificate, so nothing was fetched: ask your IT people."
        )
    if _NO_NETWORK.search(output):
        return say("The parts could not be fetched without a network: connect for this once and start again.")
    if "DO NOT MATCH THE HASHES" in output:
        return say(
            "A part that came in is not the one we asked for (wrong checksum), so nothing was installed."
        )
    if "No space left" in output:
        text = "The disk with {folder} is full: make {megabytes} MB free and start again."
        return say(text, folder=folder, megabytes=MEGABYTES)
    if missing := re.search(r"No matching distribution found for ([\w.-]+)", output):
        text = "There is no {part} for Python {python} on this machine: use Python 3.11 to 3.14, 64 bits."
        return say(text, part=missing[1], python="{}.{}".format(*sys.version_info))
    print("\n".join(lines[-15:]), flush=True)
    errors = [line for line in lines if line.startswith("ERROR")] or lines[-1:] or ["pip"]
    return say("Setting up failed: {reason}", reason=errors[-1].removeprefix("ERROR: "))
