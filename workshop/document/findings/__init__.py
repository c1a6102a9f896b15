"""What the plan shows, in sentences that a facilitator can say aloud: one place for window, script and paper.

Disciplines and phases are named, people never; of a pulse nothing is said but mean and spread.
"""

from __future__ import annotations

from workshop.document.findings.saying import PRIVATE, Finding, Insight, findings, say

__all__ = ["PRIVATE", "Finding", "Insight", "findings", "say"]
