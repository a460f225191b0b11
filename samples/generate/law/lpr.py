"""The one-year loan prime rate by day."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

REGIME_START = date(2019, 8, 20)


class RateUnknown(Exception):
    """No published rate answers for this day."""


def one_year(day: date) -> tuple[Decimal, date]:
    """Percent last published on or before `day`, and the day of its publication."""
    if day < REGIME_START:
        raise RateUnknown(f"{day}: the benchmark rate applies and no table of it is at hand")
    published = [row for row in _rows() if row[0] <= day]
    publish_date, percent = published[-1]
    return percent, publish_date


def _rows() -> list[tuple[date, Decimal]]:
    with (Path(__file__).parent / "lpr_1y.csv").open(encoding="utf-8") as lines:
        return [
            (date.fromisoformat(row["publish_date"]), Decimal(row["percent"]))
            for row in csv.DictReader(lines)
        ]
