"""A table of a method file, read key by key; what is missing, unknown or wrong is named by file and key."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any, NoReturn, TypeVar

from workshop.domain.codes import Language
from workshop.method.errors import MethodError, MethodProblem

C = TypeVar("C", bound=StrEnum)
T = TypeVar("T")
NOTHING: Mapping[str, Any] = MappingProxyType({})


class Table:
    """One table, in one language: every text stands in all of them, and is checked in all, once."""

    def __init__(
        self, file: str, key: str, values: dict[str, Any], language: Language, *, is_checked: bool = False
    ) -> None:
        """`key` is where the table stands in its file, "" for the whole file."""
        self._is_checked = is_checked
        self._file = file
        self._key = key
        self._values = values
        self._language = language
        self._unread = set(values)

    @property
    def unread(self) -> Iterable[str]:
        """The keys that nobody has asked for yet."""
        return self._unread

    def fail(self, problem: MethodProblem, key: str = "", detail: str = "") -> NoReturn:
        """Raise what is wrong with a key of this table, or with all of it."""
        raise MethodError(problem, self._file, ".".join(filter(None, (self._key, key))), detail)

    def text(self, name: str, default: str | None = None) -> str:
        """A text; missing, its `default` or else an error."""
        if default is not None and name not in self._values:
            return default
        return self._in_language(self._value(name, dict, MethodProblem.NOT_IN_EACH_LANGUAGE), name)

    def texts(self, name: str, least: int = 0) -> tuple[str, ...]:
        """A list of texts, at `least` so many."""
        found = [self._in_language(value, f"{name}[{n}]") for n, value in enumerate(self._items(name, least))]
        return tuple(found)

    def whole(self, name: str, low: int, high: int, default: int | None = None) -> int:
        """A whole number within bounds; missing, its `default` or else an error."""
        if default is not None and name not in self._values:
            return default
        number: int = self._value(name, int, MethodProblem.NOT_WHOLE)
        if isinstance(number, bool):
            self.fail(MethodProblem.NOT_WHOLE, name)
        if not low <= number <= high:
            self.fail(MethodProblem.OUT_OF_RANGE, name, f"{low}..{high}")
        return number

    def flag(self, name: str) -> bool:
        """True or false; missing means false."""
        return name in self._values and bool(self._value(name, bool, MethodProblem.NOT_FLAG))

    def name_of(self, name: str, among: Iterable[str]) -> str:
        """One of a few names."""
        value: str = self._value(name, str, MethodProblem.NOT_TEXT)
        if value not in among:
            self.fail(MethodProblem.NOT_ONE_OF, name, ", ".join(among))
        return value

    def code(self, name: str, among: Iterable[C]) -> C:
        """One of a few codes."""
        by_name = {str(code): code for code in among}
        return by_name[self.name_of(name, by_name)]

    def codes(self, name: str, vocabulary: type[C]) -> tuple[C, ...]:
        """All the codes of a vocabulary, each once, in the order they stand in."""
        given: list[Any] = self._value(name, list, MethodProblem.NOT_LIST)
        if sorted(map(str, given)) != sorted(vocabulary):
            self.fail(MethodProblem.NOT_EACH_ONCE, name, ", ".join(vocabulary))
        return tuple(map(vocabulary, given))

    def table(self, name: str, build: Callable[[Table], T]) -> T | None:
        """What `build` makes of a table, None when it is not there."""
        if name not in self._values:
            return None
        return self._within(name, self._value(name, dict, MethodProblem.NOT_TABLE)).built(build)

    def tables(self, name: str, build: Callable[[Table], T], least: int = 0) -> tuple[T, ...]:
        """What `build` makes of each table of a list."""
        items = enumerate(self._items(name, least))
        return tuple(self._within(f"{name}[{n}]", item).built(build) for n, item in items)

    def built(self, build: Callable[[Table], T]) -> T:
        """What `build` makes of this table; it must have asked for all of it."""
        result = build(self)
        for name in sorted(self._unread):
            self.fail(MethodProblem.UNKNOWN, name)
        return result

    def _value(self, name: str, kind: type, otherwise: MethodProblem) -> Any:
        if name not in self._values:
            self.fail(MethodProblem.MISSING, name)
        self._unread.discard(name)
        value = self._values[name]
        if not isinstance(value, kind):
            self.fail(otherwise, name)
        return value

    def _items(self, name: str, least: int) -> list[Any]:
        items: list[Any] = (
            self._value(name, list, MethodProblem.NOT_LIST) if name in self._values or least else []
        )
        if len(items) < least:
            self.fail(MethodProblem.EMPTY, name)
        return items

    def _within(self, key: str, values: object) -> Table:
        if not isinstance(values, dict):
            self.fail(MethodProblem.NOT_TABLE, key)
        return Table(
            self._file,
            ".".join(filter(None, (self._key, key))),
            values,
            self._language,
            is_checked=self._is_checked,
        )

    def _in_language(self, value: Any, name: str) -> str:
        if self._is_checked:
            text: str = value[self._language]
            return text
        texts = self._within(name, value).built(lambda table: {each: table.line(each) for each in Language})
        return texts[self._language]

    def line(self, name: str) -> str:
        """A text that stands there as it is: no blank one."""
        line: str = self._value(name, str, MethodProblem.NOT_TEXT)
        if not line.strip():
            self.fail(MethodProblem.EMPTY, name)
        return line


def read_table(folder: Path, file: str, language: Language, known: Mapping[str, Any] = NOTHING) -> Table:
    """Return a file of the method as a table: what is `known` and right, else what the folder holds."""
    if file in known:
        return Table(file, "", known[file], language, is_checked=True)
    try:
        text = (folder / file).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise MethodError(MethodProblem.UNREADABLE, file) from error
    import tomllib  # what came with the application was parsed before

    try:
        return Table(file, "", tomllib.loads(text), language)
    except tomllib.TOMLDecodeError as error:
        raise MethodError(MethodProblem.NOT_TOML, file, detail=_line_of(error, text)) from error


def _line_of(error: ValueError, text: str) -> str:
    named = re.search(r"at line (\d+)", str(error))
    return named[1] if named else str(len(text.splitlines()))
