"""The money sheet of a labour dispute."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from litigation.analysis.claims.fees import labour_fee
from litigation.analysis.claims.money import show, to_fen, total
from litigation.analysis.claims.values import Calculation
from litigation.analysis.subjects.labour.claimed import with_claimed
from litigation.analysis.subjects.labour.compensation import compensation_items
from litigation.analysis.subjects.labour.double_pay import double_pay_items
from litigation.analysis.subjects.labour.laws import fees
from litigation.analysis.subjects.labour.money_case import MoneyCase, employer_sues
from litigation.analysis.subjects.labour.paid_at_end import with_paid
from litigation.analysis.subjects.labour.settlement import settlement_items
from litigation.analysis.subjects.labour.uncovered import uncovered_items
from litigation.analysis.subjects.labour.unpaid import unpaid_items
from litigation.analysis.values.result import ClaimItem, Limitation


def labour_claims(case: MoneyCase, limitation: Limitation) -> Calculation:
    """Every sum with its steps, or why it cannot be told; the fee stands outside the total."""
    if case.facts.employment is None:
        return Calculation((), None, limitation)
    main = (
        *settlement_items(case),
        *compensation_items(case),
        *unpaid_items(case),
        *double_pay_items(case),
    )
    main = tuple(with_paid(case, with_claimed(case, one)) for one in main)
    if employer_sues(case.facts):
        main = tuple(
            replace(one, counted=False, title=f"劳动者的请求（对照）：{one.title}") for one in main
        )
    items = (*main, *uncovered_items(case, frozenset(one.kind for one in main)))
    sums = [one.amount for one in main if one.counted and one.amount is not None]
    left = [one for one in main if one.amount is None]
    whole = total(sums) if sums else None
    notes = (
        (f"{'、'.join(one.title for one in left)}无法计算，未计入合计。",) if sums and left else ()
    )
    return Calculation((*items, _fee(case)), whole, limitation, notes=notes)


def _fee(case: MoneyCase) -> ClaimItem:
    fee = labour_fee()
    half = to_fen(fee / Decimal(2))
    return ClaimItem(
        id="court-fee",
        kind="court_fee",
        title="案件受理费（起诉阶段）",
        amount=fee,
        amount_low=half,
        amount_high=fee,
        formula=f"劳动争议案件每件 {show(fee)}元",
        articles=fees(case.rules),
        notes=(
            f"适用简易程序、调解结案或撤诉的减半：{show(half)}元。由败诉方负担，不计入标的额。"
            "仲裁阶段的收费规则未收录，请向受理的仲裁委员会核实。",
        ),
        counted=False,
    )
