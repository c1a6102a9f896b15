"""What import-linter does not see: main.py, what bootstrap leans on, and who uses what is installed."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2]
OURS = {"workshop", "ui", "main", "tests"}
PART_OF = {"shiboken6": "pyside6-essentials"}
"""Packages that are the other half of a part that is declared."""
STANDARD_LIBRARY_ONLY = ["domain", "insight", "commands", "document", "drawing", "bootstrap"]


def imported(path: Path, *, at_start: bool = False) -> Iterator[str]:
    """The modules that a file imports, in full; `at_start` leaves out those inside functions."""
    for node in _run(ast.parse(path.read_text("utf-8")), at_start):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _run(node: ast.AST, at_start: bool) -> Iterator[ast.AST]:
    """The nodes below one that run at all: what stands there for the type checker alone does not."""
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        children: list[ast.AST] = [*node.orelse]
    else:
        children = list(ast.iter_child_nodes(node))
    for child in children:
        if not (at_start and isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef)):
            yield child
            yield from _run(child, at_start)


def root(module: str) -> str:
    return module.partition(".")[0]


def foreign(path: Path) -> set[str]:
    """The packages that a file uses which neither Python nor we bring."""
    return {root(module) for module in imported(path)} - set(sys.stdlib_module_names) - OURS


@pytest.mark.parametrize("room", STANDARD_LIBRARY_ONLY)
def test_the_inner_rooms_use_the_standard_library_only(room: str) -> None:
    used = {str(path): foreign(path) for path in (HOUSE / "workshop" / room).rglob("*.py")}
    assert used
    assert {path: packages for path, packages in used.items() if packages} == {}


def test_bootstrap_runs_before_anything_is_installed_so_it_imports_nothing_else_of_ours() -> None:
    for path in (HOUSE / "workshop" / "bootstrap").glob("*.py"):
        ours = {module for module in imported(path) if root(module) in OURS}
        assert all(module.startswith("workshop.bootstrap.") for module in ours), path


def test_main_imports_nothing_before_its_environment_is_there_but_bootstrap() -> None:
    at_start = set(imported(HOUSE / "main.py", at_start=True))
    beyond = {module for module in at_start if root(module) not in sys.stdlib_module_names}
    assert beyond == {"workshop.bootstrap"}


def test_nothing_imports_main_so_that_one_place_wires_and_nobody_leans_on_it() -> None:
    for folder in ("workshop", "ui"):
        for path in (HOUSE / folder).rglob("*.py"):
            assert "main" not in {root(module) for module in imported(path)}, path


def test_what_the_house_imports_is_declared_for_it() -> None:
    """Nothing may lean on a part that came along with another, or that only the checks install."""
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {re.split(r"[^\w.-]", line)[0].lower().replace("_", "-") for line in project["dependencies"]}
    brought_by = importlib.metadata.packages_distributions()
    for folder in ("workshop", "ui"):
        for path in (HOUSE / folder).rglob("*.py"):
            for package in foreign(path):
                brings = [*brought_by.get(package, []), PART_OF.get(package, "")]
                names = {name.lower().replace("_", "-") for name in brings}
                assert names & declared, f"{path} uses {package}"
