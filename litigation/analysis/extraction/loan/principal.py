"""The sum borrowed, what was kept back from it, and words that it was received."""

from __future__ import annotations

import re
from decimal import Decimal

from litigation.analysis.extraction.money import MoneyMention
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.values.sources import Citation

_BORROWED = re.compile(r"借|本金|出借|贷款(?:金额|本金)|款项金额")
_OTHER = re.compile(
    r"利息|违约金|滞纳金|服务费|手续费|律师费|每月|每天|每日|每年|月息|实际(?:收到|到账|交付"
    r"|支付|转)|扣(?:除|下)|已(?:归|偿|还)|罚|余|欠(?!款本金)|保证金|尚"
)
_NOT_OWED = re.compile(
    r"利息|违约金|滞纳金|服务费|手续费|律师费|每月|每天|每日|每年|月息|已(?:归|偿|还)"
)
_KEPT = re.compile(
    r"(?:预先|提前|先行|先|当场|事先|直接)?扣(?:除|下|掉|了|收)?|砍头息|预扣|先扣|头息|抽(?:走|掉)"
)
_GOT = re.compile(
    r"(?:已|均已|今|于[^，。；]{0,14})?(?:全部|全额|如数|现金)?(?:收到|收讫|收悉)[^。；]{0,24}"
    r"|款(?:项)?已(?:付清|交付|收讫|收到|到账)|现金(?:交付|支付|收讫)"
)
_WINDOW = 24


def principal_in(paper: Paper, *, owed: bool = False) -> tuple[MoneyMention, Line] | None:
    """The first sum of the paper that is borrowed; none of interest, fees or balances.

    `owed`: the paper is a 欠条, whose sum is what is still owed.
    """
    other = _NOT_OWED if owed else _OTHER
    fallback: tuple[MoneyMention, Line] | None = None
    for line in paper.lines:
        for mention in line.sums:
            if mention.foreign or mention.per_unit or mention.value <= 0:
                continue
            before = _before(line.plain, mention.start)
            clause = before[max(before.rfind(mark) for mark in "，。；") + 1 :]
            if other.search(clause) or (not clause and other.search(before)):
                continue
            if _BORROWED.search(before):
                return mention, line
            fallback = fallback or (mention, line)
    return fallback


def withheld_in(papers: tuple[Paper, ...]) -> tuple[Decimal, tuple[Citation, ...]] | None:
    """A sum that a paper says was taken off before the money was handed over."""
    for paper in papers:
        for line in paper.lines:
            for hit in _KEPT.finditer(line.plain):
                near = [
                    m for m in line.sums
                    if hit.start() - 24 <= m.start <= hit.end() + 24 and not m.foreign
                ]  # fmt: skip
                told = _kept(line.plain, hit, near)
                if told is not None:
                    return told.value, line.cite_sentence(hit.start(), hit.end())
    return None


def _kept(text: str, hit: re.Match[str], near: list[MoneyMention]) -> MoneyMention | None:
    """The sum beside 扣 that is called interest, and not the sum that was lent or got."""
    for mention in near:
        low, high = min(mention.start, hit.start()), max(mention.end, hit.end())
        between = text[low:high]
        before = text[max(0, mention.start - 8) : mention.start].rpartition("，")[2]
        if re.search(r"。", between) or re.search(r"借|收到|到账|实际|本金|转", before):
            continue
        if re.search(r"息|砍头|手续费|服务费|费", text[max(0, low - 12) : high + 12]):
            return mention
    return None


def received_in(papers: tuple[Paper, ...]) -> tuple[Citation, ...]:
    """The borrower's own words, on the paper of the loan, that the money came."""
    found: list[Citation] = []
    for paper in papers:
        for line in paper.lines:
            for hit in _GOT.finditer(line.text):
                if not re.search(
                    r"后|之日|时(?=，|起)|应", line.text[hit.end() - 2 : hit.end() + 6]
                ):
                    found += line.cite_sentence(hit.start(), hit.end())
    return tuple(dict.fromkeys(found))[:4]


def _before(text: str, at: int) -> str:
    low = max(text.rfind(mark, 0, at) for mark in "。；") + 1
    return text[max(low, at - _WINDOW) : at]
