"""Days and facts on which papers differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from litigation.analysis.extraction.events.draft import Draft
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import Contradiction, DocumentKind, Event, EventKind, Party
from litigation.analysis.values.sources import Citation, papers_of

_DENIED = re.compile(
    r"不作为验收|未达(?:到)?(?:合同)?(?:要求|标准|指标)|不合格|不符合|未通过验收"
    r"|尚未验收|验收不合格"
)
_CLAIMED = re.compile(r"验收合格|质量合格|质量(?:、数量)?(?:均)?无异议")


_DONE = {EventKind.DELIVERED: "交货", EventKind.INVOICED: "开票"}


def signing_days(events: tuple[Event, ...]) -> Iterator[Contradiction]:
    """Different days told for the signing of the contract."""
    signed = [e for e in events if e.kind is EventKind.CONTRACT_SIGNED and e.precision == "day"]
    days = {event.date for event in signed}
    if len(days) > 1:
        cited = tuple(event.citations[0] for event in signed if event.citations)
        listed = "、".join(chinese_day(day) for day in sorted(days))
        text = f"各材料所载合同签订日期不同：{listed}；如系不同合同请分别核对"
        yield Contradiction("date_mismatch", text, cited, papers_of(cited))


def misdated_payments(pairs: tuple[tuple[Draft, Draft], ...]) -> Iterator[Contradiction]:
    """A payment that a receipt and a telling give different days."""
    for firm, retold in pairs:
        cited = firm.citations[:1] + retold.citations[:1]
        text = (
            f"同一笔{firm.amount:,.2f}元{_DONE.get(firm.kind, '')}"
            f"，凭证日期为{chinese_day(firm.date)}，"
            f"另有材料称{chinese_day(retold.date)}；按凭证计"
        )
        yield Contradiction("date_mismatch", text, cited, papers_of(cited))


def disputed_payments(events: tuple[Event, ...]) -> Iterator[Contradiction]:
    """Payments of one day for which papers give different sums."""
    by_day: dict[date, list[Event]] = {}
    for event in events:
        if event.kind is EventKind.PAID and event.amount is not None:
            by_day.setdefault(event.date, []).append(event)
    for day, group in by_day.items():
        shown = [e for e in group if DocumentKind.BANK_RECEIPT in e.document_kinds]
        told = [e for e in group if DocumentKind.BANK_RECEIPT not in e.document_kinds]
        if shown and told:
            cited = shown[0].citations[:2] + told[0].citations[:1]
            text = (
                f"{chinese_day(day)}的付款，凭证为{shown[0].amount:,.2f}"
                f"元，另有材料称{told[0].amount:,.2f}元"
            )
            yield Contradiction("amount_mismatch", text, cited, papers_of(cited))


def disputed_acceptance(papers: tuple[Paper, ...]) -> Iterator[Contradiction]:
    """One side says accepted, a paper says that the goods fell short."""
    claims = (DocumentKind.COMPLAINT, DocumentKind.DEMAND_LETTER, DocumentKind.RECONCILIATION)
    records = (DocumentKind.ACCEPTANCE, DocumentKind.QUALITY_REPORT, DocumentKind.EMAIL)
    said = _first(papers, claims, _CLAIMED)
    denied = _first(papers, records, _DENIED)
    if said and denied:
        cited = said + denied
        text = "一方材料称验收合格或质量无异议，另有材料载明未达要求，事实有争议"
        yield Contradiction("fact_disputed", text, cited, papers_of(cited))


def strangers_money(events: tuple[Event, ...]) -> Iterator[Contradiction]:
    """Receipts between others than the two sides."""
    for event in events:
        if event.kind is EventKind.OTHER and "不是合同双方" in event.note:
            text = f"{chinese_day(event.date)}，{event.text}：{event.note}"
            yield Contradiction("payer_differs", text, event.citations, papers_of(event.citations))


def missing_sides(papers: tuple[Paper, ...], parties: tuple[Party, ...]) -> Iterator[Contradiction]:
    """Neither or only one side could be found in the papers."""
    if not any(paper.lines for paper in papers):
        return
    for role, word in (("plaintiff", "原告（权利人）"), ("defendant", "被告（义务人）")):
        if not any(party.role == role for party in parties):
            text = f"材料中没有找到可以认定为{word}的主体，请补充主体信息"
            yield Contradiction("party_unknown", text, (), ())


def _first(
    papers: tuple[Paper, ...], kinds: tuple[DocumentKind, ...], pattern: re.Pattern[str]
) -> tuple[Citation, ...]:
    for paper in papers:
        if paper.kind not in kinds:
            continue
        for line in paper.lines:
            hit = pattern.search(line.text)
            conditional = hit and re.search(
                r"视为|后|的，|如|若|之日", line.text[hit.end() : hit.end() + 2]
            )
            if hit and not conditional:
                return line.cite_sentence(hit.start(), hit.end())
    return ()
