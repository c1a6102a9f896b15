"""Rows of the plan as a table: columns by the fields' kinds, bound to the list, filled from spreadsheets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ui.bridge import Bridge
from ui.steps.binding import as_kept, join, show_problem
from ui.steps.fields import offered
from ui.steps.removal import remove_rows
from ui.widgets.picking import Pick
from ui.widgets.record_table import RecordTable
from ui.widgets.sentences import refusal_sentence
from ui.widgets.table_columns import Column, Group, Kind, Pasted
from workshop.commands.command import Command
from workshop.commands.edits import Add, Move, Together, Write
from workshop.document.document import Adopted
from workshop.domain import kinds
from workshop.domain.codes import Realistic
from workshop.domain.errors import DomainError
from workshop.domain.ids import RowId
from workshop.domain.kinds import FieldKind, Text
from workshop.domain.paths import Path, place_of, read
from workshop.domain.rows import Row
from workshop.domain.shape import field_kinds, lists, targets
from workshop.domain.workshop import Workshop
from workshop.texts.names import code_name, field_name
from workshop.values import dataclass

KINDS: dict[type[FieldKind], Kind] = {
    kinds.Text: Kind.TEXT,
    kinds.Whole: Kind.NUMBER,
    kinds.Number: Kind.NUMBER,
    kinds.Amount: Kind.AMOUNT,
    kinds.Day: Kind.DATE,
    kinds.Code: Kind.CHOICE,
    kinds.Ref: Kind.REFERENCE,
    kinds.Refs: Kind.REFERENCES,
    kinds.Flag: Kind.FLAG,
}


TONES: dict[str, str] = {Realistic.YES: "good", Realistic.PARTLY: "warn", Realistic.NO: "bad"}
"""The codes that are a judgement, and its tone."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column: which field, how wide in pixels at a text size of 100 %, and how it stretches.

    `lines` that a text may take, `lead`: an icon before what is picked.
    """

    name: str
    width: int = 96
    stretch: int = 0
    title: str = ""
    lines: int = 1
    lead: str = ""


class PlanTable(RecordTable):
    """The list at `path` as a table.

    `make` returns a new row, with a fresh id, of what was typed into its empty line. `groups` puts the rows
    under headings.
    """

    def __init__(
        self,
        bridge: Bridge,
        path: Path,
        fields: Sequence[Field],
        make: Callable[[str], Row],
        *,
        hint: str,
        groups: Callable[[Workshop], Sequence[Group]] | None = None,
    ) -> None:
        self.path = path
        self.fields = tuple(fields)
        self._bridge, self._make, self._groups = bridge, make, groups
        pattern = place_of(path).pattern
        self._kinds = field_kinds(lists()[pattern].row)
        self._pattern = ".".join(pattern)
        super().__init__(
            bridge.words,
            field_name(bridge.words, self._pattern),
            self._columns(bridge.workshop),
            hint=hint,
            today=lambda: bridge.clock.now().date(),
        )
        self.added.connect(self._add)
        self.edited.connect(self._edit)
        self.moved.connect(lambda row, index: self._do(Move((*self.path, row), index)))
        self.removed.connect(lambda rows: remove_rows(self, bridge, self.path, tuple(rows)))
        self.range_pasted.connect(self._paste)
        self.refused.connect(
            lambda code, amount: bridge.refused.emit(refusal_sentence(bridge.words, code, amount))
        )
        join(self, bridge)
        bridge.changed.connect(self._follow)
        self._show(bridge.workshop)

    def _columns(self, workshop: Workshop) -> list[Column]:
        words = self._bridge.words
        return [
            Column(
                key=field.name,
                title=field.title or field_name(words, f"{self._pattern}.{field.name}"),
                kind=KINDS[type(self._kinds[field.name])],
                width=field.width,
                stretch=field.stretch,
                lines=field.lines,
                lead=field.lead,
                picks=self._picks(self._kinds[field.name], workshop),
                is_strong=at == 0,
                is_whole=isinstance(self._kinds[field.name], kinds.Whole),
                low=getattr(self._kinds[field.name], "low", None),
                high=getattr(self._kinds[field.name], "high", None),
            )
            for at, field in enumerate(self.fields)
        ]

    def _picks(self, kind: FieldKind, workshop: Workshop) -> Sequence[Pick]:
        if isinstance(kind, kinds.Code):
            words = self._bridge.words
            return [Pick(code, code_name(words, code), tone=TONES.get(code, "")) for code in kind.codes]
        if isinstance(kind, kinds.Ref | kinds.Refs):
            return offered(workshop, kind.target)
        return ()

    def refresh(self) -> None:
        """Put the rows under other headings."""
        self._show(self._bridge.workshop)

    def _slices(self) -> set[str]:
        """The parts of the plan that the table shows, its picks included."""
        refs = [kind for kind in self._kinds.values() if isinstance(kind, kinds.Ref | kinds.Refs)]
        return {self.path[0], "disciplines", "goals", *(targets()[kind.target][0] for kind in refs)}

    def _follow(self, adopted: Adopted) -> None:
        changed = {
            name for name in self._slices() if getattr(adopted.before, name) is not getattr(adopted.now, name)
        }
        if changed - {self.path[0]}:
            self._dress(adopted.now)
        if changed:
            self._show(adopted.now)

    def _dress(self, workshop: Workshop) -> None:
        words = self._bridge.words
        columns = self._columns(workshop)
        if columns != list(self.records.columns):
            self.set_texts(words, field_name(words, self._pattern), columns, self._entry.title)

    def _show(self, workshop: Workshop) -> None:
        try:
            rows = read(workshop, self.path)
        except DomainError:
            rows = ()
        self.show_rows(rows, self._groups(workshop) if self._groups else ())

    def _add(self, _: int, texts: list[str]) -> None:
        rows = tuple(self._make(text) for text in texts)
        self._do(Add(self.path, rows, len(read(self._bridge.workshop, self.path))))

    def _edit(self, row: RowId, name: str, value: Any) -> None:
        path = (*self.path, row, name)
        is_typed = isinstance(self._kinds[name], Text)
        kept = as_kept(self._kinds[name], value)
        self._do(Write(path, kept), ".".join(path) if is_typed else None)

    def _paste(self, pasted: Pasted) -> None:
        """A range is one edit: cells that there are, and new rows below them."""
        commands: list[Command] = [
            Write((*self.path, row, name), as_kept(self._kinds[name], value))
            for row, name, value in pasted.edits
        ]
        fresh = [self._make("") for _ in pasted.rows]
        if fresh:
            commands.append(Add(self.path, tuple(fresh), len(read(self._bridge.workshop, self.path))))
        for row, values in zip(fresh, pasted.rows, strict=True):
            commands += [
                Write((*self.path, row.id, name), as_kept(self._kinds[name], value))
                for name, value in values.items()
            ]
        if commands:
            self._do(Together(tuple(commands), commands[0].label))
        if pasted.unread:
            words = self._bridge.words
            self._bridge.refused.emit(
                words.count(
                    "{n} cell could not be read and was left as it is.",
                    "{n} cells could not be read and were left as they are.",
                    pasted.unread,
                )
            )

    def _do(self, command: Command, field: str | None = None) -> None:
        show_problem(self, self._bridge, self._bridge.attempt(command, field))
