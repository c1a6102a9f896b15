"""Tables in: a workbook, a CSV file, or what was copied from a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from workshop.document.incoming.sheets import Sheet
from workshop.exchange.json_nodes import SIZE_LIMIT
from workshop.exchange.opendocument_reading import is_opendocument, read_opendocument
from workshop.exchange.table_errors import TableError, TableProblem
from workshop.exchange.text_tables import decoded, pasted, sheet_of

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")


class Sheets:
    """Reads what people have; implements `incoming.SheetReader`."""

    def read(self, path: Path) -> Sequence[Sheet]:
        """See `SheetReader.read`."""
        try:
            with path.open("rb") as file:
                data = file.read(SIZE_LIMIT + 1)
        except OSError as error:
            raise TableError(TableProblem.UNREADABLE, reason=error.strerror or str(error)) from None
        return read_sheets(data, path.stem)

    def read_text(self, text: str, name: str) -> Sheet:
        """See `SheetReader.read_text`."""
        return pasted(text, name)


def read_sheets(data: bytes, name: str) -> Sequence[Sheet]:
    """Return the tables in a file, told by what it holds and not by its ending; raise `TableError`.

    There is at least one: a workbook of charts alone has an empty one. `name` is what the one sheet of a file
    without sheets is called.
    """
    return _found(data, name) or (Sheet(name, ()),)


def _found(data: bytes, name: str) -> Sequence[Sheet]:
    if len(data) > SIZE_LIMIT:
        raise TableError(TableProblem.TOO_LARGE)
    if data.startswith(_OLE):
        raise TableError(TableProblem.PROTECTED if _ENCRYPTED in data else TableProblem.OLD_FORM)
    if data.startswith(_ZIP) and is_opendocument(data):
        return read_opendocument(data)
    if data.startswith(_ZIP):
        from workshop.exchange.workbook_reading import read_workbook  # which costs a start what it brings

        return read_workbook(data)
    return (sheet_of(decoded(data), name),)
