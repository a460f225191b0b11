"""Sums of money: rounding to the fen and how sums and rates are written."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal

_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
_FEN = Decimal("0.01")


def to_fen(value: Decimal) -> Decimal:
    """The sum in yuan rounded half up to the fen."""
    return value.quantize(_FEN, context=_EXACT)


def total(values: Iterable[Decimal]) -> Decimal:
    """The exact sum, to the fen."""
    return to_fen(sum(values, Decimal(0)))


def show(value: Decimal) -> str:
    """A sum as people write it, e.g. 100,000.00."""
    return f"{to_fen(value):,.2f}"


def show_sum(values: Iterable[Decimal]) -> str:
    """An addition as people write it; a single sum stands alone."""
    parts = [show(value) for value in values]
    whole = show(total(Decimal(part.replace(",", "")) for part in parts))
    return f"{' + '.join(parts)} = {whole}" if len(parts) > 1 else whole


def show_rate(rate: Decimal) -> str:
    """A fraction as a percentage without idle zeros, e.g. 3.45%."""
    return f"{plain(rate * 100)}%"


def plain(value: Decimal) -> str:
    """A number without exponent or idle zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def proportion(base: Decimal, *, rate: Decimal, days: int, year_days: int) -> Decimal:
    """base × rate × days ÷ year_days, rounded once."""
    return to_fen(_EXACT.divide(base * rate * days, Decimal(year_days)))
