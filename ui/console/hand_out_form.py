"""What to hand out: for whom, which pages, in which form, on which paper, in which language."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.bridge import Bridge
from ui.settings.values import ExportChoice
from ui.steps.fields import offered
from ui.style.tokens import SPACE
from ui.widgets.choice import Choice, Option
from ui.widgets.forms import Labelled
from ui.widgets.layouts import column
from ui.widgets.picker import Picker
from ui.widgets.picking import Pick
from ui.widgets.switch import Switch
from workshop.document.export_ports import ExportOrder
from workshop.domain.codes import Language
from workshop.domain.kinds import Target
from workshop.domain.workshop import Workshop
from workshop.texts import Words
from workshop.texts.names import code_name
from workshop.values import dataclass

PAPERS = ("a4", "a3", "a0")
TABLES = ("actions", "cards", "goals", "promises", "handoffs")
DRAWN = ("pdf", "png")
_PRIVATE = ("json", "samenspel")
_EVERYONE, _WHOLE, _BLANK = "", "", "worksheets"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is chosen; `pages` "" is the whole plan, `discipline` "" everyone."""

    form: str = "pdf"
    pages: str = _WHOLE
    discipline: str = _EVERYONE
    paper: str = "a4"
    language: str = "nl"
    table: str = "actions"
    is_private: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether it is worksheets."""
        return self.pages == _BLANK and self.form in DRAWN and not self.discipline

    def order(self, target: Path) -> ExportOrder:
        """The same as an order; what the form has no use for is left out of it."""
        is_drawn = self.form in DRAWN
        is_part = is_drawn and bool(self.pages) and not self.discipline and not self.is_blank
        return ExportOrder(
            target=target,
            language=self.language,
            paper=self.paper if is_drawn else "a4",
            pages=(self.pages,) if is_part else (),
            discipline=self.discipline or None if is_drawn else None,
            is_blank=self.is_blank,
            table=self.table,
            is_private=self.is_private and self.form in _PRIVATE,
            is_replacing=True,
        )


def forms(words: Words) -> tuple[Pick, ...]:
    """Every form that a plan leaves in, by the ending of its files."""
    return (
        Pick("pdf", words("PDF"), hint=words("to print and to keep")),
        Pick("pptx", words("PowerPoint"), hint=words("slides to change")),
        Pick("xlsx", words("Excel"), hint=words("all lists")),
        Pick("csv", words("Table (CSV)"), hint=words("one list")),
        Pick("ics", words("Calendar"), hint=words("actions and the next session")),
        Pick("png", words("Picture (PNG)"), hint=words("the page that you see")),
        Pick("svg", words("Journey map (SVG)")),
        Pick("json", words("Data (JSON)"), hint=words("the whole plan")),
        Pick("samenspel", words("Copy of the workshop")),
    )


def _pages(words: Words) -> tuple[Pick, ...]:
    return (
        Pick(_WHOLE, words("The whole plan")),
        Pick("summary", words("Plan on a page")),
        Pick("map", words("Journey map")),
        Pick("challenges", words("Challenges")),
        Pick("vision", words("Vision")),
        Pick("customer", words("Ideal customer")),
        Pick("value", words("Value proposition")),
        Pick("promises", words("Promises")),
        Pick("roles", words("Roles")),
        Pick("handoffs", words("Hand-offs")),
        Pick("goals", words("Goals")),
        Pick("actions", words("Actions")),
        Pick("pot", words("The pot")),
        Pick("agreements", words("Agreements")),
        Pick("people", words("Appreciation and pulse")),
        Pick("evaluation", words("Evaluation")),
        Pick("details", words("Details")),
        Pick(_BLANK, words("Blank worksheets")),
    )


def _tables(words: Words) -> tuple[Pick, ...]:
    said = (words("Actions"), words("Cards"), words("Goals"), words("Promises"), words("Hand-offs"))
    return tuple(Pick(code, text) for code, text in zip(TABLES, said, strict=True))


class HandOutForm(QWidget):
    """The choices in a column; `changed` follows the user."""

    changed = Signal()

    def __init__(self, bridge: Bridge, remembered: ExportChoice) -> None:
        super().__init__()
        words = bridge.words
        everyone = Pick(_EVERYONE, words("Everyone"))
        self._who = Picker(
            words, words("For whom"), (everyone, *offered(bridge.workshop, Target.DISCIPLINES))
        )
        self._pages = Picker(words, words("What"), _pages(words))
        self._form = Picker(words, words("As"), forms(words))
        self._table = Picker(words, words("Which list"), _tables(words))
        self._paper = Choice(words("Paper"), [Option(one, one.upper()) for one in PAPERS])
        self._language = Choice(words("Language"), [Option(one, code_name(words, one)) for one in Language])
        self._private = Switch(words("With the facilitator’s notes"))
        self._rows = {
            "form": Labelled(words("As"), self._form),
            "discipline": Labelled(words("For whom"), self._who),
            "pages": Labelled(words("What"), self._pages),
            "table": Labelled(words("Which list"), self._table),
            "paper": Labelled(words("Paper"), self._paper),
            "language": Labelled(words("Language"), self._language),
        }
        self.setLayout(column(*self._rows.values(), self._private, space=SPACE.normal))
        fields = (self._who, self._pages, self._form, self._table, self._paper, self._language, self._private)
        for field in fields:
            field.edited.connect(self._follow)
        self.show_wish(_first(remembered, bridge.workshop, words))

    def show_wish(self, wish: Wish) -> None:
        """Show what is chosen, without saying so."""
        self._who.show_value(wish.discipline)
        self._pages.show_value(wish.pages)
        self._form.show_value(wish.form)
        self._table.show_value(wish.table)
        self._paper.show_value(wish.paper)
        self._language.show_value(wish.language)
        self._private.show_value(wish.is_private)
        self._show_rows()

    def wish(self) -> Wish:
        """What is chosen now."""
        return Wish(
            form=self._form.value() or "pdf",
            pages=self._pages.value() or _WHOLE,
            discipline=self._who.value() or _EVERYONE,
            paper=self._paper.value() or "a4",
            language=self._language.value() or Language.NL,
            table=self._table.value() or TABLES[0],
            is_private=self._private.value(),
        )

    def _follow(self) -> None:
        self._show_rows()
        self.changed.emit()

    def _show_rows(self) -> None:
        """Only what matters for the form that is chosen."""
        wish = self.wish()
        is_drawn = wish.form in DRAWN
        self._rows["discipline"].setVisible(is_drawn)
        self._rows["pages"].setVisible(is_drawn and not wish.discipline)
        self._rows["paper"].setVisible(is_drawn and not wish.discipline and not wish.is_blank)
        self._rows["table"].setVisible(wish.form == "csv")
        self._rows["language"].setVisible(wish.form not in _PRIVATE)
        self._private.setVisible(wish.form in _PRIVATE)


def _first(remembered: ExportChoice, workshop: Workshop, words: Words) -> Wish:
    """What was chosen last, in the plan's own language."""
    own = Wish(language=workshop.language or words.language)
    form = remembered.form if remembered.form in {one.id for one in forms(words)} else own.form
    paper = remembered.paper if remembered.paper in PAPERS else own.paper
    return replace(own, form=form, paper=paper)
