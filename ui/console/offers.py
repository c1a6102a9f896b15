"""Everything the console can do, once: by name in the palette, by key, and in the overview of keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from workshop.texts import Marked, Words, mark
from workshop.values import dataclass

Standard = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing to do. `keys` work everywhere, `single` only when board or background has the focus."""

    text: Marked
    run: Callable[[], object]
    keys: tuple[str | Standard, ...] = ()
    single: str = ""
    icon: str = "chevron-right"
    is_listed: bool = True  # in the palette
    is_seen: bool = False  # by the room, at once: a single key for it waits to be sure that nobody is typing


def shown_keys(offer: Offer) -> str:
    """Return the keys as they stand on a keyboard: "Ctrl+Z", "F8"; empty without any."""
    keys = [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in offer.keys]
    return keys[0] if keys else offer.single


def bind_keys(offers: Sequence[Offer], window: QWidget) -> list[QShortcut]:
    """Make every key that works everywhere work in a window."""
    made = []
    for offer in offers:
        for key in offer.keys:
            shortcut = QShortcut(window)
            shortcut.setKeys(
                QKeySequence.keyBindings(key) if isinstance(key, Standard) else [QKeySequence(key)]
            )
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(offer.run)
            made.append(shortcut)
    return made


def single_key(offers: Sequence[Offer], event: QKeyEvent) -> Offer | None:
    """Return what a key without Ctrl or Alt offers."""
    blocking = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    if event.modifiers() & blocking:
        return None
    text = "Space" if event.key() == Qt.Key.Key_Space else event.text().upper()
    return next((offer for offer in offers if offer.single and text in offer.single.split()), None)


def matching(offers: Sequence[Offer], words: Words, typed: str) -> Iterator[Offer]:
    """Yield what can be done whose name holds all that was typed, those that begin with it first."""
    parts = typed.casefold().split()
    listed = [offer for offer in offers if offer.is_listed]
    names = {id(offer): words.marked(offer.text).casefold() for offer in listed}
    found = [offer for offer in listed if all(part in names[id(offer)] for part in parts)]
    yield from sorted(found, key=lambda offer: not names[id(offer)].startswith(typed.casefold()))


UNDO = mark("Undo")
REDO = mark("Redo")
PALETTE = mark("Search or give a command")
KEYS = mark("All keys")
SHOW_ROOM = mark("Show the room’s picture")
SWAP = mark("Swap the screens")
OVER = mark("One screen: show the slide over this window, until Esc; S opens the script")
TOUR = mark("A tour of one minute")
METHOD = mark("Change the method: minutes, order, questions")
NUMBERS = mark("Test picture: number the screens")
ON = mark("Forward: next page, round or step")
BACK = mark("Back: previous page, round or step")
LARGER = mark("Larger text")
SMALLER = mark("Smaller text")
NORMAL = mark("Text at its own size")
CLOCK = mark("Start or pause the clock")
MORE = mark("One minute more")
LESS = mark("One minute less")
FREEZE = mark("Freeze the room’s screen, or let it go on")
BLACK = mark("Black screen in the room, or back")
WHITE = mark("White screen in the room, or back")
REVEAL = mark("Reveal to the room what was written")
PARK = mark("Park something, or note a decision")
NEXT = mark("Begin the next step")
CATCH_UP = mark("Catch up: share out the delay")
HISTORY = mark("History: look back, or go back to an earlier moment")
HAND_OUT = mark("Hand out or export the plan")
COMPARE = mark("What has changed")
TAKE_OVER = mark("Take over from another workshop file")
BRING_IN = mark("Bring in cards, actions or participants from a table")
PASTE_TABLE = mark("Paste a table: bring in what you copied from a spreadsheet")
AGENDA = mark("Fold or open the agenda")
SIDE = mark("Fold or open clock, room and script")
LIGHT = mark("Light colours")
DARK = mark("Dark colours")
DUTCH = mark("In Dutch")
ENGLISH = mark("In English")
MANUAL = mark("Manual")
SETTINGS = mark("Settings")
ABOUT = mark("About Samenspel")
HOME = mark("Home")
CLOSE = mark("Close this workshop")
