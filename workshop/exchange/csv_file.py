"""A table as CSV that a spreadsheet opens by a double click, in the user's own notation."""

from __future__ import annotations

import csv
import datetime as dt
import io

from workshop.domain.cells import STARTS_A_FORMULA
from workshop.exchange.tables import Cell, Table
from workshop.texts import Words


def csv_bytes(table: Table, words: Words) -> bytes:
    """Return the table with a byte order mark, without which a spreadsheet guesses at the letters.

    Dutch has `;` between cells and a comma in numbers. A text that a spreadsheet would take for a formula is
    kept from it by an apostrophe; one that begins so by itself gets another, which reading takes off again.
    """
    is_dutch = words.language == "nl"
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";" if is_dutch else ",", lineterminator="\r\n")
    for row in (table.headings, *table.rows):
        writer.writerow([_shown(cell, "," if is_dutch else ".") for cell in row])
    return text.getvalue().encode("utf-8-sig")


def _shown(cell: Cell, point: str) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return f"'{cell}" if cell.lstrip("'").startswith(STARTS_A_FORMULA) else cell
    return cell.isoformat() if isinstance(cell, dt.date) else f"{cell}".replace(".", point)
