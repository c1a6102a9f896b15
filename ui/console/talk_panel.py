"""Who has the word: the order of a round, how long each spoke, who was not heard. Nobody else sees this."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QWidget

from ui.console.steering import Steering
from ui.steps.fields import marks
from ui.style.tokens import SIZE, SPACE
from ui.style.variants import style
from ui.widgets.buttons import Button, IconButton
from ui.widgets.chips import DisciplineChip
from ui.widgets.labels import Figures, Label
from ui.widgets.layouts import clear, column, row, set_shown
from ui.widgets.panels import CollapsibleSection, ProgressTrack
from workshop.document import turns
from workshop.document.concealment import round_of
from workshop.document.document import Adopted
from workshop.document.session import Session
from workshop.domain.codes import StepCode
from workshop.domain.people import Discipline
from workshop.method import RoundKind
from workshop.texts import Words

_TICK = 1000


class TalkPanel(QWidget):
    """A click on a name gives it the word, another takes it; the arrow lets it speak earlier."""

    def __init__(self, steering: Steering, words: Words) -> None:
        super().__init__()
        self._steering, self._words = steering, words
        self._built: tuple[Discipline, ...] | None = None
        self._at: tuple[str, str] | None = None
        self._times: dict[str, tuple[QPushButton, Figures, ProgressTrack]] = {}
        self._fold = CollapsibleSection(words("Who speaks"), is_open=False)
        self._unheard = Label("", type="small", tone="warn", wraps=True)
        self._list = QWidget()
        self._rows = column(space=SPACE.tiny)
        self._list.setLayout(self._rows)
        self._again = Button(words("Order by kind"), kind="quiet", icon_before="undo-2")
        style(self._again, scale="compact")
        self._again.clicked.connect(lambda: self._be(turns.by_kind(self._steering.bridge.session)))
        for part in (
            self._list,
            self._unheard,
            self._again,
            Label(words("Only you see this."), type="small", tone="faint", wraps=True),
        ):
            self._fold.column.addWidget(part)
        self.setLayout(column(self._fold))
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)
        steering.bridge.changed.connect(self._follow)
        self.refresh()

    def _follow(self, adopted: Adopted) -> None:
        before, now = adopted.before, adopted.now
        if before.challenges is not now.challenges or before.disciplines is not now.disciplines:
            self.refresh()

    def refresh(self) -> None:
        """Show the order and the times of now; a round in which people tell opens it."""
        bridge = self._steering.bridge
        order = turns.speaking_order(bridge.workshop, bridge.session, bridge.method)
        rounds = bridge.method.steps[bridge.session.step].rounds
        set_shown(self, bool(order and rounds) and bridge.session.step is not StepCode.PREPARATION)
        current = round_of(bridge.method, bridge.session)
        at = (str(bridge.session.step), current.code if current else "")
        if current is not None and at != self._at:
            self._fold.show_open(current.kind is RoundKind.TELL)
        self._at = at
        if order != self._built:
            self._build(order)
        self._tick()

    def _build(self, order: tuple[Discipline, ...]) -> None:
        self._built = order
        clear(self._rows)
        self._times.clear()
        for at, one in enumerate(order):
            self._rows.addWidget(self._row(one, is_first=at == 0))

    def _row(self, one: Discipline, *, is_first: bool) -> QWidget:
        words = self._words
        name = QPushButton(one.name or words("without a name"))
        name.setCheckable(True)
        name.setToolTip(words("Give the word to {name}, or take it", name=one.name))
        style(name, kind="toggle", scale="compact")
        name.clicked.connect(lambda: self._turn(one.id))
        earlier = IconButton("chevron-up", words("Earlier: {name}", name=one.name))
        earlier.setEnabled(not is_first)
        earlier.clicked.connect(lambda: self._move(one.id))
        time = Figures("", type="small", tone="soft")
        track = ProgressTrack(words("Talking time of {name}", name=one.name), height=4)
        chip = DisciplineChip(
            marks(self._steering.bridge.workshop)[one.id], has_name=False, side=SIZE.mark_small
        )
        self._times[one.id] = (name, time, track)
        line = QWidget()
        head = row(chip, name, 1, time, earlier, space=SPACE.tiny)
        head.setAlignment(time, Qt.AlignmentFlag.AlignVCenter)
        line.setLayout(column(head, track, space=2))
        return line

    def _tick(self) -> None:
        bridge, words = self._steering.bridge, self._words
        session, now = bridge.session, bridge.clock.now()
        spoken = {one: session.talk.elapsed(one, now.timestamp()) for one in self._times}
        most = max(spoken.values(), default=0.0)
        for one, (name, time, track) in self._times.items():
            name.setChecked(one == turns.speaker(session))
            time.setText(words.clock(int(spoken[one])))
            track.show_share(spoken[one] / most if most else 0.0, "accent")
        waiting = [one.name for one in turns.unheard(bridge.workshop, session, now) if one.name]
        self._unheard.setText(words("Not heard yet: {names}", names=words.join(waiting)) if waiting else "")
        self._unheard.setVisible(bool(waiting))
        self._again.setVisible(bool(session.order))
        if session.talk.is_running != self._timer.isActive():
            self._timer.start() if session.talk.is_running else self._timer.stop()

    def _turn(self, discipline: str) -> None:
        bridge = self._steering.bridge
        self._be(turns.turned(bridge.session, discipline, bridge.clock.now()))

    def _move(self, discipline: str) -> None:
        bridge = self._steering.bridge
        self._be(turns.moved(bridge.session, bridge.workshop, bridge.method, discipline, -1))

    def _be(self, session: Session) -> None:
        self._steering.bridge.be(session)
