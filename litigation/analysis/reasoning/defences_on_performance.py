"""Defences on performance: not delivered, not as agreed, no invoice."""

from __future__ import annotations

import re

from litigation.analysis.evidence.objection import objection_of
from litigation.analysis.reasoning.case import ARRIVAL, Case
from litigation.analysis.reasoning.defence import Defence
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.rows import cited, fragility, opposing, row, supporting
from litigation.analysis.reasoning.wording import event_day, listed, stripped
from litigation.analysis.values.facts import DocumentKind, Event, EventKind
from litigation.analysis.values.result import ElementStatus
from litigation.analysis.values.sources import Citation

PART_ONLY = "即使部分货物有瑕疵，也只影响对应部分的价款，不能成为拒付全部货款的理由。"
HOW_TO_MEET = {
    "late": f"确属隐蔽瑕疵的仍可能另定合理期限，应一并准备。{PART_ONLY}",
    "in_time": f"异议虽在检验期内提出，不合格的范围、原因和程度仍须由买方证明。{PART_ONLY}",
    "none": PART_ONLY,
}
HOW_TO_MEET |= dict.fromkeys(
    ("unclear", "unknown", "running"), f"买方提出异议的，应逐次核对提出与送达的日期。{PART_ONLY}"
)

_TEST = re.compile("(?:检验|检测|鉴定)报告")


def delivery(case: Case) -> Defence | None:
    """Open when delivery rests on papers that are thin, contested or not enough."""
    found = row(case.matrix, "delivery")
    if found is None or not found.evidence:
        return None
    thin = fragility(found)
    if found.status is ElementStatus.PROVED and not thin and not opposing(found):
        return None
    return Defence(
        topic="delivery",
        title="未收到货物或数量不符的抗辩",
        ground=(
            f"交付由原告举证，而支持证据限于{thin}。"
            if thin
            else f"交付由原告举证：{stripped(found.reason)}。"
        ),
        rejoinder=_delivery_rejoinder(case),
        support="收货台账、入库单、收货人员的身份与授权情况。",
        plea="交付的事实与数量由原告举证，其提交的交付证据不足以证明答辩人已收到相应货物。",
        citations=cited((*opposing(found), *supporting(found))),
        articles=found.articles,
    )


def _delivery_rejoinder(case: Case) -> str:
    later = case.debtor_events(EventKind.ACCEPTED, EventKind.ACKNOWLEDGED, EventKind.PAID)
    if not later:
        return "应补充经收货方签章的送货单、物流签收记录，或申请收货经办人出庭作证。"
    days = listed(event_day(event) for event in later[:3])
    return f"被告其后有验收、对账或付款行为（{days}），与未收货的说法不符，可相互印证交付事实。"


def quality(case: Case) -> Defence | None:
    objections = case.objections
    citations = _quality_citations(case, objections)
    if not citations:
        return None
    return Defence(
        topic="quality",
        title="质量抗辩（减价、拒付或反诉）",
        ground=_quality_ground(case, objections),
        rejoinder=_quality_rejoinder(case),
        support=(
            f"{listed((*lacking_for_quality(case), '不合格品留样', '退换货往来'))}；"
            "只作抗辩不足以抵销损失的，应在举证期限内提出反诉。"
        ),
        plea=_quality_plea(objections),
        citations=citations,
        articles=law(case.rules, "民法典 621", "民法典 582", "民法典 526"),
    )


def lacking_for_quality(case: Case) -> tuple[str, ...]:
    """What a buyer still needs beside the objection itself."""
    arrived = any(
        ARRIVAL in event.note.split("；") for event in case.events(EventKind.QUALITY_OBJECTION)
    )
    tested = any(
        profile.kind is DocumentKind.QUALITY_REPORT and _TEST.search(profile.kind_reason)
        for profile in case.facts.documents
    )
    wanted = (("质量异议的送达凭证", arrived), ("检验或鉴定报告", tested))
    return tuple(paper for paper, is_there in wanted if not is_there)


def _quality_citations(case: Case, objections: tuple[Event, ...]) -> tuple[Citation, ...]:
    reports = [
        profile.kind_citation
        for profile in case.facts.documents
        if profile.kind is DocumentKind.QUALITY_REPORT and profile.kind_citation
    ]
    told = (citation for event in objections for citation in event.citations)
    return distinct((*told, *reports, *case.facts.terms.quality_period_citations))


def _quality_ground(case: Case, objections: tuple[Event, ...]) -> str:
    if objections:
        days = listed(event_day(event) for event in objections[:4])
        return f"材料显示曾于{days}提出质量异议，可主张减少价款、修理更换或赔偿损失。"
    return "合同订有检验或质量异议条款，可能据此主张货物不符合约定。"


def _quality_plea(objections: tuple[Event, ...]) -> str:
    if not objections:
        return "货物质量是否符合约定由原告举证。"
    days = listed(event_day(event) for event in objections[:4])
    return (
        f"答辩人已于{days}就货物质量提出异议，原告交付的货物不符合约定，"
        "应相应减少价款，并保留另行主张损失的权利。"
    )


def _quality_rejoinder(case: Case) -> str:
    state = objection_of(case.facts, as_of=case.inputs.as_of)
    told = "" if state.state == "in_time" else state.text
    return f"{told}{HOW_TO_MEET[state.state]}"


def invoice(case: Case) -> Defence | None:
    """Payment made to wait for an invoice: strong only where the clause says so."""
    clauses = [item for item in case.facts.terms.instalments if "票" in item.due_rule]
    if not clauses:
        return None
    issued = case.events(EventKind.INVOICED)
    told = listed(event_day(event) for event in issued[:4])
    return Defence(
        topic="invoice",
        title="先履行抗辩（未开票）",
        ground=f"合同把付款与开票相联系（{stripped(clauses[0].due_rule)}），未开票的部分付款期限未到。",
        rejoinder=(
            f"发票已于{told}开具，付款条件已经成就。"
            if told
            else "开具发票一般属附随义务，不能对抗付款这一主要义务；应尽快补开并保留送达凭证。"
        ),
        support="发票签收与认证抵扣情况；合同明确以开票为付款前提的，应引用该条款原文。",
        plea=(
            f"合同约定的付款条件为“{stripped(clauses[0].due_rule)}”，"
            "原告未依约开具并交付发票的部分，付款条件尚未成就。"
        ),
        citations=distinct(citation for item in clauses for citation in item.citations),
        articles=law(case.rules, "民法典 526", "合同编通则解释 26"),
    )


def prior_performance(case: Case) -> Defence | None:
    """Open when something in the papers says that the seller's own performance fell short."""
    found = row(case.matrix, "prior_performance")
    if found is None or not supporting(found):
        return None
    return Defence(
        topic="prior-performance",
        title="先履行抗辩（卖方履行不符合约定）",
        ground=f"卖方先行履行不符合约定的，买方可拒绝相应的付款请求：{stripped(found.reason)}。",
        rejoinder="主要义务已经履行并被接受的，次要或部分瑕疵只影响相应部分，不构成拒付全部价款的理由。",
        support="证明卖方未按约交付、安装、调试或未达到约定标准的材料，以及当时提出异议的记录。",
        plea="原告未按合同约定先行适当履行，答辩人有权拒绝其相应的付款请求。",
        citations=cited(supporting(found)),
        articles=law(case.rules, "民法典 526"),
    )
