"""What the windows need to hand out a plan, as protocols beside those in `ports`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from workshop.values import dataclass

if TYPE_CHECKING:  # home hands these on before anything of a plan is needed
    from workshop.domain.workshop import Workshop

Progress = Callable[[float], None]
"""Hears how far it is, from 0 to 1."""

IsCancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """What to export, for whom and on which paper; what a form of export has no use for is passed over.

    `concealed` is the session's: what is not revealed yet leaves in data only, and the report says so.
    """

    target: Path
    language: str | None = None  # of the export; None: the plan's, else the reader's
    reader: str | None = None  # the language of the report; None: the computer's
    paper: str = "a4"
    pages: tuple[str, ...] = ()  # none: all
    discipline: str | None = None  # its row, for the page of one discipline
    is_blank: bool = False  # worksheets to write on, instead of the plan
    page: int | None = None  # of a picture, from 1; None: the journey map
    table: str = "actions"
    day: dt.date | None = None  # that the file says of itself; None: as the surroundings prescribe
    edited: dt.date | None = None  # the day of the last edit, which the file says when nothing prescribes one
    is_private: bool = False
    concealed: frozenset[str] = frozenset()
    is_replacing: bool = False


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, and the report, a sentence each. No files: it was cancelled, nothing is written."""

    files: tuple[Path, ...] = ()
    report: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bitmap:
    """A picture in dots: `data` has three bytes a dot (red, green, blue) in rows of `stride` bytes."""

    width: int
    height: int
    stride: int
    data: bytes


class Pages(Protocol):
    """The pages as they would be on paper; may be used from any thread."""

    @property
    def sizes(self) -> tuple[tuple[float, float], ...]:
        """Width and height of each page, in points."""

    @property
    def report(self) -> tuple[str, ...]:
        """What is to be told about them, a sentence each."""

    def picture(self, page: int, width: int) -> Bitmap:
        """Draw a page, counted from 0, so many dots wide."""


class Exporter(Protocol):
    """Makes the hand-out and other exports; runs in a worker thread on the immutable workshop."""

    def export(
        self, workshop: Workshop, order: ExportOrder, progress: Progress, is_cancelled: IsCancelled
    ) -> Exported:
        """Write the target by its ending; raise `SaidError`.

        Never half a file; nothing is written once it was cancelled. A file that another program holds stays
        as it is: what was made then gets a name of its own.
        """

    def preview(
        self, workshop: Workshop, order: ExportOrder, progress: Progress, is_cancelled: IsCancelled
    ) -> Pages | None:
        """Make the pages that the same order would print, None when it was cancelled; raise `SaidError`."""

    def hand_out(
        self, workshop: Workshop, order: ExportOrder, progress: Progress, is_cancelled: IsCancelled
    ) -> Exported:
        """Make one new folder for a stick, `target` or a free name like it; raise `SaidError`.

        It holds the plan, a page for each discipline and a calendar file, all of them or none.
        """
