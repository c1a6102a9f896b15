"""A discipline's own colour, bound to the plan."""

from __future__ import annotations

from ui.bridge import Bridge
from ui.steps.binding import bind
from ui.steps.fields import Offer, marks
from ui.widgets.colour_field import ColourField
from workshop.domain.ids import DisciplineId
from workshop.domain.kinds import Target
from workshop.domain.workshop import Workshop


def colour_field(bridge: Bridge, discipline: DisciplineId) -> ColourField:
    """Return the mark of a discipline, which opens the palette."""
    widget = ColourField(bridge.words, bridge.words("Colour"), marks(bridge.workshop)[discipline])

    def show(now: Workshop) -> None:
        mark = marks(now).get(discipline)
        if mark is not None:
            widget.show_mark(mark)

    Offer(widget, bridge, Target.DISCIPLINES, show)
    bind(widget, bridge, ("disciplines", discipline, "color"))
    return widget
