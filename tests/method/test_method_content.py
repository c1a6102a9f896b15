"""The method as it is shipped: complete in both languages, adding up, and short enough for the screens."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from workshop.domain.codes import CONTENT_STEPS, Kind, Language, Length, Setting, StepCode
from workshop.method import Method, Round, RoundKind, Step, read_method
from workshop.method.values import ROUNDS

FOLDER = Path(__file__).parents[2] / "resources" / "method"
SAME_IN_DUTCH = {
    "Account-based marketing",
    "Check-in",
    "Customer success",
    "Discipline",
    "Lunch",
    "Management",
    "Marketing",
    "Plan",
    "PR",
    "Sales",
    "Service",
    "Social media",
    "Support",
    "Opening",
}
MINUTES = {
    StepCode.WELCOME: (5, 15, 25),
    StepCode.CHALLENGES: (15, 35, 55),
    StepCode.VISION: (8, 20, 35),
    StepCode.IDEAL_CUSTOMER: (10, 25, 40),
    StepCode.VALUE_PROPOSITION: (10, 25, 45),
    StepCode.JOURNEY: (20, 50, 75),
    StepCode.GOALS: (8, 20, 30),
    StepCode.PLAN: (10, 25, 35),
    StepCode.CLOSE: (4, 10, 15),
    StepCode.EVALUATION: (60, 90, 120),
}


@pytest.fixture(params=Language)
def method(request: pytest.FixtureRequest) -> Method:
    return read_method(request.param)


def stepped(method: Method) -> list[Step]:
    """The steps with content: not the break, not the own part."""
    return [method.steps[code] for code in (*CONTENT_STEPS, StepCode.PREPARATION, StepCode.EVALUATION)]


def rounds(method: Method) -> list[Round]:
    return [each for step in stepped(method) for each in step.rounds]


def pairs(value: Any) -> Iterator[tuple[str, str]]:
    """Every text in a file, in both languages."""
    if isinstance(value, dict) and set(value) == {"nl", "en"}:
        yield value["nl"], value["en"]
    elif isinstance(value, dict):
        for each in value.values():
            yield from pairs(each)
    elif isinstance(value, list):
        for each in value:
            yield from pairs(each)


def all_pairs() -> list[tuple[str, str]]:
    files = sorted(FOLDER.rglob("*.toml"))
    return [pair for file in files for pair in pairs(tomllib.loads(file.read_text(encoding="utf-8")))]


def test_every_step_of_the_agenda_is_described(method: Method) -> None:
    assert set(method.steps) == set(StepCode)


def test_the_minutes_are_those_of_the_method(method: Method) -> None:
    lengths = (Length.SHORT, Length.HALF_DAY, Length.FULL_DAY)
    found = {code: tuple(method.steps[code].minutes[length] for length in lengths) for code in MINUTES}
    assert found == MINUTES


@pytest.mark.parametrize(
    ("length", "total", "breaks"),
    [("short", 90, []), ("half_day", 240, [15]), ("full_day", 420, [10, 45, 10])],
)
def test_a_day_is_filled_exactly(length: str, total: int, breaks: list[int], method: Method) -> None:
    form = method.format_of(Length(length))
    assert form is not None
    assert form.minutes == sum(entry.minutes for entry in form.agenda) == total
    assert [entry.minutes for entry in form.agenda if entry.step is StepCode.BREAK] == breaks
    assert [entry.step for entry in form.agenda if entry.step is not StepCode.BREAK] == list(CONTENT_STEPS)


def test_half_a_day_has_its_break_after_the_ideal_customer(method: Method) -> None:
    form = method.format_of(Length.HALF_DAY)
    assert form is not None
    codes = [entry.step for entry in form.agenda]
    assert codes.index(StepCode.BREAK) == codes.index(StepCode.IDEAL_CUSTOMER) + 1


def test_a_custom_length_has_no_format(method: Method) -> None:
    assert method.format_of(Length.CUSTOM) is None


def test_an_evaluation_spends_most_of_its_time_on_adjusting(method: Method) -> None:
    assert [each.share for each in method.steps[StepCode.EVALUATION].rounds] == [15, 15, 25, 35, 10]


def test_every_step_has_its_rounds_and_they_share_out_its_minutes(method: Method) -> None:
    for step in stepped(method):
        assert tuple(each.code for each in step.rounds) == ROUNDS[step.code]
        assert sum(each.share for each in step.rounds) == 100


def test_the_silent_writing_of_the_challenges_takes_three_to_seven_minutes(method: Method) -> None:
    step = method.steps[StepCode.CHALLENGES]
    seconds = [step.rounds[0].seconds_of(step.minutes[length]) for length in ("half_day", "full_day")]
    assert all(3 * 60 <= each <= 7 * 60 for each in seconds)


def test_every_round_takes_whole_minutes_and_never_more_than_its_step(method: Method) -> None:
    for each in rounds(method):
        for minutes in (0, 1, 4, 8, 35, 420):
            seconds = each.seconds_of(minutes)
            assert seconds % 60 == 0
            assert min(minutes, 1) * 60 <= seconds <= minutes * 60


def test_only_what_is_written_or_voted_is_hidden(method: Method) -> None:
    assert {each.kind for each in rounds(method) if each.is_hidden} == {RoundKind.WRITE, RoundKind.VOTE}


def test_all_silent_writing_is_hidden(method: Method) -> None:
    assert all(each.is_hidden for each in rounds(method) if each.kind is RoundKind.WRITE)


def test_the_fingers_for_the_vision_are_shown_together_once_all_are_counted(method: Method) -> None:
    fist = next(each for each in method.steps[StepCode.VISION].rounds if each.code == "fist")
    assert fist.is_hidden


def test_every_step_asks_at_least_three_questions(method: Method) -> None:
    assert {step.code for step in stepped(method) if len(step.prompts) < 3} == set()
    assert all(text.endswith("?") for step in stepped(method) for text in step.prompts)
    assert all(step.question == step.prompts[0] for step in stepped(method))


def test_every_step_says_when_it_is_done_and_has_a_worksheet(method: Method) -> None:
    for step in stepped(method):
        assert step.done
        assert step.worksheet is not None
        codes = [each.code for each in step.worksheet.fields]
        assert len(codes) == len(set(codes)) >= 3


def test_a_worksheet_fits_one_page(method: Method) -> None:
    for step in stepped(method):
        assert step.worksheet is not None
        if step.code is not StepCode.VALUE_PROPOSITION:  # the canvas is drawn in two columns
            assert sum(each.lines + 1 for each in step.worksheet.fields) <= 26
        assert all(len(each.columns) <= 6 for each in step.worksheet.fields)


def test_the_rounds_fit_one_row_of_buttons(method: Method) -> None:
    for step in stepped(method):
        assert sum(len(each.title) for each in step.rounds) <= 52
        assert max(len(each.title) for each in step.rounds) <= 18


def test_what_the_room_reads_is_short(method: Method) -> None:
    for each in rounds(method):
        assert len(each.question) <= 75
        assert len(each.task) <= 90
    for step in stepped(method):
        assert len(step.task) <= 85
        assert all(len(prompt) <= 75 for prompt in step.prompts)
        assert len(step.short) <= 20


def test_what_the_facilitator_reads_is_read_at_a_glance(method: Method) -> None:
    scripts = [each.script for each in rounds(method)] + [step.script for step in stepped(method)]
    for script in scripts:
        assert max(len(script.say_this), len(script.watch_out), len(script.when_stuck)) <= 105


def test_nothing_is_left_english_in_dutch() -> None:
    assert {dutch for dutch, english in all_pairs() if dutch == english} == SAME_IN_DUTCH


def test_both_languages_end_alike() -> None:
    def ending(text: str) -> str:
        return re.sub(r"[^.?!…:]", "", text.rstrip("’”")[-1:])

    assert [pair for pair in all_pairs() if ending(pair[0]) != ending(pair[1])] == []


def test_the_typography_is_clean() -> None:
    dirty = re.compile(r"""['"]|\.\.\.|\s{2,}|^\s|\s$|\s[.,;:?!]""")
    assert [text for pair in all_pairs() for text in pair if dirty.search(text)] == []


def test_there_are_ten_rules(method: Method) -> None:
    assert len(method.rules) == 10
    assert len(method.ground_rules) >= 3


def test_the_loudest_speaks_last(method: Method) -> None:
    assert [str(kind) for kind in method.speaking_order] == [
        "support",
        "delivery",
        "other",
        "marketing",
        "sales",
        "management",
    ]


def test_a_small_company_has_five_disciplines(method: Method) -> None:
    preset = method.preset_of(Setting.SME)
    assert [each.kind for each in preset.disciplines] == [
        Kind.MARKETING,
        Kind.SALES,
        Kind.DELIVERY,
        Kind.SUPPORT,
        Kind.MANAGEMENT,
    ]
    assert {each.group for each in preset.disciplines} == {""}


def test_an_enterprise_has_nine_departments_and_groups_of_at_least_two(method: Method) -> None:
    departments = method.preset_of(Setting.ENTERPRISE).disciplines
    assert len(departments) == 9
    assert {each.kind for each in departments} == set(Kind) - {Kind.OTHER}
    groups = [each.group for each in departments if each.group]
    assert all(groups.count(group) >= 2 for group in groups)
    neighbours = [group for n, group in enumerate(groups) if n == 0 or group != groups[n - 1]]
    assert len(neighbours) == len(set(neighbours))  # a group stands together


def test_the_phases_begin_anonymous_and_go_on_after_the_deal(method: Method) -> None:
    codes = [each.code for each in method.phase_sets]
    assert codes == ["b2b_service", "product_installation", "projects", "subscription"]
    for phase_set in method.phase_sets:
        assert [phase.anonymous for phase in phase_set.phases] == [True] * 2 + [False] * 6
        assert [phase.after_deal for phase in phase_set.phases] == [False] * 4 + [True] * 4
        assert len({phase.name for phase in phase_set.phases}) == 8
        assert all(phase.customer_question.endswith("?") for phase in phase_set.phases)


def test_a_phase_name_is_no_wider_than_the_widest_common_word(method: Method) -> None:
    names = [phase.name for phase_set in method.phase_sets for phase in phase_set.phases]
    assert max(map(len, names)) <= len("Implementatie")


def test_the_standard_phases_are_those_of_the_method() -> None:
    names = [phase.name for phase in read_method("nl").phase_sets[0].phases]
    assert names == [
        "Herkennen",
        "Oriënteren",
        "Vergelijken",
        "Kiezen",
        "Starten",
        "Gebruiken",
        "Uitbreiden",
        "Aanbevelen",
    ]
