"""Who imports whom has no circle, not even by an import that comes late or is for the type checker alone."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
ROOMS = ("workshop", "ui")


def name_of(path: Path) -> str:
    """The module that a file is."""
    parts = path.relative_to(HOUSE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def named(text: str) -> Iterator[tuple[str, str]]:
    """What a module's text imports, wherever it stands: the module, and the name taken from it or nothing."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.module, alias.name) for alias in node.names)


def arrows(text: str, modules: Iterable[str]) -> set[str]:
    """The modules of ours that a text leans on; a name taken from a package counts for the module it is."""
    known = set(modules)
    found = (f"{module}.{name}" if f"{module}.{name}" in known else module for module, name in named(text))
    return {module for module in found if module in known}


def circle(texts: dict[str, str]) -> list[str]:
    """One circle among modules, given by name with their texts; empty when there is none."""
    graph = {module: arrows(text, texts) - {module} for module, text in texts.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as found:
        return list(found.args[1])
    return []


def test_no_module_leans_on_one_that_leans_on_it() -> None:
    files = [path for room in ROOMS for path in sorted((HOUSE / room).rglob("*.py"))]
    assert len(files) > 300
    assert circle({name_of(path): path.read_text("utf-8") for path in files}) == []


def test_a_circle_is_seen_though_one_import_is_late_and_the_other_for_the_type_checker() -> None:
    texts = {
        "ui.a": "def late():\n    from ui import b",
        "ui.b": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from ui.a import Thing",
    }
    assert sorted(set(circle(texts))) == ["ui.a", "ui.b"]
