"""JSON, strictly: bytes to plain nodes that have lost nothing.

A node is a dict, a list, a str, a bool, None, an int, or a Decimal (what was written with a fraction or an
exponent; NaN and Infinity too, so that whoever expects a number can refuse them where they stand).
"""

from __future__ import annotations

import codecs
import json
import re
from collections import Counter
from decimal import Decimal, InvalidOperation
from itertools import accumulate
from typing import Any

from workshop.domain.errors import DomainError, Problem
from workshop.domain.kinds import check_length
from workshop.exchange.errors import FileProblem, JsonPath, PlanError
from workshop.values import dataclass

SIZE_LIMIT = 64 * 1024 * 1024
DEPTH_LIMIT = 64
"""No plan is nested more than seven deep. The parser's own limit depends on the thread that it runs in."""

_DIGITS_LIMIT = 310  # longer than any number that floating point reaches: nobody could count with it
_STRINGS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?\Z)', re.DOTALL)
_BRACKETS = re.compile(r"[\[\]{}]")
_STEPS = {"[": 1, "{": 1, "]": -1, "}": -1}


@dataclass(frozen=True, slots=True)
class Repeated:
    """An object in which a key stands twice; refused by whoever comes upon it."""

    key: str


def parse(data: bytes) -> Any:
    """Return the outermost node; raise `PlanError` for what is too large, no UTF-8, no JSON or too deep."""
    if len(data) > SIZE_LIMIT:
        raise PlanError(FileProblem.TOO_LARGE)
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        raise PlanError(FileProblem.NOT_UTF8) from None
    if _depth(text) > DEPTH_LIMIT:
        raise PlanError(FileProblem.TOO_DEEP)
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise PlanError(FileProblem.NOT_JSON, line=error.lineno, column=error.colno) from None


def _depth(text: str) -> int:
    brackets = _BRACKETS.findall(_STRINGS.sub("", text))
    return max(accumulate(map(_STEPS.__getitem__, brackets)), default=0)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any] | Repeated:
    members = dict(pairs)
    if len(members) == len(pairs):
        return members
    return Repeated(Counter(key for key, _ in pairs).most_common(1)[0][0])


def _whole(digits: str) -> int | Decimal:
    return int(digits) if len(digits) <= _DIGITS_LIMIT else Decimal(digits)


def _decimal(literal: str) -> Decimal:
    try:
        return Decimal(literal)
    except InvalidOperation:  # an exponent that even a Decimal cannot hold
        return Decimal("NaN")


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=_whole, parse_float=_decimal, parse_constant=Decimal
)


def check_list(node: Any, path: JsonPath) -> None:
    """Raise `PlanError` unless the node is a list that is not too long."""
    if not isinstance(node, list):
        raise PlanError(DomainError(Problem.NOT_LIST), path)
    try:
        check_length(node)
    except DomainError as error:
        raise PlanError(error, path) from None


def check_object(node: Any, path: JsonPath) -> None:
    """Raise `PlanError` unless the node is an object in which every key stands once."""
    if isinstance(node, Repeated):
        raise PlanError(FileProblem.REPEATED_KEY, (*path, node.key))
    if not isinstance(node, dict):
        raise PlanError(DomainError(Problem.NOT_OBJECT), path)


def check_keys(node: Any, path: JsonPath, known: frozenset[str]) -> None:
    """Raise `PlanError` unless the node is an object with no other keys than these."""
    check_object(node, path)
    for key in node:
        if key not in known:
            raise PlanError(DomainError(Problem.UNKNOWN_FIELD), (*path, key))
