"""What every test of a widget stands on."""

from __future__ import annotations

import pytest

from tests.dressing import dressed, wardrobe
from workshop.texts import Words, speak

__all__ = ["dressed", "wardrobe", "words"]


@pytest.fixture
def words() -> Words:
    return speak("en")
