"""One export on its way: what was asked, and what came of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from workshop.document.concealment import seen_by_all
from workshop.document.ports import ExportOrder
from workshop.domain.workshop import Workshop
from workshop.texts import Words

Progress = Callable[[float], None]
IsCancelled = Callable[[], bool]


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
        return self.order.day or dt.datetime.now().astimezone().date()


@dataclass(frozen=True, slots=True)
class Made:
    """The bytes of the file, and what is to be told about them, a sentence each."""

    data: bytes
    report: tuple[str, ...] = ()
