"""Tables become cards, actions and participants: which column is what, what comes in, and why not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import Any

import pytest

from workshop.commands.bringing import BringIn
from workshop.document.incoming import (
    Found,
    Layout,
    Outcome,
    Sheet,
    Thing,
    Wanted,
    best_sheet,
    first_guess,
    heads_of,
    laid_out,
    layout_of,
    proposed,
)
from workshop.document.incoming.sentences import (
    choice_question,
    done_sentence,
    outcome_sentence,
    remarks,
    summary,
)
from workshop.document.incoming.sheets import Broken, Line
from workshop.document.incoming.values import Choices
from workshop.document.labels import label_text
from workshop.domain.codes import ActionStatus, Authority, Kind, OriginKind, Role
from workshop.domain.goals import Goal
from workshop.domain.journey import Card, Journey, Phase
from workshop.domain.kinds import Target
from workshop.domain.people import Discipline, Participant
from workshop.domain.plan import Action, Origin
from workshop.domain.rows import appended
from workshop.domain.workshop import Workshop
from workshop.texts import Words, speak

TODAY = dt.date(2026, 9, 24)
DUTCH, ENGLISH = speak("nl"), speak("en")
PLAN = Workshop(
    disciplines=appended(
        (),
        Discipline(id="d0", name="Sales", kind=Kind.SALES),
        Discipline(id="d1", name="Service, support", kind=Kind.SUPPORT),
    ),
    participants=appended(
        (),
        Participant(id="p0", name="Femke Aalders"),
        Participant(id="p1", name="Jan Smit"),
        Participant(id="p2", name="Jan de Wit"),
    ),
    goals=appended((), Goal(id="g0", title="Sneller leveren")),
    journey=Journey(phases=appended((), Phase(id="f0", name="Oriëntatie"), Phase(id="f1", name="Keuze"))),
)


def sheet(*rows: Sequence[Any], name: str = "list") -> Sheet:
    return Sheet(name, tuple(Line(at, tuple(row)) for at, row in enumerate(rows, start=1)))


def fields(table: Sheet, thing: Thing, plan: Workshop = PLAN) -> tuple[str, ...]:
    return layout_of(table, plan, thing, ENGLISH).fields


def found(
    table: Sheet,
    thing: Thing,
    plan: Workshop = PLAN,
    choices: Choices | None = None,
    words: Words = ENGLISH,
) -> Found:
    ids = count()
    wanted = Wanted(plan, words, TODAY, lambda: f"new {next(ids)}")
    return proposed(wanted, table, layout_of(table, plan, thing, words), choices or {})


def actions(*rows: Sequence[Any], words: Words = ENGLISH) -> list[Action]:
    rows_ = (one.row for one in found(sheet(*rows), Thing.ACTIONS, words=words).lines)
    return [row for row in rows_ if isinstance(row, Action)]


def cards(*rows: Sequence[Any]) -> list[Card]:
    return [one.row for one in found(sheet(*rows), Thing.CARDS).lines if isinstance(one.row, Card)]


def why(table: Sheet, thing: Thing, words: Words = ENGLISH) -> list[str]:
    return [outcome_sentence(one, thing, words) for one in found(table, thing, words=words).lines]


def test_columns_are_known_by_their_heads_in_both_languages() -> None:
    assert fields(sheet(["Titel", "Fase", "Afdeling:", "Rol op de kaart"]), Thing.CARDS) == (
        "title",
        "phase",
        "discipline",
        "role",
    )
    assert fields(sheet(["TASK", "Assigned to", "Due date (week)", "Costs", "Weather"]), Thing.ACTIONS) == (
        "title",
        "owner",
        "due",
        "budget",
        "",
    )
    assert fields(sheet(["Voornaam", "Tussenvoegsel", "Achternaam", "Functie"]), Thing.PARTICIPANTS) == (
        "name",
        "name",
        "name",
        "role",
    )


def test_heads_are_found_below_a_title_and_what_stands_above_is_told() -> None:
    table = sheet(["Plan 2026"], ["", "", "draft"], ["Card", "Phase"], ["Call", "Keuze"])
    layout = layout_of(table, PLAN, Thing.CARDS, ENGLISH)
    assert (layout.heading, layout.fields) == (2, ("title", "phase", ""))
    assert heads_of(table, layout) == ("Card", "Phase", "C")
    assert [one.number for one in found(table, Thing.CARDS).lines] == [4]
    assert remarks(table, layout.heading, ENGLISH) == "2 lines above the headings are left out."


def test_columns_without_heads_are_known_by_what_stands_in_them() -> None:
    table = sheet(["Keuze", "Bellen", "leidt", "Sales"], ["oriëntatie", "Mailen", "weet", "support"])
    assert fields(table, Thing.CARDS) == ("phase", "title", "role", "discipline")
    assert [
        (card.title, card.role, card.discipline) for card in cards(*(line.cells for line in table.lines))
    ] == [
        ("Bellen", Role.LEADS, "d0"),
        ("Mailen", Role.KNOWS, "d1"),
    ]


def test_a_column_of_titles_is_a_table_without_heads() -> None:
    assert [card.title for card in cards(["Call"], ["Visit 2 customers"], ["Send"])] == [
        "Call",
        "Visit 2 customers",
        "Send",
    ]


def test_unknown_heads_above_figures_are_heads() -> None:
    layout = layout_of(sheet(["Werk", "Prijs"], ["Bellen", "€ 20"]), PLAN, Thing.ACTIONS, ENGLISH)
    assert (layout.heading, layout.fields) == (0, ("title", ""))


def test_the_user_decides_what_a_column_is() -> None:
    table = sheet(["Werk", "Prijs"], ["Bellen", "€ 20"])
    layout = laid_out(table, PLAN, Thing.ACTIONS, ENGLISH, None).with_field(1, "budget")
    assert [len(layout.body(table)), layout.fields] == [2, ("title", "budget")]
    moved = layout.with_field(0, "budget")
    assert moved.fields == ("budget", "")
    assert Layout(Thing.CARDS, None, ("title", "note")).with_field(1, "title").fields == ("title", "title")


def test_what_a_table_holds_shows_from_its_heads_and_its_name() -> None:
    people = sheet(["Naam", "Functie", "Mandaat"])
    work = sheet(["Actie", "Eigenaar", "Klaar"])
    map_ = sheet(["Titel", "Fase", "Discipline"])
    guessed = [first_guess((one,), Thing.CARDS) for one in (people, work, map_)]
    assert guessed == [(0, Thing.PARTICIPANTS), (0, Thing.ACTIONS), (0, Thing.CARDS)]
    ours = (sheet(["Titel", "Fase"], name="Kaarten"), sheet(["Actie", "Geld", "Klaar"], name="Acties"))
    assert [first_guess(ours, thing)[1] for thing in (Thing.CARDS, Thing.ACTIONS)] == [
        Thing.CARDS,
        Thing.ACTIONS,
    ]
    assert first_guess((sheet(["x"]), people, work), Thing.ACTIONS) == (1, Thing.PARTICIPANTS)
    assert first_guess((sheet(["Naam"]),), Thing.PARTICIPANTS) == (0, Thing.PARTICIPANTS)
    assert first_guess((sheet(["?"]),), Thing.ACTIONS) == (0, Thing.ACTIONS)
    assert best_sheet((people, work, map_), Thing.CARDS) == 2
    named = sheet(["x"], name="Acties")
    assert best_sheet((sheet(["Actie"]), named), Thing.ACTIONS) == 1


@pytest.mark.parametrize(
    ("written", "cents"),
    [
        ("1.250,00", 125000),
        ("1,250.00", 125000),
        ("€ 1.250", 125000),
        ("1,250", 125000),
        ("EUR 1250,-", 125000),
        ("12,5", 1250),
        ("0.99", 99),
        (1250, 125000),
        (12.5, 1250),
        ("300 euro", 30000),
    ],
)
def test_amounts_are_read_in_either_notation(written: Any, cents: int) -> None:
    (action,) = actions(["Action", "Budget"], ["Call", written])
    assert action.budget == cents


def test_one_clear_number_tells_how_the_others_are_meant() -> None:
    rows = [["Action", "Hours"], ["a", "1.500"], ["b", "2,5"], ["c", "3 uur"], ["d", "2:30"]]
    assert [action.hours for action in actions(*rows, words=ENGLISH)] == [1500, 2.5, 3, 2.5]
    rows[2][1] = "2.5"
    assert [action.hours for action in actions(*rows, words=DUTCH)] == [1.5, 2.5, 3, 2.5]


@pytest.mark.parametrize(
    "written",
    [
        "2026-10-16",
        "16-10-2026",
        "16/10/26",
        "16.10.2026",
        "16 oktober 2026",
        "vrijdag 16 okt. 2026",
        "16 October 2026",
        "Oct 16, 2026",
        "16 okt",
        "2026-10-16 00:00:00",
        "16-10-2026 09:30",
        dt.date(2026, 10, 16),
    ],
)
def test_days_are_read_as_people_and_spreadsheets_write_them(written: Any) -> None:
    (action,) = actions(["Action", "Due"], ["Call", written])
    assert action.due == dt.date(2026, 10, 16)


def test_a_column_with_the_month_first_is_read_so_throughout() -> None:
    due = [action.due for action in actions(["Action", "Due"], ["a", "10/16/2026"], ["b", "11/2/2026"])]
    assert due == [dt.date(2026, 10, 16), dt.date(2026, 11, 2)]


def test_every_field_of_an_action_can_come_along() -> None:
    (action,) = actions(
        ["Actie", "Doel", "Eigenaar", "Zei ja", "Samen met", "Status", "Klaar als", "Komt uit"],
        [
            "Bellen",
            "sneller leveren",
            "femke",
            "ja",
            "Service, support; sales",
            "Mee bezig",
            "10 gebeld",
            "Doel: Sneller leveren",
        ],
    )
    assert replace(action, id="") == Action(
        id="",
        title="Bellen",
        goal="g0",
        owner="p0",
        accepted=True,
        disciplines=("d1", "d0"),
        status=ActionStatus.BUSY,
        done_when="10 gebeld",
        origin=Origin(kind=OriginKind.GOAL, id="g0"),
    )


def test_participants_come_with_hats_and_mandate() -> None:
    table = sheet(
        ["First name", "Last name", "Department", "Authority", "Attends"],
        ["Els", "Kok", "Sales", "decides", "x"],
    )
    (one,) = found(table, Thing.PARTICIPANTS).lines
    assert one.row == Participant(
        id="new 0", name="Els Kok", disciplines=("d0",), authority=Authority.DECIDES, present=True
    )


def test_a_card_without_a_role_delivers_unless_the_table_has_roles() -> None:
    assert cards(["Card"], ["Call"])[0].role is Role.DELIVERS
    assert cards(["Card", "Role"], ["Call", ""], ["Visit", "leads"])[0].role is None


def test_text_that_looks_like_a_formula_stays_text() -> None:
    assert cards(["Card"], ["=1+1"], ["@SUM(A1)"])[0].title == "=1+1"


def test_what_cannot_come_in_is_listed_with_the_reason() -> None:
    table = sheet(
        ["Action", "Due", "Budget", "Hours", "Status", "Said yes"],
        ["", "2026-10-16"],
        ["a", "next week"],
        ["b", "", "much"],
        ["c", "", "", "-3"],
        ["d", "", "", "", "fine"],
        ["e", "", "", "", "", "perhaps"],
        ["f", Broken.ERROR, Broken.UNCOUNTED],
        ["x" * 20_001],
        ["g", "31-02-2027", "12.345,678"],
    )
    uncounted = "a formula without a result; open the file in your spreadsheet and save it"
    assert why(table, Thing.ACTIONS) == [
        "Action: nothing stands here",
        "Due: “next week” is not a date",
        "Money: “much” is not an amount of money",
        "Hours: “-3” is not a number of 0 or more",
        "Status: “fine” is not one of the choices",
        "Said yes: “perhaps” is not yes or no",
        f"Due: the spreadsheet has an error here · Money: {uncounted}",
        "Action: 20,001 characters; at most 20,000 fit",
        "Due: “31-02-2027” is not a date · Money: “12.345,678” is not an amount of money",
    ]
    assert {one.outcome for one in found(table, Thing.ACTIONS).lines} == {Outcome.CANNOT}


@pytest.mark.parametrize("written", ["9" * 5000, "1e400", "inf", "nan", "٣", float("inf"), float("nan")])
def test_numbers_that_nobody_can_count_with_are_refused(written: Any) -> None:
    assert actions(["Action", "Hours", "Due"], ["Call", written]) == []
    assert actions(["Action", "Due"], ["Call", written]) == []


def test_an_unknown_name_waits_for_a_choice_and_takes_it() -> None:
    table = sheet(
        ["Card", "Discipline"], ["Call", "Verkoop binnen"], ["Visit", "verkoop  binnen"], ["Send", "Sales"]
    )
    first = found(table, Thing.CARDS)
    assert [(one.target, one.text, one.count) for one in first.unknown] == [
        (Target.DISCIPLINES, "Verkoop binnen", 2)
    ]
    assert why(table, Thing.CARDS)[0] == "Discipline: “Verkoop binnen” is not in this plan"
    assert (
        choice_question(Target.DISCIPLINES, "Verkoop binnen", ENGLISH)
        == "Which discipline is “Verkoop binnen”?"
    )
    for chosen in ("d0", None):
        then = found(table, Thing.CARDS, choices={(Target.DISCIPLINES, "verkoop binnen"): chosen})
        assert [getattr(one.row, "discipline", "") for one in then.lines] == [chosen, chosen, "d0"]


def test_a_name_that_several_have_waits_for_a_choice_too() -> None:
    (one,) = found(sheet(["Action", "Owner"], ["Call", "Jan"]), Thing.ACTIONS).unknown
    assert (one.text, one.is_several) == ("Jan", True)
    assert why(sheet(["Action", "Owner"], ["Call", "Jan"]), Thing.ACTIONS) == [
        "Owner: several in this plan are called “Jan”"
    ]


def test_what_is_there_already_stays_out_unless_it_is_wanted() -> None:
    there = Card(id="k", title="Call", phase="f0", discipline="d0")
    plan = replace(PLAN, journey=replace(PLAN.journey, cards=appended((), there)))
    table = sheet(
        ["Card", "Phase", "Discipline"],
        [" call ", "Oriëntatie", "Sales"],
        ["Call", "", "Sales"],
        ["Call", "Keuze", "Sales"],
        ["Call", "Keuze", "Sales"],
    )
    shown = found(table, Thing.CARDS, plan)
    assert [outcome_sentence(one, Thing.CARDS, ENGLISH) for one in shown.lines] == [
        "Is there already",
        "Is there already",
        "Comes in",
        "The same as line 4",
    ]
    assert summary(shown, frozenset({4}), ENGLISH) == "1 card comes in, 3 are there already"
    assert summary(shown, frozenset({2, 4}), DUTCH) == "2 kaarten komen erin, 2 staan er al"


def test_a_person_of_the_same_name_is_there_already() -> None:
    shown = found(sheet(["Name", "Role"], ["FEMKE  aalders", "Director"]), Thing.PARTICIPANTS)
    assert shown.count(Outcome.THERE) == 1


def test_what_comes_in_is_one_edit_with_a_name() -> None:
    table = sheet(["Action", "Owner"], ["Call", "Femke"], ["Visit", "Nobody we know"], ["Send", ""])
    shown = found(table, Thing.ACTIONS)
    command = shown.bring({2, 3, 4})
    assert [action.title for action in command.apply(PLAN).actions] == ["Call", "Send"]
    assert label_text(ENGLISH, command.label) == "actions brought in from a table"
    assert label_text(DUTCH, command.label) == "acties uit een tabel binnengehaald"
    assert done_sentence(Thing.ACTIONS, 2, ENGLISH) == "2 actions came in. One undo takes that back."
    assert summary(shown, frozenset({2}), ENGLISH) == "1 action comes in, 1 cannot, 1 is left out"


def test_nothing_ticked_is_no_edit() -> None:
    assert BringIn(("actions",), ()).apply(PLAN) is PLAN


def test_cards_come_behind_those_of_their_cell() -> None:
    there = Card(id="k", title="There", phase="f0", discipline="d0")
    plan = replace(PLAN, journey=replace(PLAN.journey, cards=appended((), there)))
    table = sheet(
        ["Card", "Phase", "Discipline"], ["First", "Oriëntatie", "Sales"], ["Other", "Keuze", "Sales"]
    )
    after = found(table, Thing.CARDS, plan).bring({2, 3}).apply(plan).journey
    assert [card.title for card in after.cell("f0", "d0")] == ["There", "First"]
    assert [card.title for card in after.cell("f1", "d0")] == ["Other"]


def test_five_thousand_lines_are_all_accounted_for() -> None:
    rows = [[f"Card {at}", "Keuze" if at % 2 else "Nowhere"] for at in range(5000)]
    shown = found(sheet(["Card", "Phase"], *rows), Thing.CARDS)
    assert [shown.count(one) for one in Outcome] == [2500, 0, 2500]
    assert [one.count for one in shown.unknown] == [2500]
    assert len(shown.bring(range(5002)).apply(PLAN).journey.cards) == 2500


def test_an_empty_table_brings_nothing() -> None:
    shown = found(sheet(), Thing.CARDS)
    assert (shown.lines, summary(shown, frozenset(), ENGLISH)) == ((), "0 cards come in")
