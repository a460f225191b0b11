"""What was paid by the buyer, and payments that may not count."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import accumulate

from litigation.analysis.claims.chairs import by_debtor, creditors
from litigation.analysis.claims.money import show
from litigation.analysis.claims.values import Payment
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import AmountKind, DocumentKind, Event, EventKind, Facts
from litigation.analysis.values.undertaking import SERVICE

_OTHER_PURPOSES = ("租赁费", "租金", "借款", "还贷", "工资", "押金", "投标保证金", "服务费", "股权")
_WAGES_PAID_FOR = re.compile(r"代[付发][^，。；]{0,8}工资|农民工工资")
_ON_BEHALF = re.compile(r"代(?:为|替)?[一-龥（）]{0,20}?(?:支付|付)|受托支付|委托付款")
_OWN_WORDS = {DocumentKind.STATEMENT, DocumentKind.COMPLAINT}


@dataclass(frozen=True)
class Payments:
    """The payments that count, in order of date; `unclear` says why their sum is not known."""

    payments: tuple[Payment, ...]
    notes: tuple[str, ...] = ()
    unclear: str = ""


def find_payments(facts: Facts, *, as_of: date, after: date | None = None) -> Payments:
    """The buyer's payments up to a day (and after a confirmation of the balance, if any)."""
    paid = [
        event
        for event in facts.events
        if event.kind is EventKind.PAID
        and event.date <= as_of
        and (after is None or event.date > after)
    ]
    notes = tuple(note for event in paid if (note := _doubt(facts, event)))
    counted = sorted(
        (_payment(event) for event in paid if event.amount and not excluded(facts, event)),
        key=lambda payment: payment.date or date.min,
    )
    if counted or after is not None:
        sums = [payment.amount for payment in counted]
        return Payments(tuple(counted), (*notes, *stray_notes(facts, sums)))
    return _undated(facts, notes)


def _payment(event: Event) -> Payment:
    memo = " ".join((event.text, event.note, *(citation.quote for citation in event.citations)))
    return Payment(event.id, _earliest(event), event.amount or Decimal(0), memo, event.citations)


def _earliest(event: Event) -> date:
    """The earliest day the payment can have been made: the loss is then a lower bound."""
    if event.precision == "month":
        return event.date.replace(day=1)
    return event.date.replace(month=1, day=1) if event.precision == "year" else event.date


def _undated(facts: Facts, notes: tuple[str, ...]) -> Payments:
    """Payments told of without a day: taken as made before everything fell due."""
    told = [amount for amount in facts.amounts if amount.kind is AmountKind.PAID]
    values = {amount.value for amount in told}
    if len(values) > 1:
        sums = "、".join(show(value) for value in sorted(values))
        return Payments((), notes, f"已付金额有多种说法（{sums}元）且无付款日期，须以银行回单核对")
    if not told:
        return Payments((), notes)
    citations = tuple(citation for amount in told for citation in amount.citations)
    note = (
        f"已付{show(told[0].value)}元的付款日期不明，按到期前已付处理，"
        "逾期损失因此是下限；请补充银行回单。"
    )
    return Payments((Payment(told[0].id, None, told[0].value, "", citations),), (*notes, note))


def stray_notes(
    facts: Facts, counted: Iterable[Decimal], *, lent: Iterable[Decimal] = ()
) -> tuple[str, ...]:
    """Paid sums in the papers that no event, no sum lent and no running total explains."""
    explained = {event.amount for event in facts.events} | set(accumulate(counted)) | set(lent)
    stray = {
        amount.value
        for amount in facts.amounts
        if amount.kind is AmountKind.PAID and amount.value not in explained
    }
    return tuple(
        f"材料另提到已付{show(value)}元，未见相应的付款日期与凭证，未计入，须核对。"
        for value in sorted(stray)
    )


def excluded(facts: Facts, event: Event) -> str:
    """Why a payment is none of this price; empty when it is one."""
    words = " ".join((event.note, *(citation.quote for citation in event.citations)))
    if event.actor and event.actor in creditors(facts):
        return "由出卖人一方付出，不是对价款的清偿"
    if not facts.loans and "货款" not in words and (purpose := _other_purpose(facts, words)):
        return f"附言载明为{purpose}，与本合同价款无关"
    if by_debtor(facts, event) is False and not _on_behalf(words):
        return "付款人不是合同买受人，也未载明代付本合同价款"
    return ""


def _other_purpose(facts: Facts, words: str) -> str:
    """A purpose named that is not what this contract is paid for."""
    if facts.undertaking is not None and _WAGES_PAID_FOR.search(words):
        return ""  # the owner paid the contractor's workers for it
    is_service = facts.undertaking is not None and facts.undertaking.kind == SERVICE
    return next(
        (one for one in _OTHER_PURPOSES if one in words and not (is_service and one == "服务费")),
        "",
    )


def _on_behalf(words: str) -> bool:
    return _ON_BEHALF.search(words) is not None


_DISHONOURED = "票据被拒绝付款的，可行使票据追索权，或依原债权请求付款，须核对兑付情况。"
_BILLS = {
    "商业承兑汇票": f"商业承兑汇票由企业承兑，{_DISHONOURED}",
    "银行承兑汇票": f"到期由银行兑付，{_DISHONOURED}",
    "支票": f"支票未获银行付款的不产生清偿效果，{_DISHONOURED}",
    "汇票": f"须核对承兑人与到期日，{_DISHONOURED}",
    "承兑": f"须核对是银行承兑汇票还是商业承兑汇票，{_DISHONOURED}",
}


def _bill_of(event: Event) -> str:
    """The bill that was handed over in payment; empty when money was paid."""
    words = " ".join((event.text, event.note, *(one.quote for one in event.citations)))
    return next((bill for bill in _BILLS if bill in words), "")


def _doubt(facts: Facts, event: Event) -> str:
    day = chinese_day(event.date)
    if event.amount is None:
        return f"{day}的付款金额不明，未计入；请补充银行回单。"
    amount = show(event.amount)
    reason = excluded(facts, event)
    if reason:
        return f"{day}的{amount}元{reason}，未计入。"
    if by_debtor(facts, event) is False:
        return f"{day}的{amount}元由他人代付，已计入，须补充委托代付的证明。"
    if bill := _bill_of(event):
        return f"{day}的{amount}元以{bill}支付，已按交付之日计入；{_BILLS[bill]}"
    if event.precision != "day":
        return f"{day}的{amount}元付款日不确切，按最早可能之日计算，逾期损失因此是下限。"
    if event.document_kinds and set(event.document_kinds) <= _OWN_WORDS:
        return f"{day}的{amount}元付款仅见于当事人陈述，须以银行回单核对。"
    return ""
