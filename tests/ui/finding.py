"""Finding widgets as people do: by what they are called."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

T = TypeVar("T", bound=QObject)
W = TypeVar("W", bound=QWidget)


def name_of(widget: QWidget) -> str:
    """What assistive technology says a widget is called."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


def named(within: QWidget, name: str, kind: type[W] = QWidget) -> W:  # type: ignore[assignment]
    """The visible widget of that name and kind; exactly one."""
    found = [one for one in within.findChildren(kind) if name_of(one) == name and one.isVisibleTo(within)]
    assert found, f"nothing is called {name!r}"
    assert len(found) == 1, f"{len(found)} things are called {name!r}"
    return found[0]


def has_named(within: QWidget, name: str, kind: type[QWidget] = QWidget) -> bool:
    """Whether something visible is called that."""
    return any(name_of(one) == name and one.isVisibleTo(within) for one in within.findChildren(kind))


def only(within: QObject, kind: type[T]) -> T:
    """The one child of that kind that has not been closed."""
    found = [one for one in within.findChildren(kind) if not isinstance(one, QWidget) or one.isVisible()]
    assert len(found) == 1, f"{len(found)} of {kind.__name__}"
    return found[0]
