"""A field for any place of the plan: the right widget by the place's kind, its name above it, bound to it.

`field(bridge, ("vision", "horizon"))` is a text field under "Horizon" that shows and writes the place. What a
field may hold comes from the domain's own description, so the window refuses exactly what the plan refuses.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.bridge import Bridge
from ui.steps.binding import bind
from ui.style.look import theme
from ui.style.marks import LaneMark
from ui.style.tokens import SIZE
from ui.widgets.chip_set import ChipSet
from ui.widgets.choice import Choice, Option
from ui.widgets.fields import TextArea, TextField, TitleField
from ui.widgets.forms import Labelled
from ui.widgets.mark_pictures import marks_of
from ui.widgets.picker import Picker
from ui.widgets.picking import Pick
from ui.widgets.rating import Marks, Rating
from ui.widgets.sentences import refusal_sentence
from ui.widgets.stepper import DotsVote, MinutesStepper
from ui.widgets.switch import Switch
from ui.widgets.value_fields import AmountField, DateField, NumberField, TimeField
from workshop.document.document import Adopted
from workshop.domain import kinds
from workshop.domain.kinds import Target
from workshop.domain.paths import Path, place_of, read
from workshop.domain.shape import targets
from workshop.domain.workshop import Workshop
from workshop.texts.names import code_name, field_name

FEW = 4
"""So many choices, with short words, stand side by side; more fold into a list."""
NONE = "–"
MINUTES = "minutes"
"""What a part of the day is called in every record that has one."""


def field(bridge: Bridge, path: Path, *, note: str = "", label: str = "", size: str = "") -> Labelled:
    """Return a bound field under its name. `size` "area" gives a text several lines, "title" a large one."""
    name = label or name_of(bridge, path)
    return Labelled(name, bare_field(bridge, path, name=name, size=size), note=note)


def bare_field(bridge: Bridge, path: Path, *, name: str = "", size: str = "", hint: str = "") -> QWidget:
    """Return a bound field without a label; `name` is said by assistive technology."""
    widget = _widget(bridge, path, name or name_of(bridge, path), size)
    if hint and hasattr(widget, "setPlaceholderText"):
        widget.setPlaceholderText(hint)
    bind(widget, bridge, path)
    return widget


def rating(bridge: Bridge, path: Path, name: str, marks: Marks) -> Rating:
    """Return bound marks to give: dots, fingers, faces or the pulse."""
    widget = Rating(name, marks, none_text=bridge.words("no number yet"))
    bind(widget, bridge, path)
    return widget


def dots(bridge: Bridge, path: Path, name: str) -> DotsVote:
    """Return bound dots, to put and take with a click, plus and minus, or digits."""
    widget = DotsVote(name)
    bind(widget, bridge, path)
    return widget


def name_of(bridge: Bridge, path: Path) -> str:
    """Say what the place is called."""
    return field_name(bridge.words, ".".join(place_of(path).pattern))


class Offer(QObject):
    """Keeps a widget's offer of rows up to date: the disciplines, people or phases that there are now."""

    def __init__(
        self, widget: QWidget, bridge: Bridge, target: Target, offer: Callable[[Workshop], None]
    ) -> None:
        super().__init__(widget)
        self._slices = (targets()[target][0], "disciplines")
        self._offer = offer
        bridge.changed.connect(self._follow)
        offer(bridge.workshop)

    def _follow(self, adopted: Adopted) -> None:
        if any(getattr(adopted.before, one) is not getattr(adopted.now, one) for one in self._slices):
            self._offer(adopted.now)


def offered(workshop: Workshop, target: Target) -> list[Pick]:
    """Return the rows of a list to pick from: disciplines with their mark, people with their initials."""
    known = marks(workshop)
    if target is Target.DISCIPLINES:
        return [Pick(mark.id, mark.name, mark) for mark in known.values()]
    if target is Target.PARTICIPANTS:
        return [
            Pick(one.id, one.name, known.get(one.disciplines[0]) if one.disciplines else None, is_person=True)
            for one in workshop.participants
        ]
    return [Pick(row.id, title_of(workshop, row)) for row in read(workshop, targets()[target])]


