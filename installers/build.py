"""Builds Samenspel as one folder that needs no Python, and from it what people install.

    python installers/build.py          build/dist/samenspel, tried out with --selftest
    python installers/build.py --deb    and build/samenspel_VERSION_ARCHITECTURE.deb

Run it with a Python that has requirements.lock and PyInstaller installed, on the system it is built for.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[1]
BUILD = HOUSE / "build"
sys.path.insert(0, str(HOUSE))

from workshop import VERSION  # noqa: E402
from workshop.parts import installed_parts, part_of  # noqa: E402

DEPENDS = (
    "libegl1, libgl1, libxkbcommon0, libxkbcommon-x11-0, libdbus-1-3, libfontconfig1, libglib2.0-0, "
    "libxcb-cursor0, libxcb-icccm4, libxcb-image0, libxcb-keysyms1, libxcb-randr0, libxcb-render-util0, "
    "libxcb-shape0, libxcb-xinerama0, libxcb-xkb1"
)
"""What Qt asks of a Debian or Ubuntu for a window under X, besides what it brings along."""


def main(words: list[str]) -> int:
    """Build, try out, and pack what was asked for."""
    BUILD.mkdir(exist_ok=True)
    icons(BUILD)
    licences(BUILD / "licences")
    freeze()
    program = BUILD / "dist" / "samenspel" / ("samenspel.exe" if sys.platform == "win32" else "samenspel")
    code = subprocess.run([str(program), "--selftest"], check=False).returncode
    if code:
        return code
    if "--deb" in words:
        sys.stdout.write(f"{deb(program.parent)}\n")
    return 0


def icons(folder: Path) -> None:
    """The application's mark as picture files, painted by the application itself."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PIL import Image
    from PySide6.QtWidgets import QApplication

    from ui.home.brand import Mark
    from ui.style.look import look

    application = QApplication.instance() or QApplication([])
    look().put_on()
    mark = Mark()
    mark.setFixedSize(1024, 1024)
    mark.grab().save(str(folder / "samenspel.png"))
    application.processEvents()
    with Image.open(folder / "samenspel.png") as picture:
        picture.save(folder / "samenspel.ico", sizes=[(side, side) for side in (16, 24, 32, 48, 64, 256)])
        picture.save(folder / "samenspel.icns")
        picture.resize((256, 256)).save(folder / "samenspel-256.png")


def licences(folder: Path) -> None:
    """The licence texts of every part that goes along, a file each, for people and for *About*."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for part in (*installed_parts(), part_of("pyinstaller")):  # whose starter goes along, too
        (folder / f"{part.name}.txt").write_text(part.written(), "utf-8")


def freeze() -> None:
    """Have PyInstaller make the folder."""
    command = [
        sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN",
        "--distpath", str(BUILD / "dist"), "--workpath", str(BUILD / "work"),
        str(HOUSE / "installers" / "samenspel.spec"),
    ]  # fmt: skip
    subprocess.run(command, check=True, cwd=HOUSE)


def deb(program: Path) -> Path:
    """A Debian package: the folder in /opt, a command, a menu entry, an icon and the kind of file."""
    architecture = subprocess.run(
        ["dpkg", "--print-architecture"], check=True, capture_output=True, text=True
    ).stdout.strip()
    root = BUILD / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(program, root / "opt" / "samenspel", symlinks=True)
    share, here = root / "usr" / "share", HOUSE / "installers" / "linux"
    for source, target in (
        (here / "samenspel.desktop", share / "applications" / "samenspel.desktop"),
        (here / "samenspel.xml", share / "mime" / "packages" / "samenspel.xml"),
        (BUILD / "samenspel-256.png", share / "icons" / "hicolor" / "256x256" / "apps" / "samenspel.png"),
        (HOUSE / "NOTICE", share / "doc" / "samenspel" / "copyright"),
    ):
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / "samenspel").symlink_to("/opt/samenspel/samenspel")
    size = (
        sum(file.stat().st_size for file in root.rglob("*") if not file.is_symlink() and file.is_file())
        // 1024
    )
    control = root / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(
        f"Package: samenspel\nVersion: {VERSION}\nArchitecture: {architecture}\nInstalled-Size: {size}\n"
        f"Section: editors\nPriority: optional\nDepends: {DEPENDS}\n"
        "Maintainer: The Samenspel engineers <samenspel@example.org>\n"
        "Description: Guides the disciplines of one company through a workshop, offline\n"
        " For facilitators: a console on the laptop, slides for the room, a plan on paper for everybody.\n",
        "utf-8",
    )
    target = BUILD / f"samenspel_{VERSION}_{architecture}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(target)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return target


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
