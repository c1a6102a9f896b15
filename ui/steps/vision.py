"""The sentence that steers everyone's work, from drafts to fingers."""

from __future__ import annotations

from ui.bridge import Bridge
from ui.steps.fields import bare_field, field, rating
from ui.steps.parts import Answer, PanelEditor, PerRow, grid_of, lines
from ui.steps.roll_line import Roll, RollLine
from ui.widgets.labels import Label
from ui.widgets.panels import Panel
from ui.widgets.rating import Marks
from workshop.document.document import Adopted
from workshop.domain.codes import StepCode
from workshop.domain.kinds import Target
from workshop.domain.overriding import override
from workshop.domain.workshop import Workshop


class VisionEditor(PanelEditor):
    """The sentence is the largest thing; drafts stand above it, what it means for whom below."""

    def __init__(self, bridge: Bridge, code: StepCode) -> None:
        super().__init__(bridge, code)
        self._lowest = Label("", type="small", tone="warn")
        self.add(self._drafts(), "write", "drafts")
        self.add(self._sentence(), "sentence")
        self.add(self._meaning())
        self.add(self._support(), "fist")
        bridge.changed.connect(self._follow)
        self._count(bridge.workshop)

    def _drafts(self) -> Panel:
        panel = Panel(self.words("Drafts"), icon="pencil-line")
        panel.column.addWidget(lines(self.bridge, ("vision", "drafts"), self.words("Another draft")))
        return panel

    def _sentence(self) -> Panel:
        panel = Panel(self.words("The sentence"), icon="quote", role="accent")
        hint = self.words("In three years a customer says about us …")
        panel.column.addWidget(bare_field(self.bridge, ("vision", "statement"), size="heading", hint=hint))
        panel.column.addWidget(field(self.bridge, ("vision", "horizon")))
        return panel

    def _meaning(self) -> Panel:
        panel = Panel(self.words("What it means"), icon="compass")
        names = ("for_customer:area", "for_team:area", "we_stop:area")
        panel.column.addWidget(grid_of(self.bridge, ("vision",), names, column=130, most=6))
        return panel

    def _support(self) -> Panel:
        words, bridge = self.words, self.bridge
        panel = Panel(words("Fist to five"), icon="hand", aside=self._lowest)
        answers = (
            Answer(
                words("Fingers, 0 to 5"),
                lambda row: rating(
                    bridge, ("vision", "support", row), words("Support (fingers)"), Marks.FINGERS
                ),
            ),
        )
        self._line = RollLine(bridge, Roll(("vision", "support"), words("Support (fingers)"), 0, 5))
        panel.column.addWidget(self._line)
        panel.column.addWidget(PerRow(bridge, Target.PARTICIPANTS, answers, words("Support (fingers)")))
        return panel

    def _follow(self, adopted: Adopted) -> None:
        if adopted.before.vision is not adopted.now.vision:
            self._count(adopted.now)

    def _count(self, workshop: Workshop) -> None:
        low = [
            person.name for person in workshop.participants if workshop.vision.support.get(person.id, 5) < 3
        ]
        words = self.words
        self._lowest.setText(words("First hear {names}", names=words.join(low)) if low else "")

    @override
    def show_round(self, code: str) -> None:
        """The fingers are typed at once."""
        super().show_round(code)
        if code == "fist":
            self._line.setFocus()

    @override
    def summary(self, workshop: Workshop) -> str:
        """See `StepEditor.summary`."""
        words = self.words
        drafts = words.count("{n} draft", "{n} drafts", len(workshop.vision.drafts))
        votes = words.count("{n} vote", "{n} votes", len(workshop.vision.support))
        return f"{drafts} · {votes}"
