"""Where an action was born."""

from __future__ import annotations

from workshop.domain.plan import Origin
from workshop.domain.rules import ORIGINS
from workshop.handout import styles
from workshop.handout.content import Run, Text
from workshop.handout.sections.building import own
from workshop.handout.sections.desk import Desk


def origin_text(desk: Desk, origin: Origin) -> Text:
    """What an action was born from; nothing where nobody said."""
    if origin.kind is None:
        return ()
    words = desk.words
    kind = (Run(words("Born from:") + " ", "medium", styles.MUTED), Run(desk.code(origin.kind)))
    name = desk.title_of(ORIGINS[origin.kind], origin.id)
    named = (Run(": "), own(name)) if name.strip() else ()
    return (*kind, *named)
