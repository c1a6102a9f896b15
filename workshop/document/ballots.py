"""Reading dots by letter: "aac" is one person's three dots, "a12 b5" what was counted on two clusters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import ascii_uppercase

from workshop.document.session import Session
from workshop.domain.ids import ClusterId
from workshop.domain.workshop import Workshop
from workshop.values import dataclass

_MARK = re.compile(r"([a-z])\s*(\d*)", re.IGNORECASE)
_LINE = re.compile(r"[\s,;+]*(?:[a-z]\s*[:=]?\s*\d*[\s,;+]*)+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ballot:
    """One person's dots."""

    dots: tuple[ClusterId, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """What was counted on clusters, all people's dots together."""

    counts: tuple[tuple[ClusterId, int], ...]


def letter_of(place: int) -> str:
    """Return the letter of a cluster by its place in the list, empty past Z."""
    return ascii_uppercase[place] if place < len(ascii_uppercase) else ""


def read_dots(typed: str, clusters: Sequence[ClusterId]) -> Ballot | Count | str:
    """Return what a line of letters means, or the letter (or all) that means nothing."""
    if not _LINE.fullmatch(typed):
        return typed.strip()
    marks = [(letter.upper(), number) for letter, number in _MARK.findall(re.sub(r"[:=]", " ", typed))]
    known = {letter_of(at): cluster for at, cluster in enumerate(clusters) if letter_of(at)}
    for letter, number in marks:
        if letter not in known or int(number or 0) > 9999:
            return f"{letter}{number}"
    if all(number for _, number in marks):
        return Count(tuple((known[letter], int(number)) for letter, number in marks))
    if any(number for _, number in marks):
        return typed.strip()
    return Ballot(tuple(known[letter] for letter, _ in marks))


def is_over(ballot: Ballot, session: Session) -> bool:
    """Tell whether somebody used more dots than was agreed, in all or on one cluster. It may; it is said."""
    most = max((ballot.dots.count(one) for one in ballot.dots), default=0)
    return len(ballot.dots) > session.dots or bool(session.dots_each and most > session.dots_each)


def in_all(workshop: Workshop, session: Session) -> int:
    """Return how many dots everyone who is here has together."""
    return session.dots * sum(person.present for person in workshop.participants)
