"""A part of the price, and an instalment before its sum and its day are worked out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from litigation.analysis.extraction.terms.due_rule import DueRule
from litigation.analysis.values.sources import Citation

_ORDINALS = "一二三四五六七八九十"


@dataclass(frozen=True)
class Share:
    """A part of the price as a clause states it."""

    start: int
    end: int
    ratio: Decimal | None = None
    amount: Decimal | None = None
    rest: bool = False
    cumulative: bool = False
    final: bool = False  # of the price that the final account settles


@dataclass(frozen=True)
class Draft:
    """An instalment before its sum and its day are worked out."""

    label: str
    share: Share
    rule: DueRule | None
    citations: tuple[Citation, ...]


def ordinal_label(position: int) -> str:
    """第一期 for position 0, and so on."""
    return f"第{_ORDINALS[position]}期" if position < 10 else f"第{position + 1}期"
