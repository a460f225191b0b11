"""Interest by stretches of one balance, and fees by brackets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

FEN = Decimal("0.01")
Payment = tuple[date, Decimal]

_COURT = (
    (10_000, "0"),
    (100_000, "0.025"),
    (200_000, "0.02"),
    (500_000, "0.015"),
    (1_000_000, "0.01"),
    (2_000_000, "0.009"),
    (5_000_000, "0.008"),
    (10_000_000, "0.007"),
    (20_000_000, "0.006"),
)
_ENFORCEMENT = (
    (10_000, "0"),
    (500_000, "0.015"),
    (5_000_000, "0.01"),
    (10_000_000, "0.005"),
)


def fen(value: Decimal) -> Decimal:
    """Rounded to the fen, half up."""
    return value.quantize(FEN, ROUND_HALF_UP)


def stretches(
    principal: Decimal, payments: Sequence[Payment], first: date, last: date
) -> list[tuple[Decimal, int]]:
    """(balance, days) from the first to the last day, both counted; a payment lowers the
    balance from the day after."""
    balance = principal - sum((sum_ for day, sum_ in payments if day < first), Decimal(0))
    found, start = [], first
    for day, paid in sorted(one for one in payments if first <= one[0] < last):
        if day >= start:
            found.append((balance, (day - start).days + 1))
            start = day + timedelta(days=1)
        balance -= paid
    found.append((balance, (last - start).days + 1))
    return [(base, days) for base, days in found if base > 0 and days > 0]


def daily(parts: list[tuple[Decimal, int]], rate: Decimal, year: int) -> Decimal:
    """The sum over the stretches at a rate per year of so many days, each rounded."""
    return sum((fen(base * rate * days / year) for base, days in parts), Decimal(0))


def court_fee(claimed: Decimal) -> Decimal:
    """诉讼费用交纳办法 13(1)."""
    return fen(_bracketed(claimed, _COURT, Decimal("0.005")))


def enforcement_fee(claimed: Decimal) -> Decimal:
    """诉讼费用交纳办法 14(1)."""
    return fen(_bracketed(claimed, _ENFORCEMENT, Decimal("0.001")))


def preservation_fee(secured: Decimal) -> Decimal:
    """诉讼费用交纳办法 14(2)."""
    if secured <= 1000:
        return Decimal(30)
    middle = (min(secured, Decimal(100_000)) - 1000) * Decimal("0.01")
    upper = max(secured - 100_000, Decimal(0)) * Decimal("0.005")
    return min(fen(30 + middle + upper), Decimal(5000))


def _bracketed(value: Decimal, steps: Sequence[tuple[int, str]], rest: Decimal) -> Decimal:
    total, floor = Decimal(50), Decimal(0)
    for ceiling, rate in steps:
        if value <= floor:
            return total
        total += (min(value, Decimal(ceiling)) - floor) * Decimal(rate)
        floor = Decimal(ceiling)
    return total + max(value - floor, Decimal(0)) * rest
