"""The sums of a draft, each from the calculation and none recomputed."""

from __future__ import annotations

from decimal import Decimal

from litigation.analysis.drafts.paragraphs import to_fill
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.money import (
    COSTS,
    LATENESS,
    PRINCIPAL,
    refused,
    sum_of,
    title_of,
)
from litigation.analysis.reasoning.wording import listed, stripped, yuan
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import ClaimItem

COUNSEL = ("counsel_fee",)
NAMED = (*PRINCIPAL, *LATENESS, *COSTS, *COUNSEL)


def of_kinds(case: Case, kinds: tuple[str, ...]) -> tuple[ClaimItem, ...]:
    """The items of these kinds that are claimed, also those refused."""
    return tuple(item for item in case.calculation.items if item.kind in kinds and item.counted)


def others(case: Case) -> tuple[ClaimItem, ...]:
    """Claimed items that the form has no row for."""
    return tuple(item for item in case.calculation.items if item.counted and item.kind not in NAMED)


def fees(case: Case) -> tuple[ClaimItem, ...]:
    """Court fees with a sum, whether or not they count for the total."""
    return tuple(item for item in case.calculation.items if item.kind in COSTS and item.amount)


def sum_words(item: ClaimItem) -> str:
    """The item's sum, or an open field; why there is none is for the report, not the court."""
    if item.amount is None:
        return to_fill(f"{title_of(item)}的金额")
    return yuan(item.amount)


def together(items: tuple[ClaimItem, ...], name: str) -> str:
    """One sum for several items with its parts, or the single item; refused ones stay open."""
    if len(items) == 1:
        return f"{title_of(items[0])}{sum_words(items[0])}"
    parts = "、".join(f"{item.instalment or title_of(item)}{sum_words(item)}" for item in items)
    if any(item.amount is None for item in items):
        return f"{name}（{parts}）"
    return f"{name}合计{yuan(sum_of(items) or Decimal(0))}（{parts}）"


def method(item: ClaimItem) -> str:
    """How the sum is reckoned, segment by segment."""
    if not item.segments:
        return stripped(item.formula)
    lines = (
        f"{chinese_day(segment.start)}至{chinese_day(segment.end)}共{segment.days}日，"
        f"{stripped(segment.formula)}（{segment.rate_source.split('（')[0]}）"
        for segment in item.segments
    )
    return "；".join(lines)


def total_words(case: Case) -> str:
    """The total, with a mark where an item is still missing from it."""
    total = case.calculation.total
    if total is None:
        return to_fill("标的总额（部分项目尚无法计算）")
    missing = [title_of(item) for item in refused(case.calculation) if item.kind in NAMED]
    return yuan(total) + (to_fill(f"{listed(missing)}补算后计入") if missing else "")
