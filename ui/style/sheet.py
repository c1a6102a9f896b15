"""The one style sheet, made from the tokens.

Variants are chosen with dynamic properties (`ui.style.variants.style`):

    QLabel        type = title heading lead body strong small label clock
                  tone = soft faint accent good warn bad
    QPushButton   kind = primary quiet danger (none: secondary), scale = compact
    QFrame        role = panel sunken accent good warn bad dashed entry bar line upright
    QTextEdit     role = title inline bare cell (none: a framed field), scale = title heading lead
    any field     wrong = true
"""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from ui.style.sheet_parts import BUTTONS, FIELDS, FRAMES, LISTS, TEXTS
from ui.style.theme import Theme
from ui.style.tokens import RADIUS, SIZE, SPACE, TYPE, WEIGHT

_FRAMED = ("control", "compact", "entry")
"""Heights that the style sheet gives to the inside of a frame of one pixel."""


def style_sheet(worn: Theme) -> str:
    """The application's style sheet in these colours, with text at this size."""
    names: dict[str, str | int] = dict(asdict(worn.colours))
    names |= {f"type_{name}": worn.px(size) for name, size in asdict(TYPE).items()}
    names |= {f"inside_{name}": worn.tall(getattr(SIZE, name)) - 2 for name in _FRAMED}
    names |= {f"space_{name}": size for name, size in asdict(SPACE).items()}
    names |= {f"radius_{name}": size for name, size in asdict(RADIUS).items()}
    names |= {f"weight_{name}": weight for name, weight in asdict(WEIGHT).items()}
    names["focus"] = SIZE.focus
    return Template(TEXTS + BUTTONS + FIELDS + FRAMES + LISTS).substitute(names)
