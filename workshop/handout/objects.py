"""PDF objects that write themselves; everything else of the file's structure is ReportLab's."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject

Document = Any
"""ReportLab's document, which gives objects their numbers; its stubs do not describe it."""


class Written(PDFObject):
    """An object whose content is made when the file is written, and every object has its number."""

    def __init__(self, write: Callable[[Document], str | bytes]) -> None:
        self._write = write

    def format(self, document: Document) -> bytes:
        """The object as it stands in the file."""
        content = self._write(document)
        return content.encode("latin-1") if isinstance(content, str) else content


def stream(content: bytes, entries: str = "") -> Written:
    """A compressed stream object with more dictionary `entries`; binary content is `padded` first."""
    return Written(lambda _: packed_stream(content, entries))


def packed_stream(content: bytes, entries: str) -> bytes:
    """Text in a compressed stream."""
    packed = zlib.compress(content, 9)
    if packed.endswith(b"\r"):
        packed = zlib.compress(padded(content, b"\n"), 9)
    return stream_object(packed, f"{entries} /Filter /FlateDecode")


def plain_stream(content: bytes, entries: str) -> Written:
    """A stream that anybody can read without unpacking it."""
    return Written(lambda _: stream_object(content, entries))


def padded(content: bytes, padding: bytes) -> bytes:
    r"""The content with as much `padding` behind it as keeps it, compressed, from ending in `\r`.

    The end of line that must follow would make `\r\n` of it, and a validator would find a byte missing. The
    last byte is that of a sum of all bytes, so padding that is all zeros would change nothing for ever.
    """
    while zlib.compress(content, 9).endswith(b"\r"):
        content += padding
    return content


def stream_object(content: bytes, entries: str) -> bytes:
    """A stream with its dictionary."""
    head = f"<< {entries} /Length {len(content)} >>\nstream\n"
    return head.encode("latin-1") + content + b"\nendstream"


def reference(document: Document, name: str) -> str:
    """The indirect reference to the object registered as `name`."""
    number, _ = document.idToObjectNumberAndVersion[name]
    return f"{number} 0 R"


def register(document: Document, name: str, obj: PDFObject) -> None:
    """Give an object a number under a name."""
    document.Reference(obj, name)


def text_string(text: str) -> str:
    """A text as a PDF string, in Unicode."""
    return "<" + (b"\xfe\xff" + text.encode("utf-16-be")).hex() + ">"


def number(value: float) -> str:
    """A number as short as hundredths of a point allow."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:.0f}"
