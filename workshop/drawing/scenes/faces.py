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
_RULES_A_PAGE = 6


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
    side = min(96 * u, (floor - 60 * u) / _MOST_FACES - 14 * u, each * 0.6)
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
        icon = 62 * u
        yield Icon(name, x - icon / 2, foot - 60 * u - icon, icon, palette.ink_faint)
        yield frame.text(x, foot - 24 * u, said, SMALL, REGULAR, ink=palette.ink_soft, anchor="middle")
        return
    ink = palette.bad if is_rise else palette.ink
    step = side + 14 * u
    for number in range(min(count, _MOST_FACES)):
        y = foot - side / 2 - number * step
        yield Path(circle(x, y, side / 2), stroke=ink, line=6 * u)
        yield Icon("user-round", x - side * 0.3, y - side * 0.3, side * 0.6, ink, line=2.4)
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


def one_face(plan: Plan, frame: Frame) -> Pages:
    """The mark now and the mark wanted, as five discs; the house rules beside them."""
    marks = plan.journey.one_face
    rules = [rule.text for rule in marks.rules if rule.text]
    if marks.now is None and marks.target is None and not rules:
        return []
    u = frame.unit
    has_meter = marks.now is not None or marks.target is not None
    left = 760 * u if has_meter else 0.0
    pages: Pages = []
    for rows in pages_of(len(rules), _RULES_A_PAGE):
        meter = tuple(_meter(marks, frame)) if has_meter else ()
        pages.append((*meter, *_rules(rules, rows, left, frame)))
    return pages


def _meter(marks: OneFace, frame: Frame) -> Iterator[Item]:
    u, words, palette, now = frame.unit, frame.words, frame.palette, marks.now
    yield Rect(0, 0, 700 * u, 400 * u, fill=palette.accent_soft, radius=16 * u)
    if now is None or marks.target is None:
        title = words("One face")
    else:
        title = words("One face: now {now}, goal {target}", now=now, target=marks.target)
    yield frame.text(36 * u, 70 * u, title, FIGURE - 4, STRONG)
    for mark in range(1, 6):
        x, y, r = (36 + 54 + (mark - 1) * 130) * u, 212 * u, 54 * u
        is_reached, is_wanted = (
            now is not None and mark <= now,
            marks.target is not None and mark <= marks.target,
        )
        if is_reached:
            yield Path(circle(x, y, r), fill=palette.accent)
        elif is_wanted:
            yield Path(
                circle(x, y, r), fill=palette.surface, stroke=palette.accent, line=6 * u, dash=(10 * u, 7 * u)
            )
        else:
            yield Path(circle(x, y, r), stroke=palette.outline, line=5 * u)
        ink = palette.on_accent if is_reached else palette.accent if is_wanted else palette.ink_soft
        yield frame.text(x, y, str(mark), 44, STRONG, ink=ink, anchor="middle")
        told = words("now") if mark == now else words("goal") if mark == marks.target else ""
        if told:
            yield frame.text(x, y + 104 * u, told, BODY, STRONG, ink=palette.accent, anchor="middle")


def _rules(rules: list[str], rows: range, left: float, frame: Frame) -> Iterator[Item]:
    if not rules:
        return
    u, palette = frame.unit, frame.palette
    yield frame.text(left, 22 * u, frame.words("House rules"), SMALL, REGULAR, ink=palette.ink_soft)
    y, room = 70 * u, frame.width - left - 80 * u
    step = (frame.height - y) / max(3, len(rows))
    for number in rows:
        fitted = frame.fit(rules[number], room, max(1, int(step / (50 * u))), 42)
        yield frame.text(left, y + 24 * u, str(number + 1), FIGURE + 6, BOLD, ink=palette.accent)
        yield paragraph(fitted, left + 70 * u, y, palette.ink)
        y += min(step, max(fitted.height, 60 * u) + 40 * u)
