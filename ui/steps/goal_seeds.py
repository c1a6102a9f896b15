"""What goals are drawn from: the vision and the clusters with most dots; one click makes a goal of a need."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from ui.bridge import Bridge
from ui.style.tokens import SPACE
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.layouts import clear, column
from ui.widgets.layouts import row as row_layout
from ui.widgets.panels import EmptyHint, Panel
from workshop.commands.edits import added
from workshop.document.document import Adopted
from workshop.domain.challenges import Cluster
from workshop.domain.goals import Goal
from workshop.domain.ids import new_id
from workshop.domain.workshop import Workshop
from workshop.insight.challenges import votes

MOST = 3
"""So many clusters, those with most dots, are laid beside the goals."""


class GoalSeeds(Panel):
    """The vision's sentence, and the top clusters with what we need, beside the goals."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge.words("Lay the goals beside vision and challenges"), icon="telescope")
        self._bridge = bridge
        self._inside: QVBoxLayout = column(space=SPACE.small)
        self.column.addLayout(self._inside)
        bridge.changed.connect(self._follow)
        self._show(bridge.workshop)

    def _follow(self, adopted: Adopted) -> None:
        names = ("vision", "clusters", "challenges", "goals")
        if any(getattr(adopted.before, one) is not getattr(adopted.now, one) for one in names):
            self._show(adopted.now)

    def _show(self, workshop: Workshop) -> None:
        words, box = self._bridge.words, self._inside
        clear(box)
        if workshop.vision.statement:
            box.addWidget(Label(workshop.vision.statement, type="lead", wraps=True))
        counts = dict(votes(workshop).clusters)
        top = sorted(workshop.clusters, key=lambda one: -counts[one.id])[:MOST]
        for cluster in top:
            self._add(workshop, cluster, counts[cluster.id])
        if not workshop.vision.statement and not top:
            box.addWidget(EmptyHint(words("No vision and no clusters yet: goals can be typed below.")))

    def _add(self, workshop: Workshop, cluster: Cluster, count: int) -> None:
        words = self._bridge.words
        text = cluster.need or cluster.title
        dots = words.count("{n} dot", "{n} dots", count)
        said = column(
            Label(f"{cluster.title} · {dots}", tone="soft", wraps=True), Label(text, wraps=True), space=0
        )
        is_there = any(goal.title == text for goal in workshop.goals)
        make = Button(words("Make a goal of this"), icon_before="check" if is_there else "plus")
        make.setEnabled(bool(text) and not is_there)
        make.setAccessibleName(words("Make a goal of this: {text}", text=text))
        make.clicked.connect(lambda: self._bridge.do(added(("goals",), Goal(id=new_id(), title=text))))
        line = row_layout(said, make, space=SPACE.medium)
        line.setStretch(0, 1)
        self._inside.addLayout(line)
