"""Whether interest was agreed, and whether it is more than the ceiling allows."""

from __future__ import annotations

from dataclasses import replace

from litigation.analysis.claims.loan.prices import agreed
from litigation.analysis.claims.loan.stage import Renewed
from litigation.analysis.claims.money import show, show_rate
from litigation.analysis.evidence.judging import (
    NOT_PROVED,
    PROVED,
    UNDETERMINED,
    Verdict,
    judge_papers,
)
from litigation.analysis.evidence.weighing import Piece
from litigation.analysis.subjects.loan.case import LoanSituation


def interest(pieces: tuple[Piece, ...], situation: LoanSituation) -> Verdict:
    terms = [one for one in situation.loans if (term := agreed(one.loan, "term")) and not term.none]
    if not terms:
        return Verdict(
            NOT_PROVED, "未见利息约定或约定不计利息，借期内视为没有利息；逾期部分另按第28条计算。"
        )
    unclear = [one for one in terms if (term := agreed(one.loan, "term")) and term.unclear]
    if unclear:
        why = unclear[0].within_refusal or "自然人之间对利息约定不明，视为没有利息。"
        status = UNDETERMINED if unclear[0].within_refusal else NOT_PROVED
        return Verdict(status, why)
    verdict = judge_papers(pieces)
    if verdict.status is not PROVED:
        return verdict
    told = "；".join(f"{one.loan.label}：{one.within.words}" for one in terms if one.within.words)
    return Verdict(PROVED, f"{told}。" if told else verdict.reason)


def over_ceiling(pieces: tuple[Piece, ...], situation: LoanSituation) -> Verdict:
    over = [one for one in situation.loans if one.within.capped or one.late.capped]
    joined = [told for one in situation.loans if one.renewed and (told := _beyond(one.renewed))]
    if over or joined:
        capped = (
            f"{one.loan.label}按{show_rate(one.ceiling.rate)}封顶（{one.ceiling.words}）"
            for one in over
            if one.ceiling
        )
        told = "；".join((*capped, *joined))
        return Verdict(PROVED, f"约定超过上限：{told}；测算已按上限计。")
    if any(one.within_refusal or one.late_refusal for one in situation.loans):
        reasons = [one.within_refusal or one.late_refusal for one in situation.loans]
        return Verdict(UNDETERMINED, next(reason for reason in reasons if reason))
    if not any(one.ceiling for one in situation.loans):
        return Verdict(UNDETERMINED, "借款成立日期不明，利率上限无法确定。")
    against = tuple(_turned(piece, "约定的各项费用合计未超过上限") for piece in pieces)
    return Verdict(NOT_PROVED, "约定的利息、逾期利息和违约金合计未超过上限。", against)


def _beyond(renewed: Renewed) -> str:
    """What of a certificate issued anew goes beyond 民间借贷解释 27."""
    parts = []
    if renewed.not_joined and not renewed.unknown:
        parts.append(
            f"前期利息中{show(renewed.not_joined)}元超过上限，不计入后期本金（第27条第1款）"
        )
    if renewed.cut:
        parts.append(f"最终本息超过上限{show(renewed.cut)}元（第27条第2款）")
    return "；".join(parts)


def _turned(piece: Piece, reason: str) -> Piece:
    """What was read for the element, and speaks against it once it is reckoned."""
    return replace(piece, evidence=replace(piece.evidence, supports=False, reason=reason))
