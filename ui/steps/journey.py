"""The journey: the map in the middle, its phases, hand-offs and the one face on pages beside it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.steps.journey_map import JourneyMap
from ui.steps.step import StepEditor
from ui.style.tokens import SPACE
from ui.widgets.choice import Choice, Option
from ui.widgets.layouts import column as stacked
from ui.widgets.layouts import row
from workshop.domain.codes import StepCode
from workshop.domain.overriding import override
from workshop.domain.paths import Path
from workshop.domain.workshop import Workshop
from workshop.insight.journey import missing_handoffs

if TYPE_CHECKING:
    from ui.steps.handoff_list import HandOffList
    from ui.steps.inspector import Inspector

MAP, PHASES, HANDOFFS, FACE = "map", "phases", "handoffs", "face"
PAGE_OF_ROUND = {"customer": MAP, "lanes": MAP, "leaders": MAP, "handoffs": MAP, "mirror": FACE}


class JourneyEditor(StepEditor):
    """The map needs the room; the other pages hold what it has no place for."""

    is_wide = True

    def __init__(self, bridge: Bridge, code: StepCode) -> None:
        super().__init__(bridge, code)
        words = self.words
        self.map = JourneyMap(bridge)
        self.map.selected.connect(self._inspect)
        self.map.handoff_selected.connect(self._inspect_handoff)
        self._round = ""
        self._made: dict[str, QWidget] = {MAP: self.map}
        self._stack = QStackedWidget()
        self._stack.addWidget(self.map)
        self._pages = Choice(
            words("Part of the journey"),
            [
                Option(MAP, words("Map"), icon="map"),
                Option(PHASES, words("Phases and customer"), icon="user"),
                Option(HANDOFFS, words("Hand-offs"), icon="arrow-right-left"),
                Option(FACE, words("One face and Mirror"), icon="scan-face"),
            ],
        )
        self._pages.edited.connect(self.show_page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.small)
        column.addLayout(row(self._pages, 1, self.map.tools))
        column.addWidget(self._stack, 1)
        self.show_page(MAP)

    @cached_property
    def inspector(self) -> Inspector:
        """The fields of what is selected, made with the first selection."""
        from ui.steps.inspector import Inspector

        inspector = Inspector(self.bridge)
        inspector.left.connect(self.map.board.select_nothing)
        inspector.duplicate_requested.connect(self.map.board.duplicate_requested)
        return inspector

    @cached_property
    def _list(self) -> HandOffList:
        from ui.steps.handoff_list import HandOffList

        made = HandOffList(self.bridge)
        made.chosen.connect(self._open_handoff)
        made.wanted.connect(self.map.make)
        made.setVisible(self._round == "handoffs")
        return made

    def show_page(self, page: str) -> None:
        """Show the map or one of the pages beside it; made when first asked for."""
        if page not in self._made:
            self._made[page] = self._page(page)
            self._stack.addWidget(self._made[page])
        self._pages.show_value(page)
        self._stack.setCurrentWidget(self._made[page])
        self.map.tools.setVisible(page == MAP)
        if page != MAP:
            self.inspected.emit(None)

    def _page(self, page: str) -> QWidget:
        if page == PHASES:
            from ui.steps.phases import phase_page

            return phase_page(self.bridge)
        if page == HANDOFFS:
            from ui.steps.handoffs import hand_off_page

            return hand_off_page(self.bridge)
        from ui.steps.one_face import one_face_page

        return one_face_page(self.bridge)

    def _open_handoff(self, handoff: str) -> None:
        self.show_page(MAP)
        self.map.board.select_handoff(handoff)

    def _inspect_handoff(self, handoff: str | None) -> None:
        if handoff is not None:
            self.inspector.show_handoff(handoff)
            self.inspected.emit(self.inspector)
        elif not self.map.board.choice.cards:
            self.inspected.emit(None)

    def _inspect(self, cards: tuple[str, ...]) -> None:
        if not cards and self.map.board.choice.handoff:
            return
        if cards or "inspector" in self.__dict__:
            self.inspector.show_cards(cards)
        self.inspected.emit(self.inspector if cards else None)

    @override
    def aside(self) -> QWidget:
        """See `StepEditor.aside`: the hand-offs, in the round about them."""
        aside = QWidget()
        aside.setLayout(stacked(self._list))
        return aside

    @override
    def show_round(self, code: str) -> None:
        """See `StepEditor.show_round`."""
        self._round = code
        if "_list" in self.__dict__:
            self._list.setVisible(code == "handoffs")
        self.map.show_round(code)
        self.show_page(PAGE_OF_ROUND.get(code, MAP))

    @override
    def flush(self) -> None:
        """See `StepEditor.flush`."""
        self.map.board.flush()

    @override
    def focus_place(self, path: Path) -> bool:
        """See `StepEditor.focus_place`; a card is shown on the map."""
        part = path[1] if len(path) > 1 else ""
        if part == "cards":
            self.show_page(MAP)
            if len(path) > 2:
                self.map.board.select((path[2],))
            self.map.board.setFocus()
            return True
        pages = {"phases": PHASES, "customer": PHASES, "handoffs": HANDOFFS, "one_face": FACE}
        if path[:1] == ("mirror",):
            part = "one_face"
        if part in pages:
            self.show_page(pages[part])
        return super().focus_place(path)

    @override
    def summary(self, workshop: Workshop) -> str:
        """See `StepEditor.summary`."""
        words, journey = self.words, workshop.journey
        parts = [
            words.count("{n} card", "{n} cards", len(journey.cards)),
            words.count("{n} hand-off", "{n} hand-offs", len(journey.handoffs)),
        ]
        missing = len(missing_handoffs(workshop))
        if missing:
            parts.append(words.count("{n} missing", "{n} missing", missing))
        return " · ".join(parts)
