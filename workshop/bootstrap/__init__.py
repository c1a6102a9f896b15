"""Gives a fresh checkout its own environment and steps into it, so that one command is enough.

Runs before anything is installed, so it imports the standard library and itself, nothing else of ours, and
has its own few words in both languages. `enter` is all that a start needs; `provide_qt` and `has_screen` are
for the commands that open or draw windows. See docs/decisions/environment.md.
"""

from __future__ import annotations

import sys
from pathlib import Path

from workshop.bootstrap.said import SetUpError, say

APPLICATION = ("requirements.lock",)
CHECKS = ("requirements-checks.lock", *APPLICATION)
"""What an environment is wanted for, as the lock to install and those that come with it."""


def enter(checkout: Path, locks: tuple[str, ...] = APPLICATION) -> None:
    """Return when this process runs in an environment that holds what those locks of the checkout pin.

    Makes or updates the environment where needed, saying so on standard output, then starts this very command
    again inside it: on POSIX in place of this process, on Windows as a child whose exit code becomes ours.
    What the user can mend is one sentence on standard error and exit code 2.
    """
    try:
        _see_to_python()
        from workshop.bootstrap.environment import environment_of

        environment = environment_of(checkout, locks)
        environment.prepare()
        environment.step_in()
    except SetUpError as error:
        _give_up(error)
    except OSError as error:
        _give_up(say("Setting up failed: {reason}", reason=error))
    except KeyboardInterrupt:
        raise SystemExit(130) from None


def provide_qt(*, with_window: bool) -> None:
    """See that the system has the libraries to draw with Qt, and `with_window` those for a window under X.

    As root installs what is missing; else ends the process with exit code 2 and the line that does.
    """
    from workshop.bootstrap.system import missing_for_qt, provide

    try:
        provide(missing_for_qt(with_window=with_window))
    except SetUpError as error:
        _give_up(error)


def has_screen() -> bool:
    """Whether a window opened by this process would be seen by anyone."""
    from workshop.bootstrap.screen import can_be_seen

    return can_be_seen()


def _see_to_python() -> None:
    if sys.version_info < (3, 11):  # noqa: UP036 - here is where an older one is told so
        found = "{}.{}".format(*sys.version_info)
        raise SetUpError(
            say("Samenspel needs Python 3.11 or newer, and this is Python {found}.", found=found)
        )


def _give_up(reason: object) -> None:
    print(reason, file=sys.stderr)
    raise SystemExit(2)
