"""What every step's editor is to the console."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.bridge import Bridge
from workshop.domain.codes import StepCode
from workshop.domain.paths import Path
from workshop.domain.workshop import Workshop


class StepEditor(QWidget):
    """The middle of the console for one step; title, question, rounds and clock are the console's.

    Made when its step is opened for the first time, kept while the workshop is open, and made anew when the
    language changes: words are said once, in the constructor. Bound fields (`ui.steps.binding`) look after
    themselves; an editor overrides only what it has beyond them.
    """

    is_wide = False
    """Whether it needs the room: the agenda folds to a rail while it is shown."""
    jump_requested = Signal(tuple)
    """A path in another step that someone clicked: the console goes there."""
    inspected = Signal(object)
    """A widget about what is selected, for the right column instead of the script; None: nothing is."""
    summary_changed = Signal()
    """`summary` says something else although the workshop is the same (another filter, another selection)."""

    def __init__(self, bridge: Bridge, code: StepCode) -> None:
        super().__init__()
        self.bridge = bridge
        self.code = code
        self.words = bridge.words

    def show_workshop(self, before: Workshop | None, now: Workshop) -> None:
        """Show what changed; `before` None: show all. Skip what is the same object in both.

        Called while the editor is visible after each adoption, and when it becomes visible again with the
        last workshop that it has shown. Fields keep focus, caret and scroll.
        """

    def show_round(self, code: str) -> None:
        """Show one round of the step (a code of the method's), at the start and when another is chosen."""

    def aside(self) -> QWidget | None:
        """A widget for the right column that belongs to the step (the pot, who speaks now), or None.

        Asked for once. It is the facilitator's alone.
        """
        return None

    def flush(self) -> None:
        """Hand over what is being typed outside bound fields (those hand over by themselves)."""

    def focus_place(self, path: Path) -> bool:
        """Bring a place of the plan into sight and put the focus there; False when it is not in this step.

        Done-advice, undo and the palette jump by it. A path may be longer or shorter than a field's: a row, a
        list, a record.
        """
        from ui.steps.binding import focus_bound

        return focus_bound(self, path)

    def summary(self, workshop: Workshop) -> str:  # noqa: ARG002 - for those who override it
        """The counts for the bottom bar: "14 cards, 12 said back, 81 dots"; empty when there is nothing."""
        return ""
