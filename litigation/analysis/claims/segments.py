"""Computes a loss over time: one segment for every stretch with one balance and one rate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from litigation.analysis.claims.days import DAY
from litigation.analysis.claims.money import plain, proportion, show, show_rate
from litigation.analysis.claims.values import Allocation
from litigation.analysis.values.result import Segment


@dataclass(frozen=True)
class Balance:
    """What was open from one day to another, both counted."""

    start: date
    end: date
    base: Decimal


@dataclass(frozen=True)
class Rate:
    """A rate: `value` a fraction per year (per day when year_days is 1), times `multiple`."""

    value: Decimal
    multiple: Decimal
    year_days: int
    source: str

    @property
    def effective(self) -> Decimal:
        return self.value * self.multiple

    @property
    def text(self) -> str:
        factor = "" if self.multiple == 1 else f" × {plain(self.multiple)}"
        return f"{show_rate(self.value)}{factor}"


def balances(
    amount: Decimal, parts: tuple[Allocation, ...], *, start: date, end: date
) -> tuple[Balance, ...]:
    """The stretches of one balance; a payment lowers it from the day after it was made."""
    base = amount - sum((one.amount for one in parts if _before(one, start)), Decimal(0))
    later = sorted({one.date for one in parts if one.date and start <= one.date < end})
    found, first = [], start
    for day in (*later, end):
        if first <= day and base > 0:
            found.append(Balance(first, day, base))
        base -= sum((one.amount for one in parts if one.date == day), Decimal(0))
        first = day + DAY
    return tuple(found)


def segments(
    stretches: tuple[Balance, ...], rate_on: Callable[[Balance], tuple[tuple[Balance, Rate], ...]]
) -> tuple[Segment, ...]:
    """The stretches priced; `rate_on` splits a stretch where the rate changes."""
    return tuple(_segment(*piece) for stretch in stretches for piece in rate_on(stretch))


def fixed(rate: Rate) -> Callable[[Balance], tuple[tuple[Balance, Rate], ...]]:
    """One rate for all stretches."""
    return lambda stretch: ((stretch, rate),)


def _before(one: Allocation, start: date) -> bool:
    return one.date is None or one.date < start


def _segment(stretch: Balance, rate: Rate) -> Segment:
    days = (stretch.end - stretch.start).days + 1
    amount = proportion(stretch.base, rate=rate.effective, days=days, year_days=rate.year_days)
    year = "" if rate.year_days == 1 else f" ÷ {rate.year_days}"
    return Segment(
        start=stretch.start,
        end=stretch.end,
        days=days,
        base=stretch.base,
        rate=rate.effective,
        year_days=rate.year_days,
        amount=amount,
        rate_source=rate.source,
        formula=f"{show(stretch.base)} × {rate.text} × {days}{year} = {show(amount)}",
    )
