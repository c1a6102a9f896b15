"""What every journey through the windows stands on."""

from __future__ import annotations

from tests.dressing import dressed, wardrobe

__all__ = ["dressed", "wardrobe"]
