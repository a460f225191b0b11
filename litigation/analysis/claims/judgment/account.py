"""The account of a decision on a day: interest as ordered, payments set against it, what is open.

Payments go to interest first, then to principal (民法典 561); interest for delay comes last.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from litigation.analysis.claims.days import DAY
from litigation.analysis.claims.judgment.debts import OrderedDebt
from litigation.analysis.claims.money import total
from litigation.analysis.claims.rates import LPR_START, RateTable, RateUnknown
from litigation.analysis.claims.segments import Balance, Rate, balances, fixed, segments
from litigation.analysis.claims.values import Allocation, Payment
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import Segment
from litigation.analysis.values.ruling import InterestTerm, RateTerm

YEAR = 365
DELAY_RATE = Decimal("0.000175")  # a day, 迟延履行利息解释 1
_PER_YEAR = {"year": Decimal(1), "month": Decimal(12)}


@dataclass
class Entry:
    """One debt while payments run over it."""

    debt: OrderedDebt
    interest_paid: Decimal
    on_principal: list[Allocation] = field(default_factory=list)

    @property
    def open_principal(self) -> Decimal:
        return self.debt.principal - total(one.amount for one in self.on_principal)


@dataclass(frozen=True)
class Standing:
    """A debt on the day: what was ordered, accrued, paid and is open."""

    debt: OrderedDebt
    accrued: tuple[Segment, ...]
    delay: tuple[Segment, ...]
    paid_interest: Decimal
    paid_principal: Decimal
    refusal: str = ""  # why interest cannot be computed

    @property
    def interest(self) -> Decimal:
        return total(one.amount for one in self.accrued) + self.debt.fixed_interest

    @property
    def open_principal(self) -> Decimal:
        return self.debt.principal - self.paid_principal

    @property
    def open_interest(self) -> Decimal:
        return self.interest - self.paid_interest


@dataclass(frozen=True)
class Account:
    standings: tuple[Standing, ...]
    allocations: tuple[Allocation, ...]
    excess: Decimal


def account_of(
    debts: tuple[OrderedDebt, ...], payments: tuple[Payment, ...], *, table: RateTable, as_of: date
) -> Account:
    """Every debt after every payment, on the day `as_of`."""
    entries = [Entry(debt, debt.deducted) for debt in debts]
    made: list[Allocation] = []
    excess = Decimal(0)
    for payment in sorted(payments, key=lambda one: one.date or date.min):
        left = payment.amount
        for entry in entries:
            left = _pay(entry, payment, left, table, made)
        excess += left
    return Account(tuple(_standing(one, table, as_of) for one in entries), tuple(made), excess)


def accrued(entry: Entry, table: RateTable, until: date) -> tuple[Segment, ...]:
    """The ordered interest from its first day to `until`, both counted; raises RateUnknown."""
    found: list[Segment] = []
    for term in entry.debt.interest:
        found += _priced(term, entry, table, until)
    return tuple(found)


def _pay(
    entry: Entry, payment: Payment, left: Decimal, table: RateTable, made: list[Allocation]
) -> Decimal:
    if left <= 0 or payment.date is None:
        return left
    try:
        grown = total(one.amount for one in accrued(entry, table, payment.date))
    except (RateUnknown, TermUnclear):
        grown = Decimal(0)  # the standing tells why; the sum is set against what is known
    owed = grown + entry.debt.fixed_interest - entry.interest_paid
    part = min(left, max(owed, Decimal(0)))
    if part > 0:
        entry.interest_paid += part
        made.append(_allocation(payment, entry, part, "先抵利息"))
        left -= part
    part = min(left, entry.open_principal)
    if part > 0:
        allocation = _allocation(payment, entry, part, "抵本金")
        entry.on_principal.append(allocation)
        made.append(allocation)
        left -= part
    return left


def _allocation(payment: Payment, entry: Entry, part: Decimal, reason: str) -> Allocation:
    return Allocation(
        payment.event, payment.date, part, entry.debt.title, reason, payment.citations
    )


def _standing(entry: Entry, table: RateTable, as_of: date) -> Standing:
    refusal = ""
    try:
        grown = accrued(entry, table, as_of)
    except RateUnknown as unknown:
        grown, refusal = (), str(unknown.message)
    except TermUnclear as unclear:
        grown, refusal = (), str(unclear)
    return Standing(
        debt=entry.debt,
        accrued=grown,
        delay=_delay(entry, as_of),
        paid_interest=entry.interest_paid,
        paid_principal=total(one.amount for one in entry.on_principal),
        refusal=refusal,
    )


class TermUnclear(ValueError):
    """An interest clause that does not say base, days or rate clearly enough to compute."""


def _priced(term: InterestTerm, entry: Entry, table: RateTable, until: date) -> tuple[Segment, ...]:
    if term.start is None or term.rate is None:
        raise TermUnclear(
            f"利息判项“{term.text[:60]}”的起算日或利率未能读出，不作推算；请人工核对原文后录入。"
        )
    end = _end(term, entry, until)
    if end < term.start:
        return ()
    base = term.base if term.base is not None else entry.debt.principal
    if base <= 0:
        raise TermUnclear(f"利息判项“{term.text[:60]}”的计息基数未能读出；请人工核对原文。")
    stretches = balances(base, tuple(entry.on_principal), start=term.start, end=end)
    return segments(stretches, _pricing(term.rate, table, term))


def _end(term: InterestTerm, entry: Entry, until: date) -> date:
    if term.end is not None:
        return min(term.end, until)
    if term.until_deadline:
        if entry.debt.deadline is None:
            raise TermUnclear("利息计至履行期限届满之日，而履行期限尚不能确定；请补充生效证明。")
        return min(entry.debt.deadline, until)
    if not term.until_paid:
        raise TermUnclear(f"利息判项“{term.text[:60]}”的截止日未能读出；请人工核对原文。")
    return until


def _pricing(
    rate: RateTerm, table: RateTable, term: InterestTerm
) -> Callable[[Balance], tuple[tuple[Balance, Rate], ...]]:
    if rate.value is not None:
        return fixed(_fixed(rate))
    multiple = rate.lpr_multiple or Decimal(1)
    if rate.at is not None:
        row = table.one_year_on(rate.at)
        return fixed(Rate(row.one_year or Decimal(0), multiple, YEAR, row.source))
    if rate.benchmark and term.end is not None and term.end >= LPR_START:
        raise TermUnclear(
            f"判项以贷款基准利率计息至{chinese_day(term.end)}，而该利率自2019年8月20日起不再公布；请核对原文。"
        )
    return lambda stretch: _floating(stretch, table, multiple)


def _fixed(rate: RateTerm) -> Rate:
    value = rate.value or Decimal(0)
    if rate.per == "day":
        return Rate(value, Decimal(1), 1, f"判项载明：{rate.text}")
    yearly = value * _PER_YEAR[rate.per]
    words = f"判项载明：{rate.text}" + ("，折合年利率" if rate.per == "month" else "")
    return Rate(yearly, Decimal(1), YEAR, words)


def _floating(
    stretch: Balance, table: RateTable, multiple: Decimal
) -> tuple[tuple[Balance, Rate], ...]:
    """The stretch cut where another LPR was published; raises RateUnknown for what is not known."""
    found: list[tuple[Balance, Rate]] = []
    start = stretch.start
    while start <= stretch.end:
        row = table.one_year_on(start)
        end = min(table.last_day_of(row), stretch.end)
        value = row.one_year or Decimal(0)
        before = found[-1] if found else None
        if before and before[1].value == value:
            found[-1] = (replace(before[0], end=end), before[1])
        else:
            rate = Rate(value, multiple, YEAR, row.source)
            found.append((Balance(start, end, stretch.base), rate))
        start = end + DAY
    return tuple(found)


def _delay(entry: Entry, as_of: date) -> tuple[Segment, ...]:
    """Extra interest for delay on the open money debt without general interest."""
    deadline, principal = entry.debt.deadline, entry.debt.principal
    if deadline is None or as_of <= deadline or principal <= 0:
        return ()
    stretches = balances(principal, tuple(entry.on_principal), start=deadline + DAY, end=as_of)
    rate = Rate(DELAY_RATE, Decimal(1), 1, "日万分之一点七五（迟延履行利息解释第1条）")
    return segments(stretches, fixed(rate))
