"""What there is to go back to: backups, and of a damaged file whatever can be made of it.

The file itself is never written. What is chosen becomes a new file beside it, or elsewhere when it cannot lie
there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from ui.keeping.glimpse import Glimpse
from ui.keeping.sources import Sources
from ui.keeping.versions import Version, versions_of
from ui.keeping.when import day_and_time
from ui.style.icon_engine import icon
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.tasks import Task
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.labels import Label
from ui.widgets.layouts import column, row
from workshop.document.ports import StoreError, StoreProblem
from workshop.document.store_sentences import store_sentence
from workshop.domain.workshop import Workshop
from workshop.texts import Words
from workshop.texts.names import code_name

MOST_NAMES = 50


class EarlierWindow(QDialog):
    """A list of versions and a look at each; `is_damaged` when the file itself cannot be opened."""

    made = Signal(Path)
    """A new file was made: to be opened."""
    restored = Signal(object)
    """The `Workshop` that the open one is to become again."""

    def __init__(
        self,
        words: Words,
        path: Path,
        sources: Sources,
        parent: QWidget | None,
        *,
        now: Workshop | None = None,
        problem: StoreProblem | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._path, self._now = words, path, now
        self._keeping, self._clock = sources.keeping, sources.clock
        self._versions: tuple[Version, ...] = ()
        is_damaged = problem is not None
        title = words("Recover “{name}”", name=path.stem) if is_damaged else words("Earlier versions")
        self.setWindowTitle(title)
        self._title = Label(title, type="heading", wraps=True)
        self._why = Label(_why(words, problem), tone="soft", wraps=True)
        self.list = QListWidget()
        self.list.setAccessibleName(words("Versions, the best first"))
        self._glimpse = Glimpse(words)
        self._said = Label(words("Looking what there is …"), tone="soft", wraps=True)
        self._make = PrimaryButton(words("Make a new file of it"), icon_before="file-plus")
        self._restore = Button(words("Go back to this version"), icon_before="rotate-ccw-clock")
        self._restore.setVisible(now is not None)
        self._lay_out()
        self.list.currentRowChanged.connect(self._show)
        self._make.clicked.connect(self._make_file)
        self._restore.clicked.connect(self._go_back)
        self._show(-1)
        self._task = Task(lambda _, __: versions_of(path, sources, is_damaged=is_damaged), self)
        self._task.done.connect(self._fill)
        self._task.failed.connect(lambda _: self._fill(()))
        self._task.start()

    def _lay_out(self) -> None:
        close = Button(self._words("Close"))
        close.clicked.connect(self.reject)
        self.list.setFixedWidth(theme().px(380))
        self.list.setWordWrap(True)
        self.list.setSpacing(SPACE.tiny)
        sides = row(self.list, self._glimpse, space=SPACE.wide)
        sides.setStretch(1, 1)
        deeds = row(self._said, close, self._restore, self._make, space=SPACE.medium)
        deeds.setStretch(0, 1)
        box = column(self._title, self._why, sides, deeds, space=SPACE.medium, margin=SPACE.wide)
        box.setStretch(2, 1)
        self.setLayout(box)
        room = self.screen().availableGeometry().size() - QSize(24, 64)
        self.resize(QSize(theme().px(1120), theme().px(720)).boundedTo(room))

    def _fill(self, versions: Sequence[Version]) -> None:
        words = self._words
        self._versions = tuple(versions)
        for one in self._versions:
            item = QListWidgetItem(icon(one.icon), self._line(one))
            self.list.addItem(item)
        self._said.setText(
            ""
            if versions
            else words("There is nothing to go back to: no backup was made of this file on this computer.")
        )
        if versions:
            self.list.setCurrentRow(0)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, one: Version) -> str:
        words = self._words
        at = one.at.astimezone(self._clock.now().tzinfo)
        step = code_name(words, one.step) if one.step is not None else ""
        changes = words.count("{n} change", "{n} changes", one.edits)
        cards = words.count("{n} card", "{n} cards", len(one.workshop.journey.cards))
        about = " · ".join(filter(None, (step, cards, changes)))
        return f"{words.marked(one.title)}\n{day_and_time(words, at)}\n{about}"

    @property
    def chosen(self) -> Version | None:
        """The version that is looked at."""
        at = self.list.currentRow()
        return self._versions[at] if 0 <= at < len(self._versions) else None

    def _show(self, _: int) -> None:
        one = self.chosen
        for part in (self._make, self._restore, self._glimpse):
            part.setEnabled(one is not None)
        if one is not None:
            at = one.at.astimezone(self._clock.now().tzinfo)
            self._glimpse.show_workshop(one.workshop, at, self._now, one.step)

    def _go_back(self) -> None:
        if self.chosen is not None:
            self.restored.emit(self.chosen.workshop)
            self.accept()

    def _make_file(self) -> None:
        """Make the file beside the original, or where there is room for it; say so when there is none."""
        one = self.chosen
        if one is None:
            return
        problem = StoreProblem.NO_FOLDER
        for target in self._targets():
            try:
                one.make(target)
            except StoreError as error:
                problem = error.problem
                continue
            self.accept()
            self.made.emit(target)
            return
        self._said.set_tone("bad")
        self._said.setText(store_sentence(problem, self._words))

    def _targets(self) -> Iterator[Path]:
        day = self._clock.now().date().isoformat()
        stem = self._words("{name} (recovered {day})", name=self._path.stem, day=day)
        folders = [self._path.parent, *(one.parent for one in self._keeping.retreats(self._path))]
        for folder in folders:
            with suppress(OSError):
                yield _free(folder, stem)


def _free(folder: Path, stem: str) -> Path:
    names = (f"{stem}.samenspel" if n == 1 else f"{stem} ({n}).samenspel" for n in range(1, MOST_NAMES))
    return next(path for name in names if not (path := folder / name).exists())


def _why(words: Words, problem: StoreProblem | None) -> str:
    if problem is None:
        return words(
            "Kept on this computer by itself: at opening and closing, and every few minutes while you work."
        )
    said = {
        StoreProblem.NOT_FOUND: words("The file is not there any more."),
        StoreProblem.NOT_A_WORKSHOP: words("The file does not hold a workshop any more."),
    }.get(problem, words("The file is damaged."))
    kept = words(
        "It stays as it is. Choose what to go on with; it becomes a new file, and the best is on top."
    )
    return f"{said} {kept}"
