"""What is wrong is refused, with the path to it and one sentence."""

from __future__ import annotations

from typing import Any

import pytest

from tests.exchange.documents import as_bytes
from workshop.exchange import PlanError, read_plan
from workshop.texts import speak

STEPS = (
    "welcome, challenges, vision, ideal_customer, value_proposition, journey, goals, plan, close, break, own"
)
ONE_OF = "this must be one of these words:"
BAD_ID = "an id has 1 to 64 characters, without line breaks or tabs"
NO_JSON = "This file is no valid JSON: it goes wrong in"
NO_TEXT = "This file is no text in UTF-8, as a plan in JSON must be."
NO_PLAN = 'This file is no plan: a plan begins with "format": "samenspel/1".'
TWICE = "this key stands here twice"

BASE: dict[str, Any] = {
    "format": "samenspel/1",
    "disciplines": [{"id": "d1"}, {"id": "d2"}],
    "participants": [{"id": "p1"}, {"id": "p2"}],
}
REST = '"format": "samenspel/1"'


def refusal(data: bytes, language: str = "en") -> str:
    with pytest.raises(PlanError) as caught:
        read_plan(data)
    return caught.value.sentence(speak(language))


def refused(**more: Any) -> str:
    return refusal(as_bytes({**BASE, **more}))


