"""The command line as a process of its own: exit codes, streams, and a pipe that closes early."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.asking import PLANDAAL

HOUSE = Path(__file__).resolve().parents[2]
START = "import sys, main; sys.exit(main.answer(sys.argv[1:]))"


def start(*words: object, folder: Path, **surroundings: str) -> subprocess.CompletedProcess[bytes]:
    """Run main.py's answer as it runs once the environment is there."""
    command = [sys.executable, "-W", "error", "-c", START, *map(str, words)]
    known = {**os.environ, "PYTHONPATH": str(HOUSE), "LC_ALL": "C.UTF-8", **surroundings}
    return subprocess.run(command, cwd=folder, env=known, capture_output=True, timeout=120, check=False)


def test_a_plan_goes_in_and_comes_out(tmp_path: Path) -> None:
    made = start("import", PLANDAAL, "a.samenspel", folder=tmp_path)
    assert (made.returncode, made.stderr) == (0, b"")
    told = start("export", "a.samenspel", "b.json", folder=tmp_path, LC_ALL="nl_NL.UTF-8")
    assert (told.returncode, told.stdout, told.stderr) == (0, b"b.json is gemaakt.\n", b"")
    assert {path.name for path in tmp_path.iterdir()} == {"a.samenspel", "b.json"}


@pytest.mark.skipif(os.name != "posix", reason="another system keeps settings elsewhere")
def test_templates_lie_where_the_windows_keep_them(tmp_path: Path) -> None:
    templates, config = tmp_path / "days" / "Templates", tmp_path / "config"
    templates.mkdir(parents=True)
    (config / "samenspel").mkdir(parents=True)
    settings = json.dumps({"workshops_folder": str(tmp_path / "days")})
    (config / "samenspel" / "settings.json").write_text(settings, "utf-8")
    asked = ("new", "a.samenspel", "--title=x", "--template=Mill")
    own = {"XDG_CONFIG_HOME": str(config), "QT_QPA_PLATFORM": "offscreen"}
    told = start(*asked, folder=tmp_path, **own)
    assert (told.returncode, told.stderr) == (2, "You have no template “Mill”, nor any other.\n".encode())
    start("import", PLANDAAL, templates / "Mill.samenspel", folder=tmp_path)
    told = start(*asked, folder=tmp_path, **own)
    assert (told.returncode, told.stderr) == (0, b"")


def test_what_the_user_can_mend_is_one_line_on_standard_error(tmp_path: Path) -> None:
    refused = start("import", "nothing.json", "a.samenspel", folder=tmp_path)
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert refused.stderr.count(b"\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="only here can a word be no text at all")
def test_a_word_that_is_no_text_is_refused_in_one_printable_line(tmp_path: Path) -> None:
    odd = os.fsdecode(b"caf\xe9.samenspel")
    refused = start("new", odd, "--title", os.fsdecode(b"\xff"), folder=tmp_path)
    assert refused.returncode == 2
    assert refused.stderr.count(b"\n") == 1
    assert b"Traceback" not in refused.stderr


@pytest.mark.skipif(os.name != "posix", reason="another system has other consoles")
def test_a_console_of_another_day_gets_every_line(tmp_path: Path) -> None:
    start("import", PLANDAAL, "a.samenspel", folder=tmp_path)
    told = start("check", "a.samenspel", folder=tmp_path, PYTHONIOENCODING="ascii", LC_ALL="nl_NL.UTF-8")
    assert told.returncode == 0
    assert told.stdout.count(b"\n") > 20


TOO_LONG = "x" * 300
"""No system lets anybody look at such a name, as none lets a stranger look into a locked folder."""


@pytest.mark.parametrize(
    "words",
    [
        ("export", "a.samenspel", f"{TOO_LONG}.pdf"),
        ("export", "a.samenspel", f"{TOO_LONG}.samenspel"),
        ("import", PLANDAAL, f"{TOO_LONG}.samenspel"),
        ("new", f"{TOO_LONG}.samenspel", "--title", "Day"),
        ("worksheets", f"{TOO_LONG}.pdf"),
        (f"{TOO_LONG}.samenspel",),
    ],
)
def test_a_place_that_cannot_be_looked_at_is_refused_in_a_sentence(
    tmp_path: Path, words: tuple[object, ...]
) -> None:
    start("import", PLANDAAL, "a.samenspel", folder=tmp_path)
    refused = start(*words, folder=tmp_path)
    assert refused.returncode == 2, refused.stderr
    assert refused.stderr.count(b"\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["a.samenspel"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="no folder is locked for root")
@pytest.mark.parametrize("words", [("export", "a.samenspel", "shut/b.pdf"), ("shut/b.samenspel",)])
def test_a_locked_folder_is_said_to_be_locked(tmp_path: Path, words: tuple[object, ...]) -> None:
    start("import", PLANDAAL, "a.samenspel", folder=tmp_path)
    shut = tmp_path / "shut"
    shut.mkdir(mode=0)
    refused = start(*words, folder=tmp_path)
    shut.chmod(0o700)
    assert refused.returncode == 2, refused.stderr
    assert b"does not let you use this file or folder" in refused.stderr


@pytest.mark.skipif(os.name != "posix", reason="a folder can be taken away under a process only here")
def test_an_example_where_nothing_can_be_written_says_so() -> None:
    for place in ("/proc", "/sys"):
        if Path(place).is_dir():
            refused = start("example", folder=Path(place), DISPLAY="", WAYLAND_DISPLAY="")
            assert refused.returncode == 2, refused.stderr
            assert refused.stderr.count(b"\n") == 1
