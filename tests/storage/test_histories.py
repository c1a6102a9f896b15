"""Any history of edits, undos, redos, crashes and reopenings: the file holds what the model says, always."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from typing_extensions import override

from tests.domain.plans import texts, workshops
from tests.storage.opened import IN_MEMORY, Become, Shelf
from tests.storage.tallies import count as counted
from workshop.commands.edits import Write
from workshop.document.session import Session
from workshop.domain.codes import StepCode
from workshop.domain.workshop import Workshop

STATEMENT = ("vision", "statement")


class History(RuleBasedStateMachine):
    """A file that is worked in, beside a model: the plans behind and ahead."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=IN_MEMORY))
        self.shelf = Shelf(self.folder)
        self.document = self.shelf.create()
        self.behind: list[Workshop] = []
        self.now = Workshop()
        self.ahead: list[Workshop] = []
        self.count = 0
        self.session = Session()

    @rule(workshop=workshops())
    def become(self, workshop: Workshop) -> None:
        self._adopt(workshop, self.document.do(Become(workshop)) is not None)

    @rule(text=texts())
    def write(self, text: str) -> None:
        write = Write(STATEMENT, text)
        self._adopt(write.apply(self.now), self.document.do(write) is not None)

    @rule(words=st.lists(texts(), min_size=2, max_size=4, unique=True))
    def type_in_one_field(self, words: list[str]) -> None:
        before = self.now
        typed = [Write(STATEMENT, f"typed {word}") for word in words]
        changes = [self.document.do(one, field=f"field {self.count}") for one in typed]
        self.now = typed[-1].apply(self.now)
        self.count += sum(change is not None for change in changes)
        if any(changes):
            self.behind.append(before)
            self.ahead.clear()

    def _adopt(self, workshop: Workshop, has_changed: bool) -> None:
        assert has_changed or workshop == self.now
        if has_changed:
            self.behind.append(self.now)
            self.now = workshop
            self.ahead.clear()
            self.count += 1

    @precondition(lambda self: self.behind)
    @rule()
    def undo(self) -> None:
        assert self.document.undo() is not None
        self.ahead.append(self.now)
        self.now = self.behind.pop()
        self.count += 1

    @precondition(lambda self: self.ahead)
    @rule()
    def redo(self) -> None:
        assert self.document.redo() is not None
        self.behind.append(self.now)
        self.now = self.ahead.pop()
        self.count += 1

    @rule(page=st.integers(0, 9))
    def turn_the_page(self, page: int) -> None:
        self.session = Session(step=StepCode.GOALS, page=page)
        self.document.be(self.session)

    @rule()
    def look(self) -> None:
        looked = self.shelf.look()
        assert (looked.workshop, looked.session, looked.edits) == (self.now, self.session, self.count)

    @rule()
    def reopen(self) -> None:
        self.document.close()
        self._open()

    @rule()
    def crash(self) -> None:
        """Go on with the bytes as they lay on the disk at the last acknowledgement."""
        self.shelf.store(self.document).flush()
        left = self.shelf.path.read_bytes()
        self.document.close()
        self.shelf.path.write_bytes(left)
        self._open()

    def _open(self) -> None:
        self.document = self.shelf.open()
        assert self.document.session == self.session

    @invariant()
    def the_document_is_what_the_model_says(self) -> None:
        assert self.document.workshop == self.now

    @override
    def teardown(self) -> None:
        self.look()
        counted("histories", edits=self.count)
        self.shelf.close()
        shutil.rmtree(self.folder)


TestHistory = History.TestCase
TestHistory.settings = settings(max_examples=settings().max_examples // 5, stateful_step_count=30)
