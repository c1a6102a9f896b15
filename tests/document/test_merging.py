"""Two files split from one, edited apart and put together: nothing lost, nothing doubled, one undo."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.document.edited import edited, lists_of
from tests.insight.worked_examples import example
from tests.standins import HandClock, opened
from workshop.commands.agreement import Agree
from workshop.commands.edits import Add, Remove, Write
from workshop.document.ancestry import common_ancestor
from workshop.document.change import Change
from workshop.document.difference import applied, difference
from workshop.document.document import Document
from workshop.document.merging import Clash, Side, TakeOver, merging
from workshop.domain.challenges import Challenge
from workshop.domain.journey import Card, CustomerMoment
from workshop.domain.kinds import Text
from workshop.domain.paths import read
from workshop.domain.rules import check_workshop
from workshop.domain.shape import field_kinds
from workshop.domain.vision import Vision
from workshop.domain.workshop import Workshop

BASE = example("plandaal")


def _done(workshop: Workshop, *commands: object) -> Workshop:
    for command in commands:
        workshop = command.apply(workshop)  # type: ignore[attr-defined]
    return workshop


@pytest.mark.parametrize("seed", range(12))
def test_two_files_edited_apart_lose_nothing_and_double_nothing(seed: int) -> None:
    ours, theirs = edited(BASE, 200, seed, "a"), edited(BASE, 200, seed + 1000, "b")

    merged = merging(BASE, ours, theirs)

    check_workshop(merged.result)
    result = {path: {row.id for row in rows} for path, rows in lists_of(merged.result).items()}
    base = {path: {row.id for row in rows} for path, rows in lists_of(BASE).items()}
    same = {one.theirs.id for one in merged.doubles}
    for one, other in ((ours, theirs), (theirs, ours)):
        there = lists_of(other)
        for path, rows in lists_of(one).items():
            fresh = {row.id for row in rows} - base.get(path, set()) - same
            if path in result:
                assert fresh <= result[path]
            else:
                assert path not in there  # its row was deleted by the other, who had not seen it
    for path, rows in lists_of(merged.result).items():
        assert len({row.id for row in rows}) == len(rows)
        assert len({row.order for row in rows}) == len(rows), path


@pytest.mark.parametrize("seed", range(6))
def test_what_only_one_side_changed_is_as_that_side_has_it(seed: int) -> None:
    ours, theirs = edited(BASE, 200, seed, "a"), edited(BASE, 200, seed + 50, "b")

    merged = merging(BASE, ours, theirs).result

    mine = {change.path for change in difference(BASE, ours)}
    looked = 0
    for change in difference(BASE, theirs):
        is_free = not any(
            path[: len(change.path)] == change.path or change.path[: len(path)] == path for path in mine
        )
        if is_free and change.before is not None and change.after is not None:
            if hasattr(change.after, "order"):
                now = read(merged, change.path)
                assert _texts(now) == _texts(read(theirs, change.path))
            looked += 1
    assert looked > 5


def _texts(row: Any) -> list[str]:
    """What is written in a row; what it refers to may have been deleted by the other side."""
    return [getattr(row, name) for name, kind in field_kinds(type(row)).items() if isinstance(kind, Text)]


@pytest.mark.parametrize("seed", range(6))
def test_either_way_round_the_same_rows_come_together(seed: int) -> None:
    ours, theirs = edited(BASE, 60, seed, "a"), edited(BASE, 60, seed + 7, "b")

    one, other = merging(BASE, ours, theirs).result, merging(BASE, theirs, ours).result

    assert {row.id for row in one.journey.cards} == {row.id for row in other.journey.cards}
    assert {row.id for row in one.actions} == {row.id for row in other.actions}


def test_taking_over_is_one_edit_that_one_undo_takes_back() -> None:
    clock = HandClock()
    document = Document(opened(BASE, clock), clock)
    ours = edited(BASE, 200, 1, "a")
    document.do(_Become(ours))
    theirs = edited(BASE, 200, 2, "b")

    document.do(TakeOver(merging(BASE, ours, theirs)))
    assert document.workshop != ours
    document.undo()

    assert document.workshop == ours


class _Become:
    label = TakeOver.label

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop

    def apply(self, workshop: Workshop) -> Workshop:
        return self._workshop


def test_taking_over_twice_changes_nothing_the_second_time() -> None:
    ours, theirs = edited(BASE, 80, 3, "a"), edited(BASE, 80, 4, "b")

    once = merging(BASE, ours, theirs).result

    assert merging(BASE, once, theirs).result == once


def test_edits_made_while_the_window_was_open_stay() -> None:
    theirs = _done(BASE, Write(("vision", "statement"), "One face."))
    plan = TakeOver(merging(BASE, BASE, theirs))
    meanwhile = _done(BASE, Write(("vision", "horizon"), "2031"))

    after = plan.apply(meanwhile)

    assert after.vision == replace(BASE.vision, statement="One face.", horizon="2031")


def test_two_texts_for_one_field_are_a_conflict_for_people() -> None:
    ours = _done(BASE, Write(("vision", "statement"), "Ours."))
    theirs = _done(BASE, Write(("vision", "statement"), "Theirs."))
    path = ("vision", "statement")

    (conflict,) = merging(BASE, ours, theirs).conflicts

    assert (conflict.path, conflict.ours, conflict.theirs) == (path, "Ours.", "Theirs.")
    assert conflict.choices == (Side.OURS, Side.THEIRS, Side.BOTH)
    for side, text in ((Side.OURS, "Ours."), (Side.THEIRS, "Theirs."), (Side.BOTH, "Ours.\nTheirs.")):
        assert merging(BASE, ours, theirs, {path: side}).result.vision.statement == text


def test_two_fields_of_one_row_come_together() -> None:
    action = BASE.actions[0].id
    ours = _done(BASE, Write(("actions", action, "hours"), 99))
    theirs = _done(BASE, Write(("actions", action, "done_when"), "When it hangs there"))

    merged = merging(BASE, ours, theirs)

    assert not merged.conflicts
    assert (merged.result.actions[0].hours, merged.result.actions[0].done_when) == (99, "When it hangs there")


def test_a_row_that_one_deleted_and_the_other_worked_in_stays_until_people_decide() -> None:
    card = BASE.journey.cards[0].id
    path = ("journey", "cards", card)
    without = _done(BASE, Remove(path[:-1], (card,)))
    worked = _done(BASE, Write((*path, "title"), "Worked on"))

    here, there = merging(BASE, without, worked), merging(BASE, worked, without)

    assert [one.clash for one in (*here.conflicts, *there.conflicts)] == [Clash.GONE_HERE, Clash.GONE_THERE]
    for merged in (here, there):
        assert "Worked on" in [one.title for one in merged.result.journey.cards]
    assert card not in [
        one.id for one in merging(BASE, without, worked, {path: Side.OURS}).result.journey.cards
    ]
    assert card not in [
        one.id for one in merging(BASE, worked, without, {path: Side.THEIRS}).result.journey.cards
    ]


def test_a_discipline_that_somebody_still_uses_comes_back() -> None:
    gone = BASE.disciplines[-1].id
    ours = _done(BASE, Remove(("disciplines",), (gone,)))
    theirs = _done(BASE, Add(("challenges",), (Challenge(id="new", text="Heard?", discipline=gone),), 99))

    result = merging(BASE, ours, theirs).result

    assert gone in [one.id for one in result.disciplines]
    assert result.challenges[-1].discipline == gone


def test_what_both_wrote_is_kept_once_unless_people_say_that_it_is_two_things() -> None:
    phase, discipline = BASE.journey.phases[0].id, BASE.disciplines[0].id
    one = Card(id="here", title="Call  back", phase=phase, discipline=discipline, note="ours")
    other = Card(id="there", title="call back", phase=phase, discipline=discipline, touchpoint="phone")
    elsewhere = Card(id="third", title="Call back", phase=phase, discipline=BASE.disciplines[1].id)
    cards = ("journey", "cards")
    ours, theirs = _done(BASE, Add(cards, (one,), 999)), _done(BASE, Add(cards, (other, elsewhere), 999))

    merged = merging(BASE, ours, theirs)

    assert [pair.theirs.id for pair in merged.doubles] == ["there"]
    added = [card for card in merged.result.journey.cards if card.id in ("here", "there", "third")]
    assert [(card.id, card.touchpoint, card.note) for card in added] == [
        ("here", "phone", "ours"),
        ("third", "", ""),
    ]
    apart = merging(BASE, ours, theirs, apart=frozenset({"there"})).result.journey.cards
    assert {"here", "there", "third"} <= {card.id for card in apart}


def test_a_phase_keeps_one_row_of_the_customer() -> None:
    bare = _done(BASE, Remove(("journey", "customer"), (BASE.journey.customer[0].id,)))
    phase = BASE.journey.phases[0].id
    ours = _done(bare, Add(("journey", "customer"), (CustomerMoment(id="m1", phase=phase, does="reads"),), 0))
    theirs = _done(bare, Add(("journey", "customer"), (CustomerMoment(id="m2", phase=phase, faces=2),), 0))

    (moment,) = [one for one in merging(bare, ours, theirs).result.journey.customer if one.phase == phase]

    assert (moment.does, moment.faces) == ("reads", 2)


def test_the_agreed_plan_is_taken_over_as_a_whole() -> None:
    theirs = _done(replace(BASE, agreed=None), Agree())

    assert merging(replace(BASE, agreed=None), replace(BASE, agreed=None), theirs).result == theirs


def test_files_without_a_common_past_are_laid_together() -> None:
    other = Workshop(vision=Vision(statement="Another sentence"))

    merged = merging(None, BASE, other)

    assert [one.path for one in merged.conflicts] == [("vision", "statement")]
    assert merged.result == BASE


def _log(*plans: Workshop, at: int = 0) -> list[Change]:
    clock = HandClock()
    clock.turn(at)
    log, before = [], Workshop()
    for seq, plan in enumerate(plans):
        rows = tuple(difference(before, plan))
        clock.turn(1)
        from workshop.document.change import ChangeKind
        from workshop.domain.codes import StepCode

        kind = ChangeKind.DO if seq else ChangeKind.START
        log.append(
            Change(
                seq=seq,
                at=clock.now(),
                label=TakeOver.label,
                step=StepCode.VISION,
                burst=seq,
                kind=kind,
                rows=rows,
            )
        )
        before = plan
    return log


def test_the_ancestor_is_the_last_edit_that_both_files_remember() -> None:
    second = _done(BASE, Write(("vision", "statement"), "Second"))
    ours, theirs = _log(BASE, second, Workshop()), _log(BASE, second, _done(second, Agree()))

    assert common_ancestor(ours, theirs) == second


def test_a_copy_without_history_begins_at_a_moment_that_the_other_remembers() -> None:
    second = _done(BASE, Write(("vision", "statement"), "Second"))
    copy = _log(replace(second, facilitator_notes=type(second.facilitator_notes)()), Workshop(), at=999)

    assert common_ancestor(_log(BASE, second, Workshop()), copy) is not None
    assert common_ancestor(_log(Workshop()), _log(BASE, at=5)) is None


def test_an_applied_difference_is_the_result() -> None:
    ours, theirs = edited(BASE, 40, 8, "a"), edited(BASE, 40, 9, "b")
    result = merging(BASE, ours, theirs).result

    assert applied(ours, difference(ours, result)) == result
