"""Until when the seller had to deliver: a day, or so long after signing or a first payment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from litigation.analysis.extraction.terms.clauses import Clause
from litigation.analysis.extraction.terms.due_days import due_after
from litigation.analysis.extraction.terms.due_rule import DueRule
from litigation.analysis.extraction.terms.lengths import lengths_in
from litigation.analysis.values.facts import DeliveryTerm, Event, EventKind

_GOODS = r"(?:交货|交付(?!货?款)|供货|发货|送货|送达|送至|运至|运抵|到货|交齐|供应|完工|竣工|交工)"
_DUTY = re.compile(_GOODS)
_NOT_DUTY = re.compile(
    r"违约金|逾期|迟延|延迟|赔偿|解除|异议|付清|结清|结算|发票|(?:收货|到货|交货|验收合格)后|付款(?!后)"
)
_PAID_FIRST = re.compile(
    r"(?:支付|收到)[^，。；]{0,8}(?:预付款|定金|首付款?|首期款|货款|款项|全款)|款到|付款后"
)
_SIGNED = re.compile(r"签订|签署|生效|订立|签字盖章|下单|订单")
_LABELLED = re.compile(
    rf"{_GOODS}的?(?:期限|时间|日期|期|截止日期?|日)(?:为|：|是|不晚于|不迟于)?[^，。；]{{0,6}}$"
)
_LATEST = re.compile(r"[于在至]$|[晚迟]于$|最[迟晚]$|截[至止]$")
_BEHIND = re.compile(rf"(?:（含[^（）]{{1,4}}）)?(?:之前|以前|前|止|内)?[^，。；]{{0,30}}?{_GOODS}")
_BATCHES = re.compile(r"分批|每批|第[一二三1-9]批|首批|陆续|按需|以.{0,4}通知为准|另行通知")


def agreed_delivery(clauses: list[Clause], events: tuple[Event, ...]) -> DeliveryTerm | None:
    """The one term for delivery; None where none, several or batches are agreed."""
    found = [one for clause in clauses for one in _terms(clause, events)]
    days = {(one.due, one.rule) for one in found}
    return found[0] if len(days) == 1 else None


def _terms(clause: Clause, events: tuple[Event, ...]) -> Iterator[DeliveryTerm]:
    text = clause.plain
    if not _DUTY.search(text) or _BATCHES.search(text):
        return
    for low, high in _phrases(text, clause.start):
        words = clause.line.plain[low:high]
        if _DUTY.search(words) and not _NOT_DUTY.search(words):
            yield from _fixed(clause, low, high)
            yield from _counted(clause, low, high, events)


def _phrases(text: str, offset: int) -> Iterator[tuple[int, int]]:
    """The stretches of a clause that speak of one duty: cut at a semicolon or a new party."""
    marks = re.finditer(r"[；。]|，(?=[甲乙买卖供需]方|如|若)", text)
    cuts = [0, *(hit.end() for hit in marks), len(text)]
    yield from ((offset + a, offset + b) for a, b in pairwise(cuts) if b > a)


def _fixed(clause: Clause, low: int, high: int) -> Iterator[DeliveryTerm]:
    text = clause.line.plain
    for mention in clause.line.dates:
        if not low <= mention.start < high or mention.precision != "day" or mention.relative:
            continue
        before = text[max(low, mention.start - 18) : mention.start]
        behind = _BEHIND.match(text, mention.end, high)
        ends = re.match(r"(?:（[^（）]{1,6}）)?(?:之前|以前|前|止|内)", text[mention.end : high])
        labelled = _LABELLED.search(before)
        if labelled or (behind and (ends or _LATEST.search(before))):
            words = clause.line.text[mention.start : mention.end]
            yield DeliveryTerm(mention.date, words, clause.citations)


def _counted(
    clause: Clause, low: int, high: int, events: tuple[Event, ...]
) -> Iterator[DeliveryTerm]:
    """合同签订后30日内交货; 收到预付款后15日内发货: counted from the event that papers show."""
    text = clause.line.plain
    for length in lengths_in(text, low, high):
        lead = text[max(low, length.start - 30) : length.start]
        paid, signed = _PAID_FIRST.search(lead), _SIGNED.search(lead)
        behind = _BEHIND.match(text, length.end, high)
        if not (paid or signed) or not (behind or _DUTY.search(lead)):
            continue
        kind = EventKind.PAID if paid else EventKind.CONTRACT_SIGNED
        day = next((e.date for e in events if e.kind is kind and e.precision == "day"), None)
        rule = DueRule(0, 0, "", count=length.count, unit=length.unit)
        start = low + max(0, length.start - 30 - low)
        words = text[start : length.end].lstrip("，；。、")
        yield DeliveryTerm(due_after(day, rule) if day else None, words, clause.citations)
