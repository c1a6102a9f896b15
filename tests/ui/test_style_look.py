"""The look that is put on: fonts, icons, theme and text size, at run time."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontInfo, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.style.fonts import FAMILY, font, text_width
from ui.style.icon_engine import icon
from ui.style.icons import UnknownIconError, icon_pixmap, paint_icon
from ui.style.lanes import KIND_ICONS
from ui.style.look import ThemeChoice, colour, look, theme
from ui.style.sheet import style_sheet
from ui.style.theme import DARK_THEME, LIGHT_THEME, Theme
from ui.style.variants import style
from ui.widgets.panels import Icon


def test_the_typeface_is_the_one_that_is_brought_along() -> None:
    assert QFontInfo(QLabel().font()).family() == FAMILY
    for weight in (400, 500, 600):
        assert QFontInfo(font(14, weight)).weight() == weight


def test_figures_of_clocks_and_tables_have_one_width() -> None:
    metrics = QFontMetricsF(font(30, tabular=True))
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("0000")
    assert text_width("1111", 30) != text_width("0000", 30)


def test_the_theme_changes_at_run_time() -> None:
    heard: list[Theme] = []
    look().changed.connect(lambda: heard.append(theme()))
    look().choose(ThemeChoice.DARK)
    look().choose(ThemeChoice.DARK)
    look().choose(ThemeChoice.LIGHT)
    assert heard == [DARK_THEME, LIGHT_THEME]
    assert colour("accent").name().upper() == "#3342C4"


def test_text_grows_to_double_and_no_further(qtbot: QtBot) -> None:
    label = style(QLabel("Uitdagingen"), type="heading")
    qtbot.addWidget(label)
    look().enlarge(2.0)
    label.ensurePolished()
    assert label.font().pixelSize() == 44
    look().enlarge(5.0)
    assert theme().factor == 2.0


def test_changing_the_theme_keeps_the_size_of_text() -> None:
    look().enlarge(1.5)
    look().choose(ThemeChoice.DARK)
    assert theme() == Theme(DARK_THEME.colours, is_dark=True, factor=1.5)


def test_the_style_sheet_has_no_token_left_open() -> None:
    for worn in (LIGHT_THEME, DARK_THEME):
        assert "$" not in style_sheet(worn)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_an_icon_has_a_pixel_for_every_pixel_of_the_screen(ratio: float) -> None:
    pixmap = icon_pixmap("headset", "#3342C4", 20, ratio)
    assert pixmap.size() == QSize(round(20 * ratio), round(20 * ratio))
    assert pixmap.deviceIndependentSize().width() == 20
    assert icon_pixmap("headset", "#3342C4", 20, ratio) is pixmap


def test_an_icon_of_qt_follows_the_theme() -> None:
    made = icon("plus", "ink")

    def darkest() -> int:
        image = made.pixmap(QSize(24, 24), 1.0).toImage()
        return min(
            image.pixelColor(x, 12).lightness() for x in range(24) if image.pixelColor(x, 12).alpha() > 200
        )

    assert darkest() < 60
    look().choose(ThemeChoice.DARK)
    assert darkest() > 200


def test_an_icon_is_painted_in_the_middle_of_its_place() -> None:
    image = QImage(40, 20, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_icon(painter, "square", "accent", QRectF(0, 0, 40, 20))
    painter.end()
    inked = [x for x in range(40) for y in range(20) if image.pixelColor(x, y).alpha() > 100]
    assert (min(inked), max(inked)) == (12, 27)


def test_an_icon_that_does_not_exist_is_a_mistake_of_ours() -> None:
    with pytest.raises(UnknownIconError, match="no-such-icon"):
        icon("no-such-icon")


def test_an_icon_on_a_page_is_looked_up_when_it_is_made_and_not_while_it_is_painted(qtbot: QtBot) -> None:
    with pytest.raises(UnknownIconError, match="no-such-icon"):
        Icon("no-such-icon")
    shown = Icon("square")
    qtbot.addWidget(shown)
    with pytest.raises(UnknownIconError, match="no-such-icon"):
        shown.show_icon("no-such-icon")


@pytest.mark.parametrize("name", KIND_ICONS.values())
def test_every_kind_of_discipline_has_its_icon(name: str) -> None:
    assert not icon(name).isNull()


def test_a_start_reads_no_icon_that_is_not_shown() -> None:
    code = (
        "import sys, ui.style.icons, ui.style.look; sys.exit(bool({'lucide', 'sqlite3'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
