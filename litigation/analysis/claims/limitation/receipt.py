"""Did a demand arrive? Without proof of that it restarts nothing (rule 8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from litigation.analysis.claims.chairs import by_creditor, by_debtor
from litigation.analysis.extraction.events.arrived_letters import TOLD_ARRIVED
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import DocumentKind, Event, EventKind, Facts
from litigation.analysis.values.sources import Citation

WINDOW = timedelta(days=60)
_ARRIVED = ("签收", "妥投", "已收到", "收讫", "代收", "投递成功", "送达")
_ONLY_SENT = ("须另看", "不等于到达")
_FAILED = ("退回", "拒收", "未妥投", "查无此人", "退件", "无人签收", "未签收", "投递失败", "改退")
_DEMANDING = ("催款", "催告", "催收", "律师函", "欠款", "货款")
_OTHER_LETTERS = ("异议", "质量", "整改", "减价")
_ANSWERS = {EventKind.REPLIED, EventKind.ACKNOWLEDGED, EventKind.PROMISED}
_UNSURE = {DocumentKind.CHAT, DocumentKind.EMAIL, DocumentKind.STATEMENT, DocumentKind.COMPLAINT}


@dataclass(frozen=True)
class Receipt:
    """When a demand arrived, or why that is in doubt and what would show it."""

    date: date
    citations: tuple[Citation, ...] = ()
    doubt: str = ""
    paper: str = ""


def receipt_of(facts: Facts, demand: Event) -> Receipt:
    """The arrival of a demand: a signed postal receipt, or the debtor's own answer to it."""
    if DocumentKind.POSTAL_RECEIPT in demand.document_kinds:
        return _from_postal(facts, demand, _arrival(facts, demand) or demand)
    for event in _after(facts, demand):
        if DocumentKind.POSTAL_RECEIPT in event.document_kinds and _of_a_demand(facts, event):
            return _from_postal(facts, demand, event)
    for event in _after(facts, demand):
        if event.kind in _ANSWERS and _answers(facts, event):
            return Receipt(event.date, event.citations)
    return _told_arrival(facts, demand) or _unproved(demand)


def _told_arrival(facts: Facts, demand: Event) -> Receipt | None:
    """A letter that itself bears the day on which it was signed for: to be shown by the post."""
    for event in _after(facts, demand):
        if event.kind is EventKind.OTHER and TOLD_ARRIVED in event.note:
            day = chinese_day(event.date)
            return Receipt(
                event.date,
                (*demand.citations, *event.citations),
                f"函件记载{day}签收，未见邮政面单或妥投查询",
                f"{chinese_day(demand.date)}催告函的邮寄面单及{day}签收的妥投查询",
            )
    return None


def _arrival(facts: Facts, demand: Event) -> Event | None:
    """The later day the same postal receipt tells of: sent one day, signed for on another."""
    papers = {one.document for one in demand.citations}
    return next(
        (
            event
            for event in _after(facts, demand)
            if DocumentKind.POSTAL_RECEIPT in event.document_kinds
            and event.date > demand.date
            and any(one.document in papers for one in event.citations)
        ),
        None,
    )


def _after(facts: Facts, demand: Event) -> tuple[Event, ...]:
    return tuple(
        event
        for event in facts.events
        if event is not demand and demand.date <= event.date <= demand.date + WINDOW
    )


def _of_a_demand(facts: Facts, event: Event) -> bool:
    """Whether a receipt is of the creditor's letter and not of some other, say an objection."""
    if event.kind is EventKind.DEMANDED:
        return by_debtor(facts, event) is not True or event.actor is None
    words = " ".join((event.text, event.note, *(one.quote for one in event.citations)))
    if any(word in words for word in _OTHER_LETTERS):
        return False
    return by_debtor(facts, event) is True or any(word in words for word in _DEMANDING)


def _answers(facts: Facts, event: Event) -> bool:
    kinds = set(event.document_kinds)
    shown = bool(kinds) and not kinds <= _UNSURE and not event.doubt
    return shown and by_creditor(facts, event) is not True


def _from_postal(facts: Facts, demand: Event, event: Event) -> Receipt:
    postal = {one.document for one in facts.documents if one.kind is DocumentKind.POSTAL_RECEIPT}
    quotes = [one.quote for one in event.citations if not postal or one.document in postal]
    words = " ".join((event.text, _told(event), *quotes))
    if any(word in words for word in _FAILED):
        return Receipt(
            event.date, event.citations, "邮件退回、拒收或未妥投", "催告函已到达债务人的证明"
        )
    if event.doubt:
        return Receipt(event.date, event.citations, event.doubt, "收件人本人或其收发部门的签收记录")
    if any(word in words for word in _ARRIVED):
        return Receipt(event.date, event.citations)
    return Receipt(
        event.date,
        event.citations,
        "只见寄件凭证，未见签收记录",
        f"{chinese_day(demand.date)}催告函的签收记录",
    )


def _told(event: Event) -> str:
    """The note without the words that only say that arrival is another matter."""
    parts = event.note.split("；")
    return " ".join(one for one in parts if not any(word in one for word in _ONLY_SENT))


def _unproved(demand: Event) -> Receipt:
    kinds = set(demand.document_kinds)
    if kinds & {DocumentKind.CHAT, DocumentKind.EMAIL}:
        return Receipt(
            demand.date,
            doubt="以聊天或邮件催告，到达及对方身份须核验",
            paper=f"{chinese_day(demand.date)}催告的原始载体及收件人身份、授权证明",
        )
    if kinds & {DocumentKind.DEMAND_LETTER}:
        return Receipt(
            demand.date,
            doubt="未见催告函到达债务人的证明",
            paper=f"{chinese_day(demand.date)}催告函的签收记录",
        )
    return Receipt(
        demand.date,
        doubt="催告仅见于陈述，未见书面材料",
        paper=f"{chinese_day(demand.date)}催告的书面材料及其到达证明",
    )
