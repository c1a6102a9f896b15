"""Short ways to the content that sections are built from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from workshop.handout import styles
from workshop.handout.content import (
    Block,
    Cell,
    Column,
    Heading,
    Item,
    Listing,
    Panel,
    Paragraph,
    Part,
    Run,
    Table,
    TableRow,
    Text,
)


def own(text: str, face: str = "", colour: str = "") -> Run:
    """People's own words."""
    return Run(text, face, colour, is_own=True)


def para(text: str, *styles: str) -> Paragraph:
    """A paragraph of people's own words."""
    return Paragraph((own(text),), styles or ("body",))


def say(text: str, *styles: str) -> Paragraph:
    """A paragraph of ours."""
    return Paragraph((Run(text),), styles or ("body",))


def inline(text: Text, style: str = "body") -> Paragraph:
    """A paragraph of runs and marks."""
    return Paragraph(text, (style,))


def title(key: str, name: str, headline: Text, kicker: str) -> Heading:
    """A section's heading: what it says in one sentence, under the section's name."""
    shown = tuple(replace(run, text=_tied(run.text)) if isinstance(run, Run) else run for run in headline)
    return Heading(1, shown, ("h1", "h1-small"), name, key, kicker)


def _tied(text: str) -> str:
    """The text with every number on one line with what it counts."""
    return re.sub(r"(?<=\d) (?=\w)", "\u00a0", text)


def sentence(text: str) -> str:
    """The text with a capital; Dutch writes "één" as "Eén" there."""
    return f"Eén{text[3:]}" if text.startswith("één") else text[:1].upper() + text[1:]


def part(text: str) -> Heading:
    """A heading of ours within a section."""
    return Heading(2, (Run(text),), ("h2",))


def item_heading(text: Text, level: int = 3) -> Heading:
    """A heading of one thing within a part, or right within a section."""
    return Heading(level, text, ("h3",))


def label(text: str) -> Paragraph:
    """A small caption above what it names."""
    return say(text, "label")


def field(name: str, text: str, style: str = "body") -> tuple[Block, ...]:
    """A caption and people's words below it; nothing when there are none."""
    return (Panel((label(name), para(text, style)), padding=0),) if text.strip() else ()


def bullets(lines: Iterable[str], style: str = "body") -> tuple[Block, ...]:
    """People's lines with dots before them; nothing when there are none."""
    items = tuple(Item((para(line, style),)) for line in lines)
    return (Listing(items),) if items else ()


def numbered(lines: Iterable[str], style: str = "body") -> tuple[Block, ...]:
    """People's lines with numbers before them."""
    items = tuple(Item((para(line, style),)) for line in lines)
    return (Listing(items, "Decimal", 16),) if items else ()


def listed(name: str, lines: Sequence[str], style: str = "body") -> tuple[Block, ...]:
    """A caption and people's lines below it; nothing when there are none."""
    return (Panel((label(name), *bullets(lines, style)), padding=0),) if lines else ()


def panel(
    *blocks: Block, fill: str = styles.PANEL, bar: str = "", padding: float = 13, leads: bool = False
) -> Panel:
    """Content on a ground of its own; one that `leads` stays with what follows."""
    return Panel(blocks, fill, bar=bar, padding=padding, leads=leads)


def head(*names: str, right: frozenset[int] | set[int] = frozenset()) -> tuple[Cell, ...]:
    """A table's head; the columns in `right` hold figures."""
    return tuple(
        Cell((say(name, "cell-head-right" if number in right else "cell-head"),), "Column")
        for number, name in enumerate(names)
    )


def cell(*content: str | Text | Block, style: str = "cell", scope: bool = False) -> Cell:
    """A cell of people's words, runs or blocks; what is empty is left out."""
    blocks = tuple(block for one in content for block in _blocks(one, style))
    return Cell(blocks, "Row" if scope else "")


def table(
    shares: Sequence[float], heading: tuple[Cell, ...], rows: Iterable[TableRow], padding: float = 5.5
) -> tuple[Block, ...]:
    """A table; nothing when it has no rows. A share over 20 is a width in points."""
    columns = tuple(Column(fixed=share) if share > 20 else Column(share) for share in shares)
    body = tuple(rows)
    return (Table(columns, heading, body, padding=padding),) if body else ()


def row(*cells: Cell, fill: str = "", is_sum: bool = False) -> TableRow:
    """A table's row."""
    return TableRow(cells, fill, is_sum)


def column(*blocks: Block, share: float = 1) -> Part:
    """One of several columns side by side."""
    return Part(blocks, share)


def _blocks(content: str | Text | Block, style: str) -> tuple[Block, ...]:
    if isinstance(content, str):
        return (para(content, style),) if content.strip() else ()
    if isinstance(content, tuple):
        return (Paragraph(content, (style,)),) if content else ()
    return (content,)
