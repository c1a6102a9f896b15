"""Groups of challenges: a letter, a name, what we need because of it, and its dots."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.bridge import Bridge
from ui.steps.born import BornButton
from ui.steps.dots_line import DotsLine
from ui.steps.fields import bare_field
from ui.steps.row_frame import RowEditor
from ui.steps.rows import Entry, RowStack
from ui.style.tokens import SPACE
from ui.style.variants import style
from ui.widgets.beside import Beside
from ui.widgets.labels import Figures, Label
from ui.widgets.layouts import column
from ui.widgets.layouts import row as row_layout
from ui.widgets.panels import Panel
from workshop.document.ballots import letter_of
from workshop.document.document import Adopted
from workshop.domain.challenges import Cluster
from workshop.domain.codes import OriginKind
from workshop.domain.ids import RowId, new_id
from workshop.domain.paths import Path
from workshop.domain.workshop import Workshop

CLUSTERS: Path = ("clusters",)


class ClusterRow(RowEditor):
    """One group on a line: cards are dropped on it, and it says what we need."""

    def __init__(self, bridge: Bridge, row: RowId) -> None:
        super().__init__()
        self.row = row
        path = (*CLUSTERS, row)
        title = bare_field(bridge, (*path, "title"), size="inline", hint=bridge.words("A name for it"))
        style(title, scale="lead")
        need = QWidget()
        hint = bridge.words("Finish the sentence together")
        written = bare_field(bridge, (*path, "need"), size="inline", hint=hint)
        need.setLayout(column(Label(bridge.words("So we need …"), type="label"), written, space=0))
        names = QWidget()
        names.setLayout(column(title, 1))
        line = row_layout(ClusterLetter(bridge, row), Beside((names, 2), (need, 3), fold=420))
        line.setStretch(1, 1)
        line.addWidget(DotCount(bridge, row))
        line.addWidget(BornButton(bridge, OriginKind.CLUSTER, row))
        line.addLayout(self.tools)
        for at in range(line.count()):
            item = line.itemAt(at)
            if at != 1 and item is not None:
                item.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
        self.setFocusProxy(title)


class Clusters(Panel):
    """The groups, by letter; the line for dots shows while there is voting."""

    def __init__(self, bridge: Bridge) -> None:
        words = bridge.words
        how = Label(words("drag a card here, or give it the letter"), type="small", tone="soft", wraps=True)
        super().__init__(words("Clusters"), icon="group", margin=SPACE.medium, aside=how)
        self.column.setSpacing(SPACE.small)
        self.dots = DotsLine(bridge)
        self.column.addWidget(self.dots)
        self.stack = RowStack(
            bridge,
            CLUSTERS,
            lambda row: ClusterRow(bridge, row),
            lambda text: Cluster(id=new_id(), title=text),
            entry=Entry(words("Clusters"), words("A new cluster"), "sunken"),
        )
        self.column.addWidget(self.stack)

    def rows(self) -> list[ClusterRow]:
        """The groups from top to bottom."""
        return [one for one in self.stack.editors() if isinstance(one, ClusterRow)]


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
