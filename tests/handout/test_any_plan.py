"""Any plan, however odd, and the largest ones, become valid pages with every text on them."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import HealthCheck, given, settings

from tests.domain.plans import workshops
from tests.handout.making import failures
from tests.handout.tag_reader import read
from tests.handout.test_plan_on_paper import made, texts_of
from workshop.domain.workshop import Workshop
from workshop.handout import scripts

RELAXED = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def seen(text: str) -> str:
    """What is to be seen of a text: no spaces, nothing invisible, in one Unicode form."""
    kept = "".join(character for character in text if not scripts.is_invisible(character))
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", kept))


@settings(deadline=None, suppress_health_check=RELAXED)
@given(workshops())
def test_any_plan_becomes_valid_pages_with_every_text_on_them(workshop: Workshop) -> None:
    data, _ = made(workshop)
    assert failures(data) == []
    heard = seen(read(data).text)
    items = {row.public_id for row in (*workshop.goals, *workshop.actions)}
    lost = [text for text in texts_of(workshop) if seen(text) not in heard and text not in items]
    assert lost == []
