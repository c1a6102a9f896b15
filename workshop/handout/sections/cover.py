"""The front page, and who was there."""

from __future__ import annotations

import datetime as dt

from workshop.domain.agenda import AgendaItem
from workshop.domain.codes import StepCode
from workshop.domain.people import Participant
from workshop.drawing.primitives import Rect
from workshop.handout import styles
from workshop.handout.content import (
    Beside,
    Block,
    Contents,
    Heading,
    Panel,
    Paragraph,
    Part,
    Picture,
    Run,
    Space,
    TableRow,
    Text,
    Together,
)
from workshop.handout.sections.building import (
    cell,
    column,
    field,
    head,
    inline,
    label,
    listed,
    own,
    para,
    part,
    row,
    say,
    table,
    title,
)
from workshop.handout.sections.desk import Desk, said, texts

_BIG = ("title-1", "title-2", "title-3")


def cover(desk: Desk) -> tuple[Block, ...]:
    """Company, title, purpose, when and where, and what follows."""
    plan, words = desk.plan, desk.words
    organisation, day = plan.organisation, plan.workshop
    name = organisation.name.strip() or words("Workshop")
    heading = day.title.strip() or name
    blocks: list[Block] = [
        Space(96),
        Picture(44, 5, (Rect(0, 0, 44, 5, styles.ACCENT, radius=2.5),)),
        Space(22),
    ]
    if heading != name:
        blocks += [para(name, "lead"), Space(4)]
    blocks.append(Heading(1, (own(heading),), _BIG, heading, "cover"))
    if day.purpose.strip():
        blocks += [Space(8), Paragraph((own(day.purpose),), ("lead", "body"), most_lines=6)]
    blocks += [
        Space(40),
        Beside((_facts(desk), column(label(words("In this plan")), Contents(), share=1.5)), gap=44),
    ]
    return tuple(blocks)


def _facts(desk: Desk) -> Part:
    plan, words = desk.plan, desk.words
    day = plan.workshop
    when = [words.date(day.date, "weekday")] if day.date else []
    if day.start and day.minutes:
        end = (dt.datetime.combine(dt.date.min, day.start) + dt.timedelta(minutes=day.minutes)).time()
        when.append(words("{start} to {end}", start=words.time(day.start), end=words.time(end)))
    elif day.start:
        when.append(words("from {time}", time=words.time(day.start)))
    elif day.minutes:
        when.append(words.duration(day.minutes))
    blocks: list[Block] = []
    if when:
        blocks += [label(words("When")), say("\n".join(when))]
    blocks += field(words("Where"), day.location)
    blocks += field(words("Facilitator"), day.facilitator)
    return column(*blocks)


def people_of_the_day(desk: Desk) -> tuple[Block, ...]:
    """The company, who took part with which hats, what they hoped for, the rules and the day."""
    plan, words = desk.plan, desk.words
    organisation = plan.organisation
    hopes = said(*plan.welcome.hopes.values())
    rules = texts(plan.welcome.rules)
    about = (plan.participants, plan.disciplines, hopes, rules, plan.agenda, _company(desk))
    if not (any(about) or organisation.situation.strip()):
        return ()
    count = len(plan.participants)
    headline = (
        words.count("One person at the table", "{n} people at one table", count)
        if count
        else organisation.name or words("The day")
    )
    blocks: list[Block] = [
        title("people-of-the-day", words("Who and why"), (Run(headline),), words("Who and why"))
    ]
    blocks += field(words("Where we stand"), organisation.situation, "lead")
    facts = " · ".join(_company(desk))
    if facts:
        blocks.append(Paragraph((own(facts),), ("small-muted",)))
    blocks += _disciplines(desk)
    blocks += _participants(desk)
    left = listed(words("What people hoped for"), sorted(hopes))  # sorted: nobody's place tells a name
    right = listed(words("Ground rules"), rules)
    if left or right:
        blocks += [Space(8), Beside(tuple(column(*side) for side in (left, right) if side), gap=28)]
    blocks += _agenda(desk)
    return tuple(blocks)


def _company(desk: Desk) -> list[str]:
    plan, words = desk.plan, desk.words
    organisation = plan.organisation
    people = organisation.employees
    staff = words.count("{n} employee", "{n} employees", people) if people is not None else ""
    return said(organisation.sector, organisation.city, staff, desk.code(plan.setting))


def _disciplines(desk: Desk) -> tuple[Block, ...]:
    """The departments with their disciplines, and the disciplines that nobody at the table speaks for."""
    groups: dict[str, list[str]] = {}
    for one in desk.plan.disciplines:
        groups.setdefault(one.group.strip(), []).append(one.id)
    blocks = [_badged(desk, (own(name),), members) for name, members in groups.items() if name]
    worn = {row_id for person in desk.plan.participants for row_id in person.disciplines}
    free = [one.id for one in desk.plan.disciplines if one.id not in worn]
    if free:
        blocks.append(_badged(desk, (Run(desk.words("Disciplines without a person")),), free))
    return tuple(blocks)


def _badged(desk: Desk, name: Text, members: list[str]) -> Block:
    return Panel((inline(name, "label"), inline(desk.badges(members, " "))), padding=0)


def _participants(desk: Desk) -> tuple[Block, ...]:
    words = desk.words
    people = desk.plan.participants
    if not people:
        return ()
    heading = head(words("Participant"), words("Role in the company"), words("Hats"), words("Authority"))
    rows = (
        row(
            cell(*_name(desk, person), style="cell-strong", scope=True),
            cell(person.role),
            cell(desk.badges(person.disciplines), style="cell-badge"),
            cell((Run(desk.code(person.authority)),) if person.authority else ()),
        )
        for person in people
    )
    return (part(words("Participants")), *table((1.5, 2, 2.2, 0.9), heading, rows))


def _name(desk: Desk, person: Participant) -> list[str | Paragraph]:
    absent = [] if person.present else [say(desk.words("absent"), "cell-muted")]
    return [person.name, *absent]


def _agenda(desk: Desk) -> tuple[Block, ...]:
    words = desk.words
    items = desk.plan.agenda
    if not items:
        return ()
    half = -(-len(items) // 2)
    heading = head(words("Step"), words("Minutes"), right={1})
    halves = [
        column(*table((4, 50), heading, (_slot(desk, item) for item in part_of), padding=3))
        for part_of in (items[:half], items[half:])
        if part_of
    ]
    return (Together((part(words("The day")), Beside(tuple(halves), gap=28))),)


def _slot(desk: Desk, item: AgendaItem) -> TableRow:
    return row(cell(_step(desk, item)), cell(_minutes(desk, item), style="cell-number"))


def _step(desk: Desk, item: AgendaItem) -> tuple[Run, ...]:
    if item.title.strip():
        return (own(item.title),)
    if item.step is StepCode.BREAK:
        return (Run(desk.code(item.step), colour=styles.MUTED),)
    return (Run(desk.code(item.step)),) if item.step else ()


def _minutes(desk: Desk, item: AgendaItem) -> tuple[Run, ...]:
    return (Run(desk.number(item.minutes)),) if item.minutes is not None else ()
