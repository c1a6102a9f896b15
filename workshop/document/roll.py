"""Reading what is typed for one out of many: "no 7" is Noor's seven, "7" the next one's, "noor -" no number.

For twelve people who hold up a card at the same moment: name, number, Enter. As few letters as tell somebody
apart are enough, and none at all go on with the first who has nothing yet.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from enum import StrEnum

from workshop.domain.ids import RowId
from workshop.values import dataclass

NOTHING = "-"
_NUMBERED = re.compile(r"(?P<name>.*?)[\s:=]*(?P<number>-|\d+(?:[.,]\d+)?)\s*%?", re.DOTALL)


class Fault(StrEnum):
    """Why a line cannot be taken; what was typed stays."""

    NOBODY = "nobody"
    SEVERAL = "several"
    NO_VALUE = "no_value"
    OUT_OF_RANGE = "out_of_range"
    ALL_DONE = "all_done"


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody, or something, that a value can be given to."""

    id: RowId
    name: str


@dataclass(frozen=True, slots=True)
class Given:
    """A value for somebody; None takes it away."""

    whom: Named
    value: float | str | None


@dataclass(frozen=True, slots=True)
class Refused:
    """What is wrong, and whom it may have been about."""

    fault: Fault
    about: tuple[Named, ...] = ()


def read_number(
    typed: str, all_of: Sequence[Named], given: Collection[RowId], low: float, high: float, *, is_whole: bool
) -> Given | Refused:
    """Return whose number a line is; `given` are those who have one already."""
    match = _NUMBERED.fullmatch(typed.strip())
    if match is None:
        found = _found(typed, all_of, given)
        return found if isinstance(found, Refused) else Refused(Fault.NO_VALUE, (found,))
    found = _found(match["name"], all_of, given)
    if isinstance(found, Refused):
        return found
    if match["number"] == NOTHING:
        return Given(found, None)
    number = float(match["number"].replace(",", "."))
    if not low <= number <= high or (is_whole and not number.is_integer()):
        return Refused(Fault.OUT_OF_RANGE, (found,))
    return Given(found, int(number) if number.is_integer() else number)


def read_text(typed: str, all_of: Sequence[Named], given: Collection[RowId]) -> Given | Refused:
    """Return whose words a line holds: the name, then what they say. Without a known name: the next one's."""
    first, _, rest = typed.strip().partition(" ")
    matching = _matching(first.rstrip(":,"), all_of)
    if len(matching) > 1:
        matching = [one for one in matching if one.id not in given] or matching
    if len(matching) == 1 and rest.strip():
        said = rest.strip()
        return Given(matching[0], None if said == NOTHING else said)
    if len(matching) > 1:
        return Refused(Fault.SEVERAL, tuple(matching))
    if matching or not typed.strip():
        return Refused(Fault.NO_VALUE, tuple(matching))
    following = next((one for one in all_of if one.id not in given), None)
    return Given(following, typed.strip()) if following else Refused(Fault.ALL_DONE)


def _found(typed: str, all_of: Sequence[Named], given: Collection[RowId]) -> Named | Refused:
    """The one whose name begins so; of several, the one who has nothing yet."""
    if not typed.strip():
        following = next((one for one in all_of if one.id not in given), None)
        return following or Refused(Fault.ALL_DONE)
    matching = _matching(typed, all_of)
    if len(matching) > 1:
        waiting = [one for one in matching if one.id not in given]
        matching = waiting if len(waiting) == 1 else matching
    if len(matching) == 1:
        return matching[0]
    return Refused(Fault.SEVERAL if matching else Fault.NOBODY, tuple(matching))


def _matching(typed: str, all_of: Sequence[Named]) -> list[Named]:
    """Those whose name is what was typed, else whose first name begins so, else any other of their names."""
    wanted = _plain(typed.strip())
    if not wanted:
        return []
    for fits in (
        lambda name: name == wanted,
        lambda name: name.startswith(wanted),
        lambda name: any(part.startswith(wanted) for part in name.split()),
    ):
        found = [one for one in all_of if fits(_plain(one.name))]
        if found:
            return found
    return []


def _plain(text: str) -> str:
    """Without capitals and accents: nobody types those in a hurry."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(one for one in parts if not unicodedata.combining(one)).split())
