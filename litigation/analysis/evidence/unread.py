"""What was never read may hold what is not found: an absence is told with that reserve."""

from __future__ import annotations

from dataclasses import replace

from litigation.analysis.claims.readability import is_unread
from litigation.analysis.evidence.judging import NOT_PROVED, Verdict
from litigation.analysis.evidence.weighing import Piece
from litigation.analysis.values.facts import Facts


def reserved(verdict: Verdict, pieces: tuple[Piece, ...], facts: Facts) -> Verdict:
    """The verdict; where nothing supports the element, with the places that nobody read."""
    unread = sum(is_unread(item.problem) for item in facts.unreadable)
    supported = any(piece.evidence.supports for piece in pieces)
    if verdict.status is not NOT_PROVED or supported or not unread:
        return verdict
    return replace(
        verdict,
        reason=f"{verdict.reason}另有{unread}处内容未能读取，不能排除其中有相关记载。",
    )
