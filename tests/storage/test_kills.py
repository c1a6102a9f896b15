"""A process that is killed loses nothing that was called saved."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.storage.tallies import count as counted

HOUSE = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="nothing forks there")
@pytest.mark.parametrize("count", [100, pytest.param(1000, marks=pytest.mark.long)])
def test_nothing_acknowledged_is_lost_when_the_process_is_killed(
    tmp_path_factory: pytest.TempPathFactory, count: int
) -> None:
    on_disk = tmp_path_factory.mktemp("kills")  # in memory a commit is too short to be cut in two
    command = [sys.executable, "-m", "tests.storage.kills", str(on_disk), str(count)]
    said = subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, check=False)
    found = re.match(rf"{count} kills, (\d+) acknowledged, (\d+) cut in two, 0 lost\n", said.stdout)
    assert found, said
    counted("kills", count, acknowledged=int(found[1]), cut_in_two=int(found[2]), lost=0)
    assert said.returncode == 0
