"""Defences on the sum: already paid, set off, liquidated damages too high."""

from __future__ import annotations

from decimal import Decimal

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.defence import Defence
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.money import AGREED, PRINCIPAL, beside, items_of, sum_of
from litigation.analysis.reasoning.wording import yuan
from litigation.analysis.values.facts import EventKind, PenaltyTerm
from litigation.analysis.values.result import ClaimItem


def payment(case: Case) -> Defence | None:
    paid = case.debtor_events(EventKind.PAID)
    if not paid:
        return None
    sums = [event.amount for event in paid if event.amount is not None]
    told = f"{len(paid)}笔付款" + (f"，合计{yuan(sum(sums, Decimal(0)))}" if sums else "")
    owed = sum_of(items_of(case.calculation, PRINCIPAL))
    after = f"，扣除后未付本金为{yuan(owed)}" if owed is not None else ""
    return Defence(
        topic="payment",
        title="清偿抗辩",
        ground=f"材料中有{told}，应从欠款中扣除；未入卷的付款也可一并主张。",
        rejoinder=f"上述付款已在测算中计入{after}；主张另有付款的，由被告举证。",
        support="全部付款回单、承兑汇票交付记录及备注用途，逐笔与对账单核对。",
        plea=f"答辩人已付款{told.replace('笔付款', '笔')}，应从价款中扣除。",
        citations=distinct(citation for event in paid for citation in event.citations),
        articles=law(case.rules, "民法典 561", "民诉法解释 91"),
    )


def setoff(case: Case) -> Defence | None:
    deposit = case.facts.terms.deposit
    if deposit is None:
        return None
    return Defence(
        topic="deposit",
        title="定金抵作价款的抗辩",
        ground=f"合同约定定金{yuan(deposit.value)}，实际交付的应抵作价款，且不得与违约金并用。",
        rejoinder="核对定金是否实际交付、是否已在货款中抵扣；主张违约金的，不再另行适用定金罚则。",
        support="定金支付凭证及双方关于抵扣的约定。",
        plea=f"已交付的定金{yuan(deposit.value)}应抵作价款。",
        citations=deposit.citations,
        articles=law(case.rules, "民法典 586", "民法典 588"),
    )


def excessive_damages(case: Case) -> Defence | None:
    agreed, terms = agreed_damages(case), buyer_penalties(case)
    if not agreed or not terms:
        return None
    return Defence(
        topic="excessive-damages",
        title="违约金过高、请求调减的抗辩",
        ground=(
            f"按约定计算的违约金为{yuan(sum_of(agreed) or Decimal(0))}，"
            f"超过造成损失的百分之三十的一般可认定过分高于损失。{_height(case)}"
        ),
        rejoinder="主张违约金过高由被告举证；恶意违约的一般不予调减；原告应准备资金占用成本等损失证据。",
        support="原告损失低于约定违约金的证据（同期资金成本、LPR测算），并在一审明确请求调减。",
        plea=_cut(case),
        citations=distinct(citation for term in terms for citation in term.citations),
        articles=law(
            case.rules, "民法典 585", "合同编通则解释 64", "合同编通则解释 65", "合同编通则解释 66"
        ),
    )


def _height(case: Case) -> str:
    """The loss to compare with, and what may remain after a cut."""
    told = ""
    for item in beside(case.calculation, ("loss_reference",)):
        told += f"用于比较的法定逾期付款损失为{span(item)}。"
    cuts = beside(case.calculation, ("adjusted_damages",))
    if is_within_bounds(case):
        told += "约定违约金未超过该损失的130%，难以认定过高。"
    for item in cuts:
        told += f"按损失的130%计，调减后为{span(item)}。"
    return told


def is_within_bounds(case: Case) -> bool:
    """Whether the agreed damages stand beside a loss that they exceed by no more than 30 %."""
    compared = any(beside(case.calculation, ("loss_reference",)))
    return compared and not any(beside(case.calculation, ("adjusted_damages",)))


def _cut(case: Case) -> str:
    """What the respondent asks for: the lower bound, never more than the papers require."""
    asked = "约定的违约金过分高于原告的损失，请求依法予以适当减少"
    cuts = [item for item in beside(case.calculation, ("adjusted_damages",)) if item.amount_low]
    if not cuts:
        return f"{asked}。"
    return f"{asked}；即使应付违约金，总额至多以{yuan(cuts[0].amount_low or Decimal(0))}为限。"


def span(item: ClaimItem) -> str:
    """A sum, or its bounds where the law gives a range."""
    low, high = item.amount_low, item.amount_high
    if low is None or high is None or low == high:
        return f"{yuan(item.amount or Decimal(0))}"
    return f"{yuan(low)}至{yuan(high)}"


def agreed_damages(case: Case) -> tuple[ClaimItem, ...]:
    return items_of(case.calculation, AGREED)


def buyer_penalties(case: Case) -> tuple[PenaltyTerm, ...]:
    return tuple(term for term in case.facts.terms.penalties if term.payer in ("buyer", "either"))
