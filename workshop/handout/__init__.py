"""The paper that everybody takes home: sections, pages, PDF and pictures.

    report = make_pdf(workshop, path, language="nl")

The PDF is archival (PDF/A-2a) and accessible (PDF/UA-1). The same plan, settings and date give the same
bytes.
"""

from __future__ import annotations

from workshop.handout.book import CancelledError
from workshop.handout.making import make_pdf, make_worksheets
from workshop.handout.report import Remark, Report
from workshop.handout.sections.order import PAGES
from workshop.handout.svg import make_svg

__all__ = [
    "PAGES",
    "PAPERS",
    "CancelledError",
    "Remark",
    "Report",
    "make_pdf",
    "make_svg",
    "make_worksheets",
]

PAPERS = ("a4", "a3", "a0")
