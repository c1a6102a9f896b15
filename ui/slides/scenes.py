"""Slides that are drawn from the plan itself, by the same pictures that paper has."""

from __future__ import annotations

from collections.abc import Callable

from ui.slides.lists import Pages
from ui.slides.sheet import PALETTE
from workshop.document.slides import bodies
from workshop.document.slides.bodies import Drawn, Scene, Slopes
from workshop.domain.people import Discipline
from workshop.domain.workshop import Plan
from workshop.drawing.lettering import Typesetter
from workshop.drawing.scenes import faces, handoffs, leverage, mirror, pot, promises, pulse, trends
from workshop.drawing.scenes.frame import Frame, Lane
from workshop.texts import Words

_SCENES: dict[Scene, Callable[[Plan, Frame], Pages]] = {
    Scene.MIRROR_CLAIMS: mirror.claims,
    Scene.MIRROR: mirror.reveal,
    Scene.FACES: faces.faces,
    Scene.ONE_FACE: faces.one_face,
    Scene.PROMISES: promises.promises,
    Scene.POT: pot.spending,
    Scene.LEVERAGE: leverage.gains,
    Scene.TRENDS: trends.trends,
}


def drawn(body: Drawn, width: float, height: float, setter: Typesetter, words: Words) -> Pages:
    """The picture in the room below its headline."""
    frame = Frame(width, height, words, setter, PALETTE)
    if body.scene is Scene.HANDOFFS:
        return handoffs.handoffs(body.plan, frame, dict(body.earlier))
    return _SCENES[body.scene](body.plan, frame)


def slopes(body: Slopes, width: float, height: float, setter: Typesetter, words: Words) -> Pages:
    """The pulse through time."""
    frame = Frame(width, height, words, setter, PALETTE)
    beats = [pulse.Beat(beat.name, beat.mean, beat.spread) for beat in body.beats]
    return pulse.pulse(beats, [pulse.LaneBeat(_lane(one.lane), one.means) for one in body.lanes], frame)


def _lane(lane: bodies.Lane) -> Lane:
    return Lane(lane.index, Discipline(id="", name=lane.name, color=lane.color, kind=lane.kind))
