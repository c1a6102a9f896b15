"""The editor of a step without fields of its own: a break, one's own item."""

from __future__ import annotations

from ui.steps.step import StepEditor


class PlainEditor(StepEditor):
    """Nothing to fill in: the clock, the question and the room's screen are the step."""
