"""What an insight says, in a sentence that a facilitator can say aloud; disciplines are named, people not."""

from __future__ import annotations

from workshop.domain.workshop import Plan
from workshop.insight.authority import authority
from workshop.insight.money import leverage, pot
from workshop.texts import Words


def pot_sentences(plan: Plan, words: Words) -> tuple[str, ...]:
    """Say what is amiss with the pot, and who gives more than they gain or the other way round."""
    found, currency = pot(plan), plan.budget.currency or "EUR"
    said: list[str] = []
    if found.is_overspent and found.left is not None:
        money = words.money(-found.left, currency)
        said.append(
            words("We divide {money} more than there is: what do we stop to pay for it?", money=money)
        )
    if found.is_uneven and found.available is not None:
        put, there = words.money(found.contributed, currency), words.money(found.available, currency)
        said.append(words("{put} is put in and {there} is there: which is right?", put=put, there=there))
    said += _giving(plan, words)
    return tuple(said)


def _giving(plan: Plan, words: Words) -> list[str]:
    """The discipline that gains most beyond what it gives; said only when there is one."""
    given = plan.budget.contributions
    total = sum(given.values())
    gained = {
        one.id: sum(one.id in action.disciplines for action in plan.actions) for one in plan.disciplines
    }
    everything = sum(gained.values())
    if not total or not everything:
        return []
    surplus = {one.id: gained[one.id] / everything - given.get(one.id, 0) / total for one in plan.disciplines}
    names = {one.id: one.name for one in plan.disciplines}
    most = max(surplus, key=lambda row: surplus[row])
    if surplus[most] < 0.1 or not names[most]:
        return []
    return [
        words.count(
            "{name} puts in {money} and gains from {n} action: who does not grudge whom what?",
            "{name} puts in {money} and gains from {n} actions: who does not grudge whom what?",
            gained[most],
            name=names[most],
            money=words.money(given.get(most, 0), plan.budget.currency or "EUR"),
        )
    ]


def leverage_sentence(plan: Plan, words: Words) -> str:
    """Say how many gain from an action, and from a euro."""
    found = leverage(plan)
    if found.mean is None:
        return ""
    mean = words.number(found.mean, 1)
    if found.per_euro is None:
        return words("On average {mean} disciplines gain from an action.", mean=mean)
    euro = words.number(found.per_euro, 2)
    return words(
        "On average {mean} disciplines gain from an action, and {euro} from each euro.", mean=mean, euro=euro
    )


def authority_sentences(plan: Plan, words: Words) -> tuple[str, ...]:
    """Say who executes without deciding: disciplines where nobody decides, actions that nobody decides on."""
    found = authority(plan)
    names = {one.id: one.name for one in plan.disciplines}
    said = []
    without = [names[one] for one in found.without if names[one]]
    if without:
        said.append(words("{names}: nobody here decides. Who decides for them?", names=words.join(without)))
    count = len(found.undecidable)
    if count:
        said.append(
            words.count(
                "{n} action is carried by somebody who may not decide, and nobody is named who does.",
                "{n} actions are carried by people who may not decide, and nobody is named who does.",
                count,
            )
        )
    return tuple(said)