@pytest.mark.parametrize(
    ("more", "said"),
    [
        # references
        ({"actions": [{"id": "a"}, {"id": "b", "owner": "p9"}]},
         'actions[1].owner: there is no participant "p9"'),
        ({"pulse": {"start": {"p1": 4, "p9": 5}}}, 'pulse.start.p9: there is no participant "p9"'),
        ({"mirror": {"d 9": 5}}, 'mirror["d 9"]: there is no discipline "d 9"'),
        ({"participants": [{"id": "p", "disciplines": ["d1", "d9"]}]},
         'participants[0].disciplines[1]: there is no discipline "d9"'),
        ({"actions": [{"id": "a", "origin": {"kind": "risk", "id": "r"}}]},
         'actions[0].origin.id: there is no risk "r"'),
        ({"actions": [{"id": "a", "origin": {"id": "d1"}}]},
         "actions[0].origin: an origin that has an id needs a kind too"),
        ({"actions": [{"id": "a", "owner": 5}]}, "actions[0].owner: this must be an id"),
        ({"participants": [{"id": "p", "disciplines": ["d1", None]}]},
         "participants[0].disciplines[1]: this must be an id"),
        ({"participants": [{"id": "p", "disciplines": ["d1", "d1"]}]},
         'participants[0].disciplines[1]: "d1" stands here twice'),
        ({"close": {"confidence": {"p9": None}}}, 'close.confidence.p9: there is no participant "p9"'),
        ({"goals": [{"id": "g"}], "agreed": {"actions": [{"id": "a", "goal": "g"}]}},
         'agreed.actions[0].goal: there is no goal "g"'),
        ({"agreed": {"goals": [{"id": "g"}]}, "actions": [{"id": "a", "goal": "g"}]},
         'actions[0].goal: there is no goal "g"'),
        ({"agreed": {"goals": [{"id": "g"}]}, "evaluations": [{"readings": [{"goal": "h"}]}]},
         'evaluations[0].readings[0].goal: there is no goal "h"'),
        # ids
        ({"goals": [{"title": "x"}]}, "goals[0].id: the id is missing"),
        ({"goals": [{"id": None}]}, "goals[0].id: the id is missing"),
        ({"goals": [{"id": 7}]}, "goals[0].id: this must be an id"),
        ({"goals": [{"id": "g"}, {"id": "h"}, {"id": "g"}]}, 'goals[2].id: the id "g" is taken already'),
        ({"goals": [{"id": "g"}], "actions": [{"id": "g"}]}, 'actions[0].id: the id "g" is taken already'),
        ({"risks": [{"id": "r"}, {}, {"id": "r"}]}, 'risks[2].id: the id "r" is taken already'),
        ({"agreed": {"goals": [{"id": "g"}, {"id": "g"}]}},
         'agreed.goals[1].id: the id "g" is taken already'),
        ({"goals": [{"id": "g"}, {"id": "g"}], "actions": [{"id": "a", "goal": "h"}]},
         'goals[1].id: the id "g" is taken already'),
        ({"agreed": {"goals": [{"id": "g"}, {"id": "g"}]}, "evaluations": [{"readings": [{"goal": "h"}]}]},
         'agreed.goals[1].id: the id "g" is taken already'),
        ({"goals": [{"id": ""}]}, f"goals[0].id: {BAD_ID}"),
        ({"goals": [{"id": "i" * 65}]},
         f"goals[0].id: {BAD_ID}"),
        ({"risks": [{"id": "a\tb"}]}, f"risks[0].id: {BAD_ID}"),
        ({"parking": [{"id": "a"}]}, "parking[0].id: there is no such field"),
        # fields
        ({"actions": [{"id": "a", "onwer": "p1"}]}, "actions[0].onwer: there is no such field"),
        ({"agreed": {"evaluations": []}}, "agreed.evaluations: there is no such field"),
        ({"agreed": {"format": "samenspel/1"}}, "agreed.format: there is no such field"),
        ({"agreed": {"facilitator_notes": {}}}, "agreed.facilitator_notes: there is no such field"),
        ({"a b\n": 1}, '["a b\\\\n"]: there is no such field'),
        ({"disciplines": [[]]}, "disciplines[0]: this must be a group of named fields"),
        ({"disciplines": [None]}, "disciplines[0]: this must be a group of named fields"),
        ({"agreements": ["x", None]}, "agreements[1]: this must be a text"),
        ({"agreed": []}, "agreed: this must be a group of named fields"),
        # words, dates, times, colours
        ({"language": "fr"}, f"language: {ONE_OF} nl, en"),
        ({"agenda": [{"step": "preparation"}]},
         f"agenda[0].step: {ONE_OF} {STEPS}"),
        ({"facilitator_notes": {"lunch": "x"}},
         f"facilitator_notes.lunch: {ONE_OF} {STEPS}, preparation, evaluation"),
        ({"disciplines": [{"id": "d", "color": "blue"}]},
         "disciplines[0].color: this must be a colour, written as #1A2B3C"),
        # ranges and lengths
        ({"pulse": {"start": {"p2": 11}}}, "pulse.start.p2: this must be from 1 to 10"),
        ({"agreed": {"participants": [{"id": "x"}], "pulse": {"end": {"x": 0}}}},
         "agreed.pulse.end.x: this must be from 1 to 10"),
        ({"organisation": {"employees": -1}}, "organisation.employees: this must be 0 or more"),
        ({"mirror": {"d1": 100.5}}, "mirror.d1: this must be from 0 to 100"),
        ({"vision": {"statement": "x" * 20_001}},
         "vision.statement: this text has 20,001 characters; at most 20,000 fit"),
        ({"agreements": ["x"] * 20_001}, "agreements: a list has at most 20,000 items"),
        ({"agreements": ["x", "a\u0000b"]},
         "agreements[1]: this holds a character that no plan can hold (U+0000)"),
        ({"vision": {"statement": "a\r\nb"}},
         "vision.statement: this holds a character that no plan can hold (U+000D)"),
        # the journey
        ({"journey": {"phases": [{"id": "a", "after_deal": True}, {"id": "b", "name": "Choose"}]}},
         'journey.phases[1]: the phases after the deal must come last, and "Choose" is before the deal'),
        ({"journey": {"phases": [{"id": "a"}], "customer": [{"phase": "a"}, {"phase": "a"}]}},
         "journey.customer[1].phase: another row already describes the customer in this phase"),
    ],
)  # fmt: skip
def test_a_plan_that_breaks_a_rule_is_refused_where_it_breaks_it(more: dict[str, Any], said: str) -> None:
    assert refused(**more) == said


@pytest.mark.parametrize(
    "written",
    [
        "20260924", "2026-9-24", "2026-09-24T00:00", "2026-W39-4", "24-09-2026", "2026-02-29", "0000-01-01",
        "٢٠٢٦-٠٩-٢٤", "2026-09-24 ", "", 20260924,
    ],
)  # fmt: skip
def test_a_date_is_a_year_a_month_and_a_day(written: Any) -> None:
    said = refused(workshop={"date": written})
    assert said == "workshop.date: this must be a date that exists, written as 2026-09-24"


