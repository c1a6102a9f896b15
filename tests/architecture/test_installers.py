"""What the installers say of the application is what the application says of itself."""

from __future__ import annotations

import configparser
import re
from pathlib import Path
from xml.etree import ElementTree as ET

from workshop import VERSION

HOUSE = Path(__file__).resolve().parents[2]
INSTALLERS = HOUSE / "installers"


def test_every_installer_has_the_applications_version() -> None:
    script = (INSTALLERS / "windows" / "samenspel.iss").read_text("utf-8")
    assert re.findall(r'#define Version "(.+)"', script) == [VERSION]


def test_the_menu_entry_opens_the_kind_of_file_that_is_declared() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(INSTALLERS / "linux" / "samenspel.desktop", "utf-8")
    kind = ET.parse(INSTALLERS / "linux" / "samenspel.xml").getroot()[0]
    assert entry["Desktop Entry"]["MimeType"] == f"{kind.attrib['type']};"
    assert entry["Desktop Entry"]["Exec"].endswith("%f")
    assert [one.attrib["pattern"] for one in kind if one.tag.endswith("glob")] == ["*.samenspel"]


def test_all_that_is_read_at_run_time_goes_along() -> None:
    spec = (INSTALLERS / "samenspel.spec").read_text("utf-8")
    for needed in ('"resources"', "licences", "LICENSE", "NOTICE"):
        assert needed in spec
