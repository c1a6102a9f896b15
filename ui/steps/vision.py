"""The sentence that steers everyone's work, from drafts to fingers."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.bridge import Bridge
from ui.steps.across import AcrossStack
from ui.steps.fields import bare_field, name_of, rating
from ui.steps.parts import Answer, PanelEditor, PerRow
from ui.steps.roll_line import Roll, RollLine
from ui.steps.row_frame import RowEditor
from ui.steps.rows import Entry
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.style.variants import style
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.layouts import column as column_of
from ui.widgets.layouts import row as row_of
from ui.widgets.panels import Panel
from ui.widgets.rating import Marks
from workshop.commands.edits import Write
from workshop.document.document import Adopted
from workshop.domain.codes import StepCode
from workshop.domain.ids import RowId, new_id
from workshop.domain.kinds import Target
from workshop.domain.overriding import override
from workshop.domain.rows import Line
from workshop.domain.workshop import Workshop

DRAFTS = ("vision", "drafts")
STATEMENT = ("vision", "statement")


class DraftCard(RowEditor):
    """A draft beside the others; the sentence can begin from it."""

    def __init__(self, bridge: Bridge, row: RowId) -> None:
        super().__init__()
        self._bridge, self._row = bridge, row
        self._number = Label("", type="label")
        use = Button(bridge.words("Begin from this"), kind="quiet", icon_before="arrow-down")
        style(use, scale="compact")
        use.clicked.connect(self._begin)
        text = bare_field(bridge, (*DRAFTS, row, "text"), size="inline")
        style(text, scale="lead")
        self.setLayout(
            column_of(row_of(self._number, 1, self.tools), text, row_of(use, 1), 1, space=SPACE.tiny)
        )
        self.setFocusProxy(text)
        bridge.changed.connect(self._follow)
        self._show(bridge.workshop)

    def _begin(self) -> None:
        self._bridge.flush_fields()
        drafts = self._bridge.workshop.vision.drafts
        text = next((one.text for one in drafts if one.id == self._row), "")
        self._bridge.do(Write(STATEMENT, text))

    def _follow(self, adopted: Adopted) -> None:
        if adopted.before.vision is not adopted.now.vision:
            self._show(adopted.now)

    def _show(self, workshop: Workshop) -> None:
        places = [one.id for one in workshop.vision.drafts]
        if self._row in places:
            number = places.index(self._row) + 1
            self._number.setText(self._bridge.words("Draft {number}", number=number))


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
        panel = Panel(self.words("Drafts"), icon="pencil-line", margin=SPACE.normal)
        panel.column.addWidget(
            AcrossStack(
                self.bridge,
                DRAFTS,
                lambda row: DraftCard(self.bridge, row),
                lambda text: Line(id=new_id(), text=text),
                entry=Entry(self.words("Drafts"), self.words("Another draft"), "sunken"),
            )
        )
        return panel

    def _sentence(self) -> Panel:
        horizon = bare_field(self.bridge, ("vision", "horizon"), size="inline")
        horizon.setFixedWidth(theme().px(90))
        name = Label(name_of(self.bridge, ("vision", "horizon")), type="label")
        name.setBuddy(horizon)
        aside = QWidget()
        aside.setLayout(row_of(name, horizon, space=SPACE.tiny))
        panel = Panel(self.words("The sentence"), icon="quote", role="accent", aside=aside)
        hint = self.words("In three years a customer says about us …")
        panel.column.addWidget(bare_field(self.bridge, STATEMENT, size="title", hint=hint))
        return panel

    def _meaning(self) -> Beside:
        signs = (("for_customer", "face-slightly-smiling"), ("for_team", "users"), ("we_stop", "ban"))
        return Beside(*((self._meant(name, sign), 1) for name, sign in signs), fold=480)

    def _meant(self, name: str, sign: str) -> Panel:
        path = ("vision", name)
        panel = Panel(name_of(self.bridge, path), icon=sign, margin=SPACE.normal)
        panel.column.setSpacing(SPACE.small)
        panel.column.addWidget(bare_field(self.bridge, path, size="inline"))
        panel.column.addStretch(1)
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
