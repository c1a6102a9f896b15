"""One editor a step: widgets and commands.

`EDITORS` says where each stands; nothing is imported before its step is opened. A step without an editor of
its own (a break, one's own item) gets the plain one.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from ui.bridge import Bridge
from ui.steps.step import StepEditor
from workshop.domain.codes import StepCode

EDITORS: dict[StepCode, str] = {
    StepCode.PREPARATION: "ui.steps.preparation:PreparationEditor",
    StepCode.WELCOME: "ui.steps.welcome:WelcomeEditor",
    StepCode.CHALLENGES: "ui.steps.challenges:ChallengesEditor",
    StepCode.VISION: "ui.steps.vision:VisionEditor",
    StepCode.IDEAL_CUSTOMER: "ui.steps.customer:CustomerEditor",
    StepCode.VALUE_PROPOSITION: "ui.steps.proposition:PropositionEditor",
    StepCode.JOURNEY: "ui.steps.journey:JourneyEditor",
    StepCode.GOALS: "ui.steps.goals:GoalsEditor",
    StepCode.PLAN: "ui.steps.plan:PlanEditor",
    StepCode.CLOSE: "ui.steps.close:CloseEditor",
    StepCode.EVALUATION: "ui.steps.evaluation:EvaluationEditor",
}
"""MODULE:CLASS of each step's editor. The module may be a package."""

PLAIN = "ui.steps.plain:PlainEditor"


def make_editor(code: StepCode, bridge: Bridge) -> StepEditor:
    """Return a new editor of a step, showing the workshop as it is."""
    module, _, name = EDITORS.get(code, PLAIN).partition(":")
    if find_spec(module) is None:
        module, _, name = PLAIN.partition(":")
    editor: StepEditor = getattr(import_module(module), name)(bridge, code)
    editor.show_workshop(None, bridge.workshop)
    return editor
