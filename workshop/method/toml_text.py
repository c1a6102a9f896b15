"""A method file as text again: TOML that a person reads and changes as easily as the files it came from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from workshop.domain.codes import Language


def toml_text(values: Mapping[str, Any]) -> str:
    """Return TOML that reads back as these values: texts, numbers, flags, lists and tables."""
    return "\n".join(_table(values, ())) + "\n"


def _table(values: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[str]:
    """What fits on a line comes first: TOML allows nothing else below a table's own values."""
    for key, value in values.items():
        if _is_said_twice(value):
            yield from (f"{key}.{language} = {_line(text)}" for language, text in value.items())
        elif not _is_deep(value):
            yield f"{key} = {_line(value)}"
    for key, value in values.items():
        if _is_deep(value):
            yield from _below(value, (*path, key))


def _below(value: Any, path: tuple[str, ...]) -> Iterator[str]:
    """A table of its own, or one for each of a list."""
    name = ".".join(path)
    if isinstance(value, Mapping):
        yield from ("", f"[{name}]", *_table(value, path))
        return
    for each in value:
        yield from ("", f"[[{name}]]", *_table(each, path))


def _is_said_twice(value: Any) -> bool:
    return isinstance(value, Mapping) and set(value) == set(Language)


def _is_deep(value: Any) -> bool:
    if isinstance(value, Mapping):
        return not _is_said_twice(value)
    return isinstance(value, list) and bool(value) and all(isinstance(one, Mapping) for one in value)


def _line(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_line(one) for one in value)}]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
