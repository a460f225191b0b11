"""Judging what is due, what is open, and what lateness costs."""

from __future__ import annotations

from litigation.analysis.claims.money import show
from litigation.analysis.evidence.judging import (
    CONTRADICTED,
    NOT_PROVED,
    PROVED,
    STRONG,
    UNDETERMINED,
    Verdict,
    carries,
    judge_papers,
)
from litigation.analysis.evidence.situation import Situation
from litigation.analysis.evidence.weighing import Piece
from litigation.analysis.values.days import chinese_day
from litigation.packages.schema import Element


def due(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    """Whether the debts still open have fallen due."""
    lines = [line for line in situation.ledger.lines if line.open != 0]
    as_of = situation.ledger.as_of
    if not situation.ledger.lines:
        return judge_papers(pieces)
    unknown = [line.debt.label for line in lines if line.breach is None]
    due = [line for line in lines if line.is_due(as_of)]
    if unknown:
        named = "、".join(unknown)
        return Verdict(UNDETERMINED, f"{named}的到期日不明，是否届期无法判断。")
    if lines and not due:
        return Verdict(NOT_PROVED, f"各期款项到测算日{chinese_day(as_of)}尚未到期。")
    verdict = judge_papers(pieces)
    if verdict.status is not PROVED:
        return verdict
    dates = "、".join(f"{line.debt.label}（{chinese_day(line.debt.due)}）" for line in due)
    return Verdict(PROVED, f"已届期：{dates}。" if dates else "各期款项均已付清。")


def balance(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    """Whether a balance is open that the papers bear out."""
    balance = situation.ledger.open
    if balance is None:
        return Verdict(UNDETERMINED, _no_balance(situation))
    if balance == 0:
        return Verdict(CONTRADICTED, "按材料所载付款，价款已全部付清。")
    if not carries([piece for piece in pieces if piece.evidence.supports]):
        return judge_papers(pieces)
    delivered = situation.statuses.get("delivery", PROVED) is PROVED
    if not delivered and not _acknowledged(pieces):
        return Verdict(
            UNDETERMINED,
            f"按合同价款和材料所载付款，账面余额{show(balance)}元；"
            "但卖方已交货尚未证明，买方是否应付该款无法判断。",
        )
    contra = [piece for piece in pieces if not piece.evidence.supports and piece.level > 0]
    owed = show(situation.ledger.debts.price or balance)
    text = (
        f"应付{owed}元，已付{show(situation.ledger.paid)}元，余{show(balance)}元；付款由买方举证。"
    )
    return Verdict(CONTRADICTED if contra else PROVED, text)


def _acknowledged(pieces: tuple[Piece, ...]) -> bool:
    """Whether the buyer itself confirmed the debt in writing, whatever else is proved."""
    return any(
        piece.evidence.supports
        and piece.level == STRONG
        and piece.evidence.document_kind in ("reconciliation", "acknowledgement")
        for piece in pieces
    )


def _no_balance(situation: Situation) -> str:
    unclear = situation.ledger.payments.unclear
    return f"{unclear}，余额无法判断。" if unclear else "应付价款不明，余额无法判断。"


def discharge(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    """Whether payment extinguished the debt."""
    balance, paid = situation.ledger.open, situation.ledger.paid
    if balance is None:
        return Verdict(UNDETERMINED, _no_balance(situation))
    if paid == 0:
        return Verdict(NOT_PROVED, "材料中没有付款凭证。")
    if balance > 0:
        return Verdict(NOT_PROVED, f"只证明已付{show(paid)}元，尚余{show(balance)}元，仅部分成立。")
    verdict = judge_papers(pieces)
    if verdict.status is PROVED:
        return Verdict(PROVED, f"已付{show(paid)}元，价款全部付清。")
    return verdict


def damages_basis(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    """An agreed basis by its papers, else the law once lateness is proved."""
    late = [term for term in situation.facts.terms.penalties if term.payer in ("buyer", "either")]
    if late:
        return judge_papers(pieces)
    if situation.all_proved(element):
        return Verdict(
            PROVED,
            "未约定逾期违约金；价款届期未付，依买卖合同司法解释第18条第4款计算逾期付款损失。",
        )
    return Verdict(
        UNDETERMINED, "未约定逾期违约金；法定逾期损失以届期和欠款为前提，该前提尚未证明。"
    )


def height(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    """The outcome of the 30 % test."""
    height = situation.height
    match height.outcome:
        case "none":
            return Verdict(NOT_PROVED, "未见已产生的约定违约金，无从请求调减。")
        case "excessive":
            return Verdict(PROVED, height.sentence)
        case "within":
            return Verdict(NOT_PROVED, height.sentence)
        case _:
            return Verdict(UNDETERMINED, height.sentence)
