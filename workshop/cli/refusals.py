"""What the user can mend, as one sentence on one line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workshop.document.method_sentences import method_sentence
from workshop.document.ports import SaidError, StoreError
from workshop.document.sentences import describe, quotable
from workshop.document.store_sentences import store_sentence
from workshop.domain.errors import DomainError
from workshop.domain.overriding import override
from workshop.exchange import PlanError
from workshop.method import MethodError
from workshop.texts import Marked, Words

_LONGEST = 300


class MendableError(SaidError):
    """Nothing was done, and `said` tells what to mend."""

    def __init__(self, said: Marked, **values: str | int) -> None:
        """`values` fill the sentence."""
        super().__init__(said, values)
        self._said = said
        self._values = values

    @override
    def sentence(self, words: Words) -> str:
        """Return the sentence."""
        values = {name: _on_one_line(value) for name, value in self._values.items()}
        return words.marked(self._said, **values)


class FileError(SaidError):
    """A file is the trouble; `reason` says what about it."""

    def __init__(self, path: Path, reason: StoreError | PlanError) -> None:
        """Name the file."""
        super().__init__(path, reason)
        self._path = path
        self._reason = reason

    @override
    def sentence(self, words: Words) -> str:
        """Return the sentence, behind the name of the file."""
        if isinstance(self._reason, StoreError):
            said = store_sentence(self._reason.problem, words)
        else:
            said = self._reason.sentence(words)
        return f"{_on_one_line(str(self._path))}: {said}"


@contextmanager
def about(path: Path) -> Iterator[None]:
    """Say of which file a trouble is."""
    try:
        yield
    except (StoreError, PlanError) as error:
        raise FileError(path, error) from error


MENDABLE = (SaidError, DomainError, MethodError)
"""What the user can mend; anything else is ours to mend."""


def sentence_of(error: BaseException, words: Words) -> str:
    """Return the sentence for something mendable."""
    if isinstance(error, SaidError):
        return error.sentence(words)
    if isinstance(error, DomainError):
        return describe(error, words)
    if isinstance(error, MethodError):
        return method_sentence(error, words)
    raise TypeError(error)


def _on_one_line(value: str | int) -> str | int:
    return quotable(value, _LONGEST) if isinstance(value, str) else value
