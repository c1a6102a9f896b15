"""Dots without phones: one person's by letter, or what was counted on a cluster, hidden until revealed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ui.bridge import Bridge
from ui.style.tokens import SPACE
from ui.widgets.fields import TextField
from ui.widgets.keycap import KeyHint
from ui.widgets.labels import Label
from ui.widgets.layouts import column, row
from ui.widgets.stepper import DotsVote
from workshop.commands.command import Command
from workshop.commands.dots import CountDots, PlaceDots
from workshop.document.ballots import Ballot, in_all, is_over, letter_of, read_dots
from workshop.document.document import Adopted
from workshop.insight.challenges import votes

_MOST = 20


class DotsLine(QWidget):
    """Letters for one person's dots, letters with numbers for counted ones; more than agreed counts."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        words = bridge.words
        self._field = TextField(words, most_lines=2)
        self._field.setAccessibleName(words("Dots by letter"))
        self._field.setPlaceholderText(words("One person’s dots: a a c – or counted: a12 b5"))
        self._each = DotsVote(words("Dots for each person"), high=_MOST)
        self._cap = DotsVote(words("At most on one cluster (0: no limit)"), high=_MOST)
        self._said = Label("", type="small", tone="soft", wraps=True)
        limits = row(
            Label(words("Dots for each person"), type="small", tone="soft"),
            self._each,
            Label(words("At most on one cluster (0: no limit)"), type="small", tone="soft"),
            self._cap,
            1,
            space=SPACE.small,
        )
        line = row(self._field, KeyHint("Enter"), space=SPACE.small)
        self.setLayout(column(line, self._said, limits, space=SPACE.small))
        self.setFocusProxy(self._field)
        bridge.drafts.attend(self._field, "clusters.dots")
        self._field.entered.connect(self._enter)
        self._field.undo_requested.connect(bridge.undo)
        self._field.redo_requested.connect(bridge.redo)
        self._each.edited.connect(lambda dots: self._agree(dots=int(dots or 1)))
        self._cap.edited.connect(lambda dots: self._agree(dots_each=int(dots or 0)))
        bridge.changed.connect(self._follow)
        bridge.session_changed.connect(self._follow_session)
        self._show()

    def _agree(self, **limits: int) -> None:
        self._bridge.be(replace(self._bridge.session, **limits))  # type: ignore[arg-type]

    def _enter(self) -> None:
        bridge, words = self._bridge, self._bridge.words
        typed = self._field.value()
        if not typed.strip():
            return
        read = read_dots(typed, [one.id for one in bridge.workshop.clusters])
        if isinstance(read, str):
            known = words.join([letter_of(at) for at, _ in enumerate(bridge.workshop.clusters)])
            self._say(
                words("“{typed}” is no dot here. Clusters: {letters}.", typed=read, letters=known), "bad"
            )
            return
        is_ballot = isinstance(read, Ballot)
        empty = self._without_cards(
            read.dots if isinstance(read, Ballot) else [one for one, _ in read.counts]
        )
        if empty:
            self._say(
                words("Nothing lies in cluster {letter} yet: put a card in it first.", letter=empty), "bad"
            )
            return
        command: Command = PlaceDots(read.dots) if isinstance(read, Ballot) else CountDots(read.counts)
        sentence = bridge.attempt(command)
        if sentence:
            self._say(sentence, "bad")
            return
        self._field.show_value("")
        self._tell(read if is_ballot and isinstance(read, Ballot) else None)

    def _without_cards(self, wanted: object) -> str:
        workshop = self._bridge.workshop
        filled = {card.cluster for card in workshop.challenges}
        letters = {one.id: letter_of(at) for at, one in enumerate(workshop.clusters)}
        ids = tuple(wanted) if isinstance(wanted, list | tuple) else ()
        return next((letters[one] for one in ids if one not in filled), "")

    def _tell(self, ballot: Ballot | None) -> None:
        bridge, words = self._bridge, self._bridge.words
        if ballot is not None and is_over(ballot, bridge.session):
            placed = words.count("{n} dot", "{n} dots", len(ballot.dots))
            self._say(
                words("{dots}: more than agreed, and counted. Ctrl+Z takes them back.", dots=placed), "warn"
            )

    def _follow_session(self, _: object) -> None:
        self._show()

    def _follow(self, adopted: Adopted) -> None:
        before, now = adopted.before, adopted.now
        if before.challenges is not now.challenges or before.participants is not now.participants:
            self._show()

    def _show(self) -> None:
        bridge, words = self._bridge, self._bridge.words
        self._each.show_value(bridge.session.dots)
        self._cap.show_value(bridge.session.dots_each)
        placed, most = votes(bridge.workshop).total, in_all(bridge.workshop, bridge.session)
        text = words("{placed} of {all} dots counted.", placed=words.number(placed), all=words.number(most))
        self._say(text, "warn" if placed > most else "soft")

    def _say(self, text: str, tone: str) -> None:
        self._said.set_tone(tone)
        self._said.setText(text)
