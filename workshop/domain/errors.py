"""What a person can do wrong, as codes.

The domain knows no language: an error carries a problem, the place in the plan and the values that belong
in the sentence. `document.sentences` makes the words.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from workshop.domain.overriding import override


class Problem(StrEnum):
    """Every rule that a plan can break."""

    NOT_TEXT = "not_text"
    NOT_WHOLE = "not_whole"
    NOT_NUMBER = "not_number"
    NOT_FINITE = "not_finite"
    NOT_FLAG = "not_flag"
    NOT_DATE = "not_date"
    NOT_TIME = "not_time"
    NOT_COLOR = "not_color"
    NOT_CODE = "not_code"
    NOT_LIST = "not_list"
    NOT_OBJECT = "not_object"
    NOT_REFERENCE = "not_reference"
    OUT_OF_RANGE = "out_of_range"
    TOO_PRECISE = "too_precise"
    TOO_LONG = "too_long"
    TOO_MANY = "too_many"
    FORBIDDEN_CHARACTER = "forbidden_character"
    BAD_ID = "bad_id"
    MISSING_ID = "missing_id"
    DUPLICATE_ID = "duplicate_id"
    DUPLICATE_PHASE = "duplicate_phase"
    REPEATED = "repeated"
    DANGLING = "dangling"
    ORIGIN_WITHOUT_KIND = "origin_without_kind"
    UNKNOWN_FIELD = "unknown_field"
    AFTER_DEAL_NOT_LAST = "after_deal_not_last"
    ON_RECORD = "on_record"
    ONLY_READ = "only_read"
    UNKNOWN_ROW = "unknown_row"
    UNKNOWN_PLACE = "unknown_place"


class DomainError(Exception):
    """A rule of the plan would be broken; nothing has changed."""

    def __init__(self, problem: Problem, place: tuple[str, ...] = (), **values: Any) -> None:
        """`place` is the path to the value (see `paths`); `values` fill the sentence."""
        super().__init__(problem, place, values)
        self.problem = problem
        self.place = place
        self.values = values

    @override
    def __str__(self) -> str:
        """For logs and tests; people read `document.sentences`. Holds no content."""
        return f"{self.problem} at {'.'.join(self.place)}"

    def under(self, *prefix: str) -> DomainError:
        """Return the same error seen from further out."""
        return type(self)(self.problem, (*prefix, *self.place), **self.values)


class UnknownRowError(DomainError):
    """The row that an edit names is gone (deleted meanwhile, or by an undo)."""

    def __init__(
        self, problem: Problem = Problem.UNKNOWN_ROW, place: tuple[str, ...] = (), **values: Any
    ) -> None:
        """Take the same arguments as `DomainError`, with the problem given."""
        super().__init__(problem, place, **values)
