"""What was done and not done under the contract, row by row of the form."""

from __future__ import annotations

from litigation.analysis.drafts.paragraphs import to_fill
from litigation.analysis.drafts.told import Told, events_told
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.money import PRINCIPAL, cited, items_of, sum_of
from litigation.analysis.reasoning.wording import yuan
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import EventKind

NONE_SEEN = "现有材料未见。"


def performance(case: Case) -> Told:
    events = events_told(
        case.events(EventKind.DELIVERED, EventKind.INVOICED, EventKind.PAID), otherwise=""
    )
    principal = items_of(case.calculation, PRINCIPAL)
    owed = sum_of(principal)
    unpaid = f"尚欠价款{yuan(owed)}。" if owed is not None else to_fill("尚欠价款")
    return Told(f"{events.text}{unpaid}", distinct((*events.citations, *cited(principal)), limit=8))


def overdue(case: Case) -> Told:
    passed = [
        item
        for item in case.facts.terms.instalments
        if item.due is not None and item.due < case.inputs.as_of
    ]
    due_events = case.events(EventKind.PAYMENT_DUE)
    if not passed and not due_events:
        return Told(to_fill("迟延履行的起止时间与金额"))
    if not passed:
        return events_told(due_events, otherwise="")
    told = "；".join(
        f"{item.label}应于{chinese_day(item.due)}前付清" for item in passed if item.due
    )
    owed = sum_of(items_of(case.calculation, PRINCIPAL))
    still = f"，至{chinese_day(case.inputs.as_of)}仍有{yuan(owed)}未付" if owed else ""
    citations = distinct(citation for item in passed for citation in item.citations)
    return Told(f"{told}{still}。", citations)


def demands(case: Case) -> Told:
    events = case.events(EventKind.DEMANDED, EventKind.ACKNOWLEDGED, EventKind.PROMISED)
    return events_told(events, otherwise=f"{NONE_SEEN}{to_fill('催告的时间与方式')}")


def quality_dispute(case: Case) -> Told:
    return events_told(case.events(EventKind.QUALITY_OBJECTION), otherwise=NONE_SEEN)


def defects(case: Case) -> Told:
    if not case.events(EventKind.QUALITY_OBJECTION):
        return Told(NONE_SEEN)
    return Told(f"对方曾提出异议，{to_fill('原告对异议是否属实的意见')}")


def negotiations(case: Case) -> Told:
    objections = case.events(EventKind.QUALITY_OBJECTION)
    if not objections:
        return Told(NONE_SEEN)
    replies = [
        event for event in case.events(EventKind.REPLIED) if event.date >= objections[0].date
    ]
    return events_told(replies, otherwise=to_fill("就质量问题协商的时间与结果"))


def termination(case: Case) -> Told:
    return events_told(case.events(EventKind.TERMINATED), otherwise=NONE_SEEN)
