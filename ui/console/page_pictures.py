"""Pictures of pages as they are asked for: drawn one at a time in a thread, the last ones kept."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from ui.tasks import Task
from workshop.document.export_ports import Bitmap, Pages

_KEPT = 16


class PagePictures(QObject):
    """`arrived` whenever one more is there, so that who lacks one asks again; `failed` if none comes."""

    arrived = Signal()
    failed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._task: Task | None = None
        self._kept: OrderedDict[tuple[int, int], QPixmap] = OrderedDict()

    def be_of(self, pages: Pages | None) -> None:
        """Be the pictures of these pages from now on."""
        self._pages = pages
        self._kept.clear()

    def picture(self, page: int, width: int) -> QPixmap | None:
        """A page so many dots wide; None when it is not there yet, and then it is on its way."""
        width = max(1, width)
        found = self._kept.get((page, width))
        if found is None:
            self._draw(page, width)
        return found

    def _draw(self, page: int, width: int) -> None:
        pages = self._pages
        if self._task is not None or pages is None:
            return
        task = self._task = Task(lambda *_: (pages, page, width, pages.picture(page, width)), self)
        task.done.connect(self._keep)
        task.failed.connect(self._give_up)
        task.start()

    def _keep(self, made: tuple[Pages, int, int, Bitmap]) -> None:
        self._task = None
        pages, page, width, bitmap = made
        if pages is self._pages:
            shape = (bitmap.width, bitmap.height, bitmap.stride)
            image = QImage(bitmap.data, *shape, QImage.Format.Format_RGB888)
            self._kept[page, width] = QPixmap.fromImage(image)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self.arrived.emit()

    def _give_up(self, error: Exception) -> None:
        self._task = None
        self.failed.emit()
        raise error  # is logged, once for each kind
