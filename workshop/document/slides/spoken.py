"""What asks for a word and no picture shows, in the sentence itself: one is large, several are a list."""

from __future__ import annotations

from workshop.document.findings import PRIVATE, Insight, say
from workshop.document.slides.bodies import Entries, Entry, Statement
from workshop.document.slides.scene import Seen
from workshop.document.slides.values import Part


def spoken(seen: Seen, headline: str, *insights: Insight) -> tuple[Part, ...]:
    """Return a page with what is amiss or surprising; none where nothing is. What is private is left out."""
    texts = [
        one.text
        for insight in insights
        if insight not in PRIVATE
        for one in say(insight, seen.plan, seen.words)
        if one.asks
    ]
    if not texts:
        return ()
    body = (
        Statement(text=texts[0])
        if len(texts) == 1
        else Entries(entries=tuple(Entry(title=text) for text in texts))
    )
    return (Part(headline=headline, body=body),)
