"""All windows together: home, a console per workshop, and the room's window. Nothing below knows this.

    return run(ports, asked)       the application, until its last window is closed
    app = App(ports, preferences)  the same windows in an application that is there already

What a console or its room's window needs is imported with the first console: home does not pay for it.
"""

from __future__ import annotations

from ui.app.ports import Ports
from ui.app.running import run
from ui.app.windows import App

__all__ = ["App", "Ports", "run"]
