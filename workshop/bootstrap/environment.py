"""The checkout's own environment: whether it holds what is locked, making it so, and stepping into it.

Every start asks whether it does: what only making it takes is imported when it comes to that.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from workshop.bootstrap.said import SetUpError, say, tell

if TYPE_CHECKING:
    from workshop.bootstrap.turns import Turn

_ENTERING = "SAMENSPEL_ENTERING"
_SEEN = "seen:"  # in the stamp, before the name of a lock: its size and time


def environment_of(checkout: Path, locks: tuple[str, ...]) -> Environment:
    """The environment in the checkout or, where that cannot be written to, among the user's own files."""
    files = tuple(checkout / name for name in locks)
    here = Environment(checkout / ".venv", files)
    touched = [part for part in (checkout, here.folder) if part.exists()]
    if all(os.access(part, os.W_OK) for part in touched) or here.is_ready():
        return here
    import hashlib

    name = hashlib.sha256(bytes(checkout.resolve())).hexdigest()[:12]
    return Environment(_users_data() / "samenspel" / f"environment-{name}", files)


def _users_data() -> Path:
    """Where this user's programs keep their files: what platformdirs says, which is not installed yet."""
    places = {
        "win32": ("LOCALAPPDATA", Path("AppData", "Local")),
        "darwin": ("", Path("Library", "Application Support")),
    }
    variable, usual = places.get(sys.platform, ("XDG_DATA_HOME", Path(".local", "share")))
    return Path(os.environ.get(variable) or Path.home() / usual)


