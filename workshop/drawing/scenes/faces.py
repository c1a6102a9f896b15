"""To the customer one face: how many they meet in each phase, and the mark for acting as one."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.domain.journey import OneFace, Phase
from workshop.domain.workshop import Plan
from workshop.drawing.curves import circle
from workshop.drawing.lettering import paragraph
from workshop.drawing.primitives import BOLD, REGULAR, STRONG, Icon, Item, Line, Move, Path, Rect
from workshop.drawing.scenes.frame import BODY, FIGURE, SMALL, Frame, Pages, columns_of, pages_of
from workshop.insight import journey

_MOST_FACES = 5  # of a phase that are drawn one by one
_METER, _METER_ALONE, _RULES_HEAD, _LEAST_RULE = 290.0, 520.0, 52.0, 76.0  # in slide pixels


def faces(plan: Plan, frame: Frame) -> Pages:
    """Faces stacked per phase; red where the customer suddenly meets more; two kinds of nobody."""
    phases = plan.journey.phases
    if not any(moment.faces is not None for moment in plan.journey.customer):
        return []
    return [
        tuple(_faces(plan, range(columns.start, columns.stop), frame))
        for columns in pages_of(len(phases), columns_of(frame))
    ]


def _faces(plan: Plan, columns: range, frame: Frame) -> Iterator[Item]:
    u, palette = frame.unit, frame.palette
    seen = journey.faces(plan)
    each = frame.width / len(columns)
    floor = frame.height - 100 * u
    yield Path((Move(0, floor), Line(frame.width, floor)), stroke=palette.edge, line=3 * u)
    most = min(max(seen.largest or 1, 2), _MOST_FACES)
    side = min(150 * u, (floor - 110 * u) / most - 14 * u, each * 0.62)
    for place, column in enumerate(columns):
        phase, count = plan.journey.phases[column], seen.counts[column]
        middle = (place + 0.5) * each
        is_rise = phase.id in seen.rises or (count is not None and count == seen.largest and count > 2)
        yield from _stack(phase, count, (middle, floor - 24 * u, side), frame, is_rise=is_rise)
        weight, ink = (BOLD, palette.ink) if is_rise else (REGULAR, palette.ink_soft)
        name = frame.setter.elide(phase.name, each - 14 * u, frame.letters(SMALL, weight))
        yield frame.text(middle, floor + 46 * u, name.lines[0].text, SMALL, weight, ink=ink, anchor="middle")
    yield from _signature(plan, columns, each, floor, frame)


def _stack(
    phase: Phase, count: int | None, at: tuple[float, float, float], frame: Frame, *, is_rise: bool
) -> Iterator[Item]:
    """So many faces upon one another, or why there is none."""
    u, palette, words = frame.unit, frame.palette, frame.words
    x, foot, side = at
    if not count:
        name, said = ("eye-off", words("anonymous")) if phase.anonymous else ("user-round-x", words("nobody"))
        if count is None:
            name, said = "circle-question-mark", words("not known")
        icon = min(88 * u, side * 0.7)
        yield Icon(name, x - icon / 2, foot - 60 * u - icon, icon, palette.ink_faint)
        yield frame.text(x, foot - 24 * u, said, SMALL, REGULAR, ink=palette.ink_soft, anchor="middle")
        return
    ink = palette.bad if is_rise else palette.ink
    step = side + 14 * u
    for number in range(min(count, _MOST_FACES)):
        y = foot - side / 2 - number * step
        yield Path(circle(x, y, side / 2), stroke=ink, line=7 * u)
        yield Icon("user-round", x - side * 0.32, y - side * 0.32, side * 0.64, ink, line=2.4)
    if count > _MOST_FACES:
        top = foot - _MOST_FACES * step - 16 * u
        yield frame.text(x, top, words.number(count), FIGURE, BOLD, ink=ink, anchor="middle")


def _signature(plan: Plan, columns: range, each: float, floor: float, frame: Frame) -> Iterator[Item]:
    deal = sum(not phase.after_deal for phase in plan.journey.phases) - columns.start
    if not 0 < deal < len(columns) + (columns.start == 0):
        return
    u, x = frame.unit, deal * each
    yield Path((Move(x, 0), Line(x, floor + 70 * u)), stroke=frame.palette.ink, line=5 * u)
    yield Icon("signature", x - 64 * u, 4 * u, 48 * u, frame.palette.ink)
    word = frame.words("Signature")
    if x - 84 * u > frame.measure(word, 36, STRONG):
        yield frame.text(x - 84 * u, 30 * u, word, 36, STRONG, anchor="end")


def one_face(plan: Plan, frame: Frame) -> Pages:
    """The mark now and the mark wanted, as five discs; the house rules below them."""
    marks = plan.journey.one_face
    rules = [rule.text for rule in marks.rules if rule.text]
    if marks.now is None and marks.target is None and not rules:
        return []
    u = frame.unit
    has_meter = marks.now is not None or marks.target is not None
    meter = tuple(_meter(marks, frame, _METER if rules else _METER_ALONE)) if has_meter else ()
    top = (_METER + 44) * u if has_meter else 0.0
    most = max(1, int((frame.height - top - _RULES_HEAD * u) / (_LEAST_RULE * u)))
    return [(*meter, *_rules(rules, rows, top, frame)) for rows in pages_of(len(rules), most)]


def _meter(marks: OneFace, frame: Frame, height: float) -> Iterator[Item]:
    """Five discs over the whole width: full as far as we are, dashed as far as we want to be."""
    u, words, palette, now = frame.unit, frame.words, frame.palette, marks.now
    yield Rect(0, 0, frame.width, height * u, fill=palette.accent_soft, radius=16 * u)
    r = min(height * 0.29 * u, frame.width / 14)
    y = height * u * 0.42
    step = min(frame.width / 5, r * 4.4)
    left = (frame.width - step * 4) / 2
    yield Path((Move(left, y), Line(left + step * 4, y)), stroke=palette.accent_mid, line=6 * u)
    for mark in range(1, 6):
        x = left + (mark - 1) * step
        is_reached = now is not None and mark <= now
        is_wanted = marks.target is not None and mark <= marks.target
        if is_reached:
            yield Path(circle(x, y, r), fill=palette.accent)
        elif is_wanted:
            dash = (12 * u, 9 * u)
            yield Path(circle(x, y, r), fill=palette.surface, stroke=palette.accent, line=7 * u, dash=dash)
        else:
            yield Path(circle(x, y, r), fill=palette.surface, stroke=palette.outline, line=5 * u)
        ink = palette.on_accent if is_reached else palette.accent if is_wanted else palette.ink_soft
        yield frame.text(x, y, str(mark), max(SMALL, r / u * 0.82), STRONG, ink=ink, anchor="middle")
        said = [words("now")] * (mark == now) + [words("goal")] * (mark == marks.target)
        if said:
            foot = y + r + 42 * u
            yield frame.text(x, foot, " · ".join(said), BODY, STRONG, ink=palette.accent, anchor="middle")


def _rules(rules: list[str], rows: range, top: float, frame: Frame) -> Iterator[Item]:
    """The rules below each other, each with its number, as large as they fit."""
    if not rules:
        return
    u, palette = frame.unit, frame.palette
    yield frame.text(0, top + 18 * u, frame.words("House rules"), SMALL, REGULAR, ink=palette.ink_soft)
    y, left = top + _RULES_HEAD * u, 84 * u
    step = min((frame.height - y) / max(1, len(rows)), 150 * u)
    for number in rows:
        lines = max(1, int((step - 14 * u) / (SMALL * 1.22 * u)))
        fitted = frame.fit(rules[number], frame.width - left, min(lines, 3), 48)
        if number > rows.start:
            yield Path((Move(0, y), Line(frame.width, y)), stroke=palette.hairline, line=2 * u)
        middle = y + step / 2
        yield frame.text(0, middle, str(number + 1), FIGURE + 6, BOLD, ink=palette.accent)
        yield paragraph(fitted, left, middle - fitted.height / 2, palette.ink)
        y += step
