"""Slides of the challenges: cards, clusters, dots."""

from __future__ import annotations

from workshop.document.ballots import letter_of
from workshop.document.slides.bodies import Entries, Entry, Vote, Votes
from workshop.document.slides.scene import Seen
from workshop.document.slides.values import Part
from workshop.domain.challenges import Challenge
from workshop.insight.challenges import votes


def cards(seen: Seen) -> tuple[Part, ...]:
    """The challenges by discipline; with a discipline in the spotlight, its own."""
    words = seen.words
    shown = _shown(seen)
    if not shown:
        return ()
    headline = words.count("One challenge", "{n} challenges", len(shown))
    if any(card.heard_by for card in shown):
        heard = sum(card.heard_by not in (None, card.discipline) for card in shown)
        headline = words("{heard} of {all} heard", heard=words.number(heard), all=words.number(len(shown)))
    return (Part(headline=headline, body=Entries(entries=tuple(_card(seen, card) for card in shown))),)


def _shown(seen: Seen) -> list[Challenge]:
    places = {one.id: at for at, one in enumerate(seen.plan.disciplines)}
    lit = seen.spotlight[1:2] if seen.spotlight[:1] == ("disciplines",) else ()
    cards = [card for card in seen.plan.challenges if card.text and (not lit or card.discipline == lit[0])]
    return sorted(cards, key=lambda card: places.get(card.discipline or "", len(places)))


def _card(seen: Seen, card: Challenge) -> Entry:
    words = seen.words
    heard = seen.lane(card.heard_by)
    return Entry(
        title=card.text,
        detail=words("said back by {discipline}", discipline=heard.name) if heard else "",
        lanes=seen.lanes((card.discipline,) if card.discipline else ()),
    )


def clusters(seen: Seen) -> tuple[Part, ...]:
    """The clusters, with how many cards lie in each and what they ask for."""
    words = seen.words
    entries = []
    for cluster in seen.plan.clusters:
        size = sum(card.cluster == cluster.id for card in seen.plan.challenges)
        entries.append(
            Entry(
                title=cluster.title,
                detail=_need(seen, cluster.need),
                figure=words.count("{n} card", "{n} cards", size),
            )
        )
    if not entries:
        return cards(seen)
    headline = words.count("One cluster", "{n} clusters", len(entries))
    return (Part(headline=headline, body=Entries(entries=tuple(entries))),)


def _need(seen: Seen, need: str) -> str:
    words = seen.words
    return words("so we need {need}", need=need) if need else ""


def dots(seen: Seen) -> tuple[Part, ...]:
    """What can be chosen while the dots are hidden; then the outcome, the most dots first."""
    words = seen.words
    if seen.is_concealed("challenges.votes") or not any(card.votes for card in seen.plan.challenges):
        return _choices(seen)
    found = votes(seen.plan)
    counts = dict(found.clusters)
    ranked = sorted(seen.plan.clusters, key=lambda cluster: -counts[cluster.id])
    outcome = tuple(
        Vote(title=cluster.title, votes=counts[cluster.id], need=_need(seen, cluster.need))
        for cluster in ranked
    )
    most = max(counts.values(), default=0)
    if not most:
        return _choices(seen)
    first = [one.title for one in outcome if one.votes == most]
    headline = first[0]
    if len(first) > 1:
        headline = words.count("{n} cluster is first", "{n} clusters share the first place", len(first))
    share = words.percent(100 * most / found.total)
    summary = words.count("{share} of {n} dot", "{share} of all {n} dots", found.total, share=share)
    return (Part(headline=headline, body=Votes(votes=outcome, total=found.total, summary=summary)),)


def _choices(seen: Seen) -> tuple[Part, ...]:
    called = [(letter_of(at), cluster.title) for at, cluster in enumerate(seen.plan.clusters)]
    question = next((one.question for one in seen.step.rounds if one.code == "dots"), seen.step.question)
    entries = tuple(Entry(title=title, letter=letter) for letter, title in called if title)
    return (Part(headline=question, body=Entries(entries=entries)),) if entries else ()
