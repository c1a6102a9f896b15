"""Two files of one workshop become one: what both changed since they went apart is put together.

Row by row and field by field, against the workshop that both come from. What only one side changed is taken
as it is; what both changed differently is a conflict, which people decide. Undecided, nothing that somebody
wrote is lost: ours stays, and what one side deleted while the other worked in it stays, too.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, ClassVar

from workshop.commands.command import Label, Verb
from workshop.document.difference import RowChange, applied, difference
from workshop.document.doubles import Double, doubles, without_clashing_keys
from workshop.document.mending import mended
from workshop.document.renaming import renamed
from workshop.domain.kinds import Refs, Text
from workshop.domain.paths import AGREED, Path, place_of
from workshop.domain.rows import KeyedRow, Row
from workshop.domain.rules import check_workshop
from workshop.domain.shape import Pattern, field_kinds
from workshop.domain.workshop import Workshop


class Side(StrEnum):
    """Whose text it is to be."""

    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"
    """Of texts only: the one below the other."""


class Clash(StrEnum):
    """How two sides contradict each other."""

    VALUE = "value"
    """Both changed it, each in another way."""
    GONE_HERE = "gone_here"
    """We deleted a row in which they worked on."""
    GONE_THERE = "gone_there"
    """They deleted a row in which we worked on."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing for people to decide. `path` ends in a field's name, a row's id, or a map's key."""

    path: Path
    clash: Clash
    ours: Any
    theirs: Any

    @property
    def choices(self) -> tuple[Side, ...]:
        """What can be decided; two texts can also both stay."""
        if self.clash is Clash.VALUE and _is_text(self.path) and self.ours and self.theirs:
            return (Side.OURS, Side.THEIRS, Side.BOTH)
        return (Side.OURS, Side.THEIRS)

    @property
    def careful(self) -> Side:
        """The choice that loses least: what stands when nobody decides."""
        return Side.THEIRS if self.clash is Clash.GONE_HERE else Side.OURS


Decided = Mapping[Path, Side]


@dataclass(frozen=True, slots=True)
class Merging:
    """What taking over from another file comes to, with what was decided so far.

    `result` is a lawful workshop whatever is still undecided.
    """

    ours: Workshop
    result: Workshop
    conflicts: tuple[Conflict, ...]
    doubles: tuple[Double, ...]
    """Kept once, but for those that are to stay `apart`."""


def merging(
    base: Workshop | None,
    ours: Workshop,
    theirs: Workshop,
    decided: Decided | None = None,
    apart: frozenset[str] = frozenset(),
) -> Merging:
    """Put two workshops together; `base` None: no common ancestor is known, and all of theirs is new.

    `apart` has the ids of rows of theirs that look like one of ours and are yet another thing.
    """
    base = base or Workshop()
    found = doubles(base, ours, theirs)
    same = [one for one in found if one.theirs.id not in apart or one.pattern == ("journey", "customer")]
    theirs = without_clashing_keys(ours, _known_as_ours(theirs, same))
    weave = _Weave(base, ours, theirs, decided or {})
    result = mended(applied(ours, weave.changes()), ours, theirs, base)
    check_workshop(result)
    return Merging(ours, result, tuple(weave.conflicts), found)


@dataclass(frozen=True, slots=True)
class TakeOver:
    """Adopt what a merging came to, as one edit."""

    label: ClassVar[Label] = Label(Verb.MERGE)
    merging: Merging

    def apply(self, workshop: Workshop) -> Workshop:
        """Put what was taken over on the workshop, also when it went on meanwhile; see `Command.apply`."""
        if workshop is self.merging.ours:
            return self.merging.result
        after = merging(self.merging.ours, workshop, self.merging.result).result
        return workshop if after == workshop else after


def _known_as_ours(theirs: Workshop, same: list[Double]) -> Workshop:
    renames: dict[Pattern, dict[str, str]] = {}
    items: dict[str, str] = {}
    for one in same:
        renames.setdefault(one.pattern, {})[one.theirs.id] = one.ours.id
        if isinstance(one.ours, KeyedRow) and isinstance(one.theirs, KeyedRow):
            items[one.theirs.public_id] = one.ours.public_id
    after = renamed(theirs, renames)
    if not items or not after.evaluations:
        return after
    evaluations = tuple(
        dataclasses.replace(
            one,
            adjustments=tuple(
                dataclasses.replace(row, item=items.get(row.item, row.item)) for row in one.adjustments
            ),
        )
        for one in after.evaluations
    )
    return dataclasses.replace(after, evaluations=evaluations)


