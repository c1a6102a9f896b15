"""The challenges of one discipline."""

from __future__ import annotations

from ui.bridge import Bridge
from ui.steps.challenge_card import CHALLENGES, ChallengeCard
from ui.steps.fields import marks
from ui.steps.rows import Elsewhere, Entry, RowStack
from ui.style.marks import LaneMark
from ui.style.tokens import SIZE, SPACE
from ui.widgets.chips import DisciplineChip, LaneBar
from ui.widgets.labels import Figures, Label
from ui.widgets.layouts import row as row_layout
from ui.widgets.layouts import set_shown
from ui.widgets.panels import Icon, Panel
from workshop.domain.ids import DisciplineId
from workshop.domain.workshop import Workshop


class Lane(Panel):
    """The challenges of one discipline, or those that belong to nobody (None)."""

    def __init__(self, bridge: Bridge, discipline: DisciplineId | None, elsewhere: Elsewhere) -> None:
        super().__init__(role="sunken", margin=SPACE.small)
        self._bridge = bridge
        self.discipline = discipline
        self._chip = DisciplineChip(LaneMark("", "", 0))
        self._nobody = Label(bridge.words("Nobody in particular"), type="strong")
        self._ear = Icon("ear", side=SIZE.icon - 2)
        self._heard = Figures("", type="strong")
        self._bar = LaneBar()
        self.column.setSpacing(SPACE.small)
        self.column.addLayout(row_layout(self._chip, self._nobody))
        track = row_layout(self._bar, self._ear, self._heard, space=SPACE.tiny)
        track.setStretch(0, 1)
        self.column.addLayout(track)
        self.stack = RowStack(
            bridge,
            CHALLENGES,
            lambda row: ChallengeCard(bridge, row),
            entry=Entry(bridge.words("Challenges"), role="panel"),
            accepts=lambda row: row.discipline == discipline,
        )
        self.stack.elsewhere = elsewhere
        self.column.addWidget(self.stack)
        self.show_lane(bridge.workshop)

    def cards(self) -> list[ChallengeCard]:
        """The cards from top to bottom."""
        return [card for card in self.stack.editors() if isinstance(card, ChallengeCard)]

    def show_lane(self, workshop: Workshop) -> None:
        """Say whose it is and how much of it was said back."""
        mark = marks(workshop).get(self.discipline or "")
        mine = [one for one in workshop.challenges if one.discipline == self.discipline]
        heard = [one for one in mine if one.heard_by and one.heard_by != one.discipline]
        words = self._bridge.words
        self._chip.setVisible(mark is not None)
        self._nobody.setVisible(mark is None)
        if mark is not None:
            self._chip.show_mark(mark)
        self._bar.show_mark(mark)
        said = words("{heard}/{all} said back", heard=len(heard), all=len(mine))
        tone = "good" if mine and len(heard) == len(mine) else "warn"
        self._heard.setText(f"{len(heard)}/{len(mine)}")
        self._heard.set_tone(tone)
        self._heard.setAccessibleName(said)
        self._heard.setToolTip(said)
        self._ear.show_icon("ear", tone)
        self.setAccessibleName(mark.name if mark else self._nobody.text())
        set_shown(self, mark is not None or bool(mine))
