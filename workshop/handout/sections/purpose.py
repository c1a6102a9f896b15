"""The challenges as a poster, the vision, the ideal customer."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.document.findings import Insight
from workshop.domain.challenges import Challenge, Cluster
from workshop.handout import styles
from workshop.handout.content import Beside, Block, Heading, Paragraph, Run, Space, Text
from workshop.handout.sections.building import (
    bullets,
    cell,
    column,
    field,
    head,
    inline,
    label,
    listed,
    own,
    panel,
    para,
    part,
    row,
    say,
    table,
    title,
)
from workshop.handout.sections.desk import Desk, apart, symbol, texts
from workshop.handout.sections.remarks import questions, remarks
from workshop.insight.challenges import heard, is_heard, votes
from workshop.insight.shares import mean

_VISION = ("vision-1", "vision-2", "vision-3")


def challenges(desk: Desk) -> tuple[Block, ...]:
    """Every challenge under its cluster, the clusters by votes, each ending in what we need."""
    plan, words = desk.plan, desk.words
    if not (plan.challenges or plan.clusters):
        return ()
    count = len(plan.challenges)
    made = words.count("One challenge", "{n} challenges", count)
    listened = len(heard(plan))
    if count and listened == count:
        headline = words("{challenges}, every one of them heard", challenges=made)
    else:
        headline = words("{challenges}, {heard} of them heard", challenges=made, heard=words.number(listened))
    blocks: list[Block] = [
        title("challenges", words("Challenges"), (Run(headline),), words("Hear each other"))
    ]
    blocks += [*remarks(desk, Insight.VOTES), *questions(desk, Insight.HEARD)]
    dots = dict(votes(plan).clusters)
    for cluster in sorted(plan.clusters, key=lambda one: -dots[one.id]):
        members = [one for one in plan.challenges if one.cluster == cluster.id]
        blocks += _cluster(desk, cluster, members, dots[cluster.id])
    loose = [one for one in plan.challenges if one.cluster is None]
    if loose:
        if plan.clusters:
            blocks.append(part(words("Without a cluster")))
        blocks += _challenges(desk, loose)
    return tuple(blocks)


def _cluster(desk: Desk, cluster: Cluster, members: Sequence[Challenge], dots: int) -> list[Block]:
    words = desk.words
    name = own(cluster.title or words("Cluster"))
    count = (
        (*apart(), Run(words.count("{n} dot", "{n} dots", dots), "medium", styles.ACCENT, 9)) if dots else ()
    )
    blocks: list[Block] = [Heading(2, (name, *count), ("h2",))]
    if cluster.need.strip():
        need = (Run(words("So we need") + " ", "semibold", styles.ACCENT), own(cluster.need, "medium"))
        blocks.append(
            panel(inline(need), fill=styles.TINT, bar=styles.ACCENT, padding=10, leads=bool(members))
        )
    return [*blocks, *_challenges(desk, members)]


def _challenges(desk: Desk, members: Sequence[Challenge]) -> tuple[Block, ...]:
    words = desk.words
    order = sorted(members, key=lambda one: -(one.votes or 0))
    heading = head(
        words("From"), words("Challenge"), words("Touches"), words("Said back by"), words("Dots"), right={4}
    )
    rows = (
        row(
            cell(desk.badge(one.discipline), style="cell-badge"),
            cell(one.text, *_cause(desk, one), style="cell-strong", scope=True),
            cell(desk.squares(one.affects), style="cell-badge"),
            cell(_heard_by(desk, one)),
            cell((Run(words.number(one.votes)),) if one.votes else (), style="cell-number"),
        )
        for one in order
    )
    return table((82, 2.9, 72, 82, 34), heading, rows)


def _cause(desk: Desk, one: Challenge) -> list[Block]:
    words = desk.words
    parts: list[Block] = []
    if one.cause.strip():
        parts.append(inline((Run(words("Because:") + " ", "medium"), own(one.cause)), "cell-muted"))
    if one.phase:
        parts.append(inline((Run(words("Phase:") + " "), own(desk.phase(one.phase))), "cell-muted"))
    return parts


def _heard_by(desk: Desk, one: Challenge) -> Text:
    if not one.heard_by:
        return ()
    mark = (symbol("ear", styles.GREEN),) if is_heard(one) else ()
    return (*mark, own(desk.name(one.heard_by)))


def vision(desk: Desk) -> tuple[Block, ...]:
    """The sentence, as large as its length allows, and what it means."""
    plan, words = desk.plan, desk.words
    seen = plan.vision
    drafts = texts(seen.drafts)
    parts = (seen.statement, seen.for_customer, seen.for_team, seen.we_stop, seen.horizon)
    if not (drafts or seen.support or any(one.strip() for one in parts)):
        return ()
    kicker = words("Our shared vision")
    blocks: list[Block] = [Space(30)]
    statement: Text = (own(seen.statement),) if seen.statement.strip() else (Run(kicker),)
    blocks.append(Heading(1, statement, _VISION, words("Vision"), "vision", kicker, 7))
    if seen.horizon.strip():
        horizon = (symbol("flag", styles.ACCENT, 12), own(seen.horizon, "semibold", styles.ACCENT))
        blocks += [Space(6), inline(horizon, "lead")]
    sides = (
        (words("For the customer"), seen.for_customer),
        (words("For the team"), seen.for_team),
        (words("We stop"), seen.we_stop),
    )
    columns = tuple(column(panel(label(name), para(text))) for name, text in sides if text.strip())
    if columns:
        blocks += [Space(28), Beside(columns, gap=14, is_even=True)]
    average = mean(seen.support.values())
    if average is not None:
        support = words("{mean} of five fingers on average", mean=words.number(float(average), 1))
        people = words.count("one person", "{n} people", len(seen.support))
        blocks += [Space(14), label(words("Support")), say(f"{support} · {people}")]
    if drafts:
        blocks += [Space(14), *listed(words("Drafts that led to it"), drafts)]
    return tuple(blocks)


def customer(desk: Desk) -> tuple[Block, ...]:
    """Whom we work for, who decides there, and to whom we say no."""
    plan, words = desk.plan, desk.words
    who = plan.ideal_customer
    blocks: list[Block] = [*_voice(desk), *_profile(desk), *_buying_team(desk), *_sides(desk)]
    blocks += listed(words("Our best customers"), texts(who.best_customers))
    if who.evidence.strip():
        blocks.append(panel(label(words("How sure are we?")), para(who.evidence), fill=styles.TINT))
    if not (blocks or who.name.strip()):
        return ()
    headline = (own(who.name),) if who.name.strip() else (Run(words("Our ideal customer")),)
    return (title("customer", words("Ideal customer"), headline, words("Ideal customer")), *blocks)


def _voice(desk: Desk) -> list[Block]:
    persona, words = desk.plan.ideal_customer.persona, desk.words
    age = words.count("{n} year old", "{n} years old", persona.age) if persona.age is not None else ""
    source: list[Run] = [own(persona.name, "medium")] if persona.name.strip() else []
    if age:
        source.append(Run(f"{', ' if source else ''}{age}"))
    inner: list[Block] = []
    if persona.quote.strip():
        quote = (Run("“"), own(persona.quote), Run("”"))
        inner.append(Paragraph(quote, ("quote", "body"), most_lines=5, role="BlockQuote"))
    if source:
        inner.append(Paragraph(tuple(source), ("small-muted",)))
    return [panel(*inner, fill=styles.TINT, bar=styles.ACCENT, padding=18)] if inner else []


def _profile(desk: Desk) -> list[Block]:
    who, words = desk.plan.ideal_customer, desk.words
    facts = (
        (words("Sector"), who.sector),
        (words("Size"), who.size),
        (words("Region"), who.region),
        (words("Budget"), who.budget),
    )
    left = [block for name, text in facts for block in field(name, text)]
    right = [*field(words("Situation"), who.situation), *field(words("What sets them looking"), who.trigger)]
    sides = tuple(column(*side) for side in (left, right) if side)
    return [Space(6), Beside(sides, gap=28)] if sides else []


def _buying_team(desk: Desk) -> list[Block]:
    words = desk.words
    rows = (
        row(cell(one.role, style="cell-strong", scope=True), cell(one.wants), cell(one.fears))
        for one in desk.plan.ideal_customer.buying_team
    )
    heading = head(words("Who decides along"), words("Wants"), words("Fears"))
    found = table((1, 1.4, 1.4), heading, rows)
    return [part(words("Who decides there")), *found] if found else []


def _sides(desk: Desk) -> list[Block]:
    who, words = desk.plan.ideal_customer, desk.words
    sides = (
        (words("Must have"), texts(who.must_have), "circle-check", styles.GREEN),
        (words("We say no to"), texts(who.disqualifiers), "circle-x", styles.RED),
    )
    columns = tuple(
        column(panel(inline((symbol(icon, colour), Run(name, "semibold", colour)), "body"), *bullets(lines)))
        for name, lines, icon, colour in sides
        if lines
    )
    return [Space(8), Beside(columns, gap=14, is_even=True)] if columns else []