def title_of(workshop: Workshop, row: Any) -> str:
    """Return what a row is called in a list of its like: its name, title or text, in one line."""
    for name in ("name", "title", "text"):
        if hasattr(row, name):
            return _one_line(str(getattr(row, name)))
    names = {one.id: one.name for one in workshop.disciplines}
    ends = (names.get(row.from_discipline, "?"), names.get(row.to_discipline, "?"))
    return _one_line(f"{ends[0]} → {ends[1]}: {row.trigger}")


def marks(workshop: Workshop) -> dict[str, LaneMark]:
    """Return the disciplines' marks by id."""
    return {mark.id: mark for mark in marks_of(workshop.disciplines)}


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 80 else line[:79] + "…"


def _widget(bridge: Bridge, path: Path, name: str, size: str) -> QWidget:
    kind = place_of(path).kind
    makers: dict[type, Callable[[], QWidget]] = {
        kinds.Text: lambda: _text(bridge, name, size),
        kinds.Code: lambda: _code(bridge, kind, name, size),
        kinds.Ref: lambda: _reference(bridge, kind, name, size),
        kinds.Refs: lambda: _references(bridge, kind, name),
        kinds.Flag: lambda: Switch(name, has_text=False),
        kinds.Whole: lambda: (
            _minutes(bridge, kind, name) if path[-1] == MINUTES else _number(bridge, kind, name)
        ),
        kinds.Number: lambda: _number(bridge, kind, name),
        kinds.Amount: lambda: AmountField(bridge.words, name),
        kinds.Day: lambda: DateField(bridge.words, name, lambda: bridge.clock.now().date()),
        kinds.Time: lambda: TimeField(bridge.words, name),
    }
    return makers[type(kind)]()


def _text(bridge: Bridge, name: str, size: str) -> QWidget:
    made: TextField | TextArea
    if size == "area":
        made = TextArea(bridge.words)
    elif size in ("title", "heading", "lead"):
        made = TitleField(bridge.words, size=size)
    else:
        made = TextField(bridge.words, role=size, most_lines=16 if size == "inline" else 6)
    made.setAccessibleName(name)
    made.refused.connect(
        lambda code, amount: bridge.refused.emit(refusal_sentence(bridge.words, code, amount))
    )
    return made


def _code(bridge: Bridge, kind: Any, name: str, size: str) -> QWidget:
    named = {code: code_name(bridge.words, code) for code in kind.codes}
    if len(named) <= FEW and size != "list":
        return Choice(name, [Option(code, text) for code, text in named.items()], can_be_none=True)
    return Picker(bridge.words, name, [Pick(code, text) for code, text in named.items()], none_text=NONE)


def _number(bridge: Bridge, kind: Any, name: str) -> QWidget:
    is_whole = isinstance(kind, kinds.Whole)
    return NumberField(bridge.words, name, is_whole=is_whole, low=kind.low, high=kind.high)


def _minutes(bridge: Bridge, kind: Any, name: str) -> QWidget:
    return MinutesStepper(bridge.words, name, low=kind.low, high=kind.high)


def _reference(bridge: Bridge, kind: Any, name: str, size: str) -> QWidget:
    picker = Picker(bridge.words, name, none_text=NONE, is_bare=size == "bare")
    Offer(picker, bridge, kind.target, lambda now: picker.show_picks(offered(now, kind.target)))
    return picker


def _references(bridge: Bridge, kind: Any, name: str) -> QWidget:
    chips = ChipSet(name, ())

    def offer(now: Workshop) -> None:
        chips.show_marks(marks_of(now.disciplines))
        chips.setMinimumWidth(theme().px(SIZE.mark + 8) * min(len(now.disciplines), 5))

    Offer(chips, bridge, kind.target, offer)
    return chips
