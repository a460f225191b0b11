"""What the application asks for: each of its claims, beside what is reckoned here."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from litigation.analysis.claims.money import show
from litigation.analysis.subjects.labour.compensation import COMPENSATION, DAMAGES
from litigation.analysis.subjects.labour.double_pay import KIND as DOUBLE_PAY
from litigation.analysis.subjects.labour.money_case import MoneyCase
from litigation.analysis.subjects.labour.unpaid import KIND as UNPAID
from litigation.analysis.values.complaint import Pleaded
from litigation.analysis.values.result import ClaimItem

_PAID_FOR = (
    r"^(?:请求)?(?:依法)?(?:裁决|判令)?(?:被申请人|被告)?(?:立即)?(?:向(?:申请人|原告))?(?:立即)?支付"
    r"[^。；]{0,30}(?:月份?|\d日)(?:期间)?(?:的)?工资(?:差额)?"
)
_RECKONED = (
    (DOUBLE_PAY, re.compile(r"[双二两]倍(?:的)?工资|双倍工资")),
    (
        DAMAGES,
        re.compile(r"(?:违法|非法)?(?:解除|终止|辞退)[^，。；]{0,16}赔偿金|赔偿金[^，。；]{0,8}2N"),
    ),
    (COMPENSATION, re.compile(r"经济补偿")),
    (
        UNPAID,
        re.compile(
            r"(?:拖欠|欠付|欠发|克扣|未付|未发|尚欠)[^。；]{0,24}(?:工资|薪|劳动报酬)|" + _PAID_FOR
        ),
    ),
)
_NOT_OWED = re.compile(r"无需|无须|不需|不应|不予|驳回")
_COSTS = re.compile(r"^(?:本案)?(?:的)?(?:全部)?(?:仲裁|诉讼|受理)费")


def claims_of(case: MoneyCase) -> tuple[Pleaded, ...]:
    """The worker's claims in the order of the papers; those of an employer who sues left out."""
    every = (one for paper in case.facts.complaints for one in paper.claims)
    kept = {
        one.text: one
        for one in every
        if not _NOT_OWED.search(one.text) and not _COSTS.search(one.text)
    }
    return tuple(kept.values())


def reckoned_kind(claim: Pleaded) -> str:
    """The kind of the item that reckons a claim; empty where none does."""
    return next((kind for kind, pattern in _RECKONED if pattern.search(claim.text)), "")


def sum_of(claim: Pleaded) -> Decimal | None:
    """The one sum of a claim; None where it names none, or several."""
    sums = set(claim.sums)
    return sums.pop() if len(sums) == 1 else None


def left_out(case: MoneyCase, reckoned: frozenset[str]) -> tuple[Pleaded, ...]:
    """The claims that no item of these kinds reckons."""
    return tuple(one for one in claims_of(case) if reckoned_kind(one) not in reckoned)


def with_claimed(case: MoneyCase, item: ClaimItem) -> ClaimItem:
    """The item with what the application asks under it, where that is another sum."""
    if item.id.endswith("-late"):
        return item
    asked = [one for one in claims_of(case) if reckoned_kind(one) == item.kind]
    sums = [one for one in map(sum_of, asked) if one is not None]
    if not sums or len(sums) != len(asked) or sum(sums) == item.amount:
        return item
    whole = show(Decimal(sum(sums)))
    if item.amount is None:
        return replace(item, refusal=f"申请书请求{whole}元。{item.refusal}")
    note = (
        f"申请书请求{whole}元，与测算不同，须核对基数和期间；裁决以请求为限，增加请求须另行提出。"
    )
    return replace(item, notes=(*item.notes, note))
