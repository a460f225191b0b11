"""From pieces of evidence to a status: the standard of high probability (民诉法解释 108)."""

from __future__ import annotations

from dataclasses import dataclass

from litigation.analysis.evidence.weighing import Piece
from litigation.analysis.values.result import ElementStatus

PROVED, NOT_PROVED = ElementStatus.PROVED, ElementStatus.NOT_PROVED
CONTRADICTED, UNDETERMINED = ElementStatus.CONTRADICTED, ElementStatus.UNDETERMINED
STRONG, MEDIUM = 2, 1
_LEVEL_WORDS = {2: "强", 1: "中", 0: "弱"}


@dataclass(frozen=True)
class Verdict:
    """A status and why; `pieces` are set where it rests on other places than the proofs found."""

    status: ElementStatus
    reason: str
    pieces: tuple[Piece, ...] | None = None


def judge_papers(pieces: tuple[Piece, ...]) -> Verdict:
    """What the papers alone say."""
    pro = [piece for piece in pieces if piece.evidence.supports]
    contra = [piece for piece in pieces if not piece.evidence.supports and piece.level >= MEDIUM]
    if carries(pro) and contra:
        return Verdict(
            CONTRADICTED,
            f"{_counted(pro)}支持，但另有{_counted(contra)}相反，两者须对质。",
        )
    if carries(pro):
        return Verdict(PROVED, f"{_counted(pro)}证明，未见有力反证。")
    if carries(contra) and pro:
        return Verdict(CONTRADICTED, f"{_counted(contra)}与之相反，支持的证据不足。")
    if contra and not pro:
        return Verdict(NOT_PROVED, f"没有支持的证据，另有{_counted(contra)}与之相反。")
    if contra:
        return Verdict(NOT_PROVED, f"支持的证据不足，且有{_counted(contra)}相反。")
    if any(piece.alone and piece.level == MEDIUM for piece in pro):
        return Verdict(UNDETERMINED, f"仅有{_counted(pro)}，未达高度可能性，尚待补强。")
    return Verdict(NOT_PROVED, _lacking(pro))


def carries(pieces: list[Piece]) -> bool:
    """One strong piece that may stand alone, or a medium one borne out by another paper."""
    if any(piece.alone and piece.level == STRONG for piece in pieces):
        return True
    bearing = [piece for piece in pieces if piece.alone and piece.level == MEDIUM]
    others = [piece for piece in pieces if "party_statement" not in piece.evidence.flags]
    return bool(bearing) and len({one.evidence.citation.document for one in others}) > 1


def _counted(pieces: list[Piece]) -> str:
    levels = [piece.level for piece in pieces]
    parts = "、".join(
        f"{_LEVEL_WORDS[level]}{levels.count(level)}份" for level in (2, 1, 0) if level in levels
    )
    return f"{len(pieces)}份材料（证明力：{parts}）"


def _lacking(pro: list[Piece]) -> str:
    if not pro:
        return "材料中没有能够证明的证据。"
    if all("party_statement" in piece.evidence.flags for piece in pro):
        return "只有当事人陈述，不能单独作为认定依据（证据规定第90条）。"
    if all("invoice_only" in piece.evidence.flags for piece in pro):
        return "只有发票，发票本身不能证明交付。"
    return f"仅有{_counted(pro)}，不足以认定。"
