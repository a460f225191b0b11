"""Judging whether the goods conformed, and whether the buyer objected in time."""

from __future__ import annotations

from litigation.analysis.evidence.judging import (
    CONTRADICTED,
    NOT_PROVED,
    PROVED,
    UNDETERMINED,
    Verdict,
    judge_papers,
)
from litigation.analysis.evidence.situation import Situation
from litigation.analysis.evidence.weighing import Piece
from litigation.packages.schema import Element


def conformity(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    """Acceptance by the papers, or by silence through the agreed period."""
    verdict, objection = judge_papers(pieces), situation.objection
    if objection.state in ("late", "none") and verdict.status is not PROVED:
        if situation.all_proved(element):
            return Verdict(PROVED, objection.text)
        return Verdict(verdict.status, f"{verdict.reason}{objection.text}但交付尚未证明。")
    if verdict.status is CONTRADICTED:
        return Verdict(CONTRADICTED, f"{verdict.reason}{objection.text}")
    if objection.state == "in_time":
        return Verdict(CONTRADICTED, objection.text)
    if objection.state == "unclear" and verdict.status is not PROVED:
        return Verdict(UNDETERMINED, objection.text)
    return verdict


def objection(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    """Notice of defects in time, with proof of the defects."""
    objection = situation.objection
    if objection.state == "late":
        return Verdict(NOT_PROVED, objection.text)
    if not any(piece.evidence.supports for piece in pieces):
        return Verdict(NOT_PROVED, "材料中没有质量异议或检验不合格的证据。")
    if objection.state in ("unclear", "none", "unknown"):
        return Verdict(UNDETERMINED, objection.text)
    return judge_papers(pieces)
