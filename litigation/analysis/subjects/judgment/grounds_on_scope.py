"""Did the court answer what was asked, no more and no less?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from litigation.analysis.claims.money import show
from litigation.analysis.subjects.judgment.grounds import Decision, Ground, GroundKind
from litigation.analysis.values.ruling import ClaimStated, OrderItem, OrderKind

_NOUNS = re.compile(
    r"本金|货款|价款|工程款|租金|违约金|赔偿金|经济补偿|二倍工资"
    r"|加班费|年休假|工资|律师费|定金|保证金|损失|利息"
)
_FEES = re.compile(r"(?:诉讼|保全|受理|鉴定)费")


def scope_grounds(decision: Decision) -> Iterator[Ground]:
    ruling = decision.ruling
    claims = [one for one in ruling.claims if not one.appeal]
    if not claims:
        return
    for item in ruling.orders:
        if item.kind is OrderKind.PAY:
            yield from _beyond(item, claims)
    if not any(item.kind is OrderKind.DISMISS for item in ruling.orders):
        yield from _unanswered(ruling.orders, claims)


def _beyond(item: OrderItem, claims: list[ClaimStated]) -> Iterator[Ground]:
    """More than was claimed under the same name."""
    for label in dict.fromkeys(one.label for one in item.sums):
        asked = [one for one in claims if label in one.text and one.sums]
        if not asked or not _NOUNS.search(label):
            continue
        claimed = sum((max(one.sums) for one in asked), Decimal(0))
        granted = sum((one.amount for one in item.sums if one.label == label), Decimal(0))
        if granted > claimed:
            text = (
                f"第{item.number}项判付{label}{show(granted)}元，"
                f"多于诉讼请求的{show(claimed)}元，超出诉讼请求{show(granted - claimed)}元。"
            )
            cites = (*item.citations[:3], *(c for one in asked for c in one.citations[:2]))
            yield Ground(
                f"beyond-{item.number}", GroundKind.SCOPE, "defendant", text, cites, sure=True
            )


def _unanswered(orders: tuple[OrderItem, ...], claims: list[ClaimStated]) -> Iterator[Ground]:
    """A claim that no item grants, with no item that dismisses the rest."""
    whole = "\n".join(one.text for one in orders)
    for claim in claims:
        nouns = [noun for noun in _NOUNS.findall(claim.text) if noun != "利息"]
        if _FEES.search(claim.text) or not nouns:
            continue
        if not any(noun in whole for noun in nouns):
            asked = f"第{claim.number}项诉讼请求（{claim.text[:40]}）"
            text = f"{asked}既未判付也未驳回，可能遗漏诉讼请求。"
            yield Ground(
                f"unanswered-{claim.number}", GroundKind.SCOPE, "plaintiff", text,
                claim.citations[:3], sure=True,
            )  # fmt: skip
