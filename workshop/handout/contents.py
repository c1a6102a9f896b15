"""The table of contents: a line a section, with its page, which is known only once everything is laid out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from workshop.handout import styles
from workshop.handout.boxes import Box, Split, TextBox, stack
from workshop.handout.content import Run, Section, Text
from workshop.handout.ornaments import line
from workshop.handout.pen import Pen
from workshop.handout.styles import STYLES
from workshop.handout.tags import Element
from workshop.values import dataclass

_NUMBER = 24.0  # points for the page's number
_STYLE = "body"
_GAP = 4.5


class TextSetter(Protocol):
    """What sets a line of text."""

    def text(self, text: Text, style: str, width: float, element: Element | None) -> TextBox:
        """Text in one style."""


class ContentsTable:
    """The sections to list; `pages` gets the number of each one's first page by its name."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self._sections = [section for section in sections if section.title]
        self.pages: dict[str, int] = {}

    def box(self, setter: TextSetter, width: float, parent: Element) -> Box:
        """A line for each section."""
        element = parent.add("TOC")
        entries: list[tuple[float, Box]] = []
        for section in self._sections:
            link = element.add("TOCI").add("Link")
            # A space that is not seen ends the title, so that the page's number is not heard as a part of it.
            title = setter.text((Run(f"{section.title}\u00a0"),), _STYLE, width - _NUMBER, link)
            entries.append((_GAP, _Entry(section, title, link, width, self.pages, setter)))
        return stack(entries)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line: title, a fine line, the page's number; all of it a link."""

    section: Section
    title: TextBox
    link: Element
    width: float
    pages: Mapping[str, int]
    setter: TextSetter
    stays_with_next: bool = False

    @property
    def height(self) -> float:
        """The title's lines."""
        return self.title.height

    def split(self, room: float, *, is_forced: bool) -> Split:
        """A line stays whole."""
        del room
        return (self, None) if is_forced else (None, self)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw it and make it a link."""
        page = f"{self.pages[self.section.name]}"
        style = STYLES[_STYLE]
        number = self.setter.text((Run(page),), _STYLE, _NUMBER, self.link)
        used = self.title.lines[-1].width + 8
        base = y + self.height - style.leading / 2 + 3
        end = x + self.width - number.lines[0].width
        leader = line([(x + used, base), (end - 6, base)], styles.LINE, 0.75, (0.01, 3))
        pen.shapes((leader,), 0, 0)
        self.title.draw(pen, x, y)
        number.draw(pen, end, y + self.height - style.leading)
        box = (x, y, x + self.width, y + self.height)
        pen.link(box, self.section.name, f"{self.section.title}, {page}", self.link)
