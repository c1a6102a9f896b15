"""Templates of one's own: a workshop's set-up kept as a file, by a name, in a folder beside the workshops."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.keeping.hosting import ENDING, show
from ui.keeping.shelving import Teller
from ui.keeping.sources import Sources
from ui.keeping.template_name import TemplateName
from workshop.document.another_client import for_client
from workshop.document.archives import templates_of
from workshop.document.ports import StoreError, StoreProblem
from workshop.document.store_sentences import store_sentence
from workshop.domain.ids import new_id
from workshop.domain.workshop import Workshop
from workshop.texts import Words


class Templating(QObject):
    """Makes templates of workshops, and renames them."""

    def __init__(self, sources: Sources, parent: QObject) -> None:
        super().__init__(parent)
        self._sources = sources

    def save(self, workshop: Workshop, words: Words, teller: Teller, window: QWidget) -> None:
        """Ask for a name, and keep the set-up of a workshop under it."""
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
                self._sources.keeping.share(made.workshop, (), folder / f"{name}{ENDING}")
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
