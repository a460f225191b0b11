"""The costs of getting one's money: due when spent, and paid before interest and principal (561).

Only counsel's fee is reckoned, where a clause puts it on the debtor and an invoice shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from litigation.analysis.claims.chairs import creditors
from litigation.analysis.claims.money import show, total
from litigation.analysis.claims.values import Debt
from litigation.analysis.values.costs import CounselCost
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.sources import Citation

LABEL = "实现债权的费用（律师费）"
FIRST = "先抵实现债权的费用（民法典第561条）"
# A payer who says what the money is for has named it; the costs then come after.
NAMED = re.compile(
    r"货款|价款|工程款|本金|利息|定金|质保金|尾款|余款|进度款|服务费|报酬|预付|首付|第.{1,3}[期笔批]|借款|还款"
)


@dataclass(frozen=True)
class Costs:
    """What was spent and when; `missing` says why it cannot be told or claimed yet."""

    debts: tuple[Debt, ...]  # each due on the day it was spent
    citations: tuple[Citation, ...]
    missing: str = ""
    notes: tuple[str, ...] = ()

    @property
    def amount(self) -> Decimal | None:
        return None if self.missing else total(one.amount or Decimal(0) for one in self.debts)


def costs_of(facts: Facts, *, as_of: date) -> Costs | None:
    """Counsel's fee that the debtor bears by agreement; None where no clause says so."""
    clause = facts.terms.fee_shifting
    if not clause:
        return None
    own = [one for one in facts.counsel_costs if _is_creditors(facts, one, as_of)]
    citations = tuple(dict.fromkeys((*clause, *(c for one in own for c in one.citations))))
    invoiced = _distinct([one for one in own if one.role == "invoice"])
    if not invoiced:
        return Costs((), citations, missing="未见律师费发票")
    if any(one.amount is None for one in invoiced):
        return Costs((), citations, missing="律师费发票的金额不明")
    return _spent(invoiced, _distinct([one for one in own if one.role == "payment"]), citations)


def first_costs(facts: Facts, *, as_of: date, dues: Iterable[date | None]) -> tuple[Debt, ...]:
    """Those that come before everything else: spent when something was already late."""
    costs = costs_of(facts, as_of=as_of)
    first = min((due for due in dues if due), default=None)
    if costs is None or first is None:
        return ()
    return tuple(one for one in costs.debts if one.due and one.due > first)


def is_named(words: str) -> bool:
    """Whether the payer, or the creditor's receipt, says what a payment is for."""
    return NAMED.search(words) is not None


def _is_creditors(facts: Facts, one: CounselCost, as_of: date) -> bool:
    return one.party in creditors(facts) and (one.date is None or one.date <= as_of)


def _distinct(found: list[CounselCost]) -> list[CounselCost]:
    """Of one day and sum only one: a copy of an invoice is no second fee."""
    return list({(one.amount, one.date): one for one in reversed(found)}.values())[::-1]


def _spent(
    invoiced: list[CounselCost], paid: list[CounselCost], citations: tuple[Citation, ...]
) -> Costs:
    billed = total(one.amount or Decimal(0) for one in invoiced)
    known = sorted(
        (one for one in paid if one.amount is not None), key=lambda one: one.date or date.max
    )
    if not known:
        note = "只见发票，未见律师费的付款凭证，须补充。"
        return Costs(_debts(invoiced, billed), citations, notes=(note,))
    spent = total(one.amount or Decimal(0) for one in known)
    differs = f"发票金额{show(billed)}元与已付律师费{show(spent)}元不一致，按较少者计。"
    notes = () if spent == billed else (differs,)
    return Costs(_debts(known, billed), citations, notes=notes)


def _debts(found: list[CounselCost], most: Decimal) -> tuple[Debt, ...]:
    """One debt for each sum spent, together no more than was billed."""
    left, made = most, []
    for number, one in enumerate(found, start=1):
        amount = min(one.amount or Decimal(0), left)
        left -= amount
        if amount > 0:
            label = LABEL if len(found) == 1 else f"{LABEL}之{number}"
            rule = f"于{chinese_day(one.date)}支出" if one.date else ""
            made.append(Debt(label, amount, one.date, rule, one.citations))
    return tuple(made)
