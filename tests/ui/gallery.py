"""Every widget on one page: `python -m tests.ui.gallery OUT.png [nl|en] [light|dark] [FACTOR]`.

Long, because it is one page.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date, time

from PySide6.QtWidgets import QApplication, QWidget

from ui.style.look import ThemeChoice, look
from ui.style.marks import LaneMark
from ui.style.tokens import SPACE
from ui.style.variants import style
from ui.widgets.buttons import Button, IconButton, PrimaryButton
from ui.widgets.chip_set import ChipSet
from ui.widgets.chips import Avatar, DisciplineChip, Pill
from ui.widgets.choice import Choice, Option
from ui.widgets.entry_line import EntryLine
from ui.widgets.fields import TextArea, TextField, TitleField
from ui.widgets.forms import Labelled
from ui.widgets.keycap import KeyHint
from ui.widgets.labels import Figures, Label
from ui.widgets.layouts import FlowLayout, ScrollColumn, column, row
from ui.widgets.line_list import LineList
from ui.widgets.messages import Banner
from ui.widgets.panels import CollapsibleSection, EmptyHint, Panel, ProgressTrack, SectionHeading
from ui.widgets.picker import Picker
from ui.widgets.picking import Pick
from ui.widgets.rating import Marks, Rating
from ui.widgets.record_table import RecordTable
from ui.widgets.stepper import DotsVote, MinutesStepper
from ui.widgets.switch import Switch
from ui.widgets.table_columns import Column, Group, Kind
from ui.widgets.value_fields import AmountField, DateField, NumberField, TimeField
from workshop.texts import Words, speak

DUTCH = (
    "Marketing",
    "Sales",
    "Implementatie",
    "Support",
    "Management",
    "Inkoop",
    "Financiën",
    "Directie",
    "PR",
    "Web",
)
ICONS = ("megaphone", "handshake", "wrench", "headset", "compass")
MARKS = [LaneMark(f"d{i}", name, i, None, ICONS[i] if i < len(ICONS) else "") for i, name in enumerate(DUTCH)]
MARKS.append(LaneMark("own", "Eigen kleur", 10, "#FFF3B0"))


@dataclass(frozen=True)
class Line:
    """A line to look at."""

    id: str
    text: str


@dataclass(frozen=True)
class Action:
    """A row to look at."""

    id: str
    title: str
    owner: str | None
    disciplines: tuple[str, ...]
    due: date | None
    budget: int | None
    first_step: str
    accepted: bool = True


ACTIONS = (
    Action("a1", "Capaciteitskalender zichtbaar", "p2", ("d2", "d1"), date(2026, 10, 16), 120000, "Vullen"),
    Action(
        "a2", "Overdrachtsblad van één A4", "p1", ("d1", "d2"), date(2026, 10, 9), None, "Drie oude", False
    ),
    Action("a3", "Koppelingen " * 9, "p4", ("d2",), date(2026, 10, 30), 80000, "Alle koppelingen " * 4),
    Action("a4", "Supportduo's invoeren", None, ("d3", "d2"), date(2026, 11, 13), 250000, "Twintig klanten"),
    Action("a5", "Signaallijst dalend gebruik", "p3", tuple(f"d{at}" for at in range(9)), None, 400000, ""),
)
GROUPS = (
    Group("g1", "Wat wij beloven, is wat de klant krijgt", ("a1", "a2", "a3"), {"budget": "€ 2.000"}),
    Group("g2", "Klanten blijven, omdat ze het gebruiken", ("a4", "a5"), {"budget": "€ 6.500"}),
)


class Gallery(QWidget):
    """The page: one column a room, for whoever looks; long, because it shows every widget once."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._entry = EntryLine(words, "Uitdaging", hint="Ik…")
        self._entry.show_picks([Pick(mark.id, mark.name, mark) for mark in MARKS[:5]])
        self._entry.show_picked("d3")
        self._entry.show_text("Ik leg elke maand hetzelfde uit over de bon")
        left = column(self._buttons(), self._chips(), self._messages(), 1, space=SPACE.normal)
        middle = column(self._texts(), self._panels(), 1, space=SPACE.normal)
        right = column(self._choices(), self._marks(), self._values(), 1, space=SPACE.normal)
        columns = row(left, middle, right, space=SPACE.wide)
        for at in range(3):
            columns.setStretch(at, 1)
        self.setLayout(column(self._entry, columns, self._table(), 1, space=SPACE.wide, margin=SPACE.wide))

    def _buttons(self) -> QWidget:
        panel = Panel("Knoppen")
        first = PrimaryButton("Volgende: visie", icon_after="arrow-right")
        panel.column.addLayout(row(first, Button("+1"), Button("+5"), Button("Tijd inhalen"), 1))
        off = PrimaryButton("Begin de workshop")
        off.setEnabled(False)
        panel.column.addLayout(
            row(PrimaryButton("Begin de workshop", icon_after="arrow-right", key="Ctrl Enter"), off, 1)
        )
        panel.column.addLayout(
            row(
                Button("Plak lijst", icon_before="clipboard-paste"),
                Button("Annuleren", kind="quiet", key="Esc"),
                Button("Weggooien", kind="danger"),
                IconButton("circle-question-mark", "Help"),
                IconButton("x", "Sluiten"),
                1,
            )
        )
        panel.column.addLayout(
            row(KeyHint("1–5", "discipline"), KeyHint("Enter", "volgende"), 1, space=SPACE.normal)
        )
        return panel

    def _choices(self) -> QWidget:
        panel = Panel("Kiezen")
        rounds = [Option(code, code) for code in ("Schrijven", "Terugzeggen", "Groeperen", "Stippen")]
        mandate = [Option(code, code) for code in ("Beslist", "Adviseert", "Voert uit")]
        length = [
            Option("s", "Kort", "90 minuten"),
            Option("h", "Halve dag", "4 uur"),
            Option("f", "Hele dag", "7 uur"),
        ]
        roles = [
            Option("leads", "Leidt", icon="flag"),
            Option("delivers", "Levert", icon="package"),
            Option("advises", "Adviseert", icon="message-circle"),
            Option("knows", "Weet", icon="eye"),
        ]
        for choice, value in (
            (Choice("Ronde", rounds), "Stippen"),
            (Choice("Mandaat", mandate, shape="pills", can_be_none=True), "Beslist"),
            (Choice("Lengte", length, shape="tiles"), "h"),
            (Choice("Rol", roles, shape="tiles", columns=2), "leads"),
        ):
            choice.show_value(value)
            panel.column.addWidget(choice)
        hats = ChipSet("Petten", MARKS[:5])
        hats.show_value(["d0", "d4"])
        picks = [Pick(mark.id, mark.name, mark) for mark in MARKS]
        picker = Picker(self._words, "Discipline", picks, none_text="Kies een discipline")
        picker.show_value("d2")
        empty = Picker(self._words, "Discipline", picks, none_text="Kies een discipline")
        sees = Switch("Klant ziet")
        sees.show_value(True)
        for part in (hats, picker, empty, sees, Switch("Anoniem")):
            panel.column.addWidget(part)
        return panel

    def _marks(self) -> QWidget:
        panel = Panel("Waarderen")
        for marks, value in ((Marks.DOTS, 4), (Marks.FINGERS, 3), (Marks.FACES, 1), (Marks.PULSE, 7)):
            given, none = Rating(marks.name, marks), Rating(marks.name, marks)
            given.show_value(value)
            panel.column.addLayout(
                row(given, *((none,) if marks is not Marks.PULSE else ()), 1, space=SPACE.wide)
            )
        minutes = MinutesStepper(self._words, "Minuten")
        minutes.show_value(35)
        votes = DotsVote("Stippen")
        votes.show_value(9)
        panel.column.addLayout(row(minutes, votes, 1, space=SPACE.wide))
        return panel

    def _chips(self) -> QWidget:
        panel = Panel("Disciplines en mensen")
        flow = FlowLayout(space=SPACE.normal)
        for mark in MARKS:
            flow.addWidget(DisciplineChip(mark))
        panel.column.addLayout(flow)
        people = ("Ingrid Terpstra", "Ruben Kok", "Tarik Öztürk", "Lotte Hendriks", "Noor")
        panel.column.addLayout(row(*(Avatar(name, MARKS[i]) for i, name in enumerate(people)), 1))
        panel.column.addLayout(
            row(
                Pill("Live", tone="good", has_dot=True),
                Pill("niemand onder 3", tone="good", icon="circle-check"),
                Pill("Deels", tone="warn", icon="minus"),
                Pill("Nee", tone="bad", icon="x"),
                Pill("12:40", tone="accent"),
                Pill("gedane beloften"),
                1,
            )
        )
        return panel

    def _messages(self) -> QWidget:
        box = QWidget()
        lines = column(space=SPACE.small)
        for tone, text, action in (
            ("warn", "4 minuten achter. Einde 13:04, niet 13:00.", "Tijd inhalen"),
            ("bad", "Niet bewaard sinds 10:42: de schijf is vol.", "Bewaar elders"),
            ("good", "Alles is bewaard.", ""),
            ("info", "Er is een vervolgsessie gepland voor vandaag.", "Open"),
        ):
            banner = Banner(self._words)
            lines.addWidget(banner)
            banner.tell(text, tone=tone, action=action)
        box.setLayout(lines)
        return box

    def _texts(self) -> QWidget:
        panel = Panel()
        clock = Figures("12:40", type="clock")
        track = ProgressTrack("Tijd")
        track.show_share(0.64)
        panel.column.addWidget(
            SectionHeading(
                "Uitdagingen: hoor elkaar",
                above="Stap 2 van 9  ·  Waar moet jij waarmaken wat een ander zei?",
                aside=clock,
            )
        )
        panel.column.addWidget(track)
        sentence = TitleField(self._words, size="heading")
        sentence.show_value(
            "In 2029 zegt elke installateur met tien tot tachtig monteurs die met ons werkt: één team."
        )
        line = TextField(self._words)
        line.show_value("Plandaal Software B.V.")
        empty = TextField(self._words)
        empty.setPlaceholderText("Naam, rol")
        area = TextArea(self._words)
        area.show_value(
            "Werkt met losse agenda's en papieren bonnen;\nde planner is onmisbaar en overbelast."
        )
        wrong = TextField(self._words)
        wrong.show_value("שלום עולם")
        for field in (sentence, line, empty, area, wrong):
            panel.column.addWidget(field)
        return panel

    def _panels(self) -> QWidget:
        box = QWidget()
        quote = Panel("Gerda, planner", icon="quote", icon_colour="accent", role="accent")
        quote.column.addWidget(
            Label("Ik weet uit mijn hoofd wie met wie kan rijden.", type="lead", wraps=True)
        )
        lists = Panel("Moet hebben", icon="circle-check", icon_colour="good")
        lines = LineList(self._words, "Moet hebben", hint="Nog één", sign="good")
        lines.show_rows(
            [Line("1", "Minstens 10 monteurs"), Line("2", "Iemand die intern trekker is voor 1 dag per week")]
        )
        tasks = LineList(self._words, "Taken", hint="Nog één", sign="number", aside=self._weight)
        tasks.show_rows([Line("1", "Elke dag voor zeven uur een planning"), Line("2", "Bonnen factureren")])
        for part in (lines, tasks):
            lists.column.addWidget(part)
        fold = CollapsibleSection("Zeg dit")
        fold.column.addWidget(Label("“Wat merkt de klant daarvan?”", tone="soft", wraps=True))
        hint = EmptyHint("Maak de zin samen af.", icon="pencil")
        box.setLayout(column(lists, quote, fold, hint, space=SPACE.normal))
        return box

    def _values(self) -> QWidget:
        panel = Panel("Waarden")
        words = self._words
        number, amount = NumberField(words, "", low=0, is_whole=True), AmountField(words, "")
        day, moment = DateField(words, ""), TimeField(words, "")
        number.show_value(34)
        amount.show_value(125050)
        day.show_value(date(2026, 9, 24))
        moment.show_value(time(9, 30))
        wrong = Labelled("Streefwaarde", NumberField(words, ""))
        wrong.show_problem("“veel” is geen getal.")
        style(wrong.field, wrong=True)
        panel.column.addLayout(row(Labelled("Medewerkers", number), Labelled("Geld", amount)))
        panel.column.addLayout(row(Labelled("Wanneer", day), Labelled("Vanaf", moment)))
        panel.column.addWidget(wrong)
        return panel

    def _table(self) -> QWidget:
        panel = Panel(margin=SPACE.small)
        people = [
            Pick(f"p{at}", name, MARKS[at], is_person=True)
            for at, name in enumerate(("Ingrid", "Femke", "Tarik", "Noor", "Jasmijn"))
        ]
        lanes = [Pick(mark.id, mark.name, mark) for mark in MARKS]
        columns = (
            Column("title", "Actie", stretch=3, width=220, is_strong=True),
            Column("owner", "Wie", Kind.REFERENCE, width=110, picks=people),
            Column("disciplines", "Samen met", Kind.REFERENCES, width=110, picks=lanes),
            Column("due", "Klaar", Kind.DATE, width=96),
            Column("budget", "Geld", Kind.AMOUNT, width=84),
            Column("accepted", "Ja gezegd", Kind.FLAG, width=72),
            Column("first_step", "Eerste stap", stretch=3, width=160),
        )
        table = RecordTable(self._words, "Acties", columns, hint="Werkwoord + resultaat")
        table.show_rows(ACTIONS, GROUPS)
        panel.column.addWidget(table)
        return panel

    def _weight(self, key: str) -> QWidget:
        rating = Rating("Zwaarte", Marks.DOTS)
        rating.show_value(5 - int(key))
        return rating


def page(words: Words) -> QWidget:
    """The gallery in a window."""
    scroll = ScrollColumn(margin=0)
    scroll.column.addWidget(Gallery(words))
    window = QWidget()
    window.setLayout(column(scroll))
    return window


def main(out: str, language: str = "nl", worn: str = "light", factor: str = "1") -> None:
    """Draw the gallery to a file."""
    application = QApplication([])
    look().put_on(ThemeChoice(worn), float(factor))
    window = page(speak(language))
    window.resize(1600, 1000)
    window.show()
    application.processEvents()
    tall = max(gallery.sizeHint().height() for gallery in window.findChildren(Gallery))
    window.resize(1600, max(1000, tall))
    application.processEvents()
    window.grab().save(out)


if __name__ == "__main__":
    main(*sys.argv[1:])
