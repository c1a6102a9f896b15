"""One card: how high it must be for its words, and how it looks. The role gives it its weight."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from workshop.domain.codes import Role
from workshop.domain.journey import Card
from workshop.drawing.colour import mix
from workshop.drawing.icons import ROLE_ICONS
from workshop.drawing.lettering import Fitted, Letters, Typesetter, paragraph
from workshop.drawing.manner import Manner
from workshop.drawing.palette import LaneLook, Palette
from workshop.drawing.primitives import Group, Icon, Item, Rect, Tag

_BADGE = 1.28  # the square of a card that leads, in icons
_GAP = 0.42  # between icon and title, in icons


@dataclass(frozen=True, slots=True)
class CardText:
    """A card's title and contact point, set for one width."""

    title: Fitted
    touchpoint: Fitted | None
    height: float  # of the card


@dataclass(slots=True)
class CardSetter:
    """Sets cards in one manner and width, and remembers what it has set."""

    manner: Manner
    setter: Typesetter
    width: float  # of a card
    _set: dict[tuple[str, str, bool], CardText] = field(default_factory=dict)
    _letters: dict[bool, Letters] = field(default_factory=dict)

    def text(self, card: Card) -> CardText:
        """The card's words in lines."""
        touchpoint = card.touchpoint if self.manner.shows_touchpoint else ""
        key = (card.title, touchpoint, card.role is Role.LEADS)
        known = self._set.get(key)
        if known is None:
            known = self._set[key] = self._fresh(*key)
        return known

    def height(self, card: Card) -> float:
        """How high the card is."""
        return self.text(card).height

    def _fresh(self, title: str, touchpoint: str, is_leading: bool) -> CardText:
        manner = self.manner
        letters = self._letters.get(is_leading) or self._indented(is_leading=is_leading)
        room = self.width - 2 * manner.card_pad_x
        fitted = self.setter.fit(title, room, letters.step * manner.max_lines, letters)
        height = 2 * manner.card_pad_y + max(fitted.height, letters.step)
        below = None
        if touchpoint:
            below = self.setter.fit(touchpoint, room, manner.detail.step * 2, manner.detail)
            height += below.height + manner.card_pad_y / 2
        return CardText(fitted, below, max(height, manner.card_min_height))

    def _indented(self, *, is_leading: bool) -> Letters:
        """The first line of a title begins behind the role's icon."""
        manner = self.manner
        letters = manner.lead_title if is_leading else manner.title
        indent = manner.icon * ((_BADGE if is_leading else 1) + _GAP)
        self._letters[is_leading] = replace(letters, indent=indent)
        return self._letters[is_leading]


@dataclass(frozen=True, slots=True)
class CardLook:
    """The colours of a card."""

    fill: str
    border: str
    line: float
    ink: str
    icon: str
    lift: float = 1.8


def card_look(role: Role | None, lane: LaneLook | None, palette: Palette) -> CardLook:
    """What leads stands out, what knows recedes; a card without a lane is neutral."""
    line = lane.line if lane else palette.edge
    surface = palette.surface
    tint = lane.tint if lane else palette.ground
    if role is Role.LEADS:
        return CardLook(surface, line, 2.0, palette.ink, lane.ink if lane else surface)
    if role is Role.DELIVERS:
        return CardLook(surface, mix(line, surface, 0.62), 1.2, palette.ink, line)
    if role is Role.KNOWS:
        faint = palette.ink_faint
        return CardLook(mix(surface, tint, 0.5), mix(line, tint, 0.22), 1.0, faint, faint, lift=0.0)
    return CardLook(surface, mix(line, surface, 0.38), 1.0, palette.ink, line)


def draw_card(
    card: Card,
    text: CardText,
    box: tuple[float, float, float],
    lane: LaneLook | None,
    manner: Manner,
    palette: Palette,
) -> Group:
    """The card in a box of (x, y, width), as high as its text asks."""
    x, y, width = box
    look = card_look(card.role, lane, palette)
    unit = manner.arrow_line / 1.6
    left, top = x + manner.card_pad_x, y + manner.card_pad_y
    items: list[Item] = [
        Rect(
            x,
            y,
            width,
            text.height,
            look.fill,
            look.border,
            look.line * unit,
            manner.card_radius,
            lift=look.lift * unit,
        ),
        Group(_role_mark(card.role, look, lane, left, top, manner, text.title.letters.step), Tag.SIGN),
        paragraph(text.title, left, top, look.ink, key="title"),
    ]
    if text.touchpoint is not None:
        bottom = top + text.title.height + manner.card_pad_y / 2
        items.append(paragraph(text.touchpoint, left, bottom, palette.ink_faint, key="touchpoint"))
    return Group(tuple(items), Tag.ITEM, name=card.title, key=card.id)


def _role_mark(
    role: Role | None,
    look: CardLook,
    lane: LaneLook | None,
    x: float,
    y: float,
    manner: Manner,
    step: float,
) -> tuple[Item, ...]:
    """The role's icon in the title's first line; the leader's in a filled square."""
    if role is not Role.LEADS:
        return (Icon(ROLE_ICONS[role], x, y + (step - manner.icon) / 2, manner.icon, look.icon),)
    side, icon = manner.icon * _BADGE, manner.icon * 0.86
    top, inset = y + (step - side) / 2, (side - icon) / 2
    return (
        Rect(x, top, side, side, fill=lane.fill if lane else look.border, radius=side * 0.26),
        Icon(ROLE_ICONS[role], x + inset, top + inset, icon, look.icon, line=2.4),
    )
