"""`python3 tests room`: the drills in tests/room, on a real X server with a laptop and a projector.

The screen is 2720 x 900: to its left the laptop, 1440 x 900, to its right the projector, 1280 x 720, which a
drill unplugs and plugs in with `xrandr --delmonitor 2-beamer` and `--setmonitor`.
"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests import xserver

SCREEN = "2720x900"
MONITORS = {
    "1-laptop": "1440/381x900/238+0+0",
    "2-beamer": "1280/800x720/450+1440+0",
}


def run(words: list[str]) -> int:
    """Run the drills that have one of the words in their name, all without any; 0 when all is well.

    `--long` among the words asks for their long form.
    """
    if xserver.lacks(xserver.ALL):
        return 2
    if "DBUS_SESSION_BUS_ADDRESS" not in os.environ or "SAMENSPEL_DRILL" not in os.environ:
        os.environ["SAMENSPEL_DRILL"] = "1"
        command = ["dbus-run-session", "--", sys.executable, "tests", "room", *words]
        return subprocess.run(command, check=False).returncode
    with xserver.x_server(SCREEN), xserver.window_manager(), xserver.accessibility_bus():
        for name, geometry in MONITORS.items():
            output = "screen" if name == "1-laptop" else "none"
            command = ["xrandr", "--setmonitor", name, geometry, output]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        options = [word for word in words if word.startswith("-")]
        names = [word for word in words if word not in options]
        chosen = ["-k", " or ".join(names)] if names else []
        return int(pytest.main(["-q", "-rP", "tests/room", *options, *chosen]))
