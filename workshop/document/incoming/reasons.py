"""Why a row of a table does not come in, or not by itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.kinds import Target


class Why(StrEnum):
    """Why a row does not come in, or not by itself."""

    NO_TITLE = "no_title"
    ERROR = "error"
    UNCOUNTED = "uncounted"
    NOT_DATE = "not_date"
    NOT_NUMBER = "not_number"
    NOT_AMOUNT = "not_amount"
    NOT_FLAG = "not_flag"
    NOT_CODE = "not_code"
    TOO_LONG = "too_long"
    UNKNOWN = "unknown"
    SEVERAL = "several"
    THERE = "there"
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, of which field, and about which text or line of the table."""

    why: Why
    field: str = ""
    text: str = ""
    number: int = 0


class UnreadCellError(ValueError):
    """A cell cannot be read as its field; `names` are those that somebody could choose a row for."""

    def __init__(self, why: Why, text: str, *names: tuple[Target, str]) -> None:
        super().__init__(why)
        self.why, self.text, self.names = why, text, names
