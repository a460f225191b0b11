"""Severance N and 2N, and double pay without a contract (劳动合同法 47, 82, 87)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from evaluation.law.limitation import last_day
from evaluation.law.money import fen

MOST_DOUBLE_MONTHS = 11


def months_of_service(entered: date, left: date) -> Decimal:
    """N: a month of pay for a year; half a year or more is a year, less is half a month."""
    months = (left.year - entered.year) * 12 + left.month - entered.month
    if left.day < entered.day:
        months -= 1
    years, rest = divmod(months, 12)
    odd_days = left.day != entered.day
    if rest >= 6:
        return Decimal(years + 1)
    return Decimal(years) + (Decimal("0.5") if rest or odd_days else Decimal(0))


def severance(entered: date, left: date, pay: Decimal, *, unlawful: bool) -> Decimal:
    """N months of pay, doubled when the dismissal was unlawful."""
    return fen(months_of_service(entered, left) * pay * (2 if unlawful else 1))


def double_months(entered: date, left: date) -> list[date]:
    """The last day of each month for which pay is due twice: from the second month of work on,
    eleven at most; whole months only."""
    ends = [_months_on(entered, count) - timedelta(days=1) for count in range(2, 13)]
    return [end for end in ends if end <= left][:MOST_DOUBLE_MONTHS]


def double_pay(entered: date, left: date, pay: Decimal, claimed_on: date) -> tuple[Decimal, ...]:
    """The second pay in all, and what of it is not older than a year.

    Courts differ on whether the year runs from each month or from the end of them all.
    """
    ends = double_months(entered, left)
    fresh = [end for end in ends if last_day(end, [], years=1) >= claimed_on]
    return tuple(sorted({fen(pay * len(ends)), fen(pay * (len(fresh) or len(ends)))}))


def _months_on(day: date, count: int) -> date:
    """The same day of a later month; the day must exist in every month."""
    years, month = divmod(day.month - 1 + count, 12)
    return day.replace(year=day.year + years, month=month + 1)
