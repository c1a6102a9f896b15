"""The shapes that say how something goes: none of them by its colour alone."""

from __future__ import annotations

import math
from collections.abc import Iterator

from workshop.domain.codes import Light
from workshop.drawing.curves import circle, polygon
from workshop.drawing.icons import light_ink
from workshop.drawing.primitives import Icon, Item, Path
from workshop.drawing.scenes.frame import Frame

_SIGNS = {Light.RED: "x", Light.AMBER: "triangle-alert", Light.GREEN: "check", None: "circle-question-mark"}


def sign(
    status: Light | None,
    at: tuple[float, float],
    frame: Frame,
    *,
    is_missing: bool = False,
    radius: float = 50.0,
) -> Iterator[Item]:
    """A shape a status: octagon and cross, triangle and mark, disc and tick; a broken ring for none."""
    u, palette = frame.unit, frame.palette
    x, y = at
    far = radius * u
    if is_missing:
        yield Path(
            circle(x, y, far), fill=palette.surface, stroke=palette.bad, line=6 * u, dash=(9 * u, 6 * u)
        )
        yield Icon("unlink", x - far * 0.56, y - far * 0.56, far * 1.12, palette.bad, line=2.2)
        return
    ink = light_ink(status, palette)
    rim = 6 * u
    if status is Light.RED:
        corners = [(math.pi / 8 + turn * math.pi / 4) for turn in range(8)]
        shape = polygon([(x + far * math.cos(turn), y + far * math.sin(turn)) for turn in corners])
        yield Path(shape, fill=ink, stroke=palette.surface, line=rim)
    elif status is Light.AMBER:
        shape = polygon(
            [(x, y - far * 1.12), (x + far * 1.12, y + far * 0.84), (x - far * 1.12, y + far * 0.84)]
        )
        yield Path(shape, fill=ink, stroke=palette.surface, line=rim)
        yield frame.text(x, y + far * 0.24, "!", radius * 1.05, 700, ink=palette.on_accent, anchor="middle")
        return
    else:
        yield Path(circle(x, y, far), fill=ink, stroke=palette.surface, line=rim)
    yield Icon(_SIGNS[status], x - far * 0.56, y - far * 0.56, far * 1.12, palette.on_accent, line=3.4)
