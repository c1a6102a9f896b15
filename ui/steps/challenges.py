"""What hinders us: typed at the speed of the room, said back, grouped, and marked with dots."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.steps.binding import join
from ui.steps.born import BornButton
from ui.steps.dots_line import DotsLine
from ui.steps.fields import Offer, bare_field, dots, marks, name_of, offered
from ui.steps.parts import More, PanelEditor, grid_of
from ui.steps.rows import Entry, RowStack
from ui.style.marks import LaneMark
from ui.style.tokens import SIZE, SPACE
from ui.widgets.chips import DisciplineChip, LaneBar
from ui.widgets.entry_line import EntryLine
from ui.widgets.forms import Grid
from ui.widgets.labels import Figures, Label
from ui.widgets.layouts import row as row_layout
from ui.widgets.panels import Icon, Panel
from ui.widgets.sentences import refusal_sentence
from workshop.commands.edits import Add
from workshop.document.ballots import letter_of
from workshop.document.document import Adopted
from workshop.domain.challenges import Challenge, Cluster
from workshop.domain.codes import OriginKind, StepCode
from workshop.domain.ids import DisciplineId, RowId, new_id
from workshop.domain.kinds import Target
from workshop.domain.overriding import override
from workshop.domain.workshop import Workshop

CHALLENGES = ("challenges",)
CLUSTERS = ("clusters",)


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
        for at in range(9):
            shortcut = QShortcut(f"Alt+{at + 1}", self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(lambda at=at: self.pick_at(at))

    def _show_disciplines(self, now: Workshop) -> None:
        self.show_picks(offered(now, Target.DISCIPLINES))
        if self.discipline() is None and now.disciplines:
            self.show_picked(now.disciplines[0].id)


class Lane(Panel):
    """The challenges of one discipline, or those that belong to nobody (None)."""

    def __init__(self, bridge: Bridge, discipline: DisciplineId | None) -> None:
        super().__init__(role="sunken", margin=SPACE.medium)
        self._bridge = bridge
        self._discipline = discipline
        self._chip = DisciplineChip(LaneMark("", "", 0))
        self._nobody = Label(bridge.words("Nobody in particular"), type="strong", wraps=True)
        self._ear = Icon("ear", side=SIZE.icon - 2)
        self._heard = Figures("", type="strong")
        self._bar = LaneBar()
        self.column.addLayout(row_layout(self._chip, self._nobody, 1, self._ear, self._heard))
        self.column.addWidget(self._bar)
        self._stack = RowStack(
            bridge,
            CHALLENGES,
            self._card,
            entry=Entry(bridge.words("Challenges"), role="panel"),
            accepts=lambda row: row.discipline == discipline,
        )
        self.column.addWidget(self._stack)
        self.show_lane(bridge.workshop)

    def show_lane(self, workshop: Workshop) -> None:
        """Say whose it is and how much of it was said back."""
        mark = marks(workshop).get(self._discipline or "")
        mine = [one for one in workshop.challenges if one.discipline == self._discipline]
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
        self.setVisible(mark is not None or bool(mine))

    def _card(self, row: RowId) -> QWidget:
        bridge, path = self._bridge, (*CHALLENGES, row)
        card = QWidget()
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.tiny)
        text = bare_field(bridge, (*path, "text"), size="inline")
        column.addWidget(text)
        votes = dots(bridge, (*path, "votes"), name_of(bridge, (*path, "votes")))
        heard = bare_field(bridge, (*path, "heard_by"), size="bare")
        cluster = bare_field(bridge, (*path, "cluster"), size="bare")
        column.addLayout(row_layout(Icon("ear", side=14), heard, 1, votes))
        born = BornButton(bridge, OriginKind.CHALLENGE, row)
        column.addLayout(row_layout(Icon("group", side=14), cluster, 1, born))
        names = ("cause:area", "affects", "phase", "discipline")
        column.addWidget(
            More(
                bridge,
                lambda: grid_of(bridge, path, names, column=200, most=2),
                bridge.words("Cause, phase, affects"),
            )
        )
        card.setFocusProxy(text)
        return card


class ChallengesEditor(PanelEditor):
    """A line to type into, a lane per discipline, and the clusters below."""

    def __init__(self, bridge: Bridge, code: StepCode) -> None:
        super().__init__(bridge, code)
        self._lanes: dict[DisciplineId | None, Lane] = {}
        self.line = SpokenLine(bridge)
        self.line.added.connect(self._add)
        self.setFocusProxy(self.line)
        outer = self.layout()
        if isinstance(outer, QVBoxLayout):
            outer.insertWidget(0, self.line)
            outer.setSpacing(SPACE.medium)
        self._flow = Grid((), column=250, most=5)
        self.page.column.insertWidget(0, self._flow)
        self.add(self._clusters(), "cluster", "dots")
        bridge.changed.connect(self._follow)
        self._show_lanes(bridge.workshop)

    def _clusters(self) -> Panel:
        words = self.words
        panel = Panel(words("Clusters"), icon="group")
        self._dots = DotsLine(self.bridge)
        panel.column.addWidget(self._dots)
        stack = RowStack(
            self.bridge,
            CLUSTERS,
            self._cluster,
            lambda text: Cluster(id=new_id(), title=text),
            entry=Entry(words("Clusters"), words("A new cluster"), "sunken"),
        )
        panel.column.addWidget(stack)
        return panel

    def _cluster(self, row: RowId) -> QWidget:
        path = (*CLUSTERS, row)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.tiny)
        head = QHBoxLayout()
        title = bare_field(self.bridge, (*path, "title"), size="lead")
        head.addWidget(ClusterLetter(self.bridge, row), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(title, 1)
        head.addWidget(DotCount(self.bridge, row), 0, Qt.AlignmentFlag.AlignTop)
        born = BornButton(self.bridge, OriginKind.CLUSTER, row)
        head.addWidget(born, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(Label(self.words("So we need …"), type="label"))
        hint = self.words("Finish the sentence together")
        column.addWidget(bare_field(self.bridge, (*path, "need"), size="inline", hint=hint))
        holder.setFocusProxy(title)
        return holder

    def _add(self, texts: list[str]) -> None:
        discipline = self.line.discipline()
        new = tuple(Challenge(id=new_id(), discipline=discipline, text=text) for text in texts)
        self.bridge.do(Add(CHALLENGES, new, len(self.bridge.workshop.challenges)))

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
                self._lanes[discipline] = Lane(self.bridge, discipline)
                self._flow.add(self._lanes[discipline])
            self._lanes[discipline].show_lane(workshop)

    @override
    def show_round(self, code: str) -> None:
        """Dots are typed at once; they are nobody's business before that."""
        super().show_round(code)
        self._dots.setVisible(code == "dots")
        if code == "dots":
            self._dots.setFocus()

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


