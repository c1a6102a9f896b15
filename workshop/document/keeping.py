"""What the windows need of a file beyond the workshop in it: copies, forgetting, and what lies around it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from workshop.document.ports import Backups, Recovery

if TYPE_CHECKING:
    from workshop.domain.workshop import Workshop


class Copies(Protocol):
    """Copies of workshops; the files that they come from stay as they are."""

    def copy(self, source: Path, target: Path) -> None:
        """Make a new file that is as `source` was last saved, history included; raise `StoreError`."""

    def share(self, workshop: Workshop, concealed: Collection[str], target: Path, template: str = "") -> None:
        """Make a new file to give away: a workshop of its own, without history and facilitator's notes.

        What is not revealed yet (`concealed`) stays out, too. `template` names the version of the method that
        its day is led by. Raise `StoreError`, also where it exists.
        """


class Forgetting(Protocol):
    """Taking back what a file and its backups remember; no window of this process may have it open."""

    def renew(self, path: Path, workshop: Workshop) -> None:
        """Make a file begin its history with this workshop, and its backups with it; raise `StoreError`."""

    def delete(self, path: Path) -> None:
        """Delete a file and everything that was kept of it; raise `StoreError`."""


class Moving(Protocol):
    """Putting a file elsewhere, whole and with all that was kept of it."""

    def move(self, path: Path, target: Path) -> None:
        """Move a workshop that no window has open; the folder of `target` is made when only it is missing.

        Raise `StoreError`, also where `target` exists: the file is then where it was.
        """


class Medium(StrEnum):
    """What a file lies on that wants a word."""

    CLOUD = "cloud"
    NETWORK = "network"
    STICK = "stick"


class Surroundings(Protocol):
    """What lies around a file."""

    def medium(self, path: Path) -> Medium | None:
        """Return what a file lies on, None for an ordinary disk."""

    def twins(self, path: Path) -> Sequence[Path]:
        """Return the other files beside it that are the same workshop, as cloud folders make them."""

    def retreats(self, path: Path) -> Sequence[Path]:
        """Return where a safe copy of a file could go, the best first; none of them exists."""


class Keeping(Backups, Recovery, Copies, Forgetting, Moving, Surroundings, Protocol):
    """All that a file keeps, beyond the workshop that is open."""
