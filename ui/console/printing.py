"""Pages on a printer: asked for in the system's own dialogue, drawn as they are in the preview."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from workshop.document.export_ports import IsCancelled, Pages, Progress
from workshop.document.ports import SaidError
from workshop.domain.overriding import override
from workshop.texts import Words

SHARPEST = 300
"""Dots to the inch: more is not seen in print, and takes memory."""


class PrinterError(SaidError):
    """The printer, or the file that is printed to, takes nothing."""

    @override
    def sentence(self, words: Words) -> str:
        """Say so."""
        return words("The printer takes nothing: see whether it is on, or choose another.")


def ask_printer(parent: QWidget, title: str, pages: int) -> QPrinter | None:
    """Ask for a printer and which of so many pages; None when it was called off."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setMinMax(1, pages)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None


def print_pages(pages: Pages, printer: QPrinter, progress: Progress, is_cancelled: IsCancelled) -> int:
    """Print, each page the way round it is; return how many. For any thread."""
    wanted = _wanted(printer, len(pages.sizes))
    painter = QPainter()
    printed = 0
    for page in wanted:
        if is_cancelled():
            break
        printer.setPageLayout(_layout(pages.sizes[page], printer))
        if not painter.isActive():
            if not painter.begin(printer):
                raise PrinterError
        else:
            printer.newPage()
        _draw(painter, printer, pages, page)
        printed += 1
        progress(printed / len(wanted))
    if painter.isActive():
        if is_cancelled():
            printer.abort()
        painter.end()
    return printed


def _wanted(printer: QPrinter, count: int) -> range:
    first = printer.fromPage() or 1
    last = printer.toPage() or count
    return range(max(first, 1) - 1, min(last, count))


def _layout(size: tuple[float, float], printer: QPrinter) -> QPageLayout:
    """The page's own size where the paper is as it comes; the paper that was chosen otherwise."""
    width, height = size
    is_wide = width > height
    own = QPageSize(QSizeF(min(size), max(size)), QPageSize.Unit.Point)
    chosen = printer.pageLayout().pageSize()
    is_file = printer.outputFormat() == QPrinter.OutputFormat.PdfFormat
    paper = own if is_file or own.isEquivalentTo(chosen) else chosen
    way = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    layout = QPageLayout(paper, way, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def _draw(painter: QPainter, printer: QPrinter, pages: Pages, page: int) -> None:
    sheet = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    dots = round(sheet.width() * min(1.0, SHARPEST / printer.resolution()))
    bitmap = pages.picture(page, dots)
    shape = (bitmap.width, bitmap.height, bitmap.stride)
    image = QImage(bitmap.data, *shape, QImage.Format.Format_RGB888)
    scale = min(sheet.width() / bitmap.width, sheet.height() / bitmap.height)
    width, height = bitmap.width * scale, bitmap.height * scale
    left, top = (sheet.width() - width) / 2, (sheet.height() - height) / 2
    painter.drawImage(QRectF(left, top, width, height), image)
