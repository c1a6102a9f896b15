"""Whatever people type, and whatever stands in their files, comes out on valid pages."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.handout.making import failures, paper, said
from tests.handout.tag_reader import read
from workshop.domain.characters import refused
from workshop.handout import scripts
from workshop.handout.content import Beside, Cell, Column, Item, Listing, Panel, Part, Table, TableRow

ANY = st.text(max_size=120).map(lambda text: "".join(c for c in text if refused(c) is None))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ANY, min_size=1, max_size=6))
def test_any_text_is_on_valid_pages_in_full_and_what_cannot_be_drawn_is_reported(texts: list[str]) -> None:
    blocks = tuple(said(text) for text in texts)
    narrow = Beside(tuple(Part((said(text, "tiny"),)) for text in texts))
    listing = Listing(tuple(Item((block,)) for block in blocks))
    rows = tuple(TableRow((Cell((block,)), Cell((block,)))) for block in blocks)
    data, report = paper(
        *blocks, narrow, listing, Panel(blocks, "#EEEEEE"), Table((Column(), Column(4)), (), rows)
    )
    assert failures(data) == []
    heard = _seen(read(data).text)
    assert all(_seen(text) in heard for text in texts)
    assert all(remark.text in "".join(texts) for remark in report.replaced)


def _seen(text: str) -> str:
    """What is to be seen of a text: no spaces, nothing invisible, in one Unicode form."""
    kept = "".join(character for character in text if not scripts.is_invisible(character))
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", kept))
