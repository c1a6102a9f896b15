"""Why a plan in JSON is refused, and where in it."""

from __future__ import annotations

import json
from enum import StrEnum

from workshop.document.ports import SaidError
from workshop.document.sentences import phrase, quotable
from workshop.domain.errors import DomainError
from workshop.domain.overriding import override
from workshop.texts import Marked, Words, mark

FORMAT = "samenspel/1"

JsonPath = tuple[str | int, ...]
"""Keys of objects and indices of lists (from 0), from the outermost object inwards."""


class FileProblem(StrEnum):
    """What can be wrong with a file before it is a plan at all."""

    TOO_LARGE = "too_large"
    NOT_UTF8 = "not_utf8"
    TOO_DEEP = "too_deep"
    NOT_JSON = "not_json"
    NO_PLAN = "no_plan"
    OTHER_FORMAT = "other_format"
    REPEATED_KEY = "repeated_key"


_SAID: dict[FileProblem, Marked] = {
    FileProblem.TOO_LARGE: mark("this file is larger than 64 MB, which no plan is"),
    FileProblem.NOT_UTF8: mark("this file is no text in UTF-8, as a plan in JSON must be"),
    FileProblem.TOO_DEEP: mark("this file is nested deeper than any plan"),
    FileProblem.NOT_JSON: mark("this file is no valid JSON: it goes wrong in line {line}, column {column}"),
    FileProblem.NO_PLAN: mark('this file is no plan: a plan begins with "format": "{known}"'),
    FileProblem.OTHER_FORMAT: mark('the format "{found}" is not understood, only "{known}" is'),
    FileProblem.REPEATED_KEY: mark("this key stands here twice"),
}


class PlanError(SaidError):
    """A plan in JSON is refused; nothing has been read or written."""

    def __init__(self, reason: FileProblem | DomainError, path: JsonPath = (), **values: str | int) -> None:
        """`reason` is what is wrong at `path`; `values` fill the sentence of a `FileProblem`."""
        super().__init__(reason, path, values)
        self.reason = reason
        self.path = path
        self._values = values

    @override
    def sentence(self, words: Words) -> str:
        """Return the one line that people read: `actions[3].owner: there is no participant "p9"`."""
        if isinstance(self.reason, DomainError):
            said = phrase(self.reason, words)
        else:
            said = words.marked(_SAID[self.reason], **self._values)
        return f"{rendered(self.path)}: {said}" if self.path else f"{said[0].upper()}{said[1:]}."


def rendered(path: JsonPath) -> str:
    """Return a path as people write it: `journey.cards[3].title`, `pulse.start["p 1"]`."""
    return "".join(map(_step, path)).removeprefix(".")


def _step(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    return f".{step}" if step.isidentifier() else f"[{json.dumps(quotable(step), ensure_ascii=False)}]"
