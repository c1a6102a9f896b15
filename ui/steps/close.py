"""Confirm, acknowledge, set the date: the last ten minutes are kept."""

from __future__ import annotations

from ui.bridge import Bridge
from ui.steps.fields import rating
from ui.steps.parts import Answer, PanelEditor, PerRow, grid_of, lines
from ui.steps.roll_line import Roll, RollLine
from ui.steps.set_aside import decisions_panel, parking_panel
from ui.steps.tables import Field, PlanTable
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.layouts import row as row_layout
from ui.widgets.panels import Panel
from ui.widgets.rating import Marks
from workshop.commands.agreement import Agree
from workshop.document.document import Adopted
from workshop.domain.close import Recognition
from workshop.domain.codes import StepCode
from workshop.domain.ids import new_id
from workshop.domain.kinds import Target
from workshop.domain.overriding import override
from workshop.domain.workshop import Workshop


class CloseEditor(PanelEditor):
    """Fingers and pulse for everyone, thanks, one word each, what is parked, and the date."""

    def __init__(self, bridge: Bridge, code: StepCode) -> None:
        super().__init__(bridge, code)
        self._agreed = Label("", tone="soft", wraps=True)
        self.add(self._agreement(), "read_aloud")
        self.add(self._marks(), "confidence", "pulse")
        self.add(parking_panel(bridge, self.words("Parking lot: a name, or gone")), "parking")
        self.add(decisions_panel(bridge))
        self.add(self._recognition(), "recognition")
        self.add(self._parting())
        self.add(self._date(), "date")
        bridge.changed.connect(self._follow)
        self._say(bridge.workshop)

    def _agreement(self) -> Panel:
        button = Button(self.words("Agree on this plan"), kind="primary", icon_before="handshake")
        button.clicked.connect(lambda: self.bridge.do(Agree()))
        panel = Panel(self.words("The plan as we agree on it"), icon="file-check")
        panel.column.addLayout(row_layout(self._agreed, button))
        return panel

    def _marks(self) -> Panel:
        words, bridge = self.words, self.bridge
        panel = Panel(words("How sure are we, and how is our teamwork now?"), icon="hand")
        answers = (
            Answer(
                words("Confidence, 0 to 5 fingers"),
                lambda row: rating(
                    bridge, ("close", "confidence", row), words("Confidence (fingers)"), Marks.FINGERS
                ),
            ),
            Answer(
                words("Pulse, 1 to 10"),
                lambda row: rating(bridge, ("pulse", "end", row), words("Pulse at the end"), Marks.PULSE),
            ),
        )
        self._sure = Roll(("close", "confidence"), words("Confidence (fingers)"), 0, 5)
        self._pulse = Roll(("pulse", "end"), words("Pulse at the end"), 1, 10)
        self._line = RollLine(bridge, self._sure)
        panel.column.addWidget(self._line)
        panel.column.addWidget(PerRow(bridge, Target.PARTICIPANTS, answers, words("Close")))
        return panel

    def _recognition(self) -> Panel:
        path = ("close", "recognition")
        panel = Panel(self.words("Thank you for …"), icon="heart-handshake")
        table = PlanTable(
            self.bridge,
            path,
            (
                Field("text", 200, 4, lines=2),
                Field("from_discipline", 136, 1),
                Field("to_discipline", 166, 1, lead="arrow-right"),
            ),
            lambda text: Recognition(id=new_id(), text=text),
            hint=self.words("What does another team do for you that nobody sees?"),
        )
        panel.column.addWidget(table)
        return panel

    def _parting(self) -> Panel:
        panel = Panel(self.words("One word to leave with"), icon="message-circle")
        panel.column.addWidget(lines(self.bridge, ("close", "words"), self.words("Another word")))
        return panel

    def _date(self) -> Panel:
        panel = Panel(self.words("When do we meet again?"), icon="calendar-check")
        panel.column.addWidget(grid_of(self.bridge, ("close",), ("next_date", "worth")))
        return panel

    def _follow(self, adopted: Adopted) -> None:
        self._say(adopted.now)

    def _say(self, workshop: Workshop) -> None:
        words = self.words
        if workshop.agreed is None:
            text = words(
                "Read it aloud first. What is agreed is kept beside the plan, to compare with later."
            )
        else:
            text = words("Agreed. The plan can go on changing; what was agreed stays beside it.")
        self._agreed.setText(text)

    @override
    def show_round(self, code: str) -> None:
        """The line takes what the round asks for, and has the keys."""
        super().show_round(code)
        if code in ("confidence", "pulse"):
            self._line.aim(self._sure if code == "confidence" else self._pulse)
            self._line.setFocus()

    @override
    def summary(self, workshop: Workshop) -> str:
        """See `StepEditor.summary`."""
        words = self.words
        open_items = sum(item.owner is None for item in workshop.parking)
        parked = words.count(
            "{n} parked item without a taker", "{n} parked items without a taker", open_items
        )
        date = workshop.close.next_date
        return parked + (f" · {words.date(date)}" if date else "")
