"""Whether all that the application says is in the Dutch catalogue, and all of the catalogue is said.

`python3 tests words` prints what is wrong, and what Dutch lacks as lines to paste into a catalogue.
The tests in tests/texts fail on the same faults.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

from babel.messages.pofile import read_po

from tests.listening import ROOT, Fault, Key, Said, listen, placeholders, sources

LOCALE = ROOT / "resources" / "locale"
SAME = "Same in Dutch."
"""The comment above an entry whose Dutch is meant to be the English word."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A text in a catalogue with its translations: one, or as many as there are plural forms."""

    where: str
    text: str
    plural: str
    context: str
    dutch: tuple[str, ...]
    is_meant_same: bool

    @property
    def key(self) -> Key:
        return self.context, self.text


def entries(locale: Path = LOCALE) -> list[Entry]:
    """The Dutch catalogue, room by room."""
    return [entry for file in sorted((locale / "nl").glob("*.po")) for entry in _entries_of(file)]


def _entries_of(file: Path) -> Iterator[Entry]:
    with file.open("rb") as stream:
        for message in read_po(stream, locale="nl", abort_invalid=True):
            if not message.id:
                continue
            text, plural, *_ = (*_texts(message.id), "")
            where = f"{file.name}:{message.lineno}"
            is_meant_same = SAME in message.user_comments
            yield Entry(where, text, plural, message.context or "", _texts(message.string), is_meant_same)


def _texts(text: str | Sequence[str] | None) -> tuple[str, ...]:
    return (text or "",) if isinstance(text, str | None) else tuple(text)


def missing(said: list[Said], catalogue: list[Entry]) -> list[Said]:
    """What is said and has no Dutch, each text once."""
    known = {(entry.key, entry.plural) for entry in catalogue if all(entry.dutch)}
    silent = {(text.key, text.plural): text for text in said if (text.key, text.plural) not in known}
    return list(silent.values())


def unused(said: list[Said], catalogue: list[Entry]) -> list[Fault]:
    """Entries that nothing says."""
    known = {(text.key, text.plural) for text in said}
    return [
        Fault(entry.where, f"nothing says {entry.text!r}")
        for entry in catalogue
        if (entry.key, entry.plural) not in known
    ]


def mistranslated(catalogue: list[Entry]) -> list[Fault]:
    """Entries whose Dutch cannot be right: other places, other ending, typewriter marks, English."""
    return [Fault(entry.where, sentence) for entry in catalogue for sentence in _mistakes(entry)]


def _mistakes(entry: Entry) -> Iterator[str]:
    for text in (entry.text, entry.plural, *entry.dutch):
        if "'" in text or "..." in text:
            yield f"{text!r} is typed, not set: write ’ and …"
    for dutch in filter(None, entry.dutch):
        if placeholders(dutch) - {"n"} != placeholders(entry.text + entry.plural) - {"n"}:
            yield f"the places in {dutch!r} differ from those in {entry.text!r}"
        if _ending(dutch) != _ending(entry.text):
            yield f"{dutch!r} ends otherwise than {entry.text!r}"
        if dutch == entry.text and _has_words(dutch) and not entry.is_meant_same:
            yield f"{dutch!r} is English: if Dutch says the same, put '# {SAME}' above it"


def _ending(text: str) -> str:
    """The mark at the end, and whether there is space around: what a translation has to keep."""
    mark = text.rstrip()[-1:]
    return f"{text[:1].isspace()} {text[-1:].isspace()} {mark if mark in '.:?!…,;' else ''}"


def _has_words(text: str) -> bool:
    return any(part[0].strip(" .,:;/()·–-→%+") for part in Formatter().parse(text))


def contradicted(catalogue: list[Entry]) -> list[Fault]:
    """Entries for which two files have different Dutch: what several rooms say belongs in core.po."""
    first: dict[Key, Entry] = {}
    return [
        Fault(entry.where, f"the Dutch for {entry.text!r} differs from that in {first[entry.key].where}")
        for entry in catalogue
        if first.setdefault(entry.key, entry).dutch != entry.dutch
    ]


def as_entry(said: Said) -> str:
    """A missing text as lines for a catalogue."""
    lines = [f"#: {said.where}"]
    lines += [f"msgctxt {_quoted(said.context)}"] if said.context else []
    lines += [f"msgid {_quoted(said.text)}"]
    if said.plural:
        return "\n".join([*lines, f"msgid_plural {_quoted(said.plural)}", 'msgstr[0] ""', 'msgstr[1] ""', ""])
    return "\n".join([*lines, 'msgstr ""', ""])


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def main() -> int:
    """Print every fault; 0 when there is none."""
    said, faults = listen(sources())
    catalogue = entries()
    faults += unused(said, catalogue) + mistranslated(catalogue) + contradicted(catalogue)
    lacking = missing(said, catalogue)
    lines = [*map(str, faults), *map(as_entry, lacking)]
    summary = (
        f"{len(said)} texts said, {len(catalogue)} in Dutch, {len(lacking)} missing, {len(faults)} faults"
    )
    sys.stdout.write("\n".join([*lines, summary, ""]))
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
