"""What an agreed item adds to its sums: payment by terms, the rest, and what a default costs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from litigation.analysis.extraction.money import MoneyMention
from litigation.analysis.extraction.ruling.stretch import Stretch
from litigation.analysis.values.ruling import SumOrdered


@dataclass(frozen=True)
class Amounts:
    """The sums to be paid, what the item itself takes off, and what a lawyer should look at."""

    sums: tuple[SumOrdered, ...] = ()
    deducted: Decimal = Decimal(0)
    notes: tuple[str, ...] = ()
    by_terms: bool = False  # paid by terms whose days are not told one by one


FOREIGN = "非人民币"  # of a note on a sum in another money
_DEFAULT = re.compile(
    r"[，；。](?:如果?|若|倘若|否则|逾期)(?!下)[^，。；]{0,40}?(?:未|不|逾期|迟延|违约|的)"
)
_EACH_TERM = re.compile(
    r"每(?:月|季度?|年|周|期)[^。；元]{0,24}?(?:支付|偿还|归还|给付|付款?|还款?)(?![^，。；]{0,6}利息)"
)
_THE_REST = re.compile(r"(?:余款|余额|剩余(?:款项|部分|货款|借款|本金)?|其余款项?)")
_OWED = re.compile(r"(?:尚欠|欠付|结欠|拖欠|共欠|欠)[^，。；\d]{0,40}$")


def without_default(stretch: Stretch) -> tuple[Stretch, tuple[str, ...]]:
    """The item up to what it adds 若逾期未付: due only when the condition has come about."""
    for hit in _DEFAULT.finditer(stretch.text):
        at = hit.start()
        behind = [one for one in stretch.sums if one.start > at and not one.foreign]
        if behind and any(one.end <= at for one in stretch.sums):
            words = "、".join(f"{one.value:,.2f}元" for one in behind)
            note = f"判项另写明逾期不付时的数额（{words}），以所附条件成就为前提，未计入。"
            return stretch.part(0, at), (note,)
    return stretch, ()


def by_schedule(stretch: Stretch, found: Amounts) -> Amounts:
    """Terms told as 每月 or as 余款 are no list of sums: the whole that is owed counts instead."""
    whole = _owed(stretch)
    if _EACH_TERM.search(stretch.text) and found.sums:
        note = "判项为按期支付，各期的到期日没有逐期展开；已到期的期数和数额须按原文核对。"
        sums = (_whole(stretch, whole),) if whole else tuple(s for s in found.sums if s.due)
        return replace(found, sums=sums, notes=(*found.notes, note), by_terms=True)
    rest = _THE_REST.search(stretch.text)
    told = sum((one.amount for one in found.sums), Decimal(0))
    if rest is None or whole is None or told >= whole.value or not found.sums:
        return found
    days = [m for m in stretch.dates if rest.end() <= m.start <= rest.end() + 8]
    day = days[0].date if days and days[0].precision == "day" else None
    cited = stretch.cite(rest.start(), rest.end())
    return replace(found, sums=(*found.sums, SumOrdered("余款", whole.value - told, cited, day)))


def _owed(stretch: Stretch) -> MoneyMention | None:
    return next(
        (
            one
            for one in stretch.sums
            if not one.foreign and _OWED.search(stretch.text, max(0, one.start - 60), one.start)
        ),
        None,
    )


def _whole(stretch: Stretch, one: MoneyMention) -> SumOrdered:
    return SumOrdered("欠款", one.value, stretch.cite(one.start, one.end))
