"""Icons as lines: what SVG says, in curves."""

from __future__ import annotations

import math

import pytest
from lucide import lucide_icon

from workshop.drawing.curves import polyline, smooth
from workshop.drawing.outlines import icon_paths, outlines
from workshop.drawing.primitives import Close, Cubic, Icon, Line, Move, Segment
from workshop.drawing.svgpath import segments_of

USED = (  # noqa: SIM905
    "flag package message-circle eye megaphone handshake wrench headset compass user users "
    "face-slightly-smiling face-slightly-frowning face-neutral "
    "signature triangle-alert pen-line unlink link octagon-x circle-check graduation-cap radio-tower route "
    "circle-question-mark snowflake layers ellipsis mountain square-kanban"
).split()


def ends(segments: tuple[Segment, ...]) -> list[tuple[float, float]]:
    return [(round(s.x, 6), round(s.y, 6)) for s in segments if not isinstance(s, Close)]


def test_small_letters_are_distances_and_capitals_are_places() -> None:
    assert segments_of("m3 4 2 1L9 9h-2V1z") == (
        Move(3, 4),
        Line(5, 5),
        Line(9, 9),
        Line(7, 9),
        Line(7, 1),
        Close(),
    )


def test_numbers_need_no_space_between_them() -> None:
    assert segments_of("M.5.5-1-2") == (Move(0.5, 0.5), Line(-1, -2))


def test_flags_of_an_arc_may_stick_to_what_follows() -> None:
    assert ends(segments_of("M0 0a1 1 0 012 0"))[-1] == (2, 0)


@pytest.mark.parametrize(("flags", "top"), [("0 1", -1), ("0 0", 1)])
def test_an_arc_turns_the_way_its_flag_says(flags: str, top: float) -> None:
    segments = segments_of(f"M-1 0A1 1 0 {flags} 1 0")
    assert ends(segments)[1] == (0, top)


def test_a_large_arc_goes_round_the_long_way() -> None:
    points = ends(segments_of("M1 0A1 1 0 1 1 0 -1"))
    assert len(points) == 4
    assert all(math.isclose(math.hypot(*point), 1, abs_tol=1e-6) for point in points)


def test_a_short_curve_mirrors_the_control_before_it() -> None:
    curve = segments_of("M0 0C1 1 2 1 3 0S5 -1 6 0")[-1]
    assert curve == Cubic(4, -1, 5, -1, 6, 0)
    assert segments_of("M0 0Q3 3 6 0T12 0")[-1] == Cubic(8, -2, 10, -2, 12, 0)


@pytest.mark.parametrize("name", USED)
def test_every_icon_that_pictures_use_stays_inside_its_square(name: str) -> None:
    svg = lucide_icon(name)
    assert f"lucide-{name}" in svg
    paths = icon_paths(Icon(name, 100, 50, 48, "#112233"), lambda _: svg)
    assert paths
    for path in paths:
        assert all(100 <= x <= 148 and 50 <= y <= 98 for x, y in ends(path.segments))
        assert path.stroke == "#112233"
        assert path.line == 4


def test_an_element_that_no_icon_uses_is_refused() -> None:
    with pytest.raises(ValueError, match="text"):
        outlines("<svg><text>x</text></svg>")


def test_a_smooth_line_never_swings_past_its_points() -> None:
    points = [(0.0, 0.0), (10.0, 2.0), (20.0, 2.0), (30.0, -2.0), (40.0, -1.0)]
    for before, curve in zip(points, smooth(points)[1:], strict=False):
        assert isinstance(curve, Cubic)
        low, high = sorted((before[1], curve.y))
        assert low <= curve.y1 <= high
        assert low <= curve.y2 <= high


def test_round_corners_never_reach_past_the_middle_of_a_line() -> None:
    assert ends(polyline([(0, 0), (4, 0), (4, 20)], radius=10)) == [(0, 0), (2, 0), (4, 2), (4, 20)]
