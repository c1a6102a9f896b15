"""The room a scene has, and how it is drawn: on a slide, or as a figure on a page."""

from __future__ import annotations

from workshop.domain.ids import DisciplineId
from workshop.domain.people import Discipline
from workshop.drawing.lettering import CAP_HEIGHT, Fitted, Letters, Typesetter, paragraph
from workshop.drawing.marks import discipline_mark
from workshop.drawing.palette import LaneLook, Palette, lane_look
from workshop.drawing.primitives import MEDIUM, REGULAR, STRONG, Anchor, Item, Rect, Text
from workshop.texts import Words
from workshop.values import dataclass

SMALL, BODY, FIGURE, HUGE = 33.0, 40.0, 54.0, 230.0

Page = tuple[Item, ...]
Pages = list[Page]


@dataclass(frozen=True, slots=True)
class Frame:
    """So much room, and in it sizes that are counted in pixels of a slide which is 1080 high.

    `unit` is the length of such a pixel: 1 on the slide itself; on paper 8/33 of a point makes its smallest
    letters, `SMALL`, eight points high.
    """

    width: float
    height: float
    words: Words
    setter: Typesetter
    palette: Palette
    unit: float = 1.0

    def letters(
        self, size: float, weight: int = REGULAR, *, leading: float = 1.22, floor: float = 0.0
    ) -> Letters:
        """Letters of a size counted in slide pixels."""
        return Letters(size * self.unit, weight, floor * self.unit or None, leading)

    def measure(self, text: str, size: float, weight: int = REGULAR) -> float:
        """The width of a text."""
        return self.setter.measure.width(text, size * self.unit, weight)

    def text(
        self, x: float, middle: float, text: str, size: float, weight: int = REGULAR, **how: str
    ) -> Text:
        """A line of text whose capitals stand in the middle of `middle`; `how`: its `ink` and `anchor`."""
        anchors: dict[str, Anchor] = {"start": "start", "middle": "middle", "end": "end"}
        anchor = anchors[how.get("anchor", "start")]
        points = size * self.unit
        return Text(
            x,
            middle + points * CAP_HEIGHT / 2,
            text,
            points,
            how.get("ink", self.palette.ink),
            weight,
            anchor,
            is_tabular=anchor == "end",  # figures under each other
        )

    def look(self, number: int, discipline: Discipline) -> LaneLook:
        """The colours of the discipline at a position."""
        return lane_look(number, discipline.color, self.palette)

    def fit(self, text: str, width: float, lines: int, size: float, weight: int = MEDIUM) -> Fitted:
        """A text in at most so many lines, never smaller than the smallest letters."""
        letters = self.letters(size, weight, floor=min(size, SMALL))
        return self.setter.fit(text, width, letters.step * lines * 1.001, letters)

    def balanced(self, text: str, width: float, lines: int, size: float, weight: int = MEDIUM) -> Fitted:
        """The same with lines of about one length, for words that stand centred."""
        letters = self.letters(size, weight, floor=min(size, SMALL))
        return self.setter.balanced(text, width, letters.step * lines * 1.001, letters)


@dataclass(frozen=True, slots=True)
class Lane:
    """A discipline with its position, for its colour."""

    number: int
    discipline: Discipline

    @property
    def name(self) -> str:
        """What it is called."""
        return self.discipline.name


def lanes_of(disciplines: tuple[Discipline, ...]) -> dict[DisciplineId, Lane]:
    """Every discipline by its id."""
    return {one.id: Lane(number, one) for number, one in enumerate(disciplines)}


def square(lane: Lane, frame: Frame, x: float, y: float, size: float) -> tuple[Item, ...]:
    """A discipline's square."""
    return discipline_mark(lane.discipline, frame.look(lane.number, lane.discipline), x, y, size)


def tile(lane: Lane, frame: Frame, box: tuple[float, float, float, float]) -> tuple[Item, ...]:
    """A discipline as a coloured field of (x, y, width, height): its icon, and its name where that fits."""
    x, y, width, height = box
    u, look = frame.unit, frame.look(lane.number, lane.discipline)
    ground = Rect(x, y, width, height, fill=look.fill, radius=6 * u)
    icon = min(150 * u, width * 0.5, height * 0.5)
    has_room = height > icon + 60 * u
    top = y + (height - icon - (52 * u if has_room else 0)) / 2
    sign = discipline_mark(lane.discipline, look, x + (width - icon) / 2, top, icon)[1:]
    if not has_room:
        return ground, *sign
    name = frame.fit(lane.name, width - 16 * u, 1, BODY, STRONG)
    if name.whole is not None and height > icon + 100 * u:
        name = frame.balanced(lane.name, width - 16 * u, 2, SMALL, STRONG)
    place = top + icon + 10 * u
    return ground, *sign, paragraph(name, x + width / 2, place, look.ink, anchor="middle")


def columns_of(frame: Frame) -> int:
    """How many phases stand beside each other: the widest common name of one fits, "Implementation"."""
    return max(1, min(8, int(frame.width / (218 * frame.unit))))


def pages_of(count: int, most: int) -> list[range]:
    """So many rows dealt out evenly over pages of at most `most`; one page for none."""
    pages = max(1, -(-count // max(1, most)))
    return [range(count * page // pages, count * (page + 1) // pages) for page in range(pages)]
