"""A challenge on its card: whose ear it found, its group, its dots, and what it touches."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.bridge import Bridge
from ui.steps.binding import bind
from ui.steps.born import BornButton
from ui.steps.fields import NONE, Offer, bare_field, dots, marks, name_of, offered
from ui.steps.parts import More, grid_of
from ui.steps.row_frame import RowEditor
from ui.style.tokens import SIZE, SPACE
from ui.style.variants import style
from ui.widgets.buttons import IconButton
from ui.widgets.chips import DisciplineChip
from ui.widgets.fact import Fact
from ui.widgets.layouts import clear, column, set_shown
from ui.widgets.layouts import row as row_layout
from ui.widgets.panels import Icon
from ui.widgets.sign_pickers import EarPicker, LetterPicker
from workshop.document.document import Adopted
from workshop.domain.codes import OriginKind
from workshop.domain.ids import RowId
from workshop.domain.kinds import Target
from workshop.domain.paths import Path
from workshop.domain.workshop import Workshop

CHALLENGES: Path = ("challenges",)


class CardFacts(QWidget):
    """In which phase it hurts and whom else it touches: on the card as soon as it is known."""

    def __init__(self, bridge: Bridge, row: RowId) -> None:
        super().__init__()
        self._bridge, self._row = bridge, row
        self._phase = Fact("route", name_of(bridge, (*CHALLENGES, row, "phase")))
        self._touches = QWidget()
        self._touched = row_layout(space=2)
        self._touches.setLayout(self._touched)
        box = column(self._phase, self._touches, space=2)
        box.setContentsMargins(SPACE.tiny + 2, 0, 0, 0)
        self.setLayout(box)
        bridge.changed.connect(self._follow)
        self._show(bridge.workshop)

    def _follow(self, adopted: Adopted) -> None:
        before, now = adopted.before, adopted.now
        if (
            before.challenges is not now.challenges
            or before.disciplines is not now.disciplines
            or before.journey is not now.journey
        ):
            self._show(now)

    def _show(self, workshop: Workshop) -> None:
        one = next((one for one in workshop.challenges if one.id == self._row), None)
        if one is None:
            return
        phase = next((phase.name for phase in workshop.journey.phases if phase.id == one.phase), "")
        self._phase.show_text(phase)
        self._phase.setVisible(bool(phase))
        known = marks(workshop)
        touched = [known[each] for each in one.affects if each in known]
        clear(self._touched)
        self._touched.addWidget(Icon("arrow-right", side=SIZE.icon_small))
        for mark in touched:
            self._touched.addWidget(DisciplineChip(mark, has_name=False, side=SIZE.mark_small - 2))
        self._touched.addStretch(1)
        name = name_of(self._bridge, (*CHALLENGES, self._row, "affects"))
        names = self._bridge.words.join([mark.name for mark in touched])
        self._touches.setAccessibleName(f"{name}: {names}")
        self._touches.setVisible(bool(touched))
        set_shown(self, bool(phase or touched))


class Cause(QWidget):
    """Why it is so, to read and change on the card once there is something."""

    def __init__(self, bridge: Bridge, row: RowId) -> None:
        super().__init__()
        self._row = row
        written = bare_field(bridge, (*CHALLENGES, row, "cause"), size="inline")
        style(written, scale="small")
        line = row_layout(Icon("corner-down-right", side=SIZE.icon_small), written, space=2)
        line.setContentsMargins(SPACE.tiny + 2, 0, 0, 0)
        line.setStretch(1, 1)
        self.setLayout(line)
        bridge.changed.connect(self._follow)
        self._show(bridge.workshop)

    def _follow(self, adopted: Adopted) -> None:
        if adopted.before.challenges is not adopted.now.challenges:
            self._show(adopted.now)

    def _show(self, workshop: Workshop) -> None:
        has_one = any(one.cause for one in workshop.challenges if one.id == self._row)
        used = QApplication.focusWidget()
        set_shown(self, has_one or (used is not None and self.isAncestorOf(used)))


class ChallengeCard(RowEditor):
    """The words, what is known about them, and the signs: group, ear, dots."""

    def __init__(self, bridge: Bridge, row: RowId) -> None:
        super().__init__()
        self._bridge, self.row = bridge, row
        path = (*CHALLENGES, row)
        self.text = bare_field(bridge, (*path, "text"), size="inline")
        self.letter = LetterPicker(bridge.words, name_of(bridge, (*path, "cluster")), none_text=NONE)
        nobody = bridge.words("not heard yet")
        self.ear = EarPicker(bridge.words, name_of(bridge, (*path, "heard_by")), none_text=nobody)
        self._bind(Target.CLUSTERS, self.letter, "cluster")
        self._bind(Target.DISCIPLINES, self.ear, "heard_by")
        votes = dots(bridge, (*path, "votes"), name_of(bridge, (*path, "votes")))
        about = bridge.words("Cause, phase, affects")
        button = IconButton("chevron-down", about, side=SIZE.target)
        names = ("cause:area", "affects", "phase", "discipline")
        self.more = More(
            bridge, lambda: grid_of(bridge, path, names, column=200, most=2), about, button=button
        )
        signs = row_layout(self.letter, self.ear, 1, votes, space=SPACE.tiny)
        born = BornButton(bridge, OriginKind.CHALLENGE, row)
        tools = row_layout(1, born, self.tools, button, space=SPACE.tiny)
        self.setLayout(
            column(
                self.text,
                CardFacts(bridge, row),
                Cause(bridge, row),
                signs,
                tools,
                self.more,
                space=SPACE.tiny,
            )
        )
        self.setFocusProxy(self.text)

    def _bind(self, target: Target, picker: LetterPicker | EarPicker, name: str) -> None:
        Offer(picker, self._bridge, target, lambda now: picker.show_picks(offered(now, target)))
        bind(picker, self._bridge, (*CHALLENGES, self.row, name))
        picker.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
