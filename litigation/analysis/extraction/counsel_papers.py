"""Engagements, invoices and payments of counsel: they tell of costs, never of the deal itself.

The client of an engagement is no buyer, a law firm's invoice bills no goods, and the day of an
engagement is not that of the contract in dispute: such papers are set apart before all reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.parties.book import PartyBook
from litigation.analysis.values.costs import CounselCost
from litigation.analysis.values.facts import Amount, AmountKind
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.sources import Citation

_FIRM = re.compile(r"律师事务所")
_TITLE = re.compile(
    r"(?:委托代理|法律(?:事务)?服务|诉讼代理|律师(?:服务|代理|委托)|聘请律师)(?:合同|协议)"
)
_HEAD, _SLIP = 4, 40  # lines that hold a title; lines of a slip at most
_ITEM = re.compile(r"律师(?!事务所)|法律服务|法律顾问|鉴证咨询|代理费")
_BUYS = re.compile(r"(?:购买方|购方|买方|付款(?:人|方|单位))[^，。；\n]{0,24}律师事务所")
_FEE = re.compile(r"(?:律师|代理|法律服务)[^，。；\n]{0,8}费")
_TOTAL = re.compile(r"价税合计|合计|金额")
_CLIENT = re.compile(
    r"(?:委托人|委托方|聘请方|甲方|购买方|购方|付款(?:人|方|单位)|户名|名称)[^：\t\n]{0,8}[：\t]"
)
_SUED = re.compile(r"(?:原告|被告|申请人)[^，。：\n]{0,4}：[^，。\n]{2,24}律师事务所")
_DEALS = frozenset(
    {
        K.CONTRACT, K.ORDER, K.DELIVERY_NOTE, K.RECONCILIATION, K.ACKNOWLEDGEMENT, K.JUDGMENT,
        K.LABOR_CONTRACT, K.ACCEPTANCE,
    }
)  # fmt: skip


def counsel_papers(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
    """Those of counsel, where others show what the case is about; none where a firm sues itself."""
    found = tuple(paper for paper in papers if _role(paper))
    apart = {paper.id for paper in found}
    rest = [paper for paper in papers if paper.id not in apart]
    if not any(paper.kind in _DEALS for paper in rest):
        return ()
    sued = any(_SUED.search(line.text) for paper in rest for line in paper.lines)
    return () if sued else found


def counsel_costs(papers: tuple[Paper, ...], book: PartyBook) -> tuple[CounselCost, ...]:
    """What each of them says, in the order of the papers."""
    return tuple(cost for paper in papers for cost in _costs(paper, book))


def counsel_amounts(costs: tuple[CounselCost, ...]) -> tuple[Amount, ...]:
    """The sums among those of the case, as fees."""
    told = (one for one in costs if one.amount is not None)
    return tuple(
        Amount(f"counsel-{number}", one.amount or Decimal(0), AmountKind.FEE, quote, one.citations)
        for number, one in enumerate(told, start=1)
        for quote in (one.citations[0].quote if one.citations else "",)
    )


def _role(paper: Paper) -> str:
    texts = [line.text for line in paper.lines]
    if not any(_FIRM.search(text) for text in texts) or any(_BUYS.search(text) for text in texts):
        return ""
    if any(_TITLE.search(text) for text in texts[:_HEAD]):
        return "engagement"
    if paper.kind is K.INVOICE and any(_ITEM.search(text) for text in texts):
        return "invoice"
    sums = {one.value for line in paper.lines for one in line.sums}
    # Money of the debtor that a firm takes in for its client names no fee.
    for_counsel = any(_ITEM.search(text) for text in texts)
    slip = paper.kind is K.BANK_RECEIPT and len(texts) <= _SLIP and len(sums) == 1
    return "payment" if slip and for_counsel else ""


def _costs(paper: Paper, book: PartyBook) -> Iterator[CounselCost]:
    role = _role(paper)
    found = _sum(paper, role)
    amount, citations = found or (None, _whole(paper))
    yield CounselCost(role, amount, paper.dated, _client(paper, book), citations)


def _sum(paper: Paper, role: str) -> tuple[Decimal, tuple[Citation, ...]] | None:
    """The one sum that the paper calls counsel's fee, or its total; None where it has several."""
    words = _FEE if role == "engagement" else _TOTAL
    hits = [
        (one.value, line.cite(0, len(line.text)))
        for line in paper.lines
        if words.search(line.text)
        for one in line.sums
    ]
    values = {value for value, _ in hits}
    return hits[0] if len(values) == 1 else None


def _whole(paper: Paper) -> tuple[Citation, ...]:
    first = next((line for line in paper.lines if line.text.strip()), None)
    return first.cite(0, len(first.text)) if first else ()


def _client(paper: Paper, book: PartyBook) -> str | None:
    """Whom the paper names as client, buyer or payer first; law firms are no parties."""
    for line in paper.lines:
        for hit in _CLIENT.finditer(line.text):
            named = line.text[hit.end() :].strip()
            for party in book.parties:
                if any(named.startswith(word) for word in (party.name, *party.aliases)):
                    return party.id
    return None
