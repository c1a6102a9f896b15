"""What the room sees, as values: a function of the workshop, the session and the time of day."""

from __future__ import annotations

from workshop.document.slides.bodies import Body
from workshop.document.slides.composing import slide_for, view_of
from workshop.document.slides.values import Part, RoomClock, Slide

__all__ = ["Body", "Part", "RoomClock", "Slide", "slide_for", "view_of"]
