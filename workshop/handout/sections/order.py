"""Which sections there are, what they are asked for by, and in which order they stand."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from workshop.handout import styles
from workshop.handout.content import Block, Section
from workshop.handout.sections import (
    actions,
    closing,
    cover,
    evaluation,
    goals,
    pot,
    purpose,
    roles,
    summary,
    value,
)
from workshop.handout.sections.desk import Desk
from workshop.handout.sections.details import details
from workshop.handout.sections.journeymap import map_sections
from workshop.handout.styles import Sheet
from workshop.texts import Marked, mark

PAGES = (
    "cover",
    "summary",
    "challenges",
    "vision",
    "customer",
    "value",
    "promises",
    "map",
    "roles",
    "handoffs",
    "goals",
    "actions",
    "pot",
    "agreements",
    "people",
    "evaluation",
    "details",
)
"""The names of the pages, as the command line knows them."""

_TITLES: dict[str, Marked] = {
    "cover": mark("Cover"),
    "people-of-the-day": mark("Who and why"),
    "summary": mark("Plan on a page"),
    "challenges": mark("Challenges"),
    "vision": mark("Vision"),
    "customer": mark("Ideal customer"),
    "value": mark("Value proposition"),
    "promises": mark("Promises"),
    "roles": mark("Roles"),
    "handoffs": mark("Hand-offs"),
    "goals": mark("Goals"),
    "actions": mark("Actions"),
    "pot": mark("The pot"),
    "agreements": mark("Agreements"),
    "people": mark("Appreciation and pulse"),
    "evaluation": mark("Evaluation"),
    "details": mark("Details"),
}

_MAKERS: dict[str, Callable[[Desk], tuple[Block, ...]]] = {
    "cover": cover.cover,
    "people-of-the-day": cover.people_of_the_day,
    "summary": summary.summary,
    "challenges": purpose.challenges,
    "vision": purpose.vision,
    "customer": purpose.customer,
    "value": value.value,
    "promises": value.promises,
    "roles": roles.roles,
    "handoffs": roles.handoffs,
    "goals": goals.goals,
    "actions": actions.actions,
    "pot": pot.the_pot,
    "agreements": closing.agreements,
    "people": closing.people,
    "evaluation": evaluation.evaluations,
}

_SEQUENCE = ("cover", "people-of-the-day", *PAGES[1:-1])


def sections(desk: Desk, paper: str, wanted: Collection[str]) -> list[Section]:
    """The sections that were asked for and say something; the details come apart, when the rest is known."""
    found: list[Section] = []
    for name in _SEQUENCE:
        if _page_of(name) not in wanted:
            continue
        if name == "map":
            found += map_sections(desk, paper)
            continue
        blocks = _MAKERS[name](desk)
        if blocks:
            found.append(_section(desk, name, _sheet(name, paper), blocks))
    return found


def details_section(desk: Desk, shortened: Sequence[str]) -> list[Section]:
    """The details, with what was shortened on the pages before; none when there is nothing to tell."""
    blocks = details(desk, shortened)
    return [_section(desk, "details", styles.PORTRAIT, blocks)] if blocks else []


def details_entry(desk: Desk) -> list[Section]:
    """What stands for the details in the contents, before it is known what was shortened."""
    return [_section(desk, "details", styles.PORTRAIT, ())] if details(desk, ()) else []


def _section(desk: Desk, name: str, sheet: Sheet, blocks: tuple[Block, ...]) -> Section:
    shorter = summary.shorter(desk) if name == "summary" else ()
    return Section(
        name, desk.words.marked(_TITLES[name]), sheet, blocks, shorter=shorter, has_footer=name != "cover"
    )


def _page_of(name: str) -> str:
    return "cover" if name == "people-of-the-day" else name


def _sheet(name: str, paper: str) -> Sheet:
    if name != "summary":
        return styles.PORTRAIT
    return styles.SUMMARY_A3 if paper == "a3" else styles.SUMMARY
