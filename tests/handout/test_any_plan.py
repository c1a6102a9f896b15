"""Any plan, however odd, and the largest ones, become valid pages with every text on them in whole words."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import HealthCheck, given, settings

from tests.domain.plans import workshops
from tests.handout.making import failures
from tests.handout.tag_reader import read
from tests.handout.test_plan_on_paper import made, texts_of
from workshop.domain.workshop import Workshop
from workshop.handout import faces, scripts

RELAXED = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def seen(text: str) -> str:
    """What is to be seen of a text: nothing invisible, in one Unicode form, spaces as one."""
    kept = "".join(character for character in text if not scripts.is_invisible(character))
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", kept)).strip()


def undrawn(text: str) -> set[str]:
    """What of a text no font has."""
    fira = faces.fira("regular")
    return {
        cluster
        for cluster in scripts.clusters(text)
        if cluster.strip() and not fira.covers(cluster) and faces.fallback(cluster, 400) is None
    }


@settings(deadline=None, suppress_health_check=RELAXED)
@given(workshops())
def test_any_plan_becomes_valid_pages_with_every_text_on_them(workshop: Workshop) -> None:
    data, report = made(workshop)
    assert failures(data) == []
    heard = seen(read(data).text)
    items = {row.public_id for row in (*workshop.goals, *workshop.actions)}
    texts = [text for text in texts_of(workshop) if text not in items]
    assert [text for text in texts if seen(text) not in heard] == []
    missing = {cluster for text in texts for cluster in undrawn(text)}
    assert missing <= {remark.text for remark in report.replaced}
