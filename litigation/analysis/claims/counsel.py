"""Counsel's fee, claimable only where the contract puts it on the loser."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from litigation.analysis.claims.allocation import describe
from litigation.analysis.claims.case import ClaimCase
from litigation.analysis.claims.costs import LABEL, Costs, costs_of
from litigation.analysis.claims.money import show, to_fen, total
from litigation.analysis.claims.values import Allocation
from litigation.analysis.rules.lookup import CONTRACTS, cited
from litigation.analysis.values.result import ClaimItem

REASONABLE = "金额是否合理、必要由法院核定；债务人逾期付款时方由其负担。"


def counsel_items(
    case: ClaimCase, claimed: tuple[ClaimItem, ...], allocations: Iterable[Allocation]
) -> tuple[ClaimItem, ...]:
    """The fee as invoiced, less what was paid on it; without an invoice an item left open.

    It counts where something else is `claimed`: who paid in time bears no fee.
    """
    costs = costs_of(case.facts, as_of=case.as_of)
    if costs is None:
        return ()
    title = case.title("律师费（合同约定由违约方负担）")
    articles = cited(case.rules, CONTRACTS, 577, 561)
    if costs.amount is None:
        return (_open(costs, title, cited(case.rules, CONTRACTS, 577)),)
    paid = [one for one in allocations if one.debt.startswith(LABEL)]
    amount = costs.amount - total(one.amount for one in paid)
    minus = "".join(f" − {show(one.amount)}" for one in paid)
    sums = " + ".join(show(one.amount or Decimal(0)) for one in costs.debts)
    formula = sums if len(costs.debts) == 1 and not paid else f"{sums}{minus} = {show(amount)}"
    spent = tuple(f"{show(one.amount or Decimal(0))}元{one.due_rule}。" for one in costs.debts)
    return (
        ClaimItem(
            id="counsel-fee",
            kind="counsel_fee",
            title=title,
            amount=to_fen(amount),
            formula=formula,
            citations=tuple(
                dict.fromkeys((*costs.citations, *(c for a in paid for c in a.citations)))
            ),
            articles=articles,
            counted=any(one.counted and one.amount for one in claimed),
            notes=(*spent, *(f"{describe(one)}。" for one in paid), *costs.notes, REASONABLE),
        ),
    )


def _open(costs: Costs, title: str, articles: tuple) -> ClaimItem:
    return ClaimItem(
        id="counsel-fee",
        kind="counsel_fee",
        title=title,
        amount=None,
        refusal=(
            f"合同约定律师费由违约方负担，但{costs.missing}，"
            "金额须以委托代理合同、发票和付款凭证为准；补充后再计入请求。"
        ),
        citations=costs.citations,
        articles=articles,
        counted=False,
    )
