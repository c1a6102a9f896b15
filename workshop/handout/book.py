"""Sections become pages: one after the other, as many pages as each needs, with a footer on each."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from workshop.drawing.primitives import Rect
from workshop.handout import styles
from workshop.handout.boxes import Box
from workshop.handout.content import Block, Run, Section
from workshop.handout.contents import ContentsTable
from workshop.handout.layout import Layouter
from workshop.handout.lines import LineSetter
from workshop.handout.pen import Pen
from workshop.handout.pieces import Cutter
from workshop.handout.report import Notebook
from workshop.handout.styles import STYLES, Sheet
from workshop.handout.tags import Element
from workshop.handout.textdrawing import TextDrawer
from workshop.values import dataclass

Last = Callable[[Notebook], Iterable[Section]]


class CancelledError(Exception):
    """The export was stopped on request; nothing was written."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page: what stands between its margins."""

    sheet: Sheet
    box: Box
    has_footer: bool


@dataclass(frozen=True, slots=True)
class Course:
    """How an export tells how far it is (0 to 1), and asks whether to go on."""

    progress: Callable[[float], None] | None = None
    cancelled: Callable[[], bool] | None = None

    def at(self, share: float) -> None:
        """Say how far it is; raise `CancelledError` when it is to stop."""
        if self.cancelled and self.cancelled():
            raise CancelledError
        if self.progress:
            self.progress(share)


class Book:
    """The pages of a hand-out. `languages`: its own and the plan's; `footer` stands at the foot of pages."""

    def __init__(self, languages: tuple[str, str], footer: str, notebook: Notebook, course: Course) -> None:
        self.pen = Pen(languages[0])
        self._languages = languages
        self._footer = footer
        self._notebook = notebook
        self._course = course
        self._leaves: deque[Leaf] = deque()

    def lay_out(
        self, sections: list[Section], last: Last | None = None, announced: Sequence[Section] = ()
    ) -> int:
        """Lay the sections out, then those that `last` makes of what was noted; return how many pages.

        The list is emptied: a long plan is held in memory once, as what it is or as what it becomes.

        The `announced` are what `last` will make, as far as the contents are concerned.
        """
        contents = ContentsTable([_named(section) for section in (*sections[1:], *announced)])
        layouter = Layouter(self._languages, self._notebook, contents)
        waiting = deque(sections)
        sections.clear()  # what is laid out is not kept in memory
        count = len(waiting)
        while waiting:
            self._course.at((count - len(waiting)) / count / 2)
            self._lay_out(waiting.popleft(), layouter, contents)
        for section in last(self._notebook) if last else ():
            self._lay_out(section, layouter, contents)
        return len(self._leaves)

    def draw(self) -> None:
        """Draw every page."""
        count = len(self._leaves)
        for number in range(count):
            self._course.at(0.5 + number / count / 2)
            leaf = self._leaves.popleft()  # drawn pages are not kept in memory
            self.pen.begin_page(leaf.sheet)
            leaf.box.draw(self.pen, leaf.sheet.left, leaf.sheet.top)
            if leaf.has_footer:
                self._draw_footer(leaf.sheet, number + 1)
            self.pen.end_page()

    def _lay_out(self, section: Section, layouter: Layouter, contents: ContentsTable) -> None:
        self._notebook.place = section.title or self._notebook.place
        contents.pages[section.name] = len(self._leaves) + 1
        element = self.pen.tags.root.add("Sect")
        sheet = section.sheet
        blocks = section.late(len(self._leaves) + 1) if section.late else self._fitting(section)
        rest: Box | None = layouter.stack(blocks, sheet.measure, element)
        while rest:
            page, rest = _page(rest, sheet.depth)
            self._leaves.append(Leaf(sheet, page, section.has_footer))

    def _fitting(self, section: Section) -> tuple[Block, ...]:
        """The longest of a section's versions that is one page."""
        if not section.shorter:
            return section.blocks
        sheet = section.sheet
        for blocks in (section.blocks, *section.shorter):
            trial = Layouter(self._languages, Notebook())
            height = trial.stack(blocks, sheet.measure, Element("Sect", self._languages[0])).height
            if height <= sheet.depth or blocks is section.shorter[-1]:
                break
        if blocks is not section.blocks:
            self._notebook.leave_out(section.title)
        return blocks

    def _draw_footer(self, sheet: Sheet, number: int) -> None:
        drawer = TextDrawer(self.pen)
        setter = LineSetter(Cutter(self._languages, Notebook()))
        style = STYLES["tiny-muted"]
        top = sheet.height - min(sheet.bottom - 10, 40)
        rule = Rect(sheet.left, top, sheet.measure, 0.5, styles.LINE)
        with self.pen.silence():
            self.pen.shapes((rule,), 0, 0)
            text, _ = setter.shortened((Run(self._footer, is_own=True),), style, sheet.measure - 60, 1)
            drawer.draw(text, style, sheet.left, top + 5, None)
            lines = setter.lines((Run(f"{number}", face="medium"),), style, 40)
            drawer.draw(lines, style, sheet.left + sheet.measure - lines[0].width, top + 5, None)


def _named(section: Section) -> Section:
    """What the contents have to know of a section."""
    return replace(section, blocks=(), late=None, shorter=())


def _page(box: Box, depth: float) -> tuple[Box, Box | None]:
    """What stands on the next page, and what is left; a forced split always gives something."""
    if box.height <= depth:
        return box, None
    page, rest = box.split(depth, is_forced=False)
    if page is None:
        page, rest = box.split(depth, is_forced=True)
    return page or box, rest
