"""A table from a file or the clipboard: what each column is, what would come in, and then one edit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from ui.bridge import Bridge
from ui.console.incoming_columns import IncomingColumns
from ui.console.incoming_table import LookedAt, first_look
from ui.console.incoming_view import IncomingView
from ui.console.table_files import ENDINGS, let_go, welcome
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.tasks import Task
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.choice import Choice, Option
from ui.widgets.labels import Label
from ui.widgets.layouts import column
from ui.widgets.layouts import row as row_layout
from ui.widgets.messages import announce
from ui.widgets.panels import EmptyHint
from ui.widgets.picker import Picker
from ui.widgets.picking import Pick
from ui.widgets.switch import Switch
from workshop.document.incoming import Found, Sheet, SheetReader, Thing, Unknown
from workshop.document.incoming.sentences import done_sentence, remarks, summary
from workshop.document.ports import SaidError
from workshop.domain.codes import StepCode
from workshop.domain.overriding import override
from workshop.texts import Words


class BringingIn(QDialog):
    """Choose or paste a table, say what its columns are, tick its lines, bring them in.

    Longer than other windows because each choice in it decides what the next ones are about.
    """

    brought = Signal(str)
    """It was done: the sentence that says so."""
    _reading: Task | None = None

    def __init__(self, bridge: Bridge, reader: SheetReader, parent: QWidget | None) -> None:
        super().__init__(parent)
        bridge.flush_fields()
        words = bridge.words
        self._bridge, self._reader = bridge, reader
        self._table: LookedAt | None = None
        self._found: Found | None = None
        self.setWindowTitle(words("Bring in a table"))
        self.setAcceptDrops(True)
        self._file = Button(words("Choose a file …"), icon_before="folder-open")
        self._paste = Button(words("Paste a table"), icon_before="clipboard-paste", key="Ctrl V")
        self._note = Label("", tone="soft", wraps=True)
        self._thing = Choice(words("What it is"), _things(words))
        self._sheets = Picker(words, words("Sheet"))
        self._heads = Switch(words("Line {number} holds the headings", number=1))
        self._body = QWidget()
        self._columns = IncomingColumns(words)
        self._view = IncomingView(words)
        self._hint = EmptyHint(
            words("Choose a spreadsheet or a CSV file, drop it here, or paste what you copied."),
            icon="table",
        )
        self._summary = Label("", type="strong", wraps=True)
        self._bring = PrimaryButton(words("Bring in"), icon_before="import")
        self._lay_out()
        self._connect()
        self._thing.show_value(_usual(bridge.session.step))
        self._say("")
        self._show_parts()

    def _lay_out(self) -> None:
        words = self._bridge.words
        cancel = Button(words("Cancel"))
        cancel.clicked.connect(self.reject)
        head = row_layout(
            Label(words("Bring in a table"), type="heading"), 1, self._file, self._paste, space=SPACE.medium
        )
        self._sheets.setMaximumWidth(theme().px(260))
        choices = row_layout(self._thing, self._sheets, 1, self._heads, space=SPACE.medium)
        self._columns.setFixedWidth(theme().px(300))
        sides = row_layout(self._columns, self._view, space=SPACE.wide)
        sides.setStretch(1, 1)
        self._body.setLayout(sides)
        foot = row_layout(self._summary, cancel, self._bring, space=SPACE.medium)
        foot.setStretch(0, 1)
        box = column(
            head, self._note, choices, self._body, self._hint, foot, space=SPACE.medium, margin=SPACE.wide
        )
        box.setStretch(3, 1)
        box.setStretch(4, 1)
        self.setLayout(box)
        room = self.screen().availableGeometry().size() - QSize(24, 64)
        self.resize(QSize(theme().px(1180), theme().px(740)).boundedTo(room))

    def _connect(self) -> None:
        self._file.clicked.connect(self.browse)
        self._paste.clicked.connect(self.paste)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self).activated.connect(self.paste)
        self._thing.edited.connect(self._choose_thing)
        self._sheets.edited.connect(self._choose_sheet)
        self._heads.edited.connect(self._choose_heads)
        self._columns.field_chosen.connect(self._choose_field)
        self._columns.row_chosen.connect(self._choose_row)
        self._view.ticked_changed.connect(self._sum_up)
        self._bring.clicked.connect(self._adopt)
        self._bring.setEnabled(False)

    # --- where the table comes from

    def browse(self) -> None:
        """Ask for a file."""
        words = self._bridge.words
        dialog = QFileDialog(self, words("Bring in a table"), str(self._bridge.store.path.parent))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        dialog.setNameFilter(f"{words('Spreadsheets and CSV files')} ({endings})")
        dialog.fileSelected.connect(lambda chosen: self.read_file(Path(chosen)))
        dialog.open()

    def read_file(self, path: Path) -> None:
        """Read a file beside the window."""
        self._say(self._bridge.words("Reading {name} …", name=path.name))
        reader = self._reader
        task = self._reading = Task(lambda _, __: tuple(reader.read(path)), self)
        task.done.connect(lambda sheets: self._end(task, lambda: self._take(path.name, sheets)))
        task.failed.connect(lambda error: self._end(task, lambda: self._fail(path.name, error)))
        task.start()

    def _end(self, task: Task, then: Callable[[], None]) -> None:
        """What was asked for last counts, not what was read last: any other task ends unheard."""
        if task is self._reading:
            self._reading = None
            self._say("")
            then()

    def paste(self) -> None:
        """Read what was copied from a spreadsheet."""
        words = self._bridge.words
        sheet = self._reader.read_text(QGuiApplication.clipboard().text(), words("What was copied"))
        if not sheet.lines:
            self._say(words("There is no table to paste: copy cells in your spreadsheet first."), "bad")
            return
        self._reading = None
        self._take(sheet.name, (sheet,))

    def _fail(self, name: str, error: Exception) -> None:
        if not isinstance(error, SaidError):
            raise error
        self._say(f"{name}: {error.sentence(self._bridge.words)}", "bad")

    def _say(self, text: str, tone: str = "soft") -> None:
        self._note.setText(text)
        self._note.set_tone(tone)
        self._note.setVisible(bool(text))
        if tone == "bad":
            announce(self, text)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A table may be let go here."""
        welcome(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was let go."""
        path = let_go(event)
        if path is not None:
            self.read_file(path)

    # --- how it is looked at

    def _take(self, name: str, sheets: tuple[Sheet, ...]) -> None:
        self._sheets.show_picks([Pick(str(at), one.name) for at, one in enumerate(sheets)])
        usual = Thing(self._thing.value() or Thing.CARDS)
        self._turn_to(first_look(self._bridge, name, sheets, usual))

    def _choose_thing(self, code: str) -> None:
        if self._table is not None:
            self._turn_to(self._table.turned(self._bridge, Thing(code)))

    def _choose_sheet(self, at: str) -> None:
        if self._table is not None:
            self._turn_to(self._table.with_sheet(self._bridge, int(at)))

    def _choose_heads(self, has_heads: bool) -> None:
        if self._table is not None:
            self._turn_to(self._table.with_heads(self._bridge, has_heads=has_heads))

    def _choose_field(self, at: int, name: str) -> None:
        if self._table is not None:
            self._table = self._table.with_field(at, name)
            self._show_lines(self._table, is_same_table=True)

    def _choose_row(self, one: Unknown, row: str | None) -> None:
        if self._table is not None:
            self._table = self._table.with_choice(one, row)
            self._show_lines(self._table, is_same_table=True)

    def _turn_to(self, table: LookedAt) -> None:
        self._table, words = table, self._bridge.words
        self._thing.show_value(table.layout.thing)
        self._sheets.show_value(str(table.at))
        self._heads.set_text(words("Line {number} holds the headings", number=table.heading_number))
        self._heads.show_value(table.layout.heading is not None)
        told = remarks(table.sheet, table.layout.heading, words)
        if table.is_empty:
            told = words("There is nothing in this table.")
        self._say(" · ".join(filter(None, (table.name, told))))
        self._show_parts()
        self._show_lines(table, is_same_table=False)

    def _show_parts(self) -> None:
        """Only what matters for what was read."""
        table = self._table
        has_lines = table is not None and bool(table.sheet.lines)
        self._heads.setVisible(has_lines)
        self._body.setVisible(has_lines)
        self._hint.setVisible(not has_lines)
        self._sheets.setVisible(table is not None and len(table.sheets) > 1)

    def _show_lines(self, table: LookedAt, *, is_same_table: bool) -> None:
        workshop = self._bridge.workshop
        self._found = table.found(self._bridge)
        self._columns.show_layout(table.sheet, table.layout)
        self._columns.show_unknown(self._found.unknown, table.choices, workshop)
        fields = tuple(table.layout.columns())
        self._view.show_found(self._found, workshop, fields, is_same_table=is_same_table)

    def _sum_up(self) -> None:
        if self._found is not None:
            self._summary.setText(summary(self._found, self._view.ticked, self._bridge.words))
        self._bring.setEnabled(bool(self._view.ticked))

    # --- in

    def _adopt(self) -> None:
        if self._found is None:
            return
        command = self._found.bring(self._view.ticked)
        self._bridge.store.back_up()
        refused = self._bridge.attempt(command)
        if refused:
            self._say(refused, "bad")
            return
        self.brought.emit(done_sentence(self._found.thing, len(command.rows), self._bridge.words))
        self.accept()


def _things(words: Words) -> list[Option]:
    return [
        Option(Thing.CARDS, words("Cards"), icon="sticky-note"),
        Option(Thing.ACTIONS, words("Actions"), icon="list-checks"),
        Option(Thing.PARTICIPANTS, words("Participants"), icon="users"),
    ]


def _usual(step: StepCode) -> Thing:
    """What people bring in where they are."""
    if step in (StepCode.PLAN, StepCode.GOALS):
        return Thing.ACTIONS
    return Thing.PARTICIPANTS if step in (StepCode.PREPARATION, StepCode.WELCOME) else Thing.CARDS
