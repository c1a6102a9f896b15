"""The bottom: whether everything is saved, what undo would undo, and how much there is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.bridge import Bridge
from ui.style.tokens import SIZE, SPACE
from ui.style.variants import style
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.panels import Icon
from workshop.document.labels import label_text
from workshop.document.store_sentences import store_sentence


class StateLine(QFrame):
    """Always tells the truth: saved at, or not saved since, and why."""

    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        style(self, role="bar")
        self._bridge = bridge
        words = bridge.words
        self._icon = Icon("circle-check", colour="good", side=SIZE.icon_small)
        self._saved = Label("", type="small", tone="soft")
        self._undo = Button("", kind="quiet", icon_before="undo-2", key="Ctrl Z")
        style(self._undo, scale="compact")
        self._undo.clicked.connect(self.undo_requested)
        self._redo = Button(words("Redo"), kind="quiet", icon_before="redo-2")
        style(self._redo, scale="compact")
        self._redo.clicked.connect(self.redo_requested)
        self._summary = Label("", type="small", tone="soft")
        line = QHBoxLayout(self)
        line.setContentsMargins(SPACE.wide, SPACE.tiny, SPACE.wide, SPACE.tiny)
        line.setSpacing(SPACE.small)
        for widget in (self._icon, self._saved, self._undo, self._redo):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(self._summary)
        bridge.changed.connect(self.refresh)
        bridge.saved_changed.connect(self.refresh)
        self.refresh()

    def show_summary(self, text: str) -> None:
        """Show the counts of the open step."""
        self._summary.setText(text)

    def refresh(self) -> None:
        """Show how it stands now."""
        words, saved = self._bridge.words, self._bridge.saved
        document = self._bridge.document
        if saved.failure is not None:
            since = words.time(saved.since.astimezone()) if saved.since else "?"
            why = store_sentence(saved.failure, words)
            self._icon.show_icon("triangle-alert", "bad")
            self._saved.setText(words("Not saved since {time}: {why}", time=since, why=why))
            self._saved.set_tone("bad")
        else:
            self._icon.show_icon("circle-check", "good")
            at = saved.at.astimezone() if saved.at else None
            self._saved.setText(words("Saved at {time}", time=words.time(at)) if at else words("Saved"))
            self._saved.set_tone("soft")
        done, undone = document.undoable, document.redoable
        self._undo.setVisible(done is not None)
        self._redo.setVisible(undone is not None)
        if done is not None:
            self._undo.setText(words("Undo: {what}", what=label_text(words, done.label)))
        if undone is not None:
            self._redo.setText(words("Redo: {what}", what=label_text(words, undone.label)))
