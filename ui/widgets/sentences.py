"""What a widget says when it cannot do what was asked."""

from __future__ import annotations

from ui.widgets.painting import one_line
from ui.widgets.text_rules import Refusal
from workshop.domain.characters import TEXT_LIMIT
from workshop.texts import Words
from workshop.texts.reading import Unread


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


def unread_sentence(words: Words, reason: Unread, typed: str, low: str = "", high: str = "") -> str:
    """Why a typed number, amount, date or time is not taken; `low` and `high` are said as given."""
    shown = one_line(typed, 40)
    if reason is Unread.OUT_OF_RANGE:
        return _range_sentence(words, low, high)
    return {
        Unread.NOT_NUMBER: words("“{typed}” is not a number.", typed=shown),
        Unread.NOT_WHOLE: words("Only whole numbers can stand here."),
        Unread.TOO_PRECISE: words("An amount has two decimals at most."),
        Unread.NOT_DATE: words("“{typed}” is not a date. Type it like 24-9-2026.", typed=shown),
        Unread.NOT_KNOWN: words("“{typed}” is not one of the choices.", typed=shown),
        Unread.NOT_TIME: words("“{typed}” is not a time. Type it like 9:30.", typed=shown),
    }[reason]


def _range_sentence(words: Words, low: str, high: str) -> str:
    if low and high:
        return words("A number from {low} to {high} belongs here.", low=low, high=high)
    if low:
        return words("A number from {low} on belongs here.", low=low)
    return words("A number up to {high} belongs here.", high=high)
