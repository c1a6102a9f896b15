"""What the application says, found in its source."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

from typing_extensions import override

ROOT = Path(__file__).parents[1]

Key = tuple[str, str]
"""A context ("" for none) and an English text: what identifies an entry."""


@dataclass(frozen=True, slots=True)
class Said:
    """A text in the source, with its plural if it has one."""

    where: str
    text: str
    plural: str = ""
    context: str = ""

    @property
    def key(self) -> Key:
        return self.context, self.text


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, and where."""

    where: str
    sentence: str

    @override
    def __str__(self) -> str:
        return f"{self.where}: {self.sentence}"


def sources(root: Path = ROOT) -> list[Path]:
    """Every file that may say something to people."""
    return [
        root / "main.py",
        *sorted((root / "workshop").rglob("*.py")),
        *sorted((root / "ui").rglob("*.py")),
    ]


def listen(files: list[Path], root: Path = ROOT) -> tuple[list[Said], list[Fault]]:
    """What the files say, and where they say it in a way that cannot be found."""
    said: list[Said] = []
    faults: list[Fault] = []
    for file in filter(Path.exists, files):
        listener = _Listener(file.relative_to(root).as_posix())
        listener.visit(ast.parse(file.read_text(encoding="utf-8")))
        said += listener.said
        faults += listener.faults
    return said, faults


class _Listener(ast.NodeVisitor):
    """Finds `words(...)`, `.count`, `.within` and `mark` by their names, and what hides from being found."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._names = {"words", "_words"} | ({"self"} if file == "workshop/texts/speech.py" else set())
        self.said: list[Said] = []
        self.faults: list[Fault] = []

    @override
    def visit_Call(self, call: ast.Call) -> None:
        func = call.func
        if isinstance(func, ast.Name) and func.id == "mark":
            self._hear(call, *call.args[:1], context=_argument(call, 1, "within"), is_marked=True)
        elif self._speaks(func):
            self._hear(call, *call.args[:1])
        elif isinstance(func, ast.Attribute) and self._speaks(func.value):
            if func.attr == "count":
                self._hear(call, *call.args[:2])
            elif func.attr == "within":
                self._hear(call, *call.args[1:2], context=call.args[0])
        self.generic_visit(call)

    @override
    def visit_arg(self, argument: ast.arg) -> None:
        if _is_named_words(argument.annotation):
            self._check_name(argument, argument.arg)

    @override
    def visit_AnnAssign(self, assignment: ast.AnnAssign) -> None:
        if _is_named_words(assignment.annotation):
            self._check_name(assignment, _last_name(assignment.target))
        self.generic_visit(assignment)

    @override
    def visit_Assign(self, assignment: ast.Assign) -> None:
        value = assignment.value
        if isinstance(value, ast.Call) and _last_name(value.func) == "speak":
            for target in assignment.targets:
                self._check_name(assignment, _last_name(target))
        self.generic_visit(assignment)

    def _speaks(self, node: ast.expr) -> bool:
        return _last_name(node) in self._names or (
            isinstance(node, ast.Call) and _last_name(node.func) == "speak"
        )

    def _check_name(self, node: ast.stmt | ast.arg, name: str) -> None:
        if name not in self._names:
            self._fault(node, f"a Words is called {name!r}: only one called `words` is heard")

    def _hear(
        self, call: ast.Call, *texts: ast.expr, context: ast.expr | None = None, is_marked: bool = False
    ) -> None:
        parts = [_literals(part) for part in (*texts, context) if part is not None]
        if not texts or not all(parts):
            self._fault(call, "what is said is not a literal text: mark it, and say it with words.marked")
            return
        where = f"{self._file}:{call.lineno}"
        heard_in = _literals(context)[0] if context is not None else ""
        plural = _literals(texts[1])[0] if len(texts) > 1 else ""
        for text in _literals(texts[0]):
            self.said.append(Said(where, text, plural, heard_in))
            if not is_marked:
                self._check_values(call, text, plural)

    def _check_values(self, call: ast.Call, text: str, plural: str) -> None:
        always = {"n"} if plural else set[str]()
        given = {keyword.arg for keyword in call.keywords} | always
        asked = placeholders(text) | placeholders(plural) | always
        if None not in given and given != asked:
            self._fault(call, f"{text!r} has places for {_listed(asked)} and is given {_listed(given)}")

    def _fault(self, node: ast.expr | ast.stmt | ast.arg, sentence: str) -> None:
        self.faults.append(Fault(f"{self._file}:{node.lineno}", sentence))


def _last_name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _is_named_words(annotation: ast.expr | None) -> bool:
    return annotation is not None and _last_name(annotation) == "Words"


def _argument(call: ast.Call, position: int, name: str) -> ast.expr | None:
    by_name = (keyword.value for keyword in call.keywords if keyword.arg == name)
    return call.args[position] if len(call.args) > position else next(by_name, None)


def _literals(node: ast.expr) -> list[str]:
    """The texts that an expression may be, when they all stand there; else none."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp(body=body, orelse=other) if _literals(body) and _literals(other):
            return [*_literals(body), *_literals(other)]
        case _:
            return []


def placeholders(text: str) -> set[str]:
    """The names of the places in a text: "{n} of {total}" has n and total."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _listed(names: set[str] | set[str | None]) -> str:
    return ", ".join(sorted(str(name) for name in names)) or "nothing"
