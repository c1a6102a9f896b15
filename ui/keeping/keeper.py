"""Opens what is asked of a workshop's file, and finds a way on when one cannot be opened or saved."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.bridge import Bridge
from ui.keeping.along import Along
from ui.keeping.hosting import ENDING, Host, show
from ui.keeping.privacy import Privacy
from ui.keeping.saying import medium_sentence
from ui.keeping.setting_up import SettingUp
from ui.keeping.shelving import Shelving, Teller
from ui.keeping.sources import Sources
from ui.tasks import Task
from workshop.commands.restoring import Restore
from workshop.document.keeping import Medium
from workshop.document.ports import Looked, StoreError, StoreProblem
from workshop.document.sentences import describe
from workshop.document.store_sentences import store_sentence
from workshop.domain.errors import DomainError, Problem
from workshop.domain.workshop import Workshop
from workshop.texts import Words

RECOVERABLE = (StoreProblem.DAMAGED, StoreProblem.NOT_A_WORKSHOP, StoreProblem.NOT_FOUND)
LOOKED_AT = (StoreProblem.OPEN_ELSEWHERE, StoreProblem.READ_ONLY, StoreProblem.NO_PERMISSION)


class Keeper(QObject):
    """All that can be asked of a file, for every window; who owns it opens and forgets workshops."""

    open_requested = Signal(Path)
    begin_requested = Signal(object, bool, str)
    """A workshop is to be begun: `Workshop`, whether its first step at once, the template of its method."""
    along_requested = Signal(Path)
    """A workshop that is open elsewhere is to be read along."""
    moved = Signal(object)
    """The bridge whose file is another one now."""

    def __init__(self, sources: Sources, parent: QObject | None) -> None:
        super().__init__(parent)
        self._sources = sources
        self._library, self._keeping, self._clock = sources.library, sources.keeping, sources.clock
        self.privacy = Privacy(sources.keeping, self)
        self.privacy.open_requested.connect(self.open_requested)
        self.along = Along(sources, self)
        self.along.open_requested.connect(self.open_requested)
        self.shelving = Shelving(sources.keeping, self)
        self._setting_up = SettingUp(sources, self)
        self._setting_up.begin_requested.connect(self.begin_requested)

    # --- of an open workshop

    def ask(self, asked: str, host: Host, window: QWidget) -> None:
        """Open the window for what was asked, or do it."""
        deeds: dict[str, Callable[[Host, QWidget], object]] = {
            "history": self._history,
            "backups": self._backups,
            "safe_copy": self._retreat,
            "share": self.privacy.ask_share,
            "template": self._setting_up.save_open,
            "client": self._setting_up.ask_for_open,
            "forget_person": self.privacy.forget_person,
            "forget_history": self.privacy.forget_history,
            "delete": self.privacy.delete_open,
        }
        host.bridge.flush_fields()
        if not host.bridge.is_reading or asked == "share":
            deeds[asked](host, window)
        elif asked == "safe_copy":
            self.along.copy(host)
        else:
            host.bridge.refused.emit(describe(DomainError(Problem.ONLY_READ), host.bridge.words))

    def _history(self, host: Host, window: QWidget) -> None:
        from ui.keeping.history_window import HistoryWindow

        show(HistoryWindow(host.bridge, window))

    def _backups(self, host: Host, window: QWidget) -> None:
        from ui.keeping.earlier_window import EarlierWindow

        bridge = host.bridge
        dialog = EarlierWindow(bridge.words, bridge.store.path, self._sources, window, now=bridge.workshop)
        dialog.made.connect(self.open_requested)
        dialog.restored.connect(lambda workshop: _go_back(bridge, workshop))
        show(dialog)

    def _retreat(self, host: Host, window: QWidget) -> None:
        """Go on in a safe copy elsewhere, with everything that was typed and all history."""
        bridge = host.bridge
        for target in self._keeping.retreats(bridge.store.path):
            if not self._go_on(host, target):
                return
        words = bridge.words
        chosen, _ = QFileDialog.getSaveFileName(
            window, words("Where to go on"), str(Path.home() / bridge.store.path.name), f"*{ENDING}"
        )
        if chosen:
            problem = self._go_on(host, Path(chosen))
            if problem is not None:
                host.tell(store_sentence(problem, words), "bad")

    def _go_on(self, host: Host, target: Path) -> StoreProblem | None:
        """Go on in a file; return what was in the way."""
        bridge, words = host.bridge, host.bridge.words
        old = bridge.store.path
        try:
            bridge.store.go_on_in(target)
        except StoreError as error:
            return error.problem
        host.tell(
            words(
                "You work in {new} now; everything is in it, with its history. {old} stays as it was.",
                new=str(bridge.store.path),
                old=str(old),
            ),
            "good",
        )
        self.moved.emit(bridge)
        return None

    # --- of a file

    def deal(self, asked: str, path: Path, words: Words, teller: Teller, window: QWidget) -> None:
        """Do what is asked of a workshop that is not open."""
        deeds: dict[str, Callable[[], object]] = {
            "backups": lambda: self._recover(path, None, words, window),
            "delete": lambda: self.privacy.delete(path, words, window),
            "archive": lambda: self.shelving.archive(path, words, teller),
            "client": lambda: self._setting_up.ask_for(path, words, teller, window),
            "template": lambda: self._setting_up.save(path, words, teller, window),
            "rename": lambda: self._setting_up.rename(path, words, window),
            "bring_back": lambda: self.shelving.bring_back(path, words, teller),
        }
        deeds[asked]()

    def cannot_open(self, path: Path, problem: StoreProblem, words: Words, window: QWidget | None) -> bool:
        """Open what leads on from there; tell whether there was anything."""
        if problem in LOOKED_AT and path.is_file():
            self._look(path, problem, words, window)
            return True
        if problem in RECOVERABLE and (problem is not StoreProblem.NOT_FOUND or self._keeping.of(path)):
            self._recover(path, problem, words, window)
            return True
        return False

    def arrive(self, host: Host, window: QWidget) -> None:
        """Say what is to be minded about where an opened file lies, once that is known."""
        path, words = host.bridge.store.path, host.bridge.words

        def find(_: object, __: object) -> tuple[Medium | None, tuple[tuple[Path, Looked], ...]]:
            found = []
            for twin in self._keeping.twins(path):
                with suppress(StoreError):
                    found.append((twin, self._library.look(twin)))
            return self._keeping.medium(path), tuple(found)

        def tell(found: tuple[Medium | None, tuple[tuple[Path, Looked], ...]]) -> None:
            medium, twins = found
            if twins:
                said = words.count(
                    "There is another file of this workshop beside it: {names}.",
                    "There are other files of this workshop beside it: {names}.",
                    len(twins),
                    names=words.join([twin.name for twin, _ in twins[:3]]),
                )
                host.tell(said, "warn", words("Look at both"), lambda: self._compare(host, twins, window))
            elif medium is not None:
                host.tell(medium_sentence(words, medium), "info")

        task = Task(find, window)
        task.done.connect(tell)
        task.start()

    def _compare(self, host: Host, twins: tuple[tuple[Path, Looked], ...], window: QWidget) -> None:
        from ui.keeping.look_window import TwinsWindow

        bridge = host.bridge
        here = (bridge.store.path, bridge.workshop)
        dialog = TwinsWindow(bridge.words, here, twins, self._clock.now(), window)
        dialog.open_requested.connect(self.open_requested)
        show(dialog)

    def _look(self, path: Path, problem: StoreProblem, words: Words, window: QWidget | None) -> None:
        from ui.keeping.look_window import LookWindow

        why = (
            words("This workshop is open elsewhere. Here you see what was saved there, and change nothing.")
            if problem is StoreProblem.OPEN_ELSEWHERE
            else store_sentence(problem, words)
        )
        dialog = LookWindow(words, path, self._library, self._clock, why, window)
        dialog.open_requested.connect(self.open_requested)
        dialog.along_requested.connect(self.along_requested)
        show(dialog)

    def _recover(
        self, path: Path, problem: StoreProblem | None, words: Words, window: QWidget | None
    ) -> None:
        from ui.keeping.earlier_window import EarlierWindow

        dialog = EarlierWindow(words, path, self._sources, window, problem=problem)
        dialog.made.connect(self.open_requested)
        show(dialog)


def _go_back(bridge: Bridge, workshop: Workshop) -> None:
    bridge.store.back_up()
    bridge.do(Restore(workshop))
