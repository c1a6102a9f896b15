"""The lanes' colours: told apart, readable, the people's own kept."""

from __future__ import annotations

import pytest

from workshop.drawing.colour import LINE_RATIO, TEXT_RATIO, contrast, mix
from workshop.drawing.palette import DARK, LIGHT, PAPER, ROOM, Palette, lane_look

ALL = pytest.mark.parametrize("palette", [LIGHT, DARK, ROOM, PAPER])


@ALL
@pytest.mark.parametrize("index", range(8))
def test_text_on_a_lanes_colour_and_lines_around_it_can_be_seen(palette: Palette, index: int) -> None:
    look = lane_look(index, None, palette)
    assert contrast(look.ink, look.fill) >= TEXT_RATIO
    assert all(
        contrast(look.line, ground) >= LINE_RATIO for ground in (palette.surface, palette.ground, look.tint)
    )
    assert contrast(palette.ink, look.tint) >= TEXT_RATIO


@ALL
def test_every_ink_can_be_read_on_every_ground(palette: Palette) -> None:
    for ink in (palette.ink, palette.ink_soft, palette.ink_faint, palette.accent):
        for ground in (palette.ground, palette.surface, palette.sunken, palette.accent_soft):
            if ground != palette.accent_soft or ink != palette.ink_faint:
                assert contrast(ink, ground) >= TEXT_RATIO, (ink, ground)
    for status in ("good", "warn", "bad"):
        ink, soft = getattr(palette, status), getattr(palette, f"{status}_soft")
        assert contrast(ink, soft) >= TEXT_RATIO
        assert contrast(palette.on_accent, ink) >= TEXT_RATIO


def test_from_the_ninth_on_the_colours_repeat_with_a_hatched_edge() -> None:
    assert not lane_look(7, None, LIGHT).is_hatched
    ninth = lane_look(8, None, LIGHT)
    assert ninth.is_hatched
    assert ninth.fill == lane_look(0, None, LIGHT).fill


def test_an_own_colour_is_kept_and_lightened_only_in_the_dark() -> None:
    assert lane_look(0, "#101030", LIGHT).fill == "#101030"
    dark = lane_look(0, "#101030", DARK)
    assert contrast(dark.fill, DARK.surface) >= LINE_RATIO
    assert not lane_look(0, "#fafafa", LIGHT).has_contrast


def test_a_colour_is_mixed_over_its_ground() -> None:
    assert mix("#000000", "#FFFFFF", 0.5) == "#808080"
