"""Sets payments against debts: the debt a payment names, else the one that fell due first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from litigation.analysis.claims.costs import FIRST, is_named
from litigation.analysis.claims.money import show
from litigation.analysis.claims.periods_paid import named_by_period
from litigation.analysis.claims.values import Allocation, Debt, Payment
from litigation.analysis.values.days import chinese_day

NAMED = "付款附言指明"
_ORDINAL = re.compile(r"第\s?([一二三四五六七八九十\d]{1,3})\s?[期批笔次]")
_WORDS = ("预付款", "定金", "首付款", "进度款", "到货款", "验收款", "质保金", "尾款", "余款")
_DIGITS = dict(zip("一二三四五六七八九", range(1, 10), strict=True))


@dataclass(frozen=True)
class Allocated:
    """Every part of every payment with its debt, and what was paid beyond all debts."""

    allocations: tuple[Allocation, ...]
    excess: Decimal

    def paid_on(self, debt: Debt, *, until: date | None = None) -> Decimal:
        """What was set against the debt up to and with a day."""
        return sum((one.amount for one in self.of(debt, until=until)), Decimal(0))

    def of(self, debt: Debt, *, until: date | None = None) -> tuple[Allocation, ...]:
        """The parts set against the debt, in order of date."""
        return tuple(
            one
            for one in self.allocations
            if one.debt == debt.label and (until is None or one.date is None or one.date <= until)
        )


def allocate(
    debts: tuple[Debt, ...], payments: tuple[Payment, ...], costs: tuple[Debt, ...] = ()
) -> Allocated:
    """Payments in order of date, each against the debts still open; unknown sums take none.

    `costs` spent before a payment come first, unless the payer says what it is for (561).
    """
    every = (*costs, *debts)
    open_sums = {debt.label: debt.amount for debt in every if debt.amount is not None}
    found: list[Allocation] = []
    excess = Decimal(0)
    for payment in payments:
        left = payment.amount
        for debt, reason in _with_costs(costs, payment, _order(debts, payment, open_sums)):
            part = min(left, open_sums[debt.label])
            if part > 0:
                open_sums[debt.label] -= part
                left -= part
                found.append(_allocation(payment, debt, part, reason))
        excess += left
    return Allocated(tuple(found), excess)


def describe(allocation: Allocation) -> str:
    """One sentence on a part of a payment."""
    paid = f"{chinese_day(allocation.date)}付款中的" if allocation.date else "日期不明的付款中，"
    return f"{paid}{show(allocation.amount)}元抵{allocation.debt}（{allocation.reason}）"


def _allocation(payment: Payment, debt: Debt, part: Decimal, reason: str) -> Allocation:
    return Allocation(payment.event, payment.date, part, debt.label, reason, payment.citations)


def _with_costs(
    costs: tuple[Debt, ...], payment: Payment, order: list[tuple[Debt, str]]
) -> list[tuple[Debt, str]]:
    """Costs before the debts, or behind them where the payer named a debt; never before spent."""
    day = payment.date
    spent = [(one, FIRST) for one in costs if one.due and day and one.due < day]
    return [*order, *spent] if is_named(payment.memo) else [*spent, *order]


def _order(
    debts: tuple[Debt, ...], payment: Payment, open_sums: dict[str, Decimal]
) -> list[tuple[Debt, str]]:
    usable = [debt for debt in debts if debt.label in open_sums]
    by_due = sorted(usable, key=lambda debt: debt.due or date.max)
    named = _named(by_due, payment.memo)
    rest = [(debt, "先到期者先抵") for debt in by_due if debt not in named]
    return [*((debt, NAMED) for debt in named), *rest]


def _named(debts: list[Debt], memo: str) -> list[Debt]:
    """The debt that the memo names, or those whose periods it names; none when it is not clear."""
    if of_period := named_by_period([debt.label for debt in debts], memo):
        return [debt for debt in debts if debt.label in of_period]
    keys = _keys(memo)
    hits = [debt for debt in debts if _keys(debt.label) & keys]
    return hits if len(hits) == 1 else []


def _keys(text: str) -> set[str]:
    ordinals = {f"#{_number(match.group(1))}" for match in _ORDINAL.finditer(text)}
    return ordinals | {word for word in _WORDS if word in text}


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)
    return _DIGITS.get(text, 0)
