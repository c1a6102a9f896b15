"""Before the day: the company, the day itself, who comes, and the figures they believe."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.bridge import Bridge
from ui.steps.colours import colour_field
from ui.steps.fields import field
from ui.steps.parts import Column, PanelEditor, grid_of, row_of
from ui.steps.rows import Entry, RowStack
from ui.steps.tables import Field, PlanTable
from ui.steps.usual_tables import kpi_table
from ui.widgets.labels import Label
from ui.widgets.layouts import row as row_layout
from ui.widgets.panels import Panel
from workshop.document.document import Adopted
from workshop.document.enough_time import too_short
from workshop.domain.agenda import AgendaItem
from workshop.domain.codes import Authority, Kind, StepCode
from workshop.domain.ids import RowId, new_id
from workshop.domain.overriding import override
from workshop.domain.people import Discipline, Participant
from workshop.domain.workshop import Workshop


class PreparationEditor(PanelEditor):
    """Everything that is known before anyone comes in; only the company's name is needed to begin."""

    def __init__(self, bridge: Bridge, code: StepCode) -> None:
        super().__init__(bridge, code)
        self._gaps = Label("", type="small", tone="warn", wraps=True)
        self._short = Label("", tone="warn", wraps=True)
        self._total = Label("", type="small", tone="soft")
        self.add(self._company())
        self.add(self._day(), "setup")
        self.add(self._people(), "people")
        self.add(self._disciplines())
        self.add(self._agenda())
        self.add(self._figures(), "figures")
        bridge.changed.connect(self._follow)
        self._say(bridge.workshop)

    def _company(self) -> Panel:
        panel = Panel(self.words("The company"), icon="building-complex")
        names = ("name", "sector", "city", "employees", "situation:area")
        panel.column.addWidget(grid_of(self.bridge, ("organisation",), names))
        return panel

    def _day(self) -> Panel:
        panel = Panel(self.words("The day"), icon="calendar-days")
        panel.column.addWidget(field(self.bridge, ("workshop", "title"), size="heading"))
        names = ("purpose:area", "date", "start", "location", "facilitator", "minutes")
        grid = grid_of(self.bridge, ("workshop",), names)
        grid.add(field(self.bridge, ("language",)))
        grid.add(field(self.bridge, ("workshop", "length")), 2)
        grid.add(field(self.bridge, ("setting",)), 2)
        panel.column.addWidget(grid)
        return panel

    def _people(self) -> Panel:
        panel = Panel(self.words("Who takes part"), icon="users")
        table = PlanTable(
            self.bridge,
            ("participants",),
            (
                Field("name", 140, 3),
                Field("role", 120, 3, lines=2),
                Field("disciplines", 150),
                Field("authority", 110),
                Field("present", 80),
            ),
            lambda text: Participant(id=new_id(), name=text),
            hint=self.words("Type a name and press Enter, or paste a list"),
        )
        panel.column.addWidget(table)
        panel.column.addWidget(self._gaps)
        return panel

    def _disciplines(self) -> Panel:
        panel = Panel(self.words("Disciplines: the lanes of the journey"), icon="layers")
        stack = RowStack(
            self.bridge,
            ("disciplines",),
            self._discipline,
            lambda text: Discipline(id=new_id(), name=text, kind=Kind.OTHER),
            entry=Entry(self.words("Disciplines"), self.words("Another discipline")),
        )
        panel.column.addWidget(stack)
        return panel

    def _discipline(self, row: RowId) -> QWidget:
        path = ("disciplines", row)
        fields = row_of(self.bridge, path, (Column("name", 3), Column("kind", 2, "list"), Column("group", 2)))
        holder = QWidget()
        holder.setLayout(row_layout(colour_field(self.bridge, row), fields))
        holder.setFocusProxy(fields)
        return holder

    def _agenda(self) -> Panel:
        panel = Panel(self.words("Agenda"), icon="list-ordered", aside=self._total)
        stack = RowStack(
            self.bridge,
            ("agenda",),
            lambda row: row_of(
                self.bridge,
                ("agenda", row),
                (Column("step", 3, "list"), Column("title", 3), Column("minutes", 1)),
            ),
            lambda text: AgendaItem(id=new_id(), step=StepCode.OWN, title=text, minutes=15),
            entry=Entry(self.words("Agenda"), self.words("A step of your own, or a break")),
        )
        panel.column.addWidget(self._short)
        panel.column.addWidget(stack)
        return panel

    def _figures(self) -> Panel:
        panel = Panel(self.words("What each team is measured by now"), icon="gauge")
        panel.column.addWidget(kpi_table(self.bridge))
        return panel

    def _follow(self, adopted: Adopted) -> None:
        before, now = adopted.before, adopted.now
        if (
            before.participants is not now.participants
            or before.disciplines is not now.disciplines
            or before.agenda is not now.agenda
        ):
            self._say(now)

    def _say(self, workshop: Workshop) -> None:
        """Say before the day starts what will be missed during it."""
        words = self.words
        gaps = []
        for one in workshop.disciplines:
            people = [person for person in workshop.participants if one.id in person.disciplines]
            if not people:
                gaps.append(words("{discipline}: nobody yet", discipline=one.name))
            elif not any(person.authority is Authority.DECIDES for person in people):
                gaps.append(words("{discipline}: nobody decides", discipline=one.name))
        self._gaps.setText(" · ".join(gaps))
        self._gaps.setVisible(bool(gaps))
        self._say_short(workshop)
        total = sum(item.minutes or 0 for item in workshop.agenda)
        self._total.setText(words("{time} in all", time=words.duration(total)))

    def _say_short(self, workshop: Workshop) -> None:
        """Say so while there is still something to be done about it."""
        words, short = self.words, too_short(workshop, self.bridge.method)
        self._short.setVisible(short is not None)
        if short is None:
            return
        heard = words(
            "Too short for {all} disciplines: in “{step}” {fits} can be heard.",
            all=len(workshop.disciplines),
            fits=short.fits,
            step=self.bridge.method.steps[StepCode.CHALLENGES].short,
        )
        mend = words(
            "Give it {needed}, invite fewer, or collect the challenges beforehand.",
            needed=words.duration(short.needed),
        )
        self._short.setText(f"{heard} {mend}")

    @override
    def summary(self, workshop: Workshop) -> str:
        """See `StepEditor.summary`."""
        words = self.words
        people = words.count("{n} participant", "{n} participants", len(workshop.participants))
        lanes = words.count("{n} discipline", "{n} disciplines", len(workshop.disciplines))
        return f"{people} · {lanes}"
