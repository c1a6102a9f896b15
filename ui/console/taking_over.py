"""Another file of this workshop, worked in elsewhere, becomes part of it: shown first, then one edit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path as FilePath

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from ui.bridge import Bridge
from ui.console.deciding import Deciding
from ui.steps.comparison_list import ComparisonList
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.tasks import Task
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.layouts import column
from ui.widgets.layouts import row as row_layout
from workshop.document.ancestry import common_ancestor
from workshop.document.compared import compared, totals
from workshop.document.merging import TakeOver, merging
from workshop.document.ports import Library, StoreError
from workshop.document.sentences import describe
from workshop.document.store_sentences import store_sentence
from workshop.domain.errors import DomainError
from workshop.domain.workshop import Workshop
from workshop.insight.comparison import Fate
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Looked:
    """The other workshop, and the one that both come from, as far as their histories show."""

    theirs: Workshop
    base: Workshop | None


class TakingOver(QDialog):
    """Says what would be added, changed or doubled, lets people decide, and adopts it as one edit."""

    taken = Signal(str)
    """It was adopted: the sentence that says so."""

    def __init__(self, bridge: Bridge, library: Library, path: FilePath, parent: QWidget | None) -> None:
        super().__init__(parent)
        words = bridge.words
        self._bridge, self._library, self._path = bridge, library, path
        self._looked: Looked | None = None
        self._ours = bridge.workshop
        self.setWindowTitle(words("Take over from another workshop file"))
        self._heading = Label(words("Reading {name} …", name=path.name), type="heading", wraps=True)
        self._note = Label("", tone="soft", wraps=True)
        self._deciding = Deciding(words)
        self._deciding.decided.connect(self._work_out)
        self._list = ComparisonList(words)
        self._take = Button(words("Take over"), kind="primary", icon_before="git-merge")
        self._take.clicked.connect(self._adopt)
        self._take.setEnabled(False)
        cancel = Button(words("Cancel"))
        cancel.clicked.connect(self.reject)
        parts = (self._heading, self._note, self._deciding, self._list, row_layout(1, cancel, self._take))
        self.setLayout(column(*parts, space=SPACE.normal, margin=SPACE.wide))
        self._deciding.hide()
        self._list.hide()
        self.resize(theme().px(980), theme().px(740))
        self._task = Task(self._read(), self)
        self._task.done.connect(self._show)
        self._task.failed.connect(self._fail)
        self._task.start()

    def _read(self) -> Callable[[Callable[[float], None], Callable[[], bool]], Looked]:
        self._bridge.flush_fields()
        self._bridge.store.flush()
        library, path, log = self._library, self._path, tuple(self._bridge.document.log)

        def work(_: Callable[[float], None], __: Callable[[], bool]) -> Looked:
            theirs = library.look(path)
            return Looked(theirs.workshop, common_ancestor(log, theirs.log))

        return work

    def _fail(self, error: Exception) -> None:
        words = self._bridge.words
        self._heading.setText(words("{name} was not taken over", name=self._path.name))
        said = store_sentence(error.problem, words) if isinstance(error, StoreError) else str(error)
        self._note.setText(said)
        self._note.set_tone("bad")

    def _show(self, looked: Looked) -> None:
        words = self._bridge.words
        self._looked = looked
        self._ours = self._bridge.workshop
        self._note.setText(
            words("Both files come from one. What either changed since is put together.")
            if looked.base is not None
            else words("These files have no past in common: everything in the other one counts as new.")
        )
        self._work_out()

    def _work_out(self) -> None:
        """Lay the two together with what was decided so far."""
        looked, words = self._looked, self._bridge.words
        if looked is None:
            return
        decided, apart = self._deciding.sides(), self._deciding.apart()
        try:
            found = merging(looked.base, self._ours, looked.theirs, decided, apart)
        except DomainError as error:
            self._fail(RuntimeError(describe(error, words)))
            self._take.setEnabled(False)
            return
        self._merging = found
        steps = compared(found.ours, found.result, words)
        self._deciding.show_merging(found, looked.theirs)
        self._list.show_steps(steps, before=words("Here, now"), after=words("Taken over"))
        self._list.show()
        open_ones = self._deciding.undecided()
        self._heading.setText(self._headline(totals(steps)))
        self._take.setText(
            words.count("{n} still to decide", "{n} still to decide", open_ones)
            if open_ones
            else words("Take over")
        )
        self._take.setEnabled(not open_ones and found.result != found.ours)

    def _headline(self, found: dict[Fate, int]) -> str:
        words = self._bridge.words
        parts = [
            words.count("{n} added", "{n} added", found[Fate.ADDED]),
            words.count("{n} changed", "{n} changed", found[Fate.CHANGED]),
            words.count("{n} removed", "{n} removed", found[Fate.DROPPED]),
        ]
        doubled = len(self._merging.doubles)
        if doubled:
            parts.append(words.count("{n} in both", "{n} in both", doubled))
        waiting = len(self._merging.conflicts)
        if waiting:
            is_more = doubled or any(count for fate, count in found.items() if fate is not Fate.UNCHANGED)
            parts = parts if is_more else []
            parts.append(words.count("{n} said differently", "{n} said differently", waiting))
        elif not any((*found.values(), doubled)) or self._merging.result == self._merging.ours:
            return words("{name} has nothing that is not here already", name=self._path.name)
        return f"{self._path.stem}: {', '.join(parts)}"

    def _adopt(self) -> None:
        words = self._bridge.words
        self._bridge.store.back_up()
        if self._bridge.do(TakeOver(self._merging)):
            self.taken.emit(words("{name} was taken over. One undo takes it back.", name=self._path.name))
            self.accept()
