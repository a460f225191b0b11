"""What a buyer can ask for: each sum from the papers, or the reason why it cannot be told."""

from __future__ import annotations

from decimal import Decimal

from litigation.analysis.claims.case import ClaimCase
from litigation.analysis.claims.deposit import CAP
from litigation.analysis.claims.fees import fee_items
from litigation.analysis.claims.money import show, to_fen, total
from litigation.analysis.claims.payments import Payments, find_payments
from litigation.analysis.claims.values import Calculation
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.rules.lookup import CONTRACTS, CONTRACTS_INTERPRETATION, cited
from litigation.analysis.subjects.purchase.late_delivery import late_item
from litigation.analysis.values.facts import Event, EventKind, Facts, PenaltyTerm
from litigation.analysis.values.result import ClaimItem, Limitation

REFUND, DEPOSIT, PENALTY = "refund", "double_deposit", "liquidated_damages"
REDUCTION, LOSS = "price_reduction", "damages"
DELIVERED = (EventKind.DELIVERED, EventKind.ACCEPTED)


def purchase_claims(case: ClaimCase, limitation: Limitation) -> Calculation:
    """Refund, deposit, agreed damages, price reduction and loss, with the court's fees."""
    payments = find_payments(case.facts, as_of=case.as_of)
    items = (
        _refund(case, payments),
        *_deposit(case, payments),
        *(_penalty(case, number, term) for number, term in enumerate(_sellers(case), start=1)),
        *_reduction(case),
        *_loss(case),
    )
    claimed = None if items[0].refusal else total(_counted(items))
    return Calculation(
        items=(*items, *fee_items(case, claimed)),
        total=claimed,
        limitation=limitation,
        notes=payments.notes,
    )


def _counted(items: tuple[ClaimItem, ...]) -> list[Decimal]:
    return [item.amount for item in items if item.counted and item.amount is not None]


def endings(facts: Facts) -> tuple[Event, ...]:
    """Notices that end the contract; none can be given on the day it was signed."""
    signed = [one.date for one in facts.events if one.kind is EventKind.CONTRACT_SIGNED]
    first = min(signed, default=None)
    return tuple(
        one
        for one in facts.events
        if one.kind is EventKind.TERMINATED and (first is None or one.date > first)
    )


def is_terminated(facts: Facts) -> bool:
    """Whether somebody gave notice that the contract is at an end."""
    return bool(endings(facts))


def was_delivered(facts: Facts) -> bool:
    """Whether the papers tell of a delivery at all."""
    return any(one.kind in DELIVERED for one in facts.events)


def _refund(case: ClaimCase, payments: Payments) -> ClaimItem:
    """All that was paid, where the contract ended or nothing was delivered."""
    refusal = _no_refund(case.facts, payments)
    paid = total(one.amount for one in payments.payments)
    parts = " + ".join(show(one.amount) for one in payments.payments)
    return ClaimItem(
        id="refund",
        kind=REFUND,
        title=case.title("返还已付价款"),
        amount=None if refusal else paid,
        formula="" if refusal else f"已付价款合计 {parts} = {show(paid)}",
        citations=distinct(c for one in payments.payments for c in one.citations),
        articles=cited(case.rules, CONTRACTS, 563, 565, 566),
        notes=() if refusal else _on_refund(case.facts),
        refusal=refusal,
    )


def _no_refund(facts: Facts, payments: Payments) -> str:
    if payments.unclear:
        return f"{payments.unclear}，返还数额无法计算。"
    if not payments.payments:
        return "材料中没有买方付款的凭证，返还数额无法计算；请补充银行付款回单。"
    if was_delivered(facts) and not is_terminated(facts):
        return (
            "材料显示已有交付而未见解除通知：返还价款以解除合同为前提，减少价款须先确定减价幅度，"
            "两者数额均无法据现有材料计算；请补充解除通知及其到达证明，或质量鉴定、评估意见。"
        )
    return ""


def _on_refund(facts: Facts) -> tuple[str, ...]:
    notes = ["返还全部已付价款以合同解除为前提；解除自通知到达卖方或起诉状副本送达时发生效力。"]
    if was_delivered(facts):
        notes.append("已收货物应当返还；不能返还或已使用的部分须折价扣除，扣除数额未计入。")
    if not is_terminated(facts):
        notes.append("未见解除通知，须先通知解除，或在诉讼请求中一并请求解除。")
    return tuple(notes)


