"""Reading along with a workshop that is open elsewhere, and the way to one's own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.keeping.hosting import Host
from ui.keeping.sources import Sources
from workshop.document.ports import StoreError, StoreProblem
from workshop.document.store_sentences import store_sentence


class Along(QObject):
    """Begins to follow, and makes a copy when somebody wants to change something."""

    open_requested = Signal(Path)

    def __init__(self, sources: Sources, parent: QObject | None) -> None:
        super().__init__(parent)
        self._sources = sources

    def begin(self, host: Host, window: QObject) -> None:
        """Say that nothing can be changed here, and show what is saved elsewhere from now on."""
        from ui.keeping.following import Following

        words = host.bridge.words
        said = words(
            "You read along: what is saved elsewhere appears here, and nothing can be changed. What you "
            "look at is not shown to the room."
        )
        host.tell(said, "info", words("Open a copy"), lambda: self.copy(host))
        following = Following(host.bridge, self._sources.library, window)
        following.failed.connect(lambda sentence: host.tell(sentence, "warn"))

    def copy(self, host: Host) -> None:
        """Open a copy of what is read along, with all its history."""
        path, keeping = host.bridge.store.path, self._sources.keeping
        problem = StoreProblem.UNEXPECTED
        for target in keeping.retreats(path):
            try:
                keeping.copy(path, target)
            except StoreError as error:
                problem = error.problem
                continue
            host.let_go()
            self.open_requested.emit(target)
            return
        host.tell(store_sentence(problem, host.bridge.words), "bad")
