"""What can be wrong with a file of the method, as codes; `document.method_sentences` makes the words."""

from __future__ import annotations

from enum import StrEnum

from workshop.domain.overriding import override


class MethodProblem(StrEnum):
    """Every way in which a file of the method can be wrong, and what its `detail` then is."""

    UNREADABLE = "unreadable"
    NOT_TOML = "not_toml"
    """The number of the line that is not understood."""
    MISSING = "missing"
    UNKNOWN = "unknown"
    EMPTY = "empty"
    NOT_TEXT = "not_text"
    NOT_IN_EACH_LANGUAGE = "not_in_each_language"
    NOT_WHOLE = "not_whole"
    NOT_FLAG = "not_flag"
    NOT_LIST = "not_list"
    NOT_TABLE = "not_table"
    OUT_OF_RANGE = "out_of_range"
    """The bounds, as in "1..100"."""
    NOT_ONE_OF = "not_one_of"
    """What it may be."""
    NOT_EACH_ONCE = "not_each_once"
    """What must all be there."""
    REPEATED = "repeated"
    """What stands there more than once."""
    INCOMPLETE = "incomplete"
    """What is not there."""
    WRONG_SUM = "wrong_sum"
    """What it should be."""
    AFTER_DEAL_NOT_LAST = "after_deal_not_last"


class MethodError(Exception):
    """A file of the method cannot be used; nothing of it has been."""

    def __init__(self, problem: MethodProblem, file: str, key: str = "", detail: str = "") -> None:
        """`key` is the place in the file, such as `rounds[2].title.nl`; "" means the whole of it."""
        super().__init__(problem, file, key, detail)
        self.problem = problem
        self.file = file
        self.key = key
        self.detail = detail

    @override
    def __str__(self) -> str:
        """For logs; people read `document.method_sentences`."""
        return f"{self.problem} in {self.file} at {self.key or 'its top'}"
