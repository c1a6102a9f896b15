"""One's own templates: workshop files in a folder beside the workshops, called as their files are.

A template keeps the disciplines, phases, agenda and rules of a workshop, its cards where they were asked for,
and by which version of the method its day was led.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.document.archives import all_templates_of
from workshop.values import dataclass

if TYPE_CHECKING:
    from workshop.document.ports import Looked
    from workshop.domain.workshop import Workshop

_ENDING = ".samenspel"


@dataclass(frozen=True, slots=True)
class SetUp:
    """What a template begins with; `method` names the version of the method, "" is the method as it comes."""

    workshop: Workshop
    method: str


class OwnTemplates:
    """The templates of a folder of workshops, read when one is asked for."""

    def __init__(self, folder: Callable[[], Path], look: Callable[[Path], Looked]) -> None:
        self._folder, self._look = folder, look

    def names(self) -> tuple[str, ...]:
        """Return what there is, by alphabet."""
        return tuple(sorted(self._paths(), key=str.casefold))

    def path(self, name: str) -> Path | None:
        """Return the file of a template; None where it is gone.

        Who types a name need not know how its capitals and accents were written: a template that is called so
        in another spelling is meant, unless more than one is.
        """
        paths = self._paths()
        if name in paths:
            return paths[name]
        for spelt in (_composed, _folded):
            alike = [path for known, path in paths.items() if spelt(known) == spelt(name)]
            if len(alike) == 1:
                return alike[0]
        return None

    def read(self, name: str) -> SetUp | None:
        """Return what a template begins with, None where it is gone; raise `StoreError`."""
        path = self.path(name)
        return None if path is None else self.read_file(path)

    def read_file(self, path: Path) -> SetUp:
        """Return what a template's file begins with; raise `StoreError`.

        A whole workshop gives no more than its set-up, too.
        """
        from workshop.document.another_client import for_client
        from workshop.domain.ids import new_id

        looked = self._look(path)
        made = for_client(looked.workshop, "", new_id, with_cards=True, title=path.stem)
        return SetUp(made.workshop, looked.session.template)

    def _paths(self) -> dict[str, Path]:
        found: dict[str, Path] = {}
        for folder in all_templates_of(self._folder()):
            try:
                paths = [one for one in sorted(folder.iterdir()) if _is_template(one)]
            except OSError:
                continue
            for one in paths:
                found.setdefault(one.stem, one)
        return found


def _is_template(path: Path) -> bool:
    """Tell a template from what lies beside it: macOS leaves a hidden "._" file for each on a stick."""
    return path.suffix.lower() == _ENDING and not path.name.startswith(".") and path.is_file()


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _folded(name: str) -> str:
    return _composed(_composed(name).casefold())
