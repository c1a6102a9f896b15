"""One export on its way: what was asked, and what came of it."""

from __future__ import annotations

import datetime as dt
import os
import re

from workshop.document.concealment import seen_by_all
from workshop.document.export_ports import ExportOrder, IsCancelled, Progress
from workshop.domain.workshop import Workshop
from workshop.texts import Words
from workshop.values import dataclass


class StoppedError(Exception):
    """Somebody cancelled; nothing is written."""


@dataclass(frozen=True, slots=True)
class Job:
    """One export: what was ordered, in which language the file speaks, and in whose words its report."""

    workshop: Workshop
    order: ExportOrder
    language: str
    words: Words
    progress: Progress
    is_cancelled: IsCancelled

    @property
    def seen(self) -> Workshop:
        """The workshop as all may see it."""
        return seen_by_all(self.workshop, self.order.concealed)

    @property
    def day(self) -> dt.date:
        """What the file says of when it was made."""
        return self.order.day or _prescribed() or self.order.edited or dt.datetime.now().astimezone().date()


@dataclass(frozen=True, slots=True)
class Made:
    """The bytes of the file, and what is to be told about them, a sentence each."""

    data: bytes
    report: tuple[str, ...] = ()


def _prescribed() -> dt.date | None:
    """The day that the surroundings ask every file to say of itself."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    return (
        dt.datetime.fromtimestamp(int(seconds), dt.UTC).date()
        if re.fullmatch("[0-9]{1,11}", seconds)
        else None
    )
