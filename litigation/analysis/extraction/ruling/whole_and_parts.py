"""共计100元，其中本金80元、利息20元: sums that are told again as the parts of the one before."""

from __future__ import annotations

import re
from decimal import Decimal

from litigation.analysis.extraction.money import MoneyMention
from litigation.analysis.extraction.ruling.stretch import Stretch

_OF_WHICH = re.compile(r"(?:整)?[，（；：]?\s?其中")
_GOES_ON = re.compile(r"[，、；）](?:并|另|以及|同时|还应|还须|此外)|并(?:支付|赔偿|偿付|给付|按)")
_CLOSES = {True: "）。\n", False: "。；\n"}
_REACH = 400  # characters behind a sum within which its parts stand


def parts_by_whole(stretch: Stretch) -> dict[int, tuple[MoneyMention, ...]]:
    """The parts of each sum that has any, by where the sum begins."""
    found: dict[int, tuple[MoneyMention, ...]] = {}
    taken: set[int] = set()
    for one in stretch.sums:
        hit = None if one.start in taken else _OF_WHICH.match(stretch.text, one.end)
        parts = _parts(stretch, one, hit) if hit else ()
        if parts:
            found[one.start] = parts
            taken |= {part.start for part in parts}
    return found


def _parts(stretch: Stretch, whole: MoneyMention, hit: re.Match[str]) -> tuple[MoneyMention, ...]:
    """Those up to the end of the sentence or bracket, or until they come to the whole."""
    text, low = stretch.text, hit.end()
    stop = _stop(text, low, bracketed="（" in hit.group())
    parts: list[MoneyMention] = []
    sum_of = Decimal(0)
    for one in stretch.sums:
        if one.start < low or one.per_unit or one.foreign:
            continue
        beyond = one.start >= stop or sum_of + one.value > whole.value
        if beyond or _GOES_ON.search(text, low, one.start):
            break
        parts.append(one)
        sum_of += one.value
        low = one.end
        if sum_of == whole.value:
            break
    return tuple(parts)


def _stop(text: str, low: int, *, bracketed: bool) -> int:
    ends = [text.find(mark, low, low + _REACH) for mark in _CLOSES[bracketed]]
    return min((at for at in ends if at >= 0), default=min(len(text), low + _REACH))
