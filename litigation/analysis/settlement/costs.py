"""The court's fee on either way: borne by who loses, half of it when the case is settled."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from litigation.analysis.claims.money import plain, show, to_fen
from litigation.analysis.settlement.values import Assumptions, Line
from litigation.analysis.values.result import AnalysisResult, ClaimItem


@dataclass(frozen=True)
class Fee:
    """The fee of a judgment and that of a settlement; `item` None: entered, or none is known."""

    full: Decimal
    settled: Decimal
    item: ClaimItem | None
    is_known: bool


def fee_of(result: AnalysisResult, given: Assumptions) -> Fee:
    """What was entered, else the fee of the report; half for a settlement (15)."""
    items = (item for item in result.claims if item.kind == "court_fee" and item.amount is not None)
    item = next(items, None)
    full = given.court_fee if given.court_fee is not None else item.amount if item else None
    if full is None:
        return Fee(Decimal(0), Decimal(0), None, is_known=False)
    return Fee(full, to_fen(full / 2), item, is_known=True)


def borne(id: str, fee: Fee, share: Decimal, *, whose: str) -> Line:
    """The part of the fee that a judgment puts on a side (29)."""
    amount = to_fen(fee.full * share)
    shown = plain(share.quantize(Decimal("0.0001")))
    return Line(
        id, f"{whose}负担的案件受理费", amount, f"{show(fee.full)} × {shown} = {show(amount)}"
    )


def own_costs(id: str, amount: Decimal, *, whose: str) -> Line:
    return Line(id, f"{whose}继续诉讼的费用（录入）", amount, show(amount))
