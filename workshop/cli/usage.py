"""What can be asked on the command line, and how it is understood."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from workshop.cli.refusals import MendableError
from workshop.domain.codes import Language, Length, Setting
from workshop.exchange.tables import TABLES
from workshop.texts import mark

PAGES = (
    "cover",
    "summary",
    "challenges",
    "vision",
    "customer",
    "value",
    "promises",
    "map",
    "roles",
    "handoffs",
    "goals",
    "actions",
    "pot",
    "agreements",
    "people",
    "evaluation",
    "details",
)
PAPERS = ("a4", "a3", "a0")


@dataclass(frozen=True, slots=True)
class Option:
    """`--name VALUE`, or `--name` alone when it takes no value. `among`: the values that it can have."""

    name: str
    value: str = ""
    among: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """How the help shows it."""
        wanted = "|".join(self.among) if 0 < len(self.among) <= 5 else self.value
        return f"[{self.name} {wanted}]" if wanted else f"[{self.name}]"


@dataclass(frozen=True, slots=True)
class Usage:
    """One command: the files that it names, which of them may be left out, and its options."""

    files: tuple[str, ...]
    options: tuple[Option, ...] = ()
    least: int | None = None


LANGUAGE = Option("--language", "LANGUAGE", tuple(Language))
FORCE = Option("--force")

COMMANDS: Mapping[str, Usage] = {
    "new": Usage(
        ("FILE",),
        (
            FORCE,
            Option("--title", "T"),
            Option("--organisation", "O"),
            LANGUAGE,
            Option("--setting", "SETTING", tuple(Setting)),
            Option("--length", "LENGTH", tuple(Length)),
            Option("--template", "NAME|FILE"),
        ),
    ),
    "import": Usage(("PLAN.json", "FILE"), (FORCE, LANGUAGE)),
    "export": Usage(
        ("FILE", "OUT"),
        (
            FORCE,
            LANGUAGE,
            Option("--paper", "PAPER", PAPERS),
            Option("--pages", "NAME,NAME..."),
            Option("--discipline", "ID"),
            Option("--page", "N"),
            Option("--table", "TABLE", tuple(TABLES)),
            Option("--with-history"),
            Option("--private"),
            Option("--date", "YYYY-MM-DD"),
        ),
    ),
    "worksheets": Usage(("OUT.pdf",), (FORCE, LANGUAGE)),
    "check": Usage(("FILE",), (LANGUAGE,)),
    "log": Usage(("FILE",), (LANGUAGE,)),
    "example": Usage(("NAME",), (LANGUAGE,), least=0),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A command line that was understood: the files in their sequence, and the options by their names."""

    files: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Tell whether an option was given."""
        return name in self.options

    def get(self, name: str) -> str | None:
        """Return the value of an option, None when it was not given."""
        return self.options.get(name)


def understand(command: str, words: Sequence[str]) -> Asked:
    """Return what was asked of a command; raise `MendableError` for what it does not know."""
    usage = COMMANDS[command]
    files: list[str] = []
    options: dict[str, str] = {}
    rest = iter(words)
    for word in rest:
        if word == "--":
            files.extend(rest)
        elif word.startswith("--"):
            option, value = _option(command, usage, word, rest)
            if option.name in options:  # which of the two is meant, nobody can tell
                raise MendableError(mark("{name} is given twice."), name=option.name)
            options[option.name] = value
        else:
            files.append(word)
    least = len(usage.files) if usage.least is None else usage.least
    if len(files) < least:
        raise MendableError(
            mark("{command} needs {name} too."), command=command, name=usage.files[len(files)]
        )
    if len(files) > len(usage.files):
        raise MendableError(
            mark("“{word}” is too much for {command}."), word=files[len(usage.files)], command=command
        )
    return Asked(tuple(files), options)


def _option(command: str, usage: Usage, word: str, rest: Iterator[str]) -> tuple[Option, str]:
    name, equals, value = word.partition("=")
    option = next((one for one in usage.options if one.name == name), None)
    if option is None:
        raise MendableError(mark("{command} has no option {name}."), command=command, name=name)
    if not option.value:
        if equals:
            raise MendableError(mark("{name} takes no value."), name=name)
        return option, ""
    if not equals:
        value = next(rest, "")
    if not value or (not equals and value.startswith("--")):
        raise MendableError(mark("{name} needs a value behind it."), name=name)
    if option.among and value not in option.among:
        raise MendableError(mark("{name} is one of {values}."), name=name, values=", ".join(option.among))
    return option, value


def language_of(words: Sequence[str]) -> str | None:
    """Return the language in which to speak, before anything else is understood."""
    for word, following in pairwise((*words, "")):
        name, _, value = word.partition("=")
        if name == LANGUAGE.name and (value or following) in LANGUAGE.among:
            return value or following
    return None


def help_lines() -> list[str]:
    """Return what can be asked, a line a command, as it is typed here: a program needs no Python."""
    program = "samenspel" if getattr(sys, "frozen", False) else "python3 main.py"
    lines = [program, f"{program} FILE"]
    for name, usage in COMMANDS.items():
        files = [f"[{one}]" if usage.least == 0 else one for one in usage.files]
        lines.append(" ".join([program, name, *files, *(one.shown for one in usage.options)]))
    return lines
