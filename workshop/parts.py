"""The parts of others that the application is made with: their names, versions and licences.

In a checkout they are read off what is installed, as `requirements.lock` names it. What is handed out has no
such list: there, `installers/build.py` wrote them down before, a file each, in `licences/`. Whoever brings
no text of a usual licence along gets ours, from `resources/licences`.
"""

from __future__ import annotations

import importlib.metadata
import platform
import re
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from workshop import VERSION
from workshop.values import dataclass

_HOUSE = Path(__file__).resolve().parents[1]
_USUAL = _HOUSE / "resources" / "licences"
WRITTEN = _HOUSE / "licences"
"""Where the installed application has them; a checkout has no such folder."""

_LONGEST_NAME = 60
_LARGEST = 200_000
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==", re.MULTILINE)
_FAMILY = re.compile(r"GNU (Library or Lesser )?General Public License|Lesser General Public")


@dataclass(frozen=True, slots=True)
class Part:
    """One part by its name and version, what its licence is called, and where its texts are."""

    name: str
    version: str
    licence: str
    files: tuple[Path, ...]

    def text(self) -> str:
        """Return everything that its licence says."""
        texts = [file.read_text("utf-8", "replace").strip() for file in self.files]
        return "\n\n\n".join(dict.fromkeys(texts))

    def written(self) -> str:
        """Return it as a file that `written_parts` reads and people can read, too."""
        return f"{self.name} {self.version}\n{self.licence}\n\n{self.text()}\n"


def parts() -> tuple[Part, ...]:
    """Return the application itself and then all its parts by name."""
    found = written_parts(WRITTEN) if WRITTEN.is_dir() else installed_parts()
    ours = Part("Samenspel", VERSION, "Apache-2.0", (_HOUSE / "LICENSE", _HOUSE / "NOTICE"))
    return (ours, *sorted(found, key=lambda part: part.name.casefold()))


def written_parts(folder: Path) -> tuple[Part, ...]:
    """Return what stands in a folder's files."""
    found = []
    for file in folder.glob("*.txt"):
        with file.open(encoding="utf-8") as lines:
            name, _, version = next(lines, "").strip().rpartition(" ")
            found.append(Part(name, version, next(lines, "").strip(), (file,)))
    return tuple(found)


def installed_parts(lock: Path = _HOUSE / "requirements.lock") -> tuple[Part, ...]:
    """Return Python and what is installed of a lock; it names parts for other systems, too."""
    found = [_python()]
    for name in dict.fromkeys(_PINNED.findall(lock.read_text("utf-8"))):
        try:
            found.append(part_of(name))
        except importlib.metadata.PackageNotFoundError:
            continue
    return tuple(found)


def part_of(name: str) -> Part:
    """Return an installed part; raise `importlib.metadata.PackageNotFoundError` when there is none."""
    installed = importlib.metadata.distribution(name)
    licence = _licence(installed)
    files = tuple(sorted(_texts(installed), key=_is_aside)) or tuple(_usual(licence))
    if name == "python-lucide":  # its own licence is not that of the icons it carries
        licence, files = f"{licence}; ISC", (*files, _USUAL / "ISC.txt")
    return Part(installed.metadata["Name"], installed.version, licence, files)


def _python() -> Part:
    file = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    return Part("Python", platform.python_version(), "PSF-2.0", (file,) if file.is_file() else ())


def _licence(installed: importlib.metadata.Distribution) -> str:
    """What its licence is called: said in so many words, else by its classifiers."""
    fields: Any = installed.metadata
    said = fields.get("License-Expression") or fields.get("License") or ""
    if said and len(said) <= _LONGEST_NAME:
        return str(said)
    classifiers = fields.get_all("Classifier") or []
    named = [one.rpartition(" :: ")[2] for one in classifiers if one.startswith("License :: ")]
    return ", ".join(named) or str(said)[:_LONGEST_NAME]


def _texts(installed: importlib.metadata.Distribution) -> Iterator[Path]:
    for file in installed.files or ():
        is_meant = "licenses" in file.parts[:-1] or any(
            word in file.name.lower() for word in ("licen", "copying", "ofl.txt")
        )
        if is_meant and file.suffix not in (".py", ".pyc", ".pyi"):
            place = Path(str(installed.locate_file(file)))
            if place.is_file() and place.stat().st_size < _LARGEST:
                yield place


def _is_aside(file: Path) -> bool:
    """Tell whether a file beside the licences is none: who made it, what else it holds."""
    return not any(word in file.stem.lower() for word in ("licen", "copying", "ofl"))


def _usual(licence: str) -> Iterator[Path]:
    """The texts of a licence by its name; a lesser licence is the whole one and what it adds."""
    if "LGPL" in licence or _FAMILY.search(licence):
        yield from (_USUAL / "LGPL-3.0.txt", _USUAL / "GPL-3.0.txt")
    elif "MIT" in licence:
        yield _USUAL / "MIT.txt"
