"""What a decision orders beside its debts: costs, and what a broken promise would add."""

from __future__ import annotations

from collections.abc import Iterator

from litigation.analysis.claims.judgment.matter import Decided
from litigation.analysis.claims.money import show, show_sum
from litigation.analysis.rules.lookup import FEES, cited
from litigation.analysis.values.result import ClaimItem
from litigation.analysis.values.ruling import CostOrdered, OrderItem, OrderKind

_COST_WORDS = {
    "court_fee": "案件受理费",
    "preservation_fee": "保全费",
    "arbitration_fee": "仲裁费",
    "appraisal_fee": "鉴定费",
    "announcement_fee": "公告费",
}


def beside_debts(decided: Decided) -> Iterator[ClaimItem]:
    """Items to look at; none of them is part of the total."""
    if decided.title is None:
        return
    for number, cost in enumerate(decided.title.costs, start=1):
        yield _cost(decided, number, cost)
    for item in decided.title.items:
        if item.kind is OrderKind.CONDITION and item.sums:
            yield _condition(item)


def _cost(decided: Decided, number: int, cost: CostOrdered) -> ClaimItem:
    shares = "；".join(
        f"{one.payer}负担" + (f"{show(one.amount)}元" if one.amount is not None else "（未分列）")
        for one in cost.shares
    )
    name = _COST_WORDS.get(cost.kind, "诉讼费用")
    return ClaimItem(
        id=f"ordered-costs-{number}",
        kind="ordered_costs",
        title=f"{'二审' if cost.appeal else ''}{name}（文书确定）",
        amount=cost.amount,
        formula=shares or "负担人未能读出，须核对原文",
        citations=cost.citations,
        articles=cited(decided.rules, FEES, 29),
        notes=(
            "由谁预交、是否由法院退还或由负担方直接给付权利人，须按交费票据和文书核对，"
            "未计入合计。",
        ),
        counted=False,
    )


def _condition(item: OrderItem) -> ClaimItem:
    """What a default clause adds; whether its condition is met is for the lawyer to check."""
    return ClaimItem(
        id=f"condition-{item.number}",
        kind="conditional",
        title=f"第{item.number}项约定的违约后果：{item.sums[0].label}",
        amount=item.total,
        formula=show_sum(one.amount for one in item.sums),
        citations=item.citations,
        notes=("以义务人违反所附条件为前提；条件是否成就须按履行凭证核对，未计入合计。",),
        counted=False,
    )
