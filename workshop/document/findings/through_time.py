"""What changes over time in sentences: the pulse, who stays behind, the goals, what was agreed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from workshop.document.findings.telling import MOST, Finding, Telling
from workshop.domain.workshop import Workshop
from workshop.insight.comparison import Fate, compare
from workshop.insight.goals import Progress
from workshop.insight.goals import progress as progress_of
from workshop.insight.pulse import Moment, shown_to_all, stays_behind


def pulse(told: Telling) -> Iterator[Finding]:
    """Mean and spread, from the first occasion to the last; not of so few that one can tell who it was."""
    words, plan = told.words, told.plan
    moments = shown_to_all(plan) if isinstance(plan, Workshop) else ()
    if not moments:
        return
    first, last = moments[0], moments[-1]
    means, spreads = _both(told, first.mean, last.mean), _both(told, first.spread, last.spread)
    if len(moments) == 1:
        text = words(
            "On average we give {mean} for working together, with a spread of {spread}.",
            mean=means[0],
            spread=spreads[0],
        )
    elif means[0] == means[1]:
        text = words("Our mark for working together is still {mean}", mean=means[0])
        text = _with_spread(told, text, spreads, first, last)
    else:
        text = words(
            "Our mark for working together went from {before} to {after}", before=means[0], after=means[1]
        )
        text = _with_spread(told, text, spreads, first, last)
    yield Finding(text, asks=len(moments) > 1 and last.mean < first.mean)


def _both(told: Telling, first: float, last: float) -> tuple[str, str]:
    return told.words.number(first, 1), told.words.number(last, 1)


def _with_spread(told: Telling, said: str, spreads: tuple[str, str], first: Moment, last: Moment) -> str:
    words, (before, after) = told.words, spreads
    if before == after:
        return words("{said}; we differ as much as before (spread {spread}).", said=said, spread=after)
    if last.spread < first.spread:
        return words(
            "{said}, and we agree more: the spread went from {before} to {after}.",
            said=said,
            before=before,
            after=after,
        )
    return words(
        "{said}, and we agree less: the spread went from {before} to {after}.",
        said=said,
        before=before,
        after=after,
    )


def behind(told: Telling) -> Iterator[Finding]:
    """For the facilitator alone: who rises much less than the whole, at the last occasion."""
    plan = told.plan
    found = stays_behind(plan) if isinstance(plan, Workshop) else ()
    for one in found[-1:]:
        if one.disciplines:
            names = told.disciplines(one.disciplines)
            text = told.words("The mark rises, but much less for {names}: what do they need?", names=names)
            yield Finding(text, asks=True)


def progress(told: Telling) -> Iterator[Finding]:
    """How far each goal is, of more than four the furthest and the least far; which has no number."""
    words, plan = told.words, told.plan
    if not isinstance(plan, Workshop) or not plan.evaluations or not plan.goals:
        return
    found = progress_of(plan)
    measured = sorted((one for one in found if one.percent is not None), key=lambda one: -(one.percent or 0))
    if len(measured) > MOST + 1:
        measured = [measured[0], measured[-1]]
    yield from (_way(told, one) for one in measured)
    unread = [one.goal for one in found if one.value is None]
    if unread:
        yield Finding(words("No number yet for {titles}.", titles=told.titles(plan.goals, unread)), asks=True)


def _way(told: Telling, one: Progress) -> Finding:
    words, share = told.words, one.percent or 0
    title, said = told.titles(told.plan.goals, [one.goal]), words.percent(share)
    if share < 0:
        return Finding(words("{title} goes the wrong way.", title=title), asks=True)
    if share > 100:
        return Finding(words("{title} is beyond its target: {share} of the way.", title=title, share=said))
    if share == 100:
        return Finding(words("{title} has reached its target.", title=title))
    return Finding(words("{title} is at {share} of the way.", title=title, share=said), asks=share < 50)


def since_agreed(told: Telling) -> Iterator[Finding]:
    """How much of the plan is no longer what was agreed."""
    words, plan = told.words, told.plan
    if not isinstance(plan, Workshop) or plan.agreed is None:
        return
    counts = Counter(row.fate for row in compare(plan.agreed, plan).rows)
    parts = [
        (counts[Fate.CHANGED], words.count("{n} thing changed", "{n} things changed", counts[Fate.CHANGED])),
        (counts[Fate.ADDED], words.count("{n} was added", "{n} were added", counts[Fate.ADDED])),
        (counts[Fate.DROPPED], words.count("{n} was dropped", "{n} were dropped", counts[Fate.DROPPED])),
    ]
    said = [text for count, text in parts if count]
    if said:
        yield Finding(words("Since the plan was agreed, {changes}.", changes=words.join(said)))
    else:
        yield Finding(words("The plan still is what was agreed."))
