"""Every workshop in the folder, found by a few letters: what is known at once, the rest as it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListView, QMenu, QWidget

from ui.home.shelf_menu import LEADS_AWAY, ShelfMenu
from ui.home.shelf_model import FILE, ShelfModel
from ui.home.shelf_reading import ShelfReading
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.widgets.buttons import Button, IconButton, PrimaryButton
from ui.widgets.choice import Choice, Option
from ui.widgets.labels import Label
from ui.widgets.layouts import column, row
from ui.widgets.messages import Banner
from workshop.document.shelf import Entry, Shelves
from workshop.domain.overriding import override
from workshop.texts import Words

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_IN_USE, _ARCHIVED = "in_use", "archived"


class AllWorkshops(QDialog):
    """`chosen(Path)` is the one to open. Letters narrow the list, arrows go along it, Enter opens.

    `asked(what, Path)` is a deed of home's menu: as `ShelfMenu` has them.
    """

    chosen = Signal(Path)
    asked = Signal(str, Path)
    left_for = Signal(str, Path)
    """The same, of a deed that leads away from here."""

    def __init__(
        self,
        words: Words,
        shelves: Shelves,
        folder: Path,
        archives: Callable[[], Sequence[Path]],
        parent: QWidget | None = None,
    ) -> None:
        """`archives` are the folders in which those lie that were put away."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("All workshops"))
        self._words, self._folder, self._archives = words, folder, archives
        self._model = ShelfModel(words)
        self._was_left = False
        self._reading = ShelfReading(shelves, self)
        self._reading.told.connect(self._adopt)
        self._reading.moved.connect(self._tell_share)
        self.finished.connect(self._reading.stop)
        self._then: Callable[[], object] | None = None
        self._banner = Banner(words)
        self._banner.acted.connect(self._go_on)
        self.field = self._make_field()
        self.shelf = Choice(
            words("Which workshops"), [Option(_IN_USE, words("In use")), Option(_ARCHIVED, words("Archived"))]
        )
        self.shelf.show_value(_IN_USE)
        self.shelf.edited.connect(self.look_again)
        self.list = self._make_list()
        self._said = Label("", type="small", tone="soft")
        head = row(self.field, self.shelf, space=SPACE.medium)
        head.setStretch(0, 1)
        self.setLayout(
            column(self._banner, head, self.list, self._foot(), space=SPACE.medium, margin=SPACE.wide)
        )
        self.resize(theme().px(760), theme().px(560))
        self.look_again()

    def tell(
        self, sentence: str, tone: str, action: str = "", then: Callable[[], object] | None = None
    ) -> None:
        """Say something above the list until it is closed, with one way on."""
        self._then = then
        self._banner.tell(sentence, tone=tone, action=action)

    def look_again(self) -> None:
        """Show what the folder holds now: what is known at once, the rest as it is read."""
        is_in_use = self.shelf.value() == _IN_USE
        self._reading.read((self._folder,) if is_in_use else self._archives())

    def show_menu(self) -> QMenu:
        """Show what can be done with the workshop that is chosen."""
        menu = ShelfMenu(self._words, self, is_archived=self.shelf.value() == _ARCHIVED)
        menu.asked.connect(self._ask)
        menu.popup(self._more.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
        return menu

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down go along the list while the field keeps the letters."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def _make_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self._words("Title, company, year or file"))
        field.setAccessibleName(self._words("Find a workshop"))
        field.setMinimumHeight(theme().tall(40))
        field.textChanged.connect(self._narrow)
        field.returnPressed.connect(self._open)
        field.installEventFilter(self)
        return field

    def _make_list(self) -> QListView:
        shown = QListView()
        shown.setModel(self._model)
        shown.setAccessibleName(self._words("All workshops"))
        shown.setUniformItemSizes(True)
        shown.activated.connect(self._open)
        shown.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        shown.customContextMenuRequested.connect(lambda _: self._model.found and self.show_menu())
        return shown

    def _foot(self) -> QWidget:
        words = self._words
        self._more = IconButton("ellipsis", words("More about this workshop"))
        self._more.clicked.connect(self.show_menu)
        self._go = PrimaryButton(words("Open"))
        self._go.clicked.connect(self._open)
        close = Button(words("Close"))
        close.clicked.connect(self.reject)
        foot = QWidget()
        foot.setLayout(row(self._said, 1, self._more, close, self._go, space=SPACE.medium))
        return foot

    def _adopt(self, entries: Sequence[Entry]) -> None:
        with self._same_choice():
            self._model.take(entries, self.field.text())

    def _tell_share(self, share: float) -> None:
        self._said.setText(self._words("Reading: {share}", share=self._words.percent(share * 100)))

    def _narrow(self) -> None:
        with self._same_choice():
            self._model.narrow(self.field.text())

    @contextmanager
    def _same_choice(self) -> Iterator[None]:
        """What was chosen stays so while other workshops are shown, else the first is."""
        kept = self.list.currentIndex().data(FILE) if self.list.currentIndex().row() > 0 else None
        yield
        found = self._model.found
        at = next((at for at, one in enumerate(found) if one.path == kept), 0)
        self.list.setCurrentIndex(self._model.index(at, 0))
        for button in (self._go, self._more):
            button.setEnabled(bool(found))
        self._said.setText(self._words.count("{n} workshop", "{n} workshops", len(found)))

    def _ask(self, asked: str) -> None:
        if asked == "open":
            self._open()
        elif asked in LEADS_AWAY:
            self.left_for.emit(asked, self.list.currentIndex().data(FILE))
            self.accept()
        else:
            self.asked.emit(asked, self.list.currentIndex().data(FILE))
            self.look_again()

    def _go_on(self) -> None:
        if self._then is not None:
            self._banner.hide()
            self._then()
            self.look_again()

    def _open(self) -> None:
        path = self.list.currentIndex().data(FILE)
        if path is not None:
            self.chosen.emit(path)
            self.accept()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Coming back from what was asked, the folder is looked through again."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            if self.isActiveWindow() and self._was_left:
                self.look_again()
            self._was_left = not self.isActiveWindow()