@pytest.mark.parametrize(
    "written", ["8:50", "08:50:00", "24:00", "08.50", "0850", "08:60", "T08:50", "08:50Z", 850]
)
def test_a_time_is_hours_and_minutes(written: Any) -> None:
    assert (
        refused(workshop={"start": written})
        == "workshop.start: this must be a time of the day, written as 08:50"
    )


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", f"{NO_JSON} line 1, column 1."),
        (b"{", f"{NO_JSON} line 1, column 2."),
        (b'{"format": "samenspel/1",\n "goals": [}', f"{NO_JSON} line 2, column 12."),
        (b'{"format": "samenspel/1"} {}', f"{NO_JSON} line 1, column 27."),
        (b'{"vision": {"statement": "a\nb"}}', f"{NO_JSON} line 1, column 28."),
        ('{"format": "samenspel/1"}'.encode("utf-16"), NO_TEXT),
        (b'{"format": "\xff"}', NO_TEXT),
        (b"SQLite format 3\x00", f"{NO_JSON} line 1, column 1."),
        (b"{}", NO_PLAN),
        (b'{"title": "x"}', NO_PLAN),
        (b"[]", NO_PLAN),
        (b"null", NO_PLAN),
        (b'{"format": "samenspel/2", "news": 1}',
         'format: the format "samenspel/2" is not understood, only "samenspel/1" is'),
        (b'{"format": 1}', NO_PLAN),
        (b'{"format": "samenspel/1", "format": "samenspel/1"}', f"format: {TWICE}"),
        (b'{"format": "samenspel/1", "goals": [{"id": "a"}, {"id": "g", "title": "", "title": "x"}]}',
         f"goals[1].title: {TWICE}"),
        (b'{"format": "samenspel/1", "mirror": {"d": 1, "e": 1, "d": 1}}', f"mirror.d: {TWICE}"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_plan_is_refused(data: bytes, said: str) -> None:
    assert refusal(data) == said


@pytest.mark.parametrize("opening", ["[", '{"a":', '[{"a":'])
def test_a_hundred_thousand_brackets_are_refused(opening: str) -> None:
    assert refusal(opening.encode() * 100_000) == "This file is nested deeper than any plan."


def test_brackets_in_texts_do_not_count() -> None:
    brackets = r"[{\"" * 5000
    data = f'{{{REST}, "vision": {{"statement": "{brackets}"}}}}'.encode()
    assert len(read_plan(data).vision.statement) == 15_000


def test_an_endless_text_is_broken_and_quickly_so() -> None:
    assert "no valid JSON" in refusal(b'{"vision": "' + rb"\"" * 500_000)


def test_a_file_over_64_megabytes_is_refused_before_it_is_looked_into() -> None:
    assert refusal(b"x" * (64 * 1024 * 1024 + 1)) == "This file is larger than 64 MB, which no plan is."


@pytest.mark.parametrize(
    ("escape", "code"), [(r"\ud800", "U+D800"), (r"\uffff", "U+FFFF"), (r"\u0007", "U+0007")]
)
def test_a_character_that_no_file_can_hold_is_refused(escape: str, code: str) -> None:
    said = refusal(f'{{{REST}, "vision": {{"statement": "a{escape}"}}}}'.encode())
    assert said == f"vision.statement: this holds a character that no plan can hold ({code})"


@pytest.mark.parametrize("escape", [r"\ud800", r"\n", r"\u001b[31m", r"\u202e", "x" * 500])
def test_a_refusal_fits_one_line_of_any_screen(escape: str) -> None:
    said = refusal(f'{{{REST}, "actions": [{{"id": "a", "owner": "{escape}"}}]}}'.encode())
    assert said.isprintable()
    assert len(said) < 120
    assert said.encode()


def test_a_refusal_speaks_dutch() -> None:
    data = as_bytes({**BASE, "actions": [{"id": "a", "owner": "p9"}]})
    assert refusal(data, "nl") == 'actions[0].owner: er is geen deelnemer "p9"'
    assert refusal(b"{", "nl") == "Dit bestand is geen geldige JSON: het gaat mis op regel 1, kolom 2."
