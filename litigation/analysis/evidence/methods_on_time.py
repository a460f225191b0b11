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
from litigation.analysis.values.result import Limitation
from litigation.packages.schema import Element

_STARTS = {"诉讼时效": "付款期限", "仲裁时效": "劳动关系结束的日期"}


def limitation(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    """The period has not run."""
    return in_time(situation.limitation, pieces)


def in_time(period: Limitation, pieces: tuple[Piece, ...]) -> Verdict:
    """Whether the period is proved not to have run."""
    status = {"not_barred": PROVED, "barred": CONTRADICTED}.get(period.status)
    return _unless_only_told(Verdict(status or UNDETERMINED, period.reason), pieces, period)


def defence(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    """The period has run; the course itself is told with the claim's own element."""
    return out_of_time(situation.limitation, pieces, raised="在一审提出即可成立")


def out_of_time(period: Limitation, pieces: tuple[Piece, ...], *, raised: str) -> Verdict:
    """Whether the defence that the period has run holds; `raised` says what it still takes."""
    course = f"经过见“{period.name}未届满”。"
    status, text = {
        "not_barred": (NOT_PROVED, f"期间尚未届满，抗辩没有基础；{course}"),
        "barred": (PROVED, f"期间已届满，{raised}；{course}"),
    }.get(period.status, (UNDETERMINED, f"期间是否届满无法判断；{course}"))
    return _unless_only_told(Verdict(status, text), pieces, period)


def _unless_only_told(verdict: Verdict, pieces: tuple[Piece, ...], period: Limitation) -> Verdict:
    """Nothing is proved by what a party merely says (证据规定 90)."""
    only_told = all("party_statement" in piece.evidence.flags for piece in pieces)
    if verdict.status is not PROVED or not only_told:
        return verdict
    return Verdict(
        UNDETERMINED,
        f"{_STARTS.get(period.name, '起算日')}仅见于当事人陈述，尚待证明。"
        f"按陈述推算：{verdict.reason}",
    )
