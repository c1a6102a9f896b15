"""The workshop's content as values: steps, minutes, scripts, prompts, presets; changed in resources/method.

method = read_method("nl")
method.steps[StepCode.VISION].rounds[0].question
method.format_of(Length.HALF_DAY).agenda
"""

from __future__ import annotations

from workshop.method.errors import MethodError, MethodProblem
from workshop.method.reading import read_method
from workshop.method.values import (
    AgendaEntry,
    Format,
    Method,
    PhaseSet,
    Preset,
    PresetDiscipline,
    PresetPhase,
    Round,
    RoundKind,
    Script,
    Step,
    Worksheet,
    WorksheetField,
)

__all__ = [
    "AgendaEntry",
    "Format",
    "Method",
    "MethodError",
    "MethodProblem",
    "PhaseSet",
    "Preset",
    "PresetDiscipline",
    "PresetPhase",
    "Round",
    "RoundKind",
    "Script",
    "Step",
    "Worksheet",
    "WorksheetField",
    "read_method",
]
