"""The step's questions, to put another one on the room's screen."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.console.steering import Steering
from workshop.texts import Words


def question_menu(steering: Steering, words: Words, parent: QWidget) -> QMenu:
    """Return a menu of the questions that the room can be asked; the one on screen is ticked."""
    bridge = steering.bridge
    menu = QMenu(parent)
    group = QActionGroup(menu)
    step = bridge.method.steps[bridge.session.step]
    for number, text in enumerate((words("The question of this round"), *step.prompts)):
        action = QAction(text, menu)
        action.setCheckable(True)
        action.setChecked(number == bridge.session.question)
        action.triggered.connect(lambda _=False, at=number: steering.ask(at))
        group.addAction(action)
        menu.addAction(action)
        if number == 0:
            menu.addSeparator()
    return menu
