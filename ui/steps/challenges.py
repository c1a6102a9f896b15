"""What hinders us: typed at the speed of the room, said back, grouped, and marked with dots."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from ui.bridge import Bridge
from ui.steps.binding import join
from ui.steps.challenge_card import CHALLENGES
from ui.steps.challenge_clusters import Clusters
from ui.steps.challenge_grounds import Grounds, challenges_of
from ui.steps.challenge_lane import Lane
from ui.steps.fields import Offer, offered
from ui.steps.parts import PanelEditor
from ui.style.tokens import SPACE
from ui.widgets.entry_line import EntryLine
from ui.widgets.forms import Grid
from ui.widgets.layouts import ScrollColumn
from ui.widgets.sentences import refusal_sentence
from ui.widgets.sign_pickers import SignPicker
from workshop.commands.edits import Add
from workshop.document.document import Adopted
from workshop.domain.codes import StepCode
from workshop.domain.ids import DisciplineId, RowId
from workshop.domain.kinds import Target
from workshop.domain.overriding import override
from workshop.domain.workshop import Workshop

_TYPED, _SPEAKER, NOBODY = "challenges", "challenges.discipline", "-"
"""The names under which the line is kept, and what stands for "nobody in particular" there."""

_SETTLED = 60
"""Milliseconds after which a new card has its place."""


class SpokenLine(EntryLine):
    """The line that the facilitator types into for whoever speaks.

    Alt+1 to 9 chooses who speaks, from anywhere in the window; forty pasted lines are forty cards.
    """

    def __init__(self, bridge: Bridge) -> None:
        words = bridge.words
        nobody = words("Nobody in particular")
        super().__init__(words, words("A challenge, one a line"), hint=words("I …"), nobody=nobody)
        self.refused.connect(lambda code, amount: bridge.refused.emit(refusal_sentence(words, code, amount)))
        join(self, bridge)
        self._offer = Offer(self, bridge, Target.DISCIPLINES, self._show_disciplines)
        speaker = bridge.drafts.get(_SPEAKER, self.discipline() or NOBODY)
        if speaker == NOBODY or speaker in {one.id for one in bridge.workshop.disciplines}:
            self.show_picked(None if speaker == NOBODY else speaker)
        self.show_text(bridge.drafts.get(_TYPED))
        self.typed.connect(partial(bridge.drafts.keep, _TYPED))
        self.picked.connect(lambda one: bridge.drafts.keep(_SPEAKER, one or NOBODY))
        for at in range(9):
            shortcut = QShortcut(f"Alt+{at + 1}", self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(lambda at=at: self.pick_at(at))

    def _show_disciplines(self, now: Workshop) -> None:
        self.show_picks(offered(now, Target.DISCIPLINES))
        if self.discipline() is None and now.disciplines:
            self.show_picked(now.disciplines[0].id)


class ChallengesEditor(PanelEditor):
    """A line to type into, a lane per discipline, and the clusters: below, and in reach while grouping."""

    is_wide = True

    def __init__(self, bridge: Bridge, code: StepCode) -> None:
        super().__init__(bridge, code)
        self._lanes: dict[DisciplineId | None, Lane] = {}
        self.line = SpokenLine(bridge)
        self.line.added.connect(self._add)
        self.setFocusProxy(self.line)
        self._dock = ScrollColumn(space=0, margin=0)
        self._dock.column.addStretch(1)
        self._dock.hide()
        outer = self.layout()
        if isinstance(outer, QVBoxLayout):
            outer.insertWidget(0, self.line)
            outer.addWidget(self._dock)
            outer.setSpacing(SPACE.medium)
        self.clusters = Clusters(bridge)
        self._grounds = Grounds(bridge, self.clusters, self._lanes)
        self._flow = Grid((), column=170, most=5, space=SPACE.small)
        self.page.column.insertWidget(0, self._flow)
        self.add(self.clusters)
        bridge.changed.connect(self._follow)
        self._show_lanes(bridge.workshop)

    def _add(self, texts: list[str]) -> None:
        new = challenges_of(texts, self.bridge.workshop, self.line.discipline())
        if self.bridge.do(Add(CHALLENGES, new, len(self.bridge.workshop.challenges))) and new:
            QTimer.singleShot(_SETTLED, self, lambda: self._show_card(new[-1].id))

    def _show_card(self, row: RowId) -> None:
        """Whoever speaks sees that it stands there; the keys stay in the line."""
        for lane in self._lanes.values():
            for card in lane.cards():
                if card.row == row:
                    self.page.show_part(card)

    def _follow(self, adopted: Adopted) -> None:
        before, now = adopted.before, adopted.now
        if before.challenges is not now.challenges or before.disciplines is not now.disciplines:
            self._show_lanes(now)

    def _show_lanes(self, workshop: Workshop) -> None:
        wanted: list[DisciplineId | None] = [one.id for one in workshop.disciplines]
        wanted.append(None)
        for gone in [one for one in self._lanes if one not in wanted]:
            self._flow.take(self._lanes.pop(gone))
        for discipline in wanted:
            if discipline not in self._lanes:
                self._lanes[discipline] = self._new_lane(discipline)
                self._flow.add(self._lanes[discipline])
            self._lanes[discipline].show_lane(workshop)

    def _new_lane(self, discipline: DisciplineId | None) -> Lane:
        return Lane(self.bridge, discipline, self._grounds)

    # --- rounds

    @override
    def show_round(self, code: str) -> None:
        """The groups are docked while cards go into them; the keys are where the round needs them.

        Dots are nobody's business before they are asked for.
        """
        super().show_round(code)
        self._place_clusters(is_docked=code in ("cluster", "dots"))
        self.clusters.dots.setVisible(code == "dots")
        if code == "dots":
            self.clusters.dots.setFocus()
        elif code == "say_back":
            self._go_on("ear")
        elif code == "cluster":
            self._go_on("letter")

    def _place_clusters(self, *, is_docked: bool) -> None:
        self._dock.setVisible(is_docked)
        if is_docked:
            self._dock.column.insertWidget(0, self.clusters)
        else:
            self.page.column.insertWidget(self.page.column.count() - 1, self.clusters)
        self.clusters.show()  # now, not at the next turn of the loop: its line may be given the focus
        self._fit_dock()

    def _fit_dock(self) -> None:
        """As high as the groups are, up to less than half of the page."""
        wanted = self.clusters.heightForWidth(self.width() - SPACE.normal)
        if wanted < 0:
            wanted = self.clusters.sizeHint().height()
        self._dock.setFixedHeight(max(80, min(wanted + 2, self.height() * 45 // 100)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The dock keeps its share."""
        super().resizeEvent(event)
        self._fit_dock()

    def _pickers(self, name: str) -> list[SignPicker]:
        cards = [card for lane in self._lanes.values() for card in lane.cards()]
        return [getattr(card, name) for card in cards]

    def _go_on(self, name: str, after: SignPicker | None = None) -> None:
        """Put the focus on the next card that has no ear, or no letter, yet."""
        pickers = self._pickers(name)
        for picker in pickers:
            if not picker.property("chained"):
                picker.setProperty("chained", True)
                picker.moved_on.connect(lambda one=picker: self._go_on(name, one))
        start = pickers.index(after) + 1 if after in pickers else 0
        left = [one for one in pickers[start:] + pickers[:start] if one.value() is None]
        if left:
            left[0].setFocus(Qt.FocusReason.TabFocusReason)
            self.page.show_part(left[0].parentWidget() or left[0])

    @override
    def summary(self, workshop: Workshop) -> str:
        """See `StepEditor.summary`."""
        words = self.words
        heard = sum(bool(one.heard_by) and one.heard_by != one.discipline for one in workshop.challenges)
        parts = (
            words.count("{n} challenge", "{n} challenges", len(workshop.challenges)),
            words.count("{n} said back", "{n} said back", heard),
            words.count("{n} dot", "{n} dots", sum(one.votes or 0 for one in workshop.challenges)),
        )
        return " · ".join(parts)
