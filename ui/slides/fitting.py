"""Whether a card's title can be read in the room as it stands, told while it is being typed."""

from __future__ import annotations

from ui.slides.layout import is_whole, sheet_of
from workshop.document.slides.bodies import RoleCard, Spotlight
from workshop.document.slides.values import Part
from workshop.domain.journey import Card
from workshop.texts import speak
from workshop.texts.names import code_name

_ROW = 4


def fits_the_room(card: Card, phase: str, language: str) -> bool:
    """Whether the whole title stands on its card while its lane is in the spotlight."""
    words = speak(language)
    shown = RoleCard(
        caption=phase,
        title=card.title,
        touchpoint=card.touchpoint,
        role=card.role,
        role_name=code_name(words, card.role) if card.role else "",
        lane=None,
    )
    row = (shown,) * _ROW
    body = Spotlight(
        before=row,
        after=row,
        lane=None,
        before_text=words("Before the signature"),
        after_text=words("After the signature"),
    )
    return is_whole(Part(headline=phase, body=body), language, *sheet_of(1920, 1080))
