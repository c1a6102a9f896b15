"""What is selected on the map, to change in the facilitator's column."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.slides.fitting import fits_the_room
from ui.steps.fields import NONE, bare_field, field, offered
from ui.steps.handoffs import hand_off_fields
from ui.steps.removal import remove_rows
from ui.style.tokens import SPACE
from ui.widgets.buttons import Button, IconButton
from ui.widgets.choice import Choice, Option
from ui.widgets.forms import Labelled
from ui.widgets.labels import Label
from ui.widgets.layouts import FlowLayout, clear
from ui.widgets.layouts import row as row_layout
from ui.widgets.picker import Picker
from workshop.commands.edits import Write, WriteAll
from workshop.commands.journey import CARDS, HANDOFFS, MoveCards
from workshop.document.document import Adopted
from workshop.domain.codes import Role
from workshop.domain.ids import CardId, HandOffId
from workshop.domain.journey import Card
from workshop.domain.kinds import Target
from workshop.texts.names import code_name, field_name

ICONS = {
    Role.LEADS: "flag",
    Role.DELIVERS: "package",
    Role.ADVISES: "message-circle",
    Role.KNOWS: "eye",
}


class Inspector(QWidget):
    """One card in full, what several have in common, or a hand-off."""

    left = Signal()
    duplicate_requested = Signal(tuple)
    """cards"""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._cards: tuple[CardId, ...] = ()
        self._handoff: HandOffId = ""
        self._role: Choice | None = None
        self._places: list[Picker] = []
        self._fit: Label | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.medium)
        bridge.changed.connect(self._follow)

    def show_cards(self, cards: tuple[CardId, ...]) -> None:
        """Show these cards."""
        if cards == self._cards and not self._handoff:
            return
        self._bridge.flush_fields()
        self._cards, self._handoff = cards, ""
        clear(self._column)
        self._role, self._places, self._fit = None, [], None
        if cards:
            self._build()
            self._refresh(self._present())

    def show_handoff(self, handoff: HandOffId) -> None:
        """Show a hand-off."""
        self._bridge.flush_fields()
        self._cards, self._handoff = (), handoff
        clear(self._column)
        self._role, self._places, self._fit = None, [], None
        number = self._number()
        if number:
            words = self._bridge.words
            self._add_head(words("Hand-off {number}", number=number))
            self._column.addWidget(hand_off_fields(self._bridge, handoff))
            gone = Button(words("Remove"), icon_before="trash")
            gone.clicked.connect(lambda: remove_rows(self, self._bridge, HANDOFFS, (handoff,)))
            self._column.addLayout(row_layout(gone, 1))

    def _number(self) -> int:
        """The hand-off's number on the map; 0 when it is gone."""
        rows = [one.id for one in self._bridge.workshop.journey.handoffs]
        return rows.index(self._handoff) + 1 if self._handoff in rows else 0

    def _add_head(self, text: str) -> None:
        close = IconButton("x", self._bridge.words("Back to the script"))
        close.clicked.connect(self.left)
        self._column.addLayout(row_layout(Label(text, type="label"), 1, close))

    def _present(self) -> list[Card]:
        chosen = frozenset(self._cards)  # all ten thousand may be
        return [card for card in self._bridge.workshop.journey.cards if card.id in chosen]

    def _build(self) -> None:
        words, bridge = self._bridge.words, self._bridge
        self._add_head(words.count("{n} card", "{n} cards", len(self._cards)))
        single = (*CARDS, self._cards[0]) if len(self._cards) == 1 else None
        if single is not None:
            self._column.addWidget(bare_field(bridge, (*single, "title"), size="lead"))
            self._fit = Label("", type="small", tone="soft", wraps=True)
            self._column.addWidget(self._fit)
        options = [Option(role, code_name(words, role), icon=ICONS[role]) for role in Role]
        self._role = Choice(words("Role on the card"), options, shape="tiles", can_be_none=True, columns=2)
        self._role.edited.connect(self._give_role)
        self._column.addWidget(Labelled(field_name(words, "journey.cards.role"), self._role))
        for target, name in ((Target.PHASES, "phase"), (Target.DISCIPLINES, "discipline")):
            picker = Picker(words, field_name(words, f"journey.cards.{name}"), none_text=NONE)
            picker.edited.connect(self._move)
            picker.setProperty("target", target)
            self._places.append(picker)
            self._column.addWidget(Labelled(field_name(words, f"journey.cards.{name}"), picker))
        if single is not None:
            self._column.addWidget(field(bridge, (*single, "touchpoint")))
            self._column.addWidget(field(bridge, (*single, "visible")))
            note = words("Not on the room’s screen; printed in the detail pages.")
            self._column.addWidget(field(bridge, (*single, "note"), size="area", note=note))
        self._add_buttons()

    def _add_buttons(self) -> None:
        words = self._bridge.words
        double = Button(words("Duplicate"), icon_before="copy")
        double.clicked.connect(lambda: self.duplicate_requested.emit(self._cards))
        gone = Button(words("Remove"), icon_before="trash")
        gone.clicked.connect(lambda: remove_rows(self, self._bridge, CARDS, self._cards))
        side_by_side = FlowLayout(space=SPACE.small)
        for button in (double, gone):
            side_by_side.addWidget(button)
        self._column.addLayout(side_by_side)

    def _give_role(self, role: str | None) -> None:
        value = Role(role) if role else None
        self._bridge.do(WriteAll(tuple(Write((*CARDS, card, "role"), value) for card in self._cards)))

    def _move(self, _: object) -> None:
        phase, discipline = (picker.value() for picker in self._places)
        self._bridge.do(MoveCards(self._cards, phase, discipline, 10**6))

    def _follow(self, adopted: Adopted) -> None:
        if self._handoff and not self._number():
            self.left.emit()
        elif self._cards and adopted.before is not adopted.now:
            present = self._present()
            if len(present) < len(self._cards):
                self.left.emit()
            else:
                self._refresh(present)

    def _refresh(self, cards: list[Card]) -> None:
        workshop = self._bridge.workshop
        if self._fit is not None and cards:
            self._show_fit(self._fit, cards[0])
        roles = {card.role for card in cards}
        if self._role is not None:
            self._role.show_value(next(iter(roles)) if len(roles) == 1 else None)
        for picker, name in zip(self._places, ("phase", "discipline"), strict=False):
            picker.show_picks(offered(workshop, picker.property("target")))
            values = {getattr(card, name) for card in cards}
            picker.show_value(next(iter(values)) if len(values) == 1 else None)

    def _show_fit(self, label: Label, card: Card) -> None:
        """Say whether the title can be read whole in the room."""
        words, plan = self._bridge.words, self._bridge.workshop
        phase = next((one.name for one in plan.journey.phases if one.id == card.phase), "")
        fits = fits_the_room(card, phase, self._bridge.room_words.language)
        label.set_tone("soft" if fits else "warn")
        label.setText(
            words("✓ Fits the room’s spotlight whole")
            if fits
            else words("Too long for the room’s spotlight: it gets a page of its own there")
        )
