"""Defences on the sum: already paid, set off, liquidated damages too high."""

from __future__ import annotations

from decimal import Decimal

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.defence import Defence
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.money import LATENESS, PRINCIPAL, items_of, sum_of
from litigation.analysis.reasoning.wording import listed, stripped, yuan
from litigation.analysis.values.facts import EventKind


def payment(case: Case) -> Defence | None:
    paid = case.debtor_events(EventKind.PAID)
    if not paid:
        return None
    sums = [event.amount for event in paid if event.amount is not None]
    told = f" {len(paid)} 笔付款" + (f"，合计 {yuan(sum(sums, Decimal(0)))}" if sums else "")
    owed = sum_of(items_of(case.calculation, PRINCIPAL))
    after = f"，扣除后未付本金为 {yuan(owed)}" if owed is not None else ""
    return Defence(
        topic="payment",
        title="清偿抗辩",
        ground=f"材料中有{told}，应从欠款中扣除；如另有未入卷的付款，应一并主张。",
        rejoinder=f"上述付款已在测算中计入{after}；主张另有付款的，由被告举证。",
        support="全部付款回单、承兑汇票交付记录及备注用途，逐笔与对账单核对。",
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
        ground=f"合同约定定金 {yuan(deposit.value)}，实际交付的应抵作价款，且不得与违约金并用。",
        rejoinder="核对定金是否实际交付、是否已在货款中抵扣；主张违约金的，不再另行适用定金罚则。",
        support="定金支付凭证及双方关于抵扣的约定。",
        citations=deposit.citations,
        articles=law(case.rules, "民法典 586", "民法典 588"),
    )


def excessive_damages(case: Case) -> Defence | None:
    items = items_of(case.calculation, LATENESS)
    agreed = [item for item in items if item.kind == "liquidated_damages"]
    terms = [term for term in case.facts.terms.penalties if term.payer in ("buyer", "either")]
    if not agreed or not terms:
        return None
    notes = listed(stripped(note) for item in agreed for note in item.notes)
    return Defence(
        topic="excessive-damages",
        title="违约金过高、请求调减的抗辩",
        ground=(
            f"原告可主张的约定违约金为 {yuan(sum_of(agreed) or Decimal(0))}，"
            "约定的违约金超过造成损失的百分之三十的，一般可认定过分高于损失。"
            + (f"测算提示：{notes}。" if notes else "")
        ),
        rejoinder="主张违约金过高由被告举证；恶意违约的一般不予调减；原告应准备资金占用成本等损失证据。",
        support="原告损失低于约定违约金的证据（同期资金成本、LPR 测算），并在一审明确请求调减。",
        citations=distinct(citation for term in terms for citation in term.citations),
        articles=law(
            case.rules, "民法典 585", "合同编通则解释 64", "合同编通则解释 65", "合同编通则解释 66"
        ),
    )
