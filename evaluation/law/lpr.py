"""The one-year loan prime rate in force on a day."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path


def one_year(day: date) -> Decimal:
    """The last one-year rate published on or before the day, as a fraction."""
    known = [rate for published, rate in _table() if published <= day]
    return known[-1]


@cache
def _table() -> tuple[tuple[date, Decimal], ...]:
    path = Path(__file__).with_name("lpr.csv")
    with path.open(encoding="utf-8") as lines:
        return tuple(
            (date.fromisoformat(row["publish_date"]), Decimal(row["lpr_1y"]) / 100)
            for row in csv.DictReader(lines)
            if row["lpr_1y"]
        )
