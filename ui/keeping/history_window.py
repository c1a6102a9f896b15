"""The history: what was changed, when and in which step; look at any moment, name it, or go back to it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from ui.bridge import Bridge
from ui.keeping.glimpse import Glimpse
from ui.keeping.when import day_and_time
from ui.style.icon_engine import icon
from ui.style.look import theme
from ui.style.tokens import SIZE, SPACE
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.choice import Choice, Option
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.layouts import column, row
from workshop.commands.agreement import Agree, plan_of
from workshop.commands.command import Verb
from workshop.commands.restoring import Restore
from workshop.document.history import Moment, as_it_was, moment_text, moments
from workshop.domain.characters import cleaned
from workshop.texts.names import code_name

_ALL, _NAMED = "all", "named"
LONGEST_NAME = 80
_SEQ = Qt.ItemDataRole.UserRole


class HistoryWindow(QDialog):
    """The moments on the left, the workshop as it was then on the right; nothing changes by looking."""

    def __init__(self, bridge: Bridge, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        bridge.flush_fields()
        words = bridge.words
        self.setWindowTitle(words("History"))
        self._moments: dict[int, Moment] = {}
        self._which = Choice(
            words("Which moments"),
            [Option(_ALL, words("All changes")), Option(_NAMED, words("Named moments"))],
        )
        self._which.show_value(_ALL)
        self.list = QListWidget()
        self.list.setAccessibleName(words("Moments, the newest first"))
        none = words("No moment has a name yet: choose one and name it.")
        self._none = Label(none, tone="soft", wraps=True)
        self._title = Label("", type="lead", wraps=True)
        self._glimpse = Glimpse(words)
        self.name = TextField(words, most_lines=1)
        self.name.setAccessibleName(words("A name for this moment"))
        self.name.setPlaceholderText(words("A name for this moment, such as “before lunch”"))
        self._give = Button(words("Name it"), icon_before="tag")
        self._agree = Button(words("Agreed at the close"), icon_before="handshake")
        self._restore = PrimaryButton(words("Go back to this moment"), icon_before="rotate-ccw-clock")
        self._said = Label("", tone="good", wraps=True)
        self._lay_out()
        self._connect()
        self._refresh()
        self.list.setFocus()

    def _lay_out(self) -> None:
        close = Button(self._bridge.words("Close"))
        close.clicked.connect(self.accept)
        left = QWidget()
        left.setLayout(column(row(self._which, 1), self.list, self._none, space=SPACE.small))
        left.setFixedWidth(theme().px(400))
        naming = row(self.name, self._give, self._agree, space=SPACE.small)
        naming.setStretch(0, 1)
        deeds = row(self._said, 1, close, self._restore, space=SPACE.medium)
        right = column(self._title, self._glimpse, naming, deeds, space=SPACE.medium)
        right.setStretch(1, 1)
        whole = row(left, right, space=SPACE.wide, margin=SPACE.wide)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        room = self.screen().availableGeometry().size() - QSize(24, 64)
        self.resize(QSize(theme().px(1180), theme().px(760)).boundedTo(room))

    def _connect(self) -> None:
        self._which.edited.connect(lambda _: self._refresh())
        self.list.currentItemChanged.connect(lambda *_: self._show())
        self.name.entered.connect(self._name)
        self._give.clicked.connect(self._name)
        self._agree.clicked.connect(self._agree_now)
        self._restore.clicked.connect(self._go_back)
        self._bridge.changed.connect(self._follow)

    @property
    def chosen(self) -> Moment | None:
        """The moment that is looked at."""
        item: QListWidgetItem | None = self.list.currentItem()
        return None if item is None else self._moments.get(item.data(_SEQ))

    def choose(self, seq: int) -> None:
        """Look at the moment that was reached with a record of the log."""
        for at in range(self.list.count()):
            if self.list.item(at).data(_SEQ) == seq:
                self.list.setCurrentRow(at)

    def _follow(self) -> None:
        chosen = self.chosen
        self._refresh()
        if chosen is not None and chosen.seq in self._moments:
            self.choose(chosen.seq)

    def _refresh(self) -> None:
        """List the moments anew, a line with the day above each day's."""
        found = moments(self._bridge.document.log)
        if self._which.value() == _NAMED:
            found = tuple(one for one in found if one.is_named)
        self._moments = {one.seq: one for one in found}
        self.list.clear()
        day: dt.date | None = None
        for one in found:
            at = one.at.astimezone(self._bridge.clock.now().tzinfo)
            if at.date() != day:
                day = at.date()
                self._add_day(day)
            self._add(one, at)
        self.list.setVisible(bool(found))
        self._none.setVisible(not found)
        self.list.setCurrentRow(1)
        self._show()

    def _add_day(self, day: dt.date) -> None:
        item = QListWidgetItem(self._bridge.words.date(day, "weekday"))
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setSizeHint(QSize(0, theme().px(SIZE.row)))
        self.list.addItem(item)

    def _add(self, one: Moment, at: dt.datetime) -> None:
        words = self._bridge.words
        said = " · ".join([*(words("“{name}”", name=name) for name in one.names), moment_text(words, one)])
        item = QListWidgetItem(f"{words.time(at)}  {said}")
        item.setToolTip(f"{said}\n{code_name(words, one.step)}")
        item.setData(_SEQ, one.seq)
        item.setSizeHint(QSize(0, theme().px(SIZE.row)))
        if one.is_named:
            item.setIcon(icon("handshake" if one.label.verb is Verb.AGREE else "tag"))
        self.list.addItem(item)

    def _show(self) -> None:
        """Show the workshop as it was at the moment that is chosen."""
        one = self.chosen
        for part in (self._title, self._glimpse, self.name, self._give, self._restore):
            part.setEnabled(one is not None)
        words, now = self._bridge.words, self._bridge.workshop
        self._agree.setVisible(now.agreed is None or now.agreed != plan_of(now))
        if one is None:
            self._title.setText("")
            return
        at = one.at.astimezone(self._bridge.clock.now().tzinfo)
        then = as_it_was(self._bridge.document.log, one.seq)
        step = code_name(words, one.step)
        self._title.setText(f"{day_and_time(words, at)} · {step} · {moment_text(words, one)}")
        self._glimpse.show_workshop(then, at, now, one.step)
        self._restore.setEnabled(Restore(then).apply(now) is not now)

    def _name(self) -> None:
        one, text = self.chosen, " ".join(cleaned(self.name.value())[0].split())[:LONGEST_NAME]
        if one is None or not text:
            self.name.setFocus()
            return
        self._bridge.document.name(text, one.seq)
        self.name.show_value("")
        self._said.setText(self._bridge.words("This moment is called “{name}” from now on.", name=text))

    def _agree_now(self) -> None:
        if self._bridge.do(Agree()):
            self._said.setText(self._bridge.words("The plan as it is now was kept as what you agreed on."))

    def _go_back(self) -> None:
        one = self.chosen
        if one is None:
            return
        bridge, words = self._bridge, self._bridge.words
        bridge.flush_fields()
        bridge.store.back_up()
        if bridge.do(Restore(as_it_was(bridge.document.log, one.seq))):
            at = one.at.astimezone(bridge.clock.now().tzinfo)
            self._said.setText(
                words(
                    "The workshop is as it was at {time} again. Ctrl+Z takes that back.", time=words.time(at)
                )
            )