class ClusterLetter(Figures):
    """The letter by which a cluster is called while dots are counted."""

    def __init__(self, bridge: Bridge, cluster: RowId) -> None:
        super().__init__("", type="strong", tone="accent")
        self._cluster = cluster
        bridge.changed.connect(self._follow)
        self._show(bridge.workshop)

    def _follow(self, adopted: Adopted) -> None:
        if adopted.before.clusters is not adopted.now.clusters:
            self._show(adopted.now)

    def _show(self, workshop: Workshop) -> None:
        places = [one.id for one in workshop.clusters]
        self.setText(letter_of(places.index(self._cluster)) if self._cluster in places else "")


class DotCount(Figures):
    """How many dots the challenges of a cluster have together."""

    def __init__(self, bridge: Bridge, cluster: RowId) -> None:
        super().__init__("", type="heading")
        self._words = bridge.words
        self._cluster = cluster
        bridge.changed.connect(self._follow)
        self._show(bridge.workshop)

    def _follow(self, adopted: Adopted) -> None:
        if adopted.before.challenges is not adopted.now.challenges:
            self._show(adopted.now)

    def _show(self, workshop: Workshop) -> None:
        dots = sum(one.votes or 0 for one in workshop.challenges if one.cluster == self._cluster)
        self.setText(self._words.number(dots))
        self.setAccessibleName(self._words.count("{n} dot", "{n} dots", dots))
