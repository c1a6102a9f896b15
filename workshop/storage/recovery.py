"""A workshop from a damaged file and its backups; the original is never written.

The newest state that can be proved is offered first: the file's own log as far as it is intact, or the newest
good backup and the intact edits after it, whichever goes further. What the tables still say comes last.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from workshop.document.ports import Backup, Clock, Offer, OfferKind, StoreError
from workshop.document.session import Session
from workshop.domain.workshop import Workshop
from workshop.storage.building import built
from workshop.storage.images import Meta, image, new_image
from workshop.storage.log import EditRow, LogError, Replay
from workshop.storage.opening import content_of
from workshop.storage.salvage import intact_records, readable_session, readable_uuid, readable_workshop
from workshop.storage.starting import start_of


def offers(damaged: bytes, backups: Iterable[Backup], clock: Clock, app_version: str) -> tuple[Offer, ...]:
    """Return what can be made of a file's bytes and its backups (newest first), the best first."""
    session = readable_session(damaged)
    meta = {
        "uuid": readable_uuid(damaged) or uuid.uuid4().hex,
        "created": clock.now().isoformat(),
        "app": app_version,
    }
    proved = _proved(damaged, backups, session, meta)
    readable = readable_workshop(damaged)
    if readable == Workshop() or (proved is not None and proved.workshop == readable):
        return () if proved is None else (proved,)
    start = start_of(readable, clock.now())
    rest = Offer(OfferKind.READABLE, start.at, 0, readable, new_image(start, session, meta))
    return (rest,) if proved is None else (proved, rest)


def _proved(damaged: bytes, backups: Iterable[Backup], session: Session, meta: Meta) -> Offer | None:
    """Return the longest history that can be followed from its start."""
    records = intact_records(damaged)
    histories = [_followed(records), *(_followed(records | one) for one in _good(backups))]
    longest = max(histories, key=len)
    if not longest:
        return None
    replay = Replay()
    log = [replay.take(row) for row in longest]
    workshop = built(replay.state)
    rows = {name: list(kept.values()) for name, kept in replay.state.items()}
    return Offer(OfferKind.PROVED, log[-1].at, log[-1].seq, workshop, image(rows, longest, session, meta))


def _good(backups: Iterable[Backup]) -> Iterator[dict[int, EditRow]]:
    """Yield the records of the newest backup that is sound itself, if there is one."""
    for backup in backups:
        try:
            kept = backup.path.read_bytes()
            content_of(kept)
        except (OSError, StoreError):
            continue
        yield intact_records(kept)
        return


def _followed(records: dict[int, EditRow]) -> Sequence[EditRow]:
    """Return the records from the start up to the first that is missing or does not follow."""
    replay = Replay()
    taken: list[EditRow] = []
    for seq in count():
        row = records.get(seq)
        if row is None:
            break
        try:
            replay.take(row)
        except LogError:
            break
        taken.append(row)
    return taken
