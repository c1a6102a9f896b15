"""What can be undone and redone: a pure function of the edit log."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from workshop.commands.command import Label
from workshop.document.change import Change, ChangeKind
from workshop.document.difference import RowChanges, joined
from workshop.domain.codes import StepCode
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Deed:
    """What one undo takes back: an edit, or a burst of them."""

    burst: int
    label: Label
    step: StepCode
    rows: RowChanges


@dataclass(frozen=True, slots=True)
class Stacks:
    """Deeds done, the last one on top, and deeds taken back."""

    done: tuple[Deed, ...] = ()
    undone: tuple[Deed, ...] = ()

    @classmethod
    def of(cls, log: Iterable[Change]) -> Stacks:
        """Return the stacks as they are after all of `log`, oldest record first.

        Raise `ValueError` when the log takes back what was not on top: it has been tampered with.
        """
        stacks = cls()
        for change in log:
            stacks = stacks.after(change)
        return stacks

    def after(self, change: Change) -> Stacks:
        """Return the stacks once one more record has been appended to the log."""
        match change.kind:
            case ChangeKind.DO if not change.rows:  # a moment was given a name
                return self
            case ChangeKind.DO:
                return Stacks(_done(self.done, change))
            case ChangeKind.UNDO:
                return Stacks(self.done[:-1], (*self.undone, _top(self.done, change)))
            case ChangeKind.REDO:
                return Stacks((*self.done, _top(self.undone, change)), self.undone[:-1])
            case ChangeKind.START:
                return Stacks()


def _done(deeds: tuple[Deed, ...], change: Change) -> tuple[Deed, ...]:
    if deeds and deeds[-1].burst == change.burst:
        return (*deeds[:-1], replace(deeds[-1], rows=joined(deeds[-1].rows, change.rows)))
    return (*deeds, Deed(change.burst, change.label, change.step, change.rows))


def _top(deeds: tuple[Deed, ...], change: Change) -> Deed:
    if not deeds or deeds[-1].burst != change.target:
        raise ValueError(f"record {change.seq} turns round {change.target}, which is not on top")
    return deeds[-1]
