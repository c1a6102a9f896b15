"""The parts of a board in words, for who hears it."""

from __future__ import annotations

from ui.board.hints import hint, where
from ui.board.places import card_of
from ui.board.scene import Scene
from workshop.drawing.handoffs import handoff_name
from workshop.drawing.moments import moments
from workshop.drawing.pointing import Part, Spot
from workshop.texts.names import code_name


def said(scene: Scene, spot: Spot) -> str:
    """What a part is called."""
    if spot.part is Part.CARD:
        card = card_of(scene, spot.id)
        return card.title if card is not None else ""
    if spot.part is Part.TRAY:
        return scene.words("Not placed yet")
    if spot.part is Part.HANDOFF:
        arrow = next((arrow for arrow in scene.layout.arrows if arrow.id == spot.id), None)
        return handoff_name(arrow, scene.board, scene.style) if arrow else ""
    if spot.row >= 0:
        lane = scene.layout.rows[spot.row].name
        return lane if spot.column < 0 else f"{scene.layout.board.phases[spot.column].name}, {lane}"
    return _of_column(scene, spot)


def said_more(scene: Scene, spot: Spot) -> str:
    """What else there is to know about it."""
    words = scene.words
    if spot.part is Part.CARD:
        card = card_of(scene, spot.id)
        role = code_name(words, card.role) if card is not None and card.role is not None else ""
        hidden = words("not revealed yet") if spot.id in scene.board.unrevealed else ""
        return ", ".join(part for part in (role, where(scene, spot.id), hidden) if part)
    if spot.part is Part.CELL:
        return words.count("{n} card", "{n} cards", len(scene.layout.cell(spot.column, spot.row).cards))
    if spot.part is Part.PHASE:
        lead = scene.board.lane_of(scene.layout.board.phases[spot.column].lead)
        leader = words("{leader} leads", leader=lead[1].name) if lead else words("no leader")
        return ". ".join(part for part in (leader, hint(scene, spot).replace("\n", ". ")) if part)
    if spot.part is Part.HANDOFF:
        return "\n".join(hint(scene, spot).split("\n")[1:])
    return ""


def _of_column(scene: Scene, spot: Spot) -> str:
    words, moment = scene.words, moments(scene.layout.board)[spot.column]
    phase = moment.phase.name
    if spot.part is Part.DOES:
        return f"{phase}: {moment.does or words('what the customer does is not known')}"
    if spot.part is Part.FEELING:
        known = f"{moment.feeling:+d}" if moment.feeling else "0"
        text = (
            words("feeling {feeling}", feeling=known)
            if moment.feeling is not None
            else words("feeling not known")
        )
        return f"{phase}: {text}"
    if spot.part is Part.FACES:
        known = (
            words.count("{n} face", "{n} faces", moment.faces)
            if moment.faces is not None
            else words("faces not known")
        )
        return f"{phase}: {known}"
    return phase
