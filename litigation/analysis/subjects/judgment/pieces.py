"""Pieces of evidence taken from a decision, and verdicts that carry them."""

from __future__ import annotations

from collections.abc import Iterable

from litigation.analysis.evidence.judging import Verdict
from litigation.analysis.evidence.weighing import Piece
from litigation.analysis.values.result import ElementStatus, Evidence
from litigation.analysis.values.sources import Citation

MOST = 8


def pieces(
    citations: Iterable[Citation],
    reason: str,
    *,
    supports: bool = True,
    strength: str = "strong",
    kind: str = "judgment",
    flags: tuple[str, ...] = (),
) -> tuple[Piece, ...]:
    """One piece for each place, the first `MOST`."""
    places = tuple(dict.fromkeys(citations))[:MOST]
    return tuple(
        Piece(Evidence(one, kind, supports, strength, reason, flags), alone=True) for one in places
    )


def verdict(status: ElementStatus, reason: str, *found: tuple[Piece, ...]) -> Verdict:
    """A status on pieces of its own rather than on those the package's proofs find."""
    return Verdict(status, reason, tuple(piece for group in found for piece in group))