class Environment(NamedTuple):
    """A folder with a Python of its own, meant to hold everything that the first of its locks pins.

    In it stands the stamp, written last: the version of its Python and the hash of each lock that it fulfils.
    Beside it stands FOLDER.busy, which one process at a time may hold; a note in it that nobody holds is left
    from a set-up that was cut short.
    """

    folder: Path
    locks: tuple[Path, ...]

    def is_entered(self) -> bool:
        """Whether this process already runs in it."""
        return Path(sys.prefix).resolve() == self.folder.resolve()

    def is_ready(self) -> bool:
        """Whether it holds everything, for the Python that would run; a few file reads, no more."""
        stamp = self._read_stamp()
        if not self._has_python() or not all(_is_stamped(lock, stamp) for lock in self.locks):
            return False
        return not self.is_entered() or stamp.get("python") == _version()

    def prepare(self) -> None:
        """Install what is locked unless that was done; raise `SetUpError` where the user can mend the reason.

        Two that prepare at once take turns, and the second finds it done.
        """
        if self.is_ready():
            return
        from workshop.bootstrap.turns import turn

        self.folder.parent.mkdir(parents=True, exist_ok=True)
        with turn(self.folder.with_name(self.folder.name + ".busy")) as ours:
            if not self.is_ready():
                self._set_up(ours)

    def step_in(self) -> None:
        """Go on in this environment: return when already there, else start the same command in it."""
        came_from = os.environ.pop(_ENTERING, "")
        if self.is_entered():
            return
        if came_from == str(self.folder):
            raise SetUpError(
                say(
                    "The environment in {folder} does not start: delete that folder and start again.",
                    folder=self.folder,
                )
            )
        os.environ[_ENTERING] = str(self.folder)
        _go_on_as([str(self._python), *sys.orig_argv[1:]])

    def _set_up(self, ours: Turn) -> None:
        import time

        from workshop.bootstrap.installing import install

        started = time.monotonic()
        was_cut_short = bool(ours.note)

        def begins() -> None:
            ours.write("setting up")
            self._stamp.unlink(missing_ok=True)

        if was_cut_short:
            tell("The last set-up was cut short, so we start it afresh.")
        if was_cut_short or not self._has_python() or self._is_of_another_python():
            begins()
            self._make_anew()
        else:  # without a network it must stay as it is, for the version that it was made for
            text = "This version needs other parts: bringing {folder} up to date (a minute at most)."
            tell(text, folder=self.folder)
        install(self._python, self.locks[0], self.folder, begins)
        self._compile()
        self._write_stamp()
        ours.write("")
        tell("Ready, after {seconds} seconds.", seconds=round(time.monotonic() - started))

    def _compile(self) -> None:
        """Our own code as pip leaves everybody else's: a start that compiles as it goes takes twice as long.

        Python keeps it fresh from then on. Where it cannot be kept, as in a folder of somebody else's, a
        start compiles; that is no reason to stop.
        """
        import subprocess

        rooms = [str(self.locks[0].parent / room) for room in ("workshop", "ui")]
        command = [str(self._python), "-I", "-m", "compileall", "-q", "-j", "0", *rooms]
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)

    def _make_anew(self) -> None:
        """A new environment in the folder's place, with nothing but pip."""
        import subprocess

        from workshop.bootstrap.installing import MEGABYTES
        from workshop.bootstrap.system import see_to_venv

        see_to_venv()
        tell(
            "First start: installing what is needed in {folder} (once; {megabytes} MB, up to three minutes).",
            folder=self.folder,
            megabytes=MEGABYTES,
        )
        base = getattr(sys, "_base_executable", sys.executable) if self.is_entered() else sys.executable
        command = [base, "-I", "-m", "venv", "--clear", str(self.folder)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            last = [*(done.stderr or done.stdout).split("\n"), str(done.returncode)]
            reason = next(line for line in last if line)
            raise SetUpError(say("Setting up failed: {reason}", reason=reason))

    @property
    def _python(self) -> Path:
        return self.folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

    def _has_python(self) -> bool:
        """Whether its interpreter is there, and so is the one it stands on, which a system may replace."""
        settings = self.folder / "pyvenv.cfg"
        if not (self._python.exists() and settings.exists()):
            return False
        lines = (line.partition("=") for line in settings.read_text("utf-8").splitlines())
        return all(Path(value.strip()).exists() for name, _, value in lines if name.strip() == "home")

    def _is_of_another_python(self) -> bool:
        return self.is_entered() and self._read_stamp().get("python") != _version()

    @property
    def _stamp(self) -> Path:
        return self.folder / "samenspel.json"

    def _read_stamp(self) -> dict[str, str]:
        try:
            stamp = json.loads(self._stamp.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return stamp if isinstance(stamp, dict) else {}

    def _write_stamp(self) -> None:
        import subprocess

        command = [str(self._python), "-I", "-c", "import sys; print('{}.{}'.format(*sys.version_info))"]
        version = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
        half = self._stamp.with_suffix(".new")
        hashes = {lock.name: _hash(lock) for lock in self.locks}
        seen = {_SEEN + lock.name: _glance(lock) for lock in self.locks}
        half.write_text(json.dumps({"python": version} | hashes | seen), "utf-8")
        half.replace(self._stamp)


def _is_stamped(lock: Path, stamp: dict[str, str]) -> bool:
    """Whether the stamp is for that lock, by a glance at it, or else by all that it says."""
    return stamp.get(_SEEN + lock.name) == _glance(lock) or stamp.get(lock.name) == _hash(lock)


def _glance(lock: Path) -> str:
    known = lock.stat()
    return f"{known.st_size} {known.st_mtime_ns}"


def _hash(lock: Path) -> str:
    import hashlib

    return hashlib.sha256(lock.read_bytes()).hexdigest()


def _version() -> str:
    return "{}.{}".format(*sys.version_info)


def _go_on_as(command: list[str]) -> NoReturn:
    """Become that command; on Windows, whose execv loses the exit code, wait for a child and pass it on."""
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    import subprocess

    with subprocess.Popen(command) as child:
        while True:
            try:
                raise SystemExit(child.wait())
            except KeyboardInterrupt:
                continue  # the child was interrupted too, and decides
