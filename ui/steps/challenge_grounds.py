"""Where a challenge can go: onto a group, into another lane, and in from a pasted range."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from ui.bridge import Bridge
from ui.steps.challenge_card import CHALLENGES
from ui.steps.challenge_clusters import Clusters
from ui.style.variants import style
from workshop.commands.edits import Write
from workshop.domain.challenges import Challenge
from workshop.domain.ids import DisciplineId, RowId, new_id
from workshop.domain.workshop import Workshop


class Grounds:
    """What a card can be dropped on beside its own lane; it shows while a card is over it."""

    def __init__(
        self, bridge: Bridge, clusters: Clusters, lanes: Mapping[DisciplineId | None, QWidget]
    ) -> None:
        self._bridge, self._clusters, self._lanes = bridge, clusters, lanes
        self._aimed: QWidget | None = None

    def aim(self, row: RowId, at: QPoint | None) -> bool:
        """Show where a card would land, if not in its own lane; None: it is let go."""
        ground = None if at is None else self._ground(row, at)
        shown = ground[0] if ground else None
        if shown is not self._aimed:
            if self._aimed is not None:
                style(self._aimed, aimed=False)
            if shown is not None:
                style(shown, aimed=True)
            self._aimed = shown
        return ground is not None

    def drop(self, row: RowId, at: QPoint) -> None:
        """Put the card there."""
        ground = self._ground(row, at)
        self.aim(row, None)
        if ground is not None:
            self._bridge.do(Write((*CHALLENGES, row, ground[1]), ground[2]))

    def _ground(self, row: RowId, at: QPoint) -> tuple[QWidget, str, RowId | None] | None:
        """What lies under a place on the screen, and what dropping there writes."""
        for one in self._clusters.rows():
            frame = one.parentWidget()
            if frame is not None and _is_over(frame, at):
                return frame, "cluster", one.row
        if _is_over(self._clusters, at):
            return None
        mine = next((one.discipline for one in self._bridge.workshop.challenges if one.id == row), None)
        for discipline, lane in self._lanes.items():
            if discipline != mine and _is_over(lane, at):
                return lane, "discipline", discipline
        return None


def _is_over(widget: QWidget, at: QPoint) -> bool:
    """Whether a place on the screen is on a widget, and that is seen there."""
    return widget.isVisible() and widget.visibleRegion().contains(widget.mapFromGlobal(at))


def challenges_of(
    texts: Sequence[str], workshop: Workshop, discipline: DisciplineId | None
) -> tuple[Challenge, ...]:
    """Return a challenge for each line.

    Of a spreadsheet's range a cell that names a discipline says whose it is; the first other cell is the
    text, the next ones are the cause.
    """
    named = {one.name.strip().casefold(): one.id for one in workshop.disciplines}
    new = []
    for text in texts:
        cells = [cell.strip() for cell in text.split("\t") if cell.strip()]
        whose = [named[cell.casefold()] for cell in cells if cell.casefold() in named]
        said = [cell for cell in cells if cell.casefold() not in named] or cells[:1]
        if "\t" not in text:
            new.append(Challenge(id=new_id(), discipline=discipline, text=text))
        elif said:
            mine = whose[0] if whose else discipline
            cause = " ".join(said[1:])
            new.append(Challenge(id=new_id(), discipline=mine, text=said[0], cause=cause))
    return tuple(new)
