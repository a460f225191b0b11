"""What a paper says was paid in all, against the receipts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from litigation.analysis.extraction.got_back import GOT_BACK
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.sums import SumFact
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import AmountKind, Contradiction, DocumentKind, Event
from litigation.analysis.values.facts import EventKind as E

_TELLING = (
    DocumentKind.COMPLAINT, DocumentKind.JUDGMENT, DocumentKind.DEMAND_LETTER,
    DocumentKind.STATEMENT, DocumentKind.ANSWER, DocumentKind.TESTIMONY,
)  # fmt: skip
_PAY = r"(?:给付|支付|付款|付|偿还|清偿|归还|还|履行|到账|收到)"
_NOT = r"(?:尚?未曾?|没有?|从未|未予|未再|不曾|迄未|拒[绝不]?)"
_REST = (
    r"(?:余款|余额|其余|其他|剩余|剩下|余下|差额|尾款|欠款|货款|价[款金]|本息|借款|款项)[^，。；]{0,16}?"
    r"(?:(?:至今|均|一直|仍|悉数|始终|迄今|也|都|屡)(?:被告)?)?"
)
_MOVED = r"(?:支付|给付|付|收|进|到(?!期)|汇|转|打|给|拿|见)[过到来出了给入]{0,2}"
_ANY = (
    r"(?:分文|分毫|毫厘|(?<![十百千万])[一半][分毛元][钱款]?|(?<!第)一笔(?:货|钱)?款"
    r"|任何(?:款|货款|价款|付款|钱|一笔))"
)
_NOTHING = re.compile(
    rf"(?:分文|分毫|一分钱?|一毛钱?|一[笔元]|全部|任何|丝毫)[^，。；]{{0,6}}?(?:都|也|均)?{_NOT}[^，。；]{{0,2}}{_PAY}"
    rf"|拒(?:绝|不)?{_PAY}(?:全部|任何)|{_NOT}(?:再|继续)?{_PAY}过?(?:任何|分文|一分|半分|款项|货款)"
    rf"|{_NOT}(?:再|继续){_PAY}|{_REST}(?:{_NOT}[^，。；]{{0,2}}{_PAY}|(?:被)?拖欠|不给|屡催不付|置之不理|为零)"
    rf"|{_NOT}[^，。；\d]{{0,6}}?{_MOVED}[^，。；\d]{{0,12}}?{_ANY}"
    rf"|{_ANY}[^，。；\d]{{0,8}}?{_NOT}[^，。；\d]{{0,4}}?{_MOVED}"
    r"|零付款|付款(?:金额|数额)?为零|未付款|从未付款|(?:都|也)没给过|仅此一笔|唯一(?:的)?(?:一笔)?付款"
    r"|(?:没有|未见|别无|无)(?:其他|其它|另外)(?:任何)?付款|没有履行(?:任何)?付款义务|未履行(?:任何)?付款义务"
    r"|付款义务[^，。；]{0,6}(?:没有|未|丝毫)"
)
_ONLY = re.compile(
    rf"(?:仅|只(?![要需能])|共(?!同)计?|累计|合计|总共|一共|前后|先后|陆续|除|扣除)(?:有|曾|就)?[^，。；\d]{{0,12}}?(?:{_PAY}|收到|给过)"
    rf"|{GOT_BACK}(?=\s?(?:人民币|¥)?\d(?!\d{{3}}年))"
    r"|付款(?:合计|不足)|(?:实|所|已)付(?:款|货款)?(?:为|是|合计)?(?=\s?[人¥\d])|[付给]过(?=\s?[人¥\d])"
)
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
        place = _claim(paper, sums) if paper.kind in _TELLING and receipts else None
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


def _claim(paper: Paper, sums: list[SumFact]) -> tuple[Line, int, int] | None:
    """Where the paper says that no more was paid, or asks for what only then is open."""
    for pattern in (_ONLY, _NOTHING):
        for line in paper.lines:
            hit = pattern.search(line.plain)
            if hit:
                return line, hit.start(), hit.end()
    return _balance([fact for fact in sums if fact.paper is paper])


_OPEN_SUMS = (AmountKind.CLAIMED, AmountKind.AWARDED, AmountKind.CONFIRMED_DEBT)
_DECLARING = (DocumentKind.COMPLAINT, DocumentKind.JUDGMENT)


def _balance(own: list[SumFact]) -> tuple[Line, int, int] | None:
    """The claim that is the price less what the paper itself says was paid."""
    told = {fact.mention.value for fact in own if fact.kind is AmountKind.PAID}
    prices = {fact.mention.value for fact in own if fact.kind is AmountKind.CONTRACT_PRICE}
    left = {price - sum(told, Decimal(0)) for price in prices} | (set() if told else prices)
    for fact in own:
        if fact.paper.kind in _DECLARING and fact.kind in _OPEN_SUMS and fact.mention.value in left:
            return fact.line, fact.mention.start, fact.mention.end
    return None


_DISHONOURED = re.compile(
    r"(?:汇票|支票|本票|票据|承兑)[^。；]{0,60}?(?:拒付|被拒绝?付款|拒绝付款|退票|未[能获]?兑付|没有兑付|不能兑付)"
)


def dishonoured_bills(papers: tuple[Paper, ...]) -> Iterator[Contradiction]:
    """A bill that a paper says was not honoured: what it was handed over for may still be owed."""
    for paper in papers:
        if paper.kind is DocumentKind.CONTRACT:
            continue
        for line in paper.lines:
            hit = _DISHONOURED.search(line.plain)
            if hit is not None:
                text = (
                    f"《{paper.source.name}》称票据未获兑付：以该票据支付的款项可能没有清偿，"
                    "已计作付款的，须核对兑付情况"
                )
                cited = line.cite_sentence(hit.start(), hit.end())
                yield Contradiction("fact_disputed", text, cited, (paper.id,))
                break


_BESIDE_PAYMENT = re.compile(r"余额|结余|手续费|汇费|工本费|限额|合计|总计|共计|累计|票面")


def unread_receipts(
    papers: tuple[Paper, ...], sums: list[SumFact], events: tuple[Event, ...]
) -> Iterator[Contradiction]:
    """Sums on a receipt that could not be joined with a day: a payment may be missing."""
    for paper in papers:
        if paper.kind is not DocumentKind.BANK_RECEIPT:
            continue
        read = {e.amount for e in events if any(c.document == paper.id for c in e.citations)}
        for fact in sums if read else ():
            if fact.paper is not paper:
                continue
            before = fact.line.plain[max(0, fact.mention.start - 12) : fact.mention.start]
            if fact.header or "\t" in fact.line.text:
                continue
            if fact.mention.value in read or _BESIDE_PAYMENT.search(before):
                continue
            text = (
                f"《{paper.source.name}》载有{fact.mention.value:,.2f}元，未能与付款日期对应，"
                "没有计作付款，须对照原件核对"
            )
            yield Contradiction("payment_untold", text, fact.citations, (paper.id,))
