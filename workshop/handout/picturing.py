"""Pictures of the house on paper: their shapes drawn, their texts set and tagged in their reading order."""

from __future__ import annotations

from collections.abc import Callable

from workshop.drawing.primitives import Group, Icon, Item, Path, Picture, Rect, Tag, Text, leaves
from workshop.handout import tags
from workshop.handout.content import Run
from workshop.handout.lines import Line, Set
from workshop.handout.measuring import FACES
from workshop.handout.pen import Pen
from workshop.handout.pieces import Cutter, Piece
from workshop.handout.styles import TextStyle
from workshop.handout.tags import Element
from workshop.handout.textdrawing import TextDrawer

_ROLES = {Tag.FIGURE: "Figure", Tag.HEADING: "P", Tag.PARAGRAPH: "P", Tag.LIST: "L"}
Step = Callable[[Pen, float, float], None]


class PictureSetter:
    """Sets a picture: first its elements and lines, then, when the page is drawn, all of it."""

    def __init__(self, cutter: Cutter, language: str) -> None:
        self._cutter = cutter
        self._language = language

    def steps(self, picture: Picture, parent: Element) -> list[Step]:
        """What draws the picture, step by step, from its top left corner."""
        steps: list[Step] = []
        for item in picture.items:
            self._item(item, parent, None, steps)
        return steps

    def _item(self, item: Item, parent: Element, element: Element | None, steps: list[Step]) -> None:
        """`element` is what texts belong to, None where each has to have one of its own."""
        if isinstance(item, Group):
            self._group(item, parent, element, steps)
        elif isinstance(item, Text):
            target = element or parent.add("P", language=self._language)
            steps.append(self._text(item, target))
        else:
            steps.append(_shape(item))

    def _group(self, group: Group, parent: Element, element: Element | None, steps: list[Step]) -> None:
        if group.tag is Tag.SIGN:
            steps.append(self._sign(group, parent, element))
            return
        if group.tag is Tag.DECORATION:
            for item in group.items:
                if not isinstance(item, Text):
                    self._item(item, parent, element, steps)
            return
        inner = self._element(group, parent)
        holds_text = group.tag in (Tag.HEADING, Tag.PARAGRAPH)
        for item in group.items:
            is_group = isinstance(item, Group)
            if holds_text and not is_group:
                self._item(item, inner, inner, steps)
            else:
                self._item(item, parent if holds_text else inner, None, steps)

    def _sign(self, group: Group, parent: Element, element: Element | None) -> Step:
        """Everything in it drawn as one, with its name behind it; with none, for the eye alone."""
        inner: list[Step] = []
        target = (element or parent.add("P", language=self._language)) if group.name else Element("P", "")
        for item in leaves(group.items):
            self._item(item, parent, target, inner)

        def draw(pen: Pen, x: float, y: float) -> None:
            with pen.saying(group.name, target) if group.name else pen.silence():
                for step in inner:
                    step(pen, x, y)

        return draw

    def _element(self, group: Group, parent: Element) -> Element:
        if group.tag is Tag.ITEM:
            return parent.add("LI").add("LBody") if parent.role == "L" else parent.add("Div")
        if group.tag is Tag.FIGURE:
            return parent.add("Figure", tags.pictured(group.name))
        return parent.add(_ROLES[group.tag], language=self._language)

    def _text(self, text: Text, element: Element) -> Step:
        face = "italic" if text.is_italic else FACES[text.weight]
        style = TextStyle(text.size, text.size, face, text.ink, is_tabular=text.is_tabular)
        line = self._line(text, style)
        return lambda pen, x, y: TextDrawer(pen).draw_on_baseline(line, style, x, y + text.baseline, element)

    def _line(self, text: Text, style: TextStyle) -> Line:
        is_hyphenated = text.after == "\u00ad" and text.text.endswith("-")
        shown = text.text[:-1] if is_hyphenated else text.text
        placed: list[tuple[float, Piece, bool]] = []
        x = 0.0
        for chunk in self._cutter.chunks((Run(shown, is_own=True),), style):
            if placed and chunk.follows_space:
                placed[-1] = (*placed[-1][:2], True)
            x += chunk.gap
            for piece in chunk.pieces:
                placed.append((x, piece, False))
                x += piece.width
        if is_hyphenated and placed:
            hyphen = self._cutter.hyphen(placed[-1][1].look)
            placed.append((x, hyphen, False))
            x += hyphen.width
        elif text.after and placed:
            placed[-1] = (*placed[-1][:2], True)
        left = text.x - {"start": 0.0, "middle": x / 2, "end": x}[text.anchor]
        return Line(tuple(Set(left + at, piece, is_spaced) for at, piece, is_spaced in placed), x)


def _shape(item: Rect | Path | Icon) -> Step:
    return lambda pen, x, y: pen.shapes((item,), x, y)
