"""Pictures of what the plan shows: they say the figures in large letters, and stay in their frame."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from tests.drawing.boards import SETTER, disciplines, handoff, phases
from workshop.domain.codes import Currency, Light, Realistic
from workshop.domain.frozen import FrozenMap
from workshop.domain.journey import CustomerMoment, Journey, OneFace
from workshop.domain.plan import Action, Budget
from workshop.domain.proposition import Promise
from workshop.domain.rows import Line
from workshop.domain.workshop import Plan, Workshop
from workshop.drawing.breaking import SOFT_HYPHEN
from workshop.drawing.palette import PAPER, ROOM, lane_look
from workshop.drawing.primitives import Icon, Rect, Text, leaves
from workshop.drawing.primitives import Path as Stroke
from workshop.drawing.scenes import faces, handoffs, leverage, mirror, pot, promises, pulse
from workshop.drawing.scenes.frame import SMALL, Frame, Page, Pages, lanes_of
from workshop.exchange import read_plan
from workshop.texts import speak

EXAMPLES = Path(__file__).parents[2] / "resources" / "examples"
SLIDE = Frame(1776, 800, speak("en"), SETTER, ROOM)
NARROW = Frame(1296, 760, speak("en"), SETTER, ROOM)
FIGURE = Frame(760, 330, speak("en"), SETTER, PAPER, unit=8 / SMALL)
SCENES = [mirror.claims, mirror.reveal, handoffs.handoffs, faces.faces, faces.one_face, promises.promises]
SCENES += [pot.spending, leverage.gains]


def said(page: Page) -> str:
    """Everything that stands on a page, its lines joined."""
    lines = [item for item in leaves(page) if isinstance(item, Text)]
    return " ".join(line.text.removesuffix("-") if line.after == SOFT_HYPHEN else line.text for line in lines)


def icons(page: Page) -> list[str]:
    return [item.name for item in leaves(page) if isinstance(item, Icon)]


def example(name: str) -> Workshop:
    return read_plan((EXAMPLES / f"{name}.json").read_bytes())


@pytest.mark.parametrize("frame", [SLIDE, NARROW, FIGURE], ids=["slide", "narrow", "paper"])
@pytest.mark.parametrize("name", ["plandaal", "tolbrug"])
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_letters_are_large_enough_and_stay_in_the_frame(scene: object, name: str, frame: Frame) -> None:
    pages: Pages = scene(example(name), frame)  # type: ignore[operator]
    assert pages
    for page in pages:
        for text in leaves(page):
            if isinstance(text, Text):
                assert text.size >= SMALL * frame.unit - 1e-6, text
                assert 0 <= text.baseline <= frame.height + 1, text
                assert -1 <= text.x <= frame.width + 1, text


def crowded() -> Workshop:
    """Nine disciplines with long names that all claim, promise, pay and gain."""
    plan = example("plandaal")
    many = disciplines(9)
    long = tuple(replace(one, name=f"Onderhoud en dienstverlening {at}") for at, one in enumerate(many))
    ids = [one.id for one in long]
    leads = tuple(replace(one, lead=ids[at % 9]) for at, one in enumerate(plan.journey.phases))
    promised = tuple(
        replace(one, id=f"p{at}", made_by=ids[at % 9], kept_by=ids[(at * 4 + 2) % 9])
        for at, one in enumerate(plan.promises * 3)
    )
    return replace(
        plan,
        disciplines=long,
        mirror=FrozenMap({name: 5.0 * (at + 1) for at, name in enumerate(ids)}),
        journey=replace(plan.journey, phases=leads),
        promises=promised,
        actions=tuple(
            replace(one, disciplines=tuple(ids[: 1 + at % 9])) for at, one in enumerate(plan.actions)
        ),
        budget=replace(
            plan.budget, contributions=FrozenMap({one: 90_000 * (at + 1) for at, one in enumerate(ids)})
        ),
    )


@pytest.mark.parametrize("frame", [SLIDE, NARROW, FIGURE], ids=["slide", "narrow", "paper"])
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_nine_disciplines_with_long_names_stay_in_the_frame_and_off_each_other(
    scene: object, frame: Frame
) -> None:
    for page in scene(crowded(), frame):  # type: ignore[operator]
        boxes = []
        for text in leaves(page):
            if isinstance(text, Text) and text.text.strip():
                wide = frame.setter.measure.width(text.text, text.size, text.weight)
                left = text.x - {"start": 0.0, "middle": wide / 2, "end": wide}[text.anchor]
                assert left >= -2, text
                assert left + wide <= frame.width + 2, text
                assert 0 <= text.baseline <= frame.height + 1, text
                boxes.append((left, text.baseline - text.size * 0.5, left + wide, text.baseline, text))
        for one, other in combinations(boxes, 2):
            is_apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            assert is_apart, (one[4], other[4])


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_an_empty_plan_has_no_picture(scene: object) -> None:
    assert scene(Plan(), SLIDE) == []  # type: ignore[operator]


def test_the_first_beat_of_the_mirror_says_what_all_claim_together() -> None:
    (page,) = mirror.claims(example("plandaal"), SLIDE)
    text = said(page)
    assert "125%" in text
    assert "25% is claimed twice" in text
    assert all(claim in text for claim in ("15%", "60%", "20%", "10%"))


def test_nobody_stands_alone_in_what_is_too_much() -> None:
    """The journey lies under the middle of the claims: as much too much on either side."""
    (page,) = mirror.claims(example("plandaal"), SLIDE)
    dashed = [item for item in leaves(page) if isinstance(item, Stroke) and item.dash]
    widths = {round(abs(line.segments[1].x - line.segments[0].x), 3) for line in dashed}  # type: ignore[union-attr]
    assert len(dashed) == 2
    assert len(widths) == 1


def test_claims_below_the_whole_say_what_nobody_claims() -> None:
    plan = Plan(disciplines=disciplines(2), mirror=FrozenMap({"d0": 30, "d1": 40}))
    assert "30% is claimed by nobody" in said(mirror.claims(plan, SLIDE)[0])


def test_the_second_beat_lays_the_phases_led_in_the_frame_of_the_claim() -> None:
    page, cards = mirror.reveal(example("plandaal"), SLIDE)
    text = said(page)
    assert "Herkennen" in text
    assert text.count("37.5%") == 2
    assert "125% 100%" in text
    frames = [item for item in leaves(page) if isinstance(item, Rect) and item.dash]
    assert len(frames) == 5
    assert "cards" in said(cards)


def test_the_strip_shows_each_change_of_leader_with_a_shape_of_its_own() -> None:
    (strip,) = handoffs.handoffs(example("plandaal"), SLIDE)
    assert icons(strip).count("x") == 2
    assert icons(strip).count("unlink") == 1
    assert "Sales to Marketing: nothing agreed" in said(strip)
    assert "Support → Marketing" in said(strip)
    assert len(handoffs.handoffs(example("plandaal"), replace(SLIDE, height=600))) == 2


def test_a_hand_off_that_goes_another_way_than_before_says_so() -> None:
    journey = Journey(
        phases=tuple(replace(phase, lead=f"d{n}") for n, phase in enumerate(phases(2, 1))),
        handoffs=(replace(handoff(0, (0, 0), (1, 1), Light.GREEN), gap="One sheet"),),
    )
    plan = Plan(disciplines=disciplines(2), journey=journey)
    assert "One sheet (was red)" in said(handoffs.handoffs(plan, SLIDE, {"h0": Light.RED})[0])
    assert "was" not in said(handoffs.handoffs(plan, SLIDE, {"h0": Light.GREEN})[0])


def test_a_phase_without_a_leader_is_an_open_field() -> None:
    plan = Plan(disciplines=disciplines(2), journey=Journey(phases=phases(2, 1)))
    assert said(handoffs.handoffs(plan, SLIDE)[0]).count("no leader") == 2


def test_faces_are_stacked_and_nobody_is_told_in_two_ways() -> None:
    counts = (0, 0, 7, None)
    moments = tuple(CustomerMoment(id=f"m{n}", phase=f"p{n}", faces=faces) for n, faces in enumerate(counts))
    plan = Plan(journey=Journey(phases=phases(4, 2), customer=moments))
    (page,) = faces.faces(plan, SLIDE)
    assert icons(page).count("user-round") == 5
    assert "eye-off" in icons(page)
    assert "user-round-x" in icons(page)
    assert all(word in said(page) for word in ("anonymous", "nobody", "not known", "7"))


def test_the_mark_for_one_face_stands_beside_the_house_rules() -> None:
    rules = tuple(Line(id=str(n), text=f"Rule {n}") for n in range(3))
    plan = Plan(journey=Journey(one_face=OneFace(now=2, target=4, rules=rules)))
    text = said(faces.one_face(plan, SLIDE)[0])
    assert "1 2 now 3 4 goal 5" in text
    assert "Rule 2" in text


def test_a_promise_is_a_line_from_maker_to_keeper() -> None:
    made = [
        Promise(
            id=str(n),
            text=f"Promise {n}",
            made_by="d0",
            kept_by="d1",
            realistic=true,
            instead="Something else",
        )
        for n, true in enumerate((Realistic.YES, Realistic.PARTLY, Realistic.NO))
    ]
    plan = Plan(disciplines=disciplines(2), promises=tuple(made))
    (page,) = promises.promises(plan, SLIDE)
    assert said(page).count("Team 0") == 1
    assert {"yes", "partly", "no"} <= set(said(page).split())
    assert "Rather: Something else" in said(page)
    many = replace(plan, promises=tuple(replace(made[0], id=f"m{n}") for n in range(11)))
    assert len(promises.promises(many, SLIDE)) == 3


def spending(contributed: int, available: int | None, *budgets: int) -> Plan:
    actions = tuple(
        Action(id=f"a{n}", title=f"Action {n}", budget=cents * 100, disciplines=("d0",))
        for n, cents in enumerate(budgets)
    )
    budget = Budget(
        available=None if available is None else available * 100,
        currency=Currency.EUR,
        contributions=FrozenMap({"d0": contributed * 100}),
    )
    return Plan(disciplines=disciplines(1), actions=actions, budget=budget)


def test_what_is_left_of_the_pot_is_the_one_open_place() -> None:
    (page,) = pot.spending(spending(1000, 1000, 600), SLIDE)
    text = said(page)
    assert "€600" in text
    assert "400" in text
    assert "free" in text


def test_a_pot_that_is_overspent_says_how_much() -> None:
    assert "€200 too much" in said(pot.spending(spending(1000, 1000, 700, 500), SLIDE)[0])


def test_small_actions_stand_together_on_the_pot() -> None:
    text = said(pot.spending(spending(1000, 1000, 600, 20, 20, 20), SLIDE)[0])
    assert "3 smaller actions" in text
    assert "Action 1" not in text


def test_actions_are_grouped_by_how_many_gain_ten_a_page() -> None:
    actions = tuple(
        Action(id=f"a{n}", title=f"Action {n}", disciplines=("d0", "d1", "d2")[: 1 + n % 3])
        for n in range(23)
    )
    pages = leverage.gains(Plan(disciplines=disciplines(3), actions=actions), SLIDE)
    assert len(pages) == 3
    assert "Actions per discipline" in said(pages[-1])
    assert "Actions per discipline" not in said(pages[0])
    assert said(pages[0]).index("Action 2") < said(pages[0]).index("Action 1")


def test_the_pulse_says_mean_and_spread_at_each_occasion() -> None:
    beats = [pulse.Beat("start", 5.0, 1.4), pulse.Beat("end", 6.8, 0.4)]
    lane = next(iter(lanes_of(disciplines(1)).values()))
    (page,) = pulse.pulse(beats, [pulse.LaneBeat(lane, (4.0, None))], SLIDE)
    assert all(figure in said(page) for figure in ("5.0", "6.8", "1.4", "0.4", "4.0", "Team 0"))
    assert pulse.pulse([], [], SLIDE) == []


def test_a_lane_wears_its_own_colour() -> None:
    plan = Plan(disciplines=disciplines(1), mirror=FrozenMap({"d0": 100}))
    (page,) = mirror.claims(plan, SLIDE)
    fills = {item.fill for item in leaves(page) if isinstance(item, Rect)}
    assert lane_look(0, None, ROOM).fill in fills