def _deposit(case: ClaimCase, payments: Payments) -> tuple[ClaimItem, ...]:
    """Twice the deposit paid, capped at 20 % of the price; instead of agreed damages."""
    agreed, price = case.facts.terms.deposit, case.facts.terms.price
    if agreed is None:
        return ()
    paid = [one for one in payments.payments if "定金" in one.memo]
    refusal = ""
    if not paid:
        refusal = "约定了定金，但未见用途载明为定金的付款凭证；定金自实际交付时成立。"
    elif price is None:
        refusal = "合同标的额不明，无法核对定金是否超过20%；请补充载明总价的文件。"
    handed = min(total(one.amount for one in paid), agreed.value)
    cap = to_fen(price.value * CAP) if price else Decimal(0)
    return (
        ClaimItem(
            id="double-deposit",
            kind=DEPOSIT,
            title=case.title("双倍返还定金（与违约金择一，不计入合计）"),
            amount=None if refusal else min(handed, cap) * 2,
            formula="" if refusal else _doubled(handed, cap),
            citations=distinct((*agreed.citations, *(c for one in paid for c in one.citations))),
            articles=(
                *cited(case.rules, CONTRACTS, 586, 587, 588),
                *cited(case.rules, CONTRACTS_INTERPRETATION, 67),
            ),
            notes=(
                "双倍返还以卖方违约致合同目的不能实现为前提；其中一倍即已付定金，与返还价款重叠。",
            ),
            refusal=refusal,
            counted=False,
        ),
    )


def _doubled(handed: Decimal, cap: Decimal) -> str:
    effective = min(handed, cap)
    return (
        f"已付定金{show(handed)}与标的额20%（{show(cap)}）取较低者：{show(effective)} × 2"
        f" = {show(effective * 2)}"
    )


def _sellers(case: ClaimCase) -> tuple[PenaltyTerm, ...]:
    return tuple(one for one in case.facts.terms.penalties if one.payer in ("seller", "either"))


def _penalty(case: ClaimCase, number: int, term: PenaltyTerm) -> ClaimItem:
    """A sum or a share of the price is told; a rate by days needs the days of delivery."""
    price = case.facts.terms.price
    if term.per != "once":
        title = case.title("卖方迟延交货的违约金")
        return late_item(case, term, f"sellers-damages-{number}", title)
    amount, formula, refusal = term.lump_sum, "合同约定的固定数额", ""
    if amount is None and term.per == "once" and term.base == "price" and term.rate and price:
        amount = to_fen(price.value * term.rate)
        formula = f"合同价款 {show(price.value)} × {term.rate * 100:f}% = {show(amount)}"
    if amount is None:
        refusal = "违约金条款的比例或计算基数无法确定，违约金无法计算；请核对条款原文后录入。"
    return ClaimItem(
        id=f"sellers-damages-{number}",
        kind=PENALTY,
        title=case.title("卖方违约的违约金"),
        amount=amount,
        formula="" if refusal else formula,
        citations=term.citations,
        articles=(
            *cited(case.rules, CONTRACTS, 585, 588),
            *cited(case.rules, CONTRACTS_INTERPRETATION, 65),
        ),
        notes=() if refusal else ("以卖方违约成立为前提；与定金只能择一主张。",),
        refusal=refusal,
    )


def _reduction(case: ClaimCase) -> tuple[ClaimItem, ...]:
    """Shown where defects were notified; how much less the goods are worth is for an expert."""
    events = [one for one in case.facts.events if one.kind is EventKind.QUALITY_OBJECTION]
    if not events:
        return ()
    return (
        ClaimItem(
            id="price-reduction",
            kind=REDUCTION,
            title=case.title("减少价款、修理、更换或退货（与解除退款择一）"),
            amount=None,
            citations=distinct(c for one in events for c in one.citations),
            articles=cited(case.rules, CONTRACTS, 582),
            refusal=(
                "减价以不合格货物与合格货物的价值差额计算，材料中没有评估或鉴定意见；"
                "请补充质量鉴定或价值评估意见。"
            ),
            counted=False,
        ),
    )


def _loss(case: ClaimCase) -> tuple[ClaimItem, ...]:
    """Named where the complaint or the client asks for it; its sum is for papers to show."""
    claims = [one for each in case.facts.complaints for one in each.claims if "损失" in one.text]
    if not claims and "损失" not in case.inputs.user_input:
        return ()
    return (
        ClaimItem(
            id="damages",
            kind=LOSS,
            title=case.title("赔偿损失"),
            amount=None,
            citations=distinct(c for one in claims for c in one.citations),
            articles=cited(case.rules, CONTRACTS, 577, 584, 591),
            refusal=(
                "损失的项目和数额须由买方逐项举证，现有材料不能计算；"
                "请补充替代采购合同与付款凭证、维修费发票、停产记录等损失凭证。"
            ),
            counted=False,
        ),
    )
