"""What every test stands on: two screens without a display, a home of its own, and no warning unheard.

`--long` asks for the long form of every suite. A test that makes the application log something says what with
`@pytest.mark.logs("pattern")`; any other record from WARNING on fails the test, and so does any Qt warning.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

import pytest
from hypothesis import settings
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from tests.surroundings import settle_in

collect_ignore = ["bench", "room"]
"""Suites with a command of their own."""


settle_in()
settings.register_profile("usual", deadline=None, derandomize=True, max_examples=50)
settings.register_profile("long", deadline=None, max_examples=1000)

_said_by_qt_between_tests: list[str] = []


def _hear_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """While a test sets up or runs pytest-qt listens; this hears what comes while one is taken down."""
    if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and "plugin does not support" not in message:
        _said_by_qt_between_tests.append(message)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="run the long form of every suite")


def pytest_configure(config: pytest.Config) -> None:
    qInstallMessageHandler(_hear_qt)
    settings.load_profile("long" if config.getoption("--long") else "usual")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the tests marked `long` to the long run."""
    if config.getoption("--long"):
        return
    kept = [item for item in items if item.get_closest_marker("long") is None]
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = kept


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    yield
    said, _said_by_qt_between_tests[:] = list(_said_by_qt_between_tests), []
    if said:
        pytest.fail("Qt warned while the test was taken down: " + "; ".join(said))


class _Listener(logging.Handler):
    """Keeps what is logged from WARNING on."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """The application's own, for all tests of a run: Qt makes one only."""
    from ui.arrivals.application import Application

    return Application


@pytest.fixture(autouse=True)
def logged_as_expected(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test whose log holds what its `logs` marks do not name, or lacks what they do."""
    patterns = [re.compile(mark.args[0]) for mark in request.node.iter_markers("logs")]
    listener = _Listener()
    logging.getLogger().addHandler(listener)
    yield
    logging.getLogger().removeHandler(listener)
    unexpected = [line for line in listener.heard if not any(pattern.search(line) for pattern in patterns)]
    lacking = [
        pattern.pattern for pattern in patterns if not any(pattern.search(line) for line in listener.heard)
    ]
    assert not unexpected, "unexpected in the log: " + "; ".join(unexpected)
    assert not lacking, "never logged: " + "; ".join(lacking)
