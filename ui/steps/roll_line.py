"""One line for a number or a word of everyone: name, number, Enter, and on to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.bridge import Bridge
from ui.style.tokens import SPACE
from ui.widgets.fields import TextField
from ui.widgets.keycap import KeyHint
from ui.widgets.labels import Label
from ui.widgets.layouts import column, row
from workshop.commands.edits import Write
from workshop.document.document import Adopted
from workshop.document.roll import Fault, Given, Named, Refused, read_number, read_text
from workshop.domain.kinds import Target
from workshop.domain.paths import Path, read
from workshop.domain.shape import targets
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Roll:
    """A map of the plan that everyone has an entry in; `low` None: a text."""

    path: Path
    name: str
    low: float | None = None
    high: float = 0
    target: Target = Target.PARTICIPANTS
    is_whole: bool = True


class RollLine(QWidget):
    """Writes what is typed for whom; says who is next, and who has nothing yet."""

    def __init__(self, bridge: Bridge, roll: Roll) -> None:
        super().__init__()
        self._bridge, self._roll = bridge, roll
        words = bridge.words
        self._field = TextField(words, most_lines=2)
        self._said = Label("", type="small", tone="soft", wraps=True)
        self._last = ""
        self.setLayout(
            column(row(self._field, KeyHint("Enter"), space=SPACE.small), self._said, space=SPACE.tiny)
        )
        self.setFocusProxy(self._field)
        bridge.drafts.attend(self._field, ".".join(roll.path))
        self._field.entered.connect(self._enter)
        self._field.undo_requested.connect(bridge.undo)
        self._field.redo_requested.connect(bridge.redo)
        bridge.changed.connect(self._follow)
        self.aim(roll)

    def aim(self, roll: Roll) -> None:
        """Take something else of everyone from now on."""
        words = self._bridge.words
        self._roll, self._last = roll, ""
        self._field.setAccessibleName(words("{what}: name, then the answer", what=roll.name))
        hint = words("Name and words") if roll.low is None else words("Name and number, such as: no 7")
        if roll.target is Target.DISCIPLINES:
            hint = words("Team and percent, such as: sa 40")
        self._field.setPlaceholderText(hint)
        self._say()

    def _all(self) -> Sequence[Named]:
        """Everyone who is here; disciplines always are."""
        rows = read(self._bridge.workshop, targets()[self._roll.target])
        return [Named(one.id, one.name) for one in rows if one.name and getattr(one, "present", True)]

    def _enter(self) -> None:
        typed = self._field.value()
        if not typed.strip():
            return
        found = self._read(typed)
        if isinstance(found, Refused):
            self._say(self._sentence(found), "bad")
            return
        sentence = self._bridge.attempt(Write((*self._roll.path, found.whom.id), found.value))
        if sentence:
            self._say(sentence, "bad")
            return
        self._field.show_value("")
        self._last = self._told(found)
        self._say()

    def _read(self, typed: str) -> Given | Refused:
        roll, given = self._roll, read(self._bridge.workshop, self._roll.path)
        if roll.low is None:
            return read_text(typed, self._all(), given)
        return read_number(typed, self._all(), given, roll.low, roll.high, is_whole=roll.is_whole)

    def _told(self, found: Given) -> str:
        words = self._bridge.words
        if found.value is None:
            return words("{name}: taken away.", name=found.whom.name)
        value = found.value if isinstance(found.value, str) else words.number(found.value)
        return words("{name}: {value}.", name=found.whom.name, value=value)

    def _sentence(self, refused: Refused) -> str:
        words, roll = self._bridge.words, self._roll
        names = words.join([one.name for one in refused.about])
        if refused.fault is Fault.SEVERAL:
            return words("Which one: {names}? One letter more will do.", names=names)
        if refused.fault is Fault.NO_VALUE:
            return words("And the answer of {name}?", name=names) if names else words("Whose answer is this?")
        if refused.fault is Fault.OUT_OF_RANGE:
            low, high = words.number(roll.low or 0), words.number(roll.high)
            return words("{name}: a number from {low} to {high}, please.", name=names, low=low, high=high)
        if refused.fault is Fault.ALL_DONE:
            return words("Everyone has an answer; type a name to change one.")
        return words("Nobody here has a name that begins so.")

    def _follow(self, adopted: Adopted) -> None:
        slices = (self._roll.path[0], "participants", "disciplines")
        if any(getattr(adopted.before, one) is not getattr(adopted.now, one) for one in slices):
            self._last = self._last if self._field.hasFocus() else ""
            self._say()

    def _say(self, sentence: str = "", tone: str = "soft") -> None:
        """What is wrong, or what was taken, and who comes next."""
        if not sentence:
            words, given = self._bridge.words, read(self._bridge.workshop, self._roll.path)
            waiting = [one.name for one in self._all() if one.id not in given]
            still = words.count("{n} to go", "{n} to go", len(waiting))
            following = words("Next: {name} ({still}).", name=waiting[0], still=still) if waiting else ""
            sentence = " ".join(filter(None, (self._last, following or words("Everyone has an answer."))))
        self._said.set_tone(tone)
        self._said.setText(sentence)
