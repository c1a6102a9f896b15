"""The real application as a process of its own, with a real keyboard; nothing of it runs in the test."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HOUSE = Path(__file__).resolve().parents[2]
MAIN = [sys.executable, str(HOUSE / "main.py")]


def command(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command of the command line."""
    return subprocess.run([*MAIN, *map(str, words)], capture_output=True, text=True, check=False)


def plan_of(file: Path, folder: Path) -> dict[str, Any]:
    """The plan that a file holds now, by the command line; works while a window has it open."""
    target = folder / "read.json"
    done = command("export", file, target, "--force", "--private")
    assert done.returncode == 0, done.stderr
    plan: dict[str, Any] = json.loads(target.read_text("utf-8"))
    return plan


def xdotool(*words: str) -> str:
    """Have the X server act as if somebody did it; return what xdotool says."""
    done = subprocess.run(["xdotool", *words], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def window_of(title: str) -> str:
    """Wait for the window of a workshop."""
    return shown(f"{title} – Samenspel")


def shown(title: str) -> str:
    """Wait for a window of exactly that title. xdotool gives up when another one closes while it looks."""
    for _ in range(20):
        try:
            found = xdotool("search", "--sync", "--onlyvisible", "--name", f"^{title}$")
        except subprocess.CalledProcessError:
            continue
        if found:
            return found.splitlines()[-1]
    raise AssertionError(f"no window of {title}")


@dataclass(slots=True)
class Acted:
    """The application with a workshop open on this display, and somebody at its keyboard."""

    process: subprocess.Popen[bytes]
    window: str

    @classmethod
    def on(cls, file: Path, title: str, before: Sequence[str] = ()) -> Acted:
        """Open a file whose window has that title, and wait until the keyboard is its.

        `before` is a command that starts the application, such as a tracer.
        """
        surroundings = {**os.environ, "LANG": "en_GB.UTF-8", "LC_ALL": "en_GB.UTF-8"}
        process = subprocess.Popen(
            [*before, *MAIN, str(file)],
            env=surroundings,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        window = window_of(title)
        xdotool("windowactivate", "--sync", window)
        return cls(process, window)

    def await_room(self) -> None:
        """Wait until the room's window has come up, and take the keyboard back where it took that."""
        shown("Samenspel")
        xdotool("windowactivate", "--sync", self.window)

    def press(self, *keys: str) -> None:
        """Press keys one after another: "ctrl+k", "Return"."""
        xdotool("key", "--clearmodifiers", "--delay", "20", *keys)

    def type(self, text: str, delay: int = 8) -> None:
        """Type a text, `delay` milliseconds for a key; a line's end is a key to press, not a letter."""
        xdotool("type", "--delay", str(delay), text)

    def go_to(self, name: str) -> None:
        """Go to a text of the plan, a step or a round by typing its name, as Ctrl+K finds it."""
        self.press("ctrl+k")
        self.type(name)
        self.press("Return")

    def look_up(self) -> None:
        """Rest the hands for a moment, as people do before they begin to type somewhere else."""
        xdotool("sleep", "1")

    def wait_until(self, is_so: Callable[[], bool], patience: float = 20.0) -> None:
        """Wait until something is so; it takes as long as it takes, but not for ever."""
        end = time.monotonic() + patience
        while not is_so():
            assert time.monotonic() < end, "it did not come about"
            assert self.process.poll() is None, "the application has ended"

    def kill(self) -> None:
        """End the process at once; it hears nothing of it."""
        self.process.kill()
        self.process.wait()

    def close(self) -> int:
        """Close the window as its user would; return the process's exit code."""
        self.press("ctrl+w")
        try:
            return self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
