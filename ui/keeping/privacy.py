"""Giving away without history, and forgetting: each says what goes, and what nobody can promise."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.keeping.hosting import ENDING, Host, show
from ui.keeping.saying import what_stays
from ui.widgets.messages import Confirm
from workshop.document.keeping import Keeping
from workshop.document.ports import StoreError, StoreProblem
from workshop.document.store_sentences import store_sentence
from workshop.domain.workshop import Workshop
from workshop.texts import Words


class Privacy(QObject):
    """What is asked of a file for somebody's sake; who owns it opens and drops workshops."""

    open_requested = Signal(Path)
    deleted = Signal(Path)
    refused = Signal(str, str)
    """What something is about, and the sentence that says why it was not done."""

    def __init__(self, keeping: Keeping, parent: QObject) -> None:
        super().__init__(parent)
        self._keeping = keeping

    def ask_share(self, host: Host, window: QWidget) -> None:
        """Ask where to, and write a copy to give away."""
        bridge, words = host.bridge, host.bridge.words
        name = words("{name} (copy to share)", name=bridge.store.path.stem)
        chosen, _ = QFileDialog.getSaveFileName(
            window,
            words("Share a copy: without history and without your notes"),
            str(bridge.store.path.with_name(f"{name}{ENDING}")),
            f"*{ENDING}",
        )
        if chosen:
            self.share(host, Path(chosen))

    def share(self, host: Host, target: Path) -> None:
        """Write a copy to give away, and say what is not in it."""
        bridge, words = host.bridge, host.bridge.words
        if target.suffix != ENDING:
            target = target.with_name(target.name + ENDING)
        try:
            self._keeping.share(bridge.workshop, bridge.session.concealed, target)
        except StoreError as error:
            host.tell(store_sentence(error.problem, words), "bad")
            return
        host.tell(
            words(
                "Written: {name}. In it is the plan with its people; the history, your notes and what is not "
                "revealed yet are not.",
                name=target.name,
            ),
            "good",
        )

    def forget_person(self, host: Host, window: QWidget) -> None:
        """Ask who, and in which texts; then have the file begin without them."""
        from ui.keeping.forget_person import ForgetPerson

        dialog = ForgetPerson(host.bridge.words, host.bridge.workshop, window)
        dialog.chosen.connect(lambda workshop: self._renew(host, workshop))
        show(dialog)

    def forget_history(self, host: Host, window: QWidget) -> None:
        """Ask, and have the file begin with the plan as it is."""
        bridge, words = host.bridge, host.bridge.words
        Confirm(
            window,
            title=words("Forget the history of this workshop?"),
            sentence=words("The plan stays as it is now. {stays}", stays=what_stays(words)),
            verb=words("Forget the history"),
            keep=words("Keep everything"),
            goes=(
                words("Every earlier moment, named ones too: undo begins anew"),
                words("All backups that were kept on this computer"),
            ),
        ).ask(lambda: self._renew(host, bridge.workshop))

    def _renew(self, host: Host, workshop: Workshop) -> None:
        """Close the workshop, have its file begin anew, and open it again."""
        path = host.bridge.store.path
        host.let_go()
        try:
            self._keeping.renew(path, workshop)
        except StoreError as error:
            self.refused.emit(path.name, store_sentence(error.problem, host.bridge.words))
        self.open_requested.emit(path)

    def delete_open(self, host: Host, window: QWidget) -> None:
        """Ask, close the workshop, and delete it."""
        path = host.bridge.store.path

        def go() -> None:
            host.let_go()
            self._delete(path, host.bridge.words)

        self._confirm_deletion(path, host.bridge.words, window, go)

    def delete(self, path: Path, words: Words, window: QWidget) -> None:
        """Ask, and delete a workshop with all that was kept of it."""
        self._confirm_deletion(path, words, window, lambda: self._delete(path, words))

    def _confirm_deletion(self, path: Path, words: Words, window: QWidget, then: Callable[[], None]) -> None:
        Confirm(
            window,
            title=words("Delete “{name}”?", name=path.stem),
            sentence=what_stays(words),
            verb=words("Delete for ever"),
            keep=words("Keep everything"),
            goes=(
                words("The file {path}", path=str(path)),
                words("All backups that were kept on this computer"),
                words("Its place and its small picture in the list of workshops"),
            ),
        ).ask(then)

    def _delete(self, path: Path, words: Words) -> None:
        try:
            self._keeping.delete(path)
        except StoreError as error:
            if error.problem is not StoreProblem.NOT_FOUND:
                self.refused.emit(path.name, store_sentence(error.problem, words))
                return
        self.deleted.emit(path)
