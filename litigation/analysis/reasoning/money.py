"""Reading the calculation: what is owed, what is claimed on top, and what it adds up to."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from litigation.analysis.claims.chairs import SEEN_FROM_DEFENCE
from litigation.analysis.claims.values import Calculation
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.wording import yuan
from litigation.analysis.values.result import ClaimItem
from litigation.analysis.values.sources import Citation

PRINCIPAL = ("principal",)
AGREED = ("liquidated_damages",)
LOAN_INTEREST = ("interest", "overdue_interest")
LATENESS = ("overdue_loss", *AGREED, *LOAN_INTEREST)
COSTS = ("court_fee", "preservation_fee", "payment_order_fee")


def items_of(calculation: Calculation, kinds: tuple[str, ...]) -> tuple[ClaimItem, ...]:
    """The items of these kinds that have a sum and count for the total."""
    return tuple(
        item
        for item in calculation.items
        if item.kind in kinds and item.counted and item.amount is not None
    )


def beside(calculation: Calculation, kinds: tuple[str, ...]) -> tuple[ClaimItem, ...]:
    """Items with a sum that stand beside the total: fees, alternatives, parts not yet due."""
    return tuple(
        item
        for item in calculation.items
        if item.kind in kinds and not item.counted and item.amount is not None
    )


def counted(calculation: Calculation) -> tuple[ClaimItem, ...]:
    """The items that make up the total."""
    return tuple(item for item in calculation.items if item.counted and item.amount is not None)


def sum_of(items: Iterable[ClaimItem]) -> Decimal | None:
    """The sum of the items' amounts; None when there is none."""
    amounts = [item.amount for item in items if item.amount is not None]
    return sum(amounts, Decimal(0)) if amounts else None


def cited(items: Iterable[ClaimItem], *, limit: int = 6) -> tuple[Citation, ...]:
    return distinct((citation for item in items for citation in item.citations), limit=limit)


def refused(calculation: Calculation) -> tuple[ClaimItem, ...]:
    """Items refused for want of a paper; fees only follow the total."""
    return tuple(item for item in calculation.items if item.refusal and item.kind not in COSTS)


def title_of(item: ClaimItem) -> str:
    """The item's title without the words that say from which chair it is seen."""
    return item.title.removeprefix(SEEN_FROM_DEFENCE)


def range_words(item: ClaimItem) -> str:
    """The lower and upper sum where the law gives a range."""
    if item.amount_low is None or item.amount_high is None or item.amount_low == item.amount_high:
        return ""
    return f"（区间{yuan(item.amount_low)}至{yuan(item.amount_high)}）"