@dataclass(slots=True)
class _Weave:
    """The changes that bring theirs into ours, and what contradicts itself on the way."""

    base: Workshop
    ours: Workshop
    theirs: Workshop
    decided: Decided
    conflicts: list[Conflict] = field(default_factory=list)

    def changes(self) -> list[RowChange]:
        mine = {change.path: change for change in _since(self.base, self.ours)}
        yours = {change.path: change for change in _since(self.base, self.theirs)}
        gone_here, gone_there = _gone(mine, yours), _gone(yours, mine)
        made: list[RowChange] = []
        for path, clash in [
            *((p, Clash.GONE_HERE) for p in gone_here),
            *((p, Clash.GONE_THERE) for p in gone_there),
        ]:
            made += self._about_gone(path, clash)
        settled = {*gone_here, *gone_there}
        for path, change in yours.items():
            if not any(path[:depth] in settled for depth in range(1, len(path) + 1)):
                made += self._one(mine.get(path), change)
        if self.base.agreed != self.theirs.agreed:
            made += self._agreed()
        return made

    def _about_gone(self, path: Path, clash: Clash) -> list[RowChange]:
        ours, theirs = _row_at(self.ours, path), _row_at(self.theirs, path)
        if self._side(Conflict(path, clash, ours, theirs)) is Side.OURS:
            return []
        return [one for one in difference(self.ours, self.theirs) if one.path[: len(path)] == path]

    def _one(self, mine: RowChange | None, yours: RowChange) -> list[RowChange]:
        if mine is None:
            return [yours]
        if mine.after == yours.after and type(mine.after) is type(yours.after):
            return []
        if isinstance(mine.after, Row) and isinstance(yours.after, Row):
            row = self._row(yours.path, mine.before, mine.after, yours.after)
            return [] if row == mine.after else [RowChange(yours.path, mine.after, row)]
        value = self._value(yours.path, mine.before, mine.after, yours.after)
        return [] if value == mine.after else [RowChange(yours.path, mine.after, value)]

    def _row(self, path: Path, base: Any, ours: Any, theirs: Any) -> Any:
        changes = {}
        for name, kind in field_kinds(type(ours)).items():
            was: Any = getattr(base, name) if base is not None else _EMPTY
            one, other = getattr(ours, name), getattr(theirs, name)
            if isinstance(kind, Refs):
                changes[name] = _set_of(() if base is None else was, one, other)
            elif one != other:
                changes[name] = self._value((*path, name), was, one, other)
        if base is not None and ours.order == base.order:
            changes["order"] = theirs.order
        if isinstance(ours, KeyedRow) and ours.key is None:
            changes["key"] = theirs.key
        return dataclasses.replace(ours, **changes)

    def _value(self, path: Path, was: Any, ours: Any, theirs: Any) -> Any:
        """One value of three; without a common one, what says something wins over what says nothing."""
        if theirs == was or (was is _EMPTY and _says_nothing(theirs)):
            return ours
        if ours == was or (was is _EMPTY and _says_nothing(ours)):
            return theirs
        conflict = Conflict(path, Clash.VALUE, ours, theirs)
        side = self._side(conflict)
        if side is Side.BOTH:
            return f"{ours}\n{theirs}"
        return theirs if side is Side.THEIRS else ours

    def _agreed(self) -> list[RowChange]:
        ours, theirs = self.ours.agreed, self.theirs.agreed
        if ours == theirs:
            return []
        if ours != self.base.agreed:
            side = self._side(Conflict(AGREED, Clash.VALUE, ours, theirs))
            if side is Side.OURS:
                return []
        bare = Workshop(agreed=ours), Workshop(agreed=theirs)
        return list(difference(*bare))

    def _side(self, conflict: Conflict) -> Side:
        self.conflicts.append(conflict)
        side = self.decided.get(conflict.path, conflict.careful)
        return side if side in conflict.choices else conflict.careful


_EMPTY = object()


def _says_nothing(value: Any) -> bool:
    return value is None or value is False or value in ("", ())


def _set_of(was: tuple[str, ...], ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    """What either put in is in, what either took out is out."""
    kept = tuple(one for one in ours if one in theirs or one not in was)
    return (*kept, *(one for one in theirs if one not in was and one not in kept))


def _since(base: Workshop, now: Workshop) -> Iterator[RowChange]:
    """Return what changed, what was agreed apart: that is one value."""
    bare = dataclasses.replace(base, agreed=None), dataclasses.replace(now, agreed=None)
    yield from difference(*bare)


def _gone(mine: Mapping[Path, RowChange], yours: Mapping[Path, RowChange]) -> list[Path]:
    """Return the rows that one side deleted while the other worked on in them, outermost only."""
    dead = {path for path, change in mine.items() if isinstance(change.before, Row) and change.after is None}
    found: dict[Path, None] = {}
    for path, change in yours.items():
        if (path in mine and change.after is None) or _is_only_moved(change):
            continue
        for depth in range(1, len(path) + 1):
            if path[:depth] in dead:
                found[path[:depth]] = None
                break
    return list(found)


def _is_only_moved(change: RowChange) -> bool:
    before, after = change.before, change.after
    if not isinstance(before, Row) or not isinstance(after, Row):
        return False
    return dataclasses.replace(before, order=after.order) == after


def _row_at(workshop: Workshop, path: Path) -> Any:
    value: Any = workshop
    for name in path:
        if isinstance(value, tuple):
            value = next((row for row in value if row.id == name), None)
        else:
            value = getattr(value, name, None)
    return value


def _is_text(path: Path) -> bool:
    if path == AGREED:
        return False
    return isinstance(place_of(path).kind, Text)
