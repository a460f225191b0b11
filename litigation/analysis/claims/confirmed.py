"""A balance that both sides confirmed is not raised again for want of receipts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import accumulate

from litigation.analysis.claims.allocation import allocate
from litigation.analysis.claims.debts import confirmations
from litigation.analysis.claims.money import show, total
from litigation.analysis.claims.payments import Payments
from litigation.analysis.claims.values import Debts, Payment
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import DocumentKind, Event, Facts

_MADE_BY_BOTH = {DocumentKind.RECONCILIATION}  # the creditor's own account, which the debtor sealed


def up_to_confirmation(facts: Facts, debts: Debts, payments: Payments, *, as_of: date) -> Payments:
    """With what the last confirmation shows to have been paid before it, beyond the receipts."""
    event = _last(facts, as_of)
    if event is None or event.amount is None or debts.since or debts.price is None:
        return payments
    if payments.unclear or any(debt.amount is None for debt in debts.debts):
        return payments
    before = tuple(one for one in payments.payments if one.date is None or one.date <= event.date)
    open_ = _open(debts, before)
    missing = total(open_.values()) - event.amount
    if missing <= 0 or missing in _not_due(debts, open_, event.date):
        return payments
    note = (
        f"{chinese_day(event.date)}双方对账认可的余额为{show(event.amount)}元，少于按合同和已见付款算得的"
        f"{show(total(open_.values()))}元：差额{show(missing)}元按此前已付或已抵扣处理，逾期损失因此是下限；"
        "请补充该部分的付款或抵扣凭证。"
    )
    found = Payment(event.id, None, missing, "", event.citations)
    return replace(
        payments,
        payments=(found, *payments.payments),
        notes=(*_still_stray(payments.notes, missing, before), note),
    )


def _last(facts: Facts, as_of: date) -> Event | None:
    found = [
        one
        for one in confirmations(facts)
        if one.date <= as_of and not one.doubt and _MADE_BY_BOTH & set(one.document_kinds)
    ]
    return found[-1] if found else None


def _open(debts: Debts, payments: tuple[Payment, ...]) -> dict[str, Decimal]:
    allocated = allocate(debts.debts, payments)
    return {
        debt.label: (debt.amount or Decimal(0)) - allocated.paid_on(debt) for debt in debts.debts
    }


def _not_due(debts: Debts, open_: dict[str, Decimal], day: date) -> set[Decimal]:
    """What a balance may leave out because it was not due: one part, or all of them."""
    later = [open_[one.label] for one in debts.debts if one.due is None or one.due > day]
    return {*later, total(later)} - {Decimal(0)}


def _still_stray(
    notes: tuple[str, ...], missing: Decimal, before: tuple[Payment, ...]
) -> tuple[str, ...]:
    """The notes but those on sums paid that the confirmation explains."""
    told = accumulate((missing, *(one.amount for one in before)))
    words = [f"另提到已付{show(value)}元" for value in told]
    return tuple(note for note in notes if not any(word in note for word in words))
