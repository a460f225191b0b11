"""Debts and payments brought together: what is open, since when, and what cannot be told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from litigation.analysis.claims.allocation import Allocated, allocate
from litigation.analysis.claims.confirmed import up_to_confirmation
from litigation.analysis.claims.costs import first_costs
from litigation.analysis.claims.days import DAY
from litigation.analysis.claims.debts import confirmations, find_debts
from litigation.analysis.claims.money import show, total
from litigation.analysis.claims.payments import Payments, find_payments
from litigation.analysis.claims.values import Debt, Debts
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import Event, EventKind, Facts

_MOST_NOTES = 6  # confirmations told one by one


@dataclass(frozen=True)
class Line:
    """A debt with its balance on the day of the analysis."""

    debt: Debt
    open: Decimal | None
    breach: date | None  # the first overdue day

    def is_due(self, as_of: date) -> bool | None:
        """Whether the debt was due before the day; None when its due date is unknown."""
        return None if self.breach is None else self.breach <= as_of


@dataclass(frozen=True)
class Ledger:
    """The account between the parties on a day."""

    as_of: date
    debts: Debts
    payments: Payments
    allocated: Allocated
    lines: tuple[Line, ...]
    notes: tuple[str, ...]

    @property
    def open(self) -> Decimal | None:
        """The whole balance; None when an amount is unknown or payments are unclear."""
        sums = [line.open for line in self.lines if line.open is not None]
        if not self.lines or len(sums) < len(self.lines) or self.payments.unclear:
            return None
        return total(sums)

    @property
    def paid(self) -> Decimal:
        """All that was paid."""
        return total(payment.amount for payment in self.payments.payments)


def open_ledger(facts: Facts, *, as_of: date) -> Ledger:
    """The account as the papers tell it."""
    debts = find_debts(facts)
    after = debts.since.date if debts.since else None
    payments = find_payments(facts, as_of=as_of, after=after)
    payments = up_to_confirmation(facts, debts, payments, as_of=as_of)
    payments = replace(payments, unclear=payments.unclear or _beyond(facts, debts, payments, as_of))
    costs = first_costs(facts, as_of=as_of, dues=(one.due for one in debts.debts))
    allocated = allocate(debts.debts, payments.payments, costs)
    lines = tuple(_line(debt, allocated) for debt in debts.debts)
    ledger = Ledger(as_of, debts, payments, allocated, lines, ())
    own = (*debts.notes, *debts.changes, *payments.notes)
    notes = (*own, *_excess(allocated), *_compared(facts, ledger))
    return Ledger(as_of, debts, payments, allocated, lines, notes)


def _beyond(facts: Facts, debts: Debts, payments: Payments, as_of: date) -> str:
    """Who confirms a debt after more than the price was paid has paid for other goods too."""
    if debts.since or debts.price is None:
        return ""
    for event in reversed(confirmations(facts)):
        paid = _paid_until(payments, event.date)
        if event.date <= as_of and event.amount and paid > debts.price:
            return (
                f"至{chinese_day(event.date)}付款合计{show(paid)}元，已超过价款{show(debts.price)}元，"
                f"而债务人当时仍确认欠款{show(event.amount)}元：付款不都属于本合同，余额无法判断"
            )
    return ""


def _line(debt: Debt, allocated: Allocated) -> Line:
    balance = None if debt.amount is None else debt.amount - allocated.paid_on(debt)
    return Line(debt, balance, debt.due + DAY if debt.due else None)


def _excess(allocated: Allocated) -> tuple[str, ...]:
    if allocated.excess <= 0:
        return ()
    return (f"付款超出已知债务{show(allocated.excess)}元，超出部分未抵充，请核对款项用途。",)


def _compared(facts: Facts, ledger: Ledger) -> tuple[str, ...]:
    """Whether the balances that the debtor confirmed agree with the account."""
    if ledger.debts.since:
        return _delivered_until(facts, ledger.debts.since)
    if ledger.debts.price is None:
        return ()
    told = [
        (event, ledger.debts.price - _paid_until(ledger.payments, event.date))
        for event in confirmations(facts)
        if event.date <= ledger.as_of
    ]
    if len(told) > _MOST_NOTES:
        first, last = _agreement(*told[0]), _agreement(*told[-1])
        return (first, f"其后至末次共{len(told) - 1}次确认，须逐一与账目核对；末次：{last}")
    return tuple(_agreement(*one) for one in told)


def _agreement(event: Event, account: Decimal) -> str:
    confirmed = event.amount or Decimal(0)
    agrees = "一致" if account == confirmed else f"不一致（账面为{show(account)}元），须核对"
    day = chinese_day(event.date)
    return f"{day}确认的欠款{show(confirmed)}元与按合同和付款算得的余额{agrees}。"


def _delivered_until(facts: Facts, confirmed: Event) -> tuple[str, ...]:
    """Whether the deliveries less the payments come to the balance, where notes tell of each."""
    told = [
        event
        for event in facts.events
        if event.kind is EventKind.DELIVERED and event.date <= confirmed.date
    ]
    sums = [event.amount for event in told if event.amount is not None]
    if not told or len(sums) < len(told) or confirmed.amount is None:
        return ()
    paid = total(one.amount for one in find_payments(facts, as_of=confirmed.date).payments)
    account = total(sums) - paid
    told_so = f"此前交货{show(total(sums))}元减去已付{show(paid)}元为{show(account)}元"
    agrees = "与确认的余额一致" if account == confirmed.amount else "与确认的余额不一致，须核对"
    return (f"{told_so}，{agrees}。",)


def _paid_until(payments: Payments, day: date) -> Decimal:
    paid = [one for one in payments.payments if one.date is None or one.date <= day]
    return total(one.amount for one in paid)
