"""A workshop's set-up, used again: for a new client, or kept under a name as a template of one's own."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.keeping.hosting import ENDING, Host, show
from ui.keeping.shelving import Teller
from ui.keeping.sources import Sources
from workshop.document.archives import templates_of
from workshop.document.ports import Looked, StoreError, StoreProblem
from workshop.document.store_sentences import store_sentence
from workshop.domain.workshop import Workshop
from workshop.texts import Words


class SettingUp(QObject):
    """Asks whom for, or what a template is called; begins nothing itself."""

    begin_requested = Signal(object, bool, str)
    """`Workshop`, whether its first step begins at once, the template of its method."""

    def __init__(self, sources: Sources, parent: QObject) -> None:
        super().__init__(parent)
        self._sources = sources

    def ask_for(self, path: Path, words: Words, teller: Teller, window: QWidget) -> None:
        """Ask whom a workshop like the one in this file is for."""
        looked = self._looked(path, words, teller)
        if looked is not None:
            self._ask(looked.workshop, looked.session.template, words, window)

    def ask_for_open(self, host: Host, window: QWidget) -> None:
        """The same of a workshop that is open."""
        bridge = host.bridge
        self._ask(bridge.workshop, bridge.session.template, bridge.words, window)

    def save(self, path: Path, words: Words, teller: Teller, window: QWidget) -> None:
        """Keep the set-up of the workshop in this file."""
        looked = self._looked(path, words, teller)
        if looked is not None:
            self._save(looked.workshop, looked.session.template, words, teller, window)

    def save_open(self, host: Host, window: QWidget) -> None:
        """Keep the set-up of a workshop that is open."""
        bridge = host.bridge
        self._save(bridge.workshop, bridge.session.template, bridge.words, host, window)

    def _ask(self, workshop: Workshop, template: str, words: Words, window: QWidget) -> None:
        from ui.keeping.new_client import NewClient

        dialog = NewClient(words, workshop, window)
        dialog.begun.connect(lambda made: self.begin_requested.emit(made, False, template))
        show(dialog)

    def _looked(self, path: Path, words: Words, teller: Teller) -> Looked | None:
        """Read a workshop, or say why that cannot be done."""
        try:
            return self._sources.library.look(path)
        except StoreError as error:
            teller.tell(f"{path.stem}: {store_sentence(error.problem, words)}", "warn")
            return None

    def _save(self, workshop: Workshop, method: str, words: Words, teller: Teller, window: QWidget) -> None:
        """Ask for a name, and keep the set-up of a workshop, led by that version of the method, under it."""
        from ui.keeping.template_name import TemplateName
        from workshop.document.another_client import for_client
        from workshop.domain.ids import new_id

        folder = templates_of(self._sources.folder(), words("Templates"))
        dialog = TemplateName(
            words,
            window,
            title=words("Save as template"),
            said=words(
                "Disciplines, phases, agenda and rules are kept, to begin other workshops with. People and "
                "what was said are not."
            ),
            verb=words("Save template"),
            name="",
            asks_cards=True,
        )

        def keep(name: str, with_cards: bool) -> None:
            made = for_client(workshop, "", new_id, with_cards=with_cards, title=name)
            with suppress(OSError):  # what is missing then is said below
                folder.mkdir(parents=True, exist_ok=True)
            try:
                self._sources.keeping.share(made.workshop, (), folder / f"{name}{ENDING}", method)
            except StoreError as error:
                dialog.refuse(_sentence(error, words))
                return
            dialog.accept()
            teller.tell(
                words("“{name}” is a template now: a new workshop can begin with it.", name=name), "good"
            )

        dialog.named.connect(keep)
        show(dialog)

    def rename(self, path: Path, words: Words, window: QWidget) -> None:
        """Ask for another name, and give it."""
        from ui.keeping.template_name import TemplateName

        dialog = TemplateName(
            words,
            window,
            title=words("Rename “{name}”", name=path.stem),
            said=words("Workshops that were begun with it stay as they are."),
            verb=words("Rename"),
            name=path.stem,
            asks_cards=False,
        )

        def give(name: str, _: bool) -> None:
            if name != path.stem:
                try:
                    self._sources.keeping.move(path, path.with_name(f"{name}{ENDING}"))
                except StoreError as error:
                    dialog.refuse(_sentence(error, words))
                    return
            dialog.accept()

        dialog.named.connect(give)
        show(dialog)


def _sentence(error: StoreError, words: Words) -> str:
    if error.problem is StoreProblem.ALREADY_EXISTS:
        return words("There is a template of this name already: choose another name.")
    return store_sentence(error.problem, words)
