"""What can be wrong with a file of the method, as codes; `document` makes the words."""

from __future__ import annotations

from enum import StrEnum

from workshop.domain.overriding import override


class MethodProblem(StrEnum):
    """Every way in which a file of the method can be wrong."""

    UNREADABLE = "unreadable"
    NOT_TOML = "not_toml"
    MISSING = "missing"
    UNKNOWN = "unknown"
    WRONG_TYPE = "wrong_type"
    EMPTY = "empty"
    OUT_OF_RANGE = "out_of_range"
    NOT_ONE_OF = "not_one_of"
    REPEATED = "repeated"
    INCOMPLETE = "incomplete"
    WRONG_SUM = "wrong_sum"
    AFTER_DEAL_NOT_LAST = "after_deal_not_last"


_ENGLISH = {
    MethodProblem.UNREADABLE: "cannot be read",
    MethodProblem.NOT_TOML: "is not TOML: {detail}",
    MethodProblem.MISSING: "is missing",
    MethodProblem.UNKNOWN: "means nothing here",
    MethodProblem.WRONG_TYPE: "must be {detail}",
    MethodProblem.EMPTY: "is empty",
    MethodProblem.OUT_OF_RANGE: "must be {detail}",
    MethodProblem.NOT_ONE_OF: "must be one of {detail}",
    MethodProblem.REPEATED: "stands there twice: {detail}",
    MethodProblem.INCOMPLETE: "lacks {detail}",
    MethodProblem.WRONG_SUM: "must add up to {detail}",
    MethodProblem.AFTER_DEAL_NOT_LAST: "has a phase before the deal after one that follows it",
}


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
        """One English sentence."""
        place = f"{self.file}: {self.key}" if self.key else self.file
        return f"{place} {_ENGLISH[self.problem].format(detail=self.detail)}"
