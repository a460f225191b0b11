"""Interest taken off before the money was handed over: what was agreed, kept back, handed over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from litigation.analysis.extraction.money import MoneyMention

_KEEPS = re.compile(
    r"扣|砍头|头息|抽(?:走|掉|下)|抵(?!押|制|达)|减(?:去|掉)?(?!免)|刨(?:去|掉)"
    r"|(?:先|预|预先|提前|事先|首先|当场)(?:行|期)?[^，。；]{0,6}?(?:收|付|拿|留|交|算)"
    r"|(?:我|已|息[^，。；]{0,10})(?:先)?收了|留下|少(?:给|转|打)"
)
_OF_INTEREST = re.compile(
    r"息|砍头|(?:手续|服务|管理|中介)费|利钱|月利|月(?:份)?的?利|利(?=[\d一二三四五六七八九十])"
)
_FIRST_MONTH = re.compile(r"(?:头|首|第一)(?:一)?个?月")
_PAID_BEFORE = re.compile(r"(?:已|曾)(?:经)?(?:支付|付|还|偿还|归还|收取?)[^，。；]{0,8}$")
_HANDED = re.compile(
    r"(?:转账?|打款?|汇款?|付|交付|给|到账|到手|实[得收到付]|收到|实际|拿到|剩下?|余款?|净|入账|到(?=[你我他]))"
    r"[^，。；\d]{0,10}$"
)
_HANDED_AFTER = re.compile(
    r"^[^，。；\d]{0,3}?(?:已|刚|都|全)?(?:经)?(?:转|打|汇|付|到账|入账|给你)"
)
_WRITTEN_ONLY = re.compile(
    r"(?:写|记|按|算|借条|字据|条子|欠条|借|欠|本金|说好|共|合起来|不是|而非|应该)[^，。；\d]{0,6}$"
)
_MOST_SUMS = 6  # a sentence with more is a table, or noise
_NEAR = 24


@dataclass(frozen=True)
class Kept:
    """The sums of one sentence; `gross` and `net` are None where it does not name them."""

    kept: MoneyMention
    net: MoneyMention | None = None
    gross: MoneyMention | None = None


def kept_back_in(text: str, sums: Sequence[MoneyMention]) -> Iterator[Kept]:
    """Every sentence that says that interest was taken off beforehand, with its sums."""
    low = 0
    for stop in re.finditer(r"[。；！？!?\n]|$", text):
        high = stop.start()
        keeps = _KEEPS.search(text, low, high) is not None
        first = _FIRST_MONTH.search(text, low, high) is not None
        if high > low and (keeps or first) and _OF_INTEREST.search(text, low, high):
            inside = [one for one in sums if low <= one.start < high and not one.foreign]
            found = _read(text[:high], _distinct(inside), low, keeps=keeps)
            if found:
                yield found
        low = stop.end()


def _distinct(sums: list[MoneyMention]) -> list[MoneyMention]:
    """One mention for each value: 20万元 and 贰拾万元整 are one sum."""
    seen: dict[Decimal, MoneyMention] = {}
    for one in sums:
        if one.value > 0 and not one.per_unit:
            seen.setdefault(one.value, one)
    return list(seen.values())


def _read(text: str, sums: list[MoneyMention], low: int, *, keeps: bool) -> Kept | None:
    """`keeps`: a verb of keeping back stands there; else only what was handed over tells it."""
    if not 1 <= len(sums) <= _MOST_SUMS:
        return None
    for three in combinations(sorted(sums, key=lambda one: one.value), 3):
        kept, net, gross = three
        adds_up = kept.value + net.value == gross.value
        if adds_up and (keeps or _is_handed(text, net, low)):
            return Kept(kept, net, gross)
    near = [one for one in sums if _is_kept(text, one, low)]
    if not near:
        return None
    kept = min(near, key=lambda one: one.value)
    if len(sums) > 1 and kept.value * 2 > max(one.value for one in sums):
        return None  # what is taken off is the smaller part
    rest = [one for one in sums if one is not kept]
    return Kept(kept, next((one for one in rest if _is_handed(text, one, low)), None))


def _is_kept(text: str, one: MoneyMention, low: int) -> bool:
    before = text[max(low, one.start - _NEAR) : one.start]
    after = text[one.end : one.end + _NEAR]
    own = re.split(r"[，、]", before)[-1]
    if _PAID_BEFORE.search(before) or re.search(
        r"借|收到|到账|到手|实|拿到|净|本金$|转|打|汇", own
    ):
        return False
    around = before + after
    return _KEEPS.search(around) is not None and _OF_INTEREST.search(around) is not None


def _is_handed(text: str, one: MoneyMention, low: int) -> bool:
    before, after = text[max(low, one.start - _NEAR) : one.start], text[one.end : one.end + 12]
    if _HANDED.search(before):
        return True
    return _HANDED_AFTER.match(after) is not None and not _WRITTEN_ONLY.search(before)
