"""How full the laptop's battery is, as far as this computer tells."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from workshop.values import dataclass

SUPPLIES = Path("/sys/class/power_supply")


@dataclass(frozen=True, slots=True)
class Battery:
    """`percent` full, and whether it is being used up."""

    percent: int
    is_draining: bool


def read_battery() -> Battery | None:
    """Return the battery's state; None where there is none, or nothing that tells."""
    try:
        if sys.platform == "win32":
            return _of_windows()
        if sys.platform == "darwin":
            return _of_mac()
        return of_supplies(SUPPLIES)
    except (OSError, ValueError):
        return None


def of_supplies(folder: Path) -> Battery | None:
    """Return what Linux says in a folder of power supplies; a mouse's battery is not the laptop's."""
    for supply in sorted(folder.glob("*")):
        told = {name: _line(supply / name) for name in ("type", "scope", "capacity", "status")}
        if told["type"] == "Battery" and told["scope"] != "Device" and told["capacity"].isdecimal():
            return Battery(min(100, int(told["capacity"])), told["status"] == "Discharging")
    return None


def of_pmset(told: str) -> Battery | None:
    """Return what macOS's `pmset -g batt` says."""
    found = re.search(r"(\d{1,3})%", told)
    return Battery(min(100, int(found[1])), "discharging" in told) if found else None


def _of_mac() -> Battery | None:
    import subprocess  # no other system pays for it at its start

    try:
        told = subprocess.run(["pmset", "-g", "batt"], capture_output=True, timeout=2, check=True)
    except subprocess.SubprocessError:
        return None
    return of_pmset(told.stdout.decode("utf-8", "replace"))


def _line(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace").strip()
    except OSError:
        return ""


if sys.platform == "win32":  # pragma: no cover
    import ctypes

    class _PowerStatus(ctypes.Structure):
        """Windows' SYSTEM_POWER_STATUS."""

        _fields_ = (
            ("line", ctypes.c_ubyte),
            ("flag", ctypes.c_ubyte),
            ("percent", ctypes.c_ubyte),
            ("saver", ctypes.c_ubyte),
            ("seconds", ctypes.c_uint32),
            ("full_seconds", ctypes.c_uint32),
        )

    def _of_windows() -> Battery | None:
        status = _PowerStatus()
        if not ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status)):
            return None
        has_none = status.flag & 128 or status.percent > 100
        return None if has_none else Battery(status.percent, status.line == 0)
