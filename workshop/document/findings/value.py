"""Challenges, value and promises in sentences: who was heard, what fits, who must keep whose word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from workshop.document.findings.telling import Finding, Telling
from workshop.insight import challenges as listening
from workshop.insight import proposition


def heard(told: Telling) -> Iterator[Finding]:
    """How many challenges another discipline said back, and whose still wait."""
    words, challenges = told.words, told.plan.challenges
    if not challenges:
        return
    waiting = [one for one in challenges if not listening.is_heard(one)]
    if not waiting:
        yield Finding(
            words.count(
                "The one challenge was said back by another discipline.",
                "All {n} challenges were said back by another discipline.",
                len(challenges),
            )
        )
        return
    whole = words.number(len(challenges))
    count = len(challenges) - len(waiting)
    text = words.count(
        "{n} of {whole} challenges was said back by another discipline",
        "{n} of {whole} challenges were said back by another discipline",
        count,
        whole=whole,
    )
    if not count:
        text = words("No challenge was said back by another discipline yet")
    whose = {one.discipline for one in waiting}
    names = told.disciplines(one.id for one in told.plan.disciplines if one.id in whose)
    if names:
        yield Finding(words("{said}; still waiting to be heard: {names}.", said=text, names=names), asks=True)
    else:
        yield Finding(words("{said}.", said=text), asks=True)


def votes(told: Telling) -> Iterator[Finding]:
    """Where most dots went."""
    words, found = told.words, listening.votes(told.plan)
    most = max((count for _, count in found.clusters), default=0)
    total = words.number(found.total)
    if most:
        first = [cluster for cluster, count in found.clusters if count == most]
        yield Finding(
            words.count(
                "Most dots went to {titles}: {dots} of {total}.",
                "Most dots went to {titles}: {dots} of {total} each.",
                len(first),
                titles=told.titles(told.plan.clusters, first),
                dots=words.number(most),
                total=total,
            )
        )
    loose = found.total - sum(count for _, count in found.clusters)
    if loose:
        yield Finding(
            words.count(
                "{n} of {total} dots lies on a challenge without a cluster.",
                "{n} of {total} dots lie on challenges without a cluster.",
                loose,
                total=total,
            ),
            asks=True,
        )


def fit(told: Telling) -> Iterator[Finding]:
    """Pains and gains that nothing of ours answers, the heaviest first."""
    words, value, found = told.words, told.plan.value_proposition, proposition.fit(told.plan)
    if found.pains:
        text = words("Nothing of ours takes away {titles}.", titles=told.titles(value.pains, found.pains))
        yield Finding(text, asks=True)
    if found.gains:
        text = words("Nothing of ours brings {titles}.", titles=told.titles(value.gains, found.gains))
        yield Finding(text, asks=True)
    if (value.pains or value.gains) and not (found.pains or found.gains):
        yield Finding(words("To every pain and every gain of the customer we have an answer."))


def promises(told: Telling) -> Iterator[Finding]:
    """Promises that somebody else must keep, and those that nothing true replaces."""
    words, made, found = told.words, told.plan.promises, proposition.promises(told.plan)
    if found.crossing:
        yield Finding(_made_for_others(told, len(found.crossing)), asks=True)
        yield from _most_often(told, set(found.crossing))
    elif made and all(one.made_by is not None and one.kept_by is not None for one in made):
        yield Finding(words("Whoever makes a promise also keeps it."))
    if found.bare:
        titles = told.titles(made, found.bare)
        yield Finding(
            words("This is not true, and nothing is said instead: {titles}.", titles=titles), asks=True
        )


def _made_for_others(told: Telling, count: int) -> str:
    words, whole = told.words, len(told.plan.promises)
    if count == whole > 1:
        return words(
            "All {n} promises are made by one discipline and must be kept by another.", n=words.number(count)
        )
    return words.count(
        "{n} of {whole} promises is made by one discipline and must be kept by another.",
        "{n} of {whole} promises are made by one discipline and must be kept by another.",
        count,
        whole=words.number(whole),
    )


def _most_often(told: Telling, crossing: set[str]) -> Iterator[Finding]:
    """The one pair that stands in the ledger most often, if there is one."""
    pairs = Counter((one.made_by, one.kept_by) for one in told.plan.promises if one.id in crossing)
    (pair, count), *others = pairs.most_common(2)
    if count > 1 and not any(other == count for _, other in others):
        text = told.words(
            "Most often {maker} promises what {keeper} must keep: {count} times.",
            maker=told.discipline(pair[0]),
            keeper=told.discipline(pair[1]),
            count=told.words.number(count),
        )
        yield Finding(text)
