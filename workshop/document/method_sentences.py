"""What is wrong with a file of the method, in a sentence for whoever changed it."""

from __future__ import annotations

from workshop.method import MethodError, MethodProblem
from workshop.texts import Marked, Words, mark


def method_sentence(error: MethodError, words: Words) -> str:
    """Say in one sentence what is wrong, by file and key."""
    return words.marked(SENTENCES[error.problem], file=error.file, key=error.key, detail=error.detail)


SENTENCES: dict[MethodProblem, Marked] = {
    MethodProblem.UNREADABLE: mark("{file} of the method cannot be read."),
    MethodProblem.NOT_TOML: mark("{file} of the method is not understood from line {detail} on."),
    MethodProblem.MISSING: mark("In {file}, {key} is missing."),
    MethodProblem.UNKNOWN: mark("In {file}, {key} has no meaning."),
    MethodProblem.EMPTY: mark("In {file}, {key} is empty."),
    MethodProblem.NOT_TEXT: mark("In {file}, {key} must be a text in quotation marks."),
    MethodProblem.NOT_IN_EACH_LANGUAGE: mark(
        "In {file}, {key} must have a text in each language: {key}.nl and {key}.en."
    ),
    MethodProblem.NOT_WHOLE: mark("In {file}, {key} must be a whole number."),
    MethodProblem.NOT_FLAG: mark("In {file}, {key} must be true or false."),
    MethodProblem.NOT_LIST: mark("In {file}, {key} must be a list."),
    MethodProblem.NOT_TABLE: mark("In {file}, {key} must be a table."),
    MethodProblem.OUT_OF_RANGE: mark("In {file}, {key} must lie within {detail}."),
    MethodProblem.NOT_ONE_OF: mark("In {file}, {key} must be one of: {detail}."),
    MethodProblem.NOT_EACH_ONCE: mark("In {file}, {key} must name each of these once: {detail}."),
    MethodProblem.REPEATED: mark("In {file}, {key} is {detail} more than once."),
    MethodProblem.INCOMPLETE: mark("In {file}, {key} lacks {detail}."),
    MethodProblem.WRONG_SUM: mark("In {file}, {key} must add up to {detail}."),
    MethodProblem.AFTER_DEAL_NOT_LAST: mark(
        "In {file}, {key} has a phase before the deal behind one after it."
    ),
}
