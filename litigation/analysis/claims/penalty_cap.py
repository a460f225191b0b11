"""A ceiling that the clause itself sets on agreed damages."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from litigation.analysis.claims.money import show, to_fen
from litigation.analysis.values.facts import PenaltyTerm
from litigation.analysis.values.result import ClaimItem

_LIMIT = re.compile(r"不超过|不得超过|不高于|上限|最高|为限")
_SHARE = re.compile(
    r"(?:不超过|不得超过|不高于|上限为|最高为|最高不超过)\s?(?:本)?合同(?:总)?(?:价款|金额|价|额|款)?的?"
    r"\s?(?:(\d{1,2}(?:\.\d{1,2})?)\s?[%％]|百分之([一二三四五六七八九十]{1,3}))"
)
_DIGITS = {word: number for number, word in enumerate("一二三四五六七八九十", start=1)}


def capped(
    items: tuple[ClaimItem, ...], term: PenaltyTerm, price: Decimal | None
) -> tuple[ClaimItem, ...]:
    """The items together within the clause's ceiling; a ceiling that cannot be read is told."""
    clause = " ".join(citation.quote for citation in term.citations)
    if not _LIMIT.search(clause):
        return items
    share = _share(clause)
    if share is None or price is None:
        note = "条款另设违约金上限，其数额未能确定，测算未封顶，须核对条款原文。"
        return tuple(replace(item, notes=(*item.notes, note)) for item in items)
    return _within(items, to_fen(price * share))


def _within(items: tuple[ClaimItem, ...], ceiling: Decimal) -> tuple[ClaimItem, ...]:
    left, found = ceiling, []
    for item in items:
        if item.amount is None or item.amount <= left:
            left -= item.amount or Decimal(0)
            found.append(item)
            continue
        formula = f"{item.formula}，约定上限{show(ceiling)}元，本项计{show(left)}"
        note = f"违约金已达约定上限{show(ceiling)}元，其后不再增加。"
        notes = (*(one for one in item.notes if "续计" not in one), note)
        found.append(replace(item, amount=left, formula=formula, notes=notes, daily=None))
        left = Decimal("0.00")
    return tuple(found)


def _share(clause: str) -> Decimal | None:
    match = _SHARE.search(clause)
    if match is None:
        return None
    if match.group(1):
        return Decimal(match.group(1)) / 100
    tens, ten, ones = match.group(2).partition("十")
    if not ten:
        return Decimal(_DIGITS[tens]) / 100 if len(tens) == 1 else None
    return Decimal(_DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)) / 100
