"""A small checkout that gives itself an environment: first start, later starts, cut short, two at once."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from workshop.bootstrap import APPLICATION, CHECKS
from workshop.bootstrap.environment import environment_of

HOUSE = Path(__file__).resolve().parents[2]
MAIN = """
import sys
from pathlib import Path
from workshop import bootstrap
bootstrap.enter(Path(__file__).parent)
import samenspel_part
print("part", samenspel_part.VERSION, sys.argv[1:])
sys.exit(7)
"""


def put_on_shelf(shelf: Path, version: str) -> str:
    """Make the one part that this checkout needs, and return the lock's line for it."""
    wheel = shelf / f"samenspel_part-{version}-py3-none-any.whl"
    about = f"samenspel_part-{version}.dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("samenspel_part.py", f"VERSION = {version!r}\n")
        archive.writestr(
            f"{about}/METADATA", f"Metadata-Version: 2.1\nName: samenspel-part\nVersion: {version}\n"
        )
        archive.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{about}/RECORD", "")
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    return f"samenspel-part=={version} --hash=sha256:{digest}\n"


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("checkout")
    shutil.copytree(HOUSE / "workshop" / "bootstrap", folder / "workshop" / "bootstrap")
    (folder / "workshop" / "__init__.py").touch()
    (folder / "main.py").write_text(MAIN, "utf-8")
    (folder / "shelf").mkdir()
    (folder / "requirements.lock").write_text(put_on_shelf(folder / "shelf", "1.0"), "utf-8")
    return folder


