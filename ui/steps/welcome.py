"""The check-in: who is here, what they hope for, a number for how it goes, and the Mirror's claims."""

from __future__ import annotations

from ui.bridge import Bridge
from ui.steps.fields import bare_field, field, rating
from ui.steps.parts import Answer, PanelEditor, PerRow, lines
from ui.steps.roll_line import Roll, RollLine
from ui.widgets.labels import Figures
from ui.widgets.panels import Panel
from ui.widgets.rating import Marks
from workshop.document.document import Adopted
from workshop.domain.codes import StepCode
from workshop.domain.kinds import Target
from workshop.domain.overriding import override
from workshop.domain.workshop import Workshop


class WelcomeEditor(PanelEditor):
    """Hopes and marks are typed for everyone in the room; the room sees sums, never names."""

    def __init__(self, bridge: Bridge, code: StepCode) -> None:
        super().__init__(bridge, code)
        self._claimed = Figures("", type="strong", tone="soft")
        words = self.words
        self._hopes = Roll(("welcome", "hopes"), words("When is today a success for you?"))
        self._pulse = Roll(("pulse", "start"), words("Pulse at the start"), 1, 10)
        self._line = RollLine(bridge, self._pulse)
        self.add(self._check_in(), "check_in", "pulse")
        self.add(self._mirror(), "mirror")
        self.add(self._rules(), "opening")
        bridge.changed.connect(self._follow)
        self._add_up(bridge.workshop)

    def _check_in(self) -> Panel:
        words, bridge = self.words, self.bridge
        panel = Panel(words("Check-in"), icon="users")
        panel.column.addWidget(self._line)
        answers = (
            Answer(words("Present"), lambda row: bare_field(bridge, ("participants", row, "present"))),
            Answer(
                words("Pulse, 1 to 10"),
                lambda row: rating(bridge, ("pulse", "start", row), words("Pulse at the start"), Marks.PULSE),
            ),
            Answer(
                words("When is today a success for you?"),
                lambda row: bare_field(bridge, ("welcome", "hopes", row)),
                stretch=1,
            ),
        )
        panel.column.addWidget(PerRow(bridge, Target.PARTICIPANTS, answers, words("Check-in")))
        panel.column.addWidget(field(bridge, ("pulse", "question")))
        return panel

    def _mirror(self) -> Panel:
        words, bridge = self.words, self.bridge
        panel = Panel(
            words("The Mirror: which share does each team carry?"), icon="scan-eye", aside=self._claimed
        )
        answers = (Answer(words("Percent"), lambda row: bare_field(bridge, ("mirror", row))),)
        claims = Roll(("mirror",), words("The Mirror"), 0, 100, Target.DISCIPLINES, is_whole=False)
        self._claims = RollLine(bridge, claims)
        panel.column.addWidget(self._claims)
        panel.column.addWidget(PerRow(bridge, Target.DISCIPLINES, answers, words("The Mirror")))
        return panel

    def _rules(self) -> Panel:
        panel = Panel(self.words("Ground rules"), icon="handshake")
        panel.column.addWidget(lines(self.bridge, ("welcome", "rules"), self.words("Another rule")))
        return panel

    def _follow(self, adopted: Adopted) -> None:
        if adopted.before.mirror is not adopted.now.mirror:
            self._add_up(adopted.now)

    def _add_up(self, workshop: Workshop) -> None:
        total = sum(workshop.mirror.values())
        self._claimed.setText(self.words("{percent} in all", percent=self.words.percent(total)))

    @override
    def show_round(self, code: str) -> None:
        """The line takes what the round asks for, and has the keys."""
        super().show_round(code)
        if code in ("check_in", "pulse"):
            self._line.aim(self._hopes if code == "check_in" else self._pulse)
            self._line.setFocus()
        elif code == "mirror":
            self._claims.setFocus()

    @override
    def summary(self, workshop: Workshop) -> str:
        """See `StepEditor.summary`."""
        words = self.words
        here = sum(person.present for person in workshop.participants)
        present = words.count("{n} present", "{n} present", here)
        given = words.count("{n} number given", "{n} numbers given", len(workshop.pulse.start))
        return f"{present} · {given}"
