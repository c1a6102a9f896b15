"""Small pieces: what outgrows the house's measure says in its docstring why it is long."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
LINES_OF_A_FILE = 300
LINES_OF_A_TEST_FILE = 500
LINES_OF_A_CLASS = 180
"""The habit is 250 for a file and 150 for a class; from these on a reason is asked for. A test file is a list
of sentences, read one by one, so it may be longer."""
SAYS_WHY = re.compile(r"\blong(er)?\b", re.IGNORECASE)


def files() -> Iterator[Path]:
    yield HOUSE / "main.py"
    for folder in ("workshop", "ui", "tests"):
        yield from sorted((HOUSE / folder).rglob("*.py"))


def says_why(node: ast.Module | ast.ClassDef) -> bool:
    return bool(SAYS_WHY.search(ast.get_docstring(node) or ""))


def too_long(text: str, most: int = LINES_OF_A_FILE) -> list[str]:
    """The pieces of a module that are over the measure and do not say why."""
    module = ast.parse(text)
    if says_why(module):
        return []
    classes = [node for node in ast.walk(module) if isinstance(node, ast.ClassDef)]
    found = ["the file"] if len(text.splitlines()) > most else []
    return found + [
        node.name
        for node in classes
        if (node.end_lineno or 0) - node.lineno >= LINES_OF_A_CLASS and not says_why(node)
    ]


def test_every_file_and_class_is_small_or_says_why_it_is_long() -> None:
    found = {
        path.relative_to(HOUSE).as_posix(): too_long(
            path.read_text("utf-8"),
            LINES_OF_A_TEST_FILE if path.name.startswith("test_") else LINES_OF_A_FILE,
        )
        for path in files()
    }
    assert {path: pieces for path, pieces in found.items() if pieces} == {}


def test_a_long_file_is_seen_unless_it_says_why() -> None:
    body = "x = 1\n" * LINES_OF_A_FILE
    assert too_long(f'"""A table."""\n{body}') == ["the file"]
    assert too_long(f'"""A table: long, because a table is read in one piece."""\n{body}') == []


def test_a_long_class_is_seen_unless_it_says_why() -> None:
    body = "    x = 1\n" * LINES_OF_A_CLASS
    assert too_long(f"class Board:\n{body}") == ["Board"]
    assert too_long(f'class Board:\n    """Long: one gesture reads best whole."""\n{body}') == []
