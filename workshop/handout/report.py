"""What an export has to tell: what was shortened, replaced or left out, and where."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to tell: the section it happened in, and the text or the character that it happened to."""

    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Report:
    """What became of the plan on its way to the paper.

    `shortened` texts stand in full in the details; `replaced` characters could not be drawn by any font of
    this computer and show as a box with a question mark; `left_out` names pages that show less than they
    could, because they are to be one page.
    """

    pages: int
    shortened: tuple[Remark, ...] = ()
    replaced: tuple[Remark, ...] = ()
    left_out: tuple[Remark, ...] = ()


@dataclass(slots=True)
class Notebook:
    """Where the pages write down, while they are being made, what the report will tell. Each thing once."""

    place: str = ""
    shortened: dict[Remark, None] = field(default_factory=dict)
    replaced: dict[Remark, None] = field(default_factory=dict)
    left_out: dict[Remark, None] = field(default_factory=dict)
    in_full: set[str] = field(default_factory=set)

    def shorten(self, text: str) -> None:
        """Note that only the beginning of a text is shown here."""
        self.shortened[Remark(self.place, text)] = None

    def replace(self, character: str) -> None:
        """Note a character that no font draws."""
        self.replaced[Remark(self.place, character)] = None

    def leave_out(self, text: str) -> None:
        """Note something that is not shown here."""
        self.left_out[Remark(self.place, text)] = None

    def unfinished(self) -> tuple[str, ...]:
        """The texts of which nothing but the beginning was shown so far."""
        return tuple(dict.fromkeys(one.text for one in self.shortened if one.text not in self.in_full))

    def report(self, pages: int) -> Report:
        """Everything noted."""
        return Report(pages, tuple(self.shortened), tuple(self.replaced), tuple(self.left_out))
