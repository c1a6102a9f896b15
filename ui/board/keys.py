"""The keyboard of the board."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from ui.board.choice import Choice
from ui.board.gestures import DrawHandOff
from ui.board.hands import Hands
from ui.board.moving import move_to_lane
from ui.board.overlay import focused_spot
from ui.board.scene import WHOLE

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier
)
_NONE, _CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_SHIFT, _ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
_Key = QKeySequence.StandardKey
ZOOM_STEP = 1.2


class Keys:
    """Turns keys into what they ask for. Keys that are single letters can be switched off."""

    def __init__(self, board: Hands) -> None:
        self._board = board
        self.has_single_keys = True
        self._standard: dict[QKeySequence.StandardKey, Callable[[], None]] = {
            _Key.SelectAll: board.select_all,
            _Key.Copy: board.copy,
            _Key.Cut: self._cut,
            _Key.Paste: board.paste,
            _Key.Delete: board.remove,
            _Key.Find: board.search_requested.emit,
        }
        self._control: dict[int, Callable[[], None]] = {
            Qt.Key.Key_D: lambda: self._with_cards(board.duplicate_requested.emit),
            Qt.Key.Key_M: lambda: self._with_cards(board.move_to_requested.emit),
            Qt.Key.Key_H: board.begin_handoff,
        }

    def is_zoom(self, event: QKeyEvent) -> bool:
        """Whether a key zooms the board."""
        return self._zoom(event) is not None

    def _zoom(self, event: QKeyEvent) -> Callable[[], None] | None:
        board, zoom = self._board, self._board.scene.zoom
        if event.matches(_Key.ZoomIn) or (event.key() == Qt.Key.Key_Equal and event.modifiers() == _CTRL):
            return lambda: board.zoom_to(zoom * ZOOM_STEP)
        if event.matches(_Key.ZoomOut):
            return lambda: board.zoom_to(zoom / ZOOM_STEP)
        if event.modifiers() == _CTRL and event.key() in (Qt.Key.Key_0, Qt.Key.Key_9):
            return board.fit if event.key() == Qt.Key.Key_9 else lambda: board.zoom_to(1.0)
        return None

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key asks for; False when it means nothing here."""
        keys = event.modifiers() & _MODIFIERS
        zoom = self._zoom(event)
        if zoom is not None:
            zoom()
            return True
        if event.key() in _ARROWS:
            return self._arrow(_ARROWS[Qt.Key(event.key())], keys)
        for standard, act in self._standard.items():
            if event.matches(standard):
                act()
                return True
        if keys == _NONE:
            return self._plain(event)
        return self._combined(event, keys)

    def _combined(self, event: QKeyEvent, keys: Qt.KeyboardModifier) -> bool:
        """A key together with Ctrl, Shift or Alt."""
        board = self._board
        if keys == _CTRL and event.key() in self._control:
            self._control[event.key()]()
        elif keys == _SHIFT and event.key() == Qt.Key.Key_F10:
            by_key = QContextMenuEvent.Reason.Keyboard
            QApplication.sendEvent(board, QContextMenuEvent(by_key, QPoint(), QPoint()))
        elif keys == _ALT and Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
            move_to_lane(board, event.key() - Qt.Key.Key_1)
        else:
            return False
        return True

    def _arrow(self, way: tuple[int, int], keys: Qt.KeyboardModifier) -> bool:
        if keys == _CTRL:
            self._board.move_by(*way)
        elif keys in (_NONE, _SHIFT):
            self._board.walk(*way, stretches=keys == _SHIFT)
        else:
            return False
        return True

    def _plain(self, event: QKeyEvent) -> bool:
        board, key = self._board, event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._enter()
        elif key == Qt.Key.Key_Backspace:
            board.remove()
        elif key == Qt.Key.Key_Escape:
            return self._escape()
        elif key == Qt.Key.Key_N and self.has_single_keys:
            board.add_card()
        else:
            return False
        return True

    def _enter(self) -> None:
        if isinstance(self._board.gesture, DrawHandOff):
            self._board.finish_handoff()
        else:
            self._board.edit(focused_spot(self._board))

    def _escape(self) -> bool:
        """Put back what is in the hand; else select nothing; else show the whole board again."""
        board = self._board
        if board.gesture is not None:
            board.gesture.cancel()
        elif len(board.choice.cards) > 1 or board.choice.handoff:
            board.choose(Choice(board.choice.aim))
        elif board.scene.spotlight != WHOLE:
            board.focus_on(WHOLE)
        else:
            return False
        return True

    def _cut(self) -> None:
        self._board.copy()
        self._board.remove()

    def _with_cards(self, ask: Callable[[tuple[str, ...]], None]) -> None:
        if self._board.choice.cards:
            ask(self._board.choice.cards)
