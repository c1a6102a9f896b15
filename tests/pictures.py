"""`python3 tests pictures [FOLDER]`: every picture that the plan is shown by, beside each other in a folder.

The examples, in both languages: the slides of the rounds that show something worked out, as an ordinary
projector shows them, and the pages of the PDF. The folder is `pictures/` here, which git leaves out.
"""

from __future__ import annotations

import datetime as dt
import io
import sys
from dataclasses import replace
from pathlib import Path

import pypdfium2
from PySide6.QtCore import QSize, qInstallMessageHandler
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests import surroundings
from workshop.domain.codes import Language, StepCode
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan
from workshop.handout import make_pdf

HOUSE = Path(__file__).resolve().parents[1]
EXAMPLES = ("larkenby", "plandaal", "tolbrug")
PROJECTOR = QSize(1280, 720)
NOW = dt.datetime(2026, 9, 24, 10, 0, tzinfo=dt.UTC)
ROUNDS = (
    (StepCode.CHALLENGES, "dots"),
    (StepCode.VISION, "fist"),
    (StepCode.VALUE_PROPOSITION, "promises"),
    (StepCode.JOURNEY, "handoffs"),
    (StepCode.JOURNEY, "mirror"),
    (StepCode.GOALS, "measure"),
    (StepCode.PLAN, "pot"),
    (StepCode.CLOSE, "pulse"),
    (StepCode.EVALUATION, "numbers"),
    (StepCode.EVALUATION, "actions"),
    (StepCode.EVALUATION, "adjust"),
)


def slides(plan: Workshop, language: Language, folder: Path, name: str) -> int:
    """Paint every page of every round; return how many there are."""
    from ui.slides.layout import pages_of, sheet_of
    from ui.slides.painting import paint_items
    from workshop.document.session import Session, View
    from workshop.document.slides import slide_for
    from workshop.method import read_method
    from workshop.texts import speak

    width, height = sheet_of(PROJECTOR.width(), PROJECTOR.height())
    taken = 0
    for step, code in ROUNDS:
        item = next((one.id for one in plan.agenda if one.step is step), None)
        session = Session().at(step, item).in_round(code, 0)
        session = replace(session, evaluation=plan.evaluations[-1].id, view=View.CONTENT)
        slide = slide_for(plan, session, read_method(language), speak(language), NOW)
        for number, page in enumerate(pages_of(slide, width, height), 1):
            image = QImage(PROJECTOR, QImage.Format.Format_RGB32)
            painter = QPainter(image)
            painter.scale(PROJECTOR.height() / height, PROJECTOR.height() / height)
            paint_items(painter, page.picture.items)
            painter.end()
            image.save(str(folder / f"{name}_{language}_{step}_{code}_{number}.png"))
            taken += 1
    return taken


def pages(plan: Workshop, language: Language, folder: Path, name: str) -> int:
    """Every page of the PDF as a picture; return how many there are."""
    out = io.BytesIO()
    make_pdf(plan, out, language=language)
    with pypdfium2.PdfDocument(out.getvalue()) as document:
        for number in range(len(document)):
            drawn = document[number].render(scale=1.5).to_pil()
            drawn.save(folder / f"{name}_{language}_paper_{number + 1:02}.png")
        return len(document)


def main() -> int:
    """Take them all."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HOUSE / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    surroundings.settle_in()
    qInstallMessageHandler(lambda *_: None)
    application = QApplication.instance() or QApplication(["samenspel"])
    taken = 0
    for name in EXAMPLES:
        plan = read_plan((HOUSE / "resources" / "examples" / f"{name}.json").read_bytes())
        for language in Language:
            taken += slides(plan, language, folder, name) + pages(plan, language, folder, name)
    del application
    sys.stdout.write(f"{taken} pictures in {folder}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
