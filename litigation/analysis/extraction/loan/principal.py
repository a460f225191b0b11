"""The sum borrowed, what was kept back from it, and words that it was received."""

from __future__ import annotations

import re
from decimal import Decimal

from litigation.analysis.extraction.loan.kept import kept_back_in
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
            for told in kept_back_in(line.plain, line.sums):
                return told.kept.value, line.cite_sentence(told.kept.start, told.kept.end)
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
