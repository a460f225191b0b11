"""What is owed late to small firms: 保障中小企业款项支付条例 9 and 17."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from litigation.analysis.claims.rates import RateTable
from litigation.analysis.claims.segments import Rate

SINCE = date(2025, 6, 1)
DAILY = Decimal("0.0005")
YEAR = 365


def small_firm_rate(
    table: RateTable, *, first_late: date, agreed: Decimal | None = None
) -> Rate | None:
    """The rate for a debt late from `first_late`; `agreed` is a yearly fraction.

    Without an agreed rate 0.05 % a day; an agreed one counts unless it is below the one-year LPR
    of that day, which then takes its place. None before the regulation of 2025 was in force.
    Raises RateUnknown where that LPR is not known.
    """
    if first_late < SINCE:
        return None
    if agreed is None:
        return Rate(DAILY, Decimal(1), 1, "未约定利率：每日万分之五（支付条例第17条）")
    row = table.one_year_on(first_late)
    floor = row.one_year or Decimal(0)
    if agreed >= floor:
        return Rate(agreed, Decimal(1), YEAR, "约定利率不低于一年期LPR（支付条例第17条）")
    return Rate(floor, Decimal(1), YEAR, f"约定利率低于一年期LPR，按{row.source}（支付条例第17条）")
