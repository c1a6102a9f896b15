"""The lock files: they pin what pyproject.toml asks for, with hashes, and name no place to fetch it from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HOUSE = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))
LOCKS = {
    "requirements.lock": PROJECT["project"]["dependencies"],
    "requirements-checks.lock": PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"],
}
MACHINES = [
    {
        "python_version": version,
        "python_full_version": f"{version}.4",
        "sys_platform": system,
        "platform_machine": machine,
    }
    for version in ("3.11", "3.12", "3.13", "3.14")
    for system, machine in (
        ("linux", "x86_64"),
        ("linux", "aarch64"),
        ("darwin", "arm64"),
        ("darwin", "x86_64"),
        ("win32", "AMD64"),
    )
]


def pins(lock: str) -> dict[Requirement, int]:
    """Each pin of a lock with the number of its hashes."""
    text = (HOUSE / lock).read_text("utf-8").replace("\\\n", " ")
    lines = [line.split("--hash=") for line in text.splitlines() if line.strip()]
    return {Requirement(line[0].strip()): len(line) - 1 for line in lines}


def installed(lock: str, machine: dict[str, str]) -> dict[str, str]:
    """The version of every part that the lock gives such a machine."""
    return {
        canonicalize_name(pin.name): str(pin.specifier).removeprefix("==")
        for pin in pins(lock)
        if pin.marker is None or pin.marker.evaluate(machine)
    }


@pytest.mark.parametrize("lock", LOCKS)
@pytest.mark.parametrize("machine", MACHINES, ids=lambda machine: "-".join(machine.values()))
def test_every_machine_gets_what_is_asked_for_and_one_version_of_it(
    lock: str, machine: dict[str, str]
) -> None:
    versions = installed(lock, machine)
    for asked in map(Requirement, LOCKS[lock]):
        if asked.marker is None or asked.marker.evaluate(machine):
            assert asked.specifier.contains(versions[canonicalize_name(asked.name)], prereleases=True), asked


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_is_exact_and_has_its_hashes(lock: str) -> None:
    assert pins(lock)
    for pin, hashes in pins(lock).items():
        assert re.fullmatch(r"==[\w.]+", str(pin.specifier)), pin
        assert hashes, pin


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_index_and_no_folder(lock: str) -> None:
    text = (HOUSE / lock).read_text("utf-8")
    assert not re.search(r"://|--(extra-)?index|--find-links|@ |file:|\s/", text)


@pytest.mark.parametrize("machine", MACHINES, ids=lambda machine: "-".join(machine.values()))
def test_the_checks_run_against_what_people_get(machine: dict[str, str]) -> None:
    people, checks = (installed(lock, machine) for lock in LOCKS)
    assert people.items() <= checks.items()
