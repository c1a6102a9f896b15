"""What is said before something is forgotten, and about what a file lies on: the truth, on one line."""

from __future__ import annotations

from workshop.document.keeping import Medium
from workshop.texts import Marked, Words, mark

_MEDIUMS: dict[Medium, Marked] = {
    Medium.CLOUD: mark(
        "This file lies in a cloud folder: that works, but open it on one computer at a time, and let "
        "the folder catch up before you close the laptop."
    ),
    Medium.NETWORK: mark(
        "This file lies on a network drive: when the network goes, go on in a safe copy, nothing is lost."
    ),
    Medium.STICK: mark("This file lies on a stick or a card: close the workshop before you pull it out."),
}


def medium_sentence(words: Words, medium: Medium) -> str:
    """Say what to mind about what a file lies on."""
    return words.marked(_MEDIUMS[medium])


def what_stays(words: Words) -> str:
    """Say what nobody can promise to be gone."""
    return words(
        "What this cannot reach: copies that were mailed, put on a stick or kept by a cloud folder or the "
        "computer’s own backup. And a disk, an SSD above all, may keep old pieces for a while although "
        "Samenspel writes over them."
    )
