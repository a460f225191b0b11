"""Whether the money was handed over, is due, is paid back, and what was kept back of it."""

from __future__ import annotations

from litigation.analysis.claims.loan.prices import agreed
from litigation.analysis.claims.loan.stage import Reckoned
from litigation.analysis.claims.money import show, total
from litigation.analysis.evidence.judging import (
    CONTRADICTED,
    NOT_PROVED,
    PROVED,
    UNDETERMINED,
    Verdict,
    carries,
    judge_papers,
)
from litigation.analysis.evidence.weighing import Piece
from litigation.analysis.subjects.loan.case import LoanSituation
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import EventKind


def delivered(pieces: tuple[Piece, ...], situation: LoanSituation) -> Verdict:
    """Papers that prove some payout do not prove that of the whole sum."""
    verdict = judge_papers(pieces)
    short = [one for one in situation.loans if one.account.undelivered]
    supposed = [one for one in situation.loans if one.supposed]
    if verdict.status is not PROVED:
        if supposed and verdict.status is NOT_PROVED and any(p.evidence.supports for p in pieces):
            return Verdict(
                UNDETERMINED,
                "只有借款凭证而未见交付凭证：金额、交付方式、资金来源和双方往来须综合判断，是否"
                "实际交付无法判断。",
            )
        return verdict
    if not short:
        return verdict
    sums = "；".join(
        f"{one.loan.label}约定{show(one.loan.principal or one.account.lent_sum)}元，"
        f"已证明交付{show(one.account.lent_sum)}元，本金按后者计"
        for one in short
    )
    return Verdict(PROVED, f"{sums}；差额未见交付证据。")


def due(pieces: tuple[Piece, ...], situation: LoanSituation) -> Verdict:
    as_of = situation.matter.inputs.as_of
    loans = [one for one in situation.loans if one.open != 0]
    if not situation.loans:
        return judge_papers(pieces)
    open_ended = [one for one in loans if one.loan.due is None]
    if open_ended:
        asked = any(piece.evidence.supports and piece.level > 0 for piece in pieces)
        if asked and _demanded(situation):
            return Verdict(
                UNDETERMINED,
                "未约定还款期限或期限不明，已见催要；是否已经过合理期限、催告是否到达须查明"
                "（民法典第675条），起诉也可作为催告。",
            )
        return Verdict(UNDETERMINED, "未约定还款期限或期限不明，也未见催告，是否届期无法判断。")
    due = [one for one in loans if one.is_due(as_of)]
    if loans and not due:
        return Verdict(NOT_PROVED, f"还款期限到测算日{chinese_day(as_of)}尚未届满。")
    verdict = judge_papers(pieces)
    if verdict.status is not PROVED:
        return verdict
    told = "、".join(_fallen_due(one) for one in due)
    return Verdict(PROVED, f"已届期：{told}。" if told else "借款均已还清。")


def _fallen_due(one: Reckoned) -> str:
    later = one.not_yet_due
    part = f"，分期还款中另有{show(later)}元未到期" if later else ""
    return f"{one.loan.label}（{chinese_day(one.loan.due)}{part}）"


_BLIND = "利息尚不能算清，而还款先抵利息、后抵本金（民法典第561条）"


def balance(pieces: tuple[Piece, ...], situation: LoanSituation) -> Verdict:
    balance = situation.open
    if balance is None:
        return Verdict(UNDETERMINED, "借款本金不明，余额无法判断。")
    if blind := situation.set_off_blindly:
        between = f"{show(balance)}元至{show(balance + blind)}元之间"
        return Verdict(UNDETERMINED, f"{_BLIND}，本金余额在{between}，无法判断。")
    if balance == 0:
        return Verdict(CONTRADICTED, "按材料所载还款，本金已全部还清。")
    if not carries([piece for piece in pieces if piece.evidence.supports]):
        return judge_papers(pieces)
    delivered = situation.statuses.get("delivery", PROVED)
    if delivered is not PROVED:
        return Verdict(
            UNDETERMINED,
            f"账面本金余额{show(balance)}元；但款项实际交付尚未证明，是否应还无法判断。",
        )
    contra = [piece for piece in pieces if not piece.evidence.supports and piece.level > 0]
    paid = total(move.amount for one in situation.loans for move in one.account.repaid)
    text = f"已见还款{show(paid)}元，抵充后本金余额{show(balance)}元；另有还款的由借款人举证。"
    return Verdict(CONTRADICTED if contra else PROVED, text)


def discharged(pieces: tuple[Piece, ...], situation: LoanSituation) -> Verdict:
    balance = situation.open
    paid = total(move.amount for move in {m for one in situation.loans for m in one.account.repaid})
    if balance is None:
        return Verdict(UNDETERMINED, "借款本金不明，是否还清无法判断。")
    if paid == 0:
        return Verdict(NOT_PROVED, "材料中没有还款凭证。")
    if situation.set_off_blindly:
        return Verdict(UNDETERMINED, f"已还{show(paid)}元；{_BLIND}，是否还清无法判断。")
    if balance > 0:
        return Verdict(
            NOT_PROVED, f"只见已还{show(paid)}元，先抵利息后尚余本金{show(balance)}元，仅部分成立。"
        )
    verdict = judge_papers(pieces)
    return (
        Verdict(PROVED, f"已还{show(paid)}元，本金全部还清。")
        if verdict.status is PROVED
        else verdict
    )


def withheld(pieces: tuple[Piece, ...], situation: LoanSituation) -> Verdict:
    told = [one for one in situation.loans if one.loan.withheld]
    short = [one for one in situation.loans if one.account.undelivered]
    same_day = [
        one
        for one in situation.loans
        for move in one.account.repaid
        if move.date in {lent.date for lent in one.account.lent}
    ]
    if told:
        verdict = judge_papers(pieces)
        sums = "、".join(f"{show(one.loan.withheld or one.account.undelivered)}元" for one in told)
        if verdict.status is PROVED:
            return Verdict(PROVED, f"材料载明出借时预先扣除{sums}，不计入本金。")
        return Verdict(UNDETERMINED, f"材料提到预先扣除{sums}，仅有此项记载，尚待转账凭证印证。")
    if same_day:
        return Verdict(
            UNDETERMINED, "出借当日即有回款，是否为预先收取的利息须查明；测算已自本金中扣除。"
        )
    if short:
        sums = "、".join(f"{show(one.account.undelivered)}元" for one in short)
        return Verdict(
            UNDETERMINED,
            f"实际转账少于约定金额{sums}{_first_interest(short)}，是预先扣除利息还是另以现金交付"
            f"，材料不足以判断；测算按"
            f"实际转账计。",
        )
    return Verdict(NOT_PROVED, "未见预先扣除利息的材料。")


def _demanded(situation: LoanSituation) -> bool:
    return any(event.kind is EventKind.DEMANDED for event in situation.matter.facts.events)


def _first_interest(short: list[Reckoned]) -> str:
    """Whether what is missing is just the interest of one month."""
    for one in short:
        term, principal = agreed(one.loan, "term"), one.loan.principal
        if term is None or principal is None:
            continue
        monthly = principal * term.rate if term.rate and term.per == "month" else term.periodic
        if monthly == one.account.undelivered:
            return "（恰为一个月的约定利息，很可能系预先扣除）"
    return ""
