"""Judging whether the claim is barred by time."""

from __future__ import annotations

from litigation.analysis.evidence.judging import (
    CONTRADICTED,
    NOT_PROVED,
    PROVED,
    UNDETERMINED,
    Verdict,
)
from litigation.analysis.evidence.situation import Situation
from litigation.analysis.evidence.weighing import Piece
from litigation.packages.schema import Element


def limitation(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    """The period has not run."""
    status = {"not_barred": PROVED, "barred": CONTRADICTED}.get(situation.limitation.status)
    return _unless_only_told(Verdict(status or UNDETERMINED, situation.limitation.reason), pieces)


def defence(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    """The period has run; the course itself is told with the claim's own element."""
    status, text = {
        "not_barred": (NOT_PROVED, "期间尚未届满，抗辩没有基础；经过见「诉讼时效未届满」。"),
        "barred": (PROVED, "期间已届满，在一审提出即可成立；经过见「诉讼时效未届满」。"),
    }.get(
        situation.limitation.status,
        (UNDETERMINED, "期间是否届满无法判断；经过见「诉讼时效未届满」。"),
    )
    return _unless_only_told(Verdict(status, text), pieces)


def _unless_only_told(verdict: Verdict, pieces: tuple[Piece, ...]) -> Verdict:
    """Nothing is proved by what a party merely says (证据规定 90)."""
    only_told = all("party_statement" in piece.evidence.flags for piece in pieces)
    if verdict.status is not PROVED or not only_told:
        return verdict
    return Verdict(
        UNDETERMINED, f"付款期限仅见于当事人陈述，尚待证明。按陈述推算：{verdict.reason}"
    )
