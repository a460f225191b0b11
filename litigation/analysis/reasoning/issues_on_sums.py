"""争议焦点 on the sums: how much late payment costs, and whether agreed damages are too high."""

from __future__ import annotations

from decimal import Decimal

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.defences_on_money import agreed_damages, span
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.money import beside, cited, items_of, sum_of
from litigation.analysis.reasoning.wording import yuan
from litigation.analysis.values.result import Finding, FindingKind


def sum_issues(case: Case) -> tuple[Finding, ...]:
    found = (_mark_up(case), _height(case))
    return tuple(finding for finding in found if finding is not None and finding.citations)


def _mark_up(case: Case) -> Finding | None:
    """The law leaves the mark-up on the LPR between 30 and 50 per cent to the court."""
    items = [
        item
        for item in items_of(case.calculation, ("overdue_loss",))
        if item.amount_low is not None and item.amount_high is not None
    ]
    low = sum((item.amount_low or Decimal(0) for item in items), Decimal(0))
    high = sum((item.amount_high or Decimal(0) for item in items), Decimal(0))
    if low == high:
        return None
    return Finding(
        id="issue-mark-up",
        kind=FindingKind.ISSUE,
        text=(
            f"逾期付款损失的加计幅度：加计30%为{yuan(low)}，加计50%为{yuan(high)}，"
            f"相差{yuan(high - low)}，由法院在该幅度内酌定。"
        ),
        citations=cited(items),
        articles=law(case.rules, "买卖合同司法解释 18"),
    )


def _height(case: Case) -> Finding | None:
    cuts, agreed = beside(case.calculation, ("adjusted_damages",)), agreed_damages(case)
    total = sum_of(agreed)
    if not cuts or total is None:
        return None
    return Finding(
        id="issue-damages-height",
        kind=FindingKind.ISSUE,
        text=(
            f"违约金是否过分高于损失：按约定为{yuan(total)}，如被调减约为{span(cuts[0])}。"
            "主张过高由被告举证，原告可举证证明实际损失；恶意违约的一般不予调减。"
        ),
        citations=cited(agreed),
        articles=law(case.rules, "民法典 585", "合同编通则解释 64", "合同编通则解释 65"),
    )
