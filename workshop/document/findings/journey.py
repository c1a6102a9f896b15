"""The journey in sentences: leaders, hand-offs, after the deal, anonymous phases, faces."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workshop.document.findings.telling import MOST, Finding, Telling
from workshop.domain.workshop import Workshop
from workshop.insight import journey as insight


def leaders(told: Telling) -> Iterator[Finding]:
    """Phases that several lead, that nobody leads, or that only the cards know a leader of."""
    words, found = told.words, insight.leaders(told.plan)
    several = [one for one in found if len(one.disciplines) > 1]
    for one in several[:MOST]:
        phase, names = told.phase(one.phase), told.disciplines(one.disciplines)
        yield Finding(
            words("In {phase} several lead: {names}. Who really does?", phase=phase, names=names), asks=True
        )
    if len(several) > MOST:
        text = words.count(
            "In {n} more phase several lead.", "In {n} more phases several lead.", len(several) - MOST
        )
        yield Finding(text, asks=True)
    for one in [one for one in found if one.suggested is not None][:MOST]:
        phase, name = told.phase(one.phase), told.discipline(one.suggested)
        text = words("The cards say that {name} leads in {phase}; do we agree?", name=name, phase=phase)
        yield Finding(text, asks=True)
    none = [one.phase for one in found if not one.disciplines]
    if found and len(none) == len(found):
        yield Finding(words("Nobody leads a phase yet."), asks=True)
    elif none:
        yield Finding(words("Nobody leads in {phases}.", phases=told.phases(none)), asks=True)
    if found and all(len(one.disciplines) == 1 and one.suggested is None for one in found):
        yield Finding(words("Every phase has one leader."))


def handoffs(told: Telling) -> Iterator[Finding]:
    """Where the leader changes from the signature on and nothing is agreed."""
    words, missing = told.words, insight.missing_handoffs(told.plan)
    for one in missing[:MOST]:
        text = words(
            "{giver} hands over to {taker} from {before} to {after}, and nothing is agreed: does the "
            "customer tell the story again?",
            before=told.phase(one.from_phase),
            after=told.phase(one.to_phase),
            giver=told.discipline(one.from_discipline),
            taker=told.discipline(one.to_discipline),
        )
        yield Finding(text, asks=True)
    if len(missing) > MOST:
        text = words.count(
            "{n} more hand-off is missing.", "{n} more hand-offs are missing.", len(missing) - MOST
        )
        yield Finding(text, asks=True)
    if not missing and _changes_leader(told):
        yield Finding(words("Wherever the leader changes after the signature, a hand-off is agreed."))


def _changes_leader(told: Telling) -> bool:
    return any(
        after.after_deal and before.lead and after.lead and before.lead != after.lead
        for before, after in pairwise(told.plan.journey.phases)
    )


def after_the_deal(told: Telling) -> Iterator[Finding]:
    """Whether what comes after the signature gets its share of cards and leads."""
    words, found = told.words, insight.after_the_deal(told.plan)
    if found.phases is None:
        return
    if not found.phases:
        yield Finding(words("No phase comes after the signature: does the journey end there?"), asks=True)
        return
    given: list[tuple[float, str]] = []
    if found.cards is not None:
        given.append((found.cards, words("{share} of the cards", share=words.percent(found.cards))))
    if found.leads is not None:
        given.append((found.leads, words("{share} of the leads", share=words.percent(found.leads))))
    whole = words.percent(found.phases)
    if found.is_thin:
        less = words.join([said for share, said in given if share < found.phases])
        text = words(
            "{whole} of the phases come after the signature, but only {less}.", whole=whole, less=less
        )
        yield Finding(text, asks=True)
    elif given:
        shares = words.join([words("{share} of the phases", share=whole), *(said for _, said in given)])
        yield Finding(words("After the signature come {shares}.", shares=shares))


def anonymous(told: Telling) -> Iterator[Finding]:
    """Whether anybody is helpful where the customer cannot be seen."""
    words, lonely = told.words, insight.lonely_phases(told.plan)
    if lonely:
        text = words(
            "In {phases} we do not see the customer, and the customer sees nothing of us: who helps there?",
            phases=told.phases(lonely),
        )
        yield Finding(text, asks=True)
    elif any(phase.anonymous for phase in told.plan.journey.phases):
        yield Finding(words("Where the customer stays anonymous, there is something of ours to find."))


def faces(told: Telling) -> Iterator[Finding]:
    """Where the customer meets most of us, and where it suddenly becomes more."""
    words, found = told.words, insight.faces(told.plan)
    if found.largest is None:
        return
    if not found.largest:
        yield Finding(words("As we counted, the customer meets nobody of us."), asks=True)
        return
    counts = dict(zip((phase.id for phase in told.plan.journey.phases), found.counts, strict=True))
    if found.largest == 1:
        yield Finding(words("Nowhere does the customer meet more than one of us."))
    else:
        where = told.phases([phase for phase, count in counts.items() if count == found.largest])
        most = words.number(found.largest)
        yield Finding(
            words("The customer meets most of us in {phases}: {n} different people.", phases=where, n=most)
        )
    before = {after.id: counts[first.id] for first, after in pairwise(told.plan.journey.phases)}
    for phase in found.rises[:MOST]:
        now, earlier = counts[phase] or 0, before[phase] or 0
        text = words(
            "In {phase} the customer suddenly meets {n} of us, where it was {before}.",
            phase=told.phase(phase),
            n=words.number(now),
            before=words.number(earlier),
        )
        yield Finding(text, asks=True)


def one_face(told: Telling) -> Iterator[Finding]:
    """The mark for acting with one face: at first, now, wanted."""
    words, plan = told.words, told.plan
    face = plan.journey.one_face
    later = insight.one_face(plan).later if isinstance(plan, Workshop) else ()
    marks = [mark for mark in (face.now, *(mark for _, mark in later)) if mark is not None]
    target = face.target
    if not marks:
        if target is not None:
            yield Finding(words("For acting with one face we want a {target} out of 5.", target=target))
        return
    text = words("For acting with one face we give ourselves a {mark} out of 5", mark=marks[-1])
    if len(marks) > 1:
        text = words(
            "For acting with one face we gave ourselves a {first} out of 5, and now a {mark}",
            first=marks[0],
            mark=marks[-1],
        )
    if target is None:
        yield Finding(words("{said}.", said=text))
    elif marks[-1] >= target:
        yield Finding(words("{said}: that is where we wanted to be.", said=text))
    else:
        yield Finding(words("{said}; we want a {target}.", said=text, target=target), asks=True)
