"""What is wrong, in words: the sentence for every rule that a person can break."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from workshop.domain.errors import DomainError, Problem
from workshop.domain.kinds import Target
from workshop.texts import Marked, Words, mark

SHOWN = 60
"""How many characters of a person's own text an error repeats."""

_PLAIN: dict[Problem, Marked] = {
    Problem.NOT_TEXT: mark("this must be a text"),
    Problem.NOT_WHOLE: mark("this must be a whole number"),
    Problem.NOT_NUMBER: mark("this must be a number"),
    Problem.NOT_FINITE: mark("this must be a number that one can count with"),
    Problem.NOT_FLAG: mark("this must be true or false"),
    Problem.NOT_DATE: mark("this must be a date that exists, written as 2026-09-24"),
    Problem.NOT_TIME: mark("this must be a time of the day, written as 08:50"),
    Problem.NOT_COLOR: mark("this must be a colour, written as #1A2B3C"),
    Problem.NOT_LIST: mark("this must be a list"),
    Problem.NOT_OBJECT: mark("this must be a group of named fields"),
    Problem.NOT_REFERENCE: mark("this must be an id"),
    Problem.TOO_PRECISE: mark("an amount has at most two decimals"),
    Problem.BAD_ID: mark("an id has 1 to 64 characters, without line breaks or tabs"),
    Problem.MISSING_ID: mark("the id is missing"),
    Problem.DUPLICATE_PHASE: mark("another row already describes the customer in this phase"),
    Problem.ORIGIN_WITHOUT_KIND: mark("an origin that has an id needs a kind too"),
    Problem.UNKNOWN_FIELD: mark("there is no such field"),
    Problem.UNKNOWN_ROW: mark("what was meant here is gone"),
    Problem.UNKNOWN_PLACE: mark("there is no such place in a plan"),
    Problem.ONLY_READ: mark("this workshop is open elsewhere and only read here: open a copy to change it"),
}

_DANGLING: dict[str, Marked] = {
    Target.DISCIPLINES: mark('there is no discipline "{id}"'),
    Target.PARTICIPANTS: mark('there is no participant "{id}"'),
    Target.CLUSTERS: mark('there is no cluster "{id}"'),
    Target.CHALLENGES: mark('there is no challenge "{id}"'),
    Target.PHASES: mark('there is no phase "{id}"'),
    Target.HANDOFFS: mark('there is no hand-off "{id}"'),
    Target.PROMISES: mark('there is no promise "{id}"'),
    Target.PAINS: mark('there is no pain "{id}"'),
    Target.GAINS: mark('there is no gain "{id}"'),
    Target.GOALS: mark('there is no goal "{id}"'),
    Target.ACTIONS: mark('there is no action "{id}"'),
    Target.RISKS: mark('there is no risk "{id}"'),
}

_ON_RECORD: dict[str, Marked] = {
    Target.GOALS: mark("an evaluation reports on this goal, so it stays: stop it instead"),
    Target.ACTIONS: mark("an evaluation reports on this action, so it stays: stop it instead"),
    Target.HANDOFFS: mark("an evaluation reports on this hand-off, so it stays: stop it instead"),
    Target.PARTICIPANTS: mark("an evaluation holds this person’s answer, so they stay: mark them absent"),
}


def describe(error: DomainError, words: Words) -> str:
    """Return what is wrong as a sentence of its own, for beside a field: "There is no goal "g9"."."""
    said = phrase(error, words)
    return f"{said[0].upper()}{said[1:]}."


def phrase(error: DomainError, words: Words) -> str:
    """Return what is wrong for behind a colon: without capital and full stop, always on one line."""
    plain = _PLAIN.get(error.problem)
    return words.marked(plain) if plain else _FILLED[error.problem](error.values, words)


def quotable(text: str, most: int = SHOWN) -> str:
    """Return a person's text as a sentence can repeat it: on one line, printable and not too long."""
    line = "".join(letter if letter.isprintable() else _escaped(letter) for letter in text[: most + 1])
    return line if len(text) <= most and len(line) <= most else f"{line[: most - 1]}…"


def excerpt(text: str, most: int = SHOWN) -> str:
    """Return the beginning of a text for a report: as `quotable`, with spaces and lines as they are read.

    Where the very characters matter, as in an id, `quotable` shows them.
    """
    return quotable(" ".join(text.replace("\u00ad", "").split()), most)


def _escaped(letter: str) -> str:
    return letter.encode("unicode_escape").decode("ascii")


def _dangling(values: dict[str, Any], words: Words) -> str:
    return words.marked(_DANGLING[values["target"]], id=quotable(values["id"]))


def _on_record(values: dict[str, Any], words: Words) -> str:
    return words.marked(_ON_RECORD[values["target"]])


def _code(values: dict[str, Any], words: Words) -> str:
    codes: Sequence[str] = values["codes"]
    return words("this must be one of these words: {codes}", codes=", ".join(codes))


def _range(values: dict[str, Any], words: Words) -> str:
    low, high = values["low"], values["high"]
    if high is None:
        return words("this must be {low} or more", low=words.number(low))
    return words("this must be from {low} to {high}", low=words.number(low), high=words.number(high))


def _too_long(values: dict[str, Any], words: Words) -> str:
    length, limit = words.number(values["length"]), words.number(values["limit"])
    return words("this text has {length} characters; at most {limit} fit", length=length, limit=limit)


def _too_many(values: dict[str, Any], words: Words) -> str:
    return words("a list has at most {limit} items", limit=words.number(values["limit"]))


def _character(values: dict[str, Any], words: Words) -> str:
    return words("this holds a character that no plan can hold ({code})", code=values["code"])


def _duplicate(values: dict[str, Any], words: Words) -> str:
    return words('the id "{id}" is taken already', id=quotable(values["id"]))


def _repeated(values: dict[str, Any], words: Words) -> str:
    return words('"{id}" stands here twice', id=quotable(values["id"]))


def _after_deal(values: dict[str, Any], words: Words) -> str:
    return words(
        'the phases after the deal must come last, and "{name}" is before the deal',
        name=quotable(values["name"]),
    )


_FILLED: dict[Problem, Callable[[dict[str, Any], Words], str]] = {
    Problem.NOT_CODE: _code,
    Problem.OUT_OF_RANGE: _range,
    Problem.TOO_LONG: _too_long,
    Problem.TOO_MANY: _too_many,
    Problem.FORBIDDEN_CHARACTER: _character,
    Problem.DUPLICATE_ID: _duplicate,
    Problem.REPEATED: _repeated,
    Problem.DANGLING: _dangling,
    Problem.AFTER_DEAL_NOT_LAST: _after_deal,
    Problem.ON_RECORD: _on_record,
}
