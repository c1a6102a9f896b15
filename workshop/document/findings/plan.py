"""Goals and plan in sentences: the pot, who gains, who decides, which own targets pull the other way."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.document.findings.telling import MOST, Finding, Telling, in_one_line
from workshop.insight import goals, money
from workshop.insight.authority import authority as authority_of

_CONFLICT = 160


def pot(told: Telling) -> Iterator[Finding]:
    """What is left of the pot, what is amiss with it, and who gains most beyond what they give."""
    words, found = told.words, money.pot(told.plan)
    if found.left is None:
        if found.allocated:
            divided = told.money(found.allocated)
            text = words("We divide {money}, but nobody has said what there is.", money=divided)
            yield Finding(text, asks=True)
    elif found.is_overspent:
        over = told.money(-found.left)
        text = words("We divide {money} more than there is: what do we stop to pay for it?", money=over)
        yield Finding(text, asks=True)
    elif found.left:
        left, there = told.money(found.left), told.money(found.available or 0)
        yield Finding(words("{left} of {there} is still to be divided.", left=left, there=there))
    elif found.available:
        yield Finding(words("The whole pot is divided."))
    if found.is_uneven and found.available is not None:
        put, there = told.money(found.contributed), told.money(found.available)
        text = words("{put} is put in and {there} is there: which is right?", put=put, there=there)
        yield Finding(text, asks=True)
    yield from _giving(told)


def _giving(told: Telling) -> Iterator[Finding]:
    """The discipline that gains most beyond what it gives; said only when there is one."""
    plan, words, given = told.plan, told.words, told.plan.budget.contributions
    total = sum(given.values())
    gained = {
        one.id: sum(one.id in action.disciplines for action in plan.actions) for one in plan.disciplines
    }
    everything = sum(gained.values())
    if not total or not everything:
        return
    surplus = {one.id: gained[one.id] / everything - given.get(one.id, 0) / total for one in plan.disciplines}
    most = max(surplus, key=lambda row: surplus[row])
    if surplus[most] < 0.1:
        return
    yield Finding(
        words.count(
            "{name} puts in {money} and gains from {n} action: is that fine with everybody?",
            "{name} puts in {money} and gains from {n} actions: is that fine with everybody?",
            gained[most],
            name=told.discipline(most),
            money=told.money(given.get(most, 0)),
        ),
        asks=True,
    )


def leverage(told: Telling) -> Iterator[Finding]:
    """How many gain from an action, and from a euro."""
    words, found = told.words, money.leverage(told.plan)
    if found.mean is None:
        return
    mean = words.number(found.mean, 1)
    if found.per_euro is None:
        yield Finding(words("On average {mean} disciplines gain from an action.", mean=mean))
        return
    euro = words.number(found.per_euro, 2)
    yield Finding(
        words(
            "On average {mean} disciplines gain from an action, and {euro} from each euro.",
            mean=mean,
            euro=euro,
        )
    )


def authority(told: Telling) -> Iterator[Finding]:
    """Who executes without deciding: disciplines where nobody decides, actions that nobody decides on."""
    words, found = told.words, authority_of(told.plan)
    if told.plan.participants and found.without:
        names = told.disciplines(found.without)
        yield Finding(words("{names}: nobody here decides. Who decides for them?", names=names), asks=True)
    elif told.plan.participants and found.deciders:
        yield Finding(words("In every discipline somebody here decides."))
    if found.undecidable:
        text = words.count(
            "{n} action is carried by somebody who may not decide, and nobody is named who does: {titles}.",
            "{n} actions are carried by people who may not decide, and nobody is named who does: {titles}.",
            len(found.undecidable),
            titles=told.titles(told.plan.actions, found.undecidable),
        )
        yield Finding(text, asks=True)


def kpi_conflicts(told: Telling) -> Iterator[Finding]:
    """The own targets that pull the other way, by name; or that none does."""
    words, kpis = told.words, told.plan.team_kpis
    against = set(goals.kpi_conflicts(told.plan))
    found = [one for one in kpis if one.id in against]
    for one in found[:MOST]:
        conflict = in_one_line(one.conflict, _CONFLICT).rstrip(".")
        name = told.discipline(one.discipline)
        text = words("What pulls the other way in {name}: {conflict}.", name=name, conflict=conflict)
        if one.kpi.strip():
            text = words(
                "{name} is measured by {kpi}, and that pulls the other way: {conflict}.",
                name=name,
                kpi=told.quoted(one.kpi),
                conflict=conflict,
            )
        yield Finding(text, asks=True)
    if len(found) > MOST:
        text = words.count(
            "{n} more own target pulls the other way.",
            "{n} more own targets pull the other way.",
            len(found) - MOST,
        )
        yield Finding(text, asks=True)
    if kpis and not found:
        yield Finding(words("No own target works against the shared goals, as far as we know."))
