"""The worked examples: whole plans to look at, and to play with in a copy."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.home.parts import Pressed
from ui.home.remembering import sketch_of
from ui.home.sketch import SketchView
from ui.settings import Sketch
from ui.style.tokens import SPACE
from ui.widgets.labels import Label
from ui.widgets.layouts import column, row
from ui.widgets.panels import Icon
from workshop.cupboard import kept
from workshop.domain.codes import Language, Setting
from workshop.texts import Words, mark
from workshop.texts.names import code_name
from workshop.values import dataclass

if TYPE_CHECKING:
    from workshop.document.ports import Importer
    from workshop.domain.workshop import Workshop

FOLDER = Path(__file__).parents[2] / "resources" / "examples"
MOST = 2  # beside each other: home is for going on, the examples are for the first day
_WRITTEN = {Language.NL: mark("In Dutch"), Language.EN: mark("In English")}


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example as a card shows it."""

    name: str
    language: Language | None
    title: str
    company: str
    setting: Setting | None
    disciplines: int
    cards: int
    sketch: Sketch


def examples_in(folder: Path, importer: Importer, cache: Path | None = None) -> tuple[Example, ...]:
    """Return what a folder of plans holds, the fewest disciplines first.

    A start has no need to read whole plans for two cards: what those show is kept in the cupboard.
    """
    files = sorted(folder.glob("*.json"))

    def read() -> bytes:
        found = (example_of(file.stem, importer.read(file.read_bytes())) for file in files)
        return json.dumps([asdict(one) for one in found]).encode()

    rows = json.loads(kept("examples.json", [Path(__file__), *files], read, cache))
    return tuple(sorted(map(_example, rows), key=lambda one: one.disciplines))


def _example(row: dict[str, Any]) -> Example:
    """What `asdict` and JSON made of an example, again as one."""
    language, setting, sketch = row["language"], row["setting"], row["sketch"]
    counts = tuple(tuple(lane) for lane in sketch["counts"])
    known = {
        "language": Language(language) if language else None,
        "setting": Setting(setting) if setting else None,
        "sketch": Sketch(colors=tuple(sketch["colors"]), counts=counts, before_deal=sketch["before_deal"]),
    }
    return Example(**{**row, **known})


def example_of(name: str, workshop: Workshop) -> Example:
    """Return what a card shows of a plan."""
    return Example(
        name=name,
        language=workshop.language,
        title=workshop.workshop.title,
        company=workshop.organisation.name,
        setting=workshop.setting,
        disciplines=len(workshop.disciplines),
        cards=len(workshop.journey.cards),
        sketch=sketch_of(workshop),
    )


def picked(examples: Sequence[Example], language: Language) -> tuple[Example, ...]:
    """Return those to show to who reads a language: what is written in it first, and never more than two."""
    return tuple(sorted(examples, key=lambda one: one.language is not language)[:MOST])


class Examples(QWidget):
    """The examples as cards side by side; what is in another language than the windows' says so."""

    chosen = Signal(str)

    def __init__(self, words: Words, examples: Sequence[Example]) -> None:
        super().__init__()
        cards = [self._card(words, one) for one in picked(examples, words.language)]
        about = Label(words("Opens a copy: try everything, nothing can break."), type="small", tone="soft")
        head = column(Label(words("Worked examples"), type="strong"), about, space=2)
        beside = row(*cards, space=SPACE.normal)
        for at in range(len(cards)):
            beside.setStretch(at, 1)
        self.setLayout(column(head, beside, space=SPACE.medium))

    def _card(self, words: Words, example: Example) -> Pressed:
        size = " · ".join(
            filter(
                None,
                (
                    code_name(words, example.setting) if example.setting else "",
                    words.count("{n} discipline", "{n} disciplines", example.disciplines),
                    words.count("{n} card", "{n} cards", example.cards),
                ),
            )
        )
        card = Pressed(words("Example: {title}", title=example.title), is_card=True)
        whose = " · ".join(filter(None, (example.company, _other_language(words, example))))
        card.setAccessibleDescription(f"{whose}. {size}")
        card.clicked.connect(lambda: self.chosen.emit(example.name))
        texts = column(
            1,
            Label(example.title, type="strong", wraps=True),
            Label(whose, type="small", tone="soft", wraps=True),
            row(
                Icon("book-open", side=14, colour="ink_faint"),
                Label(size, type="small", tone="faint", wraps=True),
            ),
            1,
            space=SPACE.tiny,
        )
        inside = row(
            SketchView(example.sketch, width=132, height=88), texts, space=SPACE.normal, margin=SPACE.medium
        )
        inside.setStretch(1, 1)
        card.setLayout(inside)
        return card


def _other_language(words: Words, example: Example) -> str:
    written = example.language
    return "" if written is None or written is words.language else words.marked(_WRITTEN[written])
