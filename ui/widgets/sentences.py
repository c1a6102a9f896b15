"""What a widget says when it cannot do what was asked."""

from __future__ import annotations

from ui.widgets.text_rules import Refusal
from workshop.domain.characters import TEXT_LIMIT
from workshop.texts import Words


def refusal_sentence(words: Words, code: str, amount: int) -> str:
    """What a text field's `refused` means, for a person."""
    if code == Refusal.CHARACTERS:
        return words.count(
            "{n} character that cannot be shown or printed was left out.",
            "{n} characters that cannot be shown or printed were left out.",
            amount,
        )
    limit = words.number(TEXT_LIMIT)
    return words.count(
        "A text holds {limit} characters at most: the last one was left out.",
        "A text holds {limit} characters at most: the last {n} were left out.",
        amount,
        limit=limit,
    )
