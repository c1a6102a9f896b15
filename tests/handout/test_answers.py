"""What the plans show is on paper, as the table of answers has it; and what is private is not."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from functools import cache

from tests.handout.tag_reader import read
from tests.insight.answers import ANSWERS, PLANS, Answer, each_answer, each_plan
from workshop.document.findings import PRIVATE
from workshop.domain.frozen import FrozenMap
from workshop.domain.workshop import Workshop
from workshop.handout import make_pdf


@cache
def printed(plan: str, page: str = "") -> str:
    return text_of(PLANS[plan](), page)


def text_of(plan: Workshop, page: str = "") -> str:
    """The text of a page, or of the whole hand-out, in the order in which it is read."""
    out = io.BytesIO()
    if page:
        make_pdf(plan, out, language="nl", pages=[page])
    else:
        make_pdf(plan, out, language="nl")
    return re.sub(r"\s+", " ", read(out.getvalue()).text.replace("\u00ad", "")).strip()


@each_answer
def test_the_paper_says_it(answer: Answer) -> None:
    if answer.paper:
        text = printed(answer.plan, answer.page)
        assert [said for said in answer.paper if said not in text] == [], text


@each_plan
def test_what_is_private_is_on_no_page(plan: str) -> None:
    private = [text for one in ANSWERS if one.plan == plan and one.insight in PRIVATE for text in one.said]
    text = printed(plan)
    assert not any(said in text for said in private)


def test_a_mark_of_one_and_of_two_is_nowhere_on_paper() -> None:
    plan = PLANS["plandaal"]()
    people = [one.id for one in plan.participants]
    for few, is_shown in ((people[:1], False), (people[:2], False), (people[:3], True)):
        marks = FrozenMap(dict.fromkeys(few, 9))
        close = replace(plan.close, confidence=FrozenMap(dict.fromkeys(few, 1)))
        last = replace(plan.evaluations[-1], pulse=marks)
        pulse = replace(plan.pulse, start=marks, end=FrozenMap())
        text = text_of(replace(plan, pulse=pulse, close=close, evaluations=(last,)))
        assert ("9,0" in text) is is_shown
        assert ("1,0 van de vijf vingers" in text) is is_shown
