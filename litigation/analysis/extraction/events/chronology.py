"""All events of the papers: each kind of paper read its way, what prose tells, due days."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.events.bills import bill_events
from litigation.analysis.extraction.events.chat import chat_events
from litigation.analysis.extraction.events.draft import Case, Draft, money
from litigation.analysis.extraction.events.forms import (
    acceptance_events,
    delivery_events,
    invoice_events,
    order_events,
)
from litigation.analysis.extraction.events.ledger import ledger_events
from litigation.analysis.extraction.events.letters import letter_events
from litigation.analysis.extraction.events.mail import mail_events
from litigation.analysis.extraction.events.narrative import TOLD_BY, told_events
from litigation.analysis.extraction.events.notice import is_notice, notice_events, opened
from litigation.analysis.extraction.events.postal import postal_events
from litigation.analysis.extraction.events.records import is_record_of_breakdowns, record_events
from litigation.analysis.extraction.events.registers import register_events
from litigation.analysis.extraction.events.shown import doubted
from litigation.analysis.extraction.events.transfers import payment_events
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.facts import EventKind, Terms

_FORMS = {
    K.BANK_RECEIPT: payment_events, K.DELIVERY_NOTE: delivery_events, K.INVOICE: invoice_events,
    K.ORDER: order_events, K.ACCEPTANCE: acceptance_events, K.CHAT: chat_events,
    K.EMAIL: mail_events, K.RECONCILIATION: ledger_events,
}  # fmt: skip


def drafts_of(papers: tuple[Paper, ...], case: Case) -> Iterator[Draft]:
    """Every event of every paper that is no duplicate."""
    own = tuple(paper for paper in papers if paper.duplicate_of is None)
    for paper in own:
        yield from doubted(_drafts_of(paper, own, case), paper, case)


def _drafts_of(paper: Paper, own: tuple[Paper, ...], case: Case) -> Iterator[Draft]:
    if is_notice(paper):
        yield from notice_events(paper, case)
        yield from map(opened, _filings(paper, case))
        return
    if paper.kind is K.CONTRACT:
        yield from _signing(paper, case)
    if paper.kind is K.POSTAL_RECEIPT:
        yield from postal_events(paper, own, case)
    form = _FORMS.get(paper.kind)
    if form:
        yield from form(paper, case)
    if not is_record_of_breakdowns(paper):
        yield from letter_events(paper, case)
    yield from record_events(paper, case)
    yield from register_events(paper, case)
    yield from bill_events(paper, case)
    if paper.kind in TOLD_BY:
        yield from told_events(paper, case)


def _filings(paper: Paper, case: Case) -> Iterator[Draft]:
    return (one for one in told_events(paper, case) if one.kind is EventKind.FILED)


def due_drafts(terms: Terms, papers: tuple[Paper, ...], case: Case) -> Iterator[Draft]:
    """The days on which instalments fall due."""
    by_id = {paper.id: paper for paper in papers}
    for instalment in terms.instalments:
        if instalment.due is None or not instalment.citations:
            continue
        paper = by_id[instalment.citations[0].document]
        text = f"{instalment.label}付款期限届满" + (
            f"，金额{money(instalment.amount)}" if instalment.amount else ""
        )
        yield Draft(
            EventKind.PAYMENT_DUE,
            instalment.due,
            text,
            paper,
            instalment.citations,
            amount=instalment.amount,
            actor=case.buyer(),
            note=instalment.due_rule,
        )


_NEXT_SHEET = re.compile(r"[（(]续(?:[页表]|[一二三1-3])?[）)]$|[（(]?(?:签章|签署|盖章)页[）)]?$")


def _signing(paper: Paper, case: Case) -> Iterator[Draft]:
    if paper.dated is None or paper.dated_line is None:
        return
    line = paper.lines[paper.dated_line]
    found = [m for m in line.dates if m.date == paper.dated]
    if not found:
        return
    cited = line.cite(found[0].start, found[0].end)
    if paper.classified.citation:
        cited += (paper.classified.citation,)
    title = paper.classified.citation.quote if paper.classified.citation else "合同"
    title = _NEXT_SHEET.sub("", title)
    sides = [party for party in (case.seller(), case.buyer()) if party]
    who = "、".join(case.name(side) for side in sides) or "双方"
    supplement = "补充" in title or "变更" in title
    kind = EventKind.OTHER if supplement else EventKind.CONTRACT_SIGNED
    yield Draft(kind, paper.dated, f"{who}签订《{title}》", paper, cited)
