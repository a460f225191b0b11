"""Rates entered by staff, as the engine takes them."""

from __future__ import annotations

from decimal import Decimal

from litigation.analysis.claims.rates import RateRow, Rates
from litigation.models import RateEntry


def rates_entered() -> Rates:
    """Every entered rate as a fraction, with who says so."""
    return Rates(rows=tuple(_row(entry) for entry in RateEntry.objects.order_by("date")))


def _row(entry: RateEntry) -> RateRow:
    return RateRow(
        date=entry.date,
        one_year=entry.one_year / Decimal(100),
        five_year=None if entry.five_year is None else entry.five_year / Decimal(100),
        source=f"{entry.date.isoformat()}公布的利率（工作人员录入：{entry.source}）",
    )
