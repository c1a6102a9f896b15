"""One's own templates: workshop files in a folder beside the workshops, called as their files are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.document.archives import TEMPLATES

if TYPE_CHECKING:
    from workshop.document.ports import Looked
    from workshop.domain.workshop import Workshop

_ENDING = ".samenspel"


class OwnTemplates:
    """The templates of a folder of workshops, read when one is asked for."""

    def __init__(self, folder: Callable[[], Path], look: Callable[[Path], Looked]) -> None:
        self._folder, self._look = folder, look

    def names(self) -> tuple[str, ...]:
        """Return what there is, by alphabet."""
        return tuple(sorted(self._paths(), key=str.casefold))

    def path(self, name: str) -> Path | None:
        """Return the file of a template; None where it is gone."""
        return self._paths().get(name)

    def read(self, name: str) -> Workshop | None:
        """Return what a template begins with, None where it is gone; raise `StoreError`.

        A whole workshop that somebody put there gives no more than its set-up, too.
        """
        from workshop.document.another_client import for_client
        from workshop.domain.ids import new_id

        path = self.path(name)
        if path is None:
            return None
        return for_client(self._look(path).workshop, "", new_id, with_cards=True, title=name).workshop

    def _paths(self) -> dict[str, Path]:
        found: dict[str, Path] = {}
        for name in TEMPLATES:
            try:
                paths = sorted((self._folder() / name).iterdir())
            except OSError:
                continue
            found.update({one.stem: one for one in paths if one.suffix == _ENDING and one.stem not in found})
        return found
