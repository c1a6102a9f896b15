"""An action is born from what was found: it knows where it came from, and says what was said there."""

from __future__ import annotations

from workshop.domain.codes import ActionStatus, OriginKind
from workshop.domain.ids import RowId
from workshop.domain.kinds import Target
from workshop.domain.paths import read
from workshop.domain.plan import Action, Origin
from workshop.domain.rows import find
from workshop.domain.rules import ORIGINS
from workshop.domain.shape import targets
from workshop.domain.workshop import Workshop

_SAYS = {
    OriginKind.CLUSTER: "need",
    OriginKind.PROMISE: "instead",
    OriginKind.RISK: "measure",
}
"""Where people have said already what is to be done."""


def born_from(workshop: Workshop, kind: OriginKind, row: RowId, new_id: RowId) -> Action:
    """Return a fresh action with that origin; raise `UnknownRowError` when the row is gone.

    From a goal it is an action for that goal; from a risk it has the one who looks after the risk as its
    owner, who has not said yes yet; of a hand-off its two ends gain.
    """
    target = ORIGINS[kind]
    found = find(read(workshop, targets()[target]), row)
    gain = {
        Target.HANDOFFS: ("from_discipline", "to_discipline"),
        Target.PROMISES: ("made_by", "kept_by"),
        Target.CHALLENGES: ("discipline",),
    }.get(target, ())
    disciplines = dict.fromkeys(one for name in gain if (one := getattr(found, name)) is not None)
    return Action(
        id=new_id,
        title=getattr(found, _SAYS.get(kind, ""), ""),
        goal=row if kind is OriginKind.GOAL else None,
        owner=getattr(found, "owner", None) if kind is OriginKind.RISK else None,
        disciplines=tuple(disciplines),
        origin=Origin(kind=kind, id=row),
        status=ActionStatus.OPEN,
    )
