"""Everything that is read or seen can be: 4.5:1 for text, 3:1 for lines and icons, in both themes."""

from __future__ import annotations

import pytest

from ui.style.lanes import lane_look, lanes
from ui.style.theme import DARK_THEME, LIGHT_THEME, Theme
from ui.style.tokens import COLOUR_NAMES, LINE_PAIRS, TEXT_PAIRS
from workshop.drawing.colour import LINE_RATIO, TEXT_RATIO, contrast, mix, toward

THEMES = pytest.mark.parametrize("theme", [LIGHT_THEME, DARK_THEME], ids=["light", "dark"])


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#767676") == pytest.approx(4.54, abs=0.01)
    assert contrast("#3342C4", "#3342C4") == 1


def test_a_colour_moves_only_as_far_as_it_must() -> None:
    assert toward("#000000", "#FFFFFF", ("#FFFFFF",), 3) == "#000000"
    moved = toward("#101010", "#FFFFFF", ("#000000",), 3)
    assert 3 <= contrast(moved, "#000000") < 3.4


def test_mixing_lays_one_colour_over_another() -> None:
    assert mix("#000000", "#FFFFFF", 0.5) == "#808080"
    assert mix("#123456", "#FFFFFF", 1) == "#123456"


@THEMES
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(theme.colour(ink), theme.colour(ground)) >= TEXT_RATIO


@THEMES
@pytest.mark.parametrize(("line", "ground"), LINE_PAIRS)
def test_lines_and_icons_can_be_seen(theme: Theme, line: str, ground: str) -> None:
    assert contrast(theme.colour(line), theme.colour(ground)) >= LINE_RATIO


def test_only_decoration_and_grounds_escape_the_two_rules() -> None:
    ruled = {name for pair in (*TEXT_PAIRS, *LINE_PAIRS) for name in pair}
    assert COLOUR_NAMES - ruled == {"hairline", "outline", "shadow"}


@THEMES
@pytest.mark.parametrize("index", range(8))
def test_a_lane_can_be_read_and_its_lines_seen(theme: Theme, index: int) -> None:
    look = lane_look(index, None, theme)
    assert look.fill == lanes(theme)[index]
    assert contrast(look.ink, look.fill) >= TEXT_RATIO
    for ground in (theme.colours.surface, theme.colours.ground, look.tint):
        assert contrast(look.line, ground) >= LINE_RATIO
    for ink, ground in (("ink", look.tint), ("ink_soft", look.tint), ("ink", look.soft)):
        assert contrast(theme.colour(ink), ground) >= TEXT_RATIO


def test_text_on_the_two_pale_lanes_is_dark() -> None:
    dark = [i for i in range(8) if contrast(lane_look(i, None, LIGHT_THEME).ink, "#000000") < 2]
    assert [lanes(LIGHT_THEME)[i] for i in dark] == ["#4A9ABD", "#B78A14"]


@THEMES
def test_the_colours_repeat_hatched_from_the_ninth_on(theme: Theme) -> None:
    assert [lane_look(i, None, theme).is_hatched for i in range(10)] == [False] * 8 + [True] * 2
    assert lane_look(8, None, theme).fill == lane_look(0, None, theme).fill


def test_an_own_colour_is_kept_and_lightened_in_the_dark_only_until_it_can_be_seen() -> None:
    assert lane_look(9, "#0a2f14", LIGHT_THEME).fill == "#0A2F14"
    assert not lane_look(9, "#0a2f14", LIGHT_THEME).is_hatched
    dark = lane_look(0, "#0a2f14", DARK_THEME)
    assert dark.fill != "#0A2F14"
    assert LINE_RATIO <= contrast(dark.fill, DARK_THEME.colours.surface) < 3.4
    assert lane_look(0, "#C2D9FF", DARK_THEME).fill == "#C2D9FF"


def test_an_own_colour_that_is_hard_to_see_is_kept_and_told() -> None:
    pale = lane_look(0, "#FFF3B0", LIGHT_THEME)
    assert pale.fill == "#FFF3B0"
    assert not pale.has_contrast
    assert contrast(pale.line, LIGHT_THEME.colours.surface) >= LINE_RATIO
    assert contrast(pale.ink, pale.fill) >= TEXT_RATIO


@THEMES
@pytest.mark.parametrize("own", ["#000000", "#FFFFFF", "#777777", "#FF0000", "#00FF00", "#0000FF"])
def test_text_on_any_own_colour_can_be_read(theme: Theme, own: str) -> None:
    look = lane_look(0, own, theme)
    assert contrast(look.ink, look.fill) >= TEXT_RATIO
