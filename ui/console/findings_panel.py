"""What the plan shows by now, in sentences to say aloud: beside the script, where the room does not look."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.bridge import Bridge
from ui.style.tokens import SPACE
from ui.widgets.labels import Label
from ui.widgets.layouts import column, row, set_shown
from ui.widgets.panels import Icon
from workshop.document.concealment import round_of, seen_by_all
from workshop.document.findings import Finding, findings
from workshop.texts import Words


class FindingsPanel(QWidget):
    """The sentences of the round that is on, what asks for a word first.

    Where all look along (`is_for_all`), only what all may see is said.
    """

    def __init__(self, bridge: Bridge, words: Words, *, is_for_all: bool = False) -> None:
        super().__init__()
        self._bridge, self._words, self._is_for_all = bridge, words, is_for_all
        self._shown: tuple[Finding, ...] | None = None
        self._lines: list[_Line] = []
        self._column = column(space=SPACE.small)
        head = row(Icon("lightbulb", colour="accent"), Label(words("What this shows"), type="strong"), 1)
        self.setLayout(column(head, self._column, space=SPACE.small))
        self.setAccessibleName(words("What this shows"))
        self.refresh()

    def refresh(self) -> None:
        """Say what the plan shows now; nothing at all where it shows nothing yet."""
        found = self._found()
        if found == self._shown:
            return
        self._shown = found
        set_shown(self, bool(found))
        while len(self._lines) < len(found):
            self._lines.append(_Line())
            self._column.addWidget(self._lines[-1])
        for at, line in enumerate(self._lines):
            line.show_finding(found[at] if at < len(found) else None)

    def _found(self) -> tuple[Finding, ...]:
        session, workshop = self._bridge.session, self._bridge.workshop
        current = round_of(self._bridge.method, session)
        if self._is_for_all:
            workshop = seen_by_all(workshop, session.concealed)
        code = current.code if current else ""
        return findings(workshop, session.step, code, self._words, is_for_all=self._is_for_all)


class _Line(QWidget):
    """One finding; the widget stays when another is said, so that nothing flickers while one types."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = Icon("message-circle")
        self._text = Label("", wraps=True)
        box = row(self._icon, self._text, space=SPACE.small)
        box.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
        box.setStretchFactor(self._text, 1)
        self.setLayout(box)

    def show_finding(self, one: Finding | None) -> None:
        """Say one, or nothing."""
        self._text.setText(one.text if one else "")
        if one and one.asks:
            self._icon.show_icon("message-circle-question-mark", "warn")
        else:
            self._icon.show_icon("message-circle", "ink_soft")
        set_shown(self, one is not None)
