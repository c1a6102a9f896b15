"""The hand-out: how long it takes beside the same pages untagged, how large it is, what it costs in memory.

The worked example, and a plan of some four hundred pages; each export in a process of its own. Where
LibreOffice is installed, beside its own tagged PDF/UA of a document with as many pages of tables.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

HOUSE = Path(__file__).resolve().parents[2]
CARDS = {"example": 0, "large": 3300}
ROUNDS = {"example": 5, "large": 3}

EXPORT = """
import json, resource, sys, time
sys.path.insert(0, '.')
from pathlib import Path
from tests.handout.sizes import many_cards, typical
from workshop.handout import make_pdf
from workshop.handout.pen import Pen
out, cards, is_tagged = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == 'tagged'
if not is_tagged:
    Pen.attach = lambda self, element: None  # the same pages, and nothing belongs to anything
plan = many_cards(cards) if cards else typical()
begun = time.perf_counter()
report = make_pdf(plan, out, language='nl')
taken = time.perf_counter() - begun
print(json.dumps([taken * 1000, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, report.pages]))
"""

FILTER = (
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"PDFUACompliance":{"type":"boolean","value":"true"},"SelectPdfVersion":{"type":"long","value":"2"}}'
)


def figures() -> Iterator[dict[str, object]]:
    """The quietest of a few rounds in milliseconds, imports not included; memory is the whole process's."""
    for name, cards in CARDS.items():
        with tempfile.TemporaryDirectory() as folder:
            yield from _measured(name, cards, Path(folder))
            yield from _office(name, cards, Path(folder))


def _measured(name: str, cards: int, folder: Path) -> Iterator[dict[str, Any]]:
    target = folder / "plan.pdf"
    turns = [
        (exported(target, cards, "tagged"), target.stat().st_size, exported(folder / "b.pdf", cards, "plain"))
        for _ in range(ROUNDS[name])
    ]
    ours = min(one[0] for one, _, _ in turns)
    bare = min(one[0] for _, _, one in turns)
    pages = round(turns[0][0][2])
    untagged = (folder / "b.pdf").stat().st_size
    told = {"pages": pages}
    yield {"name": f"handout.{name}", "value": round(ours), "unit": "ms", "beside": round(bare), **told}
    yield {"name": f"handout.{name}.ratio", "value": round(ours / bare, 2), "unit": "x", **told}
    most = max(one[1] for one, _, _ in turns)
    yield {"name": f"handout.{name}.memory", "value": round(most), "unit": "MB", **told}
    size = round(turns[0][1] / 1000)
    yield {
        "name": f"handout.{name}.size",
        "value": size,
        "unit": "kB",
        "beside": round(untagged / 1000),
        **told,
    }


def exported(target: Path, cards: int, how: str) -> list[float]:
    """Export once, in a process of its own; return milliseconds, peak memory in MB, and pages."""
    command = [sys.executable, "-c", EXPORT, str(target), str(cards), how]
    done = subprocess.run(command, cwd=HOUSE, check=True, capture_output=True, text=True)
    told: list[float] = json.loads(done.stdout)
    return told


def _office(name: str, cards: int, folder: Path) -> Iterator[dict[str, Any]]:
    """LibreOffice's export of the plan's tables, its own start taken off."""
    office = shutil.which("soffice")
    if office is None:
        return
    document, empty = folder / "plan.fodt", folder / "empty.fodt"
    document.write_text(_document(cards), "utf-8")
    empty.write_text(_flat("<text:p>-</text:p>"), "utf-8")
    start = min(_converted(office, empty, folder) for _ in range(2))
    taken = statistics.median(_converted(office, document, folder) for _ in range(3)) - start
    made = document.with_suffix(".pdf")
    import pikepdf

    with pikepdf.open(made) as pdf:
        pages = len(pdf.pages)
    told = {"pages": pages, "size": round(made.stat().st_size / 1000), "start": round(start)}
    yield {"name": f"handout.{name}.office", "value": round(taken), "unit": "ms", **told}


def _converted(office: str, document: Path, folder: Path) -> float:
    """Milliseconds of a conversion, with the program's start."""
    command = [office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", FILTER]
    begun = time.perf_counter()
    subprocess.run(
        [*command, "--outdir", str(folder), str(document)], check=True, capture_output=True, timeout=300
    )
    return (time.perf_counter() - begun) * 1000


def _document(cards: int) -> str:
    """All lists of the plan as headings and tables."""
    from tests.handout.sizes import many_cards, typical
    from workshop.exchange.tables import whole_plan
    from workshop.texts import speak

    plan = many_cards(cards) if cards else typical()
    parts = []
    for table in whole_plan(plan, speak("nl")):
        parts.append(f'<text:h text:outline-level="1">{escape(table.title)}</text:h>')
        rows = "".join(_row(row) for row in (table.headings, *table.rows))
        column = f'<table:table-column table:number-columns-repeated="{len(table.headings)}"/>'
        parts.append(f"<table:table>{column}{rows}</table:table>")
    return _flat("".join(parts))


def _row(cells: Any) -> str:
    inner = "".join(
        f"<table:table-cell><text:p>{escape('' if cell is None else str(cell))}</text:p></table:table-cell>"
        for cell in cells
    )
    return f"<table:table-row>{inner}</table:table-row>"


def _flat(body: str) -> str:
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table")
    )
    kind = 'office:mimetype="application/vnd.oasis.opendocument.text" office:version="1.3"'
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    return f'<?xml version="1.0" encoding="UTF-8"?><office:document{names} {kind}>{text}</office:document>'
