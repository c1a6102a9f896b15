"""What the board says about the thing under the pointer, and about what has moved."""

from __future__ import annotations

from ui.board.places import card_of, cell_cards
from ui.board.scene import Scene
from workshop.drawing.handoffs import handoff_name
from workshop.drawing.pointing import Part, Spot
from workshop.texts.names import code_name


def hint(scene: Scene, spot: Spot) -> str:
    """A sentence or two for the pointer; "" where all is said on the board."""
    makers = {
        Part.CARD: _of_card,
        Part.PHASE: _of_phase,
        Part.LEADER: _of_phase,
        Part.HANDOFF: _of_handoff,
        Part.SIGNATURE: _of_signature,
    }
    return makers[spot.part](scene, spot) if spot.part in makers else ""


def where(scene: Scene, card: str) -> str:
    """Where a card lies, in words: "Phase, discipline, 2 of 3", or "Discipline, not placed yet"."""
    words = scene.words
    found = card_of(scene, card)
    if found is None:
        return ""
    phase = next((known.name for known in scene.board.phases if known.id == found.phase), "")
    lane = scene.board.lane_of(found.discipline)
    if found.phase is None or found.discipline is None:
        known = phase or (lane[1].name if lane else "")  # as the eye knows it by its colour
        return ", ".join(part for part in (known, words("not placed yet")) if part)
    cards = cell_cards(scene, found.phase, found.discipline)
    return words(
        "{phase}, {lane}, {place} of {count}",
        phase=phase,
        lane=lane[1].name if lane else "",
        place=cards.index(found.id) + 1,
        count=len(cards),
    )


def _of_card(scene: Scene, spot: Spot) -> str:
    card = card_of(scene, spot.id)
    if card is None:
        return ""
    parts = [card.title if scene.cards.text(card).title.whole is not None else ""]
    if card.role is not None:
        parts.append(code_name(scene.words, card.role))
    parts.append(card.touchpoint)
    if card.id in scene.board.unrevealed:
        parts.append(scene.words("The room does not see it until it is revealed."))
    return "\n".join(part for part in parts if part)


def _of_phase(scene: Scene, spot: Spot) -> str:
    phase = scene.layout.board.phases[spot.column]
    warned = scene.board.warning_of(phase.id)
    sentence = warned.sentence if warned is not None else ""
    return "\n".join(part for part in (sentence, phase.customer_goal, phase.customer_question) if part)


def _of_handoff(scene: Scene, spot: Spot) -> str:
    arrow = next((arrow for arrow in scene.layout.arrows if arrow.id == spot.id), None)
    if arrow is None:
        return ""
    name = handoff_name(arrow, scene.board, scene.style)
    return "\n".join(part for part in (name, arrow.handoff.gap, arrow.handoff.within) if part)


def _of_signature(scene: Scene, spot: Spot) -> str:  # noqa: ARG001
    return scene.words("Drag the signature to another place, or use the menu of a phase.")
