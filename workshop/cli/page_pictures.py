"""Pages as pictures, from the PDF itself: what is seen is what is printed."""

from __future__ import annotations

import io
from threading import Lock

import pypdfium2

from workshop.document.export_ports import Bitmap

SCALE = 2.5
"""Dots a point of a page that is exported: 180 to the inch, sharp on any screen."""

MOST = 12_000
"""Dots at the longer side: a poster becomes no picture that others cannot open."""

_PDFIUM = Lock()
"""PDFium is for one thread at a time."""


class PdfPages:
    """The pages of a PDF; implements `export_ports.Pages`."""

    def __init__(self, pdf: bytes, report: tuple[str, ...]) -> None:
        self._pdf = pdf
        self.report = report
        with _PDFIUM:
            document = pypdfium2.PdfDocument(pdf)
            self.sizes = tuple(document.get_page_size(page) for page in range(len(document)))
            document.close()

    def picture(self, page: int, width: int) -> Bitmap:
        """See `Pages.picture`."""
        scale = min(width / self.sizes[page][0], MOST / max(self.sizes[page]))
        with _PDFIUM:
            document = pypdfium2.PdfDocument(self._pdf)
            try:
                drawn = document[page].render(scale=scale, rev_byteorder=True)
                made = Bitmap(drawn.width, drawn.height, drawn.stride, bytes(drawn.buffer))
                drawn.close()  # here and not later, by whichever thread clears up
                return made
            finally:
                document.close()


def png_of(pdf: bytes, page: int) -> bytes:
    """Return a page, counted from 1, as PNG."""
    target = io.BytesIO()
    with _PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            sheet = document[page - 1]
            picture = sheet.render(scale=min(SCALE, MOST / max(sheet.get_size()))).to_pil()
            picture.save(target, "PNG")
        finally:
            document.close()
    return target.getvalue()
