"""Out of a damaged file comes the newest state that can be proved, as a new file; the damaged one stays."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.domain.plans import full_workshop
from tests.storage.opened import Shelf
from tests.storage.tallies import count as counted
from tests.storage.test_damaged_files import cut_short, garbage, header, sector, swap
from workshop.commands.edits import Write
from workshop.document.ports import OfferKind, StoreError, StoreProblem
from workshop.domain.workshop import Workshop

STATEMENT = ("vision", "statement")


class History:
    """A file with edits over several days, and what the plan was after each."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        document = shelf.create(full_workshop())
        self.plans = [document.workshop]
        for day in range(3):
            document.subscribe(lambda adopted: self.plans.append(adopted.now))
            for number in range(20):
                document.do(Write(STATEMENT, f"day {day} {number} " * 20))
            document.undo()
            document.close()
            shelf.clock.turn(24 * 3600)
            document = shelf.open() if day < 2 else document
        self.whole = shelf.path.read_bytes()

    @property
    def last(self) -> int:
        return len(self.plans) - 1


@pytest.fixture
def history(shelf: Shelf) -> History:
    return History(shelf)


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            db.execute(statement)


def forget_backups(shelf: Shelf) -> None:
    for backup in shelf.files.of(shelf.path):
        backup.path.unlink()


def check_recovered(history: History, edits: int) -> None:
    """The best offer has so many edits, and becomes a file with all of its history."""
    shelf = history.shelf
    damaged = shelf.path.read_bytes() if shelf.path.exists() else None
    best, *_ = shelf.files.offers(shelf.path)
    assert (best.kind, best.edits) == (OfferKind.PROVED, edits)
    assert best.workshop == history.plans[edits]
    new = shelf.folder / "recovered.samenspel"
    shelf.files.recover(best, new)
    document = shelf.open(new)
    assert document.workshop == history.plans[edits]
    while document.undo() is not None:
        pass
    assert document.workshop == history.plans[0]
    document.close()
    assert (shelf.path.read_bytes() if shelf.path.exists() else None) == damaged


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM journey_cards",
        "UPDATE disciplines SET name = 'x'",
        "DROP TABLE actions",
        "DELETE FROM session",
    ],
)
def test_when_the_tables_are_damaged_the_log_has_everything(history: History, statement: str) -> None:
    forget_backups(history.shelf)
    change(history.shelf.path, statement)
    check_recovered(history, history.last)


def test_when_the_first_page_is_lost_the_log_has_everything(history: History) -> None:
    forget_backups(history.shelf)
    history.shelf.path.write_bytes(bytes(4096) + history.whole[4096:])
    check_recovered(history, history.last)


def test_when_a_record_is_damaged_the_history_before_it_is_offered(history: History) -> None:
    forget_backups(history.shelf)
    change(history.shelf.path, "UPDATE edit SET changes = '[]' WHERE seq = 30")
    check_recovered(history, 29)


@pytest.mark.parametrize(
    "statement", ["UPDATE edit SET changes = '' WHERE seq = 0", "DELETE FROM edit WHERE seq < 25"]
)
def test_a_backup_and_the_intact_edits_after_it_make_the_whole(history: History, statement: str) -> None:
    for backup in history.shelf.files.of(history.shelf.path)[:1]:
        backup.path.unlink()
    change(history.shelf.path, statement)
    check_recovered(history, history.last)


@pytest.mark.parametrize("left", [b"", b"x" * 100_000, None], ids=["empty", "garbage", "deleted"])
def test_when_nothing_is_left_the_newest_backup_is_offered(history: History, left: bytes | None) -> None:
    if left is None:
        history.shelf.path.unlink()
    else:
        history.shelf.path.write_bytes(left)
    check_recovered(history, history.last)


def test_a_damaged_backup_is_passed_over(history: History) -> None:
    newest, older, *_ = history.shelf.files.of(history.shelf.path)
    newest.path.write_bytes(newest.path.read_bytes()[:5000])
    history.shelf.path.write_bytes(b"")
    check_recovered(history, older.edits)


def test_without_log_and_backups_what_the_tables_say_is_offered(history: History) -> None:
    forget_backups(history.shelf)
    change(history.shelf.path, "DELETE FROM edit")
    (offer,) = history.shelf.files.offers(history.shelf.path)
    assert offer.kind is OfferKind.READABLE
    assert offer.workshop == history.plans[-1]
    assert offer.edits == 0


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM disciplines",
        "DELETE FROM journey_phases WHERE scope = 'agreed'",
        "DELETE FROM participants; DELETE FROM goals; DELETE FROM actions; DELETE FROM field",
        "UPDATE journey_cards SET role = 'obeys', title = x'00'",
        "UPDATE journey_phases SET after_deal = 1 - after_deal",
        "UPDATE journey_cards SET note = 'bell ' || char(7)",
        "UPDATE participants SET disciplines = '[\"nobody\"]', name = 5",
    ],
)
def test_what_does_not_fit_together_in_the_tables_is_left_out(history: History, statement: str) -> None:
    forget_backups(history.shelf)
    change(history.shelf.path, "DELETE FROM edit", *statement.split("; "))
    (offer,) = history.shelf.files.offers(history.shelf.path)
    new = history.shelf.folder / "recovered.samenspel"
    history.shelf.files.recover(offer, new)
    assert history.shelf.look(new).workshop == offer.workshop
    assert offer.workshop.risks == history.plans[-1].risks or "participants" in statement
    assert offer.workshop.clusters == history.plans[-1].clusters


def test_where_there_is_nothing_nothing_is_offered(shelf: Shelf) -> None:
    shelf.path.write_text("Dear colleagues")
    assert shelf.files.offers(shelf.path) == ()
    assert shelf.files.offers(shelf.folder / "never.samenspel") == ()


def test_a_sound_file_is_offered_as_it_is(history: History) -> None:
    (offer,) = history.shelf.files.offers(history.shelf.path)
    assert (offer.edits, offer.workshop) == (history.last, history.plans[-1])


def test_nothing_is_recovered_over_another_file(history: History) -> None:
    (offer,) = history.shelf.files.offers(history.shelf.path)
    with pytest.raises(StoreError) as refused:
        history.shelf.files.recover(offer, history.shelf.path)
    assert refused.value.problem is StoreProblem.ALREADY_EXISTS


@pytest.mark.parametrize("damage", [cut_short, garbage, header, sector, swap])
@pytest.mark.parametrize("count", [6, pytest.param(200, marks=pytest.mark.long)])
def test_whatever_is_damaged_a_state_that_there_was_comes_out(
    history: History, damage: Callable[[bytearray, random.Random], None], count: int
) -> None:
    forget_backups(history.shelf)
    made = 0
    for seed in range(count):
        image = bytearray(history.whole)
        damage(image, random.Random(seed))
        history.shelf.path.write_bytes(image)
        for offer in history.shelf.files.offers(history.shelf.path):
            if offer.kind is OfferKind.PROVED:
                assert offer.workshop == history.plans[offer.edits]
            new = history.shelf.folder / "recovered.samenspel"
            history.shelf.files.recover(offer, new)
            assert history.shelf.look(new).workshop == offer.workshop != Workshop()
            new.unlink()
            made += 1
    counted("recoveries", count, made=made, wrong=0)
