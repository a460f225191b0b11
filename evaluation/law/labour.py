"""Severance: N, 2N and double pay (劳动合同法 47, 82, 87)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from evaluation.law.money import fen


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
