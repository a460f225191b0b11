"""Every sum of a sale: the seller's price and what follows from its lateness."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from litigation.analysis.claims.case import ClaimCase
from litigation.analysis.claims.chairs import buyer_sues
from litigation.analysis.claims.counsel import counsel_items
from litigation.analysis.claims.deposit import deposit_items, security_notes
from litigation.analysis.claims.fees import fee_items
from litigation.analysis.claims.interest_first import interest_first_items
from litigation.analysis.claims.money import total
from litigation.analysis.claims.overdue import overdue_items
from litigation.analysis.claims.penalties import buyer_terms, penalty_items
from litigation.analysis.claims.principal import principal_items
from litigation.analysis.claims.small_firm_items import small_firm_items
from litigation.analysis.claims.values import Calculation
from litigation.analysis.values.result import ClaimItem, Limitation

BUYER_SUES = (
    "材料显示原告是买受人，其请求不是支付价款；本规则包目前只计算出卖人的价款请求，"
    "买受人的退款、减价或赔偿请求须另行计算。"
)


BY_ANALOGY = (
    "买卖合同司法解释第18条规定的是买卖合同；服务、承揽、建设工程等有偿合同能否参照适用，"
    "所依条文未收录，须由律师核定。"
)


def sale_claims(case: ClaimCase, limitation: Limitation) -> Calculation:
    """Every sum that can be claimed with its steps, or the reason why it cannot be told."""
    if buyer_sues(case.facts):
        refusal = ClaimItem("principal", "principal", "价款请求", None, refusal=BUYER_SUES)
        return Calculation((refusal,), None, limitation, notes=(BUYER_SUES,))
    items = (*_claims(case), *deposit_items(case))
    items = (*items, *counsel_items(case, items, case.ledger.allocated.allocations))
    claimed = sum_claimed(items)
    fees = fee_items(case, claimed) if claimed != 0 else ()
    return Calculation(
        items=notes_once((*items, *fees), (*case.ledger.notes, *security_notes(case))),
        total=claimed,
        limitation=limitation,
        allocations=case.ledger.allocated.allocations,
        notes=() if items else case.ledger.notes,
    )


def sum_claimed(items: tuple[ClaimItem, ...]) -> Decimal | None:
    """What the counted items add up to, refused losses left out; None when a principal is."""
    counted = [item for item in items if item.counted]
    if any(item.kind == "principal" and item.amount is None for item in counted):
        return None
    return total(item.amount for item in counted if item.amount is not None)


def notes_once(items: tuple[ClaimItem, ...], notes: tuple[str, ...]) -> tuple[ClaimItem, ...]:
    """The items, the first carrying the notes on the account, and no note said twice."""
    said: set[str] = set()
    found = []
    for place, item in enumerate(items):
        all_notes = (*item.notes, *(notes if place == 0 else ()))
        fresh = tuple(note for note in dict.fromkeys(all_notes) if note not in said)
        said.update(fresh)
        found.append(replace(item, notes=fresh))
    return tuple(found)


def _claims(case: ClaimCase) -> tuple[ClaimItem, ...]:
    agreed = buyer_terms(case)
    beside = small_firm_items(case, agreed)
    if agreed:
        return (*principal_items(case), *penalty_items(case), *beside)
    late = overdue_items(case)
    if case.facts.undertaking is not None:
        late = tuple(replace(one, notes=(*one.notes, BY_ANALOGY)) for one in late)
    return (*principal_items(case), *late, *beside, *interest_first_items(case))
