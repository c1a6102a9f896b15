"""Lines that share a gutter, side by side: each on a track of its own, in the order that crosses least."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from workshop.values import dataclass

_ALL_ORDERS = 5  # so many lines are tried in every order


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch along a gutter, from `low` to `high`; at these places lines leave it to either side.

    In an upright gutter `before` is to the left; in a level one it is upwards.
    """

    low: float
    high: float
    before: tuple[float, ...] = ()
    after: tuple[float, ...] = ()


def tracks(runs: Sequence[Run]) -> tuple[int, ...]:
    """The track of each run, from 0; runs that do not pass each other may share one."""
    if len(runs) <= 1:
        return (0,) * len(runs)
    order = _best_order(runs)
    given = [0] * len(runs)
    for place, number in enumerate(order):
        passed = [given[other] for other in order[:place] if _overlap(runs[number], runs[other])]
        given[number] = max(passed) + 1 if passed else 0
    return tuple(given)


def _best_order(runs: Sequence[Run]) -> tuple[int, ...]:
    numbers = tuple(range(len(runs)))
    if len(runs) <= _ALL_ORDERS:
        return min(permutations(numbers), key=lambda order: _crossings(runs, order))
    return _swapped_while_better(runs, sorted(numbers, key=lambda n: (runs[n].low + runs[n].high, n)))


def _swapped_while_better(runs: Sequence[Run], order: list[int]) -> tuple[int, ...]:
    for _ in range(len(order)):
        is_settled = True
        for place in range(len(order) - 1):
            left, right = order[place], order[place + 1]
            if _cost(runs[right], runs[left]) < _cost(runs[left], runs[right]):
                order[place], order[place + 1] = right, left
                is_settled = False
        if is_settled:
            break
    return tuple(order)


def _crossings(runs: Sequence[Run], order: tuple[int, ...]) -> int:
    return sum(
        _cost(runs[left], runs[right]) for place, left in enumerate(order) for right in order[place + 1 :]
    )


def _cost(left: Run, right: Run) -> int:
    """How many lines are crossed when `left` lies before `right`."""
    return sum(right.low < place < right.high for place in left.after) + sum(
        left.low < place < left.high for place in right.before
    )


def _overlap(one: Run, other: Run) -> bool:
    return max(one.low, other.low) <= min(one.high, other.high)


def spots(count: int, step: float, room: float) -> tuple[float, ...]:
    """Places for `count` lines around a middle of 0, `step` apart or closer where there is no room."""
    step = min(step, room / max(1, count))
    return tuple((number - (count - 1) / 2) * step for number in range(count))
