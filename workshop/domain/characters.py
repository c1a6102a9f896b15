"""Which characters a text may hold, and how long it may be.

Refused everywhere: control characters (category Cc) but newline and tab, lone surrogates, U+FFFE and
U+FFFF: no file, screen or paper carries them. Lengths are counted in code points.
"""

from __future__ import annotations

import re

TEXT_LIMIT = 20_000
ID_LIMIT = 64
LIST_LIMIT = 20_000

_REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def refused(text: str) -> str | None:
    """Return the first character of `text` that no plan may hold, or None."""
    if text.replace("\n", "").replace("\t", "").isprintable():  # nearly every text, at a third of the cost
        return None
    found = _REFUSED.search(text)
    return found.group() if found else None


def cleaned(text: str) -> tuple[str, int]:
    """Return typed or pasted text as a plan can hold it, and how many characters were dropped.

    CRLF and CR become LF (not counted as dropped); what is over `TEXT_LIMIT` is dropped from the end.
    """
    kept, dropped = legible(text)
    return kept[:TEXT_LIMIT], dropped + max(0, len(kept) - TEXT_LIMIT)


def legible(text: str) -> tuple[str, int]:
    """Return the text, however long, without the characters that no plan may hold, and how many those were.

    CRLF and CR become LF (not counted as dropped).
    """
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = _REFUSED.sub("", unified)
    return kept, len(unified) - len(kept)
