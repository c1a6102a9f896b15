"""Why a file with a table is refused."""

from __future__ import annotations

from enum import StrEnum

from workshop.document.ports import SaidError
from workshop.domain.overriding import override
from workshop.texts import Marked, Words, mark


class TableProblem(StrEnum):
    """What can be wrong with a file before there is a table to look at."""

    TOO_LARGE = "too_large"
    UNREADABLE = "unreadable"
    PROTECTED = "protected"
    OLD_FORM = "old_form"
    OTHER_FORM = "other_form"
    DAMAGED = "damaged"
    NO_TEXT = "no_text"


_SAID: dict[TableProblem, Marked] = {
    TableProblem.TOO_LARGE: mark("This file is larger than any table we can look through."),
    TableProblem.UNREADABLE: mark("This file cannot be read: {reason}."),
    TableProblem.PROTECTED: mark(
        "This workbook has a password: open it in your spreadsheet and save it without one."
    ),
    TableProblem.OLD_FORM: mark(
        "This is a workbook of an old kind (.xls): open it in your spreadsheet and save it as .xlsx."
    ),
    TableProblem.OTHER_FORM: mark(
        "This is no workbook (.xlsx, .ods) and no CSV file: open it in your spreadsheet and save it as one."
    ),
    TableProblem.DAMAGED: mark("This workbook is damaged: open it in your spreadsheet and save it anew."),
    TableProblem.NO_TEXT: mark("There is no table in this file, only data that is no text."),
}


class TableError(SaidError):
    """A table cannot be read; nothing was done."""

    def __init__(self, problem: TableProblem, **values: str) -> None:
        """`values` fill the sentence."""
        super().__init__(problem, values)
        self.problem = problem
        self._values = values

    @override
    def sentence(self, words: Words) -> str:
        """Return what is wrong, and what to do about it."""
        return words.marked(_SAID[self.problem], **self._values)
