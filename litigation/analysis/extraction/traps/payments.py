"""What a paper says was paid in all, against the receipts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.sums import SumFact
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import AmountKind, Contradiction, DocumentKind, Event
from litigation.analysis.values.facts import EventKind as E

_TELLING = (
    DocumentKind.COMPLAINT, DocumentKind.JUDGMENT, DocumentKind.DEMAND_LETTER,
    DocumentKind.STATEMENT, DocumentKind.ANSWER, DocumentKind.TESTIMONY,
)  # fmt: skip
_PAY = r"(?:给付|支付|付|偿还|清偿|归还|还)"
_NOTHING = re.compile(
    rf"(?:分文|一分钱?)(?:都|也)?(?:未|没有?){_PAY}|拒(?:绝|不)?{_PAY}(?:全部|任何)"
    rf"|(?:未|没有?|未曾){_PAY}过?(?:任何|分文|一分|半分)|(?:未|没有?)(?:再|继续){_PAY}"
    r"|(?:余款|其余(?:货款|款项|价款)?|剩余[^，。]{0,6}|尾款|欠款|货款|本息|借款)[^，。；]{0,14}"
    rf"(?:至今|均|一直|仍)?(?:未|没有?){_PAY}"
)
_ONLY = re.compile(rf"(?:仅|只|共计?|累计|合计|总共|一共)(?:向[^，。]{{1,20}})?(?:{_PAY}|收到)")
_OPEN = re.compile(r"[。；]|余款|余额|剩余|其余|尚欠|尚余|下欠|拖欠|未付|未支付|逾期")


def untold_payments(
    papers: tuple[Paper, ...], sums: list[SumFact], events: tuple[Event, ...]
) -> Iterator[Contradiction]:
    """A paper that says so much and no more was paid, and receipts that show more."""
    receipts = [
        event
        for event in events
        if event.kind is E.PAID
        and event.amount is not None
        and DocumentKind.BANK_RECEIPT in event.document_kinds
    ]
    for paper in papers:
        place = _claim(paper) if paper.kind in _TELLING and receipts else None
        shown = [one for one in receipts if paper.dated is None or one.date <= paper.dated]
        paid = sum((one.amount or Decimal(0) for one in shown), Decimal(0))
        dated = {
            event.amount for event in events
            if event.kind is E.PAID and any(c.document == paper.id for c in event.citations)
        }  # fmt: skip
        whole = {
            fact.mention.value for fact in sums
            if fact.paper is paper and fact.kind in (AmountKind.PAID, AmountKind.DEPOSIT)
        } - dated  # fmt: skip
        listed_there = _listed(place) if place else set()
        untold = [one for one in shown if one.amount not in dated | whole | listed_there]
        if place is None or not untold or (whole and paid <= sum(whole, Decimal(0))):
            continue
        line, start, end = place
        listed = "、".join(f"{chinese_day(one.date)}付款{one.amount:,.2f}元" for one in untold)
        text = (
            f"《{paper.source.name}》所称已付款少于付款凭证：凭证另有{listed}，该文件没有提到，"
            f"凭证所示付款合计{paid:,.2f}元"
        )
        cited = line.cite_sentence(start, end) + tuple(
            citation for one in untold for citation in one.citations[:2]
        )
        documents = tuple(dict.fromkeys((paper.id, *(c.document for c in cited))))
        yield Contradiction("payment_untold", text, cited, documents)


def _listed(place: tuple[Line, int, int]) -> set[Decimal]:
    """The sums behind "仅支付", up to where the sentence turns to what is open."""
    line, _, end = place
    turn = _OPEN.search(line.plain, end)
    last = turn.start() if turn else len(line.plain)
    return {one.value for one in line.sums if end <= one.start and one.end <= last}


def _claim(paper: Paper) -> tuple[Line, int, int] | None:
    """Where the paper says that no more was paid."""
    for pattern in (_ONLY, _NOTHING):
        for line in paper.lines:
            hit = pattern.search(line.plain)
            if hit:
                return line, hit.start(), hit.end()
    return None
