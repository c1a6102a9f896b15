"""What the plan shows, in the sentences that the facilitator said: below what shows it."""

from __future__ import annotations

from collections.abc import Iterable

from workshop.document.findings import PRIVATE, Finding, Insight, say
from workshop.handout import styles
from workshop.handout.content import Block, Run, Space
from workshop.handout.sections.building import inline
from workshop.handout.sections.desk import Desk, symbol


def remarks(desk: Desk, *insights: Insight) -> list[Block]:
    """All that is said of these insights."""
    return _lines(_said(desk, insights))


def questions(desk: Desk, *insights: Insight) -> list[Block]:
    """Only what asks for a word: where the page shows already that all is well."""
    return _lines(one for one in _said(desk, insights) if one.asks)


def _said(desk: Desk, insights: Iterable[Insight]) -> Iterable[Finding]:
    for insight in insights:
        if insight not in PRIVATE:
            yield from say(insight, desk.plan, desk.words)


def _lines(found: Iterable[Finding]) -> list[Block]:
    lines = [_line(one) for one in found]
    return [Space(6), *lines] if lines else []


def _line(one: Finding) -> Block:
    icon = "message-circle-question-mark" if one.asks else "message-circle"
    mark = symbol(icon, styles.AMBER if one.asks else styles.MUTED)
    return inline((mark, Run(one.text, "medium" if one.asks else "")), "cell")
