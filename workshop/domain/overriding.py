"""`override` for every Python we run on: 3.12 has it, before that it is for the type checker alone.

The backport costs a start twelve milliseconds; the mark does nothing when the program runs.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

if sys.version_info >= (3, 12):
    from typing import override
elif TYPE_CHECKING:
    from typing_extensions import override
else:
    F = TypeVar("F", bound=Callable[..., Any])

    def override(method: F) -> F:
        """Return the method as it is."""
        return method


__all__ = ["override"]
