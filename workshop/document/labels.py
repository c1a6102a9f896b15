"""What edits are called, for undo and history: "card moved", "vision: the sentence changed"."""

from __future__ import annotations

from workshop.commands.command import Label, Verb
from workshop.texts import Words, mark
from workshop.texts.names import THINGS, field_name, thing_name

_PLAIN = {
    Verb.AGREE: mark("plan agreed"),
    Verb.MERGE: mark("taken over from another file"),
    Verb.RESTORE: mark("earlier moment restored"),
    Verb.CREATE: mark("workshop created"),
    Verb.FORGET: mark("forgotten"),
}
_OF_THINGS = {
    Verb.ADD: mark("{thing} added"),
    Verb.MOVE: mark("{thing} moved"),
    Verb.REMOVE: mark("{thing} removed"),
    Verb.DUPLICATE: mark("{thing} duplicated"),
}


def label_text(words: Words, label: Label) -> str:
    """Say what an edit did, in lower case, to stand behind "Undo:" or in a list."""
    if label.verb in _PLAIN:
        return _plain(words, label)
    if label.verb in _OF_THINGS:
        return words.marked(_OF_THINGS[label.verb], thing=_thing(words, label.thing))
    owner, _, _ = label.thing.rpartition(".")
    field = _small(field_name(words, label.thing)) if label.thing not in _TEXT_ONLY else ""
    if not field:
        return words("{thing} changed", thing=_thing(words, owner))
    if not owner:
        return words("{thing} changed", thing=field)
    return words("{thing}: {field} changed", thing=_thing(words, owner), field=field)


def _plain(words: Words, label: Label) -> str:
    if label.verb is Verb.CREATE and label.thing:
        return words("moment named “{name}”", name=label.thing)
    if label.verb is Verb.MERGE and label.thing:
        return words("{thing} brought in from a table", thing=_small(field_name(words, label.thing)))
    return words.marked(_PLAIN[label.verb])


_TEXT_ONLY = frozenset(f"{pattern}.text" for pattern in THINGS)
"""Rows that are mostly their text: "promise changed" says enough."""


def _thing(words: Words, pattern: str) -> str:
    return thing_name(words, pattern) if pattern in THINGS else _small(field_name(words, pattern))


def _small(name: str) -> str:
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
