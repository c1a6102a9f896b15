"""Places in a list that a move changes in one row only.

Every row carries a short text key; a list is its rows sorted by that key. A row that is put between two
others gets a key between theirs, so that moving one card touches one card: what undo, merging and the log
build on.

A key is an integer part and a fraction, both in base 62. The first character tells how long the integer
part is ("a" one digit, "b" two, ... and "Z" one digit below zero, "Y" two, ...), so keys at either end grow
with the logarithm of the number of rows, and the plain text order of keys is their order.
"""

from __future__ import annotations

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
FIRST = "a0"
_ZERO, _LAST = DIGITS[0], DIGITS[-1]


def between(low: str | None, high: str | None) -> str:
    """Return a key after `low` and before `high`; None means the list's own end.

    Raise `ValueError` when `low` is not before `high`.
    """
    if low is not None and high is not None and low >= high:
        raise ValueError(f"no place between {low!r} and {high!r}")
    if low is None:
        return FIRST if high is None else _before(high)
    return _after(low) if high is None else _amid(low, high)


def spread(count: int, low: str | None = None, high: str | None = None) -> list[str]:
    """Return `count` rising keys between `low` and `high`, as short as they can be."""
    if count <= 0:
        return []
    if high is None:
        keys = []
        for _ in range(count):
            low = between(low, None)
            keys.append(low)
        return keys
    half = count // 2
    middle = between(low, high)
    return [*spread(half, low, middle), middle, *spread(count - half - 1, middle, high)]


def _before(high: str) -> str:
    whole, fraction = _split(high)
    return whole if fraction else _step(whole, down=True)


def _after(low: str) -> str:
    return _step(_split(low)[0], down=False)


def _amid(low: str, high: str) -> str:
    low_whole, low_fraction = _split(low)
    high_whole, high_fraction = _split(high)
    if low_whole == high_whole:
        return low_whole + _fraction_between(low_fraction, high_fraction)
    following = _step(low_whole, down=False)
    return following if following < high else low_whole + _fraction_between(low_fraction, None)


def _split(key: str) -> tuple[str, str]:
    head = key[:1] or _ZERO
    length = ord(head) - ord("a") + 2 if head >= "a" else ord("Z") - ord(head) + 2
    if len(key) < length or any(digit not in DIGITS for digit in key):
        raise ValueError(f"{key!r} is not a place in a list")
    return key[:length], key[length:]


def _step(whole: str, *, down: bool) -> str:
    """Return the integer part after or before `whole`, longer or shorter where a border is crossed."""
    head, digits = whole[0], list(whole[1:])
    edge, fresh = (_ZERO, _LAST) if down else (_LAST, _ZERO)
    for position in reversed(range(len(digits))):
        if digits[position] != edge:
            digits[position] = DIGITS[DIGITS.index(digits[position]) + (-1 if down else 1)]
            return head + "".join(digits)
        digits[position] = fresh
    return _step_head(head, digits, fresh, down=down)


def _step_head(head: str, digits: list[str], fresh: str, *, down: bool) -> str:
    if not down and head == "Z":
        return FIRST
    if down and head == "a":
        return "Z" + _LAST
    following = chr(ord(head) + (-1 if down else 1))
    if not "A" <= following <= "z":
        raise ValueError("no more places in this list")
    grows = (following > "a") if not down else (following < "Z")
    return following + "".join([*digits, fresh] if grows else digits[:-1])


def _fraction_between(low: str, high: str | None) -> str:
    """Return the shortest fraction strictly between two; no fraction ends in a zero."""
    shared = 0
    if high is not None:
        while shared < len(high) and (low[shared : shared + 1] or _ZERO) == high[shared]:
            shared += 1
    if shared and high is not None:
        return high[:shared] + _fraction_between(low[shared:], high[shared:])
    floor = DIGITS.index(low[0]) if low else 0
    ceiling = DIGITS.index(high[0]) if high else len(DIGITS)
    if ceiling - floor > 1:
        return DIGITS[(floor + ceiling + 1) // 2] if high else DIGITS[max((floor + ceiling) // 2, floor + 1)]
    if high is not None and len(high) > 1:
        return high[0]
    return DIGITS[floor] + _fraction_between(low[1:], None)
