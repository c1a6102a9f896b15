"""Dots on clusters. A cluster's dots are the sum of its challenges', so a count lands on its cards."""

from __future__ import annotations

from collections.abc import Mapping

from workshop.commands.command import Label, Verb
from workshop.commands.edits import Write
from workshop.domain.challenges import Challenge
from workshop.domain.errors import DomainError, Problem
from workshop.domain.ids import ClusterId
from workshop.domain.workshop import Workshop
from workshop.insight.challenges import votes
from workshop.values import dataclass

CHALLENGES = ("challenges",)


@dataclass(frozen=True, slots=True)
class CountDots:
    """Give clusters the numbers of dots that were counted on them; no card loses more than it must."""

    counts: tuple[tuple[ClusterId, int], ...]

    @property
    def label(self) -> Label:
        """See `Command.label`."""
        return Label(Verb.CHANGE, "challenges.votes")

    def apply(self, workshop: Workshop) -> Workshop:
        """Raise `DomainError` for a number that cannot be or a cluster without cards."""
        for cluster, wanted in self.counts:
            if wanted < 0:
                raise DomainError(Problem.OUT_OF_RANGE, (*CHALLENGES, "votes"), low=0, high=9999)
            workshop = _counted(workshop, cluster, wanted)
        return workshop


@dataclass(frozen=True, slots=True)
class PlaceDots:
    """One person's dots, on top of what lies there."""

    clusters: tuple[ClusterId, ...]  # one a dot

    @property
    def label(self) -> Label:
        """See `Command.label`."""
        return Label(Verb.CHANGE, "challenges.votes")

    def apply(self, workshop: Workshop) -> Workshop:
        """See `CountDots.apply`."""
        for cluster in dict.fromkeys(self.clusters):
            now = dict(votes(workshop).clusters).get(cluster, 0)
            workshop = _counted(workshop, cluster, now + self.clusters.count(cluster))
        return workshop


def _counted(workshop: Workshop, cluster: ClusterId, wanted: int) -> Workshop:
    """More goes to the first card; fewer is taken from the first that has any, and so on."""
    cards = [card for card in workshop.challenges if card.cluster == cluster]
    more = wanted - sum(card.votes or 0 for card in cards)
    if not cards:
        if more:
            raise DomainError(Problem.OUT_OF_RANGE, (*CHALLENGES, "votes"), low=0, high=0)
        return workshop
    for card, dots in _shared(cards, more).items():
        workshop = Write((*CHALLENGES, card, "votes"), dots).apply(workshop)
    return workshop


def _shared(cards: list[Challenge], more: int) -> Mapping[str, int]:
    if more >= 0:
        return {cards[0].id: (cards[0].votes or 0) + more} if more else {}
    shares = {}
    for card in cards:
        taken = min(card.votes or 0, -more)
        if taken:
            shares[card.id] = (card.votes or 0) - taken
            more += taken
    return shares
