"""One catalogue of words for windows, paper and command line.

    words = speak("nl")
    words("Saved at {time}", time=words.time(now))
    words.count("{n} card", "{n} cards", len(cards))
    words.within("board", "Lead")

The English text is the key; the Dutch stands in `resources/locale/nl/ROOM.po`, one file a room of the house.
What is said is found in the source by its name: hold a `Words` as `words`, `self.words` or `self._words`, and
pass literal texts. Texts that stand in a table go in with `mark(...)` and come out with `words.marked(...)`.
`python3 tests words` lists what Dutch lacks.
"""

from __future__ import annotations

from workshop.texts.datestyles import DateStyle
from workshop.texts.speech import Marked, Words, mark, speak

__all__ = ["DateStyle", "Marked", "Words", "mark", "speak"]