def starting(checkout: Path, *words: str) -> subprocess.Popen[str]:
    """Begin `main.py` as a person would, with a Python that has nothing installed."""
    base = Path(sys.base_prefix) / ("python.exe" if sys.platform == "win32" else "bin/python3")
    variables = {
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(checkout / "shelf"),
    }
    return subprocess.Popen(
        [str(base), str(checkout / "main.py"), *words],
        env=os.environ | variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def start(checkout: Path, *words: str) -> tuple[int, list[str], str]:
    """The exit code, the lines on standard output, and standard error."""
    process = starting(checkout, *words)
    output, errors = process.communicate()
    return process.returncode, output.splitlines(), errors


def test_the_first_start_sets_up_and_later_ones_only_start(checkout: Path) -> None:
    code, lines, errors = start(checkout, "export", "a b")
    assert (code, errors) == (7, "")
    assert lines[0].startswith("First start: installing what is needed in ")
    assert lines[-1] == "part 1.0 ['export', 'a b']"
    assert start(checkout) == (7, ["part 1.0 []"], "")


def test_a_new_lock_brings_the_environment_up_to_date(checkout: Path) -> None:
    start(checkout)
    (checkout / "requirements.lock").write_text(put_on_shelf(checkout / "shelf", "2.0"), "utf-8")
    code, lines, _ = start(checkout)
    assert code == 7
    assert lines[0].startswith("This version needs other parts")
    assert lines[-1] == "part 2.0 []"


def test_a_set_up_that_was_cut_short_is_done_afresh(checkout: Path) -> None:
    start(checkout)
    (checkout / ".venv" / "samenspel.json").unlink()
    (checkout / ".venv" / "left-over").touch()
    (checkout / ".venv.busy").write_text("\0setting up", "utf-8")
    code, lines, _ = start(checkout)
    assert code == 7
    assert lines[0] == "The last set-up was cut short, so we start it afresh."
    assert not (checkout / ".venv" / "left-over").exists()
    assert start(checkout)[1] == [lines[-1]]


def test_of_two_first_starts_one_sets_up_and_the_other_waits_for_it(checkout: Path) -> None:
    shutil.rmtree(checkout / ".venv", ignore_errors=True)
    both = [starting(checkout), starting(checkout)]
    spoken = [process.communicate()[0].splitlines() for process in both]
    assert [process.returncode for process in both] == [7, 7]
    firsts = sorted(lines[0] for lines in spoken)
    assert firsts[0] == "Another start is setting this up already, so we wait for it."
    assert firsts[1].startswith("First start")


def test_a_part_that_cannot_be_had_is_one_sentence_and_code_two(checkout: Path) -> None:
    start(checkout)
    before = start(checkout)
    good = (checkout / "requirements.lock").read_text("utf-8")
    (checkout / "requirements.lock").write_text(f"no-such-part==1.0 --hash=sha256:{'0' * 64}\n", "utf-8")
    code, _, errors = start(checkout)
    (checkout / "requirements.lock").write_text(good, "utf-8")
    assert code == 2
    assert errors.startswith("There is no no-such-part for Python 3.")
    assert errors.count("\n") == 1
    assert start(checkout) == before, "the version that worked still does, without a set-up"


@pytest.mark.skipif(sys.platform == "win32", reason="its interpreter is a program there, not a link")
def test_an_environment_that_leads_nowhere_is_refused_not_tried_for_ever(checkout: Path) -> None:
    start(checkout)
    inside = checkout / ".venv" / "bin" / "python"
    inside.unlink()
    inside.write_text(f'#!/bin/sh\nexec {sys.base_prefix}/bin/python3 "$@"\n', "utf-8")
    inside.chmod(0o755)
    code, _, errors = start(checkout)
    shutil.rmtree(checkout / ".venv")
    assert code == 2
    assert "does not start" in errors


def test_a_checkout_that_cannot_be_written_to_keeps_its_environment_with_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "requirements.lock").touch()
    assert environment_of(tmp_path, APPLICATION).folder == tmp_path / ".venv"
    monkeypatch.setattr("os.access", lambda *_: False)  # even for root
    folder = environment_of(tmp_path, APPLICATION).folder
    assert folder.parent.name == "samenspel"
    assert tmp_path not in folder.parents


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A checkout with both locks and an environment without a stamp."""
    for name in CHECKS:
        (tmp_path / name).write_text(name, "utf-8")
    venv.create(tmp_path / ".venv", with_pip=False, symlinks=sys.platform != "win32")
    return tmp_path


def stamp(house: Path, locks: tuple[str, ...]) -> None:
    """Leave what a set-up for these locks leaves."""
    hashes = {name: hashlib.sha256((house / name).read_bytes()).hexdigest() for name in locks}
    text = json.dumps({"python": "{}.{}".format(*sys.version_info)} | hashes)
    (house / ".venv" / "samenspel.json").write_text(text, "utf-8")


def test_an_environment_made_for_the_checks_serves_the_application_too(house: Path) -> None:
    assert not environment_of(house, APPLICATION).is_ready()
    stamp(house, CHECKS)
    assert environment_of(house, CHECKS).is_ready()
    assert environment_of(house, APPLICATION).is_ready()


def test_a_lock_is_read_only_when_it_is_another_than_it_was_seen_to_be(house: Path) -> None:
    lock, stamped = house / APPLICATION[0], house / ".venv" / "samenspel.json"
    stamp(house, APPLICATION)
    known, seen = json.loads(stamped.read_text("utf-8")), lock.stat()
    glance = {f"seen:{lock.name}": f"{seen.st_size} {seen.st_mtime_ns}"}
    stamped.write_text(json.dumps(known | glance | {lock.name: "nothing that was hashed"}), "utf-8")
    assert environment_of(house, APPLICATION).is_ready()
    os.utime(lock, ns=(0, 0))
    assert not environment_of(house, APPLICATION).is_ready()
    stamped.write_text(json.dumps(known | glance), "utf-8")
    assert environment_of(house, APPLICATION).is_ready(), "its content is what was installed"


def test_an_environment_made_for_the_application_does_not_serve_the_checks(house: Path) -> None:
    stamp(house, APPLICATION)
    assert environment_of(house, APPLICATION).is_ready()
    assert not environment_of(house, CHECKS).is_ready()


def test_an_environment_whose_python_was_taken_away_is_not_ready(house: Path) -> None:
    stamp(house, APPLICATION)
    (house / ".venv" / "pyvenv.cfg").write_text(f"home = {house / 'gone'}\n", "utf-8")
    assert not environment_of(house, APPLICATION).is_ready()


def test_a_stamp_that_cannot_be_read_counts_as_none(house: Path) -> None:
    stamp(house, APPLICATION)
    (house / ".venv" / "samenspel.json").write_text("{half", "utf-8")
    assert not environment_of(house, APPLICATION).is_ready()
