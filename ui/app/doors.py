"""The ways in for a workshop: a file that is there, a new one, a copy of one, an example, an import."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ui.app.ports import Ports
from ui.settings import Preferences, workshops_folder
from workshop.texts import speak

if TYPE_CHECKING:
    from ui.console.window import ConsoleWindow
    from workshop.document.ports import Opened
    from workshop.domain.workshop import Workshop


class Doors:
    """Brings a workshop to its console, or says in one sentence why that cannot be done.

    `show` opens the console, `say` takes what it is about and the sentence. Each way returns the console, or
    None when it was said why there is none.
    """

    def __init__(
        self,
        ports: Ports,
        preferences: Preferences,
        show: Callable[[Opened], ConsoleWindow],
        say: Callable[[str, str], None],
    ) -> None:
        self._ports = ports
        self._preferences = preferences
        self._show = show
        self._say = say

    def begin(self, workshop: Workshop) -> ConsoleWindow | None:
        """Make a new file with this workshop and open it."""

        def make() -> ConsoleWindow:
            try:
                path = self._ports.file_for(workshop, workshops_folder(self._preferences.now))
            except OSError:
                from workshop.document.ports import StoreError, StoreProblem

                raise StoreError(StoreProblem.NO_FOLDER) from None
            return self._show(self._ports.library.create(path, workshop))

        return self.attempt(workshop.organisation.name, make)

    def begin_new(self, workshop: Workshop, begins: bool, template: str) -> ConsoleWindow | None:
        """One that begins now opens at its first step, the clock running; "" is no template."""
        console = self.begin(workshop)
        if console is not None and template:
            console.bridge.be(replace(console.bridge.session, template=template))
        if console is not None and begins:
            console.steering.begin_next()
        return console

    def duplicate(self, path: Path, with_people: bool) -> ConsoleWindow | None:
        """Begin a workshop as the one in a file was prepared."""

        def make() -> ConsoleWindow | None:
            from workshop.commands.beginning import duplicated

            looked = self._ports.library.look(path)
            fresh = duplicated(looked.workshop, with_people=with_people)
            return self.begin_new(fresh, False, looked.session.template)

        return self.attempt(path.name, make)

    def bring(self, path: Path) -> ConsoleWindow | None:
        """Begin a workshop with the plan that a file of exchange says."""
        return self.attempt(path.name, lambda: self.begin(self._ports.importer.read(path.read_bytes())))

    def read_along(self, path: Path) -> ConsoleWindow | None:
        """Show a workshop that is open elsewhere, and what is saved there from now on."""

        def open_it() -> ConsoleWindow:
            from workshop.document.reading import opened_to_read

            return self._show(opened_to_read(path.resolve(), self._ports.library.look(path)))

        return self.attempt(path.name, open_it)

    def attempt(self, about: str, act: Callable[[], ConsoleWindow | None]) -> ConsoleWindow | None:
        """Do it, or say in one sentence why it cannot be done."""
        from workshop.document.ports import SaidError, StoreError
        from workshop.document.store_sentences import store_sentence

        words = speak(self._preferences.now.language)
        try:
            return act()
        except StoreError as error:
            self._say(about, store_sentence(error.problem, words))
        except SaidError as error:
            self._say(about, error.sentence(words))
        except OSError as error:
            self._say(about, error.strerror or str(error))
        return None
