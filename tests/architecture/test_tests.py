"""The tests' own manners: they wait for events alone, touch nothing private, mock nothing, and can fail."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
CAN_FAIL = ("raises", "warns", "fail", "waitSignal", "waitSignals", "waitUntil", "assertNotEmitted")


def sleeps(module: ast.Module) -> Iterator[int]:
    """Lines that let time pass, whether by Python's clock or by Qt's."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            is_bot = isinstance(node.func, ast.Attribute) and name_of(node.func.value) == "qtbot"
            if called(node) in ("sleep", "msleep", "qSleep", "qWait") or (is_bot and called(node) == "wait"):
                yield node.lineno


def touches_private(module: ast.Module) -> Iterator[int]:
    """Lines that reach for a name that its owner keeps to itself."""
    for node in ast.walk(module):
        if isinstance(node, ast.Attribute):
            if is_private(node.attr) and name_of(node.value) not in ("self", "cls"):
                yield node.lineno
        elif isinstance(node, ast.ImportFrom) and any(is_private(alias.name) for alias in node.names):
            yield node.lineno


def mocks(module: ast.Module) -> Iterator[int]:
    """Lines that bring in a mock."""
    for node in ast.walk(module):
        brought = []
        if isinstance(node, ast.Import):
            brought = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            brought = [node.module or ""]
        elif isinstance(node, ast.arg):
            brought = [node.arg]
        if any(name.partition(".")[0] in ("unittest", "mock", "mocker") for name in brought):
            yield getattr(node, "lineno", 0)


def cannot_fail(module: ast.Module) -> Iterator[int]:
    """Tests in which nothing is asserted, neither there nor in a function of their module that they call."""
    functions = {node.name: node for node in ast.walk(module) if isinstance(node, ast.FunctionDef)}
    asserting = {name for name, function in functions.items() if asserts(function)}
    for name, function in functions.items():
        if name.startswith("test_") and name not in asserting:
            calls = {called(node) for node in ast.walk(function) if isinstance(node, ast.Call)}
            if not calls & asserting:
                yield function.lineno


def asserts(function: ast.FunctionDef) -> bool:
    calls = {called(node) for node in ast.walk(function) if isinstance(node, ast.Call)}
    return (
        any(isinstance(node, ast.Assert) for node in ast.walk(function))
        or not calls.isdisjoint(CAN_FAIL)
        or any(name.startswith("check_") for name in calls)  # raises where something is wrong
    )


def called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else name_of(call.func)


def name_of(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def is_private(name: str) -> bool:
    return name.startswith("_") and not (name.startswith("__") and name.endswith("__"))


@pytest.mark.parametrize(
    "manners", [sleeps, touches_private, mocks, cannot_fail], ids=lambda found: found.__name__
)
def test_no_test_sleeps_or_touches_what_is_private_or_mocks_or_asserts_nothing(
    manners: Callable[[ast.Module], Iterator[int]],
) -> None:
    found = {
        path.relative_to(TESTS).as_posix(): list(manners(ast.parse(path.read_text("utf-8"))))
        for path in sorted(TESTS.rglob("*.py"))
    }
    assert {path: lines for path, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    ("manners", "text"),
    [
        (sleeps, "time.sleep(1)"),
        (sleeps, "qtbot.wait(100)"),
        (touches_private, "document._now"),
        (touches_private, "from workshop.document import _now"),
        (mocks, "from unittest.mock import Mock"),
        (mocks, "def test_it_is_called(mocker): ..."),
        (cannot_fail, "def test_it_runs():\n    run()"),
    ],
)
def test_bad_manners_are_seen(manners: Callable[[ast.Module], Iterator[int]], text: str) -> None:
    assert list(manners(ast.parse(text)))


@pytest.mark.parametrize(
    ("manners", "text"),
    [
        (sleeps, "process.wait()"),
        (touches_private, "self._now"),
        (cannot_fail, "def holds():\n    assert True\ndef test_it_holds():\n    holds()"),
        (cannot_fail, "def test_it_is_refused():\n    with pytest.raises(ValueError): run()"),
    ],
)
def test_good_manners_are_left_alone(manners: Callable[[ast.Module], Iterator[int]], text: str) -> None:
    assert list(manners(ast.parse(text))) == []
