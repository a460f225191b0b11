"""Every sum of a loan: principal, interest within the term and after it, fees."""

from __future__ import annotations

from dataclasses import replace

from litigation.analysis.claims.case import ClaimCase
from litigation.analysis.claims.counsel import counsel_items
from litigation.analysis.claims.fees import fee_items
from litigation.analysis.claims.loan.interest import (
    earlier_rules_item,
    interest_item,
    overdue_item,
)
from litigation.analysis.claims.loan.principal import principal_item, undelivered_item
from litigation.analysis.claims.loan.reckoning import paid_on_costs, reckon
from litigation.analysis.claims.loan.refused import refused_item
from litigation.analysis.claims.loan.renewal_items import joined_item, limit_item
from litigation.analysis.claims.loan.stage import Reckoned
from litigation.analysis.claims.sale import notes_once, sum_claimed
from litigation.analysis.claims.values import Calculation
from litigation.analysis.values.result import ClaimItem, Limitation

NO_LOAN = (
    "材料中未见借款的约定或出借款项的记载，无法计算；"
    "请补充借条、借款合同、转账凭证等证明借贷合意和款项交付的材料。"
)


def loan_claims(case: ClaimCase, limitation: Limitation) -> Calculation:
    """Every sum that can be claimed with its steps, or the reason why it cannot be told."""
    loans = reckon(case.inputs, case.facts, case.table)
    if not loans:
        item = ClaimItem("principal", "principal", case.title("借款本金"), None, refusal=NO_LOAN)
        return Calculation((item,), None, limitation)
    items = tuple(
        item for number, one in enumerate(loans, start=1) for item in _items(case, one, number)
    )
    on_costs = paid_on_costs(case.inputs, case.facts)
    items = (*items, *counsel_items(case, items, on_costs))
    claimed = sum_claimed(items)
    fees = fee_items(case, claimed) if claimed != 0 else ()
    on_loans = tuple(a for one in loans if one.run for a in one.run.allocations)
    allocations = (*on_costs, *on_loans)
    return Calculation(notes_once((*items, *fees), ()), claimed, limitation, allocations)


def _items(case: ClaimCase, one: Reckoned, number: int) -> tuple[ClaimItem, ...]:
    if one.run is None:
        return (
            replace(
                refused_item(
                    case, one, f"principal-{number}", "principal", "借款本金", one.refusal
                ),
                counted=not one.loan.doubt,
            ),
        )
    found = [
        principal_item(case, one, f"principal-{number}"),
        interest_item(case, one, f"interest-{number}"),
        overdue_item(case, one, f"overdue-{number}"),
        joined_item(case, one, f"joined-interest-{number}"),
        limit_item(case, one, f"renewal-limit-{number}"),
        undelivered_item(case, one, f"undelivered-{number}"),
        earlier_rules_item(case, one, f"earlier-rules-{number}"),
    ]
    return tuple(item for item in found if item is not None)
